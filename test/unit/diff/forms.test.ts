import { expect, test } from "vitest";
import { openCompiler } from "../../../generator/src/compiler/open.ts";
import { FolderOverlay } from "../../../generator/src/compiler/overlay.ts";
import { plainDifference } from "../../../generator/src/diff/change.ts";
import { diff, type Side } from "../../../generator/src/diff/diff.ts";
import { emitRuntime } from "../../../generator/src/emit/package/runtime.ts";
import { emitArea, emitShared } from "../../../generator/src/emit/typescript/area.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { sideFrom } from "./versions.ts";

const text = { type: "string" };
const number = { type: "number" };
const account = { name: "account_id", in: "path", required: true, schema: text };
const ok = { "200": { description: "Done.", content: { "application/json": { schema: text } } } };

function documentOf(method: string, operation: JsonObject): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "One form", version: "1" },
    paths: { "/accounts/{account_id}/things": { [method]: { parameters: [account], responses: ok, ...operation } } },
  };
}

const holding = (form: JsonObject) => ({ type: "object", required: ["x"], properties: { x: form } });
/** With a member more: an object of one list is a list itself, and the operation has another name. */
const holdingBeside = (form: JsonObject) => ({ ...holding(form), properties: { x: form, y: text } });
const answer = (form: JsonObject) => ({ description: "Done.", content: { "application/json": { schema: form } } });
const tuple = (more: JsonObject) => ({ type: "array", prefixItems: [text, number], ...more });

const VALUES: readonly JsonObject[] = [
  { type: "string", const: "a" },
  { type: "string", const: "b" },
  { type: "string", enum: ["a"] },
  { type: "string", enum: ["a", "b"] },
  { type: "string", enum: ["a", "b", "c"] },
  { type: "boolean", enum: [true] },
  { type: "boolean", enum: [true, false] },
  { type: "integer", enum: [1, 2] },
  { type: "integer", enum: [1, 2, 3] },
  text,
  { type: "string", format: "date-time" },
  { type: ["string", "null"] },
  number,
];
const TUPLES: readonly JsonObject[] = [
  tuple({}),
  tuple({ minItems: 1 }),
  tuple({ minItems: 2 }),
  tuple({ minItems: 2, maxItems: 2 }),
  tuple({ minItems: 1, maxItems: 2 }),
  tuple({ items: false }),
  tuple({ minItems: 2, unevaluatedItems: false }),
  tuple({ minItems: 2, items: false }),
  tuple({ prefixItems: [text, text] }),
  tuple({ prefixItems: [text, text], minItems: 2, maxItems: 2 }),
];
const PARTS: readonly JsonObject[] = [
  { schema: holding(text) },
  { schema: holding({ type: "string", format: "binary" }) },
  { schema: holding(text), encoding: { x: { contentType: "application/pdf" } } },
  { schema: holding(text), encoding: { x: { contentType: "application/pdf, text/plain" } } },
  { schema: holding(text), encoding: { x: { contentType: "text/csv" } } },
  { schema: holding({ type: "array", items: text }) },
  { schema: holding({ type: "array", items: { type: "string", format: "binary" } }) },
  { schema: holding({ anyOf: [{ type: "string", format: "binary" }, { type: "null" }] }) },
  { schema: holding({ anyOf: [{ type: "array", items: { type: "string", format: "binary" } }, { type: "null" }] }) },
  { schema: holding(number) },
];
const FAILURES: readonly Record<string, string>[] = [
  { 404: "reason" },
  { 409: "reason" },
  { 404: "conflict" },
  { 404: "reason", 409: "conflict" },
  { 404: "conflict", 409: "reason" },
];

/** Ways to say one place, and the type that the package has for it. */
const PLACES: readonly [string, "request" | "response", string, JsonObject[]][] = [
  ...([["values", VALUES] as const, ["tuples", TUPLES] as const] as const).flatMap(
    ([what, forms]): [string, "request" | "response", string, JsonObject[]][] => [
      [
        `${what} of answers`,
        "response",
        'GetThingsData["x"]',
        forms.map((form) => documentOf("get", { responses: { "200": answer(holdingBeside(form)) } })),
      ],
      [
        `${what} of bodies`,
        "request",
        'CreateThingInit["body"]',
        forms.map((form) =>
          documentOf("post", {
            requestBody: { required: true, content: { "application/json": { schema: holding(form) } } },
          }),
        ),
      ],
    ],
  ),
  [
    "values of parameters",
    "request",
    'GetThingsInit["params"]',
    VALUES.map((schema) => documentOf("get", { parameters: [account, { name: "x", in: "query", schema }] })),
  ],
  [
    "parts of forms",
    "request",
    'CreateThingInit["body"]',
    PARTS.map((media) =>
      documentOf("post", { requestBody: { required: true, content: { "multipart/form-data": media } } }),
    ),
  ],
  [
    "failures",
    "response",
    "GetThingsFailureBody",
    FAILURES.map((names) => {
      const failing = Object.entries(names).map(([status, name]) => {
        return [status, answer({ type: "object", required: [name], properties: { [name]: text } })];
      });
      return documentOf("get", { responses: { ...ok, ...Object.fromEntries(failing) } });
    }),
  ],
];

/** A name that no module has is no answer. */
const NOT_THERE = [2304, 2305, 2307, 2339, 2694];

/** The declarations of one version, its enums without the door for values nobody listed. */
function declare(files: Map<string, string>, folder: string, { model }: Side): void {
  const emitted = [
    ...emitShared(model, "../runtime.js"),
    ...model.areas.flatMap((area) => emitArea(model, area, "../../runtime.js")),
  ];
  for (const { path, text } of emitted) {
    if (path.endsWith(".d.ts")) files.set(`${folder}/${path}`, text.replace(/ \| \((string|number) & \{\}\)/g, ""));
  }
}

test.each(PLACES)(
  "%s: of every two forms, what breaks is what TypeScript refuses",
  async (what, way, type, documents) => {
    const files = new Map<string, string>();
    for (const { path, text } of emitRuntime()) if (path.endsWith(".d.ts")) files.set(path, text);
    const sides = documents.map(sideFrom);
    for (const [i, side] of sides.entries()) declare(files, `v${i}`, side);
    const head = [
      ...sides.map((_, i) => `import type * as v${i} from "./v${i}/areas/things.js";`),
      "declare function value<T>(): T;",
    ];
    const pairs = sides.flatMap((_, old) => sides.flatMap((_, next) => (old === next ? [] : [{ old, next }])));
    const lines = pairs.map(({ old, next }) => {
      const [from, to] = way === "request" ? [old, next] : [next, old];
      return `value<v${from}.${type}>() satisfies v${to}.${type};`;
    });
    files.set("questions.ts", [...head, ...lines].join("\n"));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      module: "nodenext",
      lib: ["es2022", "dom"],
      types: [],
      skipLibCheck: true,
    };
    files.set("tsconfig.json", JSON.stringify({ compilerOptions, files: ["questions.ts"] }));
    const compiler = await openCompiler([import.meta.dirname]);
    const program = compiler.open("/forms/tsconfig.json", new FolderOverlay(new Map([["/forms", files]])));
    const diagnostics = program.diagnostics();
    program.close();
    const refused = new Set<number>();
    for (const { file, line, code, message } of diagnostics) {
      expect(file, message).toBe("/forms/questions.ts");
      expect(NOT_THERE, message).not.toContain(code);
      refused.add(line - head.length - 1);
    }
    let letThrough = 0;
    const disagreements = pairs.flatMap(({ old, next }, i) => {
      const { changes, summary } = plainDifference(diff(sides[old] as Side, sides[next] as Side));
      if (summary[way] === refused.has(i)) return [];
      // What is another item at its place may be one of those that stand anywhere in the other version.
      if (summary[way] && what.startsWith("tuples")) {
        letThrough++;
        return [];
      }
      return [
        { old, next, refused: refused.has(i), changes: changes.map(({ kind, message }) => `${kind}: ${message}`) },
      ];
    });
    expect(disagreements).toEqual([]);
    expect(letThrough).toBe(what.startsWith("tuples") ? 2 : 0);
  },
);
