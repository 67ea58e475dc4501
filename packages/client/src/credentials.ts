import type { ClientOptions } from "./options.ts";

/** The headers that carry credentials, by name. */
export type CredentialHeaders = { readonly [name: string]: string | undefined };

/**
 * Where the credentials of each attempt come from. A function of the caller's is asked every time; Cloudflare's token
 * of the environment, read once, is for Cloudflare alone.
 */
export function credentialsOf(
  { credentials, token, email, key }: ClientOptions,
  isCloudflare: boolean,
): () => Promise<CredentialHeaders> {
  const isGiven = credentials !== undefined || token !== undefined || key !== undefined;
  const given = credentials ?? { token: isGiven || !isCloudflare ? token : environmentToken(), email, key };
  return async () => {
    const { token, email, key } = typeof given === "function" ? await given() : given;
    return token === undefined ? { "X-Auth-Email": email, "X-Auth-Key": key } : { Authorization: `Bearer ${token}` };
  };
}

function environmentToken(): string | undefined {
  try {
    return globalThis.process?.env?.CLOUDFLARE_API_TOKEN || undefined;
  } catch {
    return undefined; // Deno without --allow-env throws
  }
}
