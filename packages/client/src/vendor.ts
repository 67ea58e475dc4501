/** What the client knows of the vendor of an API. A generated package passes it to `createApiClient`. */
export interface Vendor {
  /** The default of `baseUrl`. Without it, calls need one. */
  readonly baseUrl?: string;
  /** The environment variable from which the token is read if a client is created without credentials. */
  readonly env?: string;
  /** The headers that carry `email` and `key`. Without them, the client sends neither. */
  readonly keyHeaders?: readonly [email: string, key: string];
  /** The response header with the API's id of a request. */
  readonly requestId?: string;
}
