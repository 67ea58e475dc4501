import type { ClientOptions, HeaderValues } from "./options.ts";

/**
 * Lays header sources over each other, the last wins; null takes one away.
 *
 * @throws {TypeError} that names the header and never quotes its value: `Headers` would, and the value may be a token
 */
export function layHeaders(...sources: (HeaderValues | object | undefined)[]): Headers {
  const headers = new Headers();
  for (const source of sources) {
    const entries = (Symbol.iterator in (source ?? {}) ? source : Object.entries(source ?? {})) as [string, unknown][];
    for (const [name, value] of entries) {
      if (value === null) {
        headers.delete(name);
      } else if (value !== undefined) {
        const text = String(value);
        if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
          throw new TypeError(`header ${name} has a line break or another character that no header can carry`);
        }
        headers.set(name, text);
      }
    }
  }
  return headers;
}

/** The credentials as headers. A token wins over a key; Cloudflare's token of the environment is for Cloudflare alone. */
export function credentialHeaders(
  { token, email, key }: ClientOptions,
  isCloudflare: boolean,
): { [name: string]: string | undefined } {
  const secret = token ?? (key === undefined && isCloudflare ? environmentToken() : undefined);
  return secret === undefined ? { "X-Auth-Email": email, "X-Auth-Key": key } : { Authorization: `Bearer ${secret}` };
}

function environmentToken(): string | undefined {
  try {
    return globalThis.process?.env?.CLOUDFLARE_API_TOKEN || undefined;
  } catch {
    return undefined; // Deno without --allow-env throws
  }
}
