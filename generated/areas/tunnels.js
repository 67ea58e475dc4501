// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createApiClient } from "../shared.js";
export { CloudflareError, paginate, unwrap } from "../shared.js";

export const operations = {
  "GET /accounts/{account_id}/cfd_tunnel": { pages: "page" },
  "GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections": { pages: "single" },
  "GET /accounts/{account_id}/tunnels": { query: { tun_types: { explode: false } }, pages: "page" },
  "GET /accounts/{account_id}/warp_connector": { pages: "page" },
  "GET /accounts/{account_id}/warp_connector/{tunnel_id}/connections": { pages: "single" },
};
export const createClient = (options) => createApiClient(operations, options);
export const knownTunnelStatusValues = /* @__PURE__ */ Object.freeze(["inactive", "degraded", "healthy", "down"]);
export const isKnownTunnelStatus = (value) => knownTunnelStatusValues.includes(value);
export const knownTunnelConfigSources = /* @__PURE__ */ Object.freeze(["local", "cloudflare"]);
export const isKnownTunnelConfigSource = (value) => knownTunnelConfigSources.includes(value);
export const knownTunnelTypes = /* @__PURE__ */ Object.freeze(["cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"]);
export const isKnownTunnelType = (value) => knownTunnelTypes.includes(value);
export const knownTunnelConfigurationSources = /* @__PURE__ */ Object.freeze(["local", "cloudflare"]);
export const isKnownTunnelConfigurationSource = (value) => knownTunnelConfigurationSources.includes(value);
export const knownWarpConnectorHaStatusValues = /* @__PURE__ */ Object.freeze(["offline", "passive", "active"]);
export const isKnownWarpConnectorHaStatus = (value) => knownWarpConnectorHaStatusValues.includes(value);
