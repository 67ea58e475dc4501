import { dereference } from "../openapi/dereference.ts";
import { textOf } from "../openapi/equal.ts";
import { templateNames } from "../openapi/path-template.ts";
import { templateOf } from "../openapi/places.ts";
import { get, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";

/** A parameter of an operation or a path item. */
export interface StatedParameter {
  node: JsonObject;
  /** Its entry in `parameters`. */
  pointer: Pointer;
  /** Where it is described: the entry, or what the entry refers to. */
  landed: Pointer;
}

/** The parameters of the operation or path item at `pointer`. */
export function parametersAt(root: JsonObject, pointer: Pointer): StatedParameter[] {
  const list = get(root, join(pointer, "parameters"));
  const found: StatedParameter[] = [];
  if (!Array.isArray(list)) return found;
  list.forEach((entry, i) => {
    const at = join(pointer, "parameters", i);
    const landing = dereference(root, entry, at);
    if (landing !== undefined) found.push({ node: landing.node, pointer: at, landed: landing.pointer });
  });
  return found;
}

/** The parameters of an operation, its own and those of its path item. */
export function ownParameters(root: JsonObject, operation: Pointer): StatedParameter[] {
  return [...parametersAt(root, operation), ...parametersAt(root, parent(operation).pointer)];
}

/** One parameter in two sources. */
export interface ParameterPair {
  /** Undefined if the operation lacks the parameter. */
  ours: StatedParameter | undefined;
  theirs: StatedParameter;
  /** The name that the operation has for it. */
  name: string;
}

/** Pairs the parameters of another source's operation with ours: path parameters by position, others by name. */
export function pairParameters(root: JsonObject, operation: Pointer, alternative: Pointer): ParameterPair[] {
  const own = ownParameters(root, operation);
  const inPath = templateNames(templateOf(operation) ?? "");
  const theirs = parametersAt(root, alternative);
  const theirPath = theirs.filter(({ node }) => node.in === "path");
  return theirs.flatMap((their) => {
    const named = textOf(their.node.name);
    const name = their.node.in === "path" ? nameByPosition(inPath, theirPath, their) : named;
    if (name === undefined) return [];
    const ours = own.find(
      ({ node }) => node.in === their.node.in && sameName(textOf(node.in), textOf(node.name), name),
    );
    return [{ ours, theirs: their, name }];
  });
}

/** The template's name for one of their path parameters: its own if the template has it, else by position. */
function nameByPosition(
  inPath: readonly string[],
  theirs: readonly StatedParameter[],
  their: StatedParameter,
): string | undefined {
  const name = textOf(their.node.name);
  if (inPath.includes(name)) return name;
  const unnamed = theirs.filter(({ node }) => !inPath.includes(textOf(node.name)));
  const names = new Set(theirs.map(({ node }) => textOf(node.name)));
  return inPath.filter((candidate) => !names.has(candidate))[unnamed.indexOf(their)];
}

function sameName(place: string, a: string, b: string): boolean {
  return place === "header" ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** `query per_page`: the place and name of a parameter. */
export function parameterKey({ in: place }: JsonObject, name: string): string {
  return `${textOf(place)} ${place === "header" ? name.toLowerCase() : name}`;
}
