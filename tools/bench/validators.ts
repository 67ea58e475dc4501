// Validates ten answers of the whole published document with our schemas, zod and others, in turn in one process. Run by
// `npm run bench:validators`. Times depend on the machine: read them as ratios.
import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as zod from "zod";
import { documentedOperations, responseSchema } from "../../generator/src/recordings/operations.ts";
import type { AnswerSchemas } from "../../packages/client/src/schema/index.ts";
import { sampleOf } from "../../test/contract/sample.ts";
import { generateInto, publishedDocument, WHOLE } from "../../test/corpus/whole-document.ts";
import { spread } from "./measure.ts";

/** What programs read most, by area. */
const ANSWERS: readonly (readonly [area: string, operation: string])[] = [
  ["accounts", "GET /accounts"],
  ["zones", "GET /zones"],
  ["zones", "GET /zones/{zone_id}"],
  ["dns-records", "GET /zones/{zone_id}/dns_records"],
  ["cfd-tunnel", "GET /accounts/{account_id}/cfd_tunnel"],
  ["access", "GET /accounts/{account_id}/access/apps"],
  ["storage", "GET /accounts/{account_id}/storage/kv/namespaces"],
  ["workers", "GET /accounts/{account_id}/workers/scripts"],
  ["r2", "GET /accounts/{account_id}/r2/buckets"],
  ["pages", "GET /accounts/{account_id}/pages/projects"],
];
const ITEMS = 20;
const ROUNDS = 15;
const MILLISECONDS = 20;

const PEERS = ["ours", "zod, no JIT", "zod, JIT", "@cfworker/json-schema", "ajv, JIT"] as const;
type Validators = Record<(typeof PEERS)[number], (value: unknown) => boolean>;

/** zod refuses `not` other than of everything: a pattern says the same of words. */
function withoutNot(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNot);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key !== "not") return [key, withoutNot(value)];
      const words = (value as { enum: string[] }).enum.map((word) => word.replace(/\W/g, "\\$&"));
      return ["pattern", `^(?!(?:${words.join("|")})$)`];
    }),
  );
}

function zodValidator(document: object, jitless: boolean): (value: unknown) => boolean {
  zod.config({ jitless });
  const schema = zod.fromJSONSchema(withoutNot(document) as Parameters<typeof zod.fromJSONSchema>[0]);
  // The first call decides whether it compiles.
  schema.safeParse({});
  return (value) => schema.safeParse(value).success;
}

function validatorsOf(schema: AnswerSchemas[string][string]): Validators {
  const document = schema["~standard"].jsonSchema.output({ target: "draft-2020-12" });
  const cfworker = new Validator(document, "2020-12");
  return {
    ours: (value) => schema["~standard"].validate(value).issues === undefined,
    "zod, no JIT": zodValidator(document, true),
    "zod, JIT": zodValidator(document, false),
    "@cfworker/json-schema": (value) => cfworker.validate(value).valid,
    "ajv, JIT": new Ajv2020({ strict: false, logger: false }).compile(document) as (value: unknown) => boolean,
  };
}

/** Microseconds for one call, as the median of rounds in which all take turns. */
function measure(validators: Validators, value: unknown): Record<(typeof PEERS)[number], number> {
  const samples = Object.fromEntries(PEERS.map((name) => [name, [] as number[]])) as Record<keyof Validators, number[]>;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of round % 2 === 0 ? PEERS : PEERS.toReversed()) {
      const validate = validators[name];
      const start = performance.now();
      let calls = 0;
      do {
        if (!validate(value)) throw new Error(`${name} refuses the value`);
        calls += 1;
      } while (performance.now() - start < MILLISECONDS);
      // The first round is for the compiler of the runtime.
      if (round > 0) samples[name].push(((performance.now() - start) * 1000) / calls);
    }
  }
  return Object.fromEntries(PEERS.map((name) => [name, spread(samples[name]).median])) as Record<
    keyof Validators,
    number
  >;
}

const made = generateInto(publishedDocument(WHOLE), "bundled", [], { schemas: true });
try {
  const operations = documentedOperations(made.run.canonical);
  const round = (microseconds: number): string => microseconds.toPrecision(3);
  console.log(`microseconds for each answer; lists have ${ITEMS} items\n`);
  console.log(`| answer | bytes | ${PEERS.join(" | ")} | fastest zod over ours |`);
  console.log(`|---|---:|${PEERS.map(() => "---:|").join("")}---:|`);
  let isFaster = true;
  for (const [area, label] of ANSWERS) {
    const { answers } = (await import(join(made.folder, `schemas/${area}.js`))) as { answers: AnswerSchemas };
    const operation = operations.find((one) => one.label === label);
    const pointer = operation && responseSchema(made.run.canonical, operation, 200);
    const schema = answers[label]?.[200];
    if (pointer === undefined || schema === undefined) throw new Error(`no answer of ${label}`);
    const value = sampleOf(made.run.canonical, pointer, ITEMS);
    const times = measure(validatorsOf(schema), value);
    const ratio = Math.min(times["zod, no JIT"], times["zod, JIT"]) / times.ours;
    isFaster &&= ratio >= 1;
    const cells = PEERS.map((name) => round(times[name])).join(" | ");
    console.log(`| ${label} | ${JSON.stringify(value).length} | ${cells} | ${ratio.toFixed(1)} |`);
  }
  if (!isFaster) process.exitCode = 1;
} finally {
  made.remove();
}
