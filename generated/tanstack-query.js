// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { infiniteQueryOptionsOf, mutationOptionsOf, queryOptionsOf } from "@flarespec/client";
import { CloudflareError } from "./vendor.js";
export { queryKeyOf as keyOf } from "@flarespec/client";

export const queryOf = /* @__PURE__ */ queryOptionsOf.bind(undefined, CloudflareError);
export const infiniteOf = /* @__PURE__ */ infiniteQueryOptionsOf.bind(undefined, CloudflareError);
export const mutationOf = /* @__PURE__ */ mutationOptionsOf.bind(undefined, CloudflareError);
