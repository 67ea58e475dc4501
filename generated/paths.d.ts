// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type * as access from "./areas/access.js";
import type * as magic from "./areas/magic.js";
import type * as tunnels from "./areas/tunnels.js";
import type * as shared from "./shared.js";

export interface paths {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessAiControlsMcpPortalsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteAccessAiControlsMcpPortalData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessAiControlsMcpServersData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.SyncAccessAiControlsMcpServerData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessAppsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.RevokeTokensAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/gateway_ca": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessGatewayCaData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateAccessGatewayCaData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/gateway_ca/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteAccessGatewayCaData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/idp_federation_grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessIdpFederationGrantsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteAccessIdpFederationGrantData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/access/saml_certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListAccessSamlCertificatesData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetAccessSamlCertificateData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-pem-file": string;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.RotateAccessSamlCertificateData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListInfrastructureTargetsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateInfrastructureTargetData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateInfrastructureTargetsBatchData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/batch_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetInfrastructureTargetData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateInfrastructureTargetData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.ListZoneAccessAppsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    "application/json": access.ZoneAccessApplicationRequest;
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.CreateZoneAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.GetZoneAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    "application/json": access.ZoneAccessApplicationRequest;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.UpdateZoneAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.DeleteZoneAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": access.RevokeTokensZoneAccessAppData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/magic/cloud/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": magic.CreateMagicCloudProviderData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/magic/ipsec_tunnels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an IPsec tunnel
         *
         * With `?validate_only=true` the tunnel is checked and not saved.
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
                    "application/json": magic.CreateMagicIpsecTunnelBody;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": magic.CreateMagicIpsecTunnelData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.ListCfdTunnelsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.CreateCfdTunnelData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetCfdTunnelData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.DeleteCfdTunnelData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.EditCfdTunnelData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetCfdTunnelConfigurationsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.UpdateCfdTunnelConfigurationsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.ListCfdTunnelConnectionsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.DeleteCfdTunnelConnectionsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetCfdTunnelConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.CreateCfdTunnelManagementData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetCfdTunnelTokenData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.ListTunnelsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.ListWarpConnectorsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.CreateWarpConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetWarpConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.DeleteWarpConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        options?: never;
        head?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.EditWarpConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": shared.FailureBody;
                    };
                };
            };
        };
        trace?: never;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.ListWarpConnectorConnectionsData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetWarpConnectorConnectorData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.UpdateWarpConnectorFailoverData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/accounts/{account_id}/warp_connector/{tunnel_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": tunnels.GetWarpConnectorTokenData;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
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
