import { type Rule, rule } from "../../normalize/rule.ts";
import { eraseNames, templateNames } from "../../openapi/path-template.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { hasFinalPath, movePath, renameDeclarations } from "../shared/path-move.ts";

const SAME_PATH = "Two templates that differ in parameter names match the same requests: one path.";

/**
 * `/zones/{zone_id}/x/{id}` and `/zones/{zone_id}/x/{x_id}` are the same path to a server. OpenAPI forbids publishing
 * both, and a client would offer only some methods under each name. The template that sorts first is kept.
 *
 * Where nothing is known of a vendor's scopes, the names are evidence: `/attachments/{id}` and `/attachments/{file_name}`
 * are two ways to name a resource. Each path is kept, with its parameters.
 */
export const equivalentPaths: Rule = rule({
  id: "equivalent-paths",
  code: "FS3033",
  stage: "paths",
  summary: "Joins path templates that differ only in the names of their parameters.",
  evidence: ["history: 1,764 versions"],
  direction: "equivalent",
  repairs: true,
  Document(root, cx) {
    if (!isObject(root.paths) || cx.preset.scopes === undefined) return;
    const homes = new Map<string, string>();
    for (const path of Object.keys(root.paths).sort()) {
      const item = root.paths[path];
      if (!isObject(item) || !hasFinalPath(path, root, cx.preset)) continue;
      const home = homes.get(eraseNames(path));
      if (home === undefined) {
        homes.set(eraseNames(path), path);
        continue;
      }
      cx.report(`matches the same requests as ${home}, which it is joined to`, join("/paths", path));
      const names = templateNames(home);
      templateNames(path).forEach((name, i) => {
        if (name !== names[i]) renameDeclarations(item, join("/paths", path), name, names[i] as string, SAME_PATH, cx);
      });
      movePath(path, home, SAME_PATH, cx);
    }
  },
});
