import { type Rule, rule } from "../../normalize/rule.ts";
import { get, isObject, type JsonObject } from "../../openapi/pointer.ts";
import { JSON_TYPES, type JsonType, statedTypes } from "../../schema/accepts.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";
import { KEYWORD_TYPES } from "../../schema/direction/keyword-types.ts";

const DOES_NOT_APPLY = "This keyword says nothing of values of this type.";
const SIZE = "Lists have no length in JSON Schema: the bound on a list that is sent is meant for its items.";

/** Without format and encoding, which are hints for any type, and keywords that only `prefixItems` needs. */
const CHECKED = new Set(
  [...KEYWORD_TYPES.keys()].filter(
    (key) => !/^(format|content.*|prefixItems|.*Contains|contains|dependent.*)$/.test(key),
  ),
);
const OF_ITEMS = new Map([
  ["minLength", "minItems"],
  ["maxLength", "maxItems"],
]);

/**
 * JSON Schema ignores `uniqueItems` on an object, `minLength` on a list and `minItems` on a string, but other tools do
 * not (ajv refuses them in strict mode, emitters print them in comments), so they are removed. Only a length on a list
 * that a request sends becomes a number of items: for a response it could refuse what the API sends, and on strings the
 * authors mean the list that contains them.
 */
export const keywordType: Rule = rule({
  id: "keyword-type",
  code: "FS3016",
  stage: "schema",
  summary: "Removes keywords that do not apply to the type of their schema.",
  evidence: [
    "corpus 2024-08-06: 165 (uniqueItems on object 71, minLength on array 69, minItems on string 9)",
    "contradictions: C09, C10",
  ],
  keywords: [...CHECKED],
  direction: "equivalent",
  Schema(schema, cx) {
    for (const key of misplacedKeywords(schema, () => cx.root)) {
      const intended = OF_ITEMS.get(key);
      const uses = cx.uses();
      const sent = uses.request && !uses.response && !uses.failure;
      const bound = schema[key];
      if (
        intended !== undefined &&
        sent &&
        possibleTypes(schema, cx.root).has("array") &&
        typeof bound === "number" &&
        bound > 0
      ) {
        const now = get(cx.root, cx.pointer);
        if (isObject(now) && now[intended] === undefined) cx.set(intended, bound, SIZE);
      }
      cx.remove(key, DOES_NOT_APPLY);
    }
  },
});

/**
 * The keywords of a schema that apply to none of its possible types.
 * @param root called only if the schema alone does
 * not decide.
 */
export function misplacedKeywords(schema: JsonObject, root: () => JsonObject): string[] {
  const stated = statedTypes(schema);
  const present = Object.keys(schema).filter((key) => CHECKED.has(key) && !fits(key, stated));
  if (present.length === 0) return [];
  const types = possibleTypes(schema, root());
  if (types.size === 0 || types.size === JSON_TYPES.length) return [];
  return present.filter((key) => !fits(key, types));
}

function fits(key: string, types: ReadonlySet<JsonType> | undefined): boolean {
  return types !== undefined && KEYWORD_TYPES.get(key)?.some((type) => types.has(type)) === true;
}
