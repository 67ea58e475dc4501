import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { enumNames } from "../model/names/names.ts";
import { operationLabel } from "../openapi/places.ts";
import { get, isObject, join, type Pointer, parent, refOf, refPointer, tokens } from "../openapi/pointer.ts";
import { walk } from "../openapi/walk.ts";
import type { ModelRun } from "../pipeline.ts";

export function isWithin(pointer: Pointer, holder: Pointer): boolean {
  return pointer === holder || holder === "" || pointer.startsWith(`${holder}/`);
}

export function find(run: ModelRun, asked: string): Pointer[] {
  const pointer = asked.startsWith("#") ? refPointer(asked) : asked.startsWith("/") ? asked : undefined;
  if (pointer !== undefined) return findPointer(run, asked, pointer);
  const call = /^([A-Za-z]+)\s+(\/.*)$/.exec(asked);
  if (call !== null) {
    const at = join("/paths", call[2] as string, (call[1] as string).toLowerCase());
    if (get(run.canonical, at) !== undefined) return [at];
    const all = run.model.areas.flatMap(({ operations }) => operations.map((one) => operationLabel(one)));
    throw unknown(asked, closest(asked, all));
  }
  return findName(run, asked);
}

function findPointer(run: ModelRun, asked: string, pointer: Pointer): Pointer[] {
  if (get(run.canonical, pointer) !== undefined) return withTarget(run, [pointer]);
  const path = join("/paths", asked);
  if (get(run.canonical, path) !== undefined) return [path];
  // A node that only the source had, or that the rules added and removed again.
  if (get(run.source, pointer) !== undefined || run.ledger.some((change) => isWithin(change.pointer, pointer)))
    return [pointer];
  const paths = Object.keys(isObject(run.canonical.paths) ? run.canonical.paths : {});
  let at = pointer;
  while (at !== "" && get(run.canonical, at) === undefined) at = parent(at).pointer;
  const key = tokens(pointer)[tokens(at).length] ?? "";
  const holder = get(run.canonical, at);
  const meant = isObject(holder) && at !== "" ? closest(key, Object.keys(holder)) : undefined;
  throw unknown(asked, meant === undefined ? closest(asked, paths) : join(at, meant));
}

function findName(run: ModelRun, asked: string): Pointer[] {
  const names = namesOf(run);
  let [head = "", ...properties] = asked.split(".");
  const next = properties[0];
  if (next !== undefined && names.has(`${head}.${next}`)) {
    head = `${head}.${next}`;
    properties = properties.slice(1);
  }
  let named = names.get(head);
  if (named === undefined) {
    const members = memberNames(run);
    if (properties.length === 0) named = members.get(head);
    if (named === undefined) throw unknown(asked, closest(head, [...names.keys(), ...members.keys()]));
  }
  let found: readonly Pointer[] = named;
  for (const property of properties) {
    const inside: [string, Pointer][] = found.flatMap((at) => propertiesOf(run, at));
    const matching = inside.filter(([name]) => name === property);
    if (matching.length === 0) {
      const meant = closest(
        property,
        inside.map(([name]) => name),
      );
      throw unknown(asked, meant === undefined ? undefined : `${head}.${meant}`);
    }
    found = matching.map(([, at]) => at);
  }
  return withTarget(run, found);
}

/** Returns the pointers of every name of the package, with and without its area. */
function namesOf(run: ModelRun): Map<string, Pointer[]> {
  const names = new Map<string, Pointer[]>();
  const add = (name: string, area: string | undefined, pointer: Pointer): void => {
    for (const one of [name, `${area ?? "shared"}.${name}`]) names.set(one, [...(names.get(one) ?? []), pointer]);
  };
  const types = new Set(run.model.types.values());
  for (const type of types) {
    add(type.name, type.area, type.pointer);
    if (type.kind !== "enum") continue;
    for (const name of Object.values(enumNames(type.name))) add(name, type.area, type.pointer);
  }
  for (const area of run.model.areas) {
    for (const { name, title, pointer, success, parameters } of area.operations) {
      const query = parameters.some((one) => one.in === "query") ? [`${title}Query`] : [];
      for (const one of [name, ...query, `${title}Init`, `${title}Args`, `${title}Answer`]) {
        if (!names.has(one)) add(one, area.name, pointer);
      }
      for (const answer of success) if ("type" in answer) add(`${title}Data`, area.name, answer.type.pointer);
    }
  }
  return names;
}

/** Returns the pointers of properties and parameters of the canonical document, by name. */
function memberNames(run: ModelRun): Map<string, Pointer[]> {
  const names = new Map<string, Pointer[]>();
  const add = (name: string, pointer: Pointer): void => {
    names.set(name, [...(names.get(name) ?? []), pointer]);
  };
  walk(run.canonical, ({ kind, pointer, node }) => {
    if (kind === "Schema" && isObject(node.properties)) {
      for (const name of Object.keys(node.properties)) add(name, join(pointer, "properties", name));
    } else if (kind === "Parameter" && typeof node.name === "string") add(node.name, pointer);
  });
  return names;
}

/** Returns the properties of a schema, through references, compositions and arrays. */
function propertiesOf(run: ModelRun, at: Pointer, seen: Set<Pointer> = new Set()): [string, Pointer][] {
  const schema = get(run.canonical, at);
  if (!isObject(schema) || seen.has(at)) return [];
  seen.add(at);
  const found: [string, Pointer][] = [];
  if (isObject(schema.properties)) {
    for (const name of Object.keys(schema.properties)) found.push([name, join(at, "properties", name)]);
  }
  const inner: Pointer[] = [];
  const target = refOf(schema);
  if (target !== undefined) inner.push(target);
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const list = schema[key];
    if (Array.isArray(list)) inner.push(...list.map((_, i) => join(at, key, i)));
  }
  if (isObject(schema.items)) inner.push(join(at, "items"));
  return [...found, ...inner.flatMap((one) => propertiesOf(run, one, seen))];
}

/** Adds the targets of references. */
function withTarget(run: ModelRun, pointers: readonly Pointer[]): Pointer[] {
  return pointers.flatMap((at) => {
    const node = get(run.canonical, at);
    const target = refOf(node);
    return target === undefined ? [at] : [at, target];
  });
}

function unknown(asked: string, didYouMean: string | undefined): FlarespecError {
  return new FlarespecError("FS2005", {
    message: `nothing is called ${asked}`,
    expected: "a name of the generated package, such as Tunnel or Tunnel.id, a JSON pointer, or METHOD /path",
    didYouMean,
    exitCode: 1,
  });
}
