import type { Vendor } from "@flarespec/client";

/** What the generated package for Cloudflare tells the client. */
export const CLOUDFLARE: Vendor = {
  baseUrl: "https://api.cloudflare.com/client/v4",
  env: "CLOUDFLARE_API_TOKEN",
  keyHeaders: ["X-Auth-Email", "X-Auth-Key"],
  requestId: "cf-ray",
};
