import type { Vendor } from "@flarespec/client";

/** What the generated package for Cloudflare tells the client. */
export const CLOUDFLARE: Vendor = {
  baseUrl: "https://api.cloudflare.com/client/v4",
  env: "CLOUDFLARE_API_TOKEN",
  keyHeaders: ({ email, key }) => ({ "X-Auth-Email": email, "X-Auth-Key": key }),
  requestId: "cf-ray",
};
