import { type Rule, rule } from "../../normalize/rule.ts";
import { operationLabel } from "../../openapi/places.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { methodOfKey, operationKeys } from "../../openapi/walk.ts";

/**
 * If two operations have the same operationId, tools overwrite one with the other. Our names come from method and path,
 * so the later operations lose the id. Another source's statement of the same operation (`x-also`) may repeat it. The
 * rule needs the final names of paths: which operation comes first depends on them.
 */
export const duplicateOperationId: Rule = rule({
  id: "duplicate-operation-id",
  code: "FS3032",
  stage: "schema",
  summary: "Removes an operationId from all but the first operation that has it.",
  evidence: ["history: 1,309 versions (de9f34b2)"],
  direction: "equivalent",
  repairs: true,
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    const seen = new Map<string, string>();
    for (const path of Object.keys(root.paths).sort()) {
      const item = root.paths[path];
      for (const key of operationKeys(item)) {
        const operation = isObject(item) ? item[key] : undefined;
        if (!isObject(operation) || typeof operation.operationId !== "string") continue;
        const at = join("/paths", path, key, "operationId");
        const owner = seen.get(operation.operationId);
        if (owner !== undefined) {
          cx.report(`the operationId ${JSON.stringify(operation.operationId)} is that of ${owner}; it is dropped`, at);
          cx.write(at, undefined, "Another operation has this id already.", "equivalent");
        } else seen.set(operation.operationId, operationLabel({ method: methodOfKey(key) ?? key, path }));
      }
    }
  },
});
