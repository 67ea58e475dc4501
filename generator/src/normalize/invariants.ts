import { FlarespecError, type SourceSpan } from "../diagnostics/error.ts";
import { dereference } from "../openapi/dereference.ts";
import { textOf } from "../openapi/equal.ts";
import { templateNames } from "../openapi/path-template.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../openapi/pointer.ts";
import { documentReferences, referencedPointer } from "../openapi/reference-sections.ts";
import { operationKeys, walk } from "../openapi/walk.ts";
import { checkForm } from "./node-form.ts";

declare const canonical: unique symbol;

/** An OpenAPI 3.1 document with the properties that model and emitters rely on. Only `assertCanonical` returns one. */
export type Canonical = JsonObject & { readonly [canonical]: true };

/** A property of canonical documents that a document lacks. */
export interface Violation {
  pointer: Pointer;
  message: string;
}

/** Violations in a message; further ones are counted, since they tend to have one cause. */
const MOST_LISTED = 10;

/** All violations in a document, in the order of a walk. */
export function violations(document: JsonObject): Violation[] {
  const found: Violation[] = [];
  walk(document, ({ kind, pointer, node }) => {
    checkForm(kind, node, pointer, (at, message) => found.push({ pointer: at, message: `${kind}: ${message}` }));
  });
  checkReferences(document, found);
  checkPaths(document, found);
  return found;
}

/**
 * Returns the document as `Canonical`.
 * @param at the place in the sources of a pointer, for the message.
 * @throws FS5001 with the first ten violations and the number of all.
 */
export function assertCanonical(
  document: JsonObject,
  at?: (pointer: Pointer) => SourceSpan | readonly SourceSpan[] | undefined,
): Canonical {
  const found = violations(document);
  const [first] = found;
  if (first === undefined) return document as Canonical;
  const spans = at?.(first.pointer);
  const span = Array.isArray(spans) ? spans[0] : spans;
  const details = found.slice(0, MOST_LISTED).map(({ pointer, message }) => `${pointer || "(the root)"}: ${message}`);
  if (found.length > MOST_LISTED) details.push(`and ${found.length - MOST_LISTED} more`);
  throw new FlarespecError("FS5001", {
    message: found.length === 1 ? first.message : `${found.length} violations, the first: ${first.message}`,
    place: { file: "(canonical document)", ...span, pointer: first.pointer },
    details,
  });
}

function checkReferences(document: JsonObject, found: Violation[]): void {
  documentReferences(document, (reference) => {
    const { ref, pointer, key, holder } = reference;
    const at = join(pointer, key);
    const target = referencedPointer(reference);
    if (target === undefined) {
      found.push({ pointer: at, message: `the reference ${ref} is not local` });
      return;
    }
    const node = get(document, target);
    if (!isObject(node) && !(typeof node === "boolean" && reference.section === "schemas")) {
      found.push({
        pointer: at,
        message: `the reference ${ref} leads to ${node === undefined ? "nothing" : "no object"}`,
      });
    } else if (key === "$ref" && isObject(node) && typeof node.$ref === "string") {
      if (reachesItself(document, holder))
        found.push({ pointer: at, message: `the reference ${ref} leads back to itself` });
    }
  });
}

function reachesItself(document: JsonObject, holder: JsonObject): boolean {
  const seen = new Set<Json>();
  let node: Json | undefined = holder;
  while (isObject(node) && typeof node.$ref === "string") {
    if (seen.has(node)) return true;
    seen.add(node);
    node = get(document, refOf(node) ?? "");
  }
  return false;
}

function checkPaths(document: JsonObject, found: Violation[]): void {
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    const at = join("/paths", path);
    if (path.startsWith("x-") || !isObject(item)) continue;
    if (!path.startsWith("/")) found.push({ pointer: at, message: "a path starts with /" });
    for (const key of operationKeys(item)) {
      checkParameters(document, path, item, item[key] as JsonObject, join(at, key), found);
    }
  }
}

function checkParameters(
  document: JsonObject,
  path: string,
  item: JsonObject,
  operation: JsonObject,
  at: Pointer,
  found: Violation[],
): void {
  const named = (list: Json | undefined): JsonObject[] =>
    (Array.isArray(list) ? list : []).flatMap((parameter) => {
      const node = dereference(document, parameter, "")?.node;
      return node === undefined ? [] : [node];
    });
  const own = named(operation.parameters);
  const keyOf = (parameter: JsonObject): string => `${textOf(parameter.in)} ${textOf(parameter.name)}`;
  const counts = new Map<string, number>();
  for (const parameter of own) counts.set(keyOf(parameter), (counts.get(keyOf(parameter)) ?? 0) + 1);
  const inherited = named(item.parameters).filter((parameter) => !counts.has(keyOf(parameter)));
  for (const [key, count] of counts)
    if (count > 1) found.push({ pointer: at, message: `declares the ${key} parameter twice` });
  const declared = new Map<string, JsonObject>();
  for (const parameter of [...own, ...inherited]) {
    if (parameter.in === "path" && typeof parameter.name === "string") declared.set(parameter.name, parameter);
  }
  const names = templateNames(path);
  for (const name of names) {
    const parameter = declared.get(name);
    if (parameter === undefined) found.push({ pointer: at, message: `does not declare the path parameter ${name}` });
    else if (parameter.required !== true)
      found.push({ pointer: at, message: `the path parameter ${name} is not required` });
  }
  if (new Set(names).size !== names.length) found.push({ pointer: at, message: "the path names a parameter twice" });
  for (const name of declared.keys()) {
    if (!names.includes(name))
      found.push({ pointer: at, message: `declares the path parameter ${name}, which is not in the path` });
  }
}
