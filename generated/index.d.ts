// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, ClientOptions, ListOperation, ListOptions, PaginateOptions, Paginator, ParseAs, ParsedAnswer, ReadAs } from "./shared.js";
import type * as access from "./areas/access.js";
import type * as magic from "./areas/magic.js";
import type * as tunnels from "./areas/tunnels.js";

export type { Accept, AppliedMiddleware, CallError, Caller, CallOptions, ClientOptions, Envelope, Failure, HttpError, Limiter, LimiterOptions, Middleware, Paginator, ReadAs, RefusedError, ResponseInfo } from "./shared.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "./shared.js";
export * as access from "./areas/access.js";
export * as magic from "./areas/magic.js";
export * as tunnels from "./areas/tunnels.js";
export type {
  PortalListResponse,
  PortalListResponseServerAuthType,
  KnownPortalListResponseServerAuthType,
  PortalListResponseServerStatus,
  KnownPortalListResponseServerStatus,
  McpPortalCodeMode,
  KnownMcpPortalCodeMode,
  CreateAccessAiControlsMcpPortalBody,
  PortalCreateResponse,
  DeletedMcpPortal,
  McpPortal,
  UpdateAccessAiControlsMcpPortalBody,
  PortalUpdateResponse,
  ServerListResponse,
  CreateAccessAiControlsMcpServerBody,
  ServerCreateResponse,
  ServerDeleteResponse,
  McpServer,
  UpdateAccessAiControlsMcpServerBody,
  ServerUpdateResponse,
  ServerSyncResponse,
  AccessApplication,
  SelfHostedApplication,
  ScimConfig,
  ScimConfigAuthenticationOauthBearerToken,
  AccessScimConfigAuthenticationAccessServiceToken,
  ScimConfigMapping,
  ScimConfigMappingStrictness,
  KnownScimConfigMappingStrictness,
  CorsHeaders,
  AllowedMethods,
  AccessPolicy,
  ApprovalGroups,
  ApprovalGroup,
  AccessDecision,
  KnownAccessDecision,
  Exclude,
  AccessRule,
  EmailRule,
  EmailListRule,
  DomainRule,
  EveryoneRule,
  IpRule,
  IpListRule,
  CertificateRule,
  AccessGroupRule,
  AzureGroupRule,
  GithubOrganizationRule,
  GsuiteGroupRule,
  OktaGroupRule,
  SamlGroupRule,
  ServiceTokenRule,
  AnyValidServiceTokenRule,
  ExternalEvaluationRule,
  CountryRule,
  AuthenticationMethodRule,
  DevicePostureRule,
  RuleUserRiskScore,
  KnownRuleUserRiskScore,
  Include,
  Require,
  SelfHostedApplicationPublicDestination,
  SelfHostedApplicationPrivateDestination,
  SelfHostedApplicationPrivateDestinationL4Protocol,
  KnownSelfHostedApplicationPrivateDestinationL4Protocol,
  SelfHostedApplicationViaMcpServerPortalDestination,
  SelfHostedApplicationWorkerDestination,
  SelfHostedApplicationPreviewWorkerDestination,
  SelfHostedApplicationAllWorkersDestination,
  SelfHostedApplicationAllPreviewWorkersDestination,
  SelfHostedApplicationMfaConfig,
  SelfHostedApplicationMfaConfigAllowedAuthenticator,
  KnownSelfHostedApplicationMfaConfigAllowedAuthenticator,
  SelfHostedApplicationOAuthConfiguration,
  SaasApplication,
  SamlSaasApp,
  SamlSaasAppCustomAttributeNameFormat,
  KnownSamlSaasAppCustomAttributeNameFormat,
  SamlSaasAppNameIdFormat,
  KnownSamlSaasAppNameIdFormat,
  OidcSaasApp,
  OidcSaasAppCustomClaimScope,
  KnownOidcSaasAppCustomClaimScope,
  OidcSaasAppGrantType,
  KnownOidcSaasAppGrantType,
  BrowserSshApplication,
  BrowserVncApplication,
  AppLauncherApplication,
  FooterLinks,
  LandingPageDesign,
  DeviceEnrollmentApplication,
  BrowserIsolationApplication,
  BookmarkApplication,
  SelfHostedApplicationPolicy,
  SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat,
  KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat,
  SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat,
  KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat,
  AppAccessRule,
  GroupRule,
  AppAnyValidServiceTokenRule,
  AppAzureGroupRule,
  AppCertificateRule,
  AccessDevicePostureRule,
  AppEveryoneRule,
  AppGitHubOrganizationRule,
  AppGSuiteGroupRule,
  AppOktaGroupRule,
  AppSamlGroupRule,
  DashSsoApplication,
  GatewayIdentityProxyEndpointApplication,
  InfrastructureApplication,
  InfrastructureApplicationTargetCriteriaProtocol,
  KnownInfrastructureApplicationTargetCriteriaProtocol,
  InfrastructureApplicationMfaConfig,
  InfrastructureApplicationMfaConfigAllowedAuthenticator,
  KnownInfrastructureApplicationMfaConfigAllowedAuthenticator,
  InfrastructureApplicationPolicy,
  BrowserRdpApplication,
  BrowserRdpApplicationTargetCriteriaProtocol,
  KnownBrowserRdpApplicationTargetCriteriaProtocol,
  AppCorsHeaders,
  AllowedMethod,
  KnownAllowedMethod,
  SelfHostedApplicationScimConfig,
  ScimConfigAuthenticationHttpBasic,
  ScimConfigAuthenticationOauth2,
  SelfHostedApplicationScimConfigAuthenticationAccessServiceToken,
  SelfHostedApplicationScimConfigAuthenticationOther,
  Sdk710,
  McpServerApplication,
  McpServerPortalApplication,
  OtherApplication,
  ResultInfo,
  AccessApplicationRequest,
  AppRequestSelfHostedApplication,
  CorsHeadersInput,
  AllowedMethodsInput,
  ExcludeInput,
  RuleInput,
  IncludeInput,
  RequireInput,
  SelfHostedApplicationMfaConfigInput,
  AppPolicyLink,
  ScimConfigInput,
  ScimConfigMappingInput,
  SelfHostedApplicationPublicDestinationInput,
  SelfHostedApplicationPrivateDestinationInput,
  SelfHostedApplicationViaMcpServerPortalDestinationInput,
  SelfHostedApplicationWorkerDestinationInput,
  SelfHostedApplicationPreviewWorkerDestinationInput,
  SelfHostedApplicationAllWorkersDestinationInput,
  SelfHostedApplicationAllPreviewWorkersDestinationInput,
  SelfHostedApplicationOAuthConfigurationInput,
  AppRequestSaaSApplication,
  SamlSaasAppInput,
  OidcSaasAppInput,
  AppRequestBrowserSshApplication,
  AppRequestBrowserVncApplication,
  AppRequestAppLauncherApplication,
  AppRequestDeviceEnrollmentPermissionsApplication,
  AppRequestBrowserIsolationPermissionsApplication,
  AppRequestBookmarkApplication,
  ApplicationPolicyInput,
  DashSsoApplicationRequest,
  GatewayIdentityProxyEndpointApplicationInput,
  InfrastructureApplicationInput,
  InfrastructureApplicationMfaConfigInput,
  InfrastructureApplicationPolicyInput,
  AccessRuleInput2,
  BrowserRdpApplicationInput,
  AppCorsHeadersInput,
  SelfHostedApplicationScimConfigInput,
  Sdk710Input,
  McpServerApplicationInput,
  McpServerPortalApplicationInput,
  DeleteAccessAppResult,
  ListAccessGatewayCaItem,
  CreateAccessGatewayCaResult,
  DeleteAccessGatewayCaResult,
  IdpFederationGrant,
  CreateAccessIdpFederationGrantBody,
  DeleteAccessIdpFederationGrantResult,
  SamlCertificateListResponse,
  SamlCertificate,
  SamlCertificateSet,
  SamlCertificateRotateResponse,
  ListInfrastructureTargetsDirection,
  KnownListInfrastructureTargetsDirection,
  ListInfrastructureTargetsOrder,
  KnownListInfrastructureTargetsOrder,
  ListInfrastructureTargetsItem,
  CreateInfrastructureTargetBody,
  CreateInfrastructureTargetResult,
  UpdateInfrastructureTargetsBatchBodyItem,
  UpdateInfrastructureTargetsBatchItem,
  BatchDeleteInfrastructureTargetsBody,
  InfrastructureTarget,
  UpdateInfrastructureTargetBody,
  UpdateInfrastructureTargetResult,
} from "./areas/access.js";
export {
  knownPortalListResponseServerAuthTypes,
  isKnownPortalListResponseServerAuthType,
  knownPortalListResponseServerStatusValues,
  isKnownPortalListResponseServerStatus,
  knownMcpPortalCodeModes,
  isKnownMcpPortalCodeMode,
  knownScimConfigMappingStrictnessValues,
  isKnownScimConfigMappingStrictness,
  knownAccessDecisions,
  isKnownAccessDecision,
  knownRuleUserRiskScores,
  isKnownRuleUserRiskScore,
  knownSelfHostedApplicationPrivateDestinationL4Protocols,
  isKnownSelfHostedApplicationPrivateDestinationL4Protocol,
  knownSelfHostedApplicationMfaConfigAllowedAuthenticators,
  isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator,
  knownSamlSaasAppCustomAttributeNameFormats,
  isKnownSamlSaasAppCustomAttributeNameFormat,
  knownSamlSaasAppNameIdFormats,
  isKnownSamlSaasAppNameIdFormat,
  knownOidcSaasAppCustomClaimScopes,
  isKnownOidcSaasAppCustomClaimScope,
  knownOidcSaasAppGrantTypes,
  isKnownOidcSaasAppGrantType,
  knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormats,
  isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat,
  knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormats,
  isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat,
  knownInfrastructureApplicationTargetCriteriaProtocols,
  isKnownInfrastructureApplicationTargetCriteriaProtocol,
  knownInfrastructureApplicationMfaConfigAllowedAuthenticators,
  isKnownInfrastructureApplicationMfaConfigAllowedAuthenticator,
  knownBrowserRdpApplicationTargetCriteriaProtocols,
  isKnownBrowserRdpApplicationTargetCriteriaProtocol,
  knownAllowedMethods,
  isKnownAllowedMethod,
  knownListInfrastructureTargetsDirections,
  isKnownListInfrastructureTargetsDirection,
  knownListInfrastructureTargetsOrders,
  isKnownListInfrastructureTargetsOrder,
} from "./areas/access.js";
export type {
  CreateMagicCloudProviderBody,
  CloudType,
  KnownCloudType,
  CloudIntegration,
  CloudLifecycleState,
  KnownCloudLifecycleState,
  CloudDiscoveryState,
  KnownCloudDiscoveryState,
  CloudClientType,
  KnownCloudClientType,
  CreateMagicIpsecTunnelBody,
  CreateMagicIpsecTunnelBodyWithMagicNewHcTarget,
  CreateMagicIpsecTunnelBodyHealthCheckDirection,
  KnownCreateMagicIpsecTunnelBodyHealthCheckDirection,
  MagicHealthCheckTarget,
  IpsecTunnel,
  IpsecTunnelWithMagicNewHcTarget,
  BgpState,
  KnownBgpState,
  HealthCheckRate,
  KnownHealthCheckRate,
  HealthCheckType,
  KnownHealthCheckType,
  PskMetadata,
} from "./areas/magic.js";
export { knownCloudTypes, isKnownCloudType, knownCloudLifecycleStates, isKnownCloudLifecycleState, knownCloudDiscoveryStates, isKnownCloudDiscoveryState, knownCloudClientTypes, isKnownCloudClientType, knownCreateMagicIpsecTunnelBodyHealthCheckDirections, isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection, knownBgpStates, isKnownBgpState, knownHealthCheckRates, isKnownHealthCheckRate, knownHealthCheckTypes, isKnownHealthCheckType } from "./areas/magic.js";
export type {
  TunnelStatus,
  KnownTunnelStatus,
  Tunnel,
  TunnelConfigSource,
  KnownTunnelConfigSource,
  TunnelType,
  KnownTunnelType,
  CreateCfdTunnelBody,
  CreatedTunnel,
  EditCfdTunnelBody,
  EditedTunnel,
  TunnelConfiguration,
  TunnelConfigurationSource,
  KnownTunnelConfigurationSource,
  UpdateCfdTunnelConfigurationsBody,
  UpdateCfdTunnelConfigurationsResult,
  TunnelConnector,
  ConnectorHaStatus,
  KnownConnectorHaStatus,
  CreateCfdTunnelManagementBody,
  AnyTunnel,
  WarpConnectorTunnel,
  ListWarpConnectorsItem,
  CreateWarpConnectorBody,
  DeleteWarpConnectorResult,
  GetWarpConnectorResult,
  EditWarpConnectorBody,
  EditWarpConnectorResult,
  ListWarpConnectorConnectionsItem,
  WarpConnectorClient,
  UpdateWarpConnectorFailoverBody,
} from "./areas/tunnels.js";
export { knownTunnelStatusValues, isKnownTunnelStatus, knownTunnelConfigSources, isKnownTunnelConfigSource, knownTunnelTypes, isKnownTunnelType, knownTunnelConfigurationSources, isKnownTunnelConfigurationSource, knownConnectorHaStatusValues, isKnownConnectorHaStatus } from "./areas/tunnels.js";

interface AllGET extends access.AccessGET, tunnels.TunnelsGET {
}

interface AllPUT extends access.AccessPUT, tunnels.TunnelsPUT {
}

interface AllPOST extends access.AccessPOST, magic.MagicPOST, tunnels.TunnelsPOST {
}

interface AllDELETE extends access.AccessDELETE, tunnels.TunnelsDELETE {
}

interface AllPATCH extends tunnels.TunnelsPATCH {
}

/** Calls by path and method: `client[path].GET(init)` and `client.GET(path, init)` are the same. */
export interface Client extends Caller {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": access.AccessPaths["/accounts/{account_id}/access/ai-controls/mcp/portals"];
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": access.AccessPaths["/accounts/{account_id}/access/ai-controls/mcp/portals/{id}"];
    "/accounts/{account_id}/access/ai-controls/mcp/servers": access.AccessPaths["/accounts/{account_id}/access/ai-controls/mcp/servers"];
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": access.AccessPaths["/accounts/{account_id}/access/ai-controls/mcp/servers/{id}"];
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync": access.AccessPaths["/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync"];
    "/accounts/{account_id}/access/apps": access.AccessPaths["/accounts/{account_id}/access/apps"];
    "/accounts/{account_id}/access/apps/{app_id}": access.AccessPaths["/accounts/{account_id}/access/apps/{app_id}"];
    "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens": access.AccessPaths["/accounts/{account_id}/access/apps/{app_id}/revoke_tokens"];
    "/accounts/{account_id}/access/gateway_ca": access.AccessPaths["/accounts/{account_id}/access/gateway_ca"];
    "/accounts/{account_id}/access/gateway_ca/{certificate_id}": access.AccessPaths["/accounts/{account_id}/access/gateway_ca/{certificate_id}"];
    "/accounts/{account_id}/access/idp_federation_grants": access.AccessPaths["/accounts/{account_id}/access/idp_federation_grants"];
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": access.AccessPaths["/accounts/{account_id}/access/idp_federation_grants/{grant_id}"];
    "/accounts/{account_id}/access/saml_certificates": access.AccessPaths["/accounts/{account_id}/access/saml_certificates"];
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}": access.AccessPaths["/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}"];
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": access.AccessPaths["/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem"];
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate": access.AccessPaths["/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate"];
    "/accounts/{account_id}/infrastructure/targets": access.AccessPaths["/accounts/{account_id}/infrastructure/targets"];
    "/accounts/{account_id}/infrastructure/targets/batch": access.AccessPaths["/accounts/{account_id}/infrastructure/targets/batch"];
    "/accounts/{account_id}/infrastructure/targets/batch_delete": access.AccessPaths["/accounts/{account_id}/infrastructure/targets/batch_delete"];
    "/accounts/{account_id}/infrastructure/targets/{target_id}": access.AccessPaths["/accounts/{account_id}/infrastructure/targets/{target_id}"];
    "/zones/{zone_id}/access/apps": access.AccessPaths["/zones/{zone_id}/access/apps"];
    "/zones/{zone_id}/access/apps/{app_id}": access.AccessPaths["/zones/{zone_id}/access/apps/{app_id}"];
    "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens": access.AccessPaths["/zones/{zone_id}/access/apps/{app_id}/revoke_tokens"];
    "/accounts/{account_id}/magic/cloud/providers": magic.MagicPaths["/accounts/{account_id}/magic/cloud/providers"];
    "/accounts/{account_id}/magic/ipsec_tunnels": magic.MagicPaths["/accounts/{account_id}/magic/ipsec_tunnels"];
    "/accounts/{account_id}/cfd_tunnel": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management"];
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token": tunnels.TunnelsPaths["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token"];
    "/accounts/{account_id}/tunnels": tunnels.TunnelsPaths["/accounts/{account_id}/tunnels"];
    "/accounts/{account_id}/warp_connector": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector"];
    "/accounts/{account_id}/warp_connector/{tunnel_id}": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector/{tunnel_id}"];
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector/{tunnel_id}/connections"];
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}"];
    "/accounts/{account_id}/warp_connector/{tunnel_id}/failover": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector/{tunnel_id}/failover"];
    "/accounts/{account_id}/warp_connector/{tunnel_id}/token": tunnels.TunnelsPaths["/accounts/{account_id}/warp_connector/{tunnel_id}/token"];
    GET<P extends keyof AllGET, As extends ParseAs>(path: P, init: AllGET[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    GET<P extends keyof AllGET>(path: P, init: AllGET[P]["init"]): Promise<AllGET[P]["answer"]>;
    PUT<P extends keyof AllPUT, As extends ParseAs>(path: P, init: AllPUT[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    PUT<P extends keyof AllPUT>(path: P, init: AllPUT[P]["init"]): Promise<AllPUT[P]["answer"]>;
    POST(path: "/accounts/{account_id}/magic/ipsec_tunnels", init: magic.CreateMagicIpsecTunnelWithMagicNewHcTargetInit): Promise<magic.CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer>;
    POST<P extends keyof AllPOST, As extends ParseAs>(path: P, init: AllPOST[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    POST<P extends keyof AllPOST>(path: P, init: AllPOST[P]["init"]): Promise<AllPOST[P]["answer"]>;
    DELETE<P extends keyof AllDELETE, As extends ParseAs>(path: P, init: AllDELETE[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    DELETE<P extends keyof AllDELETE>(path: P, init: AllDELETE[P]["init"]): Promise<AllDELETE[P]["answer"]>;
    PATCH<P extends keyof AllPATCH, As extends ParseAs>(path: P, init: AllPATCH[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    PATCH<P extends keyof AllPATCH>(path: P, init: AllPATCH[P]["init"]): Promise<AllPATCH[P]["answer"]>;
}

interface AllPages extends access.AccessPages, tunnels.TunnelsPages {
}

/** A client for the whole API. Without credentials, it reads the token in `CLOUDFLARE_API_TOKEN`. */
export declare function createClient(options?: ClientOptions): Client;
/** Iterates the items of a named operation that lists, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
/** Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<P extends keyof AllPages>(client: Client, path: P, init: AllPages[P]["init"], options?: PaginateOptions): Paginator<AllPages[P]["item"], AllPages[P]["page"]>;
