// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, CallOptions, Failure } from "@flarespec/client";
import type * as area from "../areas/magic.js";
import type { ErrorCode } from "../shared.js";
import type { InfiniteQueryOptions, MutationOptions, QueryOptions } from "../tanstack-query.js";
export type { QueryError, QueryPage } from "../tanstack-query.js";

/**
 * Create Cloud Integration
 *
 * Closed beta.
 *
 * `POST /accounts/{account_id}/magic/cloud/providers`
 */
export declare function createMagicCloudProviderMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateMagicCloudProviderData["result"], area.CreateMagicCloudProviderArgs, Failure<area.CreateMagicCloudProviderErrorCode, area.CreateMagicCloudProviderPermission>>;

/**
 * Create an IPsec tunnel
 *
 * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
 *
 * `POST /accounts/{account_id}/magic/ipsec_tunnels`
 */
export declare function createMagicIpsecTunnelMutation(client: Caller, options?: CallOptions): MutationOptions<area.CreateMagicIpsecTunnelData["result"], area.CreateMagicIpsecTunnelArgs, Failure<area.CreateMagicIpsecTunnelErrorCode>>;
