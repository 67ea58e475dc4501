import type { ClientOptions } from "./options.ts";
import type { Vendor } from "./vendor.ts";

/** Headers with credentials. One without a value is not sent. */
export type CredentialHeaders = [name: string, value: string | undefined][];

/**
 * Creates the function that returns the credentials of each attempt. It calls the caller's `credentials` function every
 * time. The token in the vendor's environment variable is read once.
 */
export function credentialSource(client: ClientOptions, { env, keyHeaders }: Vendor): () => Promise<CredentialHeaders> {
  const { credentials, token, email, key } = client;
  const secret = token ?? (key === undefined && env ? environmentToken(env) : undefined);
  // A string is an option of fetch.
  const configured = credentials && typeof credentials !== "string" ? credentials : { token: secret, email, key };
  return async () => {
    const { token, email, key } = typeof configured === "function" ? await configured.call(client) : configured;
    if (token !== undefined) {
      return [["Authorization", `Bearer ${token}`]];
    }
    return keyHeaders?.map((name, index) => [name, [email, key][index]]) ?? [];
  };
}

function environmentToken(variable: string): string | undefined {
  try {
    return process.env[variable] || undefined;
  } catch {
    return undefined; // Browsers have no process, and Deno without --allow-env throws.
  }
}
