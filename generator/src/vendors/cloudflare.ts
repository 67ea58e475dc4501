import { isObject, type JsonObject } from "../openapi/pointer.ts";

/**
 * Facts about Cloudflare's API that its documents do not state. Rules and model take the vendor's names from here only.
 * The envelope is recognized by structure (an object with a boolean flag and one of the companions), so its rules work
 * for any vendor with such responses and ignore documents without them.
 */
export const CLOUDFLARE = {
  server: "https://api.cloudflare.com/client/v4",
  /** Headers that carry the two halves of a global API key. */
  credentials: ["x-auth-email", "x-auth-key"] as readonly string[],
  /** First segments of paths, with the name of the parameter that follows: the id of the account or the zone. */
  scopes: { accounts: "account_id", zones: "zone_id" },
  /** Extensions that list the permissions of an operation; one of the permissions is enough. */
  permissions: ["x-accepted-permissions", "x-api-token-group"] as readonly string[],
  /** First segments in the documentation of a path that exists for accounts and for zones. */
  eitherScope: ["accounts_or_zones", "zones_or_accounts"],
  envelope: {
    flag: "success",
    lists: ["errors", "messages"],
    result: "result",
    /** An object with the flag is an envelope if it has one of these. */
    companions: ["errors", "messages", "result"],
    pages: "result_info",
  },
} as const;

/** Whether a document names servers and none of them is Cloudflare's. Then accounts and zones mean nothing in its paths. */
export function isElsewhere({ servers }: JsonObject): boolean {
  const urls = (Array.isArray(servers) ? servers : []).flatMap((one) => (isObject(one) ? String(one.url) : []));
  const { origin } = new URL(CLOUDFLARE.server);
  return urls.length > 0 && !urls.some((url) => url === origin || url.startsWith(`${origin}/`));
}
