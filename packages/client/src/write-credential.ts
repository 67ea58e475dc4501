import type { Authorize } from "./authorize.ts";
import { setHeader } from "./headers.ts";
import type { BasicCredential, SecurityScheme } from "./security-scheme.ts";

/** Whether a request has a value where a scheme would write one. A header that the caller removed counts. */
export function isSet(
  { headers, url }: Parameters<Authorize>[0],
  { in: place = "header", name = "Authorization" }: SecurityScheme,
  removed: Headers,
): boolean {
  if (place === "query") {
    return new URL(url).searchParams.has(name);
  }
  if (place === "cookie") {
    return removed.has("cookie") || `; ${headers.get("cookie")}`.includes(`; ${name}=`);
  }
  return removed.has(name) || headers.has(name);
}

/**
 * Writes a credential as its scheme says, into the headers or the address of a request.
 *
 * @param credential its name, for messages
 * @throws {TypeError} for a value that the scheme cannot send; the message does not quote it
 */
export function writeCredential(
  credential: string,
  { in: place, name = "Authorization", basic }: SecurityScheme,
  value: unknown,
  headers: Headers,
  url: URL,
): void {
  const text = basic ? basicText(credential, value) : value;
  if (typeof text !== "string" || text === "") {
    throw new TypeError(`credentials.${credential} is no text`);
  }
  if (place === "query") {
    url.search += `${url.search && "&"}${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
  } else if (place === "cookie") {
    // What a cookie may have (RFC 6265, 4.1.1).
    if (/[^!#-+\--:<-[\]-~]/.test(text)) {
      throw new TypeError(`cookie ${name} has a forbidden character`);
    }
    const others = headers.get("cookie");
    setHeader(headers, "Cookie", `${others ? `${others}; ` : ""}${name}=${text}`);
  } else {
    setHeader(headers, name, place || basic ? text : `Bearer ${text}`);
  }
}

/** The value of `Authorization` for a user name and a password (RFC 7617), which are sent in UTF-8. */
function basicText(credential: string, value: unknown): string {
  const { username, password } = Object(value) as Partial<BasicCredential>;
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) {
    throw new TypeError(`credentials.${credential} is no { username, password }, or the user name has a colon`);
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
