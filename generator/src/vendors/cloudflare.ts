import { isObject, type JsonObject } from "../openapi/pointer.ts";

/**
 * What is known of Cloudflare's API beyond its documents; the only place where rules and model take its names from.
 * The envelope is found by structure (an object that states the flag as a boolean, and one of the companions), so a
 * document of another vendor that answers so gains from its rules, and one that does not is left alone.
 */
export const CLOUDFLARE = {
  server: "https://api.cloudflare.com/client/v4",
  /** Headers that carry the two halves of a global API key. */
  credentials: ["x-auth-email", "x-auth-key"] as readonly string[],
  /** First segments of paths, with the name of the parameter after them: it identifies the account or the zone. */
  scopes: { accounts: "account_id", zones: "zone_id" },
  /** The names under which sources list the permissions of an operation, any one of which is enough. */
  permissions: ["x-accepted-permissions", "x-api-token-group"] as readonly string[],
  /** How the documentation writes a path that exists for both. */
  eitherScope: ["accounts_or_zones", "zones_or_accounts"],
  envelope: {
    flag: "success",
    lists: ["errors", "messages"],
    result: "result",
    /** Of which an object with the flag needs one to be an envelope. */
    companions: ["errors", "messages", "result"],
    pages: "result_info",
  },
} as const;

/** Whether a document names servers and none of them is Cloudflare's: then its paths have nothing to do with accounts and zones. */
export function isElsewhere({ servers }: JsonObject): boolean {
  const urls = (Array.isArray(servers) ? servers : []).flatMap((one) => (isObject(one) ? String(one.url) : []));
  const { origin } = new URL(CLOUDFLARE.server);
  return urls.length > 0 && !urls.some((url) => url === origin || url.startsWith(`${origin}/`));
}
