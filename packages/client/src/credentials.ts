import { setHeader } from "./headers.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { ClientOptions } from "./options.ts";
import { definedEntries } from "./parameter.ts";
import type { Vendor } from "./vendor.ts";

/**
 * Adds credentials to the headers of a request. Headers that are set already, and those that the caller removed, stay as
 * they are.
 *
 * @param removed lower-case names
 */
export type AddCredentials = (headers: Headers, removed?: readonly string[]) => Promise<void>;

/**
 * Creates the function that adds the credentials to each attempt. It calls the caller's `credentials` function every
 * time. The token in the vendor's environment variable is read once.
 */
export function credentialSource(client: ClientOptions, { env, keyHeaders }: Vendor): AddCredentials {
  const { credentials, email, key } = client;
  // Browsers have no process, and Deno without --allow-env throws.
  const token =
    client.token ?? (key === undefined && env ? ignoreErrors(() => process.env[env]) || undefined : undefined);
  // A string is an option of fetch.
  const configured = credentials && typeof credentials !== "string" ? credentials : { token, email, key };
  return async (headers, removed) => {
    const { token, email, key } = typeof configured === "function" ? await configured.call(client) : configured;
    const byKey = keyHeaders && { [keyHeaders[0]]: email, [keyHeaders[1]]: key };
    for (const [name, value] of definedEntries(token === undefined ? byKey : { Authorization: `Bearer ${token}` })) {
      if (!headers.has(name) && !removed?.includes(name.toLowerCase())) {
        setHeader(headers, name, value as string);
      }
    }
  };
}
