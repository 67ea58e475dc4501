import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCompiler } from "../../../generator/src/compiler/open.ts";
import { FolderOverlay } from "../../../generator/src/compiler/overlay.ts";
import { plainDifference } from "../../../generator/src/diff/change.ts";
import { diff, type Side } from "../../../generator/src/diff/diff.ts";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { emitRuntime } from "../../../generator/src/emit/package/runtime.ts";
import { emitArea, emitShared } from "../../../generator/src/emit/typescript/area.ts";
import { assertCanonical } from "../../../generator/src/normalize/invariants.ts";
import { join as at, get, isObject, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { eachSubschema } from "../../../generator/src/openapi/walk.ts";
import { around, editOf, KINDS_OF_EDIT, openness, type SchemaEdit, sample } from "./edits.ts";

const root = join(import.meta.dirname, "../../..");
const own = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8")) as JsonObject;
const schemas = (get(own, "/components/schemas") ?? {}) as JsonObject;
const models = Object.keys(schemas).filter((name) => {
  const schema = schemas[name];
  return isObject(schema) && (isObject(schema.properties) || Array.isArray(schema.oneOf));
});

interface Drawn extends SchemaEdit {
  name: string;
  base: JsonObject;
}

/** The edits, drawn once with a fixed seed. */
function draw(count: number, root: JsonObject, names: readonly string[]): Drawn[] {
  const bases = new Map(names.map((name) => [name, around(root, name)]));
  const one = fc.constantFrom(...names).chain((name) => {
    const base = bases.get(name) as JsonObject;
    return editOf(base, name).map((edit) => (edit === undefined ? undefined : { ...edit, name, base }));
  });
  const drawn = fc.sample(one, { seed: 20_261_122, numRuns: count * 4 }).filter((edit) => edit !== undefined);
  return drawn.slice(0, count);
}

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

/** How many questions there are about each edit. */
const ASKED = 6;

/** What the answer of the list is called depends on whether it is one. */
function dataOf({ model }: Side): string {
  const [area] = model.areas;
  return `${area?.operations.find(({ method }) => method === "get")?.title}Data`;
}

/**
 * Whether the way from a schema to a place in it leads through a branch of a union, or through the members of any name
 * beside named ones: their type is a union with those of the named ones.
 */
function isInUnion(document: JsonObject, name: string, place: string): boolean {
  const start = at("/components/schemas", name);
  const found = new Set([start]);
  // Everything that is reached without going through a union.
  for (const pointer of found) {
    const schema = get(document, pointer);
    if (!isObject(schema)) continue;
    if (typeof schema.$ref === "string") found.add(schema.$ref.slice(1));
    eachSubschema(schema, pointer, (_, sub) => {
      const isBesideNames = sub.endsWith("/additionalProperties") && isObject(schema.properties);
      if (!/\/(anyOf|oneOf)\/\d+$/.test(sub) && !isBesideNames) found.add(sub);
    });
  }
  return !found.has(place);
}

const HELPERS = `declare function value<T>(): T;
type Filled<T> = T extends readonly (infer Item)[] ? Filled<Item>[] : T extends object ? { [Key in keyof T]-?: Filled<NonNullable<T[Key]>> } & Indexed<T> : T;
type Indexed<T> = string extends keyof T ? { readonly "by any name": Filled<T[string & keyof T]> } : unknown;`;

test.each([
  ["our own schemas", 300, own, models],
  ["objects that are open, closed, empty or maps", 120, openness(), ["Shelf"]],
] as const)("of single edits of %s (%i), what breaks is what TypeScript refuses", async (_, count, root, names) => {
  const edits = draw(count, root, names);
  expect(edits.length).toBe(count);
  const files = new Map<string, string>();
  for (const { path, text } of emitRuntime()) if (path.endsWith(".d.ts")) files.set(path, text);
  const imports: string[] = [];
  const questions: string[] = [];
  const said = edits.map(({ document, base, name }, i) => {
    assertCanonical(document);
    const [old, next] = [sideOf(base), sideOf(document)];
    declare(files, `old${i}`, old);
    declare(files, `new${i}`, next);
    imports.push(
      `import type * as o${i} from "./old${i}/areas/things.js"; import type * as n${i} from "./new${i}/areas/things.js";`,
    );
    const [before, after] = [`o${i}.CreateThingInit["body"]`, `n${i}.CreateThingInit["body"]`];
    const [was, is] = [`o${i}.${dataOf(old)}`, `n${i}.${dataOf(next)}`];
    const literal = JSON.stringify(sample(base, get(base, at("/components/schemas", name))));
    questions.push(
      `value<${before}>() satisfies ${after};`,
      `(${literal}) satisfies ${after};`,
      `value<${is}>() satisfies ${was};`,
      `value<Filled<${is}>>() satisfies Filled<${was}>;`,
      `value<o${i}.CreateThingArgs>() satisfies n${i}.CreateThingArgs;`,
      // A caller's literal must have been right before.
      `(${literal}) satisfies ${before};`,
    );
    const { changes } = plainDifference(diff(old, next));
    return {
      request: changes.some(({ breaking }) => breaking.request),
      response: changes.some(({ breaking }) => breaking.response),
      changes: changes.map(({ kind, message }) => `${kind}: ${message}`),
    };
  });
  const head = [...imports, ...HELPERS.split("\n")];
  files.set("questions.ts", [...head, ...questions].join("\n"));
  const lib = ["es2022", "dom"];
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib,
    types: [],
    skipLibCheck: true,
  };
  files.set("tsconfig.json", JSON.stringify({ compilerOptions, files: ["questions.ts"] }));
  const compiler = await openCompiler([import.meta.dirname]);
  const program = compiler.open("/edits/tsconfig.json", new FolderOverlay(new Map([["/edits", files]])));
  const diagnostics = program.diagnostics();
  program.close();
  const refused = new Map<number, string>();
  for (const { file, line, message, code } of diagnostics) {
    expect(file, `${code} ${message}`).toBe("/edits/questions.ts");
    refused.set(line - head.length - 1, message);
  }
  let letThrough = 0;
  const disagreements = edits.flatMap(({ what, name, base, at: place }, i) => {
    const no = (question: number) => refused.has(i * ASKED + question);
    const compiled = { request: no(0) || no(1) || no(4), response: no(2) || no(3) };
    const { request, response, changes } = said[i] as (typeof said)[number];
    const agrees = request === compiled.request && response === compiled.response;
    if (!no(5) && agrees) return [];
    // What one branch of a union refuses, another may take: the change is there, and TypeScript lets it through.
    const absorbed = (!compiled.request || request) && (!compiled.response || response);
    if (!no(5) && absorbed && isInUnion(base, name, place)) {
      letThrough++;
      return [];
    }
    const why = Array.from({ length: ASKED }, (_, question) => refused.get(i * ASKED + question)?.slice(0, 200));
    return [{ what, name, place, said: { request, response }, compiled, changes, why }];
  });
  expect(disagreements).toEqual([]);
  expect(letThrough).toBeLessThan(count / 10);
  // Every kind of edit was drawn, and both answers occur in both directions.
  if (root === own) expect(new Set(edits.map((edit) => edit.what)).size).toBe(KINDS_OF_EDIT.length);
  for (const way of ["request", "response"] as const) {
    expect(said.filter((one) => one[way]).length).toBeGreaterThan(30);
    expect(said.filter((one) => !one[way]).length).toBeGreaterThan(30);
  }
});
