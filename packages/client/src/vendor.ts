import type { Authorize } from "./authorize.ts";
import type { OperationData } from "./operation.ts";
import type { ClientOptions } from "./options.ts";

/** What the client knows of the vendor of an API. A generated package passes it to `createApiClient`. */
export interface Vendor {
  /** The default of `baseUrl`. Without it, calls need one. */
  readonly baseUrl?: string;
  /**
   * The base URL of an operation, if it is not always the given one or `baseUrl`; `byServers` makes it.
   *
   * @param given the option `baseUrl`
   * @throws {TypeError} if it cannot be made of the options
   */
  readonly server?: (data: OperationData, given: string | undefined, client: ClientOptions) => string | undefined;
  /** Sends the credentials of a client, as `bySecurity` makes it. Default: a token, or the key of `keyHeaders`. */
  readonly authorize?: (client: ClientOptions, vendor: Vendor) => Authorize;
  /** The environment variable from which the token is read if a client is created without credentials. */
  readonly env?: string;
  /** The headers that carry `email` and `key`. Default: the client sends neither. */
  readonly keyHeaders?: (credentials: { email?: string | undefined; key?: string | undefined }) => object;
  /** The response header with the API's id of a request. */
  readonly requestId?: string;
}
