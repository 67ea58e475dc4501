import type { OperationData } from "./operation.ts";

/**
 * Adds credentials to a request and sends it. A rejected promise in place of the request fails as one that was not sent does,
 * and is retried so. Headers that are set already, and those that the caller removed, stay as
 * they are.
 *
 * @param removed lower-case names
 */
export type Authorize = (
  request: Request,
  send: (request: Request | Promise<Request>) => Promise<Response>,
  data: OperationData,
  removed: readonly string[],
) => Promise<Response>;
