import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { equal, textOf } from "../../openapi/equal.ts";
import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";

/**
 * Validators refuse a parameter that is declared twice in one list, and emitters print it twice. The first declaration
 * is kept, and the report says whether the other one differs.
 */
export const duplicateParameter: Rule = rule({
  id: "duplicate-parameter",
  code: "FS3034",
  stage: "paths",
  summary: "Removes repeated declarations of a parameter.",
  evidence: ["corpus: 1 document (logs/received, `end`)", "history: 210 versions (ccc358b6)"],
  direction: "widen",
  repairs: true,
  Operation: dropRepeated,
  PathItem: dropRepeated,
});

function dropRepeated(node: JsonObject, cx: Context): void {
  const list = node.parameters;
  if (!Array.isArray(list)) return;
  // Two path parameters with one name may be different parameters: `path-parameter-twice` renames one of them.
  const names = (cx.pointer.match(/\{[^{}]*\}/g) ?? []) as string[];
  const first = new Map<string, JsonObject>();
  const kept = list.filter((parameter, i) => {
    const found = isObject(parameter) ? cx.resolve(parameter, join(cx.pointer, "parameters", i)) : undefined;
    if (found === undefined) return true;
    if (found.node.in === "path" && names.filter((name) => name === `{${textOf(found.node.name)}}`).length > 1)
      return true;
    const key = `${textOf(found.node.in)} ${textOf(found.node.name)}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, found.node);
      return true;
    }
    const differently = equal(known, found.node) ? "" : " and differently";
    cx.report(`parameter ${key} is declared twice${differently}; the first counts`, join(cx.pointer, "parameters", i));
    return false;
  });
  if (kept.length === list.length) return;
  const copies = kept.map((parameter) => cx.copy(join(cx.pointer, "parameters", list.indexOf(parameter))));
  cx.set("parameters", copies, "The parameter is declared already.");
}
