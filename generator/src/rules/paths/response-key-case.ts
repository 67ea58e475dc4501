import { type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, join } from "../../openapi/pointer.ts";

const UPPER = "A range of statuses is written with capitals: 4XX.";

/**
 * `4xx` is no valid key of a responses object: strict parsers refuse the document, lenient ones lose every failure.
 * Because of it, no published version has ever been valid.
 */
export const responseKeyCase: Rule = rule({
  id: "response-key-case",
  code: "FS3008",
  stage: "paths",
  summary: "Writes ranges of statuses in upper case.",
  evidence: ["corpus 2024-08-06: 18 responses", "corpus 2023: 1,066", "history: every version"],
  direction: "equivalent",
  repairs: true,
  Operation(operation, cx) {
    if (!isObject(operation.responses)) return;
    for (const status of Object.keys(operation.responses)) {
      const upper = status.toUpperCase();
      if (!/^[1-5]xx$/i.test(status) || status === upper) continue;
      const at = join(cx.pointer, "responses", status);
      const known = operation.responses[upper];
      const differs = known !== undefined && !equal(known, operation.responses[status]);
      cx.report(
        differs
          ? `${status} and ${upper} are both stated, and differ; ${upper} counts`
          : `${status} is no key of responses; it is read as ${upper}`,
        at,
      );
      if (known === undefined) cx.write(join(cx.pointer, "responses", upper), cx.copy(at), UPPER, "equivalent");
      cx.write(at, undefined, UPPER, known === undefined ? "equivalent" : "replace");
    }
  },
});
