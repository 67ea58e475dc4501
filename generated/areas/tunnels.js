// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { byPage, createApiClient, onePage, operation } from "@flarespec/client";
import { vendor } from "../vendor.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, paginate, unwrap } from "../vendor.js";

export const operations = {
  "GET /accounts/{account_id}/cfd_tunnel": { pages: byPage },
  "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": { pages: onePage },
  "GET /accounts/{account_id}/tunnels": { query: { tun_types: { explode: false } }, pages: byPage },
  "GET /accounts/{account_id}/warp_connector": { pages: byPage },
  "POST /accounts/{account_id}/warp_connector": { permissions: ["Cloudflare One Connectors Write", "Cloudflare One Connector: WARP Write"] },
  "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections": { pages: onePage },
};
export const createClient = (options) => createApiClient(operations, options, vendor);
export const knownTunnelStatusValues = /* @__PURE__ */ Object.freeze(["inactive", "degraded", "healthy", "down"]);
export const isKnownTunnelStatus = (value) => knownTunnelStatusValues.includes(value);
export const knownTunnelConfigSources = /* @__PURE__ */ Object.freeze(["local", "cloudflare"]);
export const isKnownTunnelConfigSource = (value) => knownTunnelConfigSources.includes(value);
export const knownTunnelTypes = /* @__PURE__ */ Object.freeze(["cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"]);
export const isKnownTunnelType = (value) => knownTunnelTypes.includes(value);
export const knownTunnelConfigurationSources = /* @__PURE__ */ Object.freeze(["local", "cloudflare"]);
export const isKnownTunnelConfigurationSource = (value) => knownTunnelConfigurationSources.includes(value);
export const knownConnectorHaStatusValues = /* @__PURE__ */ Object.freeze(["offline", "passive", "active"]);
export const isKnownConnectorHaStatus = (value) => knownConnectorHaStatusValues.includes(value);
export const listCfdTunnels = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel", { pages: byPage });
export const createCfdTunnel = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/cfd_tunnel", undefined, { rest: "body" });
export const getCfdTunnel = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}");
export const deleteCfdTunnel = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}");
export const editCfdTunnel = /* @__PURE__ */ operation("PATCH", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}", undefined, { rest: "body?" });
export const getCfdTunnelConfigurations = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations");
export const updateCfdTunnelConfigurations = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", undefined, { rest: "body?" });
export const listCfdTunnelConnections = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections", { pages: onePage });
export const deleteCfdTunnelConnections = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections");
export const getCfdTunnelConnector = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}");
export const createCfdTunnelManagement = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management", undefined, { rest: "body" });
export const getCfdTunnelToken = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token");
export const listTunnels = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/tunnels", { query: { tun_types: { explode: false } }, pages: byPage });
export const listWarpConnectors = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/warp_connector", { pages: byPage });
export const createWarpConnector = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/warp_connector", { permissions: ["Cloudflare One Connectors Write", "Cloudflare One Connector: WARP Write"] }, { rest: "body" });
export const getWarpConnector = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/warp_connector/{tunnel_id}");
export const deleteWarpConnector = /* @__PURE__ */ operation("DELETE", "/accounts/{account_id}/warp_connector/{tunnel_id}");
export const editWarpConnector = /* @__PURE__ */ operation("PATCH", "/accounts/{account_id}/warp_connector/{tunnel_id}", undefined, { rest: "body?" });
export const listWarpConnectorConnections = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/warp_connector/{tunnel_id}/connections", { pages: onePage });
export const getWarpConnectorConnector = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/warp_connector/{tunnel_id}/connectors/{connector_id}");
export const updateWarpConnectorFailover = /* @__PURE__ */ operation("PUT", "/accounts/{account_id}/warp_connector/{tunnel_id}/failover", undefined, { rest: "body" });
export const getWarpConnectorToken = /* @__PURE__ */ operation("GET", "/accounts/{account_id}/warp_connector/{tunnel_id}/token");
