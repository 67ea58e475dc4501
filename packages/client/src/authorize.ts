import type { OperationData } from "./operation.ts";
import type { RequestParts } from "./request-parts.ts";

/**
 * Adds credentials to the headers of a request and sends it. Headers that are set already, and those that the caller
 * removed, stay as they are.
 *
 * @param send sends the request, or one for an address with credentials. A rejected promise fails as a request does that was
 *   not sent, and is retried so
 * @param removed has the headers that the caller removed
 */
export type Authorize = (
  request: Request | RequestParts,
  send: (target?: Request | string | Promise<never>) => Promise<Response>,
  data: OperationData,
  removed: Headers,
) => Promise<Response>;
