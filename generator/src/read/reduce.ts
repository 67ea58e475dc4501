import { FlarespecError } from "../diagnostics/error.ts";
import { componentOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "../openapi/pointer.ts";
import { SECTIONS } from "../openapi/reference-sections.ts";
import { operationKeys } from "../openapi/walk.ts";
import { MOST_VALUES, sizeOf } from "./parse/limits.ts";
import { type Parsed, placeOfNode } from "./parsed.ts";

/** Whether an operation is wanted. */
export type Wanted = (path: string, operation: JsonObject) => boolean;

/**
 * Leaves out the operations that are not wanted and the components that no other refers to, if the document is too large as a
 * whole. A document that fits is left as it is: what its configuration does not include, later stages remove one by one.
 * @param wantedIn makes the choice from the paths of the document; absent where everything is wanted.
 * @returns whether something was left out.
 * @throws FlarespecError FS1008 if the rest is too large as well, with a part that fits.
 */
export function reduce(parsed: Parsed & { value: JsonObject }, wantedIn?: (paths: JsonObject) => Wanted): boolean {
  const root = parsed.value;
  const { values } = sizeOf(root);
  if (values <= MOST_VALUES) return false;
  const paths = isObject(root.paths) ? root.paths : {};
  const wanted = wantedIn?.(paths);
  if (wanted === undefined) throw tooLarge(parsed, values);
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    const keys = operationKeys(item);
    const kept = keys.filter((key) => wanted(path, item[key] as JsonObject));
    if (kept.length === 0) delete paths[path];
    else for (const key of keys) if (!kept.includes(key)) delete item[key];
  }
  keepComponents(root, reached(root, [root.paths ?? null, root.webhooks ?? null]));
  const left = sizeOf(root).values;
  if (left > MOST_VALUES) throw tooLarge(parsed, left);
  return true;
}

/** The pointers of the components that nodes refer to, directly or through others. */
function reached(root: JsonObject, nodes: readonly Json[]): Set<Pointer> {
  const found = new Set<Pointer>();
  const stack = [...nodes];
  const add = (ref: Json | undefined): void => {
    if (typeof ref !== "string") return;
    const pointer = componentOf(refPointer(ref) ?? join("/components/schemas", ref));
    if (pointer === undefined || found.has(pointer)) return;
    found.add(pointer);
    stack.push(get(root, pointer) ?? null);
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (isObject(node)) {
      add(node.$ref);
      if (isObject(node.mapping)) for (const ref of Object.values(node.mapping)) add(ref);
    }
    for (const child of Object.values(node)) if (typeof child === "object" && child !== null) stack.push(child);
  }
  return found;
}

function keepComponents(root: JsonObject, kept: ReadonlySet<Pointer>): void {
  const components = isObject(root.components) ? root.components : {};
  for (const section of SECTIONS) {
    const parts = components[section];
    // Requirements of operations name security schemes without a reference.
    if (!isObject(parts) || section === "securitySchemes") continue;
    for (const name of Object.keys(parts)) if (!kept.has(join("/components", section, name))) delete parts[name];
  }
}

function tooLarge(parsed: Parsed & { value: JsonObject }, values: number): FlarespecError {
  const part = partThatFits(parsed.value);
  return new FlarespecError("FS1008", {
    message: `the document has ${values} values`,
    place: placeOfNode(parsed, ""),
    expected: `at most ${MOST_VALUES}`,
    ...(part !== undefined && {
      remedy: `Name a part of it in the configuration: include: { paths: [${JSON.stringify(part.glob)}] } leaves ${part.values} values.`,
    }),
  });
}

/** The largest part below one first segment that fits. */
function partThatFits(root: JsonObject): { glob: string; values: number } | undefined {
  const parts = new Map<string, Json[]>();
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    const [segment = ""] = path.split("/").slice(1);
    const items = parts.get(segment);
    if (items === undefined) parts.set(segment, [item]);
    else items.push(item);
  }
  const sized = [...parts].map(([segment, items]) => ({ segment, items, values: sizeOf(items).values }));
  sized.sort((a, b) => b.values - a.values);
  for (const { segment, items, values } of sized) {
    const components = [...reached(root, items)].map((pointer) => get(root, pointer) ?? null);
    const all = values + sizeOf(components).values;
    if (all <= MOST_VALUES && /^[\w.-]+$/.test(segment)) return { glob: `/${segment}/**`, values: all };
  }
  return undefined;
}
