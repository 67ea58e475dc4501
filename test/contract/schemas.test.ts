import { existsSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/src/openapi/pointer.ts";
import type { StandardSchema } from "../../packages/client/src/schema/index.ts";
import { areas, type CanonicalOperation, canonical, emitted, folder, operations, root } from "./product.ts";
import { operationsOf, type Recording, readRecordings, recordings } from "./recordings.ts";
import { sampleOf } from "./sample.ts";
import { bodySchema, responseSchema, Validator } from "./validate.ts";

/* The schemas of the package decide as ajv does by the canonical document. A format is an annotation for both. */

type Module = Readonly<Record<string, StandardSchema<unknown>>> & {
  answers: Readonly<Record<string, Readonly<Record<string, StandardSchema<unknown>>>>>;
};

const modules = new Map<string, Module>();
for (const area of areas()) modules.set(area, (await import(resolve(folder, `schemas/${area}.js`))) as Module);

const ajv = new Validator(canonical, { strict: true, formats: false });

/** A schema of the package and the place of the same in the canonical document. */
interface Pair {
  name: string;
  schema: StandardSchema<unknown>;
  pointer: string;
}

function answerPair(operation: CanonicalOperation, status: number): Pair | undefined {
  const { area } = emitted.get(operation.label) ?? {};
  const byStatus = modules.get(area ?? "")?.answers[operation.label];
  const schema = byStatus?.[status] ?? byStatus?.["2XX"];
  const pointer = responseSchema(operation, status);
  return schema && pointer ? { name: `${operation.label} ${status}`, schema, pointer } : undefined;
}

/** A body whose type depends on a header has several schemas, which the document has as one. */
function bodyPairs(operation: CanonicalOperation): Pair[] {
  const { area = "", title = "", type } = emitted.get(operation.label) ?? {};
  const schema = modules.get(area)?.[`${title}BodySchema`];
  const pointer = bodySchema(operation);
  const isOne = type?.("").includes("|") === false;
  return schema && pointer && isOne ? [{ name: `${operation.label} body`, schema, pointer }] : [];
}

function pairsOf(recording: Recording): Pair[] {
  return operationsOf(recording).flatMap((operation) => {
    if (recording.message === "request") return bodyPairs(operation);
    return recording.status < 300 ? [answerPair(operation, recording.status) ?? []].flat() : [];
  });
}

const bodyOf = (recording: Recording): Json | undefined =>
  recording.message === "response" ? recording.body : recording.request.body;

const accepts = ({ schema }: Pair, value: Json): boolean => {
  const result = schema["~standard"].validate(value);
  return !(result instanceof Promise) && result.issues === undefined;
};

const beside = resolve(root, "../shared/recordings-real");
const hasBeside = existsSync(beside);
if (!hasBeside) console.info("further recordings of the API: skipped, ../shared is not here");
const subjects = [...recordings, ...(hasBeside ? readRecordings(beside) : [])].flatMap((recording) => {
  const body = bodyOf(recording);
  return body === undefined ? [] : pairsOf(recording).map((pair) => ({ id: recording.id, pair, body }));
});

test("the recordings of answers and bodies have schemas", () => {
  expect(subjects.length).toBeGreaterThanOrEqual(hasBeside ? 100 : 70);
});

test.each(subjects)("$id: $pair.name is decided as ajv does", ({ pair, body }) => {
  expect(accepts(pair, body)).toBe(ajv.faults(pair.pointer, body).length === 0);
});

test("what a schema refuses is explained by a place and a message without values", () => {
  const secret = "eyJhIjoic2VjcmV0In0";
  for (const { pair, body } of subjects) {
    const result = pair.schema["~standard"].validate(replaceStrings(body, secret));
    const issues = "issues" in result ? (result.issues ?? []) : [];
    expect(JSON.stringify(issues), pair.name).not.toContain(secret);
    expect(issues.every(({ message }) => message.length > 0)).toBe(true);
  }
});

/** Every string and number another one. */
function replaceStrings(value: Json, by: string): Json {
  if (typeof value === "string") return by;
  if (Array.isArray(value)) return value.map((one) => replaceStrings(one, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceStrings(one, by)]));
}

describe("mutations of recordings", () => {
  const verdicts = { accepted: 0, refused: 0 };

  test("are decided as ajv does", () => {
    const mutated = fc
      .record({ subject: fc.constantFrom(...subjects), at: fc.nat(), by: replacement })
      .map(({ subject, at, by }) => ({ pair: subject.pair, value: mutate(subject.body, at, by) }));
    fc.assert(
      fc.property(mutated, ({ pair, value }) => {
        const isValid = ajv.faults(pair.pointer, value).length === 0;
        verdicts[isValid ? "accepted" : "refused"] += 1;
        expect(accepts(pair, value)).toBe(isValid);
      }),
      { numRuns: 3000 },
    );
  });

  test("are both accepted and refused", () => {
    expect(verdicts.accepted).toBeGreaterThan(500);
    expect(verdicts.refused).toBeGreaterThan(500);
  });
});

type Replacement = { with: Json } | "removed" | "added member" | "listed";

const replacement: fc.Arbitrary<Replacement> = fc.oneof(
  fc
    .constantFrom<Json>(null, true, 0, -1, 1.5, 1e12, "", "x", "on", [], {}, [null], { id: 1 })
    .map((one) => ({ with: one })),
  fc.jsonValue({ maxDepth: 2 }).map((one) => ({ with: one as Json })),
  fc.constantFrom<Replacement>("removed", "added member", "listed"),
);

/** A copy of the value, one place of which is changed. */
function mutate(value: Json, at: number, by: Replacement): Json {
  const places: [holder: JsonObject | Json[], key: string][] = [];
  const copy = { value: structuredClone(value) };
  const collect = (node: Json | undefined): void => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as JsonObject, key]);
      collect((node as JsonObject)[key]);
    }
  };
  collect(copy as JsonObject);
  const [holder, key] = places[at % places.length] as [JsonObject, string];
  if (by === "removed") remove(holder, key);
  else if (by === "added member" && !Array.isArray(holder)) holder[`${key}_more`] = 1;
  else if (by === "listed" || by === "added member") holder[key] = [holder[key] as Json];
  else holder[key] = by.with;
  return copy.value ?? null;
}

function remove(holder: JsonObject | Json[], key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

describe("a value made from a schema", () => {
  const pairs = operations.flatMap((operation) => {
    const statuses = Object.keys(modules.get(emitted.get(operation.label)?.area ?? "")?.answers[operation.label] ?? {});
    return [...bodyPairs(operation), ...statuses.flatMap((status) => answerPair(operation, Number(status)) ?? [])];
  });

  test("there are schemas of most operations", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80);
  });

  test.each(pairs)("$name is accepted", (pair) => {
    const value = sampleOf(canonical, pair.pointer);
    expect(ajv.faults(pair.pointer, value)).toEqual([]);
    expect(accepts(pair, value)).toBe(true);
  });
});

test("where a header decides a type, each schema has its own form, and that of the answers takes either", () => {
  const magic = modules.get("magic") as Module;
  const answer = magic.answers["POST /accounts/{account_id}/magic/ipsec_tunnels"]?.[200] as StandardSchema<unknown>;
  const of = (target: Json): Json => ({
    success: true,
    errors: [],
    messages: [],
    result: { ...TUNNEL, health_check: { target } },
  });
  const [plain, sent] = ["", "WithMagicNewHcTarget"].map((form) => magic[`CreateMagicIpsecTunnel${form}DataSchema`]);
  const verdicts = [plain, sent, answer].map((schema) =>
    [of("203.0.113.1"), of({ saved: "203.0.113.1" })].map((value) =>
      accepts({ name: "", pointer: "", schema: schema as typeof answer }, value),
    ),
  );
  expect(verdicts).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);
});

const TUNNEL = { id: "1", name: "n", cloudflare_endpoint: "203.0.113.1", interface_address: "10.0.0.0/31" };
