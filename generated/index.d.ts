// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { ClientOptions, PaginateOptions, Paginator } from "./shared.js";
import type * as access from "./areas/access.js";
import type * as magic from "./areas/magic.js";
import type * as tunnels from "./areas/tunnels.js";

export type { ApiError, CallError, CallOptions, ClientOptions, Envelope, Failure, HttpError, Middleware, Paginator, ResponseInfo } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";
export * as access from "./areas/access.js";
export * as magic from "./areas/magic.js";
export * as tunnels from "./areas/tunnels.js";
export type { McpPortal, DeletedMcpPortal, McpServer, AccessApplication, SelfHostedApplication, AccessApplicationType, KnownAccessApplicationType, AccessPolicy, AccessDecision, KnownAccessDecision, AccessRule, SaasApplication, BrowserSshApplication, BrowserVncApplication, AppLauncherApplication, DeviceEnrollmentApplication, BrowserIsolationApplication, BookmarkApplication, AccessApplicationRequest, IdpFederationGrant, SamlCertificate, SamlCertificateSet, ZoneAccessApplication, ZoneAccessApplicationRequest, InfrastructureTarget, PortalListResponse, PortalListResponseServerAuthType, KnownPortalListResponseServerAuthType, PortalListResponseServerStatus, KnownPortalListResponseServerStatus, PortalCreateResponse, PortalUpdateResponse, ServerListResponse, ServerCreateResponse, ServerUpdateResponse, ServerDeleteResponse, ServerSyncResponse, ScimConfig, ScimConfigAuthenticationHttpBasic, ScimConfigAuthenticationOauthBearerToken, ScimConfigAuthenticationOauth2, ScimConfigMapping, CorsHeaders, AllowedMethods, AllowedMethod, KnownAllowedMethod, ApprovalGroups, ApprovalGroup, SchemasExclude, EmailRule, EmailListRule, DomainRule, EveryoneRule, IpRule, IpListRule, CertificateRule, AccessGroupRule, AzureGroupRule, GithubOrganizationRule, GsuiteGroupRule, OktaGroupRule, SamlGroupRule, ServiceTokenRule, AnyValidServiceTokenRule, ExternalEvaluationRule, CountryRule, AuthenticationMethodRule, DevicePostureRule, Include, SchemasRequire, SamlSaasApp, SamlSaasAppAuthType, KnownSamlSaasAppAuthType, SamlSaasAppCustomAttributesNameFormat, KnownSamlSaasAppCustomAttributesNameFormat, SamlSaasAppNameIdFormat, KnownSamlSaasAppNameIdFormat, OidcSaasApp, OidcSaasAppCustomClaimsScope, KnownOidcSaasAppCustomClaimsScope, OidcSaasAppGrantType, KnownOidcSaasAppGrantType, FooterLinks, LandingPageDesign, ResultInfo, AppRequestSelfHostedApplication, AppPolicyLink, AppRequestSaaSApplication, AppRequestBrowserSshApplication, AppRequestBrowserVncApplication, AppRequestAppLauncherApplication, AppRequestDeviceEnrollmentPermissionsApplication, AppRequestBrowserIsolationPermissionsApplication, AppRequestBookmarkApplication, DeleteAccessAppResult, SamlCertificateListResponse, SamlCertificateRotateResponse, AppsSelfHostedApplication, SchemasScimConfig, SchemasCorsHeaders, AppsSaaSApplication, SchemasSamlSaasApp, SchemasOidcSaasApp, AppsBrowserSshApplication, AppsBrowserVncApplication, AppsAppLauncherApplication, AppsDeviceEnrollmentPermissionsApplication, AppsBrowserIsolationPermissionsApplication, AppsBookmarkApplication, CorsHeadersInput, AllowedMethodsInput, SamlSaasAppInput, OidcSaasAppInput, AppsSelfHostedApplicationInput, SchemasCorsHeadersInput, AppsSaaSApplicationInput, SchemasSamlSaasAppInput, SchemasOidcSaasAppInput, AppsBrowserSshApplicationInput, AppsBrowserVncApplicationInput, AppsAppLauncherApplicationInput, AppsDeviceEnrollmentPermissionsApplicationInput, AppsBrowserIsolationPermissionsApplicationInput, AppsBookmarkApplicationInput, CreateAccessAiControlsMcpPortalBody, CreateAccessAiControlsMcpPortalBodyCodeMode, KnownCreateAccessAiControlsMcpPortalBodyCodeMode, UpdateAccessAiControlsMcpPortalBody, CreateAccessAiControlsMcpServerBody, UpdateAccessAiControlsMcpServerBody, ListAccessGatewayCaItem, CreateAccessGatewayCaResult, DeleteAccessGatewayCaResult, CreateAccessIdpFederationGrantBody, DeleteAccessIdpFederationGrantResult, ListInfrastructureTargetsDirection, KnownListInfrastructureTargetsDirection, ListInfrastructureTargetsOrder, KnownListInfrastructureTargetsOrder, ListInfrastructureTargetsItem, CreateInfrastructureTargetBody, CreateInfrastructureTargetResult, UpdateInfrastructureTargetsBatchBodyItem, UpdateInfrastructureTargetsBatchItem, BatchDeleteInfrastructureTargetsBody, UpdateInfrastructureTargetBody, UpdateInfrastructureTargetResult } from "./areas/access.js";
export { knownAccessApplicationTypes, isKnownAccessApplicationType, knownAccessDecisions, isKnownAccessDecision, knownPortalListResponseServerAuthTypes, isKnownPortalListResponseServerAuthType, knownPortalListResponseServerStatusValues, isKnownPortalListResponseServerStatus, knownAllowedMethods, isKnownAllowedMethod, knownSamlSaasAppAuthTypes, isKnownSamlSaasAppAuthType, knownSamlSaasAppCustomAttributesNameFormats, isKnownSamlSaasAppCustomAttributesNameFormat, knownSamlSaasAppNameIdFormats, isKnownSamlSaasAppNameIdFormat, knownOidcSaasAppCustomClaimsScopes, isKnownOidcSaasAppCustomClaimsScope, knownOidcSaasAppGrantTypes, isKnownOidcSaasAppGrantType, knownCreateAccessAiControlsMcpPortalBodyCodeModes, isKnownCreateAccessAiControlsMcpPortalBodyCodeMode, knownListInfrastructureTargetsDirections, isKnownListInfrastructureTargetsDirection, knownListInfrastructureTargetsOrders, isKnownListInfrastructureTargetsOrder } from "./areas/access.js";
export type { CloudType, KnownCloudType, CloudIntegration, CloudLifecycleState, KnownCloudLifecycleState, CloudDiscoveryState, KnownCloudDiscoveryState, IpsecTunnel, BgpState, KnownBgpState, MagicHealthCheckTarget, HealthCheckRate, KnownHealthCheckRate, HealthCheckType, KnownHealthCheckType, PskMetadata, CreateMagicCloudProviderBody, CreateMagicCloudProviderResultStateV2, KnownCreateMagicCloudProviderResultStateV2, CreateMagicCloudProviderResultStatusLastDiscoveryStatus, KnownCreateMagicCloudProviderResultStatusLastDiscoveryStatus, CreateMagicCloudProviderResultStatusLastDiscoveryStatusV2, KnownCreateMagicCloudProviderResultStatusLastDiscoveryStatusV2, CreateMagicIpsecTunnelBody, CreateMagicIpsecTunnelBodyHealthCheckDirection, KnownCreateMagicIpsecTunnelBodyHealthCheckDirection } from "./areas/magic.js";
export { knownCloudTypes, isKnownCloudType, knownCloudLifecycleStates, isKnownCloudLifecycleState, knownCloudDiscoveryStates, isKnownCloudDiscoveryState, knownBgpStates, isKnownBgpState, knownHealthCheckRates, isKnownHealthCheckRate, knownHealthCheckTypes, isKnownHealthCheckType, knownCreateMagicCloudProviderResultStateV2s, isKnownCreateMagicCloudProviderResultStateV2, knownCreateMagicCloudProviderResultStatusLastDiscoveryStatusValues, isKnownCreateMagicCloudProviderResultStatusLastDiscoveryStatus, knownCreateMagicCloudProviderResultStatusLastDiscoveryStatusV2s, isKnownCreateMagicCloudProviderResultStatusLastDiscoveryStatusV2, knownCreateMagicIpsecTunnelBodyHealthCheckDirections, isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection } from "./areas/magic.js";
export type { Tunnel, TunnelConfigSource, KnownTunnelConfigSource, TunnelStatus, KnownTunnelStatus, TunnelType, KnownTunnelType, TunnelConnector, WarpConnectorTunnel, TunnelConfiguration, TunnelConfigurationSource, KnownTunnelConfigurationSource, AnyTunnel, WarpConnectorHaStatus, KnownWarpConnectorHaStatus, WarpConnectorClient, CreateCfdTunnelBody, EditCfdTunnelBody, UpdateCfdTunnelConfigurationsBody, UpdateCfdTunnelConfigurationsResult, CreateCfdTunnelManagementBody, ListWarpConnectorsItem, CreateWarpConnectorBody, GetWarpConnectorResult, DeleteWarpConnectorResult, EditWarpConnectorBody, EditWarpConnectorResult, ListWarpConnectorConnectionsItem, UpdateWarpConnectorFailoverBody } from "./areas/tunnels.js";
export { knownTunnelConfigSources, isKnownTunnelConfigSource, knownTunnelStatusValues, isKnownTunnelStatus, knownTunnelTypes, isKnownTunnelType, knownTunnelConfigurationSources, isKnownTunnelConfigurationSource, knownWarpConnectorHaStatusValues, isKnownWarpConnectorHaStatus } from "./areas/tunnels.js";

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
export interface Client extends access.AccessPaths, magic.MagicPaths, tunnels.TunnelsPaths {
    GET<P extends keyof AllGET>(path: P, init: AllGET[P]["init"]): Promise<AllGET[P]["answer"]>;
    PUT<P extends keyof AllPUT>(path: P, init: AllPUT[P]["init"]): Promise<AllPUT[P]["answer"]>;
    POST<P extends keyof AllPOST>(path: P, init: AllPOST[P]["init"]): Promise<AllPOST[P]["answer"]>;
    DELETE<P extends keyof AllDELETE>(path: P, init: AllDELETE[P]["init"]): Promise<AllDELETE[P]["answer"]>;
    PATCH<P extends keyof AllPATCH>(path: P, init: AllPATCH[P]["init"]): Promise<AllPATCH[P]["answer"]>;
}

interface AllPages extends access.AccessPages, tunnels.TunnelsPages {
}

/** A client for the whole API. */
export declare function createClient(options?: ClientOptions): Client;
/** Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<P extends keyof AllPages>(client: Client, path: P, init: AllPages[P]["init"], options?: PaginateOptions): Paginator<AllPages[P]["item"], AllPages[P]["page"]>;
