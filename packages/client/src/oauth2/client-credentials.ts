import {
  type AuthorizationServer,
  allowInsecureRequests,
  type Client,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
} from "oauth4webapi";
import type { Fetch } from "../fetch.ts";
import type { CredentialFunction, CredentialRequest } from "../security-scheme.ts";
import { TokenError } from "./token-error.ts";
import { type Token, TokenStore } from "./token-store.ts";

/** Who asks for access tokens, and how. */
export interface ClientCredentialsOptions {
  clientId: string;
  /** The client's secret, or a function that returns it, called for each token. */
  clientSecret: string | (() => string | Promise<string>);
  /** Where id and secret are sent: in the header `Authorization`, or in the body. Default `header`. */
  sendIn?: "header" | "body" | undefined;
  /** The scopes of the tokens. Default: for each operation those that it needs. An empty list: the server decides. */
  scopes?: readonly string[] | undefined;
  /** Where tokens are requested. Default: as the document says. */
  tokenUrl?: string | undefined;
  /** Further parameters of the request, such as `audience`. */
  parameters?: Readonly<Record<string, string>> | undefined;
  /** Default: the `fetch` of the client. */
  fetch?: Fetch | undefined;
}

/** Milliseconds that a request of a token may take. */
const TIMEOUT = 30_000;

/**
 * Gets access tokens by the grant of client credentials (RFC 6749, 4.4): as a credential of a client, for a scheme of OAuth
 * 2. A token is kept until shortly before it expires, or until the API refuses it; calls at the same time wait for the same
 * one. An authorization server that cannot be reached, or answers 429 or 5xx, is an error of the kind `network`.
 */
export function clientCredentials(options: ClientCredentialsOptions): CredentialFunction {
  const tokens = new TokenStore();
  const get = ({ scheme, scopes: needed, tokenUrl: stated, fetch }: CredentialRequest): Promise<string> => {
    const { tokenUrl = stated, scopes = needed } = options;
    if (tokenUrl === undefined) {
      throw new TypeError(`clientCredentials needs a tokenUrl: the document has none for ${scheme}`);
    }
    const scope = [...scopes].sort().join(" ");
    return tokens.get(`${tokenUrl} ${scope}`, () =>
      requestToken(scheme, tokenUrl, scope, { ...options, fetch: options.fetch ?? fetch }),
    );
  };
  return Object.assign(get, { forget: (token: string) => tokens.forget(token) });
}

/** @throws {TokenError} whose message has no secret */
async function requestToken(
  scheme: string,
  tokenUrl: string,
  scope: string,
  { clientId, clientSecret, sendIn, parameters, fetch }: ClientCredentialsOptions & { fetch: Fetch },
): Promise<Token> {
  const server: AuthorizationServer = { issuer: tokenUrl, token_endpoint: tokenUrl };
  const client: Client = { client_id: clientId };
  const secret = typeof clientSecret === "function" ? await clientSecret() : clientSecret;
  const authentication = sendIn === "body" ? ClientSecretPost(secret) : ClientSecretBasic(secret);
  let response: Response;
  try {
    response = await clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      { ...parameters, ...(scope !== "" && { scope }) },
      {
        // The document and the program decide where tokens come from: a server in the same network may have no TLS.
        [allowInsecureRequests]: true,
        [customFetch]: (url, init) => fetch(new Request(url, init as RequestInit)),
        signal: AbortSignal.timeout(TIMEOUT),
      },
    );
  } catch (thrown) {
    throw TokenError.ofRequest(scheme, thrown);
  }
  try {
    if (response.status === 429 || response.status >= 500) {
      throw new TypeError("the server is not available");
    }
    const { access_token, expires_in } = await processClientCredentialsResponse(server, client, response);
    return { value: access_token, seconds: expires_in };
  } catch (thrown) {
    throw TokenError.ofResponse(scheme, response.status, thrown);
  }
}
