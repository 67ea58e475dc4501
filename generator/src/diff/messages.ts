import { codeSpan as code, markdown } from "../escape.ts";
import { arrayOf, type SchemaType } from "../model/schemas.ts";
import type { Json } from "../openapi/pointer.ts";
import type { VersionSchemas } from "./schema/shape.ts";

export { code };

/** Longer values are cut. */
const MOST_SHOWN = 80;

/** A value that a schema lists or states; as JSON where it would read as another. */
export function literal(value: Json, asJson: boolean = value === ""): string {
  const text = typeof value === "string" && !asJson ? value : JSON.stringify(value);
  if (text.length <= MOST_SHOWN) return code(text);
  // A pair of surrogates is one character and is not cut.
  return code(`${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, "")}…`);
}

/** The values of a keyword after and before a change, to be put after its name. */
export function isAndWas(before: Json | undefined, after: Json | undefined): string {
  const sameText = typeof before !== typeof after && String(before) === String(after);
  const text = (value: Json | undefined) =>
    value === undefined ? "not set" : literal(value, sameText || value === "");
  return `is ${text(after)}, was ${text(before)}`;
}

/** `tunnels.createTunnel, a and b`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A sentence names at most this many operations. */
const MOST_NAMED = 3;

/** Operations by name: the first few, and how many there are beside them. */
export function namedOperations(operations: readonly string[]): string {
  const first = operations.slice(0, MOST_NAMED).map(code);
  const rest = operations.length - first.length;
  return listed(rest === 0 ? first : [...first, `${rest} more`]);
}

/** What a schema is, in a few words. */
export function describe(side: VersionSchemas, type: SchemaType): string {
  const { schema } = side.end(type);
  const { values, types, branches, members } = side.shape(type);
  const title = typeof schema.title === "string" ? ` (${markdown(schema.title.slice(0, 60))})` : "";
  if (values !== undefined) {
    const first = values.slice(0, 3).map((value) => literal(value));
    return first.join(" or ") + (values.length > 3 ? " or others" : "");
  }
  const constant = constantOf(side, type);
  if (constant !== undefined) return `an object with ${code(constant)}`;
  if (types !== undefined) {
    const words = types.map((one) => (one === "array" ? listWord(side, type) : (WORDS[one] ?? one)));
    return (words.join(" or ") || "`null`") + title;
  }
  if (branches.length > 0) return `one of ${branches.length} forms${title}`;
  return members.length > 0 ? `a composition${title}` : "anything";
}

const WORDS: Readonly<Record<string, string>> = {
  object: "an object",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
};

function listWord(side: VersionSchemas, type: SchemaType): string {
  const items = arrayOf(side.end(type))?.items;
  const types = items && side.shape(items).types;
  return types?.length === 1 && types[0] !== "array" ? `a list of ${types[0]}s` : "a list";
}

/** `action: "skip"`: the first property with a single value, which names a branch of a union. */
function constantOf(side: VersionSchemas, type: SchemaType): string | undefined {
  for (const [name, property] of side.properties(type)) {
    const { values } = side.shape(property);
    if (values?.length === 1) return `${name}: ${JSON.stringify(values[0])}`;
  }
  return undefined;
}
