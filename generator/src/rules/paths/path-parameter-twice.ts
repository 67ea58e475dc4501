import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { movePath, parameterLists } from "../shared/path-move.ts";

const SAME_NAME = "One name for two parameters: a client could not tell them apart. The later one gets a number.";

/**
 * In `/accounts/{account_id}/…/accounts/{account_id}`, the first account owns the address map, and the second is made a
 * member of it. Both are declared once, so a client would fill both with the same value.
 */
export const pathParameterTwice: Rule = rule({
  id: "path-parameter-twice",
  code: "FS3030",
  stage: "paths",
  summary: "Numbers the later of two path parameters with one name.",
  evidence: ["corpus 2024-08-06: 1 path (2 operations)", "history: 1,828 versions"],
  direction: "equivalent",
  repairs: true,
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      const names = templateNames(path);
      if (!isObject(item) || new Set(names).size === names.length) continue;
      const used = new Set(names);
      const seen = new Set<string>();
      const template = /^[^?#]*/.exec(path)?.[0] ?? "";
      const numbered = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
        if (!seen.has(name)) {
          seen.add(name);
          return whole;
        }
        let n = 2;
        while (used.has(`${name}_${n}`)) n++;
        used.add(`${name}_${n}`);
        cx.report(
          `the template names ${JSON.stringify(name)} twice; the later one is ${JSON.stringify(`${name}_${n}`)}`,
          join("/paths", path),
        );
        declare(item, path, name, `${name}_${n}`, cx);
        return `{${name}_${n}}`;
      });
      movePath(path, numbered + path.slice(template.length), SAME_NAME, cx);
    }
  },
});

/**
 * Declares the new name in every list that declares the old one: renames a second declaration, or else copies the
 * first.
 */
function declare(item: JsonObject, path: string, from: string, to: string, cx: Context): void {
  for (const list of parameterLists(item, join("/paths", path))) {
    const parameters = cx.editor.get(list) as Json[];
    const places = parameters.flatMap((parameter, i) => {
      const found = isObject(parameter) ? cx.resolve(parameter, join(list, i)) : undefined;
      return found?.node.in === "path" && found.node.name === from ? [{ i, at: found.pointer }] : [];
    });
    const [first, second] = places;
    if (first === undefined) continue;
    const at = second ?? first;
    const renamed: JsonObject = {};
    for (const key of Object.keys(cx.editor.get(at.at) as JsonObject)) renamed[key] = cx.copy(join(at.at, key));
    renamed.name = to;
    const next = parameters.map((_, i) => (i === second?.i ? renamed : cx.copy(join(list, i))));
    if (second === undefined) next.splice(first.i + 1, 0, renamed);
    cx.write(list, next, SAME_NAME, "equivalent");
  }
}
