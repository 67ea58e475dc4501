import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { equal, textOf } from "../../openapi/equal.ts";
import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";

/**
 * A parameter declared twice in one list is refused by validators, and emitted twice by emitters. The first stays; one
 * that says something else is reported.
 */
export const duplicateParameter: Rule = rule({
  id: "duplicate-parameter",
  code: "FS3034",
  stage: "paths",
  summary: "Drops repeated declarations of a parameter.",
  evidence: ["corpus: 1 document (logs/received, `end`)", "history: 210 versions (ccc358b6)"],
  direction: "widen",
  repairs: true,
  Operation: drop,
  PathItem: drop,
});

function drop(node: JsonObject, cx: Context): void {
  const list = node.parameters;
  if (!Array.isArray(list)) return;
  // Two path parameters of one name may be two parameters: `path-parameter-twice` parts them.
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
