import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type JsonObject, refPointer } from "../../openapi/pointer.ts";

const REASON = "The reference leads nowhere: nothing is known of the parameter.";

/**
 * A parameter that is a reference to nothing says less than a schema that is one: not even where it goes. It is left
 * out and reported; where the path's template names it, `path-parameter-declared` declares it anew.
 */
export const danglingParameter: Rule = rule({
  id: "dangling-parameter",
  code: "FS3028",
  stage: "paths",
  summary: "Leaves out parameters that are references to nothing, and reports them.",
  evidence: ["history: publications of 2023-04-17 to 2023-05-15 (`#/components/parameters/account_identifier`)"],
  direction: "widen",
  repairs: true,
  PathItem: leaveOut,
  Operation: leaveOut,
});

function leaveOut(node: JsonObject, cx: Context): void {
  const { parameters } = node;
  if (!Array.isArray(parameters)) return;
  const lost = new Set<number>();
  parameters.forEach((parameter, i) => {
    if (!isObject(parameter) || typeof parameter.$ref !== "string") return;
    if (refPointer(parameter.$ref) !== undefined && cx.resolve(parameter) === undefined) lost.add(i);
  });
  if (lost.size === 0) return;
  for (const i of lost) {
    const { $ref } = parameters[i] as JsonObject;
    cx.report(`${textOf($ref)} refers to nothing; the parameter is left out`);
  }
  const kept = parameters.flatMap((_, i) => (lost.has(i) ? [] : [cx.copy(`${cx.pointer}/parameters/${i}`)]));
  cx.set("parameters", kept, REASON, "widen");
}
