import { createClient } from "@flarespec/cloudflare/tunnels";

/** Made for each request, so that the token is read where it is used. It never reaches the browser. */
export function api() {
  const baseUrl = process.env.CLOUDFLARE_BASE_URL;
  return createClient({ timeout: 10_000, ...(baseUrl && { baseUrl }) });
}

export const account_id = process.env.ACCOUNT_ID ?? "699d98642c564d2e855e9661899b7252";
