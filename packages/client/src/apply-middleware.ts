import type { AppliedMiddleware, CallFacts, Middleware, MiddlewareCall, SendRequest } from "./middleware.ts";
import { writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";
import { runMiddleware } from "./run-middleware.ts";
import { writeBody } from "./write-request.ts";

/**
 * Middlewares as an option of a client or a call: `createClient({ middleware: applyMiddleware(first, second) })`. A program
 * that has no middlewares does not import it, and its bundle does not contain it.
 */
export function applyMiddleware(...list: readonly Middleware[]): AppliedMiddleware {
  const apply = (ofClient: AppliedMiddleware | undefined, ...facts: CallFacts) => {
    const all = ofClient && ofClient !== applied ? [...ofClient.list, ...list] : list;
    const call = middlewareCall(facts);
    return async (request: Request, send: SendRequest) =>
      runMiddleware(all, { ...call, request }, (last) => {
        // A copy: the Request that middlewares hold must not get credentials.
        const sent = new Request(last, { redirect: "manual" });
        return send(sent, sent.signal, new URL(sent.url).origin === new URL(request.url).origin);
      });
  };
  const applied: AppliedMiddleware = { list, apply };
  return applied;
}

/** What middlewares are told of a call, as openapi-fetch does. */
const middlewareCall = ([path, params, data, baseUrl, fetch]: CallFacts): Omit<MiddlewareCall, "request"> => ({
  schemaPath: path,
  params: params as MiddlewareCall["params"],
  id: Math.random().toString(36).slice(2, 11),
  options: {
    baseUrl,
    parseAs: "stream",
    querySerializer: (query) => writePairs(query, data.query),
    bodySerializer: (body) => writeBody(body, data, new Headers()),
    pathSerializer: (pathname, values) => fillPath(data.url ?? pathname, values, data.path),
    // openapi-fetch declares the wider type of globalThis.fetch; only a Request is ever passed.
    fetch: (fetch ?? globalThis.fetch) as typeof globalThis.fetch,
  },
});
