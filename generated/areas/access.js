// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { byPage, createApiClient, onePage, operation, readText } from "@flarespec/client";
import { vendor } from "../vendor.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, paginate, unwrap } from "../vendor.js";

export const operations = {
  "GET /accounts/{account_id}/access/ai-controls/mcp/portals": { pages: byPage },
  "GET /accounts/{account_id}/access/ai-controls/mcp/servers": { pages: byPage },
  "GET /accounts/{account_id}/access/apps": { pages: byPage },
  "GET /accounts/{account_id}/access/gateway_ca": { pages: onePage },
  "GET /accounts/{account_id}/access/idp_federation_grants": { pages: onePage },
  "GET /accounts/{account_id}/access/saml_certificates": { pages: byPage },
  "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": { read: readText, accept: "application/x-pem-file, application/json, application/problem+json" },
  "GET /accounts/{account_id}/infrastructure/targets": { pages: byPage },
  "POST /accounts/{account_id}/infrastructure/targets/batch_delete": { empty: true },
  "GET /zones/{zone_id}/access/apps": { pages: byPage },
};
export const createClient = (options) => createApiClient(operations, options, vendor);
export const knownPortalListResponseServerAuthTypes = /* @__PURE__ */ Object.freeze(["oauth", "bearer", "unauthenticated"]);
export const isKnownPortalListResponseServerAuthType = (value) => knownPortalListResponseServerAuthTypes.includes(value);
export const knownPortalListResponseServerStatusValues = /* @__PURE__ */ Object.freeze(["waiting", "ready", "stale", "error"]);
export const isKnownPortalListResponseServerStatus = (value) => knownPortalListResponseServerStatusValues.includes(value);
export const knownMcpPortalCodeModes = /* @__PURE__ */ Object.freeze(["off", "opt_in", "default_on", "enforced"]);
export const isKnownMcpPortalCodeMode = (value) => knownMcpPortalCodeModes.includes(value);
export const knownScimConfigMappingStrictnessValues = /* @__PURE__ */ Object.freeze(["strict", "passthrough"]);
export const isKnownScimConfigMappingStrictness = (value) => knownScimConfigMappingStrictnessValues.includes(value);
export const knownAccessDecisions = /* @__PURE__ */ Object.freeze(["allow", "deny", "non_identity", "bypass"]);
export const isKnownAccessDecision = (value) => knownAccessDecisions.includes(value);
export const knownRuleUserRiskScores = /* @__PURE__ */ Object.freeze(["low", "medium", "high", "unscored"]);
export const isKnownRuleUserRiskScore = (value) => knownRuleUserRiskScores.includes(value);
export const knownSelfHostedApplicationPrivateDestinationL4Protocols = /* @__PURE__ */ Object.freeze(["tcp", "udp"]);
export const isKnownSelfHostedApplicationPrivateDestinationL4Protocol = (value) => knownSelfHostedApplicationPrivateDestinationL4Protocols.includes(value);
export const knownSelfHostedApplicationMfaConfigAllowedAuthenticators = /* @__PURE__ */ Object.freeze(["totp", "biometrics", "security_key"]);
export const isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator = (value) => knownSelfHostedApplicationMfaConfigAllowedAuthenticators.includes(value);
export const knownSamlSaasAppCustomAttributeNameFormats = /* @__PURE__ */ Object.freeze(["urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified", "urn:oasis:names:tc:SAML:2.0:attrname-format:basic", "urn:oasis:names:tc:SAML:2.0:attrname-format:uri"]);
export const isKnownSamlSaasAppCustomAttributeNameFormat = (value) => knownSamlSaasAppCustomAttributeNameFormats.includes(value);
export const knownSamlSaasAppNameIdFormats = /* @__PURE__ */ Object.freeze(["id", "email"]);
export const isKnownSamlSaasAppNameIdFormat = (value) => knownSamlSaasAppNameIdFormats.includes(value);
export const knownOidcSaasAppCustomClaimScopes = /* @__PURE__ */ Object.freeze(["groups", "profile", "email", "openid"]);
export const isKnownOidcSaasAppCustomClaimScope = (value) => knownOidcSaasAppCustomClaimScopes.includes(value);
export const knownOidcSaasAppGrantTypes = /* @__PURE__ */ Object.freeze(["authorization_code", "authorization_code_with_pkce", "refresh_tokens", "hybrid", "implicit"]);
export const isKnownOidcSaasAppGrantType = (value) => knownOidcSaasAppGrantTypes.includes(value);
export const knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormats = /* @__PURE__ */ Object.freeze(["text", "file"]);
export const isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat = (value) => knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormats.includes(value);
export const knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormats = /* @__PURE__ */ Object.freeze(["text", "file"]);
export const isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat = (value) => knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormats.includes(value);
export const knownInfrastructureApplicationTargetCriteriaProtocols = /* @__PURE__ */ Object.freeze(["SSH"]);
export const isKnownInfrastructureApplicationTargetCriteriaProtocol = (value) => knownInfrastructureApplicationTargetCriteriaProtocols.includes(value);
export const knownInfrastructureApplicationMfaConfigAllowedAuthenticators = /* @__PURE__ */ Object.freeze(["piv_key", "ssh_fido2_key"]);
export const isKnownInfrastructureApplicationMfaConfigAllowedAuthenticator = (value) => knownInfrastructureApplicationMfaConfigAllowedAuthenticators.includes(value);
export const knownBrowserRdpApplicationTargetCriteriaProtocols = /* @__PURE__ */ Object.freeze(["RDP"]);
export const isKnownBrowserRdpApplicationTargetCriteriaProtocol = (value) => knownBrowserRdpApplicationTargetCriteriaProtocols.includes(value);
export const knownAllowedMethods = /* @__PURE__ */ Object.freeze(["GET", "POST", "HEAD", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]);
export const isKnownAllowedMethod = (value) => knownAllowedMethods.includes(value);
export const knownListInfrastructureTargetsDirections = /* @__PURE__ */ Object.freeze(["asc", "desc"]);
export const isKnownListInfrastructureTargetsDirection = (value) => knownListInfrastructureTargetsDirections.includes(value);
export const knownListInfrastructureTargetsOrders = /* @__PURE__ */ Object.freeze(["hostname", "created_at"]);
export const isKnownListInfrastructureTargetsOrder = (value) => knownListInfrastructureTargetsOrders.includes(value);
export const listAccessAiControlsMcpPortals = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/ai-controls/mcp/portals", { pages: byPage });
export const createAccessAiControlsMcpPortal = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/ai-controls/mcp/portals", undefined, { rest: "body" });
export const getAccessAiControlsMcpPortal = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}");
export const updateAccessAiControlsMcpPortal = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}", undefined, { rest: "body?" });
export const deleteAccessAiControlsMcpPortal = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}");
export const listAccessAiControlsMcpServers = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/ai-controls/mcp/servers", { pages: byPage });
export const createAccessAiControlsMcpServer = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/ai-controls/mcp/servers", undefined, { rest: "body" });
export const getAccessAiControlsMcpServer = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}");
export const updateAccessAiControlsMcpServer = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}", undefined, { rest: "body?" });
export const deleteAccessAiControlsMcpServer = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}");
export const syncAccessAiControlsMcpServer = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync");
export const listAccessApps = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/apps", { pages: byPage });
export const createAccessApp = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/apps", undefined, { in: { body: "body" } });
export const getAccessApp = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/apps/{app_id}");
export const updateAccessApp = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/access/apps/{app_id}", undefined, { in: { body: "body" } });
export const deleteAccessApp = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/access/apps/{app_id}");
export const revokeTokensAccessApp = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens");
export const listAccessGatewayCa = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/gateway_ca", { pages: onePage });
export const createAccessGatewayCa = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/gateway_ca");
export const deleteAccessGatewayCa = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/access/gateway_ca/{certificate_id}");
export const listAccessIdpFederationGrants = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/idp_federation_grants", { pages: onePage });
export const createAccessIdpFederationGrant = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/idp_federation_grants", undefined, { rest: "body" });
export const getAccessIdpFederationGrant = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/idp_federation_grants/{grant_id}");
export const deleteAccessIdpFederationGrant = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/access/idp_federation_grants/{grant_id}");
export const listAccessSamlCertificates = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/saml_certificates", { pages: byPage });
export const getAccessSamlCertificate = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}");
export const getAccessSamlCertificatePem = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem", { read: readText, accept: "application/x-pem-file, application/json, application/problem+json" });
export const rotateAccessSamlCertificate = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate");
export const listInfrastructureTargets = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/infrastructure/targets", { pages: byPage });
export const createInfrastructureTarget = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/infrastructure/targets", undefined, { rest: "body" });
export const updateInfrastructureTargetsBatch = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/infrastructure/targets/batch", undefined, { in: { body: "body" } });
export const deleteInfrastructureTargetsBatch = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/infrastructure/targets/batch");
export const batchDeleteInfrastructureTargets = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/infrastructure/targets/batch_delete", { empty: true }, { rest: "body" });
export const getInfrastructureTarget = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/infrastructure/targets/{target_id}");
export const updateInfrastructureTarget = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/infrastructure/targets/{target_id}", undefined, { rest: "body" });
export const deleteInfrastructureTarget = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/infrastructure/targets/{target_id}");
export const listZoneAccessApps = /* @__PURE__ */ operation("GET", "/zones/{zone_id}/access/apps", { pages: byPage });
export const createZoneAccessApp = /* @__PURE__ */ operation("POST", "/zones/{zone_id}/access/apps", undefined, { in: { body: "body" } });
export const getZoneAccessApp = /* @__PURE__ */ operation("GET", "/zones/{zone_id}/access/apps/{app_id}");
export const updateZoneAccessApp = /* @__PURE__ */ operation("PUT", "/zones/{zone_id}/access/apps/{app_id}", undefined, { in: { body: "body" } });
export const deleteZoneAccessApp = /* @__PURE__ */ operation("DELETE", "/zones/{zone_id}/access/apps/{app_id}");
export const revokeTokensZoneAccessApp = /* @__PURE__ */ operation("POST", "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens");
