import { type Rule, rule } from "../../normalize/rule.ts";

/**
 * A path without one of its segments is another path. The SDK's documentation lists `account_id: optional string`,
 * because the SDK takes it from its configuration; the API always needs it.
 */
export const pathParameterRequired: Rule = rule({
  id: "path-parameter-required",
  code: "FS3004",
  stage: "paths",
  summary: "Makes every path parameter required.",
  evidence: ["sources: tunnels (22 operations), access", "contradictions: C03"],
  direction: "narrow",
  repairs: true,
  Parameter(parameter, cx) {
    if (parameter.in === "path" && parameter.required !== true) {
      cx.report(`path parameter ${JSON.stringify(parameter.name ?? "")} is not required; it is always sent`);
      cx.set("required", true, "A path parameter is always sent, whatever its declaration says.", "narrow");
    }
  },
});
