// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createApiClient } from "./shared.js";
import { vendor } from "./vendor.js";
import { operations as accessOperations } from "./areas/access.js";
import { operations as magicOperations } from "./areas/magic.js";
import { operations as tunnelsOperations } from "./areas/tunnels.js";

export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, paginate, unwrap } from "./shared.js";
export * as access from "./areas/access.js";
export * as magic from "./areas/magic.js";
export * as tunnels from "./areas/tunnels.js";
export { knownPortalListResponseServerAuthTypes, isKnownPortalListResponseServerAuthType, knownPortalListResponseServerStatusValues, isKnownPortalListResponseServerStatus, knownMcpPortalCodeModes, isKnownMcpPortalCodeMode, knownScimConfigMappingStrictnessValues, isKnownScimConfigMappingStrictness, knownAccessDecisions, isKnownAccessDecision, knownRuleUserRiskScores, isKnownRuleUserRiskScore, knownSelfHostedApplicationPrivateDestinationL4Protocols, isKnownSelfHostedApplicationPrivateDestinationL4Protocol, knownSelfHostedApplicationMfaConfigAllowedAuthenticators, isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator, knownSamlSaasAppCustomAttributeNameFormats, isKnownSamlSaasAppCustomAttributeNameFormat, knownSamlSaasAppNameIdFormats, isKnownSamlSaasAppNameIdFormat, knownOidcSaasAppCustomClaimScopes, isKnownOidcSaasAppCustomClaimScope, knownOidcSaasAppGrantTypes, isKnownOidcSaasAppGrantType, knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormats, isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat, knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormats, isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat, knownInfrastructureApplicationTargetCriteriaProtocols, isKnownInfrastructureApplicationTargetCriteriaProtocol, knownInfrastructureApplicationMfaConfigAllowedAuthenticators, isKnownInfrastructureApplicationMfaConfigAllowedAuthenticator, knownBrowserRdpApplicationTargetCriteriaProtocols, isKnownBrowserRdpApplicationTargetCriteriaProtocol, knownAllowedMethods, isKnownAllowedMethod, knownListInfrastructureTargetsDirections, isKnownListInfrastructureTargetsDirection, knownListInfrastructureTargetsOrders, isKnownListInfrastructureTargetsOrder } from "./areas/access.js";
export { knownCloudTypes, isKnownCloudType, knownCloudLifecycleStates, isKnownCloudLifecycleState, knownCloudDiscoveryStates, isKnownCloudDiscoveryState, knownCloudClientTypes, isKnownCloudClientType, knownCreateMagicIpsecTunnelBodyHealthCheckDirections, isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection, knownBgpStates, isKnownBgpState, knownHealthCheckRates, isKnownHealthCheckRate, knownHealthCheckTypes, isKnownHealthCheckType } from "./areas/magic.js";
export { knownTunnelStatusValues, isKnownTunnelStatus, knownTunnelConfigSources, isKnownTunnelConfigSource, knownTunnelTypes, isKnownTunnelType, knownTunnelConfigurationSources, isKnownTunnelConfigurationSource, knownConnectorHaStatusValues, isKnownConnectorHaStatus } from "./areas/tunnels.js";

const operations = {
  ...accessOperations,
  ...magicOperations,
  ...tunnelsOperations,
};
export const createClient = (options) => createApiClient(operations, options, vendor);
