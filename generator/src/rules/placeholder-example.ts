import { isObject, type JsonObject, type Pointer, parent } from "../document/pointer.ts";
import { type Context, type Rule, rule } from "./rule.ts";

const NAME = "An example that repeats the name shows the name, not a value.";

/**
 * `last_updated: "last_updated"`: a sample generator that knew no better. Such examples are no evidence for anything,
 * and drown the real ones in the documentation.
 */
export const placeholderExample: Rule = rule({
  id: "placeholder-example",
  code: "FS3023",
  stage: "schema",
  summary: "Drops examples that are the name of what they stand for.",
  evidence: ["contradictions: C27"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (typeof schema.example !== "string") return;
    const name = nameOf(cx.pointer, cx);
    if (name === undefined || isListed(schema, name)) return;
    if (schema.example === name) cx.remove("example", NAME);
  },
  Parameter(parameter, cx) {
    const { name, schema } = parameter;
    if (typeof name !== "string" || parameter.example !== name) return;
    if (!isObject(schema) || !isListed(schema, name)) cx.remove("example", NAME);
  },
});

/** The property or parameter that the schema at `pointer` describes. */
function nameOf(pointer: Pointer, cx: Context): string | undefined {
  const at = parent(pointer);
  if (at.pointer.endsWith("/properties")) return at.key;
  if (at.key !== "schema") return undefined;
  const holder = cx.editor.get(at.pointer);
  return isObject(holder) && typeof holder.name === "string" ? holder.name : undefined;
}

function isListed(schema: JsonObject, name: string): boolean {
  return schema.const === name || (Array.isArray(schema.enum) && schema.enum.includes(name));
}
