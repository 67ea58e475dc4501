// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createApiClient } from "../shared.js";
export { CloudflareError, paginate, unwrap } from "../shared.js";

export const operations = {
  "GET /accounts/{account_id}/access/ai-controls/mcp/portals": { pages: "page" },
  "GET /accounts/{account_id}/access/ai-controls/mcp/servers": { pages: "page" },
  "GET /accounts/{account_id}/access/apps": { pages: "page" },
  "GET /accounts/{account_id}/access/gateway_ca": { pages: "single" },
  "GET /accounts/{account_id}/access/idp_federation_grants": { pages: "single" },
  "GET /accounts/{account_id}/access/saml_certificates": { pages: "page" },
  "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": { raw: "text" },
  "GET /accounts/{account_id}/infrastructure/targets": { pages: "page" },
  "GET /zones/{zone_id}/access/apps": { pages: "page" },
};
export const createClient = (options) => createApiClient(operations, options);
export const knownPortalListResponseServerAuthTypes = /* @__PURE__ */ Object.freeze(["oauth", "bearer", "unauthenticated"]);
export const isKnownPortalListResponseServerAuthType = (value) => knownPortalListResponseServerAuthTypes.includes(value);
export const knownPortalListResponseServerStatusValues = /* @__PURE__ */ Object.freeze(["waiting", "ready", "stale", "error"]);
export const isKnownPortalListResponseServerStatus = (value) => knownPortalListResponseServerStatusValues.includes(value);
export const knownCreateAccessAiControlsMcpPortalBodyCodeModes = /* @__PURE__ */ Object.freeze(["off", "opt_in", "default_on", "enforced"]);
export const isKnownCreateAccessAiControlsMcpPortalBodyCodeMode = (value) => knownCreateAccessAiControlsMcpPortalBodyCodeModes.includes(value);
export const knownAllowedMethods = /* @__PURE__ */ Object.freeze(["GET", "POST", "HEAD", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]);
export const isKnownAllowedMethod = (value) => knownAllowedMethods.includes(value);
export const knownAccessApplicationTypes = /* @__PURE__ */ Object.freeze(["self_hosted", "saas", "ssh", "vnc", "app_launcher", "warp", "biso", "bookmark", "dash_sso", "infrastructure", "rdp", "mcp", "mcp_portal", "proxy_endpoint"]);
export const isKnownAccessApplicationType = (value) => knownAccessApplicationTypes.includes(value);
export const knownAccessDecisions = /* @__PURE__ */ Object.freeze(["allow", "deny", "non_identity", "bypass"]);
export const isKnownAccessDecision = (value) => knownAccessDecisions.includes(value);
export const knownSelfHostedApplicationPrivateDestinationL4Protocols = /* @__PURE__ */ Object.freeze(["tcp", "udp"]);
export const isKnownSelfHostedApplicationPrivateDestinationL4Protocol = (value) => knownSelfHostedApplicationPrivateDestinationL4Protocols.includes(value);
export const knownSelfHostedApplicationMfaConfigAllowedAuthenticators = /* @__PURE__ */ Object.freeze(["totp", "biometrics", "security_key"]);
export const isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator = (value) => knownSelfHostedApplicationMfaConfigAllowedAuthenticators.includes(value);
export const knownSamlSaasAppAuthTypes = /* @__PURE__ */ Object.freeze(["saml", "oidc"]);
export const isKnownSamlSaasAppAuthType = (value) => knownSamlSaasAppAuthTypes.includes(value);
export const knownSamlSaasAppCustomAttributesNameFormats = /* @__PURE__ */ Object.freeze(["urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified", "urn:oasis:names:tc:SAML:2.0:attrname-format:basic", "urn:oasis:names:tc:SAML:2.0:attrname-format:uri"]);
export const isKnownSamlSaasAppCustomAttributesNameFormat = (value) => knownSamlSaasAppCustomAttributesNameFormats.includes(value);
export const knownSamlSaasAppNameIdFormats = /* @__PURE__ */ Object.freeze(["id", "email"]);
export const isKnownSamlSaasAppNameIdFormat = (value) => knownSamlSaasAppNameIdFormats.includes(value);
export const knownOidcSaasAppCustomClaimsScopes = /* @__PURE__ */ Object.freeze(["groups", "profile", "email", "openid"]);
export const isKnownOidcSaasAppCustomClaimsScope = (value) => knownOidcSaasAppCustomClaimsScopes.includes(value);
export const knownOidcSaasAppGrantTypes = /* @__PURE__ */ Object.freeze(["authorization_code", "authorization_code_with_pkce", "refresh_tokens", "hybrid", "implicit"]);
export const isKnownOidcSaasAppGrantType = (value) => knownOidcSaasAppGrantTypes.includes(value);
export const knownListInfrastructureTargetsDirections = /* @__PURE__ */ Object.freeze(["asc", "desc"]);
export const isKnownListInfrastructureTargetsDirection = (value) => knownListInfrastructureTargetsDirections.includes(value);
export const knownListInfrastructureTargetsOrders = /* @__PURE__ */ Object.freeze(["hostname", "created_at"]);
export const isKnownListInfrastructureTargetsOrder = (value) => knownListInfrastructureTargetsOrders.includes(value);
