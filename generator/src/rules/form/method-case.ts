import { type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import { join } from "../../openapi/pointer.ts";
import { operationKey } from "../../openapi/walk.ts";

const LOWER = "A path item names methods in small letters.";

/** `GET` and `Post` are no members of a path item, so tools would not find these operations. */
export const methodCase: Rule = rule({
  id: "method-case",
  code: "FS3038",
  stage: "form",
  summary: "Writes the methods of path items in lower case.",
  evidence: ["corpus: none in 26 documents"],
  direction: "equivalent",
  repairs: true,
  dormant: "Cloudflare publishes lower case only; hand-written documents lose whole operations to capitals.",
  PathItem(item, cx) {
    for (const key of Object.keys(item)) {
      const method = operationKey(key, item);
      if (method === undefined || method === key) continue;
      const at = join(cx.pointer, key);
      const known = item[method];
      const differs = known !== undefined && !equal(known, item[key]);
      cx.report(
        differs ? `${key} and ${method} are both stated, and differ; ${method} counts` : `${key} is read as ${method}`,
        at,
      );
      if (known === undefined) cx.write(join(cx.pointer, method), cx.copy(at), LOWER);
      cx.write(at, undefined, LOWER, differs ? "replace" : "equivalent");
    }
  },
});
