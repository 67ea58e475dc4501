// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createApiClient, operation } from "@flarespec/client";
import { vendor } from "../vendor.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "../vendor.js";

export const operations = {
  "POST /accounts/{account_id}/magic/cloud/providers": { permissions: ["Magic WAN Write"] },
};
export const createClient = (options) => createApiClient(operations, options, vendor);
export const knownCloudTypes = /* @__PURE__ */ Object.freeze(["AWS", "AZURE", "GOOGLE", "CLOUDFLARE"]);
export const isKnownCloudType = (value) => knownCloudTypes.includes(value);
export const knownCloudLifecycleStates = /* @__PURE__ */ Object.freeze(["ACTIVE", "PENDING_SETUP", "RETIRED"]);
export const isKnownCloudLifecycleState = (value) => knownCloudLifecycleStates.includes(value);
export const knownCloudDiscoveryStates = /* @__PURE__ */ Object.freeze(["UNSPECIFIED", "PENDING", "DISCOVERING", "FAILED", "SUCCEEDED"]);
export const isKnownCloudDiscoveryState = (value) => knownCloudDiscoveryStates.includes(value);
export const knownCloudClientTypes = /* @__PURE__ */ Object.freeze(["MAGIC_WAN_CLOUD_ONRAMP"]);
export const isKnownCloudClientType = (value) => knownCloudClientTypes.includes(value);
export const knownCreateMagicIpsecTunnelBodyHealthCheckDirections = /* @__PURE__ */ Object.freeze(["unidirectional", "bidirectional"]);
export const isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection = (value) => knownCreateMagicIpsecTunnelBodyHealthCheckDirections.includes(value);
export const knownBgpStates = /* @__PURE__ */ Object.freeze(["BGP_DOWN", "BGP_UP", "BGP_ESTABLISHING"]);
export const isKnownBgpState = (value) => knownBgpStates.includes(value);
export const knownHealthCheckRates = /* @__PURE__ */ Object.freeze(["low", "mid", "high"]);
export const isKnownHealthCheckRate = (value) => knownHealthCheckRates.includes(value);
export const knownHealthCheckTypes = /* @__PURE__ */ Object.freeze(["reply", "request"]);
export const isKnownHealthCheckType = (value) => knownHealthCheckTypes.includes(value);
export const createMagicCloudProvider = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/magic/cloud/providers", { permissions: ["Magic WAN Write"] }, { in: { forwarded: "header" }, rest: "body" });
export const createMagicIpsecTunnel = /* @__PURE__ */ operation("POST", "/accounts/{account_id}/magic/ipsec_tunnels", undefined, { in: { "x-magic-new-hc-target": "header", validate_only: "query" }, rest: "body" });
