// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { HttpHandler } from "msw";
import type { Mocked, MockOptions, ResultOf } from "@flarespec/client/fake";
import type { ListCfdTunnelsInit, ListCfdTunnelsData, CreateCfdTunnelInit, CreateCfdTunnelData, GetCfdTunnelInit, GetCfdTunnelData, DeleteCfdTunnelInit, DeleteCfdTunnelData, EditCfdTunnelInit, EditCfdTunnelData, GetCfdTunnelConfigurationsInit, GetCfdTunnelConfigurationsData, UpdateCfdTunnelConfigurationsInit, UpdateCfdTunnelConfigurationsData, ListCfdTunnelConnectionsInit, ListCfdTunnelConnectionsData, DeleteCfdTunnelConnectionsInit, DeleteCfdTunnelConnectionsData, GetCfdTunnelConnectorInit, GetCfdTunnelConnectorData, CreateCfdTunnelManagementInit, CreateCfdTunnelManagementData, GetCfdTunnelTokenInit, GetCfdTunnelTokenData, ListTunnelsInit, ListTunnelsData, ListWarpConnectorsInit, ListWarpConnectorsData, CreateWarpConnectorInit, CreateWarpConnectorData, GetWarpConnectorInit, GetWarpConnectorData, DeleteWarpConnectorInit, DeleteWarpConnectorData, EditWarpConnectorInit, EditWarpConnectorData, ListWarpConnectorConnectionsInit, ListWarpConnectorConnectionsData, GetWarpConnectorConnectorInit, GetWarpConnectorConnectorData, UpdateWarpConnectorFailoverInit, UpdateWarpConnectorFailoverData, GetWarpConnectorTokenInit, GetWarpConnectorTokenData } from "../areas/tunnels.js";

/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel`. */
export declare function listCfdTunnels(answer?: Mocked<ListCfdTunnelsInit, ResultOf<ListCfdTunnelsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/cfd_tunnel`. */
export declare function createCfdTunnel(answer?: Mocked<CreateCfdTunnelInit, ResultOf<CreateCfdTunnelData>, 1013 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export declare function getCfdTunnel(answer?: Mocked<GetCfdTunnelInit, ResultOf<GetCfdTunnelData>, 1002 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export declare function deleteCfdTunnel(answer?: Mocked<DeleteCfdTunnelInit, ResultOf<DeleteCfdTunnelData>, 1022 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PATCH /accounts/{account_id}/cfd_tunnel/{tunnel_id}`. */
export declare function editCfdTunnel(answer?: Mocked<EditCfdTunnelInit, ResultOf<EditCfdTunnelData>, 1002 | 1013 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export declare function getCfdTunnelConfigurations(answer?: Mocked<GetCfdTunnelConfigurationsInit, ResultOf<GetCfdTunnelConfigurationsData>, 1055 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations`. */
export declare function updateCfdTunnelConfigurations(answer?: Mocked<UpdateCfdTunnelConfigurationsInit, ResultOf<UpdateCfdTunnelConfigurationsData>, 1002 | 1056 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export declare function listCfdTunnelConnections(answer?: Mocked<ListCfdTunnelConnectionsInit, ResultOf<ListCfdTunnelConnectionsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections`. */
export declare function deleteCfdTunnelConnections(answer?: Mocked<DeleteCfdTunnelConnectionsInit, ResultOf<DeleteCfdTunnelConnectionsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`. */
export declare function getCfdTunnelConnector(answer?: Mocked<GetCfdTunnelConnectorInit, ResultOf<GetCfdTunnelConnectorData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/cfd_tunnel/{tunnel_id}/management`. */
export declare function createCfdTunnelManagement(answer?: Mocked<CreateCfdTunnelManagementInit, ResultOf<CreateCfdTunnelManagementData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/token`. */
export declare function getCfdTunnelToken(answer?: Mocked<GetCfdTunnelTokenInit, ResultOf<GetCfdTunnelTokenData>, 1054 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/tunnels`. */
export declare function listTunnels(answer?: Mocked<ListTunnelsInit, ResultOf<ListTunnelsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/warp_connector`. */
export declare function listWarpConnectors(answer?: Mocked<ListWarpConnectorsInit, ResultOf<ListWarpConnectorsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `POST /accounts/{account_id}/warp_connector`. */
export declare function createWarpConnector(answer?: Mocked<CreateWarpConnectorInit, ResultOf<CreateWarpConnectorData>, 1013 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export declare function getWarpConnector(answer?: Mocked<GetWarpConnectorInit, ResultOf<GetWarpConnectorData>, 1002 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `DELETE /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export declare function deleteWarpConnector(answer?: Mocked<DeleteWarpConnectorInit, ResultOf<DeleteWarpConnectorData>, 1002 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PATCH /accounts/{account_id}/warp_connector/{tunnel_id}`. */
export declare function editWarpConnector(answer?: Mocked<EditWarpConnectorInit, ResultOf<EditWarpConnectorData>, 1002 | 1013 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections`. */
export declare function listWarpConnectorConnections(answer?: Mocked<ListWarpConnectorConnectionsInit, ResultOf<ListWarpConnectorConnectionsData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}`. */
export declare function getWarpConnectorConnector(answer?: Mocked<GetWarpConnectorConnectorInit, ResultOf<GetWarpConnectorConnectorData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `PUT /accounts/{account_id}/warp_connector/{tunnel_id}/failover`. */
export declare function updateWarpConnectorFailover(answer?: Mocked<UpdateWarpConnectorFailoverInit, ResultOf<UpdateWarpConnectorFailoverData>, 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
/** Handles calls of `GET /accounts/{account_id}/warp_connector/{tunnel_id}/token`. */
export declare function getWarpConnectorToken(answer?: Mocked<GetWarpConnectorTokenInit, ResultOf<GetWarpConnectorTokenData>, 1002 | 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001>, options?: MockOptions): HttpHandler;
