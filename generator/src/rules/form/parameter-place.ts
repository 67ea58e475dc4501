import { type Rule, rule } from "../../normalize/rule.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, join, type Pointer, parent } from "../../openapi/pointer.ts";
import { parameterLists } from "../shared/path-move.ts";

const LIST = "Parameters stand in a list, each with its name.";
const NAMED = "The template names this parameter: it is one of the path.";

/**
 * Parameters in a map by name, or in a list with other values, become a list of parameters. A parameter without `in` is
 * a path parameter if the template names it; for any other, the place is unknown.
 */
export const parameterPlace: Rule = rule({
  id: "parameter-place",
  code: "FS3048",
  stage: "form",
  summary: "Makes parameters a list, and marks those that the template names as path parameters.",
  evidence: ["corpus: none in 26 documents"],
  direction: "equivalent",
  repairs: true,
  dormant: "Cloudflare states `in` for every parameter; hand-written documents leave it out.",
  Operation({ parameters }, cx) {
    if (parameters === undefined) return;
    const at = join(cx.pointer, "parameters");
    if (isObject(parameters)) {
      const list = Object.keys(parameters).flatMap((name) => {
        const parameter = parameters[name];
        if (!isObject(parameter)) return [];
        const copies = Object.keys(parameter).map((key) => [key, cx.copy(join(at, name, key))] as const);
        return [typeof parameter.$ref === "string" ? cx.copy(join(at, name)) : { name, ...Object.fromEntries(copies) }];
      });
      cx.report("parameters are a map; it is read as a list", at);
      cx.set("parameters", list, LIST);
    } else if (!Array.isArray(parameters)) {
      cx.report(`parameters are ${JSON.stringify(parameters)}; they are left out`, at);
      cx.remove("parameters", LIST, "widen");
    } else if (!parameters.every(isObject)) {
      cx.report("parameters list what is no object; it is left out", at);
      const kept = parameters.flatMap((one, i) => (isObject(one) ? [cx.copy(join(at, i))] : []));
      cx.set("parameters", kept, LIST, "widen");
    }
  },
  PathItem(item, cx) {
    const { pointer, key: path } = parent(cx.pointer);
    if (pointer !== "/paths") return;
    const names = templateNames(path);
    for (const list of parameterLists(item, cx.pointer)) {
      for (const [i, parameter] of (cx.editor.get(list) as unknown[]).entries()) {
        if (!isObject(parameter) || parameter.in !== undefined || parameter.$ref !== undefined) continue;
        if (typeof parameter.name !== "string" || !names.includes(parameter.name)) continue;
        const at: Pointer = join(list, i);
        cx.report(
          `parameter ${JSON.stringify(parameter.name)} does not say where it is sent; the template names it`,
          at,
        );
        cx.write(join(at, "in"), "path", NAMED, "invent");
        cx.write(join(at, "required"), true, NAMED, "invent");
      }
    }
  },
});
