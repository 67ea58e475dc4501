import type { ClientOptions } from "./options.ts";

/** Headers with credentials. One without a value is not sent. */
export type CredentialHeaders = [name: string, value: string | undefined][];

/**
 * Creates the function that returns the credentials of each attempt. It calls the caller's `credentials` function every
 * time. The token in `CLOUDFLARE_API_TOKEN` is read once, and only for Cloudflare's own API.
 */
export function credentialSource(client: ClientOptions, isCloudflare: boolean): () => Promise<CredentialHeaders> {
  const { credentials, token, email, key } = client;
  const secret = token ?? (key === undefined && isCloudflare ? environmentToken() : undefined);
  // A string is an option of fetch.
  const configured = credentials && typeof credentials !== "string" ? credentials : { token: secret, email, key };
  return async () => {
    const { token, email, key } = typeof configured === "function" ? await configured.call(client) : configured;
    return token === undefined
      ? [
          ["X-Auth-Email", email],
          ["X-Auth-Key", key],
        ]
      : [["Authorization", `Bearer ${token}`]];
  };
}

function environmentToken(): string | undefined {
  try {
    return globalThis.process?.env?.CLOUDFLARE_API_TOKEN || undefined;
  } catch {
    return undefined; // Deno without --allow-env throws
  }
}
