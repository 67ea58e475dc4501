import { type Rule, rule } from "../../normalize/rule.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { misnamedScope, movePath, renameDeclarations } from "../shared/path-move.ts";

const CONVENTIONAL_NAME =
  "What identifies an account is account_id and what identifies a zone zone_id, whatever a publication calls it.";

/**
 * One publication names the parameter `{account_identifier}`, the next `{account_id}`, others `{accountId}` or
 * `{identifier}`: 718 such renames in a year, each of which would rename an argument in callers' code. Only the
 * parameter right after `/accounts` or `/zones` is renamed, and not if the template has the name elsewhere.
 */
export const scopeParameter: Rule = rule({
  id: "scope-parameter",
  code: "FS3002",
  stage: "paths",
  summary: "Names the parameter after /accounts account_id and the one after /zones zone_id.",
  evidence: [
    "corpus 2024-08-06: 72 paths (account_identifier, accountId, zone_identifier, zone, identifier)",
    "contradictions: C02",
  ],
  direction: "equivalent",
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      const found = misnamedScope(path, cx.preset);
      if (found === undefined || !isObject(item)) continue;
      const { name, wanted, rest } = found;
      // If two parameters have this name, `path-parameter-twice` renames one of them first.
      const names = templateNames(path);
      if (names.filter((other) => other === name).length > 1) continue;
      if (names.includes(wanted)) {
        cx.report(`${path} has {${wanted}} in another place: {${name}} keeps its name`);
        continue;
      }
      renameDeclarations(item, join("/paths", path), name, wanted, CONVENTIONAL_NAME, cx);
      movePath(path, rest, CONVENTIONAL_NAME, cx);
    }
  },
});
