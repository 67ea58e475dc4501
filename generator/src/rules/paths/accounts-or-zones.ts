import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { copyPath, eitherScopeOf, parameterLists, renameDeclarations } from "../shared/path-move.ts";

const BOTH = "The documentation writes one page for two paths; the API has one under /accounts and one under /zones.";
const CHOSEN = "The kind of scope is part of the path now.";

/**
 * The documentation (and the SDK) writes two paths as one: `/{accounts_or_zones}/{account_or_zone_id}/access/apps`. No
 * request matches it literally, so an area would have a path that does not exist. The rule replaces it by the two real
 * paths. If one of them is published too, both statements are kept, as if two sources had made them.
 */
export const accountsOrZones: Rule = rule({
  id: "accounts-or-zones",
  code: "FS3001",
  stage: "paths",
  summary: "Replaces a path for accounts or zones by the two real paths.",
  evidence: ["sources: access (6 operations)", "contradictions: C33"],
  direction: "equivalent",
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      const found = eitherScopeOf(path, cx.preset);
      if (found === undefined || !isObject(item)) continue;
      const { start, kind, id } = found;
      const rest = path.slice(start.length);
      dropScopeDeclarations(item, path, kind, id, cx);
      let current = id;
      for (const [scope, name] of Object.entries(cx.preset.scopes ?? {})) {
        renameDeclarations(item, join("/paths", path), current, name, CHOSEN, cx);
        current = name;
        copyPath(path, `/${scope}/{${name}}${rest}`, BOTH, cx);
      }
      cx.write(join("/paths", path), undefined, BOTH);
    }
  },
});

/**
 * Keeps one declaration for the two segments. The first segment is a fixed part of the path now. For the second, keeps
 * the declaration of its own name, or else the first scope's (the SDK's pages declare all scopes as optional).
 */
function dropScopeDeclarations(item: JsonObject, path: string, kind: string, id: string, cx: Context): void {
  for (const list of parameterLists(item, join("/paths", path))) {
    const parameters = cx.editor.get(list) as Json[];
    const names = parameters.map((parameter, i) => {
      const found = isObject(parameter) ? cx.resolve(parameter, join(list, i)) : undefined;
      return found?.node.in === "path" ? textOf(found.node.name) : undefined;
    });
    const scopeNames = Object.values(cx.preset.scopes ?? {});
    const keptName = names.includes(id) ? id : scopeNames[0];
    const dropped = new Set([kind, id, ...scopeNames].filter((name) => name !== keptName));
    const kept = parameters.flatMap((_, i) => (dropped.has(names[i] ?? "") ? [] : [cx.copy(join(list, i))]));
    if (kept.length < parameters.length) cx.write(list, kept, CHOSEN, "equivalent");
  }
}
