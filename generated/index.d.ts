// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, ClientOptions, ListOperation, ListOptions, PaginateOptions, Paginator } from "./shared.js";
import type * as access from "./areas/access.js";
import type * as magic from "./areas/magic.js";
import type * as tunnels from "./areas/tunnels.js";

export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Envelope, Failure, HttpError, Middleware, Paginator, ResponseInfo } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";
export * as access from "./areas/access.js";
export * as magic from "./areas/magic.js";
export * as tunnels from "./areas/tunnels.js";
export type { PortalListResponse, PortalListResponseServerAuthType, KnownPortalListResponseServerAuthType, PortalListResponseServerStatus, KnownPortalListResponseServerStatus, McpPortalCodeMode, KnownMcpPortalCodeMode, CreateAccessAiControlsMcpPortalBody, PortalCreateResponse, McpPortal, UpdateAccessAiControlsMcpPortalBody, PortalUpdateResponse, DeletedMcpPortal, ServerListResponse, CreateAccessAiControlsMcpServerBody, ServerCreateResponse, McpServer, UpdateAccessAiControlsMcpServerBody, ServerUpdateResponse, ServerDeleteResponse, ServerSyncResponse, AccessApplication, SelfHostedApplication, ScimConfig, ScimConfigAuthenticationHttpBasic, ScimConfigAuthenticationOauthBearerToken, ScimConfigAuthenticationOauth2, AccessScimConfigAuthenticationAccessServiceToken, ScimConfigMapping, CorsHeaders, AllowedMethods, AllowedMethod, KnownAllowedMethod, AccessApplicationType, KnownAccessApplicationType, AccessPolicy, ApprovalGroups, ApprovalGroup, AccessDecision, KnownAccessDecision, Exclude, AccessRule, EmailRule, EmailListRule, DomainRule, EveryoneRule, IpRule, IpListRule, CertificateRule, AccessGroupRule, AzureGroupRule, GithubOrganizationRule, GsuiteGroupRule, OktaGroupRule, SamlGroupRule, ServiceTokenRule, AnyValidServiceTokenRule, ExternalEvaluationRule, CountryRule, AuthenticationMethodRule, DevicePostureRule, Include, Require, SelfHostedApplicationPublicDestination, SelfHostedApplicationPrivateDestination, SelfHostedApplicationPrivateDestinationL4Protocol, KnownSelfHostedApplicationPrivateDestinationL4Protocol, SelfHostedApplicationViaMcpServerPortalDestination, SelfHostedApplicationWorkerDestination, SelfHostedApplicationPreviewWorkerDestination, SelfHostedApplicationAllWorkersDestination, SelfHostedApplicationAllPreviewWorkersDestination, SelfHostedApplicationMfaConfig, SelfHostedApplicationMfaConfigAllowedAuthenticator, KnownSelfHostedApplicationMfaConfigAllowedAuthenticator, SelfHostedApplicationOAuthConfiguration, SaasApplication, SamlSaasApp, SamlSaasAppAuthType, KnownSamlSaasAppAuthType, SamlSaasAppCustomAttributesNameFormat, KnownSamlSaasAppCustomAttributesNameFormat, SamlSaasAppNameIdFormat, KnownSamlSaasAppNameIdFormat, OidcSaasApp, OidcSaasAppCustomClaimsScope, KnownOidcSaasAppCustomClaimsScope, OidcSaasAppGrantType, KnownOidcSaasAppGrantType, BrowserSshApplication, BrowserVncApplication, AppLauncherApplication, FooterLinks, LandingPageDesign, DeviceEnrollmentApplication, BrowserIsolationApplication, BookmarkApplication, ResultInfo, AccessApplicationRequest, AppRequestSelfHostedApplication, CorsHeadersInput, AllowedMethodsInput, AppPolicyLink, AppRequestSaaSApplication, SamlSaasAppInput, OidcSaasAppInput, AppRequestBrowserSshApplication, AppRequestBrowserVncApplication, AppRequestAppLauncherApplication, AppRequestDeviceEnrollmentPermissionsApplication, AppRequestBrowserIsolationPermissionsApplication, AppRequestBookmarkApplication, DeleteAccessAppResult, ListAccessGatewayCaItem, CreateAccessGatewayCaResult, DeleteAccessGatewayCaResult, IdpFederationGrant, CreateAccessIdpFederationGrantBody, DeleteAccessIdpFederationGrantResult, SamlCertificateListResponse, SamlCertificate, SamlCertificateSet, SamlCertificateRotateResponse, ListInfrastructureTargetsDirection, KnownListInfrastructureTargetsDirection, ListInfrastructureTargetsOrder, KnownListInfrastructureTargetsOrder, ListInfrastructureTargetsItem, CreateInfrastructureTargetBody, CreateInfrastructureTargetResult, UpdateInfrastructureTargetsBatchBodyItem, UpdateInfrastructureTargetsBatchItem, BatchDeleteInfrastructureTargetsBody, InfrastructureTarget, UpdateInfrastructureTargetBody, UpdateInfrastructureTargetResult, ZoneAccessApplication, AppSelfHostedApplication, AppSaaSApplication, ZoneSamlSaasApp, AppBrowserSshApplication, AppBrowserVncApplication, ZoneAppLauncherApplication, AppDeviceEnrollmentPermissionsApplication, AppBrowserIsolationPermissionsApplication, AppBookmarkApplication, ZoneAccessApplicationRequest, AppSelfHostedApplicationInput, AppSaaSApplicationInput, ZoneSamlSaasAppInput, AppBrowserSshApplicationInput, AppBrowserVncApplicationInput, ZoneAppLauncherApplicationRequest, AppDeviceEnrollmentPermissionsApplicationInput, AppBrowserIsolationPermissionsApplicationInput, AppBookmarkApplicationInput } from "./areas/access.js";
export { knownPortalListResponseServerAuthTypes, isKnownPortalListResponseServerAuthType, knownPortalListResponseServerStatusValues, isKnownPortalListResponseServerStatus, knownMcpPortalCodeModes, isKnownMcpPortalCodeMode, knownAllowedMethods, isKnownAllowedMethod, knownAccessApplicationTypes, isKnownAccessApplicationType, knownAccessDecisions, isKnownAccessDecision, knownSelfHostedApplicationPrivateDestinationL4Protocols, isKnownSelfHostedApplicationPrivateDestinationL4Protocol, knownSelfHostedApplicationMfaConfigAllowedAuthenticators, isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator, knownSamlSaasAppAuthTypes, isKnownSamlSaasAppAuthType, knownSamlSaasAppCustomAttributesNameFormats, isKnownSamlSaasAppCustomAttributesNameFormat, knownSamlSaasAppNameIdFormats, isKnownSamlSaasAppNameIdFormat, knownOidcSaasAppCustomClaimsScopes, isKnownOidcSaasAppCustomClaimsScope, knownOidcSaasAppGrantTypes, isKnownOidcSaasAppGrantType, knownListInfrastructureTargetsDirections, isKnownListInfrastructureTargetsDirection, knownListInfrastructureTargetsOrders, isKnownListInfrastructureTargetsOrder } from "./areas/access.js";
export type { CreateMagicCloudProviderBody, CloudType, KnownCloudType, CloudIntegration, CloudLifecycleState, KnownCloudLifecycleState, CloudDiscoveryState, KnownCloudDiscoveryState, CloudClientType, KnownCloudClientType, CreateMagicIpsecTunnelBody, CreateMagicIpsecTunnelBodyWithMagicNewHcTarget, CreateMagicIpsecTunnelBodyHealthCheckDirection, KnownCreateMagicIpsecTunnelBodyHealthCheckDirection, MagicHealthCheckTarget, IpsecTunnel, IpsecTunnelWithMagicNewHcTarget, BgpState, KnownBgpState, HealthCheckRate, KnownHealthCheckRate, HealthCheckType, KnownHealthCheckType, PskMetadata } from "./areas/magic.js";
export { knownCloudTypes, isKnownCloudType, knownCloudLifecycleStates, isKnownCloudLifecycleState, knownCloudDiscoveryStates, isKnownCloudDiscoveryState, knownCloudClientTypes, isKnownCloudClientType, knownCreateMagicIpsecTunnelBodyHealthCheckDirections, isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection, knownBgpStates, isKnownBgpState, knownHealthCheckRates, isKnownHealthCheckRate, knownHealthCheckTypes, isKnownHealthCheckType } from "./areas/magic.js";
export type { TunnelStatus, KnownTunnelStatus, Tunnel, TunnelConfigSource, KnownTunnelConfigSource, TunnelType, KnownTunnelType, CreateCfdTunnelBody, CreatedTunnel, EditCfdTunnelBody, EditedTunnel, TunnelConfiguration, TunnelConfigurationSource, KnownTunnelConfigurationSource, UpdateCfdTunnelConfigurationsBody, UpdateCfdTunnelConfigurationsResult, TunnelConnector, ConnectorHaStatus, KnownConnectorHaStatus, CreateCfdTunnelManagementBody, AnyTunnel, WarpConnectorTunnel, ListWarpConnectorsItem, CreateWarpConnectorBody, GetWarpConnectorResult, DeleteWarpConnectorResult, EditWarpConnectorBody, EditWarpConnectorResult, ListWarpConnectorConnectionsItem, WarpConnectorClient, UpdateWarpConnectorFailoverBody } from "./areas/tunnels.js";
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
export interface Client extends access.AccessPaths, magic.MagicPaths, tunnels.TunnelsPaths, Caller {
    GET<P extends keyof AllGET>(path: P, init: AllGET[P]["init"]): Promise<AllGET[P]["answer"]>;
    PUT<P extends keyof AllPUT>(path: P, init: AllPUT[P]["init"]): Promise<AllPUT[P]["answer"]>;
    POST(path: "/accounts/{account_id}/magic/ipsec_tunnels", init: magic.CreateMagicIpsecTunnelWithMagicNewHcTargetInit): Promise<magic.CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer>;
    POST<P extends keyof AllPOST>(path: P, init: AllPOST[P]["init"]): Promise<AllPOST[P]["answer"]>;
    DELETE<P extends keyof AllDELETE>(path: P, init: AllDELETE[P]["init"]): Promise<AllDELETE[P]["answer"]>;
    PATCH<P extends keyof AllPATCH>(path: P, init: AllPATCH[P]["init"]): Promise<AllPATCH[P]["answer"]>;
}

interface AllPages extends access.AccessPages, tunnels.TunnelsPages {
}

/** A client for the whole API. */
export declare function createClient(options?: ClientOptions): Client;
/** Iterates the items of a named operation that lists, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
/** Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<P extends keyof AllPages>(client: Client, path: P, init: AllPages[P]["init"], options?: PaginateOptions): Paginator<AllPages[P]["item"], AllPages[P]["page"]>;
