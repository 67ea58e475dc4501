import type { ClientOptions } from "./options.ts";

/** The headers that carry credentials. */
export type CredentialHeaders = [name: string, value: string | undefined][];

/**
 * Where the credentials of each attempt come from. A function of the caller's is asked every time; Cloudflare's token
 * of the environment, read once, is for Cloudflare alone.
 */
export function credentialsOf(
  { credentials, token, email, key }: ClientOptions,
  isCloudflare: boolean,
): () => Promise<CredentialHeaders> {
  const secret = token ?? (key === undefined && isCloudflare ? environmentToken() : undefined);
  const given = credentials ?? { token: secret, email, key };
  return async () => {
    const { token, email, key } = typeof given === "function" ? await given() : given;
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
