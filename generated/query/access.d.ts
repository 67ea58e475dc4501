// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, CallOptions, Failure } from "@flarespec/client";
import type * as area from "../areas/access.js";
import type { ErrorCode } from "../shared.js";
import type { InfiniteQueryOptions, MutationOptions, QueryOptions } from "../tanstack-query.js";
export type { QueryError, QueryPage } from "../tanstack-query.js";

/** The key of queries of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export declare function listAccessAiControlsMcpPortalsKey(args?: Partial<area.ListAccessAiControlsMcpPortalsArgs>): readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/portals", args?: Partial<area.ListAccessAiControlsMcpPortalsArgs>];

/**
 * List MCP Portals
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/portals`
 */
export declare function listAccessAiControlsMcpPortalsOptions(client: Caller, args: area.ListAccessAiControlsMcpPortalsArgs, options?: CallOptions): QueryOptions<area.ListAccessAiControlsMcpPortalsData["result"], readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/portals", args: area.ListAccessAiControlsMcpPortalsArgs], Failure<ErrorCode>>;

/**
 * List MCP Portals
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/portals`
 */
export declare function listAccessAiControlsMcpPortalsInfiniteOptions(client: Caller, args: area.ListAccessAiControlsMcpPortalsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listAccessAiControlsMcpPortals.operation)["item"]>, area.ListAccessAiControlsMcpPortalsData, readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/portals", args: area.ListAccessAiControlsMcpPortalsArgs], Failure<ErrorCode>>;

/**
 * Create a new MCP Portal
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/portals`
 */
export declare function createAccessAiControlsMcpPortalMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateAccessAiControlsMcpPortalData["result"], area.CreateAccessAiControlsMcpPortalArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export declare function getAccessAiControlsMcpPortalKey(args?: Partial<area.GetAccessAiControlsMcpPortalArgs>): readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}", args?: Partial<area.GetAccessAiControlsMcpPortalArgs>];

/**
 * Read details of an MCP Portal
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function getAccessAiControlsMcpPortalOptions(client: Caller, args: area.GetAccessAiControlsMcpPortalArgs, options?: CallOptions): QueryOptions<area.GetAccessAiControlsMcpPortalData["result"], readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}", args: area.GetAccessAiControlsMcpPortalArgs], Failure<ErrorCode>>;

/**
 * Update a MCP Portal
 *
 * `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function updateAccessAiControlsMcpPortalMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateAccessAiControlsMcpPortalData["result"], area.UpdateAccessAiControlsMcpPortalArgs, Failure<ErrorCode>>;

/**
 * Delete a MCP Portal
 *
 * `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function deleteAccessAiControlsMcpPortalMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteAccessAiControlsMcpPortalData["result"] | null, area.DeleteAccessAiControlsMcpPortalArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export declare function listAccessAiControlsMcpServersKey(args?: Partial<area.ListAccessAiControlsMcpServersArgs>): readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/servers", args?: Partial<area.ListAccessAiControlsMcpServersArgs>];

/**
 * List MCP Servers
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/servers`
 */
export declare function listAccessAiControlsMcpServersOptions(client: Caller, args: area.ListAccessAiControlsMcpServersArgs, options?: CallOptions): QueryOptions<area.ListAccessAiControlsMcpServersData["result"], readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/servers", args: area.ListAccessAiControlsMcpServersArgs], Failure<ErrorCode>>;

/**
 * List MCP Servers
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/servers`
 */
export declare function listAccessAiControlsMcpServersInfiniteOptions(client: Caller, args: area.ListAccessAiControlsMcpServersArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listAccessAiControlsMcpServers.operation)["item"]>, area.ListAccessAiControlsMcpServersData, readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/servers", args: area.ListAccessAiControlsMcpServersArgs], Failure<ErrorCode>>;

/**
 * Create a new MCP Server
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/servers`
 */
export declare function createAccessAiControlsMcpServerMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateAccessAiControlsMcpServerData["result"], area.CreateAccessAiControlsMcpServerArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export declare function getAccessAiControlsMcpServerKey(args?: Partial<area.GetAccessAiControlsMcpServerArgs>): readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}", args?: Partial<area.GetAccessAiControlsMcpServerArgs>];

/**
 * Read the details of a MCP Server
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function getAccessAiControlsMcpServerOptions(client: Caller, args: area.GetAccessAiControlsMcpServerArgs, options?: CallOptions): QueryOptions<area.GetAccessAiControlsMcpServerData["result"], readonly [operation: "GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}", args: area.GetAccessAiControlsMcpServerArgs], Failure<ErrorCode>>;

/**
 * Update a MCP Server
 *
 * `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function updateAccessAiControlsMcpServerMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateAccessAiControlsMcpServerData["result"], area.UpdateAccessAiControlsMcpServerArgs, Failure<ErrorCode>>;

/**
 * Delete a MCP Server
 *
 * `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function deleteAccessAiControlsMcpServerMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteAccessAiControlsMcpServerData["result"] | null, area.DeleteAccessAiControlsMcpServerArgs, Failure<ErrorCode>>;

/**
 * Sync MCP Server Capabilities
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`
 */
export declare function syncAccessAiControlsMcpServerMutation(client: Caller, options?: CallOptions): MutationOptions<area.SyncAccessAiControlsMcpServerData["result"], area.SyncAccessAiControlsMcpServerArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/apps`. */
export declare function listAccessAppsKey(args?: Partial<area.ListAccessAppsArgs>): readonly [operation: "GET /accounts/{account_id}/access/apps", args?: Partial<area.ListAccessAppsArgs>];

/**
 * List Access applications
 *
 * `GET /accounts/{account_id}/access/apps`
 */
export declare function listAccessAppsOptions(client: Caller, args: area.ListAccessAppsArgs, options?: CallOptions): QueryOptions<area.ListAccessAppsData["result"], readonly [operation: "GET /accounts/{account_id}/access/apps", args: area.ListAccessAppsArgs], Failure<ErrorCode>>;

/**
 * List Access applications
 *
 * `GET /accounts/{account_id}/access/apps`
 */
export declare function listAccessAppsInfiniteOptions(client: Caller, args: area.ListAccessAppsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listAccessApps.operation)["item"]>, area.ListAccessAppsData, readonly [operation: "GET /accounts/{account_id}/access/apps", args: area.ListAccessAppsArgs], Failure<ErrorCode>>;

/**
 * Add an Access application
 *
 * `POST /accounts/{account_id}/access/apps`
 */
export declare function createAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateAccessAppData["result"], area.CreateAccessAppArgs, Failure<area.CreateAccessAppErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/apps/{app_id}`. */
export declare function getAccessAppKey(args?: Partial<area.GetAccessAppArgs>): readonly [operation: "GET /accounts/{account_id}/access/apps/{app_id}", args?: Partial<area.GetAccessAppArgs>];

/**
 * Get an Access application
 *
 * `GET /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function getAccessAppOptions(client: Caller, args: area.GetAccessAppArgs, options?: CallOptions): QueryOptions<area.GetAccessAppData["result"], readonly [operation: "GET /accounts/{account_id}/access/apps/{app_id}", args: area.GetAccessAppArgs], Failure<ErrorCode>>;

/**
 * Update an Access application
 *
 * `PUT /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function updateAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateAccessAppData["result"], area.UpdateAccessAppArgs, Failure<area.UpdateAccessAppErrorCode>>;

/**
 * Delete an Access application
 *
 * `DELETE /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function deleteAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteAccessAppData["result"] | null, area.DeleteAccessAppArgs, Failure<ErrorCode>>;

/**
 * Revoke application tokens
 *
 * `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`
 */
export declare function revokeTokensAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<NonNullable<area.RevokeTokensAccessAppData["result"]> | null, area.RevokeTokensAccessAppArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/gateway_ca`. */
export declare function listAccessGatewayCaKey(args?: Partial<area.ListAccessGatewayCaArgs>): readonly [operation: "GET /accounts/{account_id}/access/gateway_ca", args?: Partial<area.ListAccessGatewayCaArgs>];

/**
 * List SSH Certificate Authorities (CA)
 *
 * `GET /accounts/{account_id}/access/gateway_ca`
 */
export declare function listAccessGatewayCaOptions(client: Caller, args: area.ListAccessGatewayCaArgs, options?: CallOptions): QueryOptions<area.ListAccessGatewayCaData["result"], readonly [operation: "GET /accounts/{account_id}/access/gateway_ca", args: area.ListAccessGatewayCaArgs], Failure<ErrorCode>>;

/**
 * Add a new SSH Certificate Authority (CA)
 *
 * `POST /accounts/{account_id}/access/gateway_ca`
 */
export declare function createAccessGatewayCaMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateAccessGatewayCaData["result"], area.CreateAccessGatewayCaArgs, Failure<ErrorCode>>;

/**
 * Delete an SSH Certificate Authority (CA)
 *
 * `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`
 */
export declare function deleteAccessGatewayCaMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteAccessGatewayCaData["result"] | null, area.DeleteAccessGatewayCaArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/idp_federation_grants`. */
export declare function listAccessIdpFederationGrantsKey(args?: Partial<area.ListAccessIdpFederationGrantsArgs>): readonly [operation: "GET /accounts/{account_id}/access/idp_federation_grants", args?: Partial<area.ListAccessIdpFederationGrantsArgs>];

/**
 * List IdP federation grants
 *
 * `GET /accounts/{account_id}/access/idp_federation_grants`
 */
export declare function listAccessIdpFederationGrantsOptions(client: Caller, args: area.ListAccessIdpFederationGrantsArgs, options?: CallOptions): QueryOptions<area.ListAccessIdpFederationGrantsData["result"], readonly [operation: "GET /accounts/{account_id}/access/idp_federation_grants", args: area.ListAccessIdpFederationGrantsArgs], Failure<ErrorCode>>;

/**
 * Create an IdP federation grant
 *
 * Shares an identity provider with the other accounts of the organisation; at most five at a time.
 *
 * `POST /accounts/{account_id}/access/idp_federation_grants`
 */
export declare function createAccessIdpFederationGrantMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateAccessIdpFederationGrantData["result"], area.CreateAccessIdpFederationGrantArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export declare function getAccessIdpFederationGrantKey(args?: Partial<area.GetAccessIdpFederationGrantArgs>): readonly [operation: "GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}", args?: Partial<area.GetAccessIdpFederationGrantArgs>];

/**
 * Get an IdP federation grant
 *
 * `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
 */
export declare function getAccessIdpFederationGrantOptions(client: Caller, args: area.GetAccessIdpFederationGrantArgs, options?: CallOptions): QueryOptions<area.GetAccessIdpFederationGrantData["result"], readonly [operation: "GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}", args: area.GetAccessIdpFederationGrantArgs], Failure<ErrorCode>>;

/**
 * Delete an IdP federation grant
 *
 * Stops sharing; the identity provider itself stays.
 *
 * `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
 */
export declare function deleteAccessIdpFederationGrantMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteAccessIdpFederationGrantData["result"] | null, area.DeleteAccessIdpFederationGrantArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/saml_certificates`. */
export declare function listAccessSamlCertificatesKey(args?: Partial<area.ListAccessSamlCertificatesArgs>): readonly [operation: "GET /accounts/{account_id}/access/saml_certificates", args?: Partial<area.ListAccessSamlCertificatesArgs>];

/**
 * List SAML certificate sets
 *
 * `GET /accounts/{account_id}/access/saml_certificates`
 */
export declare function listAccessSamlCertificatesOptions(client: Caller, args: area.ListAccessSamlCertificatesArgs, options?: CallOptions): QueryOptions<area.ListAccessSamlCertificatesData["result"], readonly [operation: "GET /accounts/{account_id}/access/saml_certificates", args: area.ListAccessSamlCertificatesArgs], Failure<ErrorCode>>;

/**
 * List SAML certificate sets
 *
 * `GET /accounts/{account_id}/access/saml_certificates`
 */
export declare function listAccessSamlCertificatesInfiniteOptions(client: Caller, args: area.ListAccessSamlCertificatesArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listAccessSamlCertificates.operation)["item"]>, area.ListAccessSamlCertificatesData, readonly [operation: "GET /accounts/{account_id}/access/saml_certificates", args: area.ListAccessSamlCertificatesArgs], Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`. */
export declare function getAccessSamlCertificateKey(args?: Partial<area.GetAccessSamlCertificateArgs>): readonly [operation: "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}", args?: Partial<area.GetAccessSamlCertificateArgs>];

/**
 * Get SAML certificate set
 *
 * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`
 */
export declare function getAccessSamlCertificateOptions(client: Caller, args: area.GetAccessSamlCertificateArgs, options?: CallOptions): QueryOptions<area.GetAccessSamlCertificateData["result"], readonly [operation: "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}", args: area.GetAccessSamlCertificateArgs], Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`. */
export declare function getAccessSamlCertificatePemKey(args?: Partial<area.GetAccessSamlCertificatePemArgs>): readonly [operation: "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem", args?: Partial<area.GetAccessSamlCertificatePemArgs>];

/**
 * Download current certificate in PEM format
 *
 * The current certificate's public key as PEM, for an identity provider's settings.
 *
 * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`
 */
export declare function getAccessSamlCertificatePemOptions(client: Caller, args: area.GetAccessSamlCertificatePemArgs, options?: CallOptions): QueryOptions<string, readonly [operation: "GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem", args: area.GetAccessSamlCertificatePemArgs], Failure<ErrorCode>>;

/**
 * Rotate SAML certificate
 *
 * `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`
 */
export declare function rotateAccessSamlCertificateMutation(client: Caller, options?: CallOptions): MutationOptions<area.RotateAccessSamlCertificateData["result"], area.RotateAccessSamlCertificateArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/infrastructure/targets`. */
export declare function listInfrastructureTargetsKey(args?: Partial<area.ListInfrastructureTargetsArgs>): readonly [operation: "GET /accounts/{account_id}/infrastructure/targets", args?: Partial<area.ListInfrastructureTargetsArgs>];

/**
 * List all targets
 *
 * `GET /accounts/{account_id}/infrastructure/targets`
 */
export declare function listInfrastructureTargetsOptions(client: Caller, args: area.ListInfrastructureTargetsArgs, options?: CallOptions): QueryOptions<area.ListInfrastructureTargetsData["result"], readonly [operation: "GET /accounts/{account_id}/infrastructure/targets", args: area.ListInfrastructureTargetsArgs], Failure<ErrorCode>>;

/**
 * List all targets
 *
 * `GET /accounts/{account_id}/infrastructure/targets`
 */
export declare function listInfrastructureTargetsInfiniteOptions(client: Caller, args: area.ListInfrastructureTargetsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listInfrastructureTargets.operation)["item"]>, area.ListInfrastructureTargetsData, readonly [operation: "GET /accounts/{account_id}/infrastructure/targets", args: area.ListInfrastructureTargetsArgs], Failure<ErrorCode>>;

/**
 * Create new target
 *
 * `POST /accounts/{account_id}/infrastructure/targets`
 */
export declare function createInfrastructureTargetMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateInfrastructureTargetData["result"], area.CreateInfrastructureTargetArgs, Failure<ErrorCode>>;

/**
 * Create new targets
 *
 * `PUT /accounts/{account_id}/infrastructure/targets/batch`
 */
export declare function updateInfrastructureTargetsBatchMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateInfrastructureTargetsBatchData["result"], area.UpdateInfrastructureTargetsBatchArgs, Failure<ErrorCode>>;

/**
 * Delete targets (Deprecated)
 *
 * `DELETE /accounts/{account_id}/infrastructure/targets/batch`
 * @deprecated
 */
export declare function deleteInfrastructureTargetsBatchMutation(client: Caller, options?: CallOptions): MutationOptions<null, area.DeleteInfrastructureTargetsBatchArgs, Failure<ErrorCode>>;

/**
 * Delete targets
 *
 * `POST /accounts/{account_id}/infrastructure/targets/batch_delete`
 */
export declare function batchDeleteInfrastructureTargetsMutation(client: Caller, options?: CallOptions): MutationOptions<null, area.BatchDeleteInfrastructureTargetsArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export declare function getInfrastructureTargetKey(args?: Partial<area.GetInfrastructureTargetArgs>): readonly [operation: "GET /accounts/{account_id}/infrastructure/targets/{target_id}", args?: Partial<area.GetInfrastructureTargetArgs>];

/**
 * Get target
 *
 * `GET /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function getInfrastructureTargetOptions(client: Caller, args: area.GetInfrastructureTargetArgs, options?: CallOptions): QueryOptions<area.GetInfrastructureTargetData["result"], readonly [operation: "GET /accounts/{account_id}/infrastructure/targets/{target_id}", args: area.GetInfrastructureTargetArgs], Failure<ErrorCode>>;

/**
 * Update target
 *
 * `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function updateInfrastructureTargetMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateInfrastructureTargetData["result"], area.UpdateInfrastructureTargetArgs, Failure<ErrorCode>>;

/**
 * Delete target
 *
 * `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function deleteInfrastructureTargetMutation(client: Caller, options?: CallOptions): MutationOptions<null, area.DeleteInfrastructureTargetArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /zones/{zone_id}/access/apps`. */
export declare function listZoneAccessAppsKey(args?: Partial<area.ListZoneAccessAppsArgs>): readonly [operation: "GET /zones/{zone_id}/access/apps", args?: Partial<area.ListZoneAccessAppsArgs>];

/**
 * List Access applications
 *
 * `GET /zones/{zone_id}/access/apps`
 */
export declare function listZoneAccessAppsOptions(client: Caller, args: area.ListZoneAccessAppsArgs, options?: CallOptions): QueryOptions<area.ListZoneAccessAppsData["result"], readonly [operation: "GET /zones/{zone_id}/access/apps", args: area.ListZoneAccessAppsArgs], Failure<ErrorCode>>;

/**
 * List Access applications
 *
 * `GET /zones/{zone_id}/access/apps`
 */
export declare function listZoneAccessAppsInfiniteOptions(client: Caller, args: area.ListZoneAccessAppsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listZoneAccessApps.operation)["item"]>, area.ListZoneAccessAppsData, readonly [operation: "GET /zones/{zone_id}/access/apps", args: area.ListZoneAccessAppsArgs], Failure<ErrorCode>>;

/**
 * Add an Access application
 *
 * `POST /zones/{zone_id}/access/apps`
 */
export declare function createZoneAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateZoneAccessAppData["result"], area.CreateZoneAccessAppArgs, Failure<area.CreateZoneAccessAppErrorCode>>;

/** The key of queries of `GET /zones/{zone_id}/access/apps/{app_id}`. */
export declare function getZoneAccessAppKey(args?: Partial<area.GetZoneAccessAppArgs>): readonly [operation: "GET /zones/{zone_id}/access/apps/{app_id}", args?: Partial<area.GetZoneAccessAppArgs>];

/**
 * Get an Access application
 *
 * `GET /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function getZoneAccessAppOptions(client: Caller, args: area.GetZoneAccessAppArgs, options?: CallOptions): QueryOptions<area.GetZoneAccessAppData["result"], readonly [operation: "GET /zones/{zone_id}/access/apps/{app_id}", args: area.GetZoneAccessAppArgs], Failure<ErrorCode>>;

/**
 * Update an Access application
 *
 * `PUT /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function updateZoneAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateZoneAccessAppData["result"], area.UpdateZoneAccessAppArgs, Failure<area.UpdateZoneAccessAppErrorCode>>;

/**
 * Delete an Access application
 *
 * `DELETE /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function deleteZoneAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteZoneAccessAppData["result"] | null, area.DeleteZoneAccessAppArgs, Failure<ErrorCode>>;

/**
 * Revoke application tokens
 *
 * `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`
 */
export declare function revokeTokensZoneAccessAppMutation(client: Caller, options?: CallOptions): MutationOptions<NonNullable<area.RevokeTokensZoneAccessAppData["result"]> | null, area.RevokeTokensZoneAccessAppArgs, Failure<ErrorCode>>;
