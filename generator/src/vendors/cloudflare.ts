import type { Preset } from "./preset.ts";

/** Facts about Cloudflare's API that its documents do not state. */
export const CLOUDFLARE: Required<Preset> = {
  server: "https://api.cloudflare.com/client/v4",
  packageName: "@flarespec/cloudflare",
  errorClass: "CloudflareError",
  tokenVariable: "CLOUDFLARE_API_TOKEN",
  requestIdHeader: "cf-ray",
  keyHeaders: { email: "X-Auth-Email", key: "X-Auth-Key" },
  // For each user, in five minutes.
  requestBudget: { requests: 1200, per: 300_000 },
  scopes: { accounts: "account_id", zones: "zone_id" },
  eitherScope: ["accounts_or_zones", "zones_or_accounts"],
  permissions: ["x-accepted-permissions", "x-api-token-group"],
  envelope: "always",
  operations: "path",
};
