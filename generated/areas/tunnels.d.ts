// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { CallOptions, Caller, ClientOptions, DeclaredResponse, EmptySuccess, Envelope, ErrorCode, Failure, ListOperation, ListOptions, ListedOperation, PaginateOptions, Paginator, ParseAs, ParsedAnswer, ReadAs, Success } from "../shared.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "../shared.js";

/** The values of {@link TunnelStatus} that the sources list. */
export type KnownTunnelStatus = "inactive" | "degraded" | "healthy" | "down";
export type TunnelStatus = KnownTunnelStatus | (string & {});
/** All of {@link KnownTunnelStatus}, in the order of the sources. */
export declare const knownTunnelStatusValues: readonly KnownTunnelStatus[];
/** Whether a value is one that the sources list. */
export declare function isKnownTunnelStatus(value: unknown): value is KnownTunnelStatus;

export interface Tunnel {
    /** Tunnel id. */
    id: string;
    /** Id of the account. */
    account_tag?: string;
    /** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
    config_src?: TunnelConfigSource;
    /** Connections from the origin to the edge. */
    connections?: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /**
         * True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
         */
        is_pending_reconnect?: boolean;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs `cloudflared`. */
        origin_ip?: string;
        /** Connection id. */
        uuid?: string;
    }[];
    /** When the tunnel got its first connection. If `null`, the tunnel is inactive. */
    conns_active_at?: string | null;
    /** When the tunnel lost its last connection. If `null`, the tunnel is active. */
    conns_inactive_at?: string | null;
    /** Creation time. */
    created_at: string;
    /** Deletion time. If `null`, it still exists. */
    deleted_at?: string | null;
    /** Free-form data kept with the tunnel. */
    metadata?: Record<string, unknown>;
    /** Display name. */
    name: string;
    /** True if the configuration lives in the dashboard, false if on the origin machine. */
    remote_config?: boolean;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: TunnelStatus;
    /** Kind of tunnel. */
    tun_type?: TunnelType;
}

/** The values of {@link TunnelConfigSource} that the sources list. */
export type KnownTunnelConfigSource = "local" | "cloudflare";
/** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
export type TunnelConfigSource = KnownTunnelConfigSource | (string & {});
/** All of {@link KnownTunnelConfigSource}, in the order of the sources. */
export declare const knownTunnelConfigSources: readonly KnownTunnelConfigSource[];
/** Whether a value is one that the sources list. */
export declare function isKnownTunnelConfigSource(value: unknown): value is KnownTunnelConfigSource;

/** The values of {@link TunnelType} that the sources list. */
export type KnownTunnelType = "cfd_tunnel" | "warp_connector" | "warp" | "magic" | "ip_sec" | "gre" | "cni";
/** Kind of tunnel. */
export type TunnelType = KnownTunnelType | (string & {});
/** All of {@link KnownTunnelType}, in the order of the sources. */
export declare const knownTunnelTypes: readonly KnownTunnelType[];
/** Whether a value is one that the sources list. */
export declare function isKnownTunnelType(value: unknown): value is KnownTunnelType;

export interface CreateCfdTunnelBody {
    /** Display name. */
    name: string;
    /** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
    config_src?: KnownTunnelConfigSource | undefined;
    /** Secret for running a locally managed tunnel: at least 32 bytes, in base64. */
    tunnel_secret?: string | undefined;
}

export interface CreatedTunnel {
    /** Tunnel id. */
    id: string;
    /** Id of the account. */
    account_tag?: string;
    /** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
    config_src?: TunnelConfigSource;
    /** Connections from the origin to the edge. */
    connections?: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /**
         * True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
         */
        is_pending_reconnect?: boolean;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs `cloudflared`. */
        origin_ip?: string;
        /** Connection id. */
        uuid?: string;
    }[];
    /** When the tunnel got its first connection. If `null`, the tunnel is inactive. */
    conns_active_at?: string | null;
    /** When the tunnel lost its last connection. If `null`, the tunnel is active. */
    conns_inactive_at?: string | null;
    /** Creation time. */
    created_at: string;
    /** Deletion time. If `null`, it still exists. */
    deleted_at?: string | null;
    /** Free-form data kept with the tunnel. */
    metadata?: Record<string, unknown>;
    /** Display name. */
    name: string;
    /** True if the configuration lives in the dashboard, false if on the origin machine. */
    remote_config?: boolean;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: TunnelStatus;
    /** Kind of tunnel. */
    tun_type?: TunnelType;
    /** Token that lets a client run the tunnel. */
    token?: string;
    /** What a credentials file of `cloudflared` for this tunnel holds. */
    credentials_file?: {
        /** Id of the account. */
        AccountTag?: string;
        /** Tunnel id. */
        TunnelID?: string;
        /** Display name. */
        TunnelName?: string;
        /** The secret in Base64. */
        TunnelSecret?: string;
    };
}

export interface EditCfdTunnelBody {
    /** Display name. */
    name?: string | undefined;
    /** Secret for running a locally managed tunnel: at least 32 bytes, in base64. */
    tunnel_secret?: string | undefined;
}

export interface EditedTunnel {
    /** Tunnel id. */
    id: string;
    /** Id of the account. */
    account_tag?: string;
    /** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
    config_src?: TunnelConfigSource;
    /** Connections from the origin to the edge. */
    connections?: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /**
         * True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
         */
        is_pending_reconnect?: boolean;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs `cloudflared`. */
        origin_ip?: string;
        /** Connection id. */
        uuid?: string;
    }[];
    /** When the tunnel got its first connection. If `null`, the tunnel is inactive. */
    conns_active_at?: string | null;
    /** When the tunnel lost its last connection. If `null`, the tunnel is active. */
    conns_inactive_at?: string | null;
    /** Creation time. */
    created_at: string;
    /** Deletion time. If `null`, it still exists. */
    deleted_at?: string | null;
    /** Free-form data kept with the tunnel. */
    metadata?: Record<string, unknown>;
    /** Display name. */
    name: string;
    /** True if the configuration lives in the dashboard, false if on the origin machine. */
    remote_config?: boolean;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: TunnelStatus;
    /** Kind of tunnel. */
    tun_type?: TunnelType;
    /** Token that lets a client run the tunnel. */
    token?: string;
}

export interface TunnelConfiguration {
    account_id?: string;
    /** Ingress rules and origin settings. `null` for a tunnel that was never configured. */
    config: {
        /** Public host names; at least one rule is needed. */
        ingress?: {
            /**
             * Host name the rule serves. The last rule catches what no other matches and has none: `{ service: "http_status:404" }`; with a host name in the last rule the API answers 400, code 1056.
             */
            hostname?: string;
            /** Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
            service: string;
            /** Connection settings between `cloudflared` and the origin. */
            originRequest?: {
                /** Access check that `cloudflared` makes on the JWT header of each request. */
                access?: {
                    /** Audience tags of the Access applications let through. */
                    audTag: string[];
                    teamName: string;
                    /** Refuse traffic without an Access authorisation. */
                    required?: boolean;
                };
                /** Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                caPool?: string;
                /** Time limit for the TCP connect, TLS excluded. */
                connectTimeout?: number;
                /** Turn off chunked transfer encoding. */
                disableChunkedEncoding?: boolean;
                /** Try HTTP/2 towards an https origin. */
                http2Origin?: boolean;
                /** Value of the Host header sent on. */
                httpHostHeader?: string;
                /** How many idle connections are kept open. */
                keepAliveConnections?: number;
                /** When an idle connection is dropped. */
                keepAliveTimeout?: number;
                /** Take the certificate's host name from the request. */
                matchSNItoHost?: boolean;
                /** Turn off the fallback between IPv4 and IPv6. */
                noHappyEyeballs?: boolean;
                /** Accept any certificate from the origin. */
                noTLSVerify?: boolean;
                /** Host name expected in the origin's certificate. */
                originServerName?: string;
                /** Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                proxyType?: string;
                /** Interval of TCP keepalive packets. */
                tcpKeepAlive?: number;
                /** Time limit for the TLS handshake. */
                tlsTimeout?: number;
            };
            /** Path the rule matches. */
            path?: string;
        }[];
        /** Connection settings between `cloudflared` and the origin. */
        originRequest?: {
            /** Access check that `cloudflared` makes on the JWT header of each request. */
            access?: {
                /** Audience tags of the Access applications let through. */
                audTag: string[];
                teamName: string;
                /** Refuse traffic without an Access authorisation. */
                required?: boolean;
            };
            /** Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
            caPool?: string;
            /** Time limit for the TCP connect, TLS excluded. */
            connectTimeout?: number;
            /** Turn off chunked transfer encoding. */
            disableChunkedEncoding?: boolean;
            /** Try HTTP/2 towards an https origin. */
            http2Origin?: boolean;
            /** Value of the Host header sent on. */
            httpHostHeader?: string;
            /** How many idle connections are kept open. */
            keepAliveConnections?: number;
            /** When an idle connection is dropped. */
            keepAliveTimeout?: number;
            /** Take the certificate's host name from the request. */
            matchSNItoHost?: boolean;
            /** Turn off the fallback between IPv4 and IPv6. */
            noHappyEyeballs?: boolean;
            /** Accept any certificate from the origin. */
            noTLSVerify?: boolean;
            /** Host name expected in the origin's certificate. */
            originServerName?: string;
            /** Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
            proxyType?: string;
            /** Interval of TCP keepalive packets. */
            tcpKeepAlive?: number;
            /** Time limit for the TLS handshake. */
            tlsTimeout?: number;
        };
        /** Private network access from WARP clients. */
        "warp-routing"?: {
            enabled?: boolean;
        };
    } | null;
    created_at?: string;
    /** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
    source?: TunnelConfigurationSource;
    /** Tunnel id. */
    tunnel_id: string;
    /** Configuration version. 0 for a tunnel that was never configured. */
    version: number;
}

/** The values of {@link TunnelConfigurationSource} that the sources list. */
export type KnownTunnelConfigurationSource = "local" | "cloudflare";
/** Where the configuration is kept: `local` (a file at the origin) or `cloudflare` (the dashboard). */
export type TunnelConfigurationSource = KnownTunnelConfigurationSource | (string & {});
/** All of {@link KnownTunnelConfigurationSource}, in the order of the sources. */
export declare const knownTunnelConfigurationSources: readonly KnownTunnelConfigurationSource[];
/** Whether a value is one that the sources list. */
export declare function isKnownTunnelConfigurationSource(value: unknown): value is KnownTunnelConfigurationSource;

export interface UpdateCfdTunnelConfigurationsBody {
    /** Ingress rules and origin settings. */
    config?: {
        /** Public host names; at least one rule is needed. */
        ingress?: {
            /**
             * Host name the rule serves. The last rule catches what no other matches and has none: `{ service: "http_status:404" }`; with a host name in the last rule the API answers 400, code 1056.
             */
            hostname?: string | undefined;
            /** Address of the origin with its scheme, or `http_status:<code>` to answer with a status. */
            service: string;
            /** Connection settings between `cloudflared` and the origin. */
            originRequest?: {
                /** Access check that `cloudflared` makes on the JWT header of each request. */
                access?: {
                    /** Audience tags of the Access applications let through. */
                    audTag: string[];
                    teamName: string;
                    /** Refuse traffic without an Access authorisation. */
                    required?: boolean | undefined;
                } | undefined;
                /** Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
                caPool?: string | undefined;
                /** Time limit for the TCP connect, TLS excluded. */
                connectTimeout?: number | undefined;
                /** Turn off chunked transfer encoding. */
                disableChunkedEncoding?: boolean | undefined;
                /** Try HTTP/2 towards an https origin. */
                http2Origin?: boolean | undefined;
                /** Value of the Host header sent on. */
                httpHostHeader?: string | undefined;
                /** How many idle connections are kept open. */
                keepAliveConnections?: number | undefined;
                /** When an idle connection is dropped. */
                keepAliveTimeout?: number | undefined;
                /** Take the certificate's host name from the request. */
                matchSNItoHost?: boolean | undefined;
                /** Turn off the fallback between IPv4 and IPv6. */
                noHappyEyeballs?: boolean | undefined;
                /** Accept any certificate from the origin. */
                noTLSVerify?: boolean | undefined;
                /** Host name expected in the origin's certificate. */
                originServerName?: string | undefined;
                /** Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
                proxyType?: string | undefined;
                /** Interval of TCP keepalive packets. */
                tcpKeepAlive?: number | undefined;
                /** Time limit for the TLS handshake. */
                tlsTimeout?: number | undefined;
            } | undefined;
            /** Path the rule matches. */
            path?: string | undefined;
        }[] | undefined;
        /** Connection settings between `cloudflared` and the origin. */
        originRequest?: {
            /** Access check that `cloudflared` makes on the JWT header of each request. */
            access?: {
                /** Audience tags of the Access applications let through. */
                audTag: string[];
                teamName: string;
                /** Refuse traffic without an Access authorisation. */
                required?: boolean | undefined;
            } | undefined;
            /** Path of the CA that signed the origin's certificate, if that is not Cloudflare. */
            caPool?: string | undefined;
            /** Time limit for the TCP connect, TLS excluded. */
            connectTimeout?: number | undefined;
            /** Turn off chunked transfer encoding. */
            disableChunkedEncoding?: boolean | undefined;
            /** Try HTTP/2 towards an https origin. */
            http2Origin?: boolean | undefined;
            /** Value of the Host header sent on. */
            httpHostHeader?: string | undefined;
            /** How many idle connections are kept open. */
            keepAliveConnections?: number | undefined;
            /** When an idle connection is dropped. */
            keepAliveTimeout?: number | undefined;
            /** Take the certificate's host name from the request. */
            matchSNItoHost?: boolean | undefined;
            /** Turn off the fallback between IPv4 and IPv6. */
            noHappyEyeballs?: boolean | undefined;
            /** Accept any certificate from the origin. */
            noTLSVerify?: boolean | undefined;
            /** Host name expected in the origin's certificate. */
            originServerName?: string | undefined;
            /** Kind of TCP proxy: empty for the regular one, `socks` for SOCKS5. */
            proxyType?: string | undefined;
            /** Interval of TCP keepalive packets. */
            tcpKeepAlive?: number | undefined;
            /** Time limit for the TLS handshake. */
            tlsTimeout?: number | undefined;
        } | undefined;
        /** Private network access from WARP clients. */
        "warp-routing"?: {
            enabled?: boolean | undefined;
        } | undefined;
    } | undefined;
}

/** The same structure as {@link TunnelConfiguration}. */
export type UpdateCfdTunnelConfigurationsResult = TunnelConfiguration;

/** A client, as a rule `cloudflared`, and its connections. */
export interface TunnelConnector {
    /** Connector (client) id. */
    id: string;
    /** OS and architecture of the client. */
    arch?: string;
    /** Version of the remote configuration the client has. */
    config_version?: number;
    /** Connections from the origin to the edge. */
    conns: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /**
         * True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
         */
        is_pending_reconnect?: boolean;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs `cloudflared`. */
        origin_ip?: string;
        /** Connection id. */
        uuid?: string;
    }[];
    /** Features switched on for the client. */
    features?: string[];
    /** When the client started its run. */
    run_at?: string;
    /** Version of the client that opened the connection. */
    version?: string;
    /** Role of the client in a highly available pair. `null` for a client that is in none. */
    ha_status?: ConnectorHaStatus | null;
}

/** The values of {@link ConnectorHaStatus} that the sources list. */
export type KnownConnectorHaStatus = "offline" | "passive" | "active";
/** Role of the client in a highly available pair. `null` for a client that is in none. */
export type ConnectorHaStatus = KnownConnectorHaStatus | (string & {});
/** All of {@link KnownConnectorHaStatus}, in the order of the sources. */
export declare const knownConnectorHaStatusValues: readonly KnownConnectorHaStatus[];
/** Whether a value is one that the sources list. */
export declare function isKnownConnectorHaStatus(value: unknown): value is KnownConnectorHaStatus;

export interface CreateCfdTunnelManagementBody {
    resources: "logs"[];
}

export type AnyTunnel = Tunnel | WarpConnectorTunnel;

export interface WarpConnectorTunnel {
    /** Tunnel id. */
    id: string;
    /** Id of the account. */
    account_tag?: string;
    /** Connections from the origin to the edge. */
    connections?: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /**
         * True for a connection that has dropped and is kept on record for a while; false for one that carries traffic.
         */
        is_pending_reconnect?: boolean;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs `cloudflared`. */
        origin_ip?: string;
        /** Connection id. */
        uuid?: string;
    }[];
    /** When the tunnel got its first connection. If `null`, the tunnel is inactive. */
    conns_active_at?: string | null;
    /** When the tunnel lost its last connection. If `null`, the tunnel is active. */
    conns_inactive_at?: string | null;
    /** Creation time. */
    created_at?: string;
    /** Deletion time. If `null`, it still exists. */
    deleted_at?: string | null;
    /** Free-form data kept with the tunnel. */
    metadata?: Record<string, unknown>;
    /** Display name. */
    name: string;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: TunnelStatus;
    /** Kind of tunnel. */
    tun_type?: TunnelType;
}

/** The same structure as {@link WarpConnectorTunnel}. */
export type ListWarpConnectorsItem = WarpConnectorTunnel;

export interface CreateWarpConnectorBody {
    /** Display name. */
    name: string;
    /** True for a highly available tunnel; false if left out. */
    ha?: boolean | undefined;
}

/** The same structure as {@link WarpConnectorTunnel}. */
export type DeleteWarpConnectorResult = WarpConnectorTunnel;

/** The same structure as {@link WarpConnectorTunnel}. */
export type GetWarpConnectorResult = WarpConnectorTunnel;

/** The same structure as {@link EditCfdTunnelBody}. */
export type EditWarpConnectorBody = EditCfdTunnelBody;

/** The same structure as {@link WarpConnectorTunnel}. */
export type EditWarpConnectorResult = WarpConnectorTunnel;

/** The same structure as {@link WarpConnectorClient}. */
export type ListWarpConnectorConnectionsItem = WarpConnectorClient;

export interface WarpConnectorClient {
    /** Connector (client) id. */
    id?: string;
    /** OS and architecture of the client. */
    arch?: string;
    /** Connections from the origin to the edge. */
    conns?: {
        /** Connection id. */
        id?: string;
        /** Connector (client) id. */
        client_id?: string;
        /** Version of the client that opened the connection. */
        client_version?: string;
        /** Data center the connection ends in. */
        colo_name?: string;
        /** When the connection was opened. */
        opened_at?: string;
        /** Public address of the host that runs WARP Connector. */
        origin_ip?: string;
    }[];
    /** Features switched on for the client. */
    features?: string[];
    /** Role of the client in a highly available pair. */
    ha_status?: ConnectorHaStatus;
    /** When the client started its run. */
    run_at?: string;
    /** Version of the client that opened the connection. */
    version?: string;
}

export interface UpdateWarpConnectorFailoverBody {
    /** Connector (client) id. */
    client_id: string;
}

/** The query of `GET /accounts/{account_id}/cfd_tunnel`. */
export interface ListCfdTunnelsQuery {
    exclude_prefix?: string | undefined;
    /** Only what existed at this time. */
    existed_at?: string | undefined;
    include_prefix?: string | undefined;
    /** True for deleted tunnels only, false to leave them out; all if not given. */
    is_deleted?: boolean | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Page to return. */
    page?: number | undefined;
    /** Results on a page. */
    per_page?: number | undefined;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: KnownTunnelStatus | undefined;
    /** Tunnel id. */
    uuid?: string | undefined;
    was_active_at?: string | undefined;
    was_inactive_at?: string | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/cfd_tunnel`. */
export interface ListCfdTunnelsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
        query?: ListCfdTunnelsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/cfd_tunnel`. */
export interface ListCfdTunnelsData extends Envelope {
    result: Tunnel[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
    };
}
export type ListCfdTunnelsAnswer = Success<ListCfdTunnelsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel`. */
export interface ListCfdTunnelsArgs extends ListCfdTunnelsQuery {
    /** Id of the account. */
    account_id: string;
}
/**
 * List Cloudflare Tunnels
 *
 * `GET /accounts/{account_id}/cfd_tunnel`
 */
export declare function listCfdTunnels(client: Caller, args: ListCfdTunnelsArgs, options?: CallOptions): Promise<ListCfdTunnelsAnswer>;
export declare namespace listCfdTunnels { const operation: ListedOperation<Tunnel>; }

/**
 * Codes of refusals of `POST /accounts/{account_id}/cfd_tunnel`.
 * - 1013: A tunnel of this account has the name already.
 */
export type CreateCfdTunnelErrorCode = 1013 | ErrorCode;
/** Parameters and body of `POST /accounts/{account_id}/cfd_tunnel`. */
export interface CreateCfdTunnelInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
    };
    body: CreateCfdTunnelBody;
}
/** The successful answer of `POST /accounts/{account_id}/cfd_tunnel`. */
export interface CreateCfdTunnelData extends Envelope {
    result: CreatedTunnel;
}
export type CreateCfdTunnelAnswer = Success<CreateCfdTunnelData> | Failure<CreateCfdTunnelErrorCode>;
/** The argument of `POST /accounts/{account_id}/cfd_tunnel`. */
export interface CreateCfdTunnelArgs extends CreateCfdTunnelBody {
    /** Id of the account. */
    account_id: string;
}
/**
 * Create a Cloudflare Tunnel
 *
 * `POST /accounts/{account_id}/cfd_tunnel`
 */
export declare function createCfdTunnel(client: Caller, args: CreateCfdTunnelArgs, options?: CallOptions): Promise<CreateCfdTunnelAnswer>;

/**
 * Codes of refusals of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`.
 * - 1002: There is no such tunnel.
 */
export type GetCfdTunnelErrorCode = 1002 | ErrorCode;
/** Parameters and body of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface GetCfdTunnelInit extends CallOptions {
    params: {
        path: GetCfdTunnelArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface GetCfdTunnelData extends Envelope {
    result: Tunnel;
}
export type GetCfdTunnelAnswer = Success<GetCfdTunnelData> | Failure<GetCfdTunnelErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface GetCfdTunnelArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get a Cloudflare Tunnel
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function getCfdTunnel(client: Caller, args: GetCfdTunnelArgs, options?: CallOptions): Promise<GetCfdTunnelAnswer>;

/**
 * Codes of refusals of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`.
 * - 1022: The tunnel has connections; close them first.
 */
export type DeleteCfdTunnelErrorCode = 1022 | ErrorCode;
/** Parameters and body of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface DeleteCfdTunnelInit extends CallOptions {
    params: {
        path: DeleteCfdTunnelArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface DeleteCfdTunnelData extends Envelope {
    result: Tunnel;
}
export type DeleteCfdTunnelAnswer = Success<DeleteCfdTunnelData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<DeleteCfdTunnelErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface DeleteCfdTunnelArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Delete a Cloudflare Tunnel
 *
 * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function deleteCfdTunnel(client: Caller, args: DeleteCfdTunnelArgs, options?: CallOptions): Promise<DeleteCfdTunnelAnswer>;

/**
 * Codes of refusals of `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`.
 * - 1002: There is no such tunnel.
 * - 1013: A tunnel of this account has the name already.
 */
export type EditCfdTunnelErrorCode = 1002 | 1013 | ErrorCode;
/** Parameters and body of `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface EditCfdTunnelInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
    };
    body?: EditCfdTunnelBody | undefined;
}
/** The successful answer of `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface EditCfdTunnelData extends Envelope {
    result: EditedTunnel;
}
export type EditCfdTunnelAnswer = Success<EditCfdTunnelData> | Failure<EditCfdTunnelErrorCode>;
/** The argument of `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export interface EditCfdTunnelArgs extends EditCfdTunnelBody {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Update a Cloudflare Tunnel
 *
 * `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function editCfdTunnel(client: Caller, args: EditCfdTunnelArgs, options?: CallOptions): Promise<EditCfdTunnelAnswer>;

/**
 * Codes of refusals of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`.
 * - 1055: The tunnel has no configuration.
 */
export type GetCfdTunnelConfigurationsErrorCode = 1055 | ErrorCode;
/** Parameters and body of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface GetCfdTunnelConfigurationsInit extends CallOptions {
    params: {
        path: GetCfdTunnelConfigurationsArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface GetCfdTunnelConfigurationsData extends Envelope {
    result: TunnelConfiguration;
}
export type GetCfdTunnelConfigurationsAnswer = Success<GetCfdTunnelConfigurationsData> | Failure<GetCfdTunnelConfigurationsErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface GetCfdTunnelConfigurationsArgs {
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get configuration
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
 */
export declare function getCfdTunnelConfigurations(client: Caller, args: GetCfdTunnelConfigurationsArgs, options?: CallOptions): Promise<GetCfdTunnelConfigurationsAnswer>;

/**
 * Codes of refusals of `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`.
 * - 1002: There is no such tunnel.
 * - 1056: The configuration is not valid, for one because its last rule has a host name.
 */
export type UpdateCfdTunnelConfigurationsErrorCode = 1002 | 1056 | ErrorCode;
/** Parameters and body of `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface UpdateCfdTunnelConfigurationsInit extends CallOptions {
    params: {
        path: {
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
    };
    body?: UpdateCfdTunnelConfigurationsBody | undefined;
}
/** The successful answer of `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface UpdateCfdTunnelConfigurationsData extends Envelope {
    result: UpdateCfdTunnelConfigurationsResult;
}
export type UpdateCfdTunnelConfigurationsAnswer = Success<UpdateCfdTunnelConfigurationsData> | Failure<UpdateCfdTunnelConfigurationsErrorCode>;
/** The argument of `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export interface UpdateCfdTunnelConfigurationsArgs extends UpdateCfdTunnelConfigurationsBody {
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Put configuration
 *
 * `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
 */
export declare function updateCfdTunnelConfigurations(client: Caller, args: UpdateCfdTunnelConfigurationsArgs, options?: CallOptions): Promise<UpdateCfdTunnelConfigurationsAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface ListCfdTunnelConnectionsInit extends CallOptions {
    params: {
        path: ListCfdTunnelConnectionsArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface ListCfdTunnelConnectionsData extends Envelope {
    result: TunnelConnector[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
    };
}
export type ListCfdTunnelConnectionsAnswer = Success<ListCfdTunnelConnectionsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface ListCfdTunnelConnectionsArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * List Cloudflare Tunnel connections
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
 */
export declare function listCfdTunnelConnections(client: Caller, args: ListCfdTunnelConnectionsArgs, options?: CallOptions): Promise<ListCfdTunnelConnectionsAnswer>;
export declare namespace listCfdTunnelConnections { const operation: ListedOperation<TunnelConnector>; }

/** The query of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface DeleteCfdTunnelConnectionsQuery {
    /** Connector (client) id. */
    client_id?: string | undefined;
}
/** Parameters and body of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface DeleteCfdTunnelConnectionsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
        query?: DeleteCfdTunnelConnectionsQuery | undefined;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface DeleteCfdTunnelConnectionsData extends Envelope {
    result: unknown;
}
export type DeleteCfdTunnelConnectionsAnswer = Success<DeleteCfdTunnelConnectionsData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export interface DeleteCfdTunnelConnectionsArgs extends DeleteCfdTunnelConnectionsQuery {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Clean up Cloudflare Tunnel connections
 *
 * Drops one connector, or all of them without `client_id`.
 *
 * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
 */
export declare function deleteCfdTunnelConnections(client: Caller, args: DeleteCfdTunnelConnectionsArgs, options?: CallOptions): Promise<DeleteCfdTunnelConnectionsAnswer>;

/**
 * Parameters and body of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`.
 */
export interface GetCfdTunnelConnectorInit extends CallOptions {
    params: {
        path: GetCfdTunnelConnectorArgs;
    };
}
/**
 * The successful answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`.
 */
export interface GetCfdTunnelConnectorData extends Envelope {
    /** A client, as a rule `cloudflared`, and its connections. */
    result: TunnelConnector;
}
export type GetCfdTunnelConnectorAnswer = Success<GetCfdTunnelConnectorData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`. */
export interface GetCfdTunnelConnectorArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
    /** Connector (client) id. */
    connector_id: string;
}
/**
 * Get Cloudflare Tunnel connector
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`
 */
export declare function getCfdTunnelConnector(client: Caller, args: GetCfdTunnelConnectorArgs, options?: CallOptions): Promise<GetCfdTunnelConnectorAnswer>;

/** Parameters and body of `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`. */
export interface CreateCfdTunnelManagementInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
    };
    body: CreateCfdTunnelManagementBody;
}
/** The successful answer of `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`. */
export interface CreateCfdTunnelManagementData extends Envelope {
    result: string;
}
export type CreateCfdTunnelManagementAnswer = Success<CreateCfdTunnelManagementData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`. */
export interface CreateCfdTunnelManagementArgs extends CreateCfdTunnelManagementBody {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get a Cloudflare Tunnel management token
 *
 * Token for the management resources, such as log streaming.
 *
 * `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`
 */
export declare function createCfdTunnelManagement(client: Caller, args: CreateCfdTunnelManagementArgs, options?: CallOptions): Promise<CreateCfdTunnelManagementAnswer>;

/**
 * Codes of refusals of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`.
 * - 1054: There is no token for this tunnel.
 */
export type GetCfdTunnelTokenErrorCode = 1054 | ErrorCode;
/** Parameters and body of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`. */
export interface GetCfdTunnelTokenInit extends CallOptions {
    params: {
        path: GetCfdTunnelTokenArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`. */
export interface GetCfdTunnelTokenData extends Envelope {
    result: string;
}
export type GetCfdTunnelTokenAnswer = Success<GetCfdTunnelTokenData> | Failure<GetCfdTunnelTokenErrorCode>;
/** The argument of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`. */
export interface GetCfdTunnelTokenArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get a Cloudflare Tunnel token
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`
 */
export declare function getCfdTunnelToken(client: Caller, args: GetCfdTunnelTokenArgs, options?: CallOptions): Promise<GetCfdTunnelTokenAnswer>;

/** The query of `GET /accounts/{account_id}/tunnels`. */
export interface ListTunnelsQuery {
    exclude_prefix?: string | undefined;
    /** Only what existed at this time. */
    existed_at?: string | undefined;
    include_prefix?: string | undefined;
    /** True for deleted tunnels only, false to leave them out; all if not given. */
    is_deleted?: boolean | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Page to return. */
    page?: number | undefined;
    /** Results on a page. */
    per_page?: number | undefined;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: KnownTunnelStatus | undefined;
    /** Kinds of tunnel to list, separated by commas. */
    tun_types?: KnownTunnelType[] | undefined;
    /** Tunnel id. */
    uuid?: string | undefined;
    was_active_at?: string | undefined;
    was_inactive_at?: string | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/tunnels`. */
export interface ListTunnelsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
        query?: ListTunnelsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/tunnels`. */
export interface ListTunnelsData extends Envelope {
    result: AnyTunnel[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
    };
}
export type ListTunnelsAnswer = Success<ListTunnelsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/tunnels`. */
export interface ListTunnelsArgs extends ListTunnelsQuery {
    /** Id of the account. */
    account_id: string;
}
/**
 * List All Tunnels
 *
 * `GET /accounts/{account_id}/tunnels`
 */
export declare function listTunnels(client: Caller, args: ListTunnelsArgs, options?: CallOptions): Promise<ListTunnelsAnswer>;
export declare namespace listTunnels { const operation: ListedOperation<AnyTunnel>; }

/** The query of `GET /accounts/{account_id}/warp_connector`. */
export interface ListWarpConnectorsQuery {
    exclude_prefix?: string | undefined;
    /** Only what existed at this time. */
    existed_at?: string | undefined;
    include_prefix?: string | undefined;
    /** True for deleted tunnels only, false to leave them out; all if not given. */
    is_deleted?: boolean | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Page to return. */
    page?: number | undefined;
    /** Results on a page. */
    per_page?: number | undefined;
    /**
     * State of the tunnel: `inactive` (never run), `degraded` (up, with trouble), `healthy` (up) or `down` (no connection left).
     */
    status?: KnownTunnelStatus | undefined;
    /** Tunnel id. */
    uuid?: string | undefined;
    was_active_at?: string | undefined;
    was_inactive_at?: string | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/warp_connector`. */
export interface ListWarpConnectorsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
        query?: ListWarpConnectorsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/warp_connector`. */
export interface ListWarpConnectorsData extends Envelope {
    result: ListWarpConnectorsItem[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
    };
}
export type ListWarpConnectorsAnswer = Success<ListWarpConnectorsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/warp_connector`. */
export interface ListWarpConnectorsArgs extends ListWarpConnectorsQuery {
    /** Id of the account. */
    account_id: string;
}
/**
 * List Warp Connector Tunnels
 *
 * `GET /accounts/{account_id}/warp_connector`
 */
export declare function listWarpConnectors(client: Caller, args: ListWarpConnectorsArgs, options?: CallOptions): Promise<ListWarpConnectorsAnswer>;
export declare namespace listWarpConnectors { const operation: ListedOperation<ListWarpConnectorsItem>; }

/**
 * Codes of refusals of `POST /accounts/{account_id}/warp_connector`.
 * - 1013: A tunnel of this account has the name already.
 */
export type CreateWarpConnectorErrorCode = 1013 | ErrorCode;
/** Permissions of which a token needs one of `POST /accounts/{account_id}/warp_connector`. */
export type CreateWarpConnectorPermission = "Cloudflare One Connectors Write" | "Cloudflare One Connector: WARP Write";
/** Parameters and body of `POST /accounts/{account_id}/warp_connector`. */
export interface CreateWarpConnectorInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. Length: at most 32. */
            account_id: string;
        };
    };
    body: CreateWarpConnectorBody;
}
/** The successful answer of `POST /accounts/{account_id}/warp_connector`. */
export interface CreateWarpConnectorData extends Envelope {
    /** A tunnel kept up by WARP Connector. */
    result: WarpConnectorTunnel;
}
export type CreateWarpConnectorAnswer = Success<CreateWarpConnectorData> | Failure<CreateWarpConnectorErrorCode, CreateWarpConnectorPermission>;
/** The argument of `POST /accounts/{account_id}/warp_connector`. */
export interface CreateWarpConnectorArgs extends CreateWarpConnectorBody {
    /** Id of the account. Length: at most 32. */
    account_id: string;
}
/**
 * Create a Warp Connector Tunnel
 *
 * `POST /accounts/{account_id}/warp_connector`
 */
export declare function createWarpConnector(client: Caller, args: CreateWarpConnectorArgs, options?: CallOptions): Promise<CreateWarpConnectorAnswer>;

/**
 * Codes of refusals of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`.
 * - 1002: There is no such tunnel.
 */
export type GetWarpConnectorErrorCode = 1002 | ErrorCode;
/** Parameters and body of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface GetWarpConnectorInit extends CallOptions {
    params: {
        path: GetWarpConnectorArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface GetWarpConnectorData extends Envelope {
    result: GetWarpConnectorResult;
}
export type GetWarpConnectorAnswer = Success<GetWarpConnectorData> | Failure<GetWarpConnectorErrorCode>;
/** The argument of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface GetWarpConnectorArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get a Warp Connector Tunnel
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function getWarpConnector(client: Caller, args: GetWarpConnectorArgs, options?: CallOptions): Promise<GetWarpConnectorAnswer>;

/**
 * Codes of refusals of `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`.
 * - 1002: There is no such tunnel.
 */
export type DeleteWarpConnectorErrorCode = 1002 | ErrorCode;
/** Parameters and body of `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface DeleteWarpConnectorInit extends CallOptions {
    params: {
        path: DeleteWarpConnectorArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface DeleteWarpConnectorData extends Envelope {
    result: DeleteWarpConnectorResult;
}
export type DeleteWarpConnectorAnswer = Success<DeleteWarpConnectorData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<DeleteWarpConnectorErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface DeleteWarpConnectorArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Delete a Warp Connector Tunnel
 *
 * `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function deleteWarpConnector(client: Caller, args: DeleteWarpConnectorArgs, options?: CallOptions): Promise<DeleteWarpConnectorAnswer>;

/**
 * Codes of refusals of `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`.
 * - 1002: There is no such tunnel.
 * - 1013: A tunnel of this account has the name already.
 */
export type EditWarpConnectorErrorCode = 1002 | 1013 | ErrorCode;
/** Parameters and body of `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface EditWarpConnectorInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
    };
    body?: EditWarpConnectorBody | undefined;
}
/** The successful answer of `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface EditWarpConnectorData extends Envelope {
    result: EditWarpConnectorResult;
}
export type EditWarpConnectorAnswer = Success<EditWarpConnectorData> | Failure<EditWarpConnectorErrorCode>;
/** The argument of `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export interface EditWarpConnectorArgs extends EditWarpConnectorBody {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Update a Warp Connector Tunnel
 *
 * `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function editWarpConnector(client: Caller, args: EditWarpConnectorArgs, options?: CallOptions): Promise<EditWarpConnectorAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`. */
export interface ListWarpConnectorConnectionsInit extends CallOptions {
    params: {
        path: ListWarpConnectorConnectionsArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`. */
export interface ListWarpConnectorConnectionsData extends Envelope {
    result: ListWarpConnectorConnectionsItem[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
    };
}
export type ListWarpConnectorConnectionsAnswer = Success<ListWarpConnectorConnectionsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`. */
export interface ListWarpConnectorConnectionsArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * List WARP Connector Tunnel connections
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`
 */
export declare function listWarpConnectorConnections(client: Caller, args: ListWarpConnectorConnectionsArgs, options?: CallOptions): Promise<ListWarpConnectorConnectionsAnswer>;
export declare namespace listWarpConnectorConnections { const operation: ListedOperation<ListWarpConnectorConnectionsItem>; }

/**
 * Parameters and body of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`.
 */
export interface GetWarpConnectorConnectorInit extends CallOptions {
    params: {
        path: GetWarpConnectorConnectorArgs;
    };
}
/**
 * The successful answer of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`.
 */
export interface GetWarpConnectorConnectorData extends Envelope {
    result: WarpConnectorClient;
}
export type GetWarpConnectorConnectorAnswer = Success<GetWarpConnectorConnectorData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`. */
export interface GetWarpConnectorConnectorArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
    /** Connector (client) id. */
    connector_id: string;
}
/**
 * Get WARP Connector Tunnel connector
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`
 */
export declare function getWarpConnectorConnector(client: Caller, args: GetWarpConnectorConnectorArgs, options?: CallOptions): Promise<GetWarpConnectorConnectorAnswer>;

/** Parameters and body of `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`. */
export interface UpdateWarpConnectorFailoverInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Tunnel id. */
            tunnel_id: string;
        };
    };
    body: UpdateWarpConnectorFailoverBody;
}
/** The successful answer of `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`. */
export interface UpdateWarpConnectorFailoverData extends Envelope {
    result: unknown;
}
export type UpdateWarpConnectorFailoverAnswer = Success<UpdateWarpConnectorFailoverData> | Failure<ErrorCode>;
/** The argument of `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`. */
export interface UpdateWarpConnectorFailoverArgs extends UpdateWarpConnectorFailoverBody {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Trigger a manual failover for a WARP Connector Tunnel
 *
 * Makes the named client the active one of a highly available tunnel.
 *
 * `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`
 */
export declare function updateWarpConnectorFailover(client: Caller, args: UpdateWarpConnectorFailoverArgs, options?: CallOptions): Promise<UpdateWarpConnectorFailoverAnswer>;

/**
 * Codes of refusals of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`.
 * - 1002: There is no such tunnel.
 */
export type GetWarpConnectorTokenErrorCode = 1002 | ErrorCode;
/** Parameters and body of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`. */
export interface GetWarpConnectorTokenInit extends CallOptions {
    params: {
        path: GetWarpConnectorTokenArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`. */
export interface GetWarpConnectorTokenData extends Envelope {
    result: string;
}
export type GetWarpConnectorTokenAnswer = Success<GetWarpConnectorTokenData> | Failure<GetWarpConnectorTokenErrorCode>;
/** The argument of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`. */
export interface GetWarpConnectorTokenArgs {
    /** Id of the account. */
    account_id: string;
    /** Tunnel id. */
    tunnel_id: string;
}
/**
 * Get a Warp Connector Tunnel token
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`
 */
export declare function getWarpConnectorToken(client: Caller, args: GetWarpConnectorTokenArgs, options?: CallOptions): Promise<GetWarpConnectorTokenAnswer>;

export interface TunnelsPaths {
    "/accounts/{account_id}/cfd_tunnel": {
        /**
         * List Cloudflare Tunnels
         *
         * `GET /accounts/{account_id}/cfd_tunnel`
         */
        GET(init: ListCfdTunnelsInit): Promise<ListCfdTunnelsAnswer>;
        /**
         * Create a Cloudflare Tunnel
         *
         * `POST /accounts/{account_id}/cfd_tunnel`
         */
        POST(init: CreateCfdTunnelInit): Promise<CreateCfdTunnelAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": {
        /**
         * Get a Cloudflare Tunnel
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        GET(init: GetCfdTunnelInit): Promise<GetCfdTunnelAnswer>;
        /**
         * Delete a Cloudflare Tunnel
         *
         * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        DELETE(init: DeleteCfdTunnelInit): Promise<DeleteCfdTunnelAnswer>;
        /**
         * Update a Cloudflare Tunnel
         *
         * `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
         */
        PATCH(init: EditCfdTunnelInit): Promise<EditCfdTunnelAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": {
        /**
         * Get configuration
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
         */
        GET(init: GetCfdTunnelConfigurationsInit): Promise<GetCfdTunnelConfigurationsAnswer>;
        /**
         * Put configuration
         *
         * `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
         */
        PUT(init: UpdateCfdTunnelConfigurationsInit): Promise<UpdateCfdTunnelConfigurationsAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": {
        /**
         * List Cloudflare Tunnel connections
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
         */
        GET(init: ListCfdTunnelConnectionsInit): Promise<ListCfdTunnelConnectionsAnswer>;
        /**
         * Clean up Cloudflare Tunnel connections
         *
         * Drops one connector, or all of them without `client_id`.
         *
         * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
         */
        DELETE(init: DeleteCfdTunnelConnectionsInit): Promise<DeleteCfdTunnelConnectionsAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}": {
        /**
         * Get Cloudflare Tunnel connector
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`
         */
        GET(init: GetCfdTunnelConnectorInit): Promise<GetCfdTunnelConnectorAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management": {
        /**
         * Get a Cloudflare Tunnel management token
         *
         * Token for the management resources, such as log streaming.
         *
         * `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`
         */
        POST(init: CreateCfdTunnelManagementInit): Promise<CreateCfdTunnelManagementAnswer>;
    };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token": {
        /**
         * Get a Cloudflare Tunnel token
         *
         * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`
         */
        GET(init: GetCfdTunnelTokenInit): Promise<GetCfdTunnelTokenAnswer>;
    };
    "/accounts/{account_id}/tunnels": {
        /**
         * List All Tunnels
         *
         * `GET /accounts/{account_id}/tunnels`
         */
        GET(init: ListTunnelsInit): Promise<ListTunnelsAnswer>;
    };
    "/accounts/{account_id}/warp_connector": {
        /**
         * List Warp Connector Tunnels
         *
         * `GET /accounts/{account_id}/warp_connector`
         */
        GET(init: ListWarpConnectorsInit): Promise<ListWarpConnectorsAnswer>;
        /**
         * Create a Warp Connector Tunnel
         *
         * `POST /accounts/{account_id}/warp_connector`
         */
        POST(init: CreateWarpConnectorInit): Promise<CreateWarpConnectorAnswer>;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": {
        /**
         * Get a Warp Connector Tunnel
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        GET(init: GetWarpConnectorInit): Promise<GetWarpConnectorAnswer>;
        /**
         * Delete a Warp Connector Tunnel
         *
         * `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        DELETE(init: DeleteWarpConnectorInit): Promise<DeleteWarpConnectorAnswer>;
        /**
         * Update a Warp Connector Tunnel
         *
         * `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`
         */
        PATCH(init: EditWarpConnectorInit): Promise<EditWarpConnectorAnswer>;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": {
        /**
         * List WARP Connector Tunnel connections
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`
         */
        GET(init: ListWarpConnectorConnectionsInit): Promise<ListWarpConnectorConnectionsAnswer>;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}": {
        /**
         * Get WARP Connector Tunnel connector
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`
         */
        GET(init: GetWarpConnectorConnectorInit): Promise<GetWarpConnectorConnectorAnswer>;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/failover": {
        /**
         * Trigger a manual failover for a WARP Connector Tunnel
         *
         * Makes the named client the active one of a highly available tunnel.
         *
         * `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`
         */
        PUT(init: UpdateWarpConnectorFailoverInit): Promise<UpdateWarpConnectorFailoverAnswer>;
    };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/token": {
        /**
         * Get a Warp Connector Tunnel token
         *
         * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`
         */
        GET(init: GetWarpConnectorTokenInit): Promise<GetWarpConnectorTokenAnswer>;
    };
}

export interface TunnelsGET {
    "/accounts/{account_id}/cfd_tunnel": { init: ListCfdTunnelsInit; answer: ListCfdTunnelsAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": { init: GetCfdTunnelInit; answer: GetCfdTunnelAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": { init: GetCfdTunnelConfigurationsInit; answer: GetCfdTunnelConfigurationsAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": { init: ListCfdTunnelConnectionsInit; answer: ListCfdTunnelConnectionsAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}": { init: GetCfdTunnelConnectorInit; answer: GetCfdTunnelConnectorAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token": { init: GetCfdTunnelTokenInit; answer: GetCfdTunnelTokenAnswer };
    "/accounts/{account_id}/tunnels": { init: ListTunnelsInit; answer: ListTunnelsAnswer };
    "/accounts/{account_id}/warp_connector": { init: ListWarpConnectorsInit; answer: ListWarpConnectorsAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": { init: GetWarpConnectorInit; answer: GetWarpConnectorAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": { init: ListWarpConnectorConnectionsInit; answer: ListWarpConnectorConnectionsAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}": { init: GetWarpConnectorConnectorInit; answer: GetWarpConnectorConnectorAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/token": { init: GetWarpConnectorTokenInit; answer: GetWarpConnectorTokenAnswer };
}

export interface TunnelsPUT {
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations": { init: UpdateCfdTunnelConfigurationsInit; answer: UpdateCfdTunnelConfigurationsAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/failover": { init: UpdateWarpConnectorFailoverInit; answer: UpdateWarpConnectorFailoverAnswer };
}

export interface TunnelsPOST {
    "/accounts/{account_id}/cfd_tunnel": { init: CreateCfdTunnelInit; answer: CreateCfdTunnelAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management": { init: CreateCfdTunnelManagementInit; answer: CreateCfdTunnelManagementAnswer };
    "/accounts/{account_id}/warp_connector": { init: CreateWarpConnectorInit; answer: CreateWarpConnectorAnswer };
}

export interface TunnelsDELETE {
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": { init: DeleteCfdTunnelInit; answer: DeleteCfdTunnelAnswer };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": { init: DeleteCfdTunnelConnectionsInit; answer: DeleteCfdTunnelConnectionsAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": { init: DeleteWarpConnectorInit; answer: DeleteWarpConnectorAnswer };
}

export interface TunnelsPATCH {
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": { init: EditCfdTunnelInit; answer: EditCfdTunnelAnswer };
    "/accounts/{account_id}/warp_connector/{tunnel_id}": { init: EditWarpConnectorInit; answer: EditWarpConnectorAnswer };
}

/** Calls by path and method: `client[path].GET(init)` and `client.GET(path, init)` are the same. */
export interface TunnelsClient extends TunnelsPaths, Caller {
    GET<P extends keyof TunnelsGET, As extends ParseAs>(path: P, init: TunnelsGET[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    GET<P extends keyof TunnelsGET>(path: P, init: TunnelsGET[P]["init"]): Promise<TunnelsGET[P]["answer"]>;
    PUT<P extends keyof TunnelsPUT, As extends ParseAs>(path: P, init: TunnelsPUT[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    PUT<P extends keyof TunnelsPUT>(path: P, init: TunnelsPUT[P]["init"]): Promise<TunnelsPUT[P]["answer"]>;
    POST<P extends keyof TunnelsPOST, As extends ParseAs>(path: P, init: TunnelsPOST[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    POST<P extends keyof TunnelsPOST>(path: P, init: TunnelsPOST[P]["init"]): Promise<TunnelsPOST[P]["answer"]>;
    DELETE<P extends keyof TunnelsDELETE, As extends ParseAs>(path: P, init: TunnelsDELETE[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    DELETE<P extends keyof TunnelsDELETE>(path: P, init: TunnelsDELETE[P]["init"]): Promise<TunnelsDELETE[P]["answer"]>;
    PATCH<P extends keyof TunnelsPATCH, As extends ParseAs>(path: P, init: TunnelsPATCH[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    PATCH<P extends keyof TunnelsPATCH>(path: P, init: TunnelsPATCH[P]["init"]): Promise<TunnelsPATCH[P]["answer"]>;
}

export interface TunnelsPages {
    "/accounts/{account_id}/cfd_tunnel": { init: ListCfdTunnelsInit; item: Tunnel; page: ListCfdTunnelsData };
    "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": { init: ListCfdTunnelConnectionsInit; item: TunnelConnector; page: ListCfdTunnelConnectionsData };
    "/accounts/{account_id}/tunnels": { init: ListTunnelsInit; item: AnyTunnel; page: ListTunnelsData };
    "/accounts/{account_id}/warp_connector": { init: ListWarpConnectorsInit; item: ListWarpConnectorsItem; page: ListWarpConnectorsData };
    "/accounts/{account_id}/warp_connector/{tunnel_id}/connections": { init: ListWarpConnectorConnectionsInit; item: ListWarpConnectorConnectionsItem; page: ListWarpConnectorConnectionsData };
}

/** A client for the tunnels part of the API. Without credentials, it reads the token in `CLOUDFLARE_API_TOKEN`. */
export declare function createClient(options?: ClientOptions): TunnelsClient;
/** Iterates the items of a named operation that lists, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
/** Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<P extends keyof TunnelsPages>(client: TunnelsClient, path: P, init: TunnelsPages[P]["init"], options?: PaginateOptions): Paginator<TunnelsPages[P]["item"], TunnelsPages[P]["page"]>;
