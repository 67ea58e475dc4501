import type { Authorize } from "./authorize.ts";
import { setHeader } from "./headers.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { ClientOptions } from "./options.ts";
import { definedEntries } from "./parameter.ts";
import type { Vendor } from "./vendor.ts";

/**
 * Creates the function that sends each attempt with the token or the key. It calls the caller's `credentials` function
 * every time. The token in the vendor's environment variable is read once.
 */
export function byToken(client: ClientOptions, { env, keyHeaders }: Vendor): Authorize {
  // Browsers have no process, and Deno without --allow-env throws.
  const read = () => process.env[env ?? ""];
  const { credentials, key, token = key ? undefined : ignoreErrors(read) } = client;
  // A string is an option of fetch.
  const configured = (Object(credentials) === credentials ? credentials : { ...client, token }) as Exclude<
    ClientOptions["credentials"],
    string | undefined
  >;
  return async (request, send, _, removed) => {
    const { headers } = request;
    const given = typeof configured === "function" ? await configured.call(client) : configured;
    if (Object(given) !== given) {
      throw new TypeError("credentials is no object");
    }
    const { token } = given;
    for (const [name, value] of definedEntries(token ? { Authorization: `Bearer ${token}` } : keyHeaders?.(given))) {
      if (!headers.has(name) && !removed.has(name)) {
        setHeader(headers, name, value as string);
      }
    }
    return send();
  };
}
