import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type JsonObject, setMember } from "../../openapi/pointer.ts";
import { statedTypes } from "../../schema/accepts.ts";
import { composedNames } from "./shared/composition-names.ts";

const NOWHERE = "Required is a name that no property of the schema, its bases or its users has.";
const DESCRIBED = "The name is required but nowhere described: a property of any value.";
/**
 * `required` that names properties which exist nowhere: misspelt (`dnnsec`), left behind when the property went, or
 * put one level too high (the queues list them beside `result`). A consumer is asked for what it cannot send, and a
 * recorded answer fails. A schema that has required names and nothing else tells that they must be sent: there they
 * become properties of any value. In the last stage: before it a base may still find its users, and the drift rules a
 * source that has the property.
 */
export const requiredNames: Rule = rule({
  id: "required-names",
  code: "FS3017",
  stage: "direction",
  summary: "Drops required names that nothing describes.",
  evidence: ["corpus 2024-08-06: 20 schemas lose names, 10 have required names and nothing else"],
  keywords: ["required"],
  direction: "widen",
  Schema(schema, cx) {
    const { required } = schema;
    if (!Array.isArray(required)) return;
    const stated = required.filter((name) => typeof name === "string");
    const own = schema.properties;
    if (stated.every((name) => isObject(own) && Object.hasOwn(own, name))) return;
    if (statedTypes(schema)?.has("object") === false) return;
    const { names, open } = composedNames(cx.pointer, cx);
    const kept = open ? stated : stated.filter((name) => names.has(name));
    if (kept.length === stated.length) return;
    if (names.size === 0 && own === undefined) {
      const properties: JsonObject = {};
      for (const name of stated) setMember(properties, name, {});
      cx.set("properties", properties, DESCRIBED);
      if (schema.type === undefined) cx.set("type", "object", DESCRIBED);
    } else {
      for (const name of stated.filter((missing) => !names.has(missing))) {
        const near = [...names].find((candidate) => isNear(name, candidate));
        if (near !== undefined) cx.report(`required names "${name}", which is no property; did you mean "${near}"?`);
      }
      if (kept.length === 0) cx.remove("required", NOWHERE);
      else cx.set("required", kept, NOWHERE);
    }
  },
});

/** One letter added, dropped, changed or doubled, in a word long enough for that to be a slip. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
