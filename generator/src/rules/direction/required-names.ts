import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type JsonObject, setMember } from "../../openapi/pointer.ts";
import { statedTypes } from "../../schema/accepts.ts";
import { composedNames } from "./shared/composition-names.ts";

const NO_SUCH_PROPERTY = "Required is a name that no property of the schema, its bases or its users has.";
const DESCRIBED = "The name is required but nowhere described: a property of any value.";

/**
 * `required` may name properties that exist nowhere: misspelled (`dnnsec`), left behind when the property was removed,
 * or one level too high (the queues list them beside `result`). Callers would have to send them, and recorded responses
 * fail. A schema with nothing but required names states that they must be sent: they become properties of any value.
 * The rule runs in the last stage, because until then a base may become part of another schema, and another source may
 * add the property.
 */
export const requiredNames: Rule = rule({
  id: "required-names",
  code: "FS3017",
  stage: "direction",
  summary: "Removes required names that nothing describes.",
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
        const similar = [...names].find((candidate) => isOneEditApart(name, candidate));
        if (similar !== undefined)
          cx.report(`required names "${name}", which is no property; did you mean "${similar}"?`);
      }
      if (kept.length === 0) cx.remove("required", NO_SUCH_PROPERTY);
      else cx.set("required", kept, NO_SUCH_PROPERTY);
    }
  },
});

/** Whether two names of at least four letters differ by one letter that was added, dropped or changed. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
