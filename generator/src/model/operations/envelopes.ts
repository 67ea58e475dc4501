import { dereferenceOrSelf, type Located } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import type { Preset } from "../../vendors/preset.ts";
import { mustBeEmpty } from "../structure.ts";

const { flag: FLAG, companions: COMPANIONS, result: RESULT } = ENVELOPE;

/** How much is known of what an envelope's `result` holds. */
type ResultClass = "specific" | "open object" | "array of unknown" | "unknown" | "null" | "absent";

/** What the JSON body of a response is. */
export type BodyReading =
  | {
      kind: "envelope";
      /** The value of `success`; undefined where the document leaves it open. */
      success: boolean | undefined;
      /** The schema of `result` with references followed (`pointer` is where it stands); undefined where none is stated. */
      result?: Located;
      resultClass: ResultClass;
      /** All members by name; references are not followed. */
      members: Map<string, Located>;
      required: ReadonlySet<string>;
      /** The envelope itself, references followed. */
      schema: Located;
    }
  /** A JSON value that is no envelope: typed as itself. */
  | { kind: "body"; schema: Located };

/**
 * Reads the schema of a JSON body as an envelope: an object with a boolean `success` and at least one of `errors`,
 * `messages`, `result`. Expects canonical input, where envelopes are single objects; a composed one is a "body".
 *
 * @param canonical the document after all rules
 * @param node the schema under the media type; references are followed
 * @param pointer where `node` stands
 * @param preset with `envelope: "never"`, every schema is a "body"
 */
export function readEnvelope(
  canonical: JsonObject,
  node: JsonObject,
  pointer: Pointer,
  { envelope }: Preset = {},
): BodyReading {
  const schema = dereferenceOrSelf(canonical, { node, pointer });
  if (envelope === "never") return { kind: "body", schema };
  const properties = isObject(schema.node.properties) ? schema.node.properties : undefined;
  if (properties === undefined || COMPOSED.some((key) => schema.node[key] !== undefined))
    return { kind: "body", schema };
  const members = new Map<string, Located>();
  for (const name of Object.keys(properties)) {
    const member = properties[name];
    if (isObject(member)) members.set(name, { node: member, pointer: join(schema.pointer, "properties", name) });
  }
  const flag = members.get(FLAG);
  const values = flag === undefined ? undefined : booleansOf(dereferenceOrSelf(canonical, flag).node);
  if (values === undefined || !COMPANIONS.some((name) => members.has(name))) {
    return { kind: "body", schema };
  }
  const required = new Set(Array.isArray(schema.node.required) ? schema.node.required.map(String) : []);
  const success = values.length === 1 ? values[0] : undefined;
  const stated = members.get(RESULT);
  const result = stated === undefined ? undefined : dereferenceOrSelf(canonical, stated);
  const resultClass = result === undefined ? "absent" : classOf(canonical, result.node);
  const reading = { kind: "envelope" as const, success, resultClass, members, required, schema };
  return result === undefined ? reading : { ...reading, result };
}

const COMPOSED = ["allOf", "anyOf", "oneOf"];

function booleansOf(node: JsonObject): boolean[] | undefined {
  const stated = node.const === undefined ? node.enum : [node.const];
  if (Array.isArray(stated)) {
    const values = stated.filter((value) => typeof value === "boolean");
    return values.length === stated.length && values.length > 0 ? values : undefined;
  }
  return node.type === "boolean" ? [true, false] : undefined;
}

const SHAPE = ["properties", "enum", "const", "format", "pattern", "not", "patternProperties", "allOf"];

/** Schemas that are classified already. */
type Classes = Map<JsonObject, ResultClass>;

/**
 * Classifies a dereferenced result by how much its schema says. A schema that contains itself, such as a list of such
 * lists, is specific.
 */
function classOf(canonical: JsonObject, node: JsonObject, known: Classes = new Map()): ResultClass {
  const before = known.get(node);
  if (before !== undefined) return before;
  known.set(node, "specific");
  const found = classify(canonical, node, known);
  known.set(node, found);
  return found;
}

function classify(canonical: JsonObject, node: JsonObject, known: Classes): ResultClass {
  const branches = [node.anyOf, node.oneOf].find((list) => Array.isArray(list)) as Json[] | undefined;
  if (branches !== undefined && SHAPE.every((key) => node[key] === undefined)) {
    const classes = branches.filter(isObject).map((one) => classOfBranch(canonical, one, known));
    return classes.includes("specific") ? "specific" : "unknown";
  }
  const types = (Array.isArray(node.type) ? node.type : [node.type]).filter((type) => type !== "null");
  if (types.length === 0 || (Array.isArray(node.enum) && node.enum.every((value) => value === null))) return "null";
  if (SHAPE.some((key) => node[key] !== undefined)) return "specific";
  if (types.length > 1) return "unknown";
  if (types[0] === undefined) return "unknown";
  if (types[0] === "object") {
    const rest = node.additionalProperties;
    if (mustBeEmpty(node)) return "specific";
    return isObject(rest) && Object.keys(rest).length > 0 ? "specific" : "open object";
  }
  if (types[0] === "array") {
    const items = isObject(node.items) ? dereferenceOrSelf(canonical, { node: node.items, pointer: "" }).node : {};
    const inner = classOf(canonical, items, known);
    return inner === "unknown" ? "array of unknown" : "specific";
  }
  return "specific";
}

/** In a union of open kinds a plain string is as generic as the rest. */
function classOfBranch(canonical: JsonObject, branch: JsonObject, known: Classes): ResultClass {
  const { node } = dereferenceOrSelf(canonical, { node: branch, pointer: "" });
  const plain = Object.keys(node).every((key) =>
    ["type", "description", "example", "examples", "nullable"].includes(key),
  );
  if (plain && (node.type === "string" || equalTypes(node.type))) return "unknown";
  return classOf(canonical, node, known);
}

function equalTypes(type: Json | undefined): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes("string") && type.includes("null");
}
