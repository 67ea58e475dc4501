import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type JsonObject, refPointer } from "../../openapi/pointer.ts";

const REASON = "The reference leads nowhere: nothing is known of the parameter.";

/**
 * A parameter whose reference cannot be resolved has no name and no place. It is removed and reported; if the path's
 * template names it, `path-parameter-declared` declares it again.
 */
export const danglingParameter: Rule = rule({
  id: "dangling-parameter",
  code: "FS3028",
  stage: "paths",
  summary: "Removes parameters whose reference cannot be resolved, and reports them.",
  evidence: ["history: publications of 2023-04-17 to 2023-05-15 (`#/components/parameters/account_identifier`)"],
  direction: "widen",
  repairs: true,
  PathItem: dropDangling,
  Operation: dropDangling,
});

function dropDangling(node: JsonObject, cx: Context): void {
  const { parameters } = node;
  if (!Array.isArray(parameters)) return;
  const dangling = new Set<number>();
  parameters.forEach((parameter, i) => {
    if (!isObject(parameter) || typeof parameter.$ref !== "string") return;
    if (refPointer(parameter.$ref) !== undefined && cx.resolve(parameter) === undefined) dangling.add(i);
  });
  if (dangling.size === 0) return;
  for (const i of dangling) {
    const { $ref } = parameters[i] as JsonObject;
    cx.report(`${textOf($ref)} refers to nothing; the parameter is left out`);
  }
  const kept = parameters.flatMap((_, i) => (dangling.has(i) ? [] : [cx.copy(`${cx.pointer}/parameters/${i}`)]));
  cx.set("parameters", kept, REASON, "widen");
}
