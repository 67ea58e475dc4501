// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type * as access from "./areas/access.js";
import type * as magic from "./areas/magic.js";
import type * as tunnels from "./areas/tunnels.js";
import type * as shared from "./shared.js";

export interface paths {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": {
        /**
         * List MCP Portals
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/portals`
         */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessAiControlsMcpPortalsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create a new MCP Portal
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/portals`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.CreateAccessAiControlsMcpPortalBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.CreateAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": {
        /**
         * Read details of an MCP Portal
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update a MCP Portal
         *
         * `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": access.UpdateAccessAiControlsMcpPortalBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete a MCP Portal
         *
         * `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.DeleteAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": {
        /**
         * List MCP Servers
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/servers`
         */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessAiControlsMcpServersData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create a new MCP Server
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/servers`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.CreateAccessAiControlsMcpServerBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.CreateAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": {
        /**
         * Read the details of a MCP Server
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update a MCP Server
         *
         * `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": access.UpdateAccessAiControlsMcpServerBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete a MCP Server
         *
         * `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.DeleteAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync": {
        /**
         * Sync MCP Server Capabilities
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.SyncAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps": {
        /**
         * List Access applications
         *
         * `GET /accounts/{account_id}/access/apps`
         */
        get: {
            parameters: {
                query?: {
                    aud?: string;
                    domain?: string;
                    exact?: boolean;
                    name?: string;
                    search?: string;
                    target_attributes?: string;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessAppsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Add an Access application
         *
         * `POST /accounts/{account_id}/access/apps`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.AccessApplicationRequest;
                };
            };
            responses: {
                201: {
                    content: {
                        "application/json": access.CreateAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps/{app_id}": {
        /**
         * Get an Access application
         *
         * `GET /accounts/{account_id}/access/apps/{app_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update an Access application
         *
         * `PUT /accounts/{account_id}/access/apps/{app_id}`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.AccessApplicationRequest;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete an Access application
         *
         * `DELETE /accounts/{account_id}/access/apps/{app_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    content: {
                        "application/json": access.DeleteAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens": {
        /**
         * Revoke application tokens
         *
         * `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    content: {
                        "application/json": access.RevokeTokensAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/gateway_ca": {
        /**
         * List SSH Certificate Authorities (CA)
         *
         * `GET /accounts/{account_id}/access/gateway_ca`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessGatewayCaData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Add a new SSH Certificate Authority (CA)
         *
         * `POST /accounts/{account_id}/access/gateway_ca`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.CreateAccessGatewayCaData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/gateway_ca/{certificate_id}": {
        /**
         * Delete an SSH Certificate Authority (CA)
         *
         * `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    certificate_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.DeleteAccessGatewayCaData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/idp_federation_grants": {
        /**
         * List IdP federation grants
         *
         * `GET /accounts/{account_id}/access/idp_federation_grants`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessIdpFederationGrantsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create an IdP federation grant
         *
         * Shares an identity provider with the other accounts of the organisation; at most five at a time.
         *
         * `POST /accounts/{account_id}/access/idp_federation_grants`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.CreateAccessIdpFederationGrantBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.CreateAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": {
        /**
         * Get an IdP federation grant
         *
         * `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    grant_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete an IdP federation grant
         *
         * Stops sharing; the identity provider itself stays.
         *
         * `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    grant_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.DeleteAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/saml_certificates": {
        /**
         * List SAML certificate sets
         *
         * `GET /accounts/{account_id}/access/saml_certificates`
         */
        get: {
            parameters: {
                query?: {
                    id?: string;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListAccessSamlCertificatesData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}": {
        /**
         * Get SAML certificate set
         *
         * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    saml_cert_set_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetAccessSamlCertificateData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": {
        /**
         * Download current certificate in PEM format
         *
         * The current certificate's public key as PEM, for an identity provider's settings.
         *
         * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    saml_cert_set_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/x-pem-file": string;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate": {
        /**
         * Rotate SAML certificate
         *
         * `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    saml_cert_set_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.RotateAccessSamlCertificateData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets": {
        /**
         * List all targets
         *
         * `GET /accounts/{account_id}/infrastructure/targets`
         */
        get: {
            parameters: {
                query?: {
                    created_after?: string;
                    created_before?: string;
                    direction?: access.ListInfrastructureTargetsDirection;
                    hostname?: string;
                    hostname_contains?: string;
                    ip_like?: string;
                    ip_v4?: string;
                    ip_v6?: string;
                    ips?: string[];
                    ipv4_end?: string;
                    ipv4_start?: string;
                    ipv6_end?: string;
                    ipv6_start?: string;
                    modified_after?: string;
                    modified_before?: string;
                    order?: access.ListInfrastructureTargetsOrder;
                    page?: number;
                    per_page?: number;
                    target_ids?: string[];
                    virtual_network_id?: string;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListInfrastructureTargetsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create new target
         *
         * `POST /accounts/{account_id}/infrastructure/targets`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.CreateInfrastructureTargetBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.CreateInfrastructureTargetData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/batch": {
        /**
         * Create new targets
         *
         * `PUT /accounts/{account_id}/infrastructure/targets/batch`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.UpdateInfrastructureTargetsBatchBodyItem[];
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateInfrastructureTargetsBatchData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete targets (Deprecated)
         *
         * `DELETE /accounts/{account_id}/infrastructure/targets/batch`
         * @deprecated
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/batch_delete": {
        /**
         * Delete targets
         *
         * `POST /accounts/{account_id}/infrastructure/targets/batch_delete`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.BatchDeleteInfrastructureTargetsBody;
                };
            };
            responses: {
                204: {
                    content?: never;
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": {
        /**
         * Get target
         *
         * `GET /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetInfrastructureTargetData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update target
         *
         * `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.UpdateInfrastructureTargetBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateInfrastructureTargetData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete target
         *
         * `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps": {
        /**
         * List Access applications
         *
         * `GET /zones/{zone_id}/access/apps`
         */
        get: {
            parameters: {
                query?: {
                    aud?: string;
                    domain?: string;
                    exact?: boolean;
                    name?: string;
                    search?: string;
                    target_attributes?: string;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path: {
                    zone_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.ListZoneAccessAppsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Add an Access application
         *
         * `POST /zones/{zone_id}/access/apps`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    zone_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.AccessApplicationRequest;
                };
            };
            responses: {
                201: {
                    content: {
                        "application/json": access.CreateZoneAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps/{app_id}": {
        /**
         * Get an Access application
         *
         * `GET /zones/{zone_id}/access/apps/{app_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    zone_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": access.GetZoneAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update an Access application
         *
         * `PUT /zones/{zone_id}/access/apps/{app_id}`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    zone_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": access.AccessApplicationRequest;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": access.UpdateZoneAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete an Access application
         *
         * `DELETE /zones/{zone_id}/access/apps/{app_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    zone_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    content: {
                        "application/json": access.DeleteZoneAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens": {
        /**
         * Revoke application tokens
         *
         * `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    zone_id: string;
                    app_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    content: {
                        "application/json": access.RevokeTokensZoneAccessAppData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/magic/cloud/providers": {
        /**
         * Create Cloud Integration
         *
         * Closed beta.
         *
         * `POST /accounts/{account_id}/magic/cloud/providers`
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    forwarded?: string;
                };
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": magic.CreateMagicCloudProviderBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": magic.CreateMagicCloudProviderData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/magic/ipsec_tunnels": {
        /**
         * Create an IPsec tunnel
         *
         * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
         *
         * `POST /accounts/{account_id}/magic/ipsec_tunnels`
         */
        post: {
            parameters: {
                query?: {
                    validate_only?: boolean;
                };
                header?: {
                    "x-magic-new-hc-target"?: boolean;
                };
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": magic.CreateMagicIpsecTunnelBody | magic.CreateMagicIpsecTunnelBodyWithMagicNewHcTarget;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": magic.CreateMagicIpsecTunnelData | magic.CreateMagicIpsecTunnelWithMagicNewHcTargetData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel": {
        /**
         * List Cloudflare Tunnels
         *
         * `GET /accounts/{account_id}/cfd_tunnel`
         */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    existed_at?: string;
                    include_prefix?: string;
                    is_deleted?: boolean;
                    name?: string;
                    page?: number;
                    per_page?: number;
                    status?: tunnels.KnownTunnelStatus;
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.ListCfdTunnelsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create a Cloudflare Tunnel
         *
         * `POST /accounts/{account_id}/cfd_tunnel`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": tunnels.CreateCfdTunnelBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.CreateCfdTunnelData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": {
        /**
         * Get a Cloudflare Tunnel
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetCfdTunnelData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete a Cloudflare Tunnel
         *
         * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.DeleteCfdTunnelData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update a Cloudflare Tunnel
         *
         * `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": tunnels.EditCfdTunnelBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.EditCfdTunnelData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        options?: never;
        head?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": {
        /**
         * Get configuration
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetCfdTunnelConfigurationsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Put configuration
         *
         * `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": tunnels.UpdateCfdTunnelConfigurationsBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.UpdateCfdTunnelConfigurationsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": {
        /**
         * List Cloudflare Tunnel connections
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.ListCfdTunnelConnectionsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Clean up Cloudflare Tunnel connections
         *
         * Drops one connector, or all of them without `client_id`.
         *
         * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
         */
        delete: {
            parameters: {
                query?: {
                    client_id?: string;
                };
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.DeleteCfdTunnelConnectionsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}": {
        /**
         * Get Cloudflare Tunnel connector
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                    connector_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetCfdTunnelConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management": {
        /**
         * Get a Cloudflare Tunnel management token
         *
         * Token for the management resources, such as log streaming.
         *
         * `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": tunnels.CreateCfdTunnelManagementBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.CreateCfdTunnelManagementData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token": {
        /**
         * Get a Cloudflare Tunnel token
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetCfdTunnelTokenData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/tunnels": {
        /**
         * List All Tunnels
         *
         * `GET /accounts/{account_id}/tunnels`
         */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    existed_at?: string;
                    include_prefix?: string;
                    is_deleted?: boolean;
                    name?: string;
                    page?: number;
                    per_page?: number;
                    status?: tunnels.KnownTunnelStatus;
                    tun_types?: tunnels.KnownTunnelType[];
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.ListTunnelsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector": {
        /**
         * List Warp Connector Tunnels
         *
         * `GET /accounts/{account_id}/warp_connector`
         */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    existed_at?: string;
                    include_prefix?: string;
                    is_deleted?: boolean;
                    name?: string;
                    page?: number;
                    per_page?: number;
                    status?: tunnels.KnownTunnelStatus;
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.ListWarpConnectorsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Create a Warp Connector Tunnel
         *
         * `POST /accounts/{account_id}/warp_connector`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": tunnels.CreateWarpConnectorBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.CreateWarpConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": {
        /**
         * Get a Warp Connector Tunnel
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetWarpConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Delete a Warp Connector Tunnel
         *
         * `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.DeleteWarpConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        /**
         * Update a Warp Connector Tunnel
         *
         * `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": tunnels.EditWarpConnectorBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.EditWarpConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        options?: never;
        head?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": {
        /**
         * List WARP Connector Tunnel connections
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.ListWarpConnectorConnectionsData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}": {
        /**
         * Get WARP Connector Tunnel connector
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                    connector_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetWarpConnectorConnectorData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/failover": {
        /**
         * Trigger a manual failover for a WARP Connector Tunnel
         *
         * Makes the named client the active one of a highly available tunnel.
         *
         * `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": tunnels.UpdateWarpConnectorFailoverBody;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.UpdateWarpConnectorFailoverData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        get?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/token": {
        /**
         * Get a Warp Connector Tunnel token
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        "application/json": tunnels.GetWarpConnectorTokenData;
                    };
                };
                "4XX": {
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
