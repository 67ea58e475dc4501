// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

export interface paths {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List MCP Portals */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["PortalListResponse"][];
                            result_info?: {
                                page?: number;
                                per_page?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Create a new MCP Portal */
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
                    "application/json": {
                        servers?: {
                            default_disabled?: boolean;
                            on_behalf?: boolean;
                            server_id: string;
                            updated_prompts?: {
                                alias?: string;
                                description?: string;
                                enabled?: boolean;
                                name: string;
                            }[];
                            updated_tools?: {
                                alias?: string;
                                description?: string;
                                enabled?: boolean;
                                name: string;
                            }[];
                        }[];
                        /** @deprecated */
                        allow_code_mode?: boolean;
                        /** @enum {string} */
                        code_mode?: "off" | "opt_in" | "default_on" | "enforced";
                        description?: string;
                        hostname: string;
                        id: string;
                        name: string;
                        secure_web_gateway?: boolean;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["PortalCreateResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Read details of an MCP Portal */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["PortalReadResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        /** Update a MCP Portal */
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
                    "application/json": {
                        servers?: {
                            default_disabled?: boolean;
                            on_behalf?: boolean;
                            server_id: string;
                            updated_prompts?: {
                                alias?: string;
                                description?: string;
                                enabled?: boolean;
                                name: string;
                            }[];
                            updated_tools?: {
                                alias?: string;
                                description?: string;
                                enabled?: boolean;
                                name: string;
                            }[];
                        }[];
                        /** @deprecated */
                        allow_code_mode?: boolean;
                        /** @enum {string} */
                        code_mode?: "off" | "opt_in" | "default_on" | "enforced";
                        description?: string;
                        hostname?: string;
                        name?: string;
                        secure_web_gateway?: boolean;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["PortalUpdateResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a MCP Portal */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["PortalDeleteResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List MCP Servers */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerListResponse"][];
                            result_info?: {
                                page?: number;
                                per_page?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Create a new MCP Server */
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
                    "application/json": {
                        auth_credentials?: string;
                        /** @enum {string} */
                        auth_type: "oauth" | "bearer" | "unauthenticated";
                        client_secret?: string;
                        description?: string | null;
                        hostname: string;
                        id: string;
                        is_shared_oauth_callback_enabled?: boolean;
                        name: string;
                        secure_web_gateway?: boolean;
                        updated_prompts?: {
                            alias?: string;
                            description?: string;
                            enabled?: boolean;
                            name: string;
                        }[];
                        updated_tools?: {
                            alias?: string;
                            description?: string;
                            enabled?: boolean;
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerCreateResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Read the details of a MCP Server */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerReadResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        /** Update a MCP Server */
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
                    "application/json": {
                        auth_credentials?: string;
                        client_secret?: string;
                        description?: string | null;
                        is_shared_oauth_callback_enabled?: boolean;
                        name?: string;
                        secure_web_gateway?: boolean;
                        updated_prompts?: {
                            alias?: string;
                            description?: string;
                            enabled?: boolean;
                            name: string;
                        }[];
                        updated_tools?: {
                            alias?: string;
                            description?: string;
                            enabled?: boolean;
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerUpdateResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a MCP Server */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerDeleteResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Sync MCP Server Capabilities */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["ServerSyncResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List Access applications */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_apps_components-schemas-response_collection"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        put?: never;
        /** Add an Access application */
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
                    "application/json": components["schemas"]["access_app_request"];
                };
            };
            responses: {
                /** @description Success. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["access_messages"];
                            messages: components["schemas"]["access_messages"];
                            result: components["schemas"]["access_app_response"];
                            /**
                             * @description True when the call succeeded.
                             * @example true
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
        /** Get an Access application */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_apps_components-schemas-single_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        /** Update an Access application */
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
                    "application/json": components["schemas"]["access_app_request"];
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["access_messages"];
                            messages: components["schemas"]["access_messages"];
                            result: components["schemas"]["access_app_response"];
                            /**
                             * @description True when the call succeeded.
                             * @example true
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        post?: never;
        /** Delete an Access application */
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
                /** @description Success. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_id_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
        /** Revoke application tokens */
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
                /** @description Success. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_schemas-empty_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
        /** List SSH Certificate Authorities (CA) */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {}
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000,
                         *         "total_pages": 100
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /** @description Key id. */
                                id?: string;
                                /** @description Public key. */
                                public_key?: string;
                            }[];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                                /** @description Pages overall. */
                                total_pages?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Add a new SSH Certificate Authority (CA) */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {},
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /** @description Key id. */
                                id?: string;
                                /** @description Public key. */
                                public_key?: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Delete an SSH Certificate Authority (CA) */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "id": "f174e90a-fafe-4643-bbbc-4a0ed4fc8415"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                id?: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List IdP federation grants */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "created_at": "2014-01-01T05:20:00.12345Z",
                         *           "id": "023e105f4ecef8ad9ca31a8372d0c353",
                         *           "idp_id": "a79de439-0e7f-4ebb-8a02-222222222222"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000,
                         *         "total_pages": 100
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: components["schemas"]["IdPFederationGrant"][];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                                /** @description Pages overall. */
                                total_pages?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Create an IdP federation grant
         * @description Shares an identity provider with the other accounts of the organisation; at most five at a time.
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
                    /**
                     * @example {
                     *       "idp_id": "a79de439-0e7f-4ebb-8a02-222222222222"
                     *     }
                     */
                    "application/json": {
                        /** @description Id of an identity provider of this account; neither one-time pin nor one that Cloudflare runs. */
                        idp_id: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "created_at": "2014-01-01T05:20:00.12345Z",
                         *         "id": "023e105f4ecef8ad9ca31a8372d0c353",
                         *         "idp_id": "a79de439-0e7f-4ebb-8a02-222222222222"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: components["schemas"]["IdPFederationGrant"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get an IdP federation grant */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "created_at": "2014-01-01T05:20:00.12345Z",
                         *         "id": "023e105f4ecef8ad9ca31a8372d0c353",
                         *         "idp_id": "a79de439-0e7f-4ebb-8a02-222222222222"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: components["schemas"]["IdPFederationGrant"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete an IdP federation grant
         * @description Stops sharing; the identity provider itself stays.
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "id": "023e105f4ecef8ad9ca31a8372d0c353"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /** @description Id of the grant that was deleted. */
                                id?: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List SAML certificate sets */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["SAMLCertificateListResponse"][];
                            result_info?: {
                                page?: number;
                                per_page?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get SAML certificate set */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["SAMLCertificateGetResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
         * @description The current certificate's public key as PEM, for an identity provider's settings.
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
                /** @description Not stated. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-pem-file": string;
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Rotate SAML certificate */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["SAMLCertificateRotateResponse"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List Cloudflare Tunnels */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    /** @description Only what existed at this time. */
                    existed_at?: string;
                    include_prefix?: string;
                    /** @description True for deleted tunnels only, false to leave them out; all if not given. */
                    is_deleted?: boolean;
                    /** @description Display name. */
                    name?: string;
                    /** @description Page to return. */
                    page?: number;
                    /** @description Results on a page. */
                    per_page?: number;
                    /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                    status?: "inactive" | "degraded" | "healthy" | "down";
                    /** @description Tunnel id. */
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "account_tag": "699d98642c564d2e855e9661899b7252",
                         *           "config_src": "cloudflare",
                         *           "connections": [
                         *             {
                         *               "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "client_version": "2022.7.1",
                         *               "colo_name": "DFW",
                         *               "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "is_pending_reconnect": false,
                         *               "opened_at": "2021-01-25T18:22:34.317854Z",
                         *               "origin_ip": "10.1.0.137",
                         *               "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *             }
                         *           ],
                         *           "conns_active_at": "2009-11-10T23:00:00Z",
                         *           "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *           "created_at": "2021-01-25T18:22:34.317854Z",
                         *           "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *           "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *           "metadata": {},
                         *           "name": "blog",
                         *           "remote_config": true,
                         *           "status": "healthy",
                         *           "tun_type": "cfd_tunnel"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["CloudflareTunnel"][];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Create a Cloudflare Tunnel */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "config_src": "cloudflare",
                     *       "name": "blog",
                     *       "tunnel_secret": "AQIDBAUGBwgBAgMEBQYHCAECAwQFBgcIAQIDBAUGBwg="
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard).
                         * @enum {string}
                         */
                        config_src?: "local" | "cloudflare";
                        /** @description Display name. */
                        name: string;
                        /** @description Secret for running a locally managed tunnel: at least 32 bytes, in base64. */
                        tunnel_secret?: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "config_src": "cloudflare",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "remote_config": true,
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
                                config_src?: ("local" | "cloudflare") | string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at: string;
                                /** @description What a credentials file of `cloudflared` for this tunnel holds. */
                                credentials_file?: {
                                    /** @description Id of the account. */
                                    AccountTag?: string;
                                    /** @description Tunnel id. */
                                    TunnelID?: string;
                                    /** @description Display name. */
                                    TunnelName?: string;
                                    /** @description The secret in Base64. */
                                    TunnelSecret?: string;
                                };
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description True if the configuration lives in the dashboard, false if on the origin machine. */
                                remote_config?: boolean;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Token that lets a client run the tunnel. */
                                token?: string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get a Cloudflare Tunnel */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "config_src": "cloudflare",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "remote_config": true,
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["CloudflareTunnel"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a Cloudflare Tunnel */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "config_src": "cloudflare",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "remote_config": true,
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["CloudflareTunnel"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Update a Cloudflare Tunnel */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "name": "blog",
                     *       "tunnel_secret": "AQIDBAUGBwgBAgMEBQYHCAECAwQFBgcIAQIDBAUGBwg="
                     *     }
                     */
                    "application/json": {
                        /** @description Display name. */
                        name?: string;
                        /** @description Secret for running a locally managed tunnel: at least 32 bytes, in base64. */
                        tunnel_secret?: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "config_src": "cloudflare",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "remote_config": true,
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
                                config_src?: ("local" | "cloudflare") | string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at: string;
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description True if the configuration lives in the dashboard, false if on the origin machine. */
                                remote_config?: boolean;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Token that lets a client run the tunnel. */
                                token?: string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get configuration */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_id": "023e105f4ecef8ad9ca31a8372d0c353",
                         *         "config": {
                         *           "ingress": [
                         *             {
                         *               "hostname": "tunnel.example.com",
                         *               "originRequest": {
                         *                 "access": {
                         *                   "audTag": [
                         *                     "string"
                         *                   ],
                         *                   "required": false,
                         *                   "teamName": "zero-trust-organization-name"
                         *                 },
                         *                 "connectTimeout": 10,
                         *                 "disableChunkedEncoding": true,
                         *                 "http2Origin": true,
                         *                 "keepAliveConnections": 100,
                         *                 "keepAliveTimeout": 90,
                         *                 "matchSNItoHost": false,
                         *                 "noHappyEyeballs": false,
                         *                 "noTLSVerify": false,
                         *                 "tcpKeepAlive": 30,
                         *                 "tlsTimeout": 10
                         *               },
                         *               "path": "subpath",
                         *               "service": "https://localhost:8001"
                         *             }
                         *           ],
                         *           "originRequest": {
                         *             "access": {
                         *               "audTag": [
                         *                 "string"
                         *               ],
                         *               "required": false,
                         *               "teamName": "zero-trust-organization-name"
                         *             },
                         *             "connectTimeout": 10,
                         *             "disableChunkedEncoding": true,
                         *             "http2Origin": true,
                         *             "keepAliveConnections": 100,
                         *             "keepAliveTimeout": 90,
                         *             "matchSNItoHost": false,
                         *             "noHappyEyeballs": false,
                         *             "noTLSVerify": false,
                         *             "tcpKeepAlive": 30,
                         *             "tlsTimeout": 10
                         *           },
                         *           "warp-routing": {
                         *             "enabled": true
                         *           }
                         *         },
                         *         "created_at": "2014-01-01T05:20:00.12345Z",
                         *         "source": "cloudflare",
                         *         "tunnel_id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "version": 0
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                account_id?: string;
                                /** @description Ingress rules and origin settings. `null` for a tunnel that was never configured. */
                                config: {
                                    /** @description Public host names; at least one rule is needed. */
                                    ingress?: {
                                        /** @description Host name the rule serves. The last rule catches what no other matches and has none: `{ service: "http_status:404" }`; with a host name in the last rule the API answers 400, code 1056. */
                                        hostname?: string;
                                        /** @description Connection settings between `cloudflared` and the origin. */
                                        originRequest?: {
                                            /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                            access?: {
                                                /** @description Audience tags of the Access applications let through. */
                                                audTag: string[];
                                                /** @description Refuse traffic without an Access authorisation. */
                                                required?: boolean;
                                                teamName: string;
                                            };
                                            /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                            caPool?: string;
                                            /** @description Time limit for the TCP connect, TLS excluded. */
                                            connectTimeout?: number;
                                            /** @description Turn off chunked transfer encoding. */
                                            disableChunkedEncoding?: boolean;
                                            /** @description Try HTTP/2 towards an https origin. */
                                            http2Origin?: boolean;
                                            /** @description Value of the Host header sent on. */
                                            httpHostHeader?: string;
                                            /** @description How many idle connections are kept open. */
                                            keepAliveConnections?: number;
                                            /** @description When an idle connection is dropped. */
                                            keepAliveTimeout?: number;
                                            /** @description Take the certificate's host name from the request. */
                                            matchSNItoHost?: boolean;
                                            /** @description Turn off the fallback between IPv4 and IPv6. */
                                            noHappyEyeballs?: boolean;
                                            /** @description Accept any certificate from the origin. */
                                            noTLSVerify?: boolean;
                                            /** @description Host name expected in the origin's certificate. */
                                            originServerName?: string;
                                            /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                            proxyType?: string;
                                            /** @description Interval of TCP keepalive packets. */
                                            tcpKeepAlive?: number;
                                            /** @description Time limit for the TLS handshake. */
                                            tlsTimeout?: number;
                                        };
                                        /** @description Path the rule matches. */
                                        path?: string;
                                        /** @description Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
                                        service: string;
                                    }[];
                                    /** @description Connection settings between `cloudflared` and the origin. */
                                    originRequest?: {
                                        /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                        access?: {
                                            /** @description Audience tags of the Access applications let through. */
                                            audTag: string[];
                                            /** @description Refuse traffic without an Access authorisation. */
                                            required?: boolean;
                                            teamName: string;
                                        };
                                        /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                        caPool?: string;
                                        /** @description Time limit for the TCP connect, TLS excluded. */
                                        connectTimeout?: number;
                                        /** @description Turn off chunked transfer encoding. */
                                        disableChunkedEncoding?: boolean;
                                        /** @description Try HTTP/2 towards an https origin. */
                                        http2Origin?: boolean;
                                        /** @description Value of the Host header sent on. */
                                        httpHostHeader?: string;
                                        /** @description How many idle connections are kept open. */
                                        keepAliveConnections?: number;
                                        /** @description When an idle connection is dropped. */
                                        keepAliveTimeout?: number;
                                        /** @description Take the certificate's host name from the request. */
                                        matchSNItoHost?: boolean;
                                        /** @description Turn off the fallback between IPv4 and IPv6. */
                                        noHappyEyeballs?: boolean;
                                        /** @description Accept any certificate from the origin. */
                                        noTLSVerify?: boolean;
                                        /** @description Host name expected in the origin's certificate. */
                                        originServerName?: string;
                                        /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                        proxyType?: string;
                                        /** @description Interval of TCP keepalive packets. */
                                        tcpKeepAlive?: number;
                                        /** @description Time limit for the TLS handshake. */
                                        tlsTimeout?: number;
                                    };
                                    /** @description Private network access from WARP clients. */
                                    "warp-routing"?: {
                                        enabled?: boolean;
                                    };
                                } | null;
                                created_at?: string;
                                /** @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
                                source?: ("local" | "cloudflare") | string;
                                /** @description Tunnel id. */
                                tunnel_id: string;
                                /** @description Configuration version. 0 for a tunnel that was never configured. */
                                version: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        /** Put configuration */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /** @example {} */
                    "application/json": {
                        /** @description Ingress rules and origin settings. */
                        config?: {
                            /** @description Public host names; at least one rule is needed. */
                            ingress?: {
                                /** @description Host name the rule serves. The last rule catches what no other matches and has none: `{ service: "http_status:404" }`; with a host name in the last rule the API answers 400, code 1056. */
                                hostname?: string;
                                /** @description Connection settings between `cloudflared` and the origin. */
                                originRequest?: {
                                    /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                    access?: {
                                        /** @description Audience tags of the Access applications let through. */
                                        audTag: string[];
                                        /** @description Refuse traffic without an Access authorisation. */
                                        required?: boolean;
                                        teamName: string;
                                    };
                                    /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                    caPool?: string;
                                    /** @description Time limit for the TCP connect, TLS excluded. */
                                    connectTimeout?: number;
                                    /** @description Turn off chunked transfer encoding. */
                                    disableChunkedEncoding?: boolean;
                                    /** @description Try HTTP/2 towards an https origin. */
                                    http2Origin?: boolean;
                                    /** @description Value of the Host header sent on. */
                                    httpHostHeader?: string;
                                    /** @description How many idle connections are kept open. */
                                    keepAliveConnections?: number;
                                    /** @description When an idle connection is dropped. */
                                    keepAliveTimeout?: number;
                                    /** @description Take the certificate's host name from the request. */
                                    matchSNItoHost?: boolean;
                                    /** @description Turn off the fallback between IPv4 and IPv6. */
                                    noHappyEyeballs?: boolean;
                                    /** @description Accept any certificate from the origin. */
                                    noTLSVerify?: boolean;
                                    /** @description Host name expected in the origin's certificate. */
                                    originServerName?: string;
                                    /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                    proxyType?: string;
                                    /** @description Interval of TCP keepalive packets. */
                                    tcpKeepAlive?: number;
                                    /** @description Time limit for the TLS handshake. */
                                    tlsTimeout?: number;
                                };
                                /** @description Path the rule matches. */
                                path?: string;
                                /** @description Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
                                service: string;
                            }[];
                            /** @description Connection settings between `cloudflared` and the origin. */
                            originRequest?: {
                                /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                access?: {
                                    /** @description Audience tags of the Access applications let through. */
                                    audTag: string[];
                                    /** @description Refuse traffic without an Access authorisation. */
                                    required?: boolean;
                                    teamName: string;
                                };
                                /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                caPool?: string;
                                /** @description Time limit for the TCP connect, TLS excluded. */
                                connectTimeout?: number;
                                /** @description Turn off chunked transfer encoding. */
                                disableChunkedEncoding?: boolean;
                                /** @description Try HTTP/2 towards an https origin. */
                                http2Origin?: boolean;
                                /** @description Value of the Host header sent on. */
                                httpHostHeader?: string;
                                /** @description How many idle connections are kept open. */
                                keepAliveConnections?: number;
                                /** @description When an idle connection is dropped. */
                                keepAliveTimeout?: number;
                                /** @description Take the certificate's host name from the request. */
                                matchSNItoHost?: boolean;
                                /** @description Turn off the fallback between IPv4 and IPv6. */
                                noHappyEyeballs?: boolean;
                                /** @description Accept any certificate from the origin. */
                                noTLSVerify?: boolean;
                                /** @description Host name expected in the origin's certificate. */
                                originServerName?: string;
                                /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                proxyType?: string;
                                /** @description Interval of TCP keepalive packets. */
                                tcpKeepAlive?: number;
                                /** @description Time limit for the TLS handshake. */
                                tlsTimeout?: number;
                            };
                            /** @description Private network access from WARP clients. */
                            "warp-routing"?: {
                                enabled?: boolean;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_id": "023e105f4ecef8ad9ca31a8372d0c353",
                         *         "config": {
                         *           "ingress": [
                         *             {
                         *               "hostname": "tunnel.example.com",
                         *               "originRequest": {
                         *                 "access": {
                         *                   "audTag": [
                         *                     "string"
                         *                   ],
                         *                   "required": false,
                         *                   "teamName": "zero-trust-organization-name"
                         *                 },
                         *                 "connectTimeout": 10,
                         *                 "disableChunkedEncoding": true,
                         *                 "http2Origin": true,
                         *                 "keepAliveConnections": 100,
                         *                 "keepAliveTimeout": 90,
                         *                 "matchSNItoHost": false,
                         *                 "noHappyEyeballs": false,
                         *                 "noTLSVerify": false,
                         *                 "tcpKeepAlive": 30,
                         *                 "tlsTimeout": 10
                         *               },
                         *               "path": "subpath",
                         *               "service": "https://localhost:8001"
                         *             }
                         *           ],
                         *           "originRequest": {
                         *             "access": {
                         *               "audTag": [
                         *                 "string"
                         *               ],
                         *               "required": false,
                         *               "teamName": "zero-trust-organization-name"
                         *             },
                         *             "connectTimeout": 10,
                         *             "disableChunkedEncoding": true,
                         *             "http2Origin": true,
                         *             "keepAliveConnections": 100,
                         *             "keepAliveTimeout": 90,
                         *             "matchSNItoHost": false,
                         *             "noHappyEyeballs": false,
                         *             "noTLSVerify": false,
                         *             "tcpKeepAlive": 30,
                         *             "tlsTimeout": 10
                         *           },
                         *           "warp-routing": {
                         *             "enabled": true
                         *           }
                         *         },
                         *         "created_at": "2014-01-01T05:20:00.12345Z",
                         *         "source": "cloudflare",
                         *         "tunnel_id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "version": 0
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                account_id?: string;
                                /** @description Ingress rules and origin settings. `null` for a tunnel that was never configured. */
                                config: {
                                    /** @description Public host names; at least one rule is needed. */
                                    ingress?: {
                                        /** @description Host name the rule serves. The last rule catches what no other matches and has none: `{ service: "http_status:404" }`; with a host name in the last rule the API answers 400, code 1056. */
                                        hostname?: string;
                                        /** @description Connection settings between `cloudflared` and the origin. */
                                        originRequest?: {
                                            /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                            access?: {
                                                /** @description Audience tags of the Access applications let through. */
                                                audTag: string[];
                                                /** @description Refuse traffic without an Access authorisation. */
                                                required?: boolean;
                                                teamName: string;
                                            };
                                            /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                            caPool?: string;
                                            /** @description Time limit for the TCP connect, TLS excluded. */
                                            connectTimeout?: number;
                                            /** @description Turn off chunked transfer encoding. */
                                            disableChunkedEncoding?: boolean;
                                            /** @description Try HTTP/2 towards an https origin. */
                                            http2Origin?: boolean;
                                            /** @description Value of the Host header sent on. */
                                            httpHostHeader?: string;
                                            /** @description How many idle connections are kept open. */
                                            keepAliveConnections?: number;
                                            /** @description When an idle connection is dropped. */
                                            keepAliveTimeout?: number;
                                            /** @description Take the certificate's host name from the request. */
                                            matchSNItoHost?: boolean;
                                            /** @description Turn off the fallback between IPv4 and IPv6. */
                                            noHappyEyeballs?: boolean;
                                            /** @description Accept any certificate from the origin. */
                                            noTLSVerify?: boolean;
                                            /** @description Host name expected in the origin's certificate. */
                                            originServerName?: string;
                                            /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                            proxyType?: string;
                                            /** @description Interval of TCP keepalive packets. */
                                            tcpKeepAlive?: number;
                                            /** @description Time limit for the TLS handshake. */
                                            tlsTimeout?: number;
                                        };
                                        /** @description Path the rule matches. */
                                        path?: string;
                                        /** @description Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
                                        service: string;
                                    }[];
                                    /** @description Connection settings between `cloudflared` and the origin. */
                                    originRequest?: {
                                        /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                                        access?: {
                                            /** @description Audience tags of the Access applications let through. */
                                            audTag: string[];
                                            /** @description Refuse traffic without an Access authorisation. */
                                            required?: boolean;
                                            teamName: string;
                                        };
                                        /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                                        caPool?: string;
                                        /** @description Time limit for the TCP connect, TLS excluded. */
                                        connectTimeout?: number;
                                        /** @description Turn off chunked transfer encoding. */
                                        disableChunkedEncoding?: boolean;
                                        /** @description Try HTTP/2 towards an https origin. */
                                        http2Origin?: boolean;
                                        /** @description Value of the Host header sent on. */
                                        httpHostHeader?: string;
                                        /** @description How many idle connections are kept open. */
                                        keepAliveConnections?: number;
                                        /** @description When an idle connection is dropped. */
                                        keepAliveTimeout?: number;
                                        /** @description Take the certificate's host name from the request. */
                                        matchSNItoHost?: boolean;
                                        /** @description Turn off the fallback between IPv4 and IPv6. */
                                        noHappyEyeballs?: boolean;
                                        /** @description Accept any certificate from the origin. */
                                        noTLSVerify?: boolean;
                                        /** @description Host name expected in the origin's certificate. */
                                        originServerName?: string;
                                        /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                                        proxyType?: string;
                                        /** @description Interval of TCP keepalive packets. */
                                        tcpKeepAlive?: number;
                                        /** @description Time limit for the TLS handshake. */
                                        tlsTimeout?: number;
                                    };
                                    /** @description Private network access from WARP clients. */
                                    "warp-routing"?: {
                                        enabled?: boolean;
                                    };
                                } | null;
                                created_at?: string;
                                /** @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
                                source?: ("local" | "cloudflare") | string;
                                /** @description Tunnel id. */
                                tunnel_id: string;
                                /** @description Configuration version. 0 for a tunnel that was never configured. */
                                version: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List Cloudflare Tunnel connections */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "arch": "linux_amd64",
                         *           "config_version": 0,
                         *           "conns": [
                         *             {
                         *               "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "client_version": "2022.7.1",
                         *               "colo_name": "DFW",
                         *               "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "is_pending_reconnect": false,
                         *               "opened_at": "2021-01-25T18:22:34.317854Z",
                         *               "origin_ip": "10.1.0.137",
                         *               "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *             }
                         *           ],
                         *           "features": [
                         *             "ha-origin"
                         *           ],
                         *           "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *           "run_at": "2009-11-10T23:00:00Z",
                         *           "version": "2022.7.1"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["Client"][];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Clean up Cloudflare Tunnel connections
         * @description Drops one connector, or all of them without `client_id`.
         */
        delete: {
            parameters: {
                query?: {
                    /** @description Connector (client) id. */
                    client_id?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {},
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: unknown;
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get Cloudflare Tunnel connector */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                    /** @description Connector (client) id. */
                    connector_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "arch": "linux_amd64",
                         *         "config_version": 0,
                         *         "conns": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "features": [
                         *           "ha-origin"
                         *         ],
                         *         "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *         "run_at": "2009-11-10T23:00:00Z",
                         *         "version": "2022.7.1"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: components["schemas"]["Client"];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
         * @description Token for the management resources, such as log streaming.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "resources": [
                     *         "logs"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        resources: "logs"[];
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": "eyJhIjoiNWFiNGU5Z...",
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: string;
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get a Cloudflare Tunnel token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": "eyJhIjoiNWFiNGU5Z...",
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: string;
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
    "/accounts/{account_id}/infrastructure/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all targets */
        get: {
            parameters: {
                query?: {
                    /** @description Created at or after. */
                    created_after?: string;
                    /** @description Created at or before. */
                    created_before?: string;
                    /** @description Sort direction. */
                    direction?: "asc" | "desc";
                    /** @description Exact host name. */
                    hostname?: string;
                    /** @description Part of the host name. */
                    hostname_contains?: string;
                    /** @description Pattern of an address; `*` matches anything. */
                    ip_like?: string;
                    /** @description Exact IPv4 address. */
                    ip_v4?: string;
                    /** @description Exact IPv6 address. */
                    ip_v6?: string;
                    /** @description Any of these addresses; repeat the parameter. */
                    ips?: string[];
                    /** @description End of an IPv4 range; with `ipv4_start`. */
                    ipv4_end?: string;
                    /** @description Start of an IPv4 range; with `ipv4_end`. */
                    ipv4_start?: string;
                    /** @description End of an IPv6 range; with `ipv6_start`. */
                    ipv6_end?: string;
                    /** @description Start of an IPv6 range; with `ipv6_end`. */
                    ipv6_start?: string;
                    /** @description Changed at or after. */
                    modified_after?: string;
                    /** @description Changed at or before. */
                    modified_before?: string;
                    /** @description Sort key. */
                    order?: "hostname" | "created_at";
                    /** @description Page to return. */
                    page?: number;
                    /** @description Results on a page. */
                    per_page?: number;
                    /** @description Any of these ids; repeat the parameter. */
                    target_ids?: string[];
                    /** @description Virtual network of the target. */
                    virtual_network_id?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "created_at": "2019-08-24T14:15:22Z",
                         *           "hostname": "infra-access-target",
                         *           "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *           "ip": {
                         *             "ipv4": {
                         *               "ip_addr": "187.26.29.249",
                         *               "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *             },
                         *             "ipv6": {
                         *               "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                         *               "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *             }
                         *           },
                         *           "modified_at": "2019-08-24T14:15:22Z"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000,
                         *         "total_pages": 100
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /** @description Creation time. */
                                created_at: string;
                                /** @description Host name of the target; need not be unique. */
                                hostname: string;
                                /** @description Target id. */
                                id: string;
                                /** @description Where the target is reached. */
                                ip: {
                                    /** @description IPv4 side of the target. */
                                    ipv4?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /** @description Virtual network the address belongs to; the account's default one if left out. */
                                        virtual_network_id?: string;
                                    };
                                    /** @description IPv6 side of the target. */
                                    ipv6?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /** @description Virtual network the address belongs to; the account's default one if left out. */
                                        virtual_network_id?: string;
                                    };
                                };
                                /** @description Time of the last change. */
                                modified_at: string;
                            }[];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                                /** @description Pages overall. */
                                total_pages?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Create new target */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "hostname": "infra-access-target",
                     *       "ip": {}
                     *     }
                     */
                    "application/json": {
                        /** @description Host name of the target, not unique, case ignored: up to 255 letters, digits, dashes and periods, a letter or digit at both ends. */
                        hostname: string;
                        /** @description Where the target is reached. */
                        ip: {
                            /** @description IPv4 side of the target. */
                            ipv4?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                            /** @description IPv6 side of the target. */
                            ipv6?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "created_at": "2019-08-24T14:15:22Z",
                         *         "hostname": "infra-access-target",
                         *         "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *         "ip": {
                         *           "ipv4": {
                         *             "ip_addr": "187.26.29.249",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           },
                         *           "ipv6": {
                         *             "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           }
                         *         },
                         *         "modified_at": "2019-08-24T14:15:22Z"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /**
                                 * Format: date-time
                                 * @description Creation time.
                                 */
                                created_at: string;
                                /** @description Host name of the target; need not be unique. */
                                hostname: string;
                                /**
                                 * Format: uuid
                                 * @description Target id.
                                 */
                                id: string;
                                /** @description Where the target is reached. */
                                ip: {
                                    /** @description IPv4 side of the target. */
                                    ipv4?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                    /** @description IPv6 side of the target. */
                                    ipv6?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                };
                                /**
                                 * Format: date-time
                                 * @description Time of the last change.
                                 */
                                modified_at: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Create new targets */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example [
                     *       {
                     *         "hostname": "infra-access-target",
                     *         "ip": {
                     *           "ipv4": {
                     *             "ip_addr": "187.26.29.249",
                     *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                     *           },
                     *           "ipv6": {
                     *             "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                     *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                     *           }
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        /** @description Host name of the target, not unique, case ignored: up to 255 letters, digits, dashes and periods, a letter or digit at both ends. */
                        hostname: string;
                        /** @description Where the target is reached. */
                        ip: {
                            /** @description IPv4 side of the target. */
                            ipv4?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                            /** @description IPv6 side of the target. */
                            ipv6?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                        };
                    }[];
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "created_at": "2019-08-24T14:15:22Z",
                         *           "hostname": "infra-access-target",
                         *           "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *           "ip": {
                         *             "ipv4": {
                         *               "ip_addr": "187.26.29.249",
                         *               "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *             },
                         *             "ipv6": {
                         *               "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                         *               "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *             }
                         *           },
                         *           "modified_at": "2019-08-24T14:15:22Z"
                         *         }
                         *       ],
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /** @description Creation time. */
                                created_at: string;
                                /** @description Host name of the target; need not be unique. */
                                hostname: string;
                                /** @description Target id. */
                                id: string;
                                /** @description Where the target is reached. */
                                ip: {
                                    /** @description IPv4 side of the target. */
                                    ipv4?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /** @description Virtual network the address belongs to; the account's default one if left out. */
                                        virtual_network_id?: string;
                                    };
                                    /** @description IPv6 side of the target. */
                                    ipv6?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /** @description Virtual network the address belongs to; the account's default one if left out. */
                                        virtual_network_id?: string;
                                    };
                                };
                                /** @description Time of the last change. */
                                modified_at: string;
                            }[];
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Delete targets (Deprecated)
         * @deprecated
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Delete targets */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "target_ids": [
                     *         "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Ids of the targets to delete. */
                        target_ids: string[];
                    };
                };
            };
            responses: {
                /** @description Deleted. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get target */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Target id. */
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "created_at": "2019-08-24T14:15:22Z",
                         *         "hostname": "infra-access-target",
                         *         "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *         "ip": {
                         *           "ipv4": {
                         *             "ip_addr": "187.26.29.249",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           },
                         *           "ipv6": {
                         *             "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           }
                         *         },
                         *         "modified_at": "2019-08-24T14:15:22Z"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /**
                                 * Format: date-time
                                 * @description Creation time.
                                 */
                                created_at: string;
                                /** @description Host name of the target; need not be unique. */
                                hostname: string;
                                /**
                                 * Format: uuid
                                 * @description Target id.
                                 */
                                id: string;
                                /** @description Where the target is reached. */
                                ip: {
                                    /** @description IPv4 side of the target. */
                                    ipv4?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                    /** @description IPv6 side of the target. */
                                    ipv6?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                };
                                /**
                                 * Format: date-time
                                 * @description Time of the last change.
                                 */
                                modified_at: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        /** Update target */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Target id. */
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "hostname": "infra-access-target",
                     *       "ip": {}
                     *     }
                     */
                    "application/json": {
                        /** @description Host name of the target, not unique, case ignored: up to 255 letters, digits, dashes and periods, a letter or digit at both ends. */
                        hostname: string;
                        /** @description Where the target is reached. */
                        ip: {
                            /** @description IPv4 side of the target. */
                            ipv4?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                            /** @description IPv6 side of the target. */
                            ipv6?: {
                                /** @description Address of the target. */
                                ip_addr?: string;
                                /** @description Virtual network the address belongs to; the account's default one if left out. */
                                virtual_network_id?: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "created_at": "2019-08-24T14:15:22Z",
                         *         "hostname": "infra-access-target",
                         *         "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *         "ip": {
                         *           "ipv4": {
                         *             "ip_addr": "187.26.29.249",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           },
                         *           "ipv6": {
                         *             "ip_addr": "64c0:64e8:f0b4:8dbf:7104:72b0:ec8f:f5e0",
                         *             "virtual_network_id": "c77b744e-acc8-428f-9257-6878c046ed55"
                         *           }
                         *         },
                         *         "modified_at": "2019-08-24T14:15:22Z"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: number;
                                documentation_url?: string;
                                message: string;
                                source?: {
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                /**
                                 * Format: date-time
                                 * @description Creation time.
                                 */
                                created_at: string;
                                /** @description Host name of the target; need not be unique. */
                                hostname: string;
                                /**
                                 * Format: uuid
                                 * @description Target id.
                                 */
                                id: string;
                                /** @description Where the target is reached. */
                                ip: {
                                    /** @description IPv4 side of the target. */
                                    ipv4?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                    /** @description IPv6 side of the target. */
                                    ipv6?: {
                                        /** @description Address of the target. */
                                        ip_addr?: string;
                                        /**
                                         * Format: uuid
                                         * @description Virtual network the address belongs to; the account's default one if left out.
                                         */
                                        virtual_network_id?: string;
                                    };
                                };
                                /**
                                 * Format: date-time
                                 * @description Time of the last change.
                                 */
                                modified_at: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        post?: never;
        /** Delete target */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Target id. */
                    target_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
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
         * @description Closed beta.
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
                    /**
                     * @example {
                     *       "cloud_type": "AWS"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        cloud_type: "AWS" | "AZURE" | "GOOGLE" | "CLOUDFLARE";
                        description?: string;
                        friendly_name: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1001,
                         *           "meta": {
                         *             "template_data": {}
                         *           },
                         *           "source": {
                         *             "parameter_value_index": 0
                         *           }
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1001,
                         *           "meta": {
                         *             "template_data": {}
                         *           },
                         *           "source": {
                         *             "parameter_value_index": 0
                         *           }
                         *         }
                         *       ],
                         *       "result": {
                         *         "cloud_type": "AWS",
                         *         "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                         *         "lifecycle_state": "ACTIVE",
                         *         "state": "UNSPECIFIED",
                         *         "state_v2": "UNSPECIFIED",
                         *         "status": {
                         *           "discovery_progress": {
                         *             "done": 0,
                         *             "total": 0
                         *           },
                         *           "discovery_progress_v2": {
                         *             "done": 0,
                         *             "total": 0
                         *           },
                         *           "in_use_by": [
                         *             {
                         *               "client_type": "MAGIC_WAN_CLOUD_ONRAMP",
                         *               "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
                         *             }
                         *           ],
                         *           "last_discovery_status": "UNSPECIFIED",
                         *           "last_discovery_status_v2": "UNSPECIFIED",
                         *           "regions": [
                         *             "string"
                         *           ]
                         *         }
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: {
                                code: (1001 | 1002 | 1003 | 1004 | 1005 | 1006 | 1007 | 1008 | 1009 | 1010 | 1011 | 1012 | 1013 | 1014 | 1015 | 1016 | 1017 | 1018 | 2001 | 2002 | 2003 | 2004 | 2005 | 2006 | 2007 | 2008 | 2009 | 2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 3001 | 3002 | 3003 | 3004 | 3005 | 3006 | 3007 | 4001 | 4002 | 4003 | 4004 | 4005 | 4006 | 4007 | 4008 | 4009 | 4010 | 4011 | 4012 | 4013 | 4014 | 4015 | 4016 | 4017 | 4018 | 4019 | 4020 | 4021 | 4022 | 4023 | 5001 | 5002 | 5003 | 5004 | 102000 | 102001 | 102002 | 102003 | 102004 | 102005 | 102006 | 102007 | 102008 | 102009 | 102010 | 102011 | 102012 | 102013 | 102014 | 102015 | 102016 | 102017 | 102018 | 102019 | 102020 | 102021 | 102022 | 102023 | 102024 | 102025 | 102026 | 102027 | 102028 | 102029 | 102030 | 102031 | 102032 | 102033 | 102034 | 102035 | 102036 | 102037 | 102038 | 102039 | 102040 | 102041 | 102042 | 102043 | 102044 | 102045 | 102046 | 102047 | 102048 | 102049 | 102050 | 102051 | 102052 | 102053 | 102054 | 102055 | 102056 | 102057 | 102058 | 102059 | 102060 | 102061 | 102062 | 102063 | 102064 | 102065 | 102066 | 102067 | 102068 | 102069 | 102070 | 102071 | 102072 | 103001 | 103002 | 103003 | 103004 | 103005 | 103006 | 103007 | 103008) | number;
                                documentation_url?: string;
                                message: string;
                                meta?: {
                                    l10n_key?: string;
                                    loggable_error?: string;
                                    template_data?: unknown;
                                    trace_id?: string;
                                };
                                source?: {
                                    parameter?: string;
                                    parameter_value_index?: number;
                                    pointer?: string;
                                };
                            }[];
                            messages: {
                                code: (1001 | 1002 | 1003 | 1004 | 1005 | 1006 | 1007 | 1008 | 1009 | 1010 | 1011 | 1012 | 1013 | 1014 | 1015 | 1016 | 1017 | 1018 | 2001 | 2002 | 2003 | 2004 | 2005 | 2006 | 2007 | 2008 | 2009 | 2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 3001 | 3002 | 3003 | 3004 | 3005 | 3006 | 3007 | 4001 | 4002 | 4003 | 4004 | 4005 | 4006 | 4007 | 4008 | 4009 | 4010 | 4011 | 4012 | 4013 | 4014 | 4015 | 4016 | 4017 | 4018 | 4019 | 4020 | 4021 | 4022 | 4023 | 5001 | 5002 | 5003 | 5004 | 102000 | 102001 | 102002 | 102003 | 102004 | 102005 | 102006 | 102007 | 102008 | 102009 | 102010 | 102011 | 102012 | 102013 | 102014 | 102015 | 102016 | 102017 | 102018 | 102019 | 102020 | 102021 | 102022 | 102023 | 102024 | 102025 | 102026 | 102027 | 102028 | 102029 | 102030 | 102031 | 102032 | 102033 | 102034 | 102035 | 102036 | 102037 | 102038 | 102039 | 102040 | 102041 | 102042 | 102043 | 102044 | 102045 | 102046 | 102047 | 102048 | 102049 | 102050 | 102051 | 102052 | 102053 | 102054 | 102055 | 102056 | 102057 | 102058 | 102059 | 102060 | 102061 | 102062 | 102063 | 102064 | 102065 | 102066 | 102067 | 102068 | 102069 | 102070 | 102071 | 102072 | 103001 | 103002 | 103003 | 103004 | 103005 | 103006 | 103007 | 103008) | number;
                                documentation_url?: string;
                                message: string;
                                meta?: {
                                    l10n_key?: string;
                                    loggable_error?: string;
                                    template_data?: unknown;
                                    trace_id?: string;
                                };
                                source?: {
                                    parameter?: string;
                                    parameter_value_index?: number;
                                    pointer?: string;
                                };
                            }[];
                            result: {
                                aws_arn?: string;
                                azure_subscription_id?: string;
                                azure_tenant_id?: string;
                                cloud_type: ("AWS" | "AZURE" | "GOOGLE" | "CLOUDFLARE") | string;
                                description?: string;
                                friendly_name: string;
                                gcp_project_id?: string;
                                gcp_service_account_email?: string;
                                /** Format: uuid */
                                id: string;
                                last_updated: string;
                                lifecycle_state: ("ACTIVE" | "PENDING_SETUP" | "RETIRED") | string;
                                state: ("UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED") | string;
                                state_v2: ("UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED") | string;
                                status?: {
                                    credentials_good_since?: string;
                                    credentials_missing_since?: string;
                                    credentials_rejected_since?: string;
                                    discovery_message?: string;
                                    discovery_message_v2?: string;
                                    discovery_progress: {
                                        done: number;
                                        total: number;
                                        unit: string;
                                    };
                                    discovery_progress_v2: {
                                        done: number;
                                        total: number;
                                        unit: string;
                                    };
                                    in_use_by?: {
                                        client_type: "MAGIC_WAN_CLOUD_ONRAMP" | string;
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    last_discovery_completed_at?: string;
                                    last_discovery_completed_at_v2?: string;
                                    last_discovery_started_at?: string;
                                    last_discovery_started_at_v2?: string;
                                    last_discovery_status: ("UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED") | string;
                                    last_discovery_status_v2: ("UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED") | string;
                                    last_updated?: string;
                                    regions: string[];
                                };
                            };
                            /** @enum {boolean} */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
         * @description With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Only check the tunnel; nothing is saved. */
                    validate_only?: boolean;
                };
                header?: {
                    /** @description True to have the health check target as an object in request and response bodies. Defaults to false. */
                    "x-magic-new-hc-target"?: boolean;
                };
                path: {
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "automatic_return_routing": true,
                     *       "cloudflare_endpoint": "203.0.113.1",
                     *       "customer_endpoint": "203.0.113.1",
                     *       "description": "Tunnel for ISP X",
                     *       "interface_address": "192.0.2.0/31",
                     *       "interface_address6": "2606:54c1:7:0:a9fe:12d2:1:200/127",
                     *       "name": "IPsec_1",
                     *       "psk": "O3bwKSjnaoCxDoUxjcq4Rk8ZKkezQUiy"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Stateful return routing; refused unless the account has the `coupler_integration` flag.
                         * @default false
                         */
                        automatic_return_routing?: boolean;
                        bgp?: {
                            /** @description ASN of the customer's end. */
                            customer_asn: number;
                            /** @description Filter for routes announced to the customer. */
                            export_filter_id?: string;
                            /** @description Prefixes announced to the customer beside those of the routing table. */
                            extra_prefixes?: string[];
                            /** @description Filter for routes the customer announces. */
                            import_filter_id?: string;
                            /** @description Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks. */
                            md5_key?: string;
                        };
                        /** @description Address of the Cloudflare end. */
                        cloudflare_endpoint: string;
                        custom_remote_identities?: {
                            /** @description Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints. */
                            fqdn_id?: string;
                        };
                        /** @description Address of the customer's end; needed only for proactive traceroutes. */
                        customer_endpoint?: string;
                        /** @description Free text. */
                        description?: string;
                        health_check?: {
                            type?: components["schemas"]["HealthCheckTypeInput"];
                            /**
                             * @description Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
                             * @default unidirectional
                             * @enum {string}
                             */
                            direction?: "unidirectional" | "bidirectional";
                            /**
                             * @description Whether health checks run.
                             * @default true
                             */
                            enabled?: boolean;
                            rate?: components["schemas"]["HealthCheckRateInput"];
                            /** @description Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional. */
                            target?: components["schemas"]["MagicHealthCheckTarget"] | string;
                        };
                        /** @description Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
                        interface_address: string;
                        /** @description IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
                        interface_address6?: string;
                        /** @description Name, unique among tunnels. */
                        name: string;
                        /** @description Pre-shared key, generated or given. */
                        psk?: string;
                        /**
                         * @description Replay protection towards the customer.
                         * @default false
                         */
                        replay_protection?: boolean;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "allow_null_cipher": true,
                         *         "automatic_return_routing": true,
                         *         "bgp": {
                         *           "customer_asn": 0,
                         *           "export_filter_id": "a1b2c3d4e5f647890a1b2c3d4e5f6789",
                         *           "extra_prefixes": [
                         *             "string"
                         *           ],
                         *           "import_filter_id": "a1b2c3d4e5f647890a1b2c3d4e5f6789"
                         *         },
                         *         "bgp_status": {
                         *           "cf_speaker_ip": "192.168.1.1",
                         *           "cf_speaker_port": 1,
                         *           "customer_speaker_ip": "192.168.1.1",
                         *           "customer_speaker_port": 1,
                         *           "state": "BGP_DOWN",
                         *           "tcp_established": true,
                         *           "updated_at": "2019-12-27T18:11:19.117Z"
                         *         },
                         *         "cloudflare_endpoint": "203.0.113.1",
                         *         "created_on": "2017-06-14T00:00:00Z",
                         *         "custom_remote_identities": {},
                         *         "customer_endpoint": "203.0.113.1",
                         *         "description": "Tunnel for ISP X",
                         *         "health_check": {
                         *           "type": "request",
                         *           "direction": "bidirectional",
                         *           "enabled": true,
                         *           "rate": "low",
                         *           "target": {
                         *             "effective": "203.0.113.1",
                         *             "saved": "203.0.113.1"
                         *           }
                         *         },
                         *         "id": "c4a7362d577a6c3019a474fd6f485821",
                         *         "interface_address": "192.0.2.0/31",
                         *         "interface_address6": "2606:54c1:7:0:a9fe:12d2:1:200/127",
                         *         "modified_on": "2017-06-14T05:20:00Z",
                         *         "name": "IPsec_1",
                         *         "psk_metadata": {
                         *           "last_generated_on": "2017-06-14T05:20:00Z"
                         *         },
                         *         "replay_protection": false
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description True if phase 2 may run without encryption (`ENCR_NULL`). */
                                allow_null_cipher?: boolean;
                                /** @description Stateful return routing; refused unless the account has the `coupler_integration` flag. */
                                automatic_return_routing?: boolean;
                                bgp?: {
                                    /** @description ASN of the customer's end. */
                                    customer_asn: number;
                                    /** @description Filter for routes announced to the customer. */
                                    export_filter_id?: string;
                                    /** @description Prefixes announced to the customer beside those of the routing table. */
                                    extra_prefixes?: string[];
                                    /** @description Filter for routes the customer announces. */
                                    import_filter_id?: string;
                                    /** @description Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks. */
                                    md5_key?: string;
                                };
                                bgp_status?: {
                                    bgp_state?: string;
                                    cf_speaker_ip?: string;
                                    cf_speaker_port?: number;
                                    customer_speaker_ip?: string;
                                    customer_speaker_port?: number;
                                    state: ("BGP_DOWN" | "BGP_UP" | "BGP_ESTABLISHING") | string;
                                    tcp_established: boolean;
                                    updated_at: string;
                                };
                                /** @description Address of the Cloudflare end. */
                                cloudflare_endpoint: string;
                                /** @description Creation time. */
                                created_on?: string;
                                custom_remote_identities?: {
                                    /** @description Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints. */
                                    fqdn_id?: string;
                                };
                                /** @description Address of the customer's end; needed only for proactive traceroutes. */
                                customer_endpoint?: string;
                                /** @description Free text. */
                                description?: string;
                                health_check?: {
                                    type?: components["schemas"]["HealthCheckType"];
                                    /** @description Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`). */
                                    direction?: ("unidirectional" | "bidirectional") | string;
                                    /** @description Whether health checks run. */
                                    enabled?: boolean;
                                    rate?: components["schemas"]["HealthCheckRate"];
                                    /** @description Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional. */
                                    target?: components["schemas"]["MagicHealthCheckTarget"] | string;
                                };
                                id: string;
                                /** @description Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
                                interface_address: string;
                                /** @description IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
                                interface_address6?: string;
                                /** @description Time of the last change. */
                                modified_on?: string;
                                /** @description Name, unique among tunnels. */
                                name: string;
                                psk_metadata?: components["schemas"]["PSKMetadata"];
                                /** @description Replay protection towards the customer. */
                                replay_protection?: boolean;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["magic_api-response-common-failure"];
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
    "/accounts/{account_id}/tunnels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List All Tunnels */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    /** @description Only what existed at this time. */
                    existed_at?: string;
                    include_prefix?: string;
                    /** @description True for deleted tunnels only, false to leave them out; all if not given. */
                    is_deleted?: boolean;
                    /** @description Display name. */
                    name?: string;
                    /** @description Page to return. */
                    page?: number;
                    /** @description Results on a page. */
                    per_page?: number;
                    /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                    status?: "inactive" | "degraded" | "healthy" | "down";
                    /** @description Kinds of tunnel to list, separated by commas. */
                    tun_types?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni")[];
                    /** @description Tunnel id. */
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "account_tag": "699d98642c564d2e855e9661899b7252",
                         *           "config_src": "cloudflare",
                         *           "connections": [
                         *             {
                         *               "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "client_version": "2022.7.1",
                         *               "colo_name": "DFW",
                         *               "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "is_pending_reconnect": false,
                         *               "opened_at": "2021-01-25T18:22:34.317854Z",
                         *               "origin_ip": "10.1.0.137",
                         *               "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *             }
                         *           ],
                         *           "conns_active_at": "2009-11-10T23:00:00Z",
                         *           "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *           "created_at": "2021-01-25T18:22:34.317854Z",
                         *           "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *           "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *           "metadata": {},
                         *           "name": "blog",
                         *           "remote_config": true,
                         *           "status": "healthy",
                         *           "tun_type": "cfd_tunnel"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: (components["schemas"]["CloudflareTunnel"] | components["schemas"]["TunnelWARPConnectorTunnel"])[];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List Warp Connector Tunnels */
        get: {
            parameters: {
                query?: {
                    exclude_prefix?: string;
                    /** @description Only what existed at this time. */
                    existed_at?: string;
                    include_prefix?: string;
                    /** @description True for deleted tunnels only, false to leave them out; all if not given. */
                    is_deleted?: boolean;
                    /** @description Display name. */
                    name?: string;
                    /** @description Page to return. */
                    page?: number;
                    /** @description Results on a page. */
                    per_page?: number;
                    /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                    status?: "inactive" | "degraded" | "healthy" | "down";
                    /** @description Tunnel id. */
                    uuid?: string;
                    was_active_at?: string;
                    was_inactive_at?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "account_tag": "699d98642c564d2e855e9661899b7252",
                         *           "connections": [
                         *             {
                         *               "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "client_version": "2022.7.1",
                         *               "colo_name": "DFW",
                         *               "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "is_pending_reconnect": false,
                         *               "opened_at": "2021-01-25T18:22:34.317854Z",
                         *               "origin_ip": "10.1.0.137",
                         *               "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *             }
                         *           ],
                         *           "conns_active_at": "2009-11-10T23:00:00Z",
                         *           "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *           "created_at": "2021-01-25T18:22:34.317854Z",
                         *           "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *           "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *           "metadata": {},
                         *           "name": "blog",
                         *           "status": "healthy",
                         *           "tun_type": "cfd_tunnel"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at?: string;
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            }[];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        /** Create a Warp Connector Tunnel */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "blog"
                     *     }
                     */
                    "application/json": {
                        /** @description True for a highly available tunnel; false if left out. */
                        ha?: boolean;
                        /** @description Display name. */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            /** @description A tunnel kept up by WARP Connector. */
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /**
                                 * @deprecated
                                 * @description Connections from the origin to the edge.
                                 */
                                connections?: {
                                    /**
                                     * Format: uuid
                                     * @description Connector (client) id.
                                     */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /**
                                     * Format: uuid
                                     * @description Connection id.
                                     */
                                    id?: string;
                                    /**
                                     * @deprecated
                                     * @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
                                     */
                                    is_pending_reconnect?: boolean;
                                    /**
                                     * Format: date-time
                                     * @description When the connection was opened.
                                     */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /**
                                     * Format: uuid
                                     * @description Connection id.
                                     */
                                    uuid?: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description When the tunnel got its first connection. If `null`, the tunnel is inactive.
                                 */
                                conns_active_at?: string | null;
                                /**
                                 * Format: date-time
                                 * @description When the tunnel lost its last connection. If `null`, the tunnel is active.
                                 */
                                conns_inactive_at?: string | null;
                                /**
                                 * Format: date-time
                                 * @description Creation time.
                                 */
                                created_at?: string;
                                /**
                                 * Format: date-time
                                 * @description Deletion time. If `null`, it still exists.
                                 */
                                deleted_at?: string | null;
                                /**
                                 * Format: uuid
                                 * @description Tunnel id.
                                 */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @example [
                             *       {
                             *         "code": 7003,
                             *         "message": "No route for the URI"
                             *       }
                             *     ]
                             */
                            errors: {
                                code: number;
                                message: string;
                            }[];
                            /** @example [] */
                            messages: {
                                code: number;
                                message: string;
                            }[];
                            result: null;
                            /**
                             * @description True when the call succeeded.
                             * @example false
                             * @enum {boolean}
                             */
                            success: false;
                        };
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
        /** Get a Warp Connector Tunnel */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at?: string;
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a Warp Connector Tunnel */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at?: string;
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Update a Warp Connector Tunnel */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "name": "blog",
                     *       "tunnel_secret": "AQIDBAUGBwgBAgMEBQYHCAECAwQFBgcIAQIDBAUGBwg="
                     *     }
                     */
                    "application/json": {
                        /** @description Display name. */
                        name?: string;
                        /** @description Secret for running a locally managed tunnel: at least 32 bytes, in base64. */
                        tunnel_secret?: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "account_tag": "699d98642c564d2e855e9661899b7252",
                         *         "connections": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "is_pending_reconnect": false,
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137",
                         *             "uuid": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                         *           }
                         *         ],
                         *         "conns_active_at": "2009-11-10T23:00:00Z",
                         *         "conns_inactive_at": "2009-11-10T23:00:00Z",
                         *         "created_at": "2021-01-25T18:22:34.317854Z",
                         *         "deleted_at": "2009-11-10T23:00:00.000000Z",
                         *         "id": "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
                         *         "metadata": {},
                         *         "name": "blog",
                         *         "status": "healthy",
                         *         "tun_type": "cfd_tunnel"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description Id of the account. */
                                account_tag?: string;
                                /** @description Connections from the origin to the edge. */
                                connections?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                                    is_pending_reconnect?: boolean;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs `cloudflared`. */
                                    origin_ip?: string;
                                    /** @description Connection id. */
                                    uuid?: string;
                                }[];
                                /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
                                conns_active_at?: string | null;
                                /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
                                conns_inactive_at?: string | null;
                                /** @description Creation time. */
                                created_at?: string;
                                /** @description Deletion time. If `null`, it still exists. */
                                deleted_at?: string | null;
                                /** @description Tunnel id. */
                                id: string;
                                /** @description Free-form data kept with the tunnel. */
                                metadata?: Record<string, never>;
                                /** @description Display name. */
                                name: string;
                                /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
                                status?: ("inactive" | "degraded" | "healthy" | "down") | string;
                                /** @description Kind of tunnel. */
                                tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** List WARP Connector Tunnel connections */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": [
                         *         {
                         *           "arch": "linux_amd64",
                         *           "conns": [
                         *             {
                         *               "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "client_version": "2022.7.1",
                         *               "colo_name": "DFW",
                         *               "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *               "opened_at": "2021-01-25T18:22:34.317854Z",
                         *               "origin_ip": "10.1.0.137"
                         *             }
                         *           ],
                         *           "features": [
                         *             "ha-origin"
                         *           ],
                         *           "ha_status": "offline",
                         *           "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *           "run_at": "2009-11-10T23:00:00Z",
                         *           "version": "2022.7.1"
                         *         }
                         *       ],
                         *       "result_info": {
                         *         "count": 1,
                         *         "page": 1,
                         *         "per_page": 20,
                         *         "total_count": 2000
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description OS and architecture of the client. */
                                arch?: string;
                                /** @description Connections from the origin to the edge. */
                                conns?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs WARP Connector. */
                                    origin_ip?: string;
                                }[];
                                /** @description Features switched on for the client. */
                                features?: string[];
                                /** @description Role of the client in a highly available pair. */
                                ha_status?: ("offline" | "passive" | "active") | string;
                                /** @description Connector (client) id. */
                                id?: string;
                                /** @description When the client started its run. */
                                run_at?: string;
                                /** @description Version of the client that opened the connection. */
                                version?: string;
                            }[];
                            result_info?: {
                                /** @description Results on this page. */
                                count?: number;
                                /** @description Page number. */
                                page?: number;
                                /** @description Page size. */
                                per_page?: number;
                                /** @description Results overall. */
                                total_count?: number;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get WARP Connector Tunnel connector */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                    /** @description Connector (client) id. */
                    connector_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {
                         *         "arch": "linux_amd64",
                         *         "conns": [
                         *           {
                         *             "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "client_version": "2022.7.1",
                         *             "colo_name": "DFW",
                         *             "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *             "opened_at": "2021-01-25T18:22:34.317854Z",
                         *             "origin_ip": "10.1.0.137"
                         *           }
                         *         ],
                         *         "features": [
                         *           "ha-origin"
                         *         ],
                         *         "ha_status": "offline",
                         *         "id": "1bedc50d-42b3-473c-b108-ff3d10c0d925",
                         *         "run_at": "2009-11-10T23:00:00Z",
                         *         "version": "2022.7.1"
                         *       },
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: {
                                /** @description OS and architecture of the client. */
                                arch?: string;
                                /** @description Connections from the origin to the edge. */
                                conns?: {
                                    /** @description Connector (client) id. */
                                    client_id?: string;
                                    /** @description Version of the client that opened the connection. */
                                    client_version?: string;
                                    /** @description Data center the connection ends in. */
                                    colo_name?: string;
                                    /** @description Connection id. */
                                    id?: string;
                                    /** @description When the connection was opened. */
                                    opened_at?: string;
                                    /** @description Public address of the host that runs WARP Connector. */
                                    origin_ip?: string;
                                }[];
                                /** @description Features switched on for the client. */
                                features?: string[];
                                /** @description Role of the client in a highly available pair. */
                                ha_status?: ("offline" | "passive" | "active") | string;
                                /** @description Connector (client) id. */
                                id?: string;
                                /** @description When the client started its run. */
                                run_at?: string;
                                /** @description Version of the client that opened the connection. */
                                version?: string;
                            };
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
         * @description Makes the named client the active one of a highly available tunnel.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "client_id": "1bedc50d-42b3-473c-b108-ff3d10c0d925"
                     *     }
                     */
                    "application/json": {
                        /** @description Connector (client) id. */
                        client_id: string;
                    };
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": {},
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: unknown;
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
        /** Get a Warp Connector Tunnel token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the account. */
                    account_id: string;
                    /** @description Tunnel id. */
                    tunnel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "errors": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "messages": [
                         *         {
                         *           "code": 1000,
                         *           "source": {}
                         *         }
                         *       ],
                         *       "result": "eyJhIjoiNWFiNGU5Z...",
                         *       "success": true
                         *     }
                         */
                        "application/json": {
                            errors: components["schemas"]["ResponseInfo"][];
                            messages: components["schemas"]["ResponseInfo"][];
                            result: string;
                            /**
                             * @description True when the call succeeded.
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiFailure"];
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
    "/zones/{zone_id}/access/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Access applications */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_apps_components-schemas-response_collection"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        put?: never;
        /** Add an Access application */
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
                    "application/json": components["schemas"]["access_app_request"];
                };
            };
            responses: {
                /** @description Success. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["access_messages"];
                            messages: components["schemas"]["access_messages"];
                            result: components["schemas"]["access_app_response"];
                            /**
                             * @description True when the call succeeded.
                             * @example true
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
        /** Get an Access application */
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
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_apps_components-schemas-single_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        /** Update an Access application */
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
                    "application/json": components["schemas"]["access_app_request"];
                };
            };
            responses: {
                /** @description Success. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: components["schemas"]["access_messages"];
                            messages: components["schemas"]["access_messages"];
                            result: components["schemas"]["access_app_response"];
                            /**
                             * @description True when the call succeeded.
                             * @example true
                             * @enum {boolean}
                             */
                            success: true;
                        };
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
                    };
                };
            };
        };
        post?: never;
        /** Delete an Access application */
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
                /** @description Success. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_id_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
        /** Revoke application tokens */
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
                /** @description Success. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_schemas-empty_response"];
                    };
                };
                /** @description Failure. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["access_api-response-common-failure"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessDevicePostureRule: {
            device_posture: {
                integration_uid: string;
            };
        };
        AccessRule: components["schemas"]["GroupRule"] | components["schemas"]["AnyValidServiceTokenRule"] | {
            auth_context: {
                ac_id: string;
                id: string;
                identity_provider_id: string;
            };
        } | components["schemas"]["AuthenticationMethodRule"] | components["schemas"]["AzureGroupRule"] | components["schemas"]["CertificateRule"] | {
            common_name: {
                common_name: string;
            };
        } | components["schemas"]["CountryRule"] | components["schemas"]["AccessDevicePostureRule"] | components["schemas"]["DomainRule"] | components["schemas"]["EmailListRule"] | components["schemas"]["EmailRule"] | components["schemas"]["EveryoneRule"] | components["schemas"]["ExternalEvaluationRule"] | components["schemas"]["GitHubOrganizationRule"] | components["schemas"]["GSuiteGroupRule"] | {
            login_method: {
                id: string;
            };
        } | components["schemas"]["IPListRule"] | components["schemas"]["IPRule"] | components["schemas"]["OktaGroupRule"] | components["schemas"]["SAMLGroupRule"] | {
            oidc: {
                claim_name: string;
                claim_value: string;
                identity_provider_id: string;
            };
        } | components["schemas"]["ServiceTokenRule"] | {
            linked_app_token: {
                app_uid: string;
            };
        } | {
            user_risk_score: {
                user_risk_score: (("low" | "medium" | "high" | "unscored") | string)[];
            };
        } | {
            cloudflare_account_member: {
                account_id?: string;
            };
        };
        AccessRuleInput2: components["schemas"]["GroupRule"] | components["schemas"]["AnyValidServiceTokenRule"] | {
            auth_context: {
                ac_id: string;
                id: string;
                identity_provider_id: string;
            };
        } | components["schemas"]["AuthenticationMethodRule"] | components["schemas"]["AzureGroupRule"] | components["schemas"]["CertificateRule"] | {
            common_name: {
                common_name: string;
            };
        } | components["schemas"]["CountryRule"] | components["schemas"]["AccessDevicePostureRule"] | components["schemas"]["DomainRule"] | components["schemas"]["EmailListRule"] | components["schemas"]["EmailRule"] | components["schemas"]["EveryoneRule"] | components["schemas"]["ExternalEvaluationRule"] | components["schemas"]["GitHubOrganizationRule"] | components["schemas"]["GSuiteGroupRule"] | {
            login_method: {
                id: string;
            };
        } | components["schemas"]["IPListRule"] | components["schemas"]["IPRule"] | components["schemas"]["OktaGroupRule"] | components["schemas"]["SAMLGroupRule"] | {
            oidc: {
                claim_name: string;
                claim_value: string;
                identity_provider_id: string;
            };
        } | components["schemas"]["ServiceTokenRule"] | {
            linked_app_token: {
                app_uid: string;
            };
        } | {
            user_risk_score: {
                user_risk_score: ("low" | "medium" | "high" | "unscored")[];
            };
        } | {
            cloudflare_account_member: {
                account_id?: string;
            };
        };
        AccessSAMLSaaSApp2: {
            /**
             * @description Protocol of the SaaS application; needed for OIDC, else `saml`.
             * @enum {string}
             */
            auth_type?: "saml" | "oidc";
            /** @description Where the provider takes the SAML assertion. */
            consumer_service_url?: string;
            /** Format: date-time */
            created_at?: string;
            custom_attributes?: {
                /** @description Friendly name in SAML. */
                friendly_name?: string;
                /** @description Attribute name. */
                name?: string;
                /**
                 * @description Name format, or entity name of a provider.
                 * @enum {string}
                 */
                name_format?: "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
                /** @description Whether an assertion needs it. */
                required?: boolean;
                source?: {
                    /** @description Attribute name at the identity provider. */
                    name?: string;
                    /** @description Attribute name by identity provider id. */
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            }[];
            idp_entity_id?: string;
            name_id_format?: components["schemas"]["SaaSAppNameIDFormat"];
            name_id_transform_jsonata?: string;
            public_key?: string;
            sp_entity_id?: string;
            sso_endpoint?: string;
            updated_at?: string;
        };
        /** @description Access service token for SCIM. */
        AccessSCIMConfigAuthenticationAccessServiceToken: {
            /** @description Client id of the service token. */
            client_id: string;
            /** @description Secret of the service token. */
            client_secret: string;
            /**
             * @description How SCIM requests authenticate. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scheme: "access_service_token";
        };
        /** @description Bearer token for SCIM. */
        AccessSCIMConfigAuthenticationOAuthBearerToken2: {
            /**
             * @description How SCIM requests authenticate.
             * @enum {string}
             */
            scheme: "oauthbearertoken";
            /** @description Token for the SCIM service. */
            token: string;
        };
        /** @description Several schemes at once. */
        AccessSCIMConfigMultiAuthentication2: (components["schemas"]["SCIMConfigAuthenticationHTTPBasic"] | components["schemas"]["AccessSCIMConfigAuthenticationOAuthBearerToken2"] | components["schemas"]["SCIMConfigAuthenticationOauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"])[];
        AllowedHeaders: string;
        /** @description Id of an identity provider. */
        AllowedIdPs: string;
        AllowedMethods: ("GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH") | string;
        /** @enum {string} */
        AllowedMethodsInput: "GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH";
        AllowedOrigins: string;
        AnyValidServiceTokenRule: {
            any_valid_service_token: Record<string, never>;
        };
        /** @description What the API answers when a call fails. */
        ApiFailure: {
            errors: {
                code: number;
                documentation_url?: string;
                message: string;
                source?: {
                    parameter?: string;
                    pointer?: string;
                };
            }[];
            messages: {
                code: number;
                documentation_url?: string;
                message: string;
                source?: {
                    parameter?: string;
                    pointer?: string;
                };
            }[];
            result?: null;
            /** @enum {boolean} */
            success: false;
        };
        AppID: string;
        AppLauncherApplication: {
            /** @enum {string} */
            type: "app_launcher";
            allowed_idps?: string[];
            app_launcher_logo_url?: string;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            bg_color?: string;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            domain?: string;
            footer_links?: {
                name: string;
                url: string;
            }[];
            header_bg_color?: string;
            id?: string;
            landing_page_design?: {
                button_color?: string;
                button_text_color?: string;
                image_url?: string;
                message?: string;
                title?: string;
            };
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            session_duration?: string;
            skip_app_launcher_login_page?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        AppLauncherApplicationInput: {
            /** @enum {string} */
            type: "app_launcher";
            allowed_idps?: string[];
            app_launcher_logo_url?: string;
            auto_redirect_to_identity?: boolean;
            bg_color?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            footer_links?: {
                name: string;
                url: string;
            }[];
            header_bg_color?: string;
            landing_page_design?: {
                button_color?: string;
                button_text_color?: string;
                image_url?: string;
                message?: string;
                title?: string;
            };
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            session_duration?: string;
            skip_app_launcher_login_page?: boolean;
        };
        Application: components["schemas"]["SelfHostedApplication"] | components["schemas"]["SaaSApplication"] | components["schemas"]["BrowserSSHApplication"] | components["schemas"]["BrowserVNCApplication"] | components["schemas"]["AppLauncherApplication"] | components["schemas"]["DeviceEnrollmentPermissionsApplication"] | components["schemas"]["BrowserIsolationPermissionsApplication"] | components["schemas"]["BookmarkApplication"];
        ApplicationAppLauncherApplication: {
            /** @enum {string} */
            type: "self_hosted" | "saas" | "ssh" | "vnc" | "app_launcher" | "warp" | "biso" | "bookmark" | "dash_sso";
            allowed_idps?: string[];
            aud?: string;
            auto_redirect_to_identity?: boolean;
            created_at?: string;
            domain?: string;
            id?: string;
            name?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        ApplicationBookmarkApplication: {
            type: string;
            app_launcher_visible?: unknown;
            aud?: string;
            created_at?: string;
            domain: string;
            id?: string;
            logo_url?: string;
            name?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        ApplicationBrowserIsolationPermissionsApplication: {
            /** @enum {string} */
            type: "self_hosted" | "saas" | "ssh" | "vnc" | "app_launcher" | "warp" | "biso" | "bookmark" | "dash_sso";
            allowed_idps?: string[];
            aud?: string;
            auto_redirect_to_identity?: boolean;
            created_at?: string;
            domain?: string;
            id?: string;
            name?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        ApplicationBrowserSSHApplication: {
            type: string;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["ApplicationSelfHostedApplicationCORSHeaders"];
            created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            name?: string;
            options_preflight_bypass?: boolean;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        ApplicationBrowserVNCApplication: {
            type: string;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["ApplicationSelfHostedApplicationCORSHeaders"];
            created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            name?: string;
            options_preflight_bypass?: boolean;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        ApplicationCreateResponse: components["schemas"]["SelfHostedApplication__sdk-7.1.0"] | components["schemas"]["SaaSApplication__sdk-7.1.0"] | components["schemas"]["BrowserSSHApplication"] | components["schemas"]["BrowserVNCApplication"] | components["schemas"]["AppLauncherApplication"] | components["schemas"]["DeviceEnrollmentPermissionsApplication"] | components["schemas"]["BrowserIsolationPermissionsApplication"] | components["schemas"]["GatewayIdentityProxyEndpointApplication"] | components["schemas"]["BookmarkApplication"] | components["schemas"]["InfrastructureApplication"] | components["schemas"]["BrowserRDPApplication"] | components["schemas"]["McpServerApplication"] | components["schemas"]["McpServerPortalApplication"] | ({
            /** @enum {string} */
            type: "dash_sso";
        } & {
            [key: string]: unknown;
        });
        ApplicationDeleteResponse: {
            id?: string;
        };
        ApplicationDeviceEnrollmentPermissionsApplication: {
            /** @enum {string} */
            type: "self_hosted" | "saas" | "ssh" | "vnc" | "app_launcher" | "warp" | "biso" | "bookmark" | "dash_sso";
            allowed_idps?: string[];
            aud?: string;
            auto_redirect_to_identity?: boolean;
            created_at?: string;
            domain?: string;
            id?: string;
            name?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        ApplicationGetResponse: components["schemas"]["SelfHostedApplication__sdk-7.1.0"] | components["schemas"]["SaaSApplication__sdk-7.1.0"] | components["schemas"]["BrowserSSHApplication"] | components["schemas"]["BrowserVNCApplication"] | components["schemas"]["AppLauncherApplication"] | components["schemas"]["DeviceEnrollmentPermissionsApplication"] | components["schemas"]["BrowserIsolationPermissionsApplication"] | components["schemas"]["GatewayIdentityProxyEndpointApplication"] | components["schemas"]["BookmarkApplication"] | components["schemas"]["InfrastructureApplication"] | components["schemas"]["BrowserRDPApplication"] | components["schemas"]["McpServerApplication"] | components["schemas"]["McpServerPortalApplication"];
        ApplicationListResponse: components["schemas"]["SelfHostedApplication__sdk-7.1.0"] | components["schemas"]["SaaSApplication__sdk-7.1.0"] | components["schemas"]["BrowserSSHApplication"] | components["schemas"]["BrowserVNCApplication"] | components["schemas"]["AppLauncherApplication"] | components["schemas"]["DeviceEnrollmentPermissionsApplication"] | components["schemas"]["BrowserIsolationPermissionsApplication"] | components["schemas"]["GatewayIdentityProxyEndpointApplication"] | components["schemas"]["BookmarkApplication"] | components["schemas"]["InfrastructureApplication"] | components["schemas"]["BrowserRDPApplication"] | components["schemas"]["McpServerApplication"] | components["schemas"]["McpServerPortalApplication"];
        ApplicationSaaSApplication: {
            type?: string;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            created_at?: string;
            id?: string;
            logo_url?: string;
            name?: string;
            saas_app?: components["schemas"]["ApplicationSaaSApplicationAccessSAMLSaaSApp2"] | components["schemas"]["ApplicationSaaSApplicationAccessOIDCSaaSApp2"];
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        ApplicationSaaSApplicationAccessOIDCSaaSApp2: {
            access_token_lifetime?: string;
            allow_pkce_without_client_secret?: boolean;
            app_launcher_url?: string;
            /** @enum {string} */
            auth_type?: "oidc";
            client_id?: string;
            client_secret?: string;
            created_at?: string;
            custom_claims?: {
                name?: string;
                required?: boolean;
                /** @enum {string} */
                scope?: "groups" | "profile" | "email" | "openid";
                source?: {
                    name?: string;
                    name_by_idp?: {
                        idp_id?: string;
                        source_name?: string;
                    }[];
                };
            }[];
            grant_types?: ("authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit")[];
            group_filter_regex?: string;
            hybrid_and_implicit_options?: {
                return_access_token_from_authorization_endpoint?: boolean;
                return_id_token_from_authorization_endpoint?: boolean;
            };
            public_key?: string;
            redirect_uris?: string[];
            refresh_token_options?: {
                lifetime?: string;
            };
            scopes?: ("openid" | "groups" | "email" | "profile")[];
            updated_at?: string;
        };
        ApplicationSaaSApplicationAccessSAMLSaaSApp2: {
            /** @enum {string} */
            auth_type?: "saml";
            consumer_service_url?: string;
            created_at?: string;
            custom_attributes?: {
                friendly_name?: string;
                name?: string;
                /** @enum {string} */
                name_format?: "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
                required?: boolean;
                source?: {
                    name?: string;
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            }[];
            idp_entity_id?: string;
            name_id_format?: components["schemas"]["SaaSAppNameIDFormat"];
            name_id_transform_jsonata?: string;
            public_key?: string;
            sp_entity_id?: string;
            sso_endpoint?: string;
            updated_at?: string;
        };
        ApplicationSelfHostedApplication: {
            type: string;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["ApplicationSelfHostedApplicationCORSHeaders"];
            created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            name?: string;
            options_preflight_bypass?: boolean;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        ApplicationSelfHostedApplicationCORSHeaders: {
            allow_all_headers?: boolean;
            allow_all_methods?: boolean;
            allow_all_origins?: boolean;
            allow_credentials?: boolean;
            allowed_headers?: components["schemas"]["AllowedHeaders"][];
            allowed_methods?: components["schemas"]["AllowedMethods"][];
            allowed_origins?: components["schemas"]["AllowedOrigins"][];
            max_age?: number;
        };
        ApplicationSelfHostedApplicationSCIMConfig: {
            authentication?: components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | {
                /** @enum {string} */
                scheme: "oauthbearertoken";
                token: string;
            } | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            } | (components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | {
                /** @enum {string} */
                scheme: "oauthbearertoken";
                token: string;
            } | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            })[];
            deactivate_on_delete?: boolean;
            enabled?: boolean;
            idp_uid: string;
            mappings?: components["schemas"]["SCIMConfigMapping__sdk-7.1.0"][];
            remote_uri: string;
        };
        /** @enum {string} */
        ApplicationType: "self_hosted" | "saas" | "ssh" | "vnc" | "app_launcher" | "warp" | "biso" | "bookmark" | "dash_sso" | "infrastructure" | "rdp" | "mcp" | "mcp_portal" | "proxy_endpoint";
        ApplicationUpdateResponse: components["schemas"]["SelfHostedApplication__sdk-7.1.0"] | components["schemas"]["SaaSApplication__sdk-7.1.0"] | components["schemas"]["BrowserSSHApplication"] | components["schemas"]["BrowserVNCApplication"] | components["schemas"]["AppLauncherApplication"] | components["schemas"]["DeviceEnrollmentPermissionsApplication"] | components["schemas"]["BrowserIsolationPermissionsApplication"] | components["schemas"]["GatewayIdentityProxyEndpointApplication"] | components["schemas"]["BookmarkApplication"] | components["schemas"]["InfrastructureApplication"] | components["schemas"]["BrowserRDPApplication"] | components["schemas"]["McpServerApplication"] | components["schemas"]["McpServerPortalApplication"];
        "Application__sdk-7.1.0": components["schemas"]["ApplicationSelfHostedApplication"] | components["schemas"]["ApplicationSaaSApplication"] | components["schemas"]["ApplicationBrowserSSHApplication"] | components["schemas"]["ApplicationBrowserVNCApplication"] | components["schemas"]["ApplicationAppLauncherApplication"] | components["schemas"]["ApplicationDeviceEnrollmentPermissionsApplication"] | components["schemas"]["ApplicationBrowserIsolationPermissionsApplication"] | components["schemas"]["ApplicationBookmarkApplication"];
        ApprovalGroup: {
            approvals_needed: number;
            email_addresses?: string[];
            email_list_uuid?: string;
        };
        AuthenticationMethodRule: {
            auth_method: {
                auth_method: string;
            };
        };
        AzureGroupRule: {
            azureAD: {
                id: string;
                identity_provider_id: string;
            };
        };
        BookmarkApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "bookmark";
            app_launcher_visible?: boolean;
            aud?: string;
            /** Format: date-time */
            readonly created_at?: string;
            domain?: string;
            id?: string;
            logo_url?: string;
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        BookmarkApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "bookmark";
            app_launcher_visible?: boolean;
            domain?: string;
            logo_url?: string;
            name?: string;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
        };
        BrowserIsolationPermissionsApplication: {
            /**
             * @example biso
             * @enum {string}
             */
            type: "biso";
            allowed_idps?: string[];
            aud?: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            domain?: string;
            id?: string;
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        BrowserIsolationPermissionsApplicationInput: {
            /**
             * @example biso
             * @enum {string}
             */
            type: "biso";
            allowed_idps?: string[];
            auto_redirect_to_identity?: boolean;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            session_duration?: string;
        };
        BrowserRDPApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "rdp";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id: string;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            target_criteria: {
                port: number;
                protocol: "RDP" | string;
                target_attributes: {
                    [key: string]: string[];
                };
            }[];
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        BrowserRDPApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "rdp";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeadersInput"];
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain?: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            target_criteria: {
                port: number;
                /** @enum {string} */
                protocol: "RDP";
                target_attributes: {
                    [key: string]: string[];
                };
            }[];
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        BrowserSSHApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "ssh";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"])[];
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        BrowserSSHApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "ssh";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        BrowserVNCApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "vnc";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"])[];
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        BrowserVNCApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "vnc";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        CORSHeaders: {
            allow_all_headers?: boolean;
            allow_all_methods?: boolean;
            allow_all_origins?: boolean;
            allow_credentials?: boolean;
            allowed_headers?: string[];
            allowed_methods?: components["schemas"]["AllowedMethods"][];
            allowed_origins?: string[];
            max_age?: number;
        };
        CORSHeadersInput: {
            allow_all_headers?: boolean;
            allow_all_methods?: boolean;
            allow_all_origins?: boolean;
            allow_credentials?: boolean;
            allowed_headers?: string[];
            allowed_methods?: components["schemas"]["AllowedMethodsInput"][];
            allowed_origins?: string[];
            max_age?: number;
        };
        CertificateRule: {
            certificate: Record<string, never>;
        };
        /** @description A client, as a rule `cloudflared`, and its connections. */
        Client: {
            /** @description OS and architecture of the client. */
            arch?: string;
            /** @description Version of the remote configuration the client has. */
            config_version?: number;
            /** @description Connections from the origin to the edge. */
            conns: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description Features switched on for the client. */
            features?: string[];
            /** @description Role of the client in a highly available pair. `null` for a client that is in none. */
            ha_status?: ("offline" | "passive" | "active") | string | null;
            /** @description Connector (client) id. */
            id: string;
            /** @description When the client started its run. */
            run_at?: string;
            /** @description Version of the client that opened the connection. */
            version?: string;
        };
        CloudflareTunnel: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
            config_src?: ("local" | "cloudflare") | string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: Record<string, never>;
            /** @description Display name. */
            name: string;
            /** @description True if the configuration lives in the dashboard, false if on the origin machine. */
            remote_config?: boolean;
            /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
            status?: ("inactive" | "degraded" | "healthy" | "down") | string;
            /** @description Kind of tunnel. */
            tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
        };
        /** @description Token that lets a client run the tunnel. */
        CloudflaredTokenGetResponse: string;
        /** @description Configuration of a remotely managed tunnel. */
        ConfigurationGetResponse: {
            account_id?: string;
            /** @description Ingress rules and origin settings. */
            config?: {
                /** @description Public host names; at least one rule is needed. */
                ingress?: {
                    /** @description Host name the rule serves. */
                    hostname: string;
                    /** @description Connection settings between `cloudflared` and the origin. */
                    originRequest?: {
                        /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                        access?: {
                            /** @description Audience tags of the Access applications let through. */
                            audTag: string[];
                            /** @description Refuse traffic without an Access authorisation. */
                            required?: boolean;
                            teamName: string;
                        };
                        /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                        caPool?: string;
                        /** @description Time limit for the TCP connect, TLS excluded. */
                        connectTimeout?: number;
                        /** @description Turn off chunked transfer encoding. */
                        disableChunkedEncoding?: boolean;
                        /** @description Try HTTP/2 towards an https origin. */
                        http2Origin?: boolean;
                        /** @description Value of the Host header sent on. */
                        httpHostHeader?: string;
                        /** @description How many idle connections are kept open. */
                        keepAliveConnections?: number;
                        /** @description When an idle connection is dropped. */
                        keepAliveTimeout?: number;
                        /** @description Take the certificate's host name from the request. */
                        matchSNItoHost?: boolean;
                        /** @description Turn off the fallback between IPv4 and IPv6. */
                        noHappyEyeballs?: boolean;
                        /** @description Accept any certificate from the origin. */
                        noTLSVerify?: boolean;
                        /** @description Host name expected in the origin's certificate. */
                        originServerName?: string;
                        /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                        proxyType?: string;
                        /** @description Interval of TCP keepalive packets. */
                        tcpKeepAlive?: number;
                        /** @description Time limit for the TLS handshake. */
                        tlsTimeout?: number;
                    };
                    /** @description Path the rule matches. */
                    path?: string;
                    /** @description Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
                    service: string;
                }[];
                /** @description Connection settings between `cloudflared` and the origin. */
                originRequest?: {
                    /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                    access?: {
                        /** @description Audience tags of the Access applications let through. */
                        audTag: string[];
                        /** @description Refuse traffic without an Access authorisation. */
                        required?: boolean;
                        teamName: string;
                    };
                    /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                    caPool?: string;
                    /** @description Time limit for the TCP connect, TLS excluded. */
                    connectTimeout?: number;
                    /** @description Turn off chunked transfer encoding. */
                    disableChunkedEncoding?: boolean;
                    /** @description Try HTTP/2 towards an https origin. */
                    http2Origin?: boolean;
                    /** @description Value of the Host header sent on. */
                    httpHostHeader?: string;
                    /** @description How many idle connections are kept open. */
                    keepAliveConnections?: number;
                    /** @description When an idle connection is dropped. */
                    keepAliveTimeout?: number;
                    /** @description Take the certificate's host name from the request. */
                    matchSNItoHost?: boolean;
                    /** @description Turn off the fallback between IPv4 and IPv6. */
                    noHappyEyeballs?: boolean;
                    /** @description Accept any certificate from the origin. */
                    noTLSVerify?: boolean;
                    /** @description Host name expected in the origin's certificate. */
                    originServerName?: string;
                    /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                    proxyType?: string;
                    /** @description Interval of TCP keepalive packets. */
                    tcpKeepAlive?: number;
                    /** @description Time limit for the TLS handshake. */
                    tlsTimeout?: number;
                };
            };
            created_at?: string;
            /**
             * @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard).
             * @enum {string}
             */
            source?: "local" | "cloudflare";
            /** @description Tunnel id. */
            tunnel_id?: string;
            /** @description Configuration version. */
            version?: number;
        };
        /** @description Configuration of a remotely managed tunnel. */
        ConfigurationUpdateResponse: {
            account_id?: string;
            /** @description Ingress rules and origin settings. */
            config?: {
                /** @description Public host names; at least one rule is needed. */
                ingress?: {
                    /** @description Host name the rule serves. */
                    hostname: string;
                    /** @description Connection settings between `cloudflared` and the origin. */
                    originRequest?: {
                        /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                        access?: {
                            /** @description Audience tags of the Access applications let through. */
                            audTag: string[];
                            /** @description Refuse traffic without an Access authorisation. */
                            required?: boolean;
                            teamName: string;
                        };
                        /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                        caPool?: string;
                        /** @description Time limit for the TCP connect, TLS excluded. */
                        connectTimeout?: number;
                        /** @description Turn off chunked transfer encoding. */
                        disableChunkedEncoding?: boolean;
                        /** @description Try HTTP/2 towards an https origin. */
                        http2Origin?: boolean;
                        /** @description Value of the Host header sent on. */
                        httpHostHeader?: string;
                        /** @description How many idle connections are kept open. */
                        keepAliveConnections?: number;
                        /** @description When an idle connection is dropped. */
                        keepAliveTimeout?: number;
                        /** @description Take the certificate's host name from the request. */
                        matchSNItoHost?: boolean;
                        /** @description Turn off the fallback between IPv4 and IPv6. */
                        noHappyEyeballs?: boolean;
                        /** @description Accept any certificate from the origin. */
                        noTLSVerify?: boolean;
                        /** @description Host name expected in the origin's certificate. */
                        originServerName?: string;
                        /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                        proxyType?: string;
                        /** @description Interval of TCP keepalive packets. */
                        tcpKeepAlive?: number;
                        /** @description Time limit for the TLS handshake. */
                        tlsTimeout?: number;
                    };
                    /** @description Path the rule matches. */
                    path?: string;
                    /** @description Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
                    service: string;
                }[];
                /** @description Connection settings between `cloudflared` and the origin. */
                originRequest?: {
                    /** @description Access check that `cloudflared` makes on the JWT header of each request. */
                    access?: {
                        /** @description Audience tags of the Access applications let through. */
                        audTag: string[];
                        /** @description Refuse traffic without an Access authorisation. */
                        required?: boolean;
                        teamName: string;
                    };
                    /** @description Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                    caPool?: string;
                    /** @description Time limit for the TCP connect, TLS excluded. */
                    connectTimeout?: number;
                    /** @description Turn off chunked transfer encoding. */
                    disableChunkedEncoding?: boolean;
                    /** @description Try HTTP/2 towards an https origin. */
                    http2Origin?: boolean;
                    /** @description Value of the Host header sent on. */
                    httpHostHeader?: string;
                    /** @description How many idle connections are kept open. */
                    keepAliveConnections?: number;
                    /** @description When an idle connection is dropped. */
                    keepAliveTimeout?: number;
                    /** @description Take the certificate's host name from the request. */
                    matchSNItoHost?: boolean;
                    /** @description Turn off the fallback between IPv4 and IPv6. */
                    noHappyEyeballs?: boolean;
                    /** @description Accept any certificate from the origin. */
                    noTLSVerify?: boolean;
                    /** @description Host name expected in the origin's certificate. */
                    originServerName?: string;
                    /** @description Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                    proxyType?: string;
                    /** @description Interval of TCP keepalive packets. */
                    tcpKeepAlive?: number;
                    /** @description Time limit for the TLS handshake. */
                    tlsTimeout?: number;
                };
            };
            created_at?: string;
            /**
             * @description Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard).
             * @enum {string}
             */
            source?: "local" | "cloudflare";
            /** @description Tunnel id. */
            tunnel_id?: string;
            /** @description Configuration version. */
            version?: number;
        };
        Connection: {
            /** @description Data center the connection ends in. */
            colo_name?: string;
            /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
            is_pending_reconnect?: boolean;
            /** @description Connection id. */
            uuid?: string;
        };
        ConnectionDeleteResponse: unknown;
        /** @description A WARP Connector client and its connections. */
        ConnectionGetResponse: {
            /** @description OS and architecture of the client. */
            arch?: string;
            /** @description Connections from the origin to the edge. */
            conns?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs WARP Connector. */
                origin_ip?: string;
            }[];
            /** @description Features switched on for the client. */
            features?: string[];
            /**
             * @description Role of the client in a highly available pair.
             * @enum {string}
             */
            ha_status?: "offline" | "passive" | "active";
            /** @description Connector (client) id. */
            id?: string;
            /** @description When the client started its run. */
            run_at?: string;
            /** @description Version of the client that opened the connection. */
            version?: string;
        };
        /** @description A WARP Connector client and its connections. */
        ConnectorGetResponse: {
            /** @description OS and architecture of the client. */
            arch?: string;
            /** @description Connections from the origin to the edge. */
            conns?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs WARP Connector. */
                origin_ip?: string;
            }[];
            /** @description Features switched on for the client. */
            features?: string[];
            /**
             * @description Role of the client in a highly available pair.
             * @enum {string}
             */
            ha_status?: "offline" | "passive" | "active";
            /** @description Connector (client) id. */
            id?: string;
            /** @description When the client started its run. */
            run_at?: string;
            /** @description Version of the client that opened the connection. */
            version?: string;
        };
        CountryRule: {
            geo: {
                country_code: string;
            };
        };
        Decision: ("allow" | "deny" | "non_identity" | "bypass") | string;
        /** @enum {string} */
        DecisionInput: "allow" | "deny" | "non_identity" | "bypass";
        DeviceEnrollmentPermissionsApplication: {
            /**
             * @example warp
             * @enum {string}
             */
            type: "warp";
            allowed_idps?: string[];
            aud?: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            domain?: string;
            id?: string;
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        DeviceEnrollmentPermissionsApplicationInput: {
            /**
             * @example warp
             * @enum {string}
             */
            type: "warp";
            allowed_idps?: string[];
            auto_redirect_to_identity?: boolean;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            session_duration?: string;
        };
        DomainRule: {
            email_domain: {
                domain: string;
            };
        };
        EmailListRule: {
            email_list: {
                id: string;
            };
        };
        EmailRule: {
            email: {
                email: string;
            };
        };
        EveryoneRule: {
            everyone: Record<string, never>;
        };
        ExternalEvaluationRule: {
            external_evaluation: {
                evaluate_url: string;
                keys_url: string;
            };
        };
        FailoverUpdateResponse: unknown;
        GSuiteGroupRule: {
            gsuite: {
                email: string;
                identity_provider_id: string;
            };
        };
        GatewayCACreateResponse: {
            /** @description Key id. */
            id?: string;
            /** @description Public key. */
            public_key?: string;
        };
        "GatewayCACreateResponse__sdk-7.1.0": {
            id?: string;
            public_key?: string;
        };
        GatewayCADeleteResponse: {
            id?: string;
        };
        GatewayCADeleteResponse__access: {
            id?: string;
        };
        GatewayCAListResponse: {
            /** @description Key id. */
            id?: string;
            /** @description Public key. */
            public_key?: string;
        };
        "GatewayCAListResponse__sdk-7.1.0": {
            id?: string;
            public_key?: string;
        };
        GatewayIdentityProxyEndpointApplication: {
            /** @enum {string} */
            type: "proxy_endpoint";
            allowed_idps?: string[];
            aud: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            domain?: string;
            id: string;
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        GatewayIdentityProxyEndpointApplicationInput: {
            /** @enum {string} */
            type: "proxy_endpoint";
            allowed_idps?: string[];
            auto_redirect_to_identity?: boolean;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            domain?: string;
            name?: string;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            session_duration?: string;
        };
        GitHubOrganizationRule: {
            "github-organization": {
                identity_provider_id: string;
                name: string;
                team?: string;
            };
        };
        GroupRule: {
            group: {
                id: string;
            };
        };
        /**
         * @description How often the check runs; `mid` unless set.
         * @default mid
         */
        HealthCheckRate: ("low" | "mid" | "high") | string;
        /**
         * @description How often the check runs; `mid` unless set.
         * @default mid
         * @enum {string}
         */
        HealthCheckRateInput: "low" | "mid" | "high";
        /**
         * @description Whether a reply or a request is checked; `reply` unless set.
         * @default reply
         */
        HealthCheckType: ("reply" | "request") | string;
        /**
         * @description Whether a reply or a request is checked; `reply` unless set.
         * @default reply
         * @enum {string}
         */
        HealthCheckTypeInput: "reply" | "request";
        IPListRule: {
            ip_list: {
                id: string;
            };
        };
        IPRule: {
            ip: {
                ip: string;
            };
        };
        IdPFederationGrant: {
            /** @description Grant id. */
            id: string;
            /**
             * Format: uuid
             * @description Id of the shared identity provider.
             */
            idp_id: string;
        };
        IdPFederationGrantDeleteResponse: {
            /** @description Id of the grant that was deleted. */
            id?: string;
        };
        IdPFederationGrantDeleteResponse__access: {
            /** @description Id of the grant that was deleted. */
            id?: string;
        };
        "IdPFederationGrantDeleteResponse__sdk-7.1.0": {
            id?: string;
        };
        IdPFederationGrantListResponse: components["schemas"]["IdPFederationGrant"][];
        IdPFederationGrantListResponse__access: components["schemas"]["IdPFederationGrant__access"][];
        "IdPFederationGrantListResponse__sdk-7.1.0": components["schemas"]["IdPFederationGrant__sdk-7.1.0"][];
        IdPFederationGrant__access: {
            /** @description Grant id. */
            id: string;
            /**
             * Format: uuid
             * @description Id of the shared identity provider.
             */
            idp_id: string;
        };
        "IdPFederationGrant__sdk-7.1.0": {
            id: string;
            idp_id: string;
        };
        InfrastructureApplication: {
            /** @enum {string} */
            type: "infrastructure";
            aud: string;
            /** Format: date-time */
            readonly created_at?: string;
            id: string;
            mfa_config?: components["schemas"]["InfrastructureApplicationMfaConfig"];
            name?: string;
            policies?: components["schemas"]["InfrastructureApplicationPolicy"][];
            target_criteria: {
                port: number;
                protocol: "SSH" | string;
                target_attributes: {
                    [key: string]: string[];
                };
            }[];
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        InfrastructureApplicationInput: {
            /** @enum {string} */
            type: "infrastructure";
            mfa_config?: components["schemas"]["InfrastructureApplicationMfaConfigInput"];
            name?: string;
            policies?: components["schemas"]["InfrastructureApplicationPolicyInput"][];
            target_criteria: {
                port: number;
                /** @enum {string} */
                protocol: "SSH";
                target_attributes: {
                    [key: string]: string[];
                };
            }[];
        };
        InfrastructureApplicationMfaConfig: {
            allowed_authenticators?: (("piv_key" | "ssh_fido2_key") | string)[];
            mfa_disabled?: boolean;
            session_duration?: string;
        };
        InfrastructureApplicationMfaConfigInput: {
            allowed_authenticators?: ("piv_key" | "ssh_fido2_key")[];
            mfa_disabled?: boolean;
            session_duration?: string;
        };
        InfrastructureApplicationPolicy: {
            connection_rules?: {
                ssh?: {
                    allow_email_alias?: boolean;
                    usernames: string[];
                };
            };
            created_at?: string;
            decision?: components["schemas"]["Decision"];
            exclude?: components["schemas"]["AccessRule"][];
            id?: string;
            include?: components["schemas"]["AccessRule"][];
            mfa_config?: components["schemas"]["InfrastructureApplicationMfaConfig"];
            name?: string;
            require?: components["schemas"]["AccessRule"][];
            /** @description Whether other applications can use the policy too; false for one that was made inside its application. */
            readonly reusable?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        InfrastructureApplicationPolicyInput: {
            connection_rules?: {
                ssh?: {
                    allow_email_alias?: boolean;
                    usernames: string[];
                };
            };
            decision: components["schemas"]["DecisionInput"];
            exclude?: components["schemas"]["AccessRuleInput2"][];
            include: components["schemas"]["AccessRuleInput2"][];
            mfa_config?: components["schemas"]["InfrastructureApplicationMfaConfigInput"];
            name: string;
            require?: components["schemas"]["AccessRuleInput2"][];
        };
        /** @description Address a request check is forwarded to; ignored when bidirectional. */
        MagicHealthCheckTarget: {
            /** @description Address in use, computed when none is saved; ignored in requests. */
            effective?: string;
            /** @description Address as saved; empty for the computed default. */
            saved?: string;
        };
        /** @description Token that lets a client run the tunnel. */
        ManagementCreateResponse: string;
        McpServerApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "mcp";
            allow_authenticate_via_warp?: boolean;
            allowed_idps?: string[];
            aud: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            http_only_cookie_attribute?: boolean;
            id: string;
            logo_url?: string;
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        McpServerApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "mcp";
            allow_authenticate_via_warp?: boolean;
            allowed_idps?: string[];
            auto_redirect_to_identity?: boolean;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[];
            http_only_cookie_attribute?: boolean;
            logo_url?: string;
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            session_duration?: string;
        };
        McpServerPortalApplication: {
            tags?: string[];
            /** @enum {string} */
            type: "mcp_portal";
            allow_authenticate_via_warp?: boolean;
            allowed_idps?: string[];
            aud: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            domain?: string;
            http_only_cookie_attribute?: boolean;
            id: string;
            logo_url?: string;
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            session_duration?: string;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        McpServerPortalApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "mcp_portal";
            allow_authenticate_via_warp?: boolean;
            allowed_idps?: string[];
            auto_redirect_to_identity?: boolean;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[];
            domain?: string;
            http_only_cookie_attribute?: boolean;
            logo_url?: string;
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            /** @deprecated */
            self_hosted_domains?: string[];
            session_duration?: string;
        };
        OIDCSaaSApp: {
            access_token_lifetime?: string;
            allow_pkce_without_client_secret?: boolean;
            app_launcher_url?: string;
            /** @enum {string} */
            auth_type?: "oidc";
            client_id?: string;
            client_secret?: string;
            custom_claims?: {
                name?: string;
                required?: boolean;
                /** @enum {string} */
                scope?: "groups" | "profile" | "email" | "openid";
                source?: {
                    name?: string;
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            }[];
            grant_types?: ("authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit")[];
            group_filter_regex?: string;
            hybrid_and_implicit_options?: {
                return_access_token_from_authorization_endpoint?: boolean;
                return_id_token_from_authorization_endpoint?: boolean;
            };
            public_key?: string;
            redirect_uris?: string[];
            refresh_token_options?: {
                lifetime?: string;
            };
            scopes?: ("openid" | "groups" | "email" | "profile")[];
        };
        OktaGroupRule: {
            okta: {
                identity_provider_id: string;
                name: string;
            };
        };
        PSKMetadata: {
            /** @description Time of the last change. */
            last_generated_on?: string;
        };
        PortalCreateResponse: {
            servers: {
                auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
                /** Format: date-time */
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    /** @description Message of the cause. */
                    cause?: string;
                    /** @description True if the server answered with an error, false if it was not reached. */
                    is_upstream?: boolean;
                    /** @description Error code of the MCP protocol. */
                    mcp_code?: number;
                    /** @description True if a retry may help. */
                    retryable?: boolean;
                    /** @description HTTP status the server gave. */
                    status_code?: number;
                };
                /** Format: uri */
                hostname: string;
                /** @description Id of the MCP server. */
                id: string;
                /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
                is_shared_oauth_callback_enabled?: boolean;
                /** Format: date-time */
                last_successful_sync?: string;
                /** Format: date-time */
                last_synced?: string;
                /** Format: date-time */
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                /** @description Send traffic for this server through the Secure Web Gateway. */
                secure_web_gateway?: boolean;
                status?: ("waiting" | "ready" | "stale" | "error") | string;
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /**
             * @deprecated
             * @description Allow code to run in Dynamic Workers (beta).
             */
            allow_code_mode?: boolean;
            /** @description Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
            code_mode?: ("off" | "opt_in" | "default_on" | "enforced") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            /** @description Id of the MCP portal. */
            id: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            /** @description Send MCP traffic through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
        };
        "PortalCreateResponse__sdk-7.1.0": {
            servers: {
                auth_config_summary?: {
                    /** @enum {string} */
                    auth_mode?: "dcr" | "manual";
                    client_secret_version?: number;
                    config?: {
                        authorization_endpoint?: string;
                        issuer?: string;
                        resource?: string;
                        revocation_endpoint?: string;
                        token_endpoint?: string;
                    };
                    has_client_secret?: boolean;
                    registration_info?: {
                        client_id?: string;
                        redirect_uris?: string[];
                        scope?: string;
                        token_endpoint_auth_method?: string;
                    };
                };
                /** @enum {string} */
                auth_type: "oauth" | "bearer" | "unauthenticated";
                /** @enum {string} */
                authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    cause?: string;
                    is_upstream?: boolean;
                    mcp_code?: number;
                    retryable?: boolean;
                    status_code?: number;
                };
                hostname: string;
                id: string;
                is_shared_oauth_callback_enabled?: boolean;
                last_successful_sync?: string;
                last_synced?: string;
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                secure_web_gateway?: boolean;
                server_id: string;
                /** @enum {string} */
                status?: "waiting" | "ready" | "stale" | "error";
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /** @deprecated */
            allow_code_mode?: boolean;
            /** @enum {string} */
            code_mode?: "off" | "opt_in" | "default_on" | "enforced";
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            id: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            secure_web_gateway?: boolean;
        };
        PortalDeleteResponse: {
            /**
             * @deprecated
             * @description Allow code to run in Dynamic Workers (beta).
             */
            allow_code_mode?: boolean;
            /** @description Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
            code_mode?: ("off" | "opt_in" | "default_on" | "enforced") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            /** @description Id of the MCP portal. */
            id: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            /** @description Send MCP traffic through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
        };
        "PortalDeleteResponse__sdk-7.1.0": {
            /** @deprecated */
            allow_code_mode?: boolean;
            /** @enum {string} */
            code_mode?: "off" | "opt_in" | "default_on" | "enforced";
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            id: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            secure_web_gateway?: boolean;
        };
        PortalListResponse: {
            servers: {
                auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
                /** Format: date-time */
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    /** @description Message of the cause. */
                    cause?: string;
                    /** @description True if the server answered with an error, false if it was not reached. */
                    is_upstream?: boolean;
                    /** @description Error code of the MCP protocol. */
                    mcp_code?: number;
                    /** @description True if a retry may help. */
                    retryable?: boolean;
                    /** @description HTTP status the server gave. */
                    status_code?: number;
                };
                /** Format: uri */
                hostname: string;
                /** @description Id of the MCP server. */
                id: string;
                /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
                is_shared_oauth_callback_enabled?: boolean;
                /** Format: date-time */
                last_successful_sync?: string;
                /** Format: date-time */
                last_synced?: string;
                /** Format: date-time */
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                /** @description Send traffic for this server through the Secure Web Gateway. */
                secure_web_gateway?: boolean;
                status?: ("waiting" | "ready" | "stale" | "error") | string;
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /**
             * @deprecated
             * @description Allow code to run in Dynamic Workers (beta).
             */
            allow_code_mode?: boolean;
            /** @description Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
            code_mode?: ("off" | "opt_in" | "default_on" | "enforced") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            /** @description Id of the MCP portal. */
            id: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            /** @description Send MCP traffic through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
        };
        "PortalListResponse__sdk-7.1.0": {
            servers: {
                auth_config_summary?: {
                    /** @enum {string} */
                    auth_mode?: "dcr" | "manual";
                    client_secret_version?: number;
                    config?: {
                        authorization_endpoint?: string;
                        issuer?: string;
                        resource?: string;
                        revocation_endpoint?: string;
                        token_endpoint?: string;
                    };
                    has_client_secret?: boolean;
                    registration_info?: {
                        client_id?: string;
                        redirect_uris?: string[];
                        scope?: string;
                        token_endpoint_auth_method?: string;
                    };
                };
                /** @enum {string} */
                auth_type: "oauth" | "bearer" | "unauthenticated";
                /** @enum {string} */
                authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    cause?: string;
                    is_upstream?: boolean;
                    mcp_code?: number;
                    retryable?: boolean;
                    status_code?: number;
                };
                hostname: string;
                id: string;
                is_shared_oauth_callback_enabled?: boolean;
                last_successful_sync?: string;
                last_synced?: string;
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                secure_web_gateway?: boolean;
                server_id: string;
                /** @enum {string} */
                status?: "waiting" | "ready" | "stale" | "error";
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /** @deprecated */
            allow_code_mode?: boolean;
            /** @enum {string} */
            code_mode?: "off" | "opt_in" | "default_on" | "enforced";
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            id: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            secure_web_gateway?: boolean;
        };
        PortalReadResponse: {
            servers: {
                auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
                /** Format: date-time */
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    /** @description Message of the cause. */
                    cause?: string;
                    /** @description True if the server answered with an error, false if it was not reached. */
                    is_upstream?: boolean;
                    /** @description Error code of the MCP protocol. */
                    mcp_code?: number;
                    /** @description True if a retry may help. */
                    retryable?: boolean;
                    /** @description HTTP status the server gave. */
                    status_code?: number;
                };
                /** Format: uri */
                hostname: string;
                /** @description Id of the MCP server. */
                id: string;
                /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
                is_shared_oauth_callback_enabled?: boolean;
                /** Format: date-time */
                last_successful_sync?: string;
                /** Format: date-time */
                last_synced?: string;
                /** Format: date-time */
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                /** @description Send traffic for this server through the Secure Web Gateway. */
                secure_web_gateway?: boolean;
                status?: ("waiting" | "ready" | "stale" | "error") | string;
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /**
             * @deprecated
             * @description Allow code to run in Dynamic Workers (beta).
             */
            allow_code_mode?: boolean;
            /** @description Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
            code_mode?: ("off" | "opt_in" | "default_on" | "enforced") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            /** @description Id of the MCP portal. */
            id: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            /** @description Send MCP traffic through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
        };
        "PortalReadResponse__sdk-7.1.0": {
            servers: {
                auth_config_summary?: {
                    /** @enum {string} */
                    auth_mode?: "dcr" | "manual";
                    client_secret_version?: number;
                    config?: {
                        authorization_endpoint?: string;
                        issuer?: string;
                        resource?: string;
                        revocation_endpoint?: string;
                        token_endpoint?: string;
                    };
                    has_client_secret?: boolean;
                    registration_info?: {
                        client_id?: string;
                        redirect_uris?: string[];
                        scope?: string;
                        token_endpoint_auth_method?: string;
                    };
                };
                /** @enum {string} */
                auth_type: "oauth" | "bearer" | "unauthenticated";
                /** @enum {string} */
                authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    cause?: string;
                    is_upstream?: boolean;
                    mcp_code?: number;
                    retryable?: boolean;
                    status_code?: number;
                };
                hostname: string;
                id: string;
                is_shared_oauth_callback_enabled?: boolean;
                last_successful_sync?: string;
                last_synced?: string;
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                secure_web_gateway?: boolean;
                server_id: string;
                /** @enum {string} */
                status?: "waiting" | "ready" | "stale" | "error";
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /** @deprecated */
            allow_code_mode?: boolean;
            /** @enum {string} */
            code_mode?: "off" | "opt_in" | "default_on" | "enforced";
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            id: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            secure_web_gateway?: boolean;
        };
        PortalUpdateResponse: {
            servers: {
                auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
                /** Format: date-time */
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    /** @description Message of the cause. */
                    cause?: string;
                    /** @description True if the server answered with an error, false if it was not reached. */
                    is_upstream?: boolean;
                    /** @description Error code of the MCP protocol. */
                    mcp_code?: number;
                    /** @description True if a retry may help. */
                    retryable?: boolean;
                    /** @description HTTP status the server gave. */
                    status_code?: number;
                };
                /** Format: uri */
                hostname: string;
                /** @description Id of the MCP server. */
                id: string;
                /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
                is_shared_oauth_callback_enabled?: boolean;
                /** Format: date-time */
                last_successful_sync?: string;
                /** Format: date-time */
                last_synced?: string;
                /** Format: date-time */
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                /** @description Send traffic for this server through the Secure Web Gateway. */
                secure_web_gateway?: boolean;
                status?: ("waiting" | "ready" | "stale" | "error") | string;
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /**
             * @deprecated
             * @description Allow code to run in Dynamic Workers (beta).
             */
            allow_code_mode?: boolean;
            /** @description Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
            code_mode?: ("off" | "opt_in" | "default_on" | "enforced") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            /** @description Id of the MCP portal. */
            id: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            /** @description Send MCP traffic through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
        };
        "PortalUpdateResponse__sdk-7.1.0": {
            servers: {
                auth_config_summary?: {
                    /** @enum {string} */
                    auth_mode?: "dcr" | "manual";
                    client_secret_version?: number;
                    config?: {
                        authorization_endpoint?: string;
                        issuer?: string;
                        resource?: string;
                        revocation_endpoint?: string;
                        token_endpoint?: string;
                    };
                    has_client_secret?: boolean;
                    registration_info?: {
                        client_id?: string;
                        redirect_uris?: string[];
                        scope?: string;
                        token_endpoint_auth_method?: string;
                    };
                };
                /** @enum {string} */
                auth_type: "oauth" | "bearer" | "unauthenticated";
                /** @enum {string} */
                authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
                created_at?: string;
                created_by?: string;
                default_disabled?: boolean;
                description?: string | null;
                error?: string;
                error_details?: {
                    cause?: string;
                    is_upstream?: boolean;
                    mcp_code?: number;
                    retryable?: boolean;
                    status_code?: number;
                };
                hostname: string;
                id: string;
                is_shared_oauth_callback_enabled?: boolean;
                last_successful_sync?: string;
                last_synced?: string;
                modified_at?: string;
                modified_by?: string;
                name: string;
                on_behalf?: boolean;
                prompts: {
                    [key: string]: unknown;
                }[];
                secure_web_gateway?: boolean;
                server_id: string;
                /** @enum {string} */
                status?: "waiting" | "ready" | "stale" | "error";
                tools: {
                    [key: string]: unknown;
                }[];
                updated_prompts?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
                updated_tools?: {
                    enabled?: boolean;
                    name: string;
                    portal_alias?: string;
                    portal_description?: string;
                    server_alias?: string;
                    server_description?: string;
                }[];
            }[];
            /** @deprecated */
            allow_code_mode?: boolean;
            /** @enum {string} */
            code_mode?: "off" | "opt_in" | "default_on" | "enforced";
            created_at?: string;
            created_by?: string;
            description?: string;
            hostname: string;
            id: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            secure_web_gateway?: boolean;
        };
        ResponseInfo: {
            code: number;
            documentation_url?: string;
            message: string;
            source?: {
                pointer?: string;
            };
        };
        "ResponseInfo__warp-connector-create-docs": {
            code: number;
            documentation_url?: string;
            message: string;
            source?: {
                pointer?: string;
            };
        };
        SAMLCertificateGetResponse: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Certificate in use. */
            current_certificate?: {
                /** @description Whether identity providers may use it. */
                is_current: boolean;
                /**
                 * Format: date-time
                 * @description When it expires.
                 */
                not_after: string;
                /** @description Public certificate as PEM. */
                public_certificate: string;
                /** @description Certificate id. */
                uid: string;
            };
            /** @description Certificate from before the last rotation, built like `saml_certificate`; may be null. */
            previous_certificate?: components["schemas"]["SAMLCertificateGetResponse"]["current_certificate"] | null;
            /** @description Id of the certificate set. */
            uid: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updated_at: string;
        };
        "SAMLCertificateGetResponse__sdk-7.1.0": {
            created_at: string;
            current_certificate?: {
                is_current: boolean;
                not_after: string;
                public_certificate: string;
                uid: string;
            };
            previous_certificate?: unknown;
            uid: string;
            updated_at: string;
        };
        SAMLCertificateListResponse: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Certificate in use. */
            current_certificate?: {
                /** @description Whether identity providers may use it. */
                is_current: boolean;
                /**
                 * Format: date-time
                 * @description When it expires.
                 */
                not_after: string;
                /** @description Public certificate as PEM. */
                public_certificate: string;
                /** @description Certificate id. */
                uid: string;
            };
            /** @description Certificate from before the last rotation, built like `saml_certificate`; may be null. */
            previous_certificate?: components["schemas"]["SAMLCertificateListResponse"]["current_certificate"] | null;
            /** @description Id of the certificate set. */
            uid: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updated_at: string;
        };
        "SAMLCertificateListResponse__sdk-7.1.0": {
            created_at: string;
            current_certificate?: {
                is_current: boolean;
                not_after: string;
                public_certificate: string;
                uid: string;
            };
            previous_certificate?: unknown;
            uid: string;
            updated_at: string;
        };
        SAMLCertificateRotateResponse: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Certificate in use. */
            current_certificate?: {
                /** @description Whether identity providers may use it. */
                is_current: boolean;
                /**
                 * Format: date-time
                 * @description When it expires.
                 */
                not_after: string;
                /** @description Public certificate as PEM. */
                public_certificate: string;
                /** @description Certificate id. */
                uid: string;
            };
            /** @description Certificate from before the last rotation, built like `saml_certificate`; may be null. */
            previous_certificate?: components["schemas"]["SAMLCertificateRotateResponse"]["current_certificate"] | null;
            /** @description Id of the certificate set. */
            uid: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updated_at: string;
        };
        "SAMLCertificateRotateResponse__sdk-7.1.0": {
            created_at: string;
            current_certificate?: {
                is_current: boolean;
                not_after: string;
                public_certificate: string;
                uid: string;
            };
            previous_certificate?: unknown;
            uid: string;
            updated_at: string;
        };
        SAMLGroupRule: {
            saml: {
                attribute_name: string;
                attribute_value: string;
                identity_provider_id: string;
            };
        };
        SAMLSaaSApp: {
            /** @enum {string} */
            auth_type?: "saml";
            consumer_service_url?: string;
            custom_attributes?: {
                friendly_name?: string;
                name?: string;
                /** @enum {string} */
                name_format?: "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
                required?: boolean;
                source?: {
                    name?: string;
                    name_by_idp?: {
                        idp_id?: string;
                        source_name?: string;
                    }[];
                };
            }[];
            default_relay_state?: string;
            idp_entity_id?: string;
            name_id_format?: components["schemas"]["SaaSAppNameIDFormat"];
            name_id_transform_jsonata?: string;
            public_key?: string;
            saml_attribute_transform_jsonata?: string;
            sp_entity_id?: string;
            sso_endpoint?: string;
        };
        /** @description HTTP Basic for SCIM. */
        SCIMConfigAuthenticationHTTPBasic: {
            /** @description Password for the SCIM service. */
            password: string;
            /**
             * @description How SCIM requests authenticate.
             * @enum {string}
             */
            scheme: "httpbasic";
            /** @description User for the SCIM service. */
            user: string;
        };
        "SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0": {
            password: string;
            /** @enum {string} */
            scheme: "httpbasic";
            user: string;
        };
        SCIMConfigAuthenticationOAuthBearerToken: {
            /** @enum {string} */
            scheme: "oauthbearertoken";
            token: string;
        };
        /** @description OAuth 2 for SCIM. */
        SCIMConfigAuthenticationOauth2: {
            /** @description Where the authorisation code is fetched. */
            authorization_url: string;
            /** @description OAuth client id. */
            client_id: string;
            /** @description OAuth client secret. */
            client_secret: string;
            /**
             * @description How SCIM requests authenticate.
             * @enum {string}
             */
            scheme: "oauth2";
            /** @description Scopes asked for. */
            scopes?: string[];
            /** @description Where the token is fetched. */
            token_url: string;
        };
        "SCIMConfigAuthenticationOauth2__sdk-7.1.0": {
            authorization_url: string;
            client_id: string;
            client_secret: string;
            /** @enum {string} */
            scheme: "oauth2";
            scopes?: string[];
            token_url: string;
        };
        SCIMConfigMapping: {
            /** @description Whether it is on. */
            enabled?: boolean;
            /** @description SCIM filter that picks the resources. */
            filter?: string;
            /** @description Operations it applies to. */
            operations?: {
                create?: boolean;
                delete?: boolean;
                update?: boolean;
            };
            /** @description Resource type it applies to. */
            schema: string;
            /**
             * @description `strict` drops unknown values, `passthrough` sends them on.
             * @enum {string}
             */
            strictness?: "strict" | "passthrough";
            /** @description JSONata expression that rewrites the resource. */
            transform_jsonata?: string;
        };
        "SCIMConfigMapping__sdk-7.1.0": {
            enabled?: boolean;
            filter?: string;
            operations?: {
                create?: boolean;
                delete?: boolean;
                update?: boolean;
            };
            schema: string;
            strictness?: ("strict" | "passthrough") | string;
            transform_jsonata?: string;
        };
        "SCIMConfigMapping__sdk-7.1.0Input": {
            enabled?: boolean;
            filter?: string;
            operations?: {
                create?: boolean;
                delete?: boolean;
                update?: boolean;
            };
            schema: string;
            /** @enum {string} */
            strictness?: "strict" | "passthrough";
            transform_jsonata?: string;
        };
        /** @enum {string} */
        SaaSAppNameIDFormat: "id" | "email";
        SaaSApplication: {
            type?: string;
            /** @description Identity providers offered at login; all of the account's if left out. */
            allowed_idps?: components["schemas"]["AllowedIdPs"][];
            /** @description Show it in the App Launcher. */
            app_launcher_visible?: boolean;
            /** @description Audience tag. */
            aud?: string;
            /** @description Skip the choice of identity provider; `allowed_idps` must then hold exactly one. */
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            created_at?: string;
            id?: string;
            /** @description Logo for the App Launcher. */
            logo_url?: string;
            /** @description Display name. */
            name?: string;
            saas_app?: components["schemas"]["AccessSAMLSaaSApp2"] | components["schemas"]["ApplicationSaaSApplicationAccessOIDCSaaSApp2"] | components["schemas"]["OIDCSaaSApp"];
            scim_config?: components["schemas"]["ApplicationSelfHostedApplicationSCIMConfig"];
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        SaaSApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "saas";
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            auto_redirect_to_identity?: boolean;
            custom_pages?: string[];
            logo_url?: string;
            name?: string;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            saas_app?: components["schemas"]["SAMLSaaSApp"] | components["schemas"]["OIDCSaaSApp"];
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
        };
        "SaaSApplication__sdk-7.1.0": {
            tags?: string[];
            /** @enum {string} */
            type: "saas";
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            /** Format: date-time */
            readonly created_at?: string;
            custom_pages?: string[];
            id?: string;
            logo_url?: string;
            name?: string;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            saas_app?: components["schemas"]["SAMLSaaSApp"] | components["schemas"]["OIDCSaaSApp"];
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
        };
        SelfHostedApplication: {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "self_hosted";
            /** @description Allow embedding in a frame. */
            allow_iframe?: boolean;
            /** @description Identity providers offered at login; all of the account's if left out. */
            allowed_idps?: components["schemas"]["AllowedIdPs"][];
            /** @description Show it in the App Launcher. */
            app_launcher_visible?: boolean;
            /** @description Audience tag. */
            aud?: string;
            /** @description Skip the choice of identity provider; `allowed_idps` must then hold exactly one. */
            auto_redirect_to_identity?: boolean;
            cors_headers?: {
                /** @description Allow every request header. */
                allow_all_headers?: boolean;
                /** @description Allow every request method. */
                allow_all_methods?: boolean;
                /** @description Allow every origin. */
                allow_all_origins?: boolean;
                /** @description Let requests carry credentials. */
                allow_credentials?: boolean;
                /** @description Request headers allowed. */
                allowed_headers?: components["schemas"]["AllowedHeaders"][];
                /** @description Request methods allowed. */
                allowed_methods?: components["schemas"]["AllowedMethods"][];
                /** @description Origins allowed. */
                allowed_origins?: components["schemas"]["AllowedOrigins"][];
                /** @description Seconds a preflight answer may be cached. */
                max_age?: number;
            };
            /** Format: date-time */
            created_at?: string;
            /** @description Message shown on denial. */
            custom_deny_message?: string;
            /** @description Where a denied user is sent. */
            custom_deny_url?: string;
            /** @description Domain and path under Access. */
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            /** @description Logo for the App Launcher. */
            logo_url?: string;
            /** @description Display name. */
            name?: string;
            /** @description Let preflight requests through to the origin; not together with `cors_headers`. */
            options_preflight_bypass?: boolean;
            same_site_cookie_attribute?: string;
            /** @description Provisioning over SCIM (closed beta). */
            scim_config?: {
                /** @description HTTP Basic for SCIM. */
                authentication?: components["schemas"]["SCIMConfigAuthenticationHTTPBasic"] | components["schemas"]["AccessSCIMConfigAuthenticationOAuthBearerToken2"] | components["schemas"]["SCIMConfigAuthenticationOauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"] | components["schemas"]["AccessSCIMConfigMultiAuthentication2"];
                /** @description True to deactivate instead of deleting, for targets that know no DELETE. */
                deactivate_on_delete?: boolean;
                /** @description Whether provisioning is on. */
                enabled?: boolean;
                /** @description Identity provider the resources come from. */
                idp_uid: string;
                /** @description Filters and rewrites applied to resources on the way. */
                mappings?: components["schemas"]["SCIMConfigMapping"][];
                /** @description Base address of the application's SCIM API. */
                remote_uri: string;
            };
            /** @description Answer 401 where a Service Auth policy blocks. */
            service_auth_401_redirect?: boolean;
            /** @description How long a token lasts, such as `300ms` or `2h45m`. */
            session_duration?: string;
            /** @description Log in through `cloudflared` without the interstitial page. */
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            updated_at?: string;
            /** @description Open it through clientless browser isolation. */
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        SelfHostedApplicationAllPreviewWorkersDestination: {
            /** @enum {string} */
            type: "all_preview_workers";
        };
        SelfHostedApplicationAllPreviewWorkersDestinationInput: {
            /** @enum {string} */
            type: "all_preview_workers";
        };
        SelfHostedApplicationAllWorkersDestination: {
            /** @enum {string} */
            type: "all_workers";
        };
        SelfHostedApplicationAllWorkersDestinationInput: {
            /** @enum {string} */
            type: "all_workers";
        };
        SelfHostedApplicationInput: {
            tags?: string[];
            /** @enum {string} */
            type: "self_hosted";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            /** @description Taken of every kind, shown by the App Launcher. */
            app_launcher_logo_url?: string;
            app_launcher_visible?: boolean;
            auto_redirect_to_identity?: boolean;
            /** @description Taken of every kind, shown by the App Launcher. */
            bg_color?: string;
            cors_headers?: components["schemas"]["CORSHeaders"];
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            /** @description Taken of every kind, shown by the App Launcher. */
            footer_links?: {
                name: string;
                url: string;
            }[] | null;
            /** @description Taken of every kind, shown by the App Launcher. */
            header_bg_color?: string;
            http_only_cookie_attribute?: boolean;
            /** @description Taken of every kind, shown by the App Launcher. */
            landing_page_design?: {
                button_color?: string;
                button_text_color?: string;
                image_url?: string;
                message?: string;
                title?: string;
            };
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            /** @description Private address of the application. Accepted; stated by no document. */
            private_address?: string;
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfigInput"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        SelfHostedApplicationMfaConfig: {
            allowed_authenticators?: (("totp" | "biometrics" | "security_key") | string)[];
            mfa_disabled?: boolean;
            session_duration?: string;
        };
        SelfHostedApplicationMfaConfigInput: {
            allowed_authenticators?: ("totp" | "biometrics" | "security_key")[];
            mfa_disabled?: boolean;
            session_duration?: string;
        };
        SelfHostedApplicationOAuthConfiguration: {
            dynamic_client_registration?: {
                allow_any_on_localhost?: boolean;
                allow_any_on_loopback?: boolean;
                allowed_uris?: string[];
                enabled?: boolean;
            };
            enabled?: boolean;
            grant?: {
                access_token_lifetime?: string;
                session_duration?: string;
            };
        };
        SelfHostedApplicationOAuthConfigurationInput: {
            dynamic_client_registration?: {
                allow_any_on_localhost?: boolean;
                allow_any_on_loopback?: boolean;
                allowed_uris?: string[];
                enabled?: boolean;
            };
            enabled?: boolean;
            grant?: {
                access_token_lifetime?: string;
                session_duration?: string;
            };
        };
        SelfHostedApplicationPolicy: {
            account_id?: string;
            approval_groups?: components["schemas"]["ApprovalGroup"][];
            approval_required?: boolean;
            connection_rules?: {
                rdp?: {
                    allowed_clipboard_local_to_remote_formats?: (("text" | "file") | string)[];
                    allowed_clipboard_remote_to_local_formats?: (("text" | "file") | string)[];
                };
            };
            created_at?: string;
            decision?: components["schemas"]["Decision"];
            exclude?: components["schemas"]["AccessRule"][];
            id?: string;
            include?: components["schemas"]["AccessRule"][];
            isolation_required?: boolean;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name?: string;
            precedence?: number;
            purpose_justification_prompt?: string;
            purpose_justification_required?: boolean;
            require?: components["schemas"]["AccessRule"][];
            /** @description Whether other applications can use the policy too; false for one that was made inside its application. */
            readonly reusable?: boolean;
            session_duration?: string | null;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        SelfHostedApplicationPreviewWorkerDestination: {
            /** @enum {string} */
            type: "preview_worker";
            worker_id: string;
        };
        SelfHostedApplicationPreviewWorkerDestinationInput: {
            /** @enum {string} */
            type: "preview_worker";
            worker_id: string;
        };
        SelfHostedApplicationPrivateDestination: {
            /** @enum {string} */
            type?: "private";
            cidr?: string;
            hostname?: string;
            l4_protocol?: ("tcp" | "udp") | string;
            port_range?: string;
            vnet_id?: string;
        };
        SelfHostedApplicationPrivateDestinationInput: {
            /** @enum {string} */
            type?: "private";
            cidr?: string;
            hostname?: string;
            /** @enum {string} */
            l4_protocol?: "tcp" | "udp";
            port_range?: string;
            vnet_id?: string;
        };
        SelfHostedApplicationPublicDestination: {
            /** @enum {string} */
            type?: "public";
            uri?: string;
        };
        SelfHostedApplicationPublicDestinationInput: {
            /** @enum {string} */
            type?: "public";
            uri?: string;
        };
        SelfHostedApplicationSCIMConfig: {
            authentication?: components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | components["schemas"]["SCIMConfigAuthenticationOAuthBearerToken"] | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            } | (components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | components["schemas"]["SCIMConfigAuthenticationOAuthBearerToken"] | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            } | {
                scheme: string;
            })[];
            deactivate_on_delete?: boolean;
            enabled?: boolean;
            idp_uid: string;
            mappings?: components["schemas"]["SCIMConfigMapping__sdk-7.1.0"][];
            remote_uri: string;
        };
        SelfHostedApplicationSCIMConfigInput: {
            authentication?: components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | components["schemas"]["SCIMConfigAuthenticationOAuthBearerToken"] | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            } | (components["schemas"]["SCIMConfigAuthenticationHTTPBasic__sdk-7.1.0"] | components["schemas"]["SCIMConfigAuthenticationOAuthBearerToken"] | components["schemas"]["SCIMConfigAuthenticationOauth2__sdk-7.1.0"] | {
                client_id: string;
                client_secret: string;
                /** @enum {string} */
                scheme: "access_service_token";
            })[];
            deactivate_on_delete?: boolean;
            enabled?: boolean;
            idp_uid: string;
            mappings?: components["schemas"]["SCIMConfigMapping__sdk-7.1.0Input"][];
            remote_uri: string;
        };
        SelfHostedApplicationUnionMember2Input: {
            approval_groups?: components["schemas"]["ApprovalGroup"][];
            approval_required?: boolean;
            connection_rules?: {
                rdp?: {
                    allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                    allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                };
            };
            decision: components["schemas"]["access_decisionInput"];
            exclude?: components["schemas"]["access_schemas-excludeInput"];
            id?: string;
            include: components["schemas"]["access_includeInput"];
            isolation_required?: boolean;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name: string;
            precedence?: number;
            purpose_justification_prompt?: string;
            purpose_justification_required?: boolean;
            require?: components["schemas"]["access_schemas-requireInput"];
            session_duration?: string | null;
        };
        SelfHostedApplicationViaMcpServerPortalDestination: {
            /** @enum {string} */
            type?: "via_mcp_server_portal";
            mcp_server_id?: string;
        };
        SelfHostedApplicationViaMcpServerPortalDestinationInput: {
            /** @enum {string} */
            type?: "via_mcp_server_portal";
            mcp_server_id?: string;
        };
        SelfHostedApplicationWorkerDestination: {
            /** @enum {string} */
            type: "worker";
            worker_id: string;
        };
        SelfHostedApplicationWorkerDestinationInput: {
            /** @enum {string} */
            type: "worker";
            worker_id: string;
        };
        "SelfHostedApplication__sdk-7.1.0": {
            tags?: string[];
            /** @enum {string} */
            type: "self_hosted";
            allow_authenticate_via_warp?: boolean;
            allow_iframe?: boolean;
            allowed_idps?: string[];
            app_launcher_visible?: boolean;
            aud?: string;
            auto_redirect_to_identity?: boolean;
            cors_headers?: components["schemas"]["CORSHeaders"];
            /** Format: date-time */
            readonly created_at?: string;
            custom_deny_message?: string;
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"])[];
            domain: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: boolean;
            http_only_cookie_attribute?: boolean;
            id?: string;
            logo_url?: string;
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name?: string;
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: boolean;
            path_cookie_attribute?: boolean;
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: string;
            scim_config?: components["schemas"]["SelfHostedApplicationSCIMConfig"];
            /** @deprecated */
            self_hosted_domains?: string[];
            service_auth_401_redirect?: boolean;
            session_duration?: string;
            skip_interstitial?: boolean;
            /** @description The id again. */
            readonly uid?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            use_clientless_isolation_app_launcher_url?: boolean;
        };
        ServerCreateResponse: {
            auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            /** Format: uri */
            hostname: string;
            /** @description Id of the MCP server. */
            id: string;
            /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
            is_shared_oauth_callback_enabled?: boolean;
            /** Format: date-time */
            last_successful_sync?: string;
            /** Format: date-time */
            last_synced?: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            /** @description Send traffic for this server through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
            status?: ("waiting" | "ready" | "stale" | "error") | string;
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        "ServerCreateResponse__sdk-7.1.0": {
            auth_config_summary?: {
                /** @enum {string} */
                auth_mode?: "dcr" | "manual";
                client_secret_version?: number;
                config?: {
                    authorization_endpoint?: string;
                    issuer?: string;
                    resource?: string;
                    revocation_endpoint?: string;
                    token_endpoint?: string;
                };
                has_client_secret?: boolean;
                registration_info?: {
                    client_id?: string;
                    redirect_uris?: string[];
                    scope?: string;
                    token_endpoint_auth_method?: string;
                };
            };
            /** @enum {string} */
            auth_type: "oauth" | "bearer" | "unauthenticated";
            /** @enum {string} */
            authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            hostname: string;
            id: string;
            is_shared_oauth_callback_enabled?: boolean;
            last_successful_sync?: string;
            last_synced?: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            secure_web_gateway?: boolean;
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        ServerDeleteResponse: {
            auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            /** Format: uri */
            hostname: string;
            /** @description Id of the MCP server. */
            id: string;
            /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
            is_shared_oauth_callback_enabled?: boolean;
            /** Format: date-time */
            last_successful_sync?: string;
            /** Format: date-time */
            last_synced?: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            /** @description Send traffic for this server through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
            status?: ("waiting" | "ready" | "stale" | "error") | string;
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        "ServerDeleteResponse__sdk-7.1.0": {
            auth_config_summary?: {
                /** @enum {string} */
                auth_mode?: "dcr" | "manual";
                client_secret_version?: number;
                config?: {
                    authorization_endpoint?: string;
                    issuer?: string;
                    resource?: string;
                    revocation_endpoint?: string;
                    token_endpoint?: string;
                };
                has_client_secret?: boolean;
                registration_info?: {
                    client_id?: string;
                    redirect_uris?: string[];
                    scope?: string;
                    token_endpoint_auth_method?: string;
                };
            };
            /** @enum {string} */
            auth_type: "oauth" | "bearer" | "unauthenticated";
            /** @enum {string} */
            authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            hostname: string;
            id: string;
            is_shared_oauth_callback_enabled?: boolean;
            last_successful_sync?: string;
            last_synced?: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            secure_web_gateway?: boolean;
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        ServerListResponse: {
            auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            /** Format: uri */
            hostname: string;
            /** @description Id of the MCP server. */
            id: string;
            /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
            is_shared_oauth_callback_enabled?: boolean;
            /** Format: date-time */
            last_successful_sync?: string;
            /** Format: date-time */
            last_synced?: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            /** @description Send traffic for this server through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
            status?: ("waiting" | "ready" | "stale" | "error") | string;
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        "ServerListResponse__sdk-7.1.0": {
            auth_config_summary?: {
                /** @enum {string} */
                auth_mode?: "dcr" | "manual";
                client_secret_version?: number;
                config?: {
                    authorization_endpoint?: string;
                    issuer?: string;
                    resource?: string;
                    revocation_endpoint?: string;
                    token_endpoint?: string;
                };
                has_client_secret?: boolean;
                registration_info?: {
                    client_id?: string;
                    redirect_uris?: string[];
                    scope?: string;
                    token_endpoint_auth_method?: string;
                };
            };
            /** @enum {string} */
            auth_type: "oauth" | "bearer" | "unauthenticated";
            /** @enum {string} */
            authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            hostname: string;
            id: string;
            is_shared_oauth_callback_enabled?: boolean;
            last_successful_sync?: string;
            last_synced?: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            secure_web_gateway?: boolean;
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        ServerReadResponse: {
            auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            /** Format: uri */
            hostname: string;
            /** @description Id of the MCP server. */
            id: string;
            /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
            is_shared_oauth_callback_enabled?: boolean;
            /** Format: date-time */
            last_successful_sync?: string;
            /** Format: date-time */
            last_synced?: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            /** @description Send traffic for this server through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
            status?: ("waiting" | "ready" | "stale" | "error") | string;
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        "ServerReadResponse__sdk-7.1.0": {
            auth_config_summary?: {
                /** @enum {string} */
                auth_mode?: "dcr" | "manual";
                client_secret_version?: number;
                config?: {
                    authorization_endpoint?: string;
                    issuer?: string;
                    resource?: string;
                    revocation_endpoint?: string;
                    token_endpoint?: string;
                };
                has_client_secret?: boolean;
                registration_info?: {
                    client_id?: string;
                    redirect_uris?: string[];
                    scope?: string;
                    token_endpoint_auth_method?: string;
                };
            };
            /** @enum {string} */
            auth_type: "oauth" | "bearer" | "unauthenticated";
            /** @enum {string} */
            authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            hostname: string;
            id: string;
            is_shared_oauth_callback_enabled?: boolean;
            last_successful_sync?: string;
            last_synced?: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            secure_web_gateway?: boolean;
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        ServerSyncResponse: {
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            status?: ("waiting" | "ready" | "stale" | "error") | string;
        };
        "ServerSyncResponse__sdk-7.1.0": {
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
        };
        ServerUpdateResponse: {
            auth_type: ("oauth" | "bearer" | "unauthenticated") | string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                /** @description Message of the cause. */
                cause?: string;
                /** @description True if the server answered with an error, false if it was not reached. */
                is_upstream?: boolean;
                /** @description Error code of the MCP protocol. */
                mcp_code?: number;
                /** @description True if a retry may help. */
                retryable?: boolean;
                /** @description HTTP status the server gave. */
                status_code?: number;
            };
            /** Format: uri */
            hostname: string;
            /** @description Id of the MCP server. */
            id: string;
            /** @description True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
            is_shared_oauth_callback_enabled?: boolean;
            /** Format: date-time */
            last_successful_sync?: string;
            /** Format: date-time */
            last_synced?: string;
            /** Format: date-time */
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            /** @description Send traffic for this server through the Secure Web Gateway. */
            secure_web_gateway?: boolean;
            status?: ("waiting" | "ready" | "stale" | "error") | string;
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        "ServerUpdateResponse__sdk-7.1.0": {
            auth_config_summary?: {
                /** @enum {string} */
                auth_mode?: "dcr" | "manual";
                client_secret_version?: number;
                config?: {
                    authorization_endpoint?: string;
                    issuer?: string;
                    resource?: string;
                    revocation_endpoint?: string;
                    token_endpoint?: string;
                };
                has_client_secret?: boolean;
                registration_info?: {
                    client_id?: string;
                    redirect_uris?: string[];
                    scope?: string;
                    token_endpoint_auth_method?: string;
                };
            };
            /** @enum {string} */
            auth_type: "oauth" | "bearer" | "unauthenticated";
            /** @enum {string} */
            authentication_status?: "not_required" | "required" | "connected" | "stale" | "manual";
            created_at?: string;
            created_by?: string;
            description?: string | null;
            error?: string;
            error_details?: {
                cause?: string;
                is_upstream?: boolean;
                mcp_code?: number;
                retryable?: boolean;
                status_code?: number;
            };
            hostname: string;
            id: string;
            is_shared_oauth_callback_enabled?: boolean;
            last_successful_sync?: string;
            last_synced?: string;
            modified_at?: string;
            modified_by?: string;
            name: string;
            prompts: {
                [key: string]: unknown;
            }[];
            secure_web_gateway?: boolean;
            /** @enum {string} */
            status?: "waiting" | "ready" | "stale" | "error";
            tools: {
                [key: string]: unknown;
            }[];
            updated_prompts?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
            updated_tools?: {
                alias?: string;
                description?: string;
                enabled?: boolean;
                name: string;
            }[];
        };
        ServiceTokenRule: {
            service_token: {
                token_id: string;
            };
        };
        TargetBulkUpdateResponse: {
            /** @description Creation time. */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /** @description Target id. */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
            };
            /** @description Time of the last change. */
            modified_at: string;
        };
        TargetBulkUpdateResponse__access: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /**
             * Format: uuid
             * @description Target id.
             */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
            };
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            modified_at: string;
        };
        "TargetBulkUpdateResponse__sdk-7.1.0": {
            created_at: string;
            hostname: string;
            id: string;
            ip: {
                ipv4?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
                ipv6?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
            };
            modified_at: string;
        };
        TargetCreateResponse: {
            /** @description Creation time. */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /** @description Target id. */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
            };
            /** @description Time of the last change. */
            modified_at: string;
        };
        TargetCreateResponse__access: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /**
             * Format: uuid
             * @description Target id.
             */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
            };
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            modified_at: string;
        };
        "TargetCreateResponse__sdk-7.1.0": {
            created_at: string;
            hostname: string;
            id: string;
            ip: {
                ipv4?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
                ipv6?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
            };
            modified_at: string;
        };
        TargetGetResponse: {
            /** @description Creation time. */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /** @description Target id. */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
            };
            /** @description Time of the last change. */
            modified_at: string;
        };
        TargetGetResponse__access: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /**
             * Format: uuid
             * @description Target id.
             */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
            };
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            modified_at: string;
        };
        "TargetGetResponse__sdk-7.1.0": {
            created_at: string;
            hostname: string;
            id: string;
            ip: {
                ipv4?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
                ipv6?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
            };
            modified_at: string;
        };
        TargetListResponse: {
            /** @description Creation time. */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /** @description Target id. */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
            };
            /** @description Time of the last change. */
            modified_at: string;
        };
        TargetListResponse__access: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /**
             * Format: uuid
             * @description Target id.
             */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
            };
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            modified_at: string;
        };
        "TargetListResponse__sdk-7.1.0": {
            created_at: string;
            hostname: string;
            id: string;
            ip: {
                ipv4?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
                ipv6?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
            };
            modified_at: string;
        };
        TargetUpdateResponse: {
            /** @description Creation time. */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /** @description Target id. */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /** @description Virtual network the address belongs to; the account's default one if left out. */
                    virtual_network_id?: string;
                };
            };
            /** @description Time of the last change. */
            modified_at: string;
        };
        TargetUpdateResponse__access: {
            /**
             * Format: date-time
             * @description Creation time.
             */
            created_at: string;
            /** @description Host name of the target; need not be unique. */
            hostname: string;
            /**
             * Format: uuid
             * @description Target id.
             */
            id: string;
            /** @description Where the target is reached. */
            ip: {
                /** @description IPv4 side of the target. */
                ipv4?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
                /** @description IPv6 side of the target. */
                ipv6?: {
                    /** @description Address of the target. */
                    ip_addr?: string;
                    /**
                     * Format: uuid
                     * @description Virtual network the address belongs to; the account's default one if left out.
                     */
                    virtual_network_id?: string;
                };
            };
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            modified_at: string;
        };
        "TargetUpdateResponse__sdk-7.1.0": {
            created_at: string;
            hostname: string;
            id: string;
            ip: {
                ipv4?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
                ipv6?: {
                    ip_addr?: string;
                    virtual_network_id?: string;
                };
            };
            modified_at: string;
        };
        /** @description A tunnel kept up by `cloudflared`. */
        TunnelListResponse: components["schemas"]["CloudflareTunnel"] | components["schemas"]["TunnelWARPConnectorTunnel"];
        TunnelWARPConnectorTunnel: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: Record<string, never>;
            /** @description Display name. */
            name: string;
            /** @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left). */
            status?: ("inactive" | "degraded" | "healthy" | "down") | string;
            /** @description Kind of tunnel. */
            tun_type?: ("cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni") | string;
        };
        /** @description A tunnel kept up by WARP Connector. */
        WARPConnectorCreateResponse: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id?: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: unknown;
            /** @description Display name. */
            name?: string;
            /**
             * @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
             * @enum {string}
             */
            status?: "inactive" | "degraded" | "healthy" | "down";
            /**
             * @description Kind of tunnel.
             * @enum {string}
             */
            tun_type?: "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
        };
        /** @description A tunnel kept up by WARP Connector. */
        WARPConnectorDeleteResponse: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id?: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: unknown;
            /** @description Display name. */
            name?: string;
            /**
             * @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
             * @enum {string}
             */
            status?: "inactive" | "degraded" | "healthy" | "down";
            /**
             * @description Kind of tunnel.
             * @enum {string}
             */
            tun_type?: "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
        };
        /** @description A tunnel kept up by WARP Connector. */
        WARPConnectorEditResponse: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id?: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: unknown;
            /** @description Display name. */
            name?: string;
            /**
             * @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
             * @enum {string}
             */
            status?: "inactive" | "degraded" | "healthy" | "down";
            /**
             * @description Kind of tunnel.
             * @enum {string}
             */
            tun_type?: "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
        };
        /** @description A tunnel kept up by WARP Connector. */
        WARPConnectorGetResponse: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id?: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: unknown;
            /** @description Display name. */
            name?: string;
            /**
             * @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
             * @enum {string}
             */
            status?: "inactive" | "degraded" | "healthy" | "down";
            /**
             * @description Kind of tunnel.
             * @enum {string}
             */
            tun_type?: "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
        };
        /** @description A tunnel kept up by WARP Connector. */
        WARPConnectorListResponse: {
            /** @description Id of the account. */
            account_tag?: string;
            /** @description Connections from the origin to the edge. */
            connections?: {
                /** @description Connector (client) id. */
                client_id?: string;
                /** @description Version of the client that opened the connection. */
                client_version?: string;
                /** @description Data center the connection ends in. */
                colo_name?: string;
                /** @description Connection id. */
                id?: string;
                /** @description True for a connection that has dropped and is kept on record for a while; false for one that carries traffic. */
                is_pending_reconnect?: boolean;
                /** @description When the connection was opened. */
                opened_at?: string;
                /** @description Public address of the host that runs `cloudflared`. */
                origin_ip?: string;
                /** @description Connection id. */
                uuid?: string;
            }[];
            /** @description When the tunnel got its first connection. If `null`, the tunnel is inactive. */
            conns_active_at?: string | null;
            /** @description When the tunnel lost its last connection. If `null`, the tunnel is active. */
            conns_inactive_at?: string | null;
            /** @description Creation time. */
            created_at?: string;
            /** @description Deletion time. If `null`, it still exists. */
            deleted_at?: string | null;
            /** @description Tunnel id. */
            id?: string;
            /** @description Free-form data kept with the tunnel. */
            metadata?: unknown;
            /** @description Display name. */
            name?: string;
            /**
             * @description State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
             * @enum {string}
             */
            status?: "inactive" | "degraded" | "healthy" | "down";
            /**
             * @description Kind of tunnel.
             * @enum {string}
             */
            tun_type?: "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
        };
        /** @description Token that lets a client run the tunnel. */
        WARPConnectorTokenGetResponse: string;
        /** Access groups */
        access_access_group_rule: {
            group: {
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                id: string;
            };
        };
        /**
         * @description Allow every request header.
         * @example true
         */
        access_allow_all_headers: boolean;
        /** @description Allow every request method. */
        access_allow_all_methods: boolean;
        /** @description Allow every origin. */
        access_allow_all_origins: boolean;
        /** @description Let requests carry credentials. */
        access_allow_credentials: boolean;
        /** @description Request headers allowed. */
        access_allowed_headers: string[];
        /** @description Identity providers offered at login; all of the account's if left out. */
        access_allowed_idps: string[];
        /**
         * @description Request methods allowed.
         * @example [
         *       "GET"
         *     ]
         */
        access_allowed_methods: (("GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH") | string)[];
        /**
         * @description Request methods allowed.
         * @example [
         *       "GET"
         *     ]
         */
        access_allowed_methodsInput: ("GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH")[];
        /**
         * @description Origins allowed.
         * @example [
         *       "https://example.com"
         *     ]
         */
        access_allowed_origins: string[];
        /** Any Valid Service Token */
        access_any_valid_service_token_rule: {
            /** @example {} */
            any_valid_service_token: Record<string, never>;
        };
        "access_api-response-collection": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result?: unknown[] | null;
            result_info?: components["schemas"]["access_result_info"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "access_api-response-common": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "access_api-response-common-failure": {
            /**
             * @example [
             *       {
             *         "code": 7003,
             *         "message": "No route for the URI"
             *       }
             *     ]
             */
            errors: components["schemas"]["access_messages"];
            /** @example [] */
            messages: components["schemas"]["access_messages"];
            result: null;
            /**
             * @description True when the call succeeded.
             * @example false
             * @enum {boolean}
             */
            success: false;
        };
        "access_api-response-single": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result?: Record<string, never> | string;
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        access_app_id: components["schemas"]["access_identifier"] | components["schemas"]["access_uuid"];
        /** @example https://www.cloudflare.com/img/logo-web-badges/cf-logo-on-white-bg.svg */
        access_app_launcher_logo_url: string;
        access_app_launcher_props: {
            /**
             * @description Kind of application.
             * @example app_launcher
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            /** @example authdomain.cloudflareaccess.com */
            readonly domain?: components["schemas"]["access_domain"];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default App Launcher
             * @example App Launcher
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        };
        /**
         * @description Show it in the App Launcher.
         * @default true
         * @example true
         */
        access_app_launcher_visible: boolean;
        access_app_policy_link: {
            account_id?: string;
            id?: components["schemas"]["access_schemas-uuid"];
            precedence?: components["schemas"]["access_precedence"];
        };
        access_app_policy_request: {
            approval_groups?: components["schemas"]["access_approval_groups"];
            approval_required?: components["schemas"]["access_approval_required"];
            decision: components["schemas"]["access_decision"];
            exclude?: components["schemas"]["access_schemas-exclude"];
            include: components["schemas"]["access_include"];
            isolation_required?: components["schemas"]["access_isolation_required"];
            name: components["schemas"]["access_policy_components-schemas-name"];
            precedence?: components["schemas"]["access_precedence"];
            purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
            purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
            require?: components["schemas"]["access_schemas-require"];
            session_duration?: components["schemas"]["access_components-schemas-session_duration"];
        };
        access_app_policy_response: {
            approval_groups?: components["schemas"]["access_approval_groups"];
            approval_required?: components["schemas"]["access_approval_required"];
            created_at?: components["schemas"]["access_timestamp"];
            decision?: components["schemas"]["access_decision"];
            exclude?: components["schemas"]["access_schemas-exclude"];
            id?: components["schemas"]["access_schemas-uuid"];
            include?: components["schemas"]["access_include"];
            isolation_required?: components["schemas"]["access_isolation_required"];
            name?: components["schemas"]["access_policy_components-schemas-name"];
            precedence?: components["schemas"]["access_precedence"];
            purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
            purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
            require?: components["schemas"]["access_schemas-require"];
            /** @description Whether other applications can use the policy too; false for one that was made inside its application. */
            readonly reusable?: boolean;
            session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        access_app_req_embedded_policies: {
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                decision: components["schemas"]["access_decision"];
                exclude?: components["schemas"]["access_schemas-exclude"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_include"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-require"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"];
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
        };
        access_app_req_embedded_scim_config: {
            scim_config?: components["schemas"]["access_scim_config"];
        };
        access_app_request: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "self_hosted";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            /** @description Taken of every kind, shown by the App Launcher. */
            app_launcher_logo_url?: string;
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            /** @description Taken of every kind, shown by the App Launcher. */
            bg_color?: string;
            cors_headers?: components["schemas"]["access_cors_headersInput"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain?: components["schemas"]["access_domain"];
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            /** @description Taken of every kind, shown by the App Launcher. */
            footer_links?: {
                name: string;
                url: string;
            }[] | null;
            /** @description Taken of every kind, shown by the App Launcher. */
            header_bg_color?: string;
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            /** @description Taken of every kind, shown by the App Launcher. */
            landing_page_design?: {
                button_color?: string;
                button_text_color?: string;
                image_url?: string;
                message?: string;
                title?: string;
            };
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            /** @description Private address of the application. Accepted; stated by no document. */
            private_address?: string;
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_configInput"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "saas";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            saas_app?: components["schemas"]["access_saml_saas_appInput"] | components["schemas"]["access_oidc_saas_appInput"];
            scim_config?: components["schemas"]["access_scim_configInput"];
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "ssh";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headersInput"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain?: components["schemas"]["access_domain"];
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_configInput"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "vnc";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headersInput"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestinationInput"] | components["schemas"]["SelfHostedApplicationPrivateDestinationInput"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestinationInput"] | components["schemas"]["SelfHostedApplicationWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestinationInput"] | components["schemas"]["SelfHostedApplicationAllWorkersDestinationInput"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestinationInput"])[] | null;
            domain?: components["schemas"]["access_domain"];
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfigurationInput"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_configInput"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "app_launcher";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default App Launcher
             * @example App Launcher
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            scim_config?: components["schemas"]["access_scim_configInput"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "warp";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Warp Login App
             * @example Warp Login App
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            scim_config?: components["schemas"]["access_scim_configInput"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "biso";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Clientless Web Isolation
             * @example Clientless Web Isolation
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            /** @description Policies, first one first: ids of existing ones or new ones. */
            policies?: ({
                approval_groups?: components["schemas"]["access_approval_groups"];
                approval_required?: components["schemas"]["access_approval_required"];
                connection_rules?: {
                    rdp?: {
                        allowed_clipboard_local_to_remote_formats?: ("text" | "file")[];
                        allowed_clipboard_remote_to_local_formats?: ("text" | "file")[];
                    };
                };
                decision: components["schemas"]["access_decisionInput"];
                exclude?: components["schemas"]["access_schemas-excludeInput"];
                id?: components["schemas"]["access_schemas-uuid"];
                include: components["schemas"]["access_includeInput"];
                isolation_required?: components["schemas"]["access_isolation_required"];
                mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfigInput"];
                name: components["schemas"]["access_policy_components-schemas-name"];
                precedence?: components["schemas"]["access_precedence"];
                purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
                purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
                require?: components["schemas"]["access_schemas-requireInput"];
                session_duration?: components["schemas"]["access_components-schemas-session_duration"] | null;
            } | components["schemas"]["access_app_policy_link"] | components["schemas"]["access_schemas-uuid"])[];
            scim_config?: components["schemas"]["access_scim_configInput"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "bookmark";
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            /**
             * @description Address of the bookmark.
             * @example https://mybookmark.com
             */
            domain?: string;
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            policies?: ({
                account_id?: string;
                id?: string;
                precedence?: number;
            } | string | components["schemas"]["SelfHostedApplicationUnionMember2Input"])[];
            scim_config?: components["schemas"]["access_scim_configInput"];
        } | ({
            /** @enum {string} */
            type: "dash_sso";
        } & {
            [key: string]: unknown;
        }) | components["schemas"]["GatewayIdentityProxyEndpointApplicationInput"] | components["schemas"]["InfrastructureApplicationInput"] | components["schemas"]["BrowserRDPApplicationInput"] | components["schemas"]["McpServerApplicationInput"] | components["schemas"]["McpServerPortalApplicationInput"];
        /** @description Policies in force. */
        access_app_resp_embedded_policies: {
            policies?: components["schemas"]["access_app_policy_response"][];
        };
        access_app_response: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "self_hosted";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            domain: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            policies?: components["schemas"]["access_app_policy_response"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_config"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "saas";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            created_at: components["schemas"]["access_timestamp"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name: components["schemas"]["access_apps_components-schemas-name"];
            policies?: components["schemas"]["access_app_policy_response"][];
            saas_app?: components["schemas"]["access_saml_saas_app"] | components["schemas"]["access_oidc_saas_app"] | {
                auth_type: string;
                created_at?: components["schemas"]["access_timestamp"];
                /**
                 * @description Public certificate of Access.
                 * @example example unique name
                 */
                public_key?: string;
                updated_at?: components["schemas"]["access_timestamp"];
            };
            scim_config?: components["schemas"]["access_scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "ssh";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            domain: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            policies?: components["schemas"]["access_app_policy_response"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_config"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "vnc";
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allow_iframe?: boolean;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            destinations?: (components["schemas"]["SelfHostedApplicationPublicDestination"] | components["schemas"]["SelfHostedApplicationPrivateDestination"] | components["schemas"]["SelfHostedApplicationViaMcpServerPortalDestination"] | components["schemas"]["SelfHostedApplicationWorkerDestination"] | components["schemas"]["SelfHostedApplicationPreviewWorkerDestination"] | components["schemas"]["SelfHostedApplicationAllWorkersDestination"] | components["schemas"]["SelfHostedApplicationAllPreviewWorkersDestination"] | {
                type: string;
            })[];
            domain: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            eager_redirect_cookie_setting?: boolean;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            mfa_config?: components["schemas"]["SelfHostedApplicationMfaConfig"];
            name: components["schemas"]["access_apps_components-schemas-name"];
            oauth_configuration?: components["schemas"]["SelfHostedApplicationOAuthConfiguration"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            policies?: components["schemas"]["access_app_policy_response"][];
            read_service_tokens_from_header?: string;
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_scim_config"];
            /** @deprecated */
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
            use_clientless_isolation_app_launcher_url?: boolean;
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "app_launcher";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            /** @example authdomain.cloudflareaccess.com */
            readonly domain?: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            id: components["schemas"]["access_uuid"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default App Launcher
             * @example App Launcher
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            policies?: components["schemas"]["access_app_policy_response"][];
            scim_config?: components["schemas"]["access_scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "warp";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            /** @example authdomain.cloudflareaccess.com/warp */
            readonly domain?: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            id: components["schemas"]["access_uuid"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Warp Login App
             * @example Warp Login App
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            policies?: components["schemas"]["access_app_policy_response"][];
            scim_config?: components["schemas"]["access_scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "biso";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            created_at: components["schemas"]["access_timestamp"];
            custom_deny_url?: string;
            custom_non_identity_deny_url?: string;
            custom_pages?: string[];
            /** @example authdomain.cloudflareaccess.com/browser */
            readonly domain?: components["schemas"]["access_domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            id: components["schemas"]["access_uuid"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Clientless Web Isolation
             * @example Clientless Web Isolation
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            policies?: components["schemas"]["access_app_policy_response"][];
            scim_config?: components["schemas"]["access_scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
        } | {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "bookmark";
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            created_at: components["schemas"]["access_timestamp"];
            /**
             * @description Address of the bookmark.
             * @example https://mybookmark.com
             */
            domain?: string;
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name: components["schemas"]["access_apps_components-schemas-name"];
            policies?: components["schemas"]["SelfHostedApplicationPolicy"][];
            scim_config?: components["schemas"]["access_scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at: components["schemas"]["access_timestamp"];
        } | {
            /** @enum {string} */
            type: "dash_sso";
            aud: string;
            created_at?: string;
            id: string;
            name?: string;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        } | components["schemas"]["GatewayIdentityProxyEndpointApplication"] | components["schemas"]["InfrastructureApplication"] | components["schemas"]["BrowserRDPApplication"] | components["schemas"]["McpServerApplication"] | components["schemas"]["McpServerPortalApplication"] | {
            type: string;
            aud: string;
            created_at?: string;
            id: string;
            name?: string;
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: string;
        };
        access_approval_group: {
            /**
             * @description Approvals needed.
             * @example 1
             */
            approvals_needed: number;
            /**
             * @example [
             *       "test@cloudflare.com",
             *       "test2@cloudflare.com"
             *     ]
             */
            email_addresses?: string[];
            email_list_uuid?: string;
        };
        /**
         * @description Groups that may approve.
         * @example [
         *       {
         *         "approvals_needed": 1,
         *         "email_addresses": [
         *           "test1@cloudflare.com",
         *           "test2@cloudflare.com"
         *         ]
         *       },
         *       {
         *         "approvals_needed": 3,
         *         "email_list_uuid": "597147a1-976b-4ef2-9af0-81d5d007fc34"
         *       }
         *     ]
         */
        access_approval_groups: components["schemas"]["access_approval_group"][];
        /**
         * @description Each session needs an approval.
         * @default false
         * @example true
         */
        access_approval_required: boolean;
        access_apps: {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "self_hosted";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            created_at?: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "saas";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            saas_app?: components["schemas"]["access_schemas-saml_saas_app"] | components["schemas"]["access_schemas-oidc_saas_app"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "ssh";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            created_at?: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "vnc";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            created_at?: components["schemas"]["access_timestamp"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "app_launcher";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @example authdomain.cloudflareaccess.com */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            /**
             * @default App Launcher
             * @example App Launcher
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "warp";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @example authdomain.cloudflareaccess.com/warp */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            /**
             * @default Warp Login App
             * @example Warp Login App
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "biso";
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            aud: components["schemas"]["access_schemas-aud"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @example authdomain.cloudflareaccess.com/browser */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            /**
             * @default Clientless Web Isolation
             * @example Clientless Web Isolation
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | {
            /**
             * @description Kind of application.
             * @enum {string}
             */
            type: "bookmark";
            /** @default true */
            app_launcher_visible: unknown;
            aud: components["schemas"]["access_schemas-aud"];
            created_at?: components["schemas"]["access_timestamp"];
            /**
             * @description Address of the bookmark.
             * @example https://mybookmark.com
             */
            domain: unknown;
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id: components["schemas"]["access_uuid"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        } | ({
            /** @enum {string} */
            type: "dash_sso";
        } & {
            [key: string]: unknown;
        });
        /**
         * @description Display name.
         * @example Admin Site
         */
        "access_apps_components-schemas-name": string;
        "access_apps_components-schemas-response_collection": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result: components["schemas"]["access_app_response"][];
            result_info?: components["schemas"]["access_result_info"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "access_apps_components-schemas-response_collection-2": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result?: components["schemas"]["access_apps"][];
            result_info?: components["schemas"]["access_result_info"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "access_apps_components-schemas-single_response": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result: components["schemas"]["access_app_response"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "access_apps_components-schemas-single_response-2": {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result?: components["schemas"]["access_apps"];
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        /** Authentication method */
        access_authentication_method_rule: {
            auth_method: {
                /** @example mfa */
                auth_method: string;
            };
        };
        /** Azure group */
        access_azure_group_rule: {
            azureAD: {
                /** @example ea85612a-29c8-46c2-bacb-669d65136971 */
                connection_id?: string;
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                id: string;
                identity_provider_id?: string;
            };
        };
        access_basic_app_response_props: {
            aud?: components["schemas"]["access_schemas-aud"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id?: components["schemas"]["access_uuid"];
            scim_config?: components["schemas"]["access_scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** @example #ff0000 */
        access_bg_color: string;
        access_biso_props: {
            /**
             * @description Kind of application.
             * @example biso
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            /** @example authdomain.cloudflareaccess.com/browser */
            readonly domain?: components["schemas"]["access_domain"];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Clientless Web Isolation
             * @example Clientless Web Isolation
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        };
        /** Bookmark application */
        access_bookmark_props: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @example bookmark
             */
            type?: string;
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            /**
             * @description Address of the bookmark.
             * @example https://mybookmark.com
             */
            domain?: string;
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
        };
        /** @example #ff0000 */
        access_button_color: string;
        /** @example #ff0000 */
        access_button_text_color: string;
        /**
         * Valid certificate
         * @example {
         *       "certificate": {}
         *     }
         */
        access_certificate_rule: {
            /** @example {} */
            certificate: Record<string, never>;
        };
        /**
         * @description Domain and path under Access.
         * @example test.example.com/admin
         */
        "access_components-schemas-domain": string;
        /**
         * @description How long a token lasts, such as `300ms` or `2h45m`.
         * @default 24h
         * @example 24h
         */
        "access_components-schemas-session_duration": string;
        access_cors_headers: {
            allow_all_headers?: components["schemas"]["access_allow_all_headers"];
            allow_all_methods?: components["schemas"]["access_allow_all_methods"];
            allow_all_origins?: components["schemas"]["access_allow_all_origins"];
            allow_credentials?: components["schemas"]["access_allow_credentials"];
            allowed_headers?: components["schemas"]["access_allowed_headers"];
            allowed_methods?: components["schemas"]["access_allowed_methods"];
            allowed_origins?: components["schemas"]["access_allowed_origins"];
            max_age?: components["schemas"]["access_max_age"];
        };
        access_cors_headersInput: {
            allow_all_headers?: components["schemas"]["access_allow_all_headers"];
            allow_all_methods?: components["schemas"]["access_allow_all_methods"];
            allow_all_origins?: components["schemas"]["access_allow_all_origins"];
            allow_credentials?: components["schemas"]["access_allow_credentials"];
            allowed_headers?: components["schemas"]["access_allowed_headers"];
            allowed_methods?: components["schemas"]["access_allowed_methodsInput"];
            allowed_origins?: components["schemas"]["access_allowed_origins"];
            max_age?: components["schemas"]["access_max_age"];
        };
        /** Country */
        access_country_rule: {
            geo: {
                /** @example US */
                country_code: string;
            };
        };
        /** @description Message shown on denial. */
        access_custom_deny_message: string;
        /** @description Where a user denied by an identity rule is sent. */
        access_custom_deny_url: string;
        /** @description Where a user denied by another rule is sent. */
        access_custom_non_identity_deny_url: string;
        /**
         * @description What happens on a match.
         * @example allow
         */
        access_decision: ("allow" | "deny" | "non_identity" | "bypass") | string;
        /**
         * @description What happens on a match.
         * @example allow
         * @enum {string}
         */
        access_decisionInput: "allow" | "deny" | "non_identity" | "bypass";
        /** Device Posture */
        access_device_posture_rule: {
            device_posture: {
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                integration_uid: string;
            };
        };
        /**
         * @description Main host name and path under Access, shown in the App Launcher.
         * @example test.example.com/admin
         */
        access_domain: string;
        /** Email domain */
        access_domain_rule: {
            email_domain: {
                /** @example example.com */
                domain: string;
            };
        };
        /** Email list */
        access_email_list_rule: {
            email_list: {
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                id: string;
            };
        };
        /** Email */
        access_email_rule: {
            email: {
                /**
                 * Format: email
                 * @example test@example.com
                 */
                email: string;
            };
        };
        /**
         * @description Bind the session with a second cookie.
         * @default false
         */
        access_enable_binding_cookie: boolean;
        /** Everyone */
        access_everyone_rule: {
            /** @example {} */
            everyone: Record<string, never>;
        };
        /** External Evaluation */
        access_external_evaluation_rule: {
            external_evaluation: {
                /** @example https://eval.example.com */
                evaluate_url: string;
                /** @example https://eval.example.com/keys */
                keys_url: string;
            };
        };
        access_feature_app_props: {
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            domain?: components["schemas"]["access_domain"];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        };
        /**
         * @example [
         *       {
         *         "name": "Cloudflare's Privacy Policy",
         *         "url": "https://www.cloudflare.com/privacypolicy/"
         *       }
         *     ]
         */
        access_footer_links: {
            /** @example Cloudflare's Privacy Policy */
            name: string;
            /** @example https://www.cloudflare.com/privacypolicy/ */
            url: string;
        }[];
        /** Github organization */
        access_github_organization_rule: {
            "github-organization": {
                /** @example ea85612a-29c8-46c2-bacb-669d65136971 */
                connection_id?: string;
                identity_provider_id?: string;
                /** @example cloudflare */
                name: string;
                team?: string;
            };
        };
        /** Google Workspace group */
        access_gsuite_group_rule: {
            gsuite: {
                /** @example ea85612a-29c8-46c2-bacb-669d65136971 */
                connection_id?: string;
                /** @example devs@cloudflare.com */
                email: string;
                identity_provider_id?: string;
            };
        };
        /** @example #ff0000 */
        access_header_bg_color: string;
        /**
         * @description Set HttpOnly on the cookie.
         * @default true
         * @example true
         */
        access_http_only_cookie_attribute: boolean;
        access_id_response: {
            errors: components["schemas"]["access_messages"];
            messages: components["schemas"]["access_messages"];
            result: {
                id?: components["schemas"]["access_uuid"];
            };
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        /** @example 023e105f4ecef8ad9ca31a8372d0c353 */
        access_identifier: string;
        /** @example https://www.cloudflare.com/img/logo-web-badges/cf-logo-on-white-bg.svg */
        access_image_url: string;
        /** @description One of these must match. */
        access_include: components["schemas"]["access_rule"][];
        /** @description One of these must match. */
        access_includeInput: components["schemas"]["access_ruleInput"][];
        /** IP list */
        access_ip_list_rule: {
            ip_list: {
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                id: string;
            };
        };
        /** IP ranges */
        access_ip_rule: {
            ip: {
                /** @example 2400:cb00:21:10a::/64 */
                ip: string;
            };
        };
        /**
         * @default false
         * @example false
         */
        access_isolation_required: boolean;
        access_landing_page_design: {
            button_color?: components["schemas"]["access_button_color"];
            button_text_color?: components["schemas"]["access_button_text_color"];
            image_url?: components["schemas"]["access_image_url"];
            message?: components["schemas"]["access_message"];
            title?: components["schemas"]["access_title"];
        };
        /**
         * @description Logo for the App Launcher.
         * @example https://www.cloudflare.com/img/logo-web-badges/cf-logo-on-white-bg.svg
         */
        access_logo_url: string;
        /**
         * @description Seconds a preflight answer may be cached.
         * @example -1
         */
        access_max_age: number;
        /** @example Log in below to reach your applications behind Access. */
        access_message: string;
        /** @example [] */
        access_messages: {
            code: number;
            message: string;
        }[];
        /** OIDC SaaS App */
        access_oidc_saas_app: {
            /**
             * @description Life of the access token, `1m` to `24h`.
             * @example 5m
             */
            access_token_lifetime?: string;
            /** @example true */
            allow_pkce_without_client_secret?: boolean;
            /** @example https://example.com/login */
            app_launcher_url?: string;
            /**
             * @description Protocol of the SaaS application; needed for OIDC.
             * @example oidc
             * @enum {string}
             */
            auth_type?: "oidc";
            /**
             * @description OAuth client id.
             * @example oidc client id
             */
            client_id?: string;
            /**
             * @description OAuth client secret, sent only in the answer to POST.
             * @example oidc client secret
             */
            client_secret?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_claims?: {
                name?: string;
                required?: boolean;
                scope?: ("groups" | "profile" | "email" | "openid") | string;
                source?: {
                    name?: string;
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            }[];
            /**
             * @description Flows in use.
             * @example [
             *       "authorization_code"
             *     ]
             */
            grant_types?: (("authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit") | string)[];
            /** @example ^GROUP_FILTER-*$ */
            group_filter_regex?: string;
            hybrid_and_implicit_options?: {
                return_access_token_from_authorization_endpoint?: boolean;
                return_id_token_from_authorization_endpoint?: boolean;
            };
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /**
             * @example [
             *       "https://example.com"
             *     ]
             */
            redirect_uris?: string[];
            refresh_token_options?: {
                /**
                 * @description Life of a refresh token, more than `1m`.
                 * @example 30d
                 */
                lifetime?: string;
            };
            /**
             * @example [
             *       "openid",
             *       "groups",
             *       "email",
             *       "profile"
             *     ]
             */
            scopes?: (("openid" | "groups" | "email" | "profile") | string)[];
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** OIDC SaaS App */
        access_oidc_saas_appInput: {
            /**
             * @description Life of the access token, `1m` to `24h`.
             * @example 5m
             */
            access_token_lifetime?: string;
            /** @example true */
            allow_pkce_without_client_secret?: boolean;
            /** @example https://example.com/login */
            app_launcher_url?: string;
            /**
             * @description Protocol of the SaaS application; needed for OIDC.
             * @example oidc
             * @enum {string}
             */
            auth_type?: "oidc";
            /**
             * @description OAuth client id.
             * @example oidc client id
             */
            client_id?: string;
            /**
             * @description OAuth client secret, sent only in the answer to POST.
             * @example oidc client secret
             */
            client_secret?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_claims?: {
                name?: string;
                required?: boolean;
                /** @enum {string} */
                scope?: "groups" | "profile" | "email" | "openid";
                source?: {
                    name?: string;
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            }[];
            /**
             * @description Flows in use.
             * @example [
             *       "authorization_code"
             *     ]
             */
            grant_types?: ("authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit")[];
            /** @example ^GROUP_FILTER-*$ */
            group_filter_regex?: string;
            hybrid_and_implicit_options?: {
                return_access_token_from_authorization_endpoint?: boolean;
                return_id_token_from_authorization_endpoint?: boolean;
            };
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /**
             * @example [
             *       "https://example.com"
             *     ]
             */
            redirect_uris?: string[];
            refresh_token_options?: {
                /**
                 * @description Life of a refresh token, more than `1m`.
                 * @example 30d
                 */
                lifetime?: string;
            };
            /**
             * @example [
             *       "openid",
             *       "groups",
             *       "email",
             *       "profile"
             *     ]
             */
            scopes?: ("openid" | "groups" | "email" | "profile")[];
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** Okta group */
        access_okta_group_rule: {
            okta: {
                /** @example ea85612a-29c8-46c2-bacb-669d65136971 */
                connection_id?: string;
                /** @example devs@cloudflare.com */
                email?: string;
                identity_provider_id?: string;
                name?: string;
            };
        };
        /**
         * @description Let preflight requests through to the origin; not together with `cors_headers`.
         * @example true
         */
        access_options_preflight_bypass: boolean;
        /**
         * @description Scope the cookie to the application's path.
         * @default false
         * @example true
         */
        access_path_cookie_attribute: boolean;
        /**
         * @description Policy name.
         * @example Allow devs
         */
        "access_policy_components-schemas-name": string;
        access_policy_req: {
            approval_groups?: components["schemas"]["access_approval_groups"];
            approval_required?: components["schemas"]["access_approval_required"];
            decision: components["schemas"]["access_decision"];
            exclude?: components["schemas"]["access_schemas-exclude"];
            include: components["schemas"]["access_include"];
            isolation_required?: components["schemas"]["access_isolation_required"];
            name: components["schemas"]["access_policy_components-schemas-name"];
            purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
            purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
            require?: components["schemas"]["access_schemas-require"];
            session_duration?: components["schemas"]["access_components-schemas-session_duration"];
        };
        access_policy_resp: {
            approval_groups?: components["schemas"]["access_approval_groups"];
            approval_required?: components["schemas"]["access_approval_required"];
            created_at?: components["schemas"]["access_timestamp"];
            decision?: components["schemas"]["access_decision"];
            exclude?: components["schemas"]["access_schemas-exclude"];
            id?: components["schemas"]["access_schemas-uuid"];
            include?: components["schemas"]["access_include"];
            isolation_required?: components["schemas"]["access_isolation_required"];
            name?: components["schemas"]["access_policy_components-schemas-name"];
            purpose_justification_prompt?: components["schemas"]["access_purpose_justification_prompt"];
            purpose_justification_required?: components["schemas"]["access_purpose_justification_required"];
            require?: components["schemas"]["access_schemas-require"];
            /** @description Whether other applications can use the policy too; false for one that was made inside its application. */
            readonly reusable?: boolean;
            session_duration?: components["schemas"]["access_components-schemas-session_duration"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** @description Place in the order; unique within the application. */
        access_precedence: number;
        /**
         * @description Text of the question for a reason.
         * @example Please enter a justification for entering this protected domain.
         */
        access_purpose_justification_prompt: string;
        /**
         * @description Ask for a reason at login.
         * @default false
         * @example true
         */
        access_purpose_justification_required: boolean;
        access_result_info: {
            /**
             * @description Results on this page.
             * @example 1
             */
            count?: number;
            /**
             * @description Page number.
             * @example 1
             */
            page?: number;
            /**
             * @description Page size.
             * @example 20
             */
            per_page?: number;
            /**
             * @description Results overall.
             * @example 2000
             */
            total_count?: number;
        };
        access_rule: components["schemas"]["access_email_rule"] | components["schemas"]["access_email_list_rule"] | components["schemas"]["access_domain_rule"] | components["schemas"]["access_everyone_rule"] | components["schemas"]["access_ip_rule"] | components["schemas"]["access_ip_list_rule"] | components["schemas"]["access_certificate_rule"] | components["schemas"]["access_access_group_rule"] | components["schemas"]["access_azure_group_rule"] | components["schemas"]["access_github_organization_rule"] | components["schemas"]["access_gsuite_group_rule"] | components["schemas"]["access_okta_group_rule"] | components["schemas"]["access_saml_group_rule"] | components["schemas"]["access_service_token_rule"] | components["schemas"]["access_any_valid_service_token_rule"] | components["schemas"]["access_external_evaluation_rule"] | components["schemas"]["access_country_rule"] | components["schemas"]["access_authentication_method_rule"] | components["schemas"]["access_device_posture_rule"] | {
            auth_context: {
                ac_id: string;
                id: string;
                identity_provider_id: string;
            };
        } | {
            common_name: {
                common_name: string;
            };
        } | {
            login_method: {
                id: string;
            };
        } | {
            oidc: {
                claim_name: string;
                claim_value: string;
                identity_provider_id: string;
            };
        } | {
            linked_app_token: {
                app_uid: string;
            };
        } | {
            user_risk_score: {
                user_risk_score: (("low" | "medium" | "high" | "unscored") | string)[];
            };
        } | {
            cloudflare_account_member: {
                account_id?: string;
            };
        };
        access_ruleInput: components["schemas"]["access_email_rule"] | components["schemas"]["access_email_list_rule"] | components["schemas"]["access_domain_rule"] | components["schemas"]["access_everyone_rule"] | components["schemas"]["access_ip_rule"] | components["schemas"]["access_ip_list_rule"] | components["schemas"]["access_certificate_rule"] | components["schemas"]["access_access_group_rule"] | components["schemas"]["access_azure_group_rule"] | components["schemas"]["access_github_organization_rule"] | components["schemas"]["access_gsuite_group_rule"] | components["schemas"]["access_okta_group_rule"] | components["schemas"]["access_saml_group_rule"] | components["schemas"]["access_service_token_rule"] | components["schemas"]["access_any_valid_service_token_rule"] | components["schemas"]["access_external_evaluation_rule"] | components["schemas"]["access_country_rule"] | components["schemas"]["access_authentication_method_rule"] | components["schemas"]["access_device_posture_rule"] | {
            auth_context: {
                ac_id: string;
                id: string;
                identity_provider_id: string;
            };
        } | {
            common_name: {
                common_name: string;
            };
        } | {
            login_method: {
                id: string;
            };
        } | {
            oidc: {
                claim_name: string;
                claim_value: string;
                identity_provider_id: string;
            };
        } | {
            linked_app_token: {
                app_uid: string;
            };
        } | {
            user_risk_score: {
                user_risk_score: ("low" | "medium" | "high" | "unscored")[];
            };
        } | {
            cloudflare_account_member: {
                account_id?: string;
            };
        };
        /** SaaS Application */
        access_saas_props: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @example saas
             */
            type?: string;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            saas_app?: components["schemas"]["access_saml_saas_app"] | components["schemas"]["access_oidc_saas_app"];
        };
        /**
         * @description SameSite value of the cookie.
         * @example strict
         */
        access_same_site_cookie_attribute: string;
        /** SAML group */
        access_saml_group_rule: {
            saml: {
                /** @example group */
                attribute_name: string;
                /** @example devs@cloudflare.com */
                attribute_value: string;
                identity_provider_id?: string;
            };
        };
        /** SAML SaaS App */
        access_saml_saas_app: {
            /**
             * @description Protocol of the SaaS application; needed for OIDC, else `saml`.
             * @example saml
             * @enum {string}
             */
            auth_type?: "saml";
            /**
             * @description Where the provider takes the SAML assertion.
             * @example https://example.com
             */
            consumer_service_url?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_attributes?: {
                friendly_name?: string;
                name?: string;
                name_format?: ("urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri") | string;
                required?: boolean;
                source?: {
                    name?: string;
                    name_by_idp?: {
                        idp_id?: string;
                        source_name?: string;
                    }[];
                };
            }[];
            /** @example https://example.com */
            default_relay_state?: string;
            /**
             * @description Entity id of the SaaS application.
             * @example https://example.cloudflareaccess.com
             */
            idp_entity_id?: string;
            /**
             * @description Format of the name id sent.
             * @example id
             */
            name_id_format?: ("id" | "email") | string;
            /** @example $substringBefore(email, '@') & '+sandbox@' & $substringAfter(email, '@') */
            name_id_transform_jsonata?: string;
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /** @example $ ~>| groups | {'group_name': name} | */
            saml_attribute_transform_jsonata?: string;
            /**
             * @description Name format, or entity name of a provider.
             * @example example unique name
             */
            sp_entity_id?: string;
            /**
             * @description Where login requests arrive.
             * @example https://example.cloudflareaccess.com/cdn-cgi/access/sso/saml/b3f58a2b414e0b51d45c8c2af26fccca0e27c63763c426fa52f98dcf0b3b3bfd
             */
            sso_endpoint?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** SAML SaaS App */
        access_saml_saas_appInput: {
            /**
             * @description Protocol of the SaaS application; needed for OIDC, else `saml`.
             * @example saml
             * @enum {string}
             */
            auth_type?: "saml";
            /**
             * @description Where the provider takes the SAML assertion.
             * @example https://example.com
             */
            consumer_service_url?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_attributes?: {
                friendly_name?: string;
                name?: string;
                /** @enum {string} */
                name_format?: "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
                required?: boolean;
                source?: {
                    name?: string;
                    name_by_idp?: {
                        idp_id?: string;
                        source_name?: string;
                    }[];
                };
            }[];
            /** @example https://example.com */
            default_relay_state?: string;
            /**
             * @description Entity id of the SaaS application.
             * @example https://example.cloudflareaccess.com
             */
            idp_entity_id?: string;
            /**
             * @description Format of the name id sent.
             * @example id
             * @enum {string}
             */
            name_id_format?: "id" | "email";
            /** @example $substringBefore(email, '@') & '+sandbox@' & $substringAfter(email, '@') */
            name_id_transform_jsonata?: string;
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /** @example $ ~>| groups | {'group_name': name} | */
            saml_attribute_transform_jsonata?: string;
            /**
             * @description Name format, or entity name of a provider.
             * @example example unique name
             */
            sp_entity_id?: string;
            /**
             * @description Where login requests arrive.
             * @example https://example.cloudflareaccess.com/cdn-cgi/access/sso/saml/b3f58a2b414e0b51d45c8c2af26fccca0e27c63763c426fa52f98dcf0b3b3bfd
             */
            sso_endpoint?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /**
         * @description Accept the WARP session as login; overrides the organisation's setting.
         * @example true
         */
        "access_schemas-allow_authenticate_via_warp": boolean;
        /** @description Request headers allowed. */
        "access_schemas-allowed_headers": unknown[];
        /**
         * @description Origins allowed.
         * @example [
         *       "https://example.com"
         *     ]
         */
        "access_schemas-allowed_origins": unknown[];
        "access_schemas-app_launcher_props": {
            /**
             * @description Kind of application.
             * @example app_launcher
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            /** @example authdomain.cloudflareaccess.com */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /**
             * @default App Launcher
             * @example App Launcher
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
        };
        /**
         * @description Audience tag.
         * @example 737646a56ab1df6ec9bddc7e5ca84eaf3b0768850f3ffb5d74f1534911fe3893
         */
        "access_schemas-aud": string;
        /**
         * @description Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
         * @default false
         */
        "access_schemas-auto_redirect_to_identity": boolean;
        "access_schemas-basic_app_response_props": {
            aud?: components["schemas"]["access_schemas-aud"];
            created_at?: components["schemas"]["access_timestamp"];
            /** @description What `domain` is, in the words of `destinations[].type`: `public`. */
            readonly domain_type?: string;
            id?: components["schemas"]["access_uuid"];
            scim_config?: components["schemas"]["access_schemas-scim_config"];
            /** @description The id again. */
            readonly uid?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        "access_schemas-biso_props": {
            /**
             * @description Kind of application.
             * @example biso
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            /** @example authdomain.cloudflareaccess.com/browser */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /**
             * @default Clientless Web Isolation
             * @example Clientless Web Isolation
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
        };
        /** Bookmark Application */
        "access_schemas-bookmark_props": {
            /**
             * @description Kind of application.
             * @example bookmark
             */
            type: string;
            /** @default true */
            app_launcher_visible: unknown;
            /**
             * @description Address of the bookmark.
             * @example https://mybookmark.com
             */
            domain: unknown;
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
        };
        "access_schemas-cors_headers": {
            allow_all_headers?: components["schemas"]["access_allow_all_headers"];
            allow_all_methods?: components["schemas"]["access_allow_all_methods"];
            allow_all_origins?: components["schemas"]["access_allow_all_origins"];
            allow_credentials?: components["schemas"]["access_allow_credentials"];
            allowed_headers?: components["schemas"]["access_schemas-allowed_headers"];
            allowed_methods?: components["schemas"]["access_allowed_methods"];
            allowed_origins?: components["schemas"]["access_schemas-allowed_origins"];
            max_age?: components["schemas"]["access_max_age"];
        };
        /** @description Where a denied user is sent. */
        "access_schemas-custom_deny_url": string;
        /** @description Custom pages to show. */
        "access_schemas-custom_pages": string[];
        "access_schemas-empty_response": {
            errors?: components["schemas"]["ResponseInfo"][];
            messages?: components["schemas"]["ResponseInfo"][];
            result?: Record<string, never> | null;
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success?: true;
        };
        /** @description None of these may match. */
        "access_schemas-exclude": components["schemas"]["access_rule"][];
        /** @description None of these may match. */
        "access_schemas-excludeInput": components["schemas"]["access_ruleInput"][];
        "access_schemas-feature_app_props": {
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            domain?: components["schemas"]["access_components-schemas-domain"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
        };
        /** OIDC SaaS App */
        "access_schemas-oidc_saas_app": {
            /**
             * @description Life of the access token, `1m` to `24h`.
             * @example 5m
             */
            access_token_lifetime?: string;
            /** @example true */
            allow_pkce_without_client_secret?: boolean;
            /** @example https://example.com/login */
            app_launcher_url?: string;
            /**
             * @description Protocol of the SaaS application; needed for OIDC.
             * @example oidc
             * @enum {string}
             */
            auth_type?: "oidc";
            /**
             * @description OAuth client id.
             * @example oidc client id
             */
            client_id?: string;
            /**
             * @description OAuth client secret, sent only in the answer to POST.
             * @example oidc client secret
             */
            client_secret?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_claims?: {
                /** @example family_name */
                name?: string;
                /** @example true */
                required?: boolean;
                /**
                 * @example profile
                 * @enum {string}
                 */
                scope?: "groups" | "profile" | "email" | "openid";
                source?: {
                    /** @example last_name */
                    name?: string;
                    /**
                     * @example {
                     *       "exampleIdPID1": "ClaimName1",
                     *       "exampleIdPID2": "ClaimName2"
                     *     }
                     */
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            };
            /**
             * @description Flows in use.
             * @example [
             *       "authorization_code"
             *     ]
             */
            grant_types?: ("authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit")[];
            /** @example ^GROUP_FILTER-*$ */
            group_filter_regex?: string;
            hybrid_and_implicit_options?: {
                return_access_token_from_authorization_endpoint?: boolean;
                return_id_token_from_authorization_endpoint?: boolean;
            };
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /**
             * @example [
             *       "https://example.com"
             *     ]
             */
            redirect_uris?: string[];
            refresh_token_options?: {
                /**
                 * @description Life of a refresh token, more than `1m`.
                 * @example 30d
                 */
                lifetime?: string;
            };
            /**
             * @example [
             *       "openid",
             *       "groups",
             *       "email",
             *       "profile"
             *     ]
             */
            scopes?: ("openid" | "groups" | "email" | "profile")[];
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** @description All of these must match. */
        "access_schemas-require": components["schemas"]["access_rule"][];
        /** @description All of these must match. */
        "access_schemas-requireInput": components["schemas"]["access_ruleInput"][];
        /** SaaS Application */
        "access_schemas-saas_props": {
            /**
             * @description Kind of application.
             * @example saas
             */
            type?: string;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            saas_app?: components["schemas"]["access_schemas-saml_saas_app"] | components["schemas"]["access_schemas-oidc_saas_app"];
        };
        /** SAML SaaS App */
        "access_schemas-saml_saas_app": {
            /**
             * @description Protocol of the SaaS application; needed for OIDC, else `saml`.
             * @example saml
             * @enum {string}
             */
            auth_type?: "saml";
            /**
             * @description Where the provider takes the SAML assertion.
             * @example https://example.com
             */
            consumer_service_url?: string;
            created_at?: components["schemas"]["access_timestamp"];
            custom_attributes?: {
                /**
                 * @description Friendly name in SAML.
                 * @example Last Name
                 */
                friendly_name?: string;
                /**
                 * @description Attribute name.
                 * @example family_name
                 */
                name?: string;
                /**
                 * @description Name format, or entity name of a provider.
                 * @example urn:oasis:names:tc:SAML:2.0:attrname-format:basic
                 * @enum {string}
                 */
                name_format?: "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
                /**
                 * @description Whether an assertion needs it.
                 * @example true
                 */
                required?: boolean;
                source?: {
                    /**
                     * @description Attribute name at the identity provider.
                     * @example last_name
                     */
                    name?: string;
                    /**
                     * @description Attribute name by identity provider id.
                     * @example {
                     *       "exampleIdPID1": "AttributeName1",
                     *       "exampleIdPID2": "AttributeName2"
                     *     }
                     */
                    name_by_idp?: {
                        [key: string]: string;
                    };
                };
            };
            /**
             * @description Entity id of the SaaS application.
             * @example https://example.cloudflareaccess.com
             */
            idp_entity_id?: string;
            /**
             * @description Format of the name id sent.
             * @example id
             * @enum {string}
             */
            name_id_format?: "id" | "email";
            /** @example $substringBefore(email, '@') & '+sandbox@' & $substringAfter(email, '@') */
            name_id_transform_jsonata?: string;
            /**
             * @description Public certificate of Access.
             * @example example unique name
             */
            public_key?: string;
            /**
             * @description Name format, or entity name of a provider.
             * @example example unique name
             */
            sp_entity_id?: string;
            /**
             * @description Where login requests arrive.
             * @example https://example.cloudflareaccess.com/cdn-cgi/access/sso/saml/b3f58a2b414e0b51d45c8c2af26fccca0e27c63763c426fa52f98dcf0b3b3bfd
             */
            sso_endpoint?: string;
            updated_at?: components["schemas"]["access_timestamp"];
        };
        /** @description Provisioning over SCIM (closed beta). */
        "access_schemas-scim_config": {
            authentication?: components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"] | (components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"])[];
            /** @description True to deactivate instead of deleting, for targets that know no DELETE. */
            deactivate_on_delete?: boolean;
            /** @description Whether provisioning is on. */
            enabled?: boolean;
            /** @description Identity provider the resources come from. */
            idp_uid: string;
            /** @description Filters and rewrites applied to resources on the way. */
            mappings?: components["schemas"]["access_scim_config_mapping"][];
            /** @description Base address of the application's SCIM API. */
            remote_uri: string;
        };
        /** Self Hosted Application */
        "access_schemas-self_hosted_props": {
            /**
             * @description Kind of application.
             * @example self_hosted
             */
            type: string;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        /**
         * @description How long a token lasts, such as `300ms` or `2h45m`.
         * @default 24h
         * @example 24h
         */
        "access_schemas-session_duration": string;
        "access_schemas-ssh_props": {
            /**
             * @description Kind of application.
             * @example ssh
             */
            type: string;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        /**
         * @description Policy id.
         * @example f174e90a-fafe-4643-bbbc-4a0ed4fc8415
         */
        "access_schemas-uuid": string;
        "access_schemas-vnc_props": {
            /**
             * @description Kind of application.
             * @example vnc
             */
            type: string;
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_schemas-cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_schemas-custom_deny_url"];
            domain: components["schemas"]["access_components-schemas-domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        "access_schemas-warp_props": {
            /**
             * @description Kind of application.
             * @example warp
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            /** @example authdomain.cloudflareaccess.com/warp */
            readonly domain?: components["schemas"]["access_components-schemas-domain"];
            /**
             * @default Warp Login App
             * @example Warp Login App
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
        };
        /** @description Provisioning over SCIM (closed beta). */
        access_scim_config: {
            authentication?: components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"] | (components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"] | {
                scheme: string;
            })[];
            /** @description True to deactivate instead of deleting, for targets that know no DELETE. */
            deactivate_on_delete?: boolean;
            /** @description Whether provisioning is on. */
            enabled?: boolean;
            /** @description Identity provider the resources come from. */
            idp_uid: string;
            /** @description Filters and rewrites applied to resources on the way. */
            mappings?: components["schemas"]["access_scim_config_mapping"][];
            /** @description Base address of the application's SCIM API. */
            remote_uri: string;
        };
        /** @description Provisioning over SCIM (closed beta). */
        access_scim_configInput: {
            authentication?: components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"] | (components["schemas"]["access_scim_config_authentication_http_basic"] | components["schemas"]["access_scim_config_authentication_oauth_bearer_token"] | components["schemas"]["access_scim_config_authentication_oauth2"] | components["schemas"]["AccessSCIMConfigAuthenticationAccessServiceToken"])[];
            /** @description True to deactivate instead of deleting, for targets that know no DELETE. */
            deactivate_on_delete?: boolean;
            /** @description Whether provisioning is on. */
            enabled?: boolean;
            /** @description Identity provider the resources come from. */
            idp_uid: string;
            /** @description Filters and rewrites applied to resources on the way. */
            mappings?: components["schemas"]["access_scim_config_mappingInput"][];
            /** @description Base address of the application's SCIM API. */
            remote_uri: string;
        };
        /**
         * HTTP Basic
         * @description HTTP Basic for SCIM.
         */
        access_scim_config_authentication_http_basic: {
            /** @description Password for the SCIM service. */
            password: string;
            /**
             * @description How SCIM requests authenticate. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scheme: "httpbasic";
            /** @description User for the SCIM service. */
            user: string;
        };
        /**
         * OAuth 2
         * @description OAuth 2 for SCIM.
         */
        access_scim_config_authentication_oauth2: {
            /** @description Where the authorisation code is fetched. */
            authorization_url: string;
            /** @description OAuth client id. */
            client_id: string;
            /** @description OAuth client secret. */
            client_secret: string;
            /**
             * @description How SCIM requests authenticate. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scheme: "oauth2";
            /** @description Scopes asked for. */
            scopes?: string[];
            /** @description Where the token is fetched. */
            token_url: string;
        };
        /**
         * OAuth Bearer Token
         * @description Bearer token for SCIM.
         */
        access_scim_config_authentication_oauth_bearer_token: {
            /**
             * @description How SCIM requests authenticate. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scheme: "oauthbearertoken";
            /** @description Token for the SCIM service. */
            token: string;
        };
        /** @description Filters and rewrites applied to resources on the way. */
        access_scim_config_mapping: {
            /** @description Whether it is on. */
            enabled?: boolean;
            /** @example title pr or userType eq "Intern" */
            filter?: string;
            /** @description Operations it applies to. */
            operations?: {
                create?: boolean;
                delete?: boolean;
                update?: boolean;
            };
            /**
             * @description Resource type it applies to.
             * @example urn:ietf:params:scim:schemas:core:2.0:User
             */
            schema: string;
            strictness?: ("strict" | "passthrough") | string;
            /** @example $merge([$, {'userName': $substringBefore($.userName, '@') & '+test@' & $substringAfter($.userName, '@')}]) */
            transform_jsonata?: string;
        };
        /** @description Filters and rewrites applied to resources on the way. */
        access_scim_config_mappingInput: {
            /** @description Whether it is on. */
            enabled?: boolean;
            /** @example title pr or userType eq "Intern" */
            filter?: string;
            /** @description Operations it applies to. */
            operations?: {
                create?: boolean;
                delete?: boolean;
                update?: boolean;
            };
            /**
             * @description Resource type it applies to.
             * @example urn:ietf:params:scim:schemas:core:2.0:User
             */
            schema: string;
            /** @enum {string} */
            strictness?: "strict" | "passthrough";
            /** @example $merge([$, {'userName': $substringBefore($.userName, '@') & '+test@' & $substringAfter($.userName, '@')}]) */
            transform_jsonata?: string;
        };
        /**
         * @description Domains under Access.
         * @example [
         *       "test.example.com/admin",
         *       "test.anotherexample.com/staff"
         *     ]
         */
        access_self_hosted_domains: string[];
        /** Self Hosted Application */
        access_self_hosted_props: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @example self_hosted
             */
            type: string;
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            domain?: components["schemas"]["access_domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        /**
         * @description Answer 401 where a Service Auth policy blocks.
         * @example true
         */
        access_service_auth_401_redirect: boolean;
        /** Service Token */
        access_service_token_rule: {
            service_token: {
                /** @example aa0a4aab-672b-4bdb-bc33-a59f1130a11f */
                token_id: string;
            };
        };
        /**
         * @default false
         * @example true
         */
        access_skip_app_launcher_login_page: boolean;
        /**
         * @description Log in through `cloudflared` without the interstitial page.
         * @example true
         */
        access_skip_interstitial: boolean;
        access_ssh_props: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @example ssh
             */
            type: string;
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            domain?: components["schemas"]["access_domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        /** @description Tags, for filtering in the App Launcher. */
        access_tags: string[];
        /**
         * Format: date-time
         * @example 2014-01-01T05:20:00.12345Z
         */
        access_timestamp: string;
        /**
         * @default Welcome!
         * @example Welcome back!
         */
        access_title: string;
        /**
         * @description Kind of application.
         * @example self_hosted
         * @enum {string}
         */
        access_type: "self_hosted" | "saas" | "ssh" | "vnc" | "app_launcher" | "warp" | "biso" | "bookmark" | "dash_sso";
        /** @example f174e90a-fafe-4643-bbbc-4a0ed4fc8415 */
        access_uuid: string;
        access_vnc_props: {
            tags?: components["schemas"]["access_tags"];
            /**
             * @description Kind of application.
             * @example vnc
             */
            type: string;
            allow_authenticate_via_warp?: components["schemas"]["access_schemas-allow_authenticate_via_warp"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_visible?: components["schemas"]["access_app_launcher_visible"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            cors_headers?: components["schemas"]["access_cors_headers"];
            custom_deny_message?: components["schemas"]["access_custom_deny_message"];
            custom_deny_url?: components["schemas"]["access_custom_deny_url"];
            custom_non_identity_deny_url?: components["schemas"]["access_custom_non_identity_deny_url"];
            custom_pages?: components["schemas"]["access_schemas-custom_pages"];
            domain?: components["schemas"]["access_domain"];
            enable_binding_cookie?: components["schemas"]["access_enable_binding_cookie"];
            http_only_cookie_attribute?: components["schemas"]["access_http_only_cookie_attribute"];
            logo_url?: components["schemas"]["access_logo_url"];
            name?: components["schemas"]["access_apps_components-schemas-name"];
            options_preflight_bypass?: components["schemas"]["access_options_preflight_bypass"];
            path_cookie_attribute?: components["schemas"]["access_path_cookie_attribute"];
            same_site_cookie_attribute?: components["schemas"]["access_same_site_cookie_attribute"];
            self_hosted_domains?: components["schemas"]["access_self_hosted_domains"];
            service_auth_401_redirect?: components["schemas"]["access_service_auth_401_redirect"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_interstitial?: components["schemas"]["access_skip_interstitial"];
        };
        access_warp_props: {
            /**
             * @description Kind of application.
             * @example warp
             */
            type: components["schemas"]["access_type"];
            allowed_idps?: components["schemas"]["access_allowed_idps"];
            app_launcher_logo_url?: components["schemas"]["access_app_launcher_logo_url"];
            auto_redirect_to_identity?: components["schemas"]["access_schemas-auto_redirect_to_identity"];
            bg_color?: components["schemas"]["access_bg_color"];
            /** @example authdomain.cloudflareaccess.com/warp */
            readonly domain?: components["schemas"]["access_domain"];
            footer_links?: components["schemas"]["access_footer_links"];
            header_bg_color?: components["schemas"]["access_header_bg_color"];
            landing_page_design?: components["schemas"]["access_landing_page_design"];
            /**
             * @default Warp Login App
             * @example Warp Login App
             */
            name: components["schemas"]["access_apps_components-schemas-name"];
            session_duration?: components["schemas"]["access_schemas-session_duration"];
            skip_app_launcher_login_page?: components["schemas"]["access_skip_app_launcher_login_page"];
        };
        /**
         * @description True if phase 2 may run without encryption (`ENCR_NULL`).
         * @example true
         */
        magic_allow_null_cipher: boolean;
        "magic_api-response-common": {
            errors: components["schemas"]["magic_messages"];
            messages: components["schemas"]["magic_messages"];
            result: Record<string, never> | unknown[] | string;
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        "magic_api-response-common-failure": {
            /**
             * @example [
             *       {
             *         "code": 7003,
             *         "message": "No route for the URI"
             *       }
             *     ]
             */
            errors: components["schemas"]["magic_messages"];
            /** @example [] */
            messages: components["schemas"]["magic_messages"];
            result: null;
            /**
             * @description True when the call succeeded.
             * @example false
             * @enum {boolean}
             */
            success: false;
        };
        "magic_api-response-single": {
            errors: components["schemas"]["magic_messages"];
            messages: components["schemas"]["magic_messages"];
            result: Record<string, never> | string;
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        /**
         * @description Address of the Cloudflare end.
         * @example 203.0.113.1
         */
        magic_cloudflare_ipsec_endpoint: string;
        /**
         * @description Free text.
         * @example Tunnel for ISP X
         */
        "magic_components-schemas-description": string;
        /**
         * @description Address of the customer's end; needed only for proactive traceroutes.
         * @example 203.0.113.1
         */
        magic_customer_ipsec_endpoint: string;
        magic_health_check: {
            /**
             * @description Whether a reply or a request is checked; `reply` unless set.
             * @default reply
             * @example request
             * @enum {string}
             */
            type: "reply" | "request";
            /**
             * @description Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`, which ignores the target).
             * @default unidirectional
             * @example bidirectional
             * @enum {string}
             */
            direction: "unidirectional" | "bidirectional";
            /**
             * @description Whether health checks run.
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @description How often the check runs; `mid` unless set.
             * @default mid
             * @example low
             * @enum {string}
             */
            rate: "low" | "mid" | "high";
            /**
             * @description Address a request check is forwarded to; ignored when bidirectional.
             * @example 203.0.113.1
             */
            target?: string;
        };
        /** @example 023e105f4ecef8ad9ca31a8372d0c353 */
        magic_identifier: string;
        /**
         * @description Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end.
         * @example 192.0.2.0/31
         */
        magic_interface_address: string;
        "magic_ipsec-tunnel": {
            allow_null_cipher?: components["schemas"]["magic_allow_null_cipher"];
            cloudflare_endpoint: components["schemas"]["magic_cloudflare_ipsec_endpoint"];
            created_on?: components["schemas"]["magic_schemas-created_on"];
            customer_endpoint?: components["schemas"]["magic_customer_ipsec_endpoint"];
            description?: components["schemas"]["magic_components-schemas-description"];
            id?: components["schemas"]["magic_schemas-identifier"];
            interface_address: components["schemas"]["magic_interface_address"];
            modified_on?: components["schemas"]["magic_schemas-modified_on"];
            name: components["schemas"]["magic_schemas-name"];
            psk_metadata?: components["schemas"]["magic_psk_metadata"];
            replay_protection?: components["schemas"]["magic_replay_protection"];
            tunnel_health_check?: components["schemas"]["magic_tunnel_health_check"];
        };
        /** @example [] */
        magic_messages: {
            code: number;
            message: string;
        }[];
        /**
         * @description Pre-shared key, generated or given.
         * @example O3bwKSjnaoCxDoUxjcq4Rk8ZKkezQUiy
         */
        magic_psk: string;
        /** @description When the pre-shared key was made. */
        magic_psk_metadata: {
            last_generated_on?: components["schemas"]["magic_schemas-modified_on"];
        };
        /**
         * @description Replay protection towards the customer.
         * @default false
         * @example false
         */
        magic_replay_protection: boolean;
        /**
         * Format: date-time
         * @description Creation time.
         * @example 2017-06-14T00:00:00Z
         */
        "magic_schemas-created_on": string;
        /** @example c4a7362d577a6c3019a474fd6f485821 */
        "magic_schemas-identifier": string;
        /**
         * Format: date-time
         * @description Time of the last change.
         * @example 2017-06-14T05:20:00Z
         */
        "magic_schemas-modified_on": string;
        /**
         * @description Name, unique among tunnels.
         * @example IPsec_1
         */
        "magic_schemas-name": string;
        "magic_schemas-tunnel_add_request": components["schemas"]["magic_schemas-tunnel_add_single_request"];
        "magic_schemas-tunnel_add_single_request": {
            cloudflare_endpoint: components["schemas"]["magic_cloudflare_ipsec_endpoint"];
            customer_endpoint?: components["schemas"]["magic_customer_ipsec_endpoint"];
            description?: components["schemas"]["magic_components-schemas-description"];
            health_check?: components["schemas"]["magic_health_check"];
            interface_address: components["schemas"]["magic_interface_address"];
            name: components["schemas"]["magic_schemas-name"];
            psk?: components["schemas"]["magic_psk"];
            replay_protection?: components["schemas"]["magic_replay_protection"];
        };
        "magic_schemas-tunnels_collection_response": {
            errors: components["schemas"]["magic_messages"];
            messages: components["schemas"]["magic_messages"];
            result: {
                ipsec_tunnels?: components["schemas"]["magic_ipsec-tunnel"][];
            };
            /**
             * @description True when the call succeeded.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        magic_tunnel_health_check: {
            /**
             * @description Whether a reply or a request is checked; `reply` unless set.
             * @default reply
             * @example request
             * @enum {string}
             */
            type: "reply" | "request";
            /**
             * @description Whether health checks run.
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @description How often the check runs; `mid` unless set.
             * @default mid
             * @example low
             * @enum {string}
             */
            rate: "low" | "mid" | "high";
            /**
             * @description Address a request check is forwarded to.
             * @example 203.0.113.1
             */
            target?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
