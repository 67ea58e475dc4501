// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, CallOptions, Failure } from "@flarespec/client";
import type * as area from "../areas/tunnels.js";
import type { ErrorCode } from "../shared.js";
import type { InfiniteQueryOptions, MutationOptions, QueryOptions } from "../tanstack-query.js";
export type { QueryError, QueryPage } from "../tanstack-query.js";

/** The key of queries of `GET /accounts/{account_id}/cfd_tunnel`. */
export declare function listCfdTunnelsKey(args?: Partial<area.ListCfdTunnelsArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel", args?: Partial<area.ListCfdTunnelsArgs>];

/**
 * List Cloudflare Tunnels
 *
 * `GET /accounts/{account_id}/cfd_tunnel`
 */
export declare function listCfdTunnelsOptions(client: Caller, args: area.ListCfdTunnelsArgs, options?: CallOptions): QueryOptions<area.ListCfdTunnelsData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel", args: area.ListCfdTunnelsArgs], Failure<ErrorCode>>;

/**
 * List Cloudflare Tunnels
 *
 * `GET /accounts/{account_id}/cfd_tunnel`
 */
export declare function listCfdTunnelsInfiniteOptions(client: Caller, args: area.ListCfdTunnelsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listCfdTunnels.operation)["item"]>, area.ListCfdTunnelsData, readonly [operation: "GET /accounts/{account_id}/cfd_tunnel", args: area.ListCfdTunnelsArgs], Failure<ErrorCode>>;

/**
 * Create a Cloudflare Tunnel
 *
 * `POST /accounts/{account_id}/cfd_tunnel`
 */
export declare function createCfdTunnelMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateCfdTunnelData["result"], area.CreateCfdTunnelArgs, Failure<area.CreateCfdTunnelErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export declare function getCfdTunnelKey(args?: Partial<area.GetCfdTunnelArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}", args?: Partial<area.GetCfdTunnelArgs>];

/**
 * Get a Cloudflare Tunnel
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function getCfdTunnelOptions(client: Caller, args: area.GetCfdTunnelArgs, options?: CallOptions): QueryOptions<area.GetCfdTunnelData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}", args: area.GetCfdTunnelArgs], Failure<area.GetCfdTunnelErrorCode>>;

/**
 * Delete a Cloudflare Tunnel
 *
 * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function deleteCfdTunnelMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteCfdTunnelData["result"] | null, area.DeleteCfdTunnelArgs, Failure<area.DeleteCfdTunnelErrorCode>>;

/**
 * Update a Cloudflare Tunnel
 *
 * `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`
 */
export declare function editCfdTunnelMutation(client: Caller, options?: CallOptions): MutationOptions<area.EditCfdTunnelData["result"], area.EditCfdTunnelArgs, Failure<area.EditCfdTunnelErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export declare function getCfdTunnelConfigurationsKey(args?: Partial<area.GetCfdTunnelConfigurationsArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", args?: Partial<area.GetCfdTunnelConfigurationsArgs>];

/**
 * Get configuration
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
 */
export declare function getCfdTunnelConfigurationsOptions(client: Caller, args: area.GetCfdTunnelConfigurationsArgs, options?: CallOptions): QueryOptions<area.GetCfdTunnelConfigurationsData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", args: area.GetCfdTunnelConfigurationsArgs], Failure<area.GetCfdTunnelConfigurationsErrorCode>>;

/**
 * Put configuration
 *
 * `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`
 */
export declare function updateCfdTunnelConfigurationsMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateCfdTunnelConfigurationsData["result"], area.UpdateCfdTunnelConfigurationsArgs, Failure<area.UpdateCfdTunnelConfigurationsErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export declare function listCfdTunnelConnectionsKey(args?: Partial<area.ListCfdTunnelConnectionsArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections", args?: Partial<area.ListCfdTunnelConnectionsArgs>];

/**
 * List Cloudflare Tunnel connections
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
 */
export declare function listCfdTunnelConnectionsOptions(client: Caller, args: area.ListCfdTunnelConnectionsArgs, options?: CallOptions): QueryOptions<area.ListCfdTunnelConnectionsData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections", args: area.ListCfdTunnelConnectionsArgs], Failure<ErrorCode>>;

/**
 * Clean up Cloudflare Tunnel connections
 *
 * Drops one connector, or all of them without `client_id`.
 *
 * `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`
 */
export declare function deleteCfdTunnelConnectionsMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteCfdTunnelConnectionsData["result"] | null, area.DeleteCfdTunnelConnectionsArgs, Failure<ErrorCode>>;

/**
 * The key of queries of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`.
 */
export declare function getCfdTunnelConnectorKey(args?: Partial<area.GetCfdTunnelConnectorArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}", args?: Partial<area.GetCfdTunnelConnectorArgs>];

/**
 * Get Cloudflare Tunnel connector
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`
 */
export declare function getCfdTunnelConnectorOptions(client: Caller, args: area.GetCfdTunnelConnectorArgs, options?: CallOptions): QueryOptions<area.GetCfdTunnelConnectorData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}", args: area.GetCfdTunnelConnectorArgs], Failure<ErrorCode>>;

/**
 * Get a Cloudflare Tunnel management token
 *
 * Token for the management resources, such as log streaming.
 *
 * `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`
 */
export declare function createCfdTunnelManagementMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateCfdTunnelManagementData["result"], area.CreateCfdTunnelManagementArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`. */
export declare function getCfdTunnelTokenKey(args?: Partial<area.GetCfdTunnelTokenArgs>): readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", args?: Partial<area.GetCfdTunnelTokenArgs>];

/**
 * Get a Cloudflare Tunnel token
 *
 * `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`
 */
export declare function getCfdTunnelTokenOptions(client: Caller, args: area.GetCfdTunnelTokenArgs, options?: CallOptions): QueryOptions<area.GetCfdTunnelTokenData["result"], readonly [operation: "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", args: area.GetCfdTunnelTokenArgs], Failure<area.GetCfdTunnelTokenErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/tunnels`. */
export declare function listTunnelsKey(args?: Partial<area.ListTunnelsArgs>): readonly [operation: "GET /accounts/{account_id}/tunnels", args?: Partial<area.ListTunnelsArgs>];

/**
 * List All Tunnels
 *
 * `GET /accounts/{account_id}/tunnels`
 */
export declare function listTunnelsOptions(client: Caller, args: area.ListTunnelsArgs, options?: CallOptions): QueryOptions<area.ListTunnelsData["result"], readonly [operation: "GET /accounts/{account_id}/tunnels", args: area.ListTunnelsArgs], Failure<ErrorCode>>;

/**
 * List All Tunnels
 *
 * `GET /accounts/{account_id}/tunnels`
 */
export declare function listTunnelsInfiniteOptions(client: Caller, args: area.ListTunnelsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listTunnels.operation)["item"]>, area.ListTunnelsData, readonly [operation: "GET /accounts/{account_id}/tunnels", args: area.ListTunnelsArgs], Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/warp_connector`. */
export declare function listWarpConnectorsKey(args?: Partial<area.ListWarpConnectorsArgs>): readonly [operation: "GET /accounts/{account_id}/warp_connector", args?: Partial<area.ListWarpConnectorsArgs>];

/**
 * List Warp Connector Tunnels
 *
 * `GET /accounts/{account_id}/warp_connector`
 */
export declare function listWarpConnectorsOptions(client: Caller, args: area.ListWarpConnectorsArgs, options?: CallOptions): QueryOptions<area.ListWarpConnectorsData["result"], readonly [operation: "GET /accounts/{account_id}/warp_connector", args: area.ListWarpConnectorsArgs], Failure<ErrorCode>>;

/**
 * List Warp Connector Tunnels
 *
 * `GET /accounts/{account_id}/warp_connector`
 */
export declare function listWarpConnectorsInfiniteOptions(client: Caller, args: area.ListWarpConnectorsArgs, options?: CallOptions): InfiniteQueryOptions<NonNullable<(typeof area.listWarpConnectors.operation)["item"]>, area.ListWarpConnectorsData, readonly [operation: "GET /accounts/{account_id}/warp_connector", args: area.ListWarpConnectorsArgs], Failure<ErrorCode>>;

/**
 * Create a Warp Connector Tunnel
 *
 * `POST /accounts/{account_id}/warp_connector`
 */
export declare function createWarpConnectorMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateWarpConnectorData["result"], area.CreateWarpConnectorArgs, Failure<area.CreateWarpConnectorErrorCode, area.CreateWarpConnectorPermission>>;

/** The key of queries of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export declare function getWarpConnectorKey(args?: Partial<area.GetWarpConnectorArgs>): readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}", args?: Partial<area.GetWarpConnectorArgs>];

/**
 * Get a Warp Connector Tunnel
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function getWarpConnectorOptions(client: Caller, args: area.GetWarpConnectorArgs, options?: CallOptions): QueryOptions<area.GetWarpConnectorData["result"], readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}", args: area.GetWarpConnectorArgs], Failure<area.GetWarpConnectorErrorCode>>;

/**
 * Delete a Warp Connector Tunnel
 *
 * `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function deleteWarpConnectorMutation(client: Caller, options?: CallOptions): MutationOptions<area.DeleteWarpConnectorData["result"] | null, area.DeleteWarpConnectorArgs, Failure<area.DeleteWarpConnectorErrorCode>>;

/**
 * Update a Warp Connector Tunnel
 *
 * `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`
 */
export declare function editWarpConnectorMutation(client: Caller, options?: CallOptions): MutationOptions<area.EditWarpConnectorData["result"], area.EditWarpConnectorArgs, Failure<area.EditWarpConnectorErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`. */
export declare function listWarpConnectorConnectionsKey(args?: Partial<area.ListWarpConnectorConnectionsArgs>): readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections", args?: Partial<area.ListWarpConnectorConnectionsArgs>];

/**
 * List WARP Connector Tunnel connections
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`
 */
export declare function listWarpConnectorConnectionsOptions(client: Caller, args: area.ListWarpConnectorConnectionsArgs, options?: CallOptions): QueryOptions<area.ListWarpConnectorConnectionsData["result"], readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections", args: area.ListWarpConnectorConnectionsArgs], Failure<ErrorCode>>;

/**
 * The key of queries of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`.
 */
export declare function getWarpConnectorConnectorKey(args?: Partial<area.GetWarpConnectorConnectorArgs>): readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}", args?: Partial<area.GetWarpConnectorConnectorArgs>];

/**
 * Get WARP Connector Tunnel connector
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`
 */
export declare function getWarpConnectorConnectorOptions(client: Caller, args: area.GetWarpConnectorConnectorArgs, options?: CallOptions): QueryOptions<area.GetWarpConnectorConnectorData["result"], readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}", args: area.GetWarpConnectorConnectorArgs], Failure<ErrorCode>>;

/**
 * Trigger a manual failover for a WARP Connector Tunnel
 *
 * Makes the named client the active one of a highly available tunnel.
 *
 * `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`
 */
export declare function updateWarpConnectorFailoverMutation(client: Caller, options?: CallOptions): MutationOptions<area.UpdateWarpConnectorFailoverData["result"], area.UpdateWarpConnectorFailoverArgs, Failure<ErrorCode>>;

/** The key of queries of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`. */
export declare function getWarpConnectorTokenKey(args?: Partial<area.GetWarpConnectorTokenArgs>): readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/token", args?: Partial<area.GetWarpConnectorTokenArgs>];

/**
 * Get a Warp Connector Tunnel token
 *
 * `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`
 */
export declare function getWarpConnectorTokenOptions(client: Caller, args: area.GetWarpConnectorTokenArgs, options?: CallOptions): QueryOptions<area.GetWarpConnectorTokenData["result"], readonly [operation: "GET /accounts/{account_id}/warp_connector/{tunnel_id}/token", args: area.GetWarpConnectorTokenArgs], Failure<area.GetWarpConnectorTokenErrorCode>>;
