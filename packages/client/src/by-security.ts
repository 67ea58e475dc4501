import type { Authorize } from "./authorize.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { ClientOptions } from "./options.ts";
import type { RequestParts } from "./request-parts.ts";
import type {
  BasicCredential,
  CredentialFunction,
  CredentialRequest,
  SecurityRequirement,
  SecuritySchemes,
} from "./security-scheme.ts";
import type { Vendor } from "./vendor.ts";
import { isSet, writeCredential } from "./write-credential.ts";

/**
 * Sends the credentials that an operation needs: those of its first requirement for which all are given. A requirement
 * without schemes must be the last one. What a request has already, and a header that the caller removed, count as given
 * and stay as they are.
 *
 * @param usual the requirements of operations that state none in their data
 */
export function bySecurity(
  schemes: SecuritySchemes,
  usual: readonly SecurityRequirement[],
): NonNullable<Vendor["authorize"]> {
  return (client, vendor) => {
    const { credentials } = client;
    // A string is an option of fetch: the browser has the cookies.
    const hasCookies = typeof credentials === "string";
    const stated = (hasCookies ? {} : (credentials ?? {})) as GivenCredentials;
    const given = new Map(Object.entries(stated));

    return async (request, send, { security = usual, server }, removed) => {
      const isInRequest = (name: string) => {
        const { [name]: scheme = {} } = schemes;
        return (hasCookies && scheme.in === "cookie") || isSet(request, scheme, removed);
      };
      const isGiven = (name: string) => Boolean(given.get(name)) || isInRequest(name);
      const requirement = security.find((one) => Object.keys(one).every(isGiven));
      if (requirement === undefined && security.length > 0) {
        throw new TypeError(`credentials are missing: ${security.map(namesOf).join(", or ")}`);
      }
      const needed = Object.entries(requirement ?? {}).filter(([name]) => !isInRequest(name));
      const url = new URL(request.url);
      const { href } = url;
      const used: (() => void)[] = [];
      try {
        for (const [name, scopes] of needed) {
          const { tokenUrl, ...scheme } = schemes[name] ?? {};
          // A relative address is one of the client's server, not of one that a single operation has.
          const base = server === undefined ? url : baseUrlOf(client, vendor);
          const asked = {
            scheme: name,
            scopes,
            tokenUrl: tokenUrl && new URL(tokenUrl, base).href,
            fetch: fetchOf(client),
          };
          const value = await resolveCredential(given.get(name), asked, used);
          writeCredential(name, scheme, value, request.headers, url);
        }
      } catch (thrown) {
        if (Object(thrown).code === "TOKEN_ENOTFOUND") {
          return send(Promise.reject(thrown));
        }
        throw thrown;
      }
      const response = await sendTo(url, href, request, send);
      if (response.status === 401) {
        for (const forget of used) {
          forget();
        }
      }
      return response;
    };
  };
}

interface GivenCredentials {
  readonly [scheme: string]: string | BasicCredential | CredentialFunction<unknown> | undefined;
}

const namesOf = (requirement: SecurityRequirement): string => Object.keys(requirement).join(" with ");

/** The value of a credential. @param used gets what is called if the value is refused */
async function resolveCredential(
  credential: GivenCredentials[string],
  asked: CredentialRequest,
  used: (() => void)[],
): Promise<unknown> {
  if (typeof credential !== "function") {
    return credential;
  }
  const value = await credential(asked);
  used.push(() => credential.forget?.(value));
  return value;
}

/** Sends a request to an address with credentials. The response has the address without them: a program may log it. */
async function sendTo(
  { href }: URL,
  before: string,
  request: Request | RequestParts,
  send: Parameters<Authorize>[1],
): Promise<Response> {
  if (href === before) {
    return send();
  }
  const response = await send(request instanceof Request ? new Request(href, request) : href);
  return Object.defineProperty(response, "url", { value: before, configurable: true });
}

/** The base URL of calls whose operation has no server of its own. */
const baseUrlOf = (client: ClientOptions, { server, baseUrl }: Vendor): string | undefined =>
  ignoreErrors(() => server?.({}, client.baseUrl, client)) ?? client.baseUrl ?? baseUrl;

/** The client's `fetch` for requests that are no calls, such as those of tokens. */
function fetchOf({ fetch, dispatcher }: ClientOptions): (request: Request) => Promise<Response> {
  return (request) => (fetch ?? globalThis.fetch)(request, (dispatcher && { dispatcher }) as RequestInit | undefined);
}
