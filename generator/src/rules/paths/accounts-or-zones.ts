import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { CLOUDFLARE } from "../../vendors/cloudflare.ts";
import { copyPath, EITHER_SCOPE, parameterLists, renameDeclarations } from "../shared/path-move.ts";

const BOTH = "The documentation writes one page for two paths; the API has one under /accounts and one under /zones.";
const CHOSEN = "The kind of scope is part of the path now.";

/**
 * `/{accounts_or_zones}/{account_or_zone_id}/access/apps` is how the documentation (and the SDK) write two paths on
 * one page. No request matches it literally: an area would own a path that does not exist. Each becomes the two real
 * ones; where one of them is published too, the two statements stand beside each other.
 */
export const accountsOrZones: Rule = rule({
  id: "accounts-or-zones",
  code: "FS3001",
  stage: "paths",
  summary: "Expands a path for accounts or zones into the two it stands for.",
  evidence: ["sources: access (6 operations)", "contradictions: C33"],
  direction: "equivalent",
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      const found = EITHER_SCOPE.exec(path);
      if (found === null || !isObject(item)) continue;
      const [start, kind = "", id = ""] = found;
      const rest = path.slice(start.length);
      undeclare(item, path, kind, id, cx);
      let current = id;
      for (const [scope, name] of Object.entries(CLOUDFLARE.scopes)) {
        renameDeclarations(item, join("/paths", path), current, name, CHOSEN, cx);
        current = name;
        copyPath(path, `/${scope}/{${name}}${rest}`, BOTH, cx);
      }
      cx.write(join("/paths", path), undefined, BOTH);
    }
  },
});

/**
 * Leaves one declaration of the two segments: not the first, whose values are part of the path now, and of the second
 * the one under its own name, or else the account's (the SDK's pages declare both scopes, each optional).
 */
function undeclare(item: JsonObject, path: string, kind: string, id: string, cx: Context): void {
  for (const list of parameterLists(item, join("/paths", path))) {
    const parameters = cx.editor.get(list) as Json[];
    const names = parameters.map((parameter, i) => {
      const found = isObject(parameter) ? cx.resolve(parameter, join(list, i)) : undefined;
      return found?.node.in === "path" ? textOf(found.node.name) : undefined;
    });
    const stays: string = names.includes(id) ? id : CLOUDFLARE.scopes.accounts;
    const goes = new Set<string>([kind, id, ...Object.values(CLOUDFLARE.scopes)].filter((name) => name !== stays));
    const kept = parameters.flatMap((_, i) => (goes.has(names[i] ?? "") ? [] : [cx.copy(join(list, i))]));
    if (kept.length < parameters.length) cx.write(list, kept, CHOSEN, "equivalent");
  }
}
