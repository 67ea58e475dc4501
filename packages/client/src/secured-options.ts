import type { OnAttempt } from "./attempt.ts";
import type { FetchCredentials, SharedOptions } from "./options.ts";

/** Options of `createClient` of a package whose document has security schemes. */
export interface SecuredOptions<Credentials> extends SharedOptions {
  /**
   * Credentials, by the names of the security schemes. A call sends those that its operation needs, only to the origin of
   * its server, and no middleware sees them. A string is fetch's option of this name, which concerns cookies.
   */
  credentials?: Credentials | FetchCredentials | undefined;
  onAttempt?: OnAttempt | undefined;
}
