import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { operationKeys } from "../../openapi/walk.ts";

const TOKEN = /^(?:token|(?:access|auth|api)[-_]?token)$/i;
const ABOUT_CREDENTIALS = /\b(?:authentication|authorization|access|bearer|auth|api) token\b/i;

/**
 * A document may state a credential twice: by a security scheme, and by a required parameter. The client sends what the
 * scheme says, so callers need not pass the same text again with every call.
 */
export const credentialParameter: Rule = rule({
  id: "credential-parameter",
  code: "FS3057",
  stage: "paths",
  summary: "Makes a required parameter optional if a security scheme of the operation carries the same credential.",
  evidence: ["Slack's Web API: `token` of 112 operations, beside the scheme `slackAuth`"],
  direction: "widen",
  dormant: "No document of Cloudflare requires its token as a parameter; that of Slack does in 112 operations.",
  PathItem(item, cx) {
    if (!Array.isArray(item.parameters)) return;
    const own = operationKeys(item).map((method) => item[method]);
    const schemes = own.filter(isObject).map((operation) => schemesOf(operation, cx));
    weaken(item.parameters, schemes, cx);
  },
  Operation(operation, cx) {
    if (Array.isArray(operation.parameters)) weaken(operation.parameters, [schemesOf(operation, cx)], cx);
  },
});

/**
 * Makes parameters optional that a scheme of each operation carries.
 *
 * @param parameters those of the node that is visited.
 * @param schemes of each operation that has the parameters.
 */
function weaken(parameters: readonly Json[], schemes: readonly JsonObject[][], cx: Context): void {
  if (schemes.length === 0 || schemes.some((own) => own.length === 0)) return;
  for (const [i, stated] of parameters.entries()) {
    const at = join(cx.pointer, "parameters", i);
    const parameter = isObject(stated) ? cx.resolve(stated, at) : undefined;
    if (parameter?.node.required !== true || parameter.node.in === "path") continue;
    if (!schemes.every((own) => own.some((scheme) => isSame(parameter.node, scheme)))) continue;
    cx.write(
      join(parameter.pointer, "required"),
      false,
      "A security scheme of the operation carries the same credential.",
    );
  }
}

/** The schemes that the operation or the document requires. */
function schemesOf({ security }: JsonObject, cx: Context): JsonObject[] {
  const stated = security ?? cx.root.security;
  const components = isObject(cx.root.components) ? cx.root.components.securitySchemes : undefined;
  if (!Array.isArray(stated) || !isObject(components)) return [];
  const names = new Set(stated.filter(isObject).flatMap((requirement) => Object.keys(requirement)));
  return [...names].map((name): Json | undefined => components[name]).filter(isObject);
}

function isSame(parameter: JsonObject, { type, scheme, in: place, name }: JsonObject): boolean {
  if (type === "apiKey") {
    // Names of headers have no case.
    const [one, other] = [parameter.name, name].map((text) => (place === "header" ? String(text).toLowerCase() : text));
    return parameter.in === place && one === other;
  }
  const isToken =
    type === "oauth2" || type === "openIdConnect" || (type === "http" && /^bearer$/i.test(String(scheme)));
  const { name: own, description } = parameter;
  return isToken && TOKEN.test(String(own)) && typeof description === "string" && ABOUT_CREDENTIALS.test(description);
}
