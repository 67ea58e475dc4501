// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { HttpHandler } from "msw";
import type { Mocked, MockOptions, ResultOf } from "@flarespec/client/fake";
import type { ListAccessAiControlsMcpPortalsInit, ListAccessAiControlsMcpPortalsData, CreateAccessAiControlsMcpPortalInit, CreateAccessAiControlsMcpPortalData, GetAccessAiControlsMcpPortalInit, GetAccessAiControlsMcpPortalData, UpdateAccessAiControlsMcpPortalInit, UpdateAccessAiControlsMcpPortalData, DeleteAccessAiControlsMcpPortalInit, DeleteAccessAiControlsMcpPortalData, ListAccessAiControlsMcpServersInit, ListAccessAiControlsMcpServersData, CreateAccessAiControlsMcpServerInit, CreateAccessAiControlsMcpServerData, GetAccessAiControlsMcpServerInit, GetAccessAiControlsMcpServerData, UpdateAccessAiControlsMcpServerInit, UpdateAccessAiControlsMcpServerData, DeleteAccessAiControlsMcpServerInit, DeleteAccessAiControlsMcpServerData, SyncAccessAiControlsMcpServerInit, SyncAccessAiControlsMcpServerData, ListAccessAppsInit, ListAccessAppsData, CreateAccessAppInit, CreateAccessAppData, GetAccessAppInit, GetAccessAppData, UpdateAccessAppInit, UpdateAccessAppData, DeleteAccessAppInit, DeleteAccessAppData, RevokeTokensAccessAppInit, RevokeTokensAccessAppData, ListAccessGatewayCaInit, ListAccessGatewayCaData, CreateAccessGatewayCaInit, CreateAccessGatewayCaData, DeleteAccessGatewayCaInit, DeleteAccessGatewayCaData, ListAccessIdpFederationGrantsInit, ListAccessIdpFederationGrantsData, CreateAccessIdpFederationGrantInit, CreateAccessIdpFederationGrantData, GetAccessIdpFederationGrantInit, GetAccessIdpFederationGrantData, DeleteAccessIdpFederationGrantInit, DeleteAccessIdpFederationGrantData, ListAccessSamlCertificatesInit, ListAccessSamlCertificatesData, GetAccessSamlCertificateInit, GetAccessSamlCertificateData, GetAccessSamlCertificatePemInit, RotateAccessSamlCertificateInit, RotateAccessSamlCertificateData, ListInfrastructureTargetsInit, ListInfrastructureTargetsData, CreateInfrastructureTargetInit, CreateInfrastructureTargetData, UpdateInfrastructureTargetsBatchInit, UpdateInfrastructureTargetsBatchData, DeleteInfrastructureTargetsBatchInit, BatchDeleteInfrastructureTargetsInit, GetInfrastructureTargetInit, GetInfrastructureTargetData, UpdateInfrastructureTargetInit, UpdateInfrastructureTargetData, DeleteInfrastructureTargetInit, ListZoneAccessAppsInit, ListZoneAccessAppsData, CreateZoneAccessAppInit, CreateZoneAccessAppData, GetZoneAccessAppInit, GetZoneAccessAppData, UpdateZoneAccessAppInit, UpdateZoneAccessAppData, DeleteZoneAccessAppInit, DeleteZoneAccessAppData, RevokeTokensZoneAccessAppInit, RevokeTokensZoneAccessAppData } from "../areas/access.js";

/** Handles calls of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export declare function listAccessAiControlsMcpPortals(answer?: Mocked<ListAccessAiControlsMcpPortalsInit, ResultOf<ListAccessAiControlsMcpPortalsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export declare function createAccessAiControlsMcpPortal(answer?: Mocked<CreateAccessAiControlsMcpPortalInit, ResultOf<CreateAccessAiControlsMcpPortalData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export declare function getAccessAiControlsMcpPortal(answer?: Mocked<GetAccessAiControlsMcpPortalInit, ResultOf<GetAccessAiControlsMcpPortalData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export declare function updateAccessAiControlsMcpPortal(answer?: Mocked<UpdateAccessAiControlsMcpPortalInit, ResultOf<UpdateAccessAiControlsMcpPortalData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export declare function deleteAccessAiControlsMcpPortal(answer?: Mocked<DeleteAccessAiControlsMcpPortalInit, ResultOf<DeleteAccessAiControlsMcpPortalData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export declare function listAccessAiControlsMcpServers(answer?: Mocked<ListAccessAiControlsMcpServersInit, ResultOf<ListAccessAiControlsMcpServersData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export declare function createAccessAiControlsMcpServer(answer?: Mocked<CreateAccessAiControlsMcpServerInit, ResultOf<CreateAccessAiControlsMcpServerData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export declare function getAccessAiControlsMcpServer(answer?: Mocked<GetAccessAiControlsMcpServerInit, ResultOf<GetAccessAiControlsMcpServerData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export declare function updateAccessAiControlsMcpServer(answer?: Mocked<UpdateAccessAiControlsMcpServerInit, ResultOf<UpdateAccessAiControlsMcpServerData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export declare function deleteAccessAiControlsMcpServer(answer?: Mocked<DeleteAccessAiControlsMcpServerInit, ResultOf<DeleteAccessAiControlsMcpServerData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`. */
export declare function syncAccessAiControlsMcpServer(answer?: Mocked<SyncAccessAiControlsMcpServerInit, ResultOf<SyncAccessAiControlsMcpServerData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/apps`. */
export declare function listAccessApps(answer?: Mocked<ListAccessAppsInit, ResultOf<ListAccessAppsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/apps`. */
export declare function createAccessApp(answer?: Mocked<CreateAccessAppInit, ResultOf<CreateAccessAppData>, 12130 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/apps/{app_id}`. */
export declare function getAccessApp(answer?: Mocked<GetAccessAppInit, ResultOf<GetAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/access/apps/{app_id}`. */
export declare function updateAccessApp(answer?: Mocked<UpdateAccessAppInit, ResultOf<UpdateAccessAppData>, 12130 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/access/apps/{app_id}`. */
export declare function deleteAccessApp(answer?: Mocked<DeleteAccessAppInit, ResultOf<DeleteAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`. */
export declare function revokeTokensAccessApp(answer?: Mocked<RevokeTokensAccessAppInit, ResultOf<RevokeTokensAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/gateway_ca`. */
export declare function listAccessGatewayCa(answer?: Mocked<ListAccessGatewayCaInit, ResultOf<ListAccessGatewayCaData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/gateway_ca`. */
export declare function createAccessGatewayCa(answer?: Mocked<CreateAccessGatewayCaInit, ResultOf<CreateAccessGatewayCaData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`. */
export declare function deleteAccessGatewayCa(answer?: Mocked<DeleteAccessGatewayCaInit, ResultOf<DeleteAccessGatewayCaData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/idp_federation_grants`. */
export declare function listAccessIdpFederationGrants(answer?: Mocked<ListAccessIdpFederationGrantsInit, ResultOf<ListAccessIdpFederationGrantsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/idp_federation_grants`. */
export declare function createAccessIdpFederationGrant(answer?: Mocked<CreateAccessIdpFederationGrantInit, ResultOf<CreateAccessIdpFederationGrantData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export declare function getAccessIdpFederationGrant(answer?: Mocked<GetAccessIdpFederationGrantInit, ResultOf<GetAccessIdpFederationGrantData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export declare function deleteAccessIdpFederationGrant(answer?: Mocked<DeleteAccessIdpFederationGrantInit, ResultOf<DeleteAccessIdpFederationGrantData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/saml_certificates`. */
export declare function listAccessSamlCertificates(answer?: Mocked<ListAccessSamlCertificatesInit, ResultOf<ListAccessSamlCertificatesData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`. */
export declare function getAccessSamlCertificate(answer?: Mocked<GetAccessSamlCertificateInit, ResultOf<GetAccessSamlCertificateData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`. */
export declare function getAccessSamlCertificatePem(answer?: Mocked<GetAccessSamlCertificatePemInit, string, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`. */
export declare function rotateAccessSamlCertificate(answer?: Mocked<RotateAccessSamlCertificateInit, ResultOf<RotateAccessSamlCertificateData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/infrastructure/targets`. */
export declare function listInfrastructureTargets(answer?: Mocked<ListInfrastructureTargetsInit, ResultOf<ListInfrastructureTargetsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/infrastructure/targets`. */
export declare function createInfrastructureTarget(answer?: Mocked<CreateInfrastructureTargetInit, ResultOf<CreateInfrastructureTargetData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/infrastructure/targets/batch`. */
export declare function updateInfrastructureTargetsBatch(answer?: Mocked<UpdateInfrastructureTargetsBatchInit, ResultOf<UpdateInfrastructureTargetsBatchData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/**
 * Handles calls of `DELETE /accounts/{account_id}/infrastructure/targets/batch`.
 * @deprecated
 */
export declare function deleteInfrastructureTargetsBatch(answer?: Mocked<DeleteInfrastructureTargetsBatchInit, null, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/infrastructure/targets/batch_delete`. */
export declare function batchDeleteInfrastructureTargets(answer?: Mocked<BatchDeleteInfrastructureTargetsInit, null, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export declare function getInfrastructureTarget(answer?: Mocked<GetInfrastructureTargetInit, ResultOf<GetInfrastructureTargetData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export declare function updateInfrastructureTarget(answer?: Mocked<UpdateInfrastructureTargetInit, ResultOf<UpdateInfrastructureTargetData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export declare function deleteInfrastructureTarget(answer?: Mocked<DeleteInfrastructureTargetInit, null, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /zones/{zone_id}/access/apps`. */
export declare function listZoneAccessApps(answer?: Mocked<ListZoneAccessAppsInit, ResultOf<ListZoneAccessAppsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /zones/{zone_id}/access/apps`. */
export declare function createZoneAccessApp(answer?: Mocked<CreateZoneAccessAppInit, ResultOf<CreateZoneAccessAppData>, 12130 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /zones/{zone_id}/access/apps/{app_id}`. */
export declare function getZoneAccessApp(answer?: Mocked<GetZoneAccessAppInit, ResultOf<GetZoneAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /zones/{zone_id}/access/apps/{app_id}`. */
export declare function updateZoneAccessApp(answer?: Mocked<UpdateZoneAccessAppInit, ResultOf<UpdateZoneAccessAppData>, 12130 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /zones/{zone_id}/access/apps/{app_id}`. */
export declare function deleteZoneAccessApp(answer?: Mocked<DeleteZoneAccessAppInit, ResultOf<DeleteZoneAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`. */
export declare function revokeTokensZoneAccessApp(answer?: Mocked<RevokeTokensZoneAccessAppInit, ResultOf<RevokeTokensZoneAccessAppData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
