// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import * as area from "../areas/magic.js";
import { infiniteOf, keyOf, mutationOf, queryOf } from "../tanstack-query.js";

export const createMagicCloudProviderMutation = /* @__PURE__ */ mutationOf(area.createMagicCloudProvider);
export const createMagicIpsecTunnelMutation = /* @__PURE__ */ mutationOf(area.createMagicIpsecTunnel);
