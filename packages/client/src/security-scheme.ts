import type { Fetch } from "./fetch.ts";

/** How a credential is sent, as a security scheme of the document says. Default: as `Authorization: Bearer`. */
export interface SecurityScheme {
  /** Of an API key: where it is sent, under `name`. */
  readonly in?: "header" | "query" | "cookie";
  readonly name?: string;
  /** The credential is a user name and a password (RFC 7617). */
  readonly basic?: true;
  /** Where access tokens are requested, for `clientCredentials`. It may be relative to the server. */
  readonly tokenUrl?: string;
}

/** Security schemes by their names in the document. */
export interface SecuritySchemes {
  readonly [scheme: string]: SecurityScheme;
}

/** Credentials that a call needs together: scopes by the name of the scheme, as in OpenAPI. Empty: it needs none. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[];
}

/** What a function that returns a credential is told. */
export interface CredentialRequest {
  /** The name of the security scheme. */
  readonly scheme: string;
  /** The scopes that the operation needs. */
  readonly scopes: readonly string[];
  /** Where the document says that access tokens are requested. */
  readonly tokenUrl: string | undefined;
  /** The `fetch` of the client, which follows no redirects. */
  readonly fetch: Fetch;
}

/** A function that returns a credential. It is called before each attempt. */
export interface CredentialFunction<Value = string> {
  (asked: CredentialRequest): Value | Promise<Value>;
  /** Called if the API answers 401: the credential is not to be returned again. */
  forget?: (value: Value) => void;
}

/** An API key or a token; or a function that returns it. */
export type Credential<Value = string> = Value | CredentialFunction<Value>;

/** A user name and a password. */
export interface BasicCredential {
  username: string;
  password: string;
}
