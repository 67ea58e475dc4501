import type { Middleware, MiddlewareCall } from "./middleware.ts";

/**
 * Sends a request through the middlewares, in the order of openapi-fetch 0.17: every `onRequest`, then `send`, then in
 * reverse order `onError` if `send` threw, and `onResponse`. If an `onRequest` returns a Response, that is the result and
 * nothing else is called.
 *
 * @throws errors of the middlewares; errors of `send`, unless an `onError` returns a Response; {TypeError} if a middleware
 *   returns a value of the wrong type
 */
export async function runMiddleware(
  middleware: readonly Middleware[],
  call: MiddlewareCall,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  let { request } = call;
  for (const one of middleware) {
    const result = await one.onRequest?.({ ...call, request });
    if (result instanceof Response) {
      return result;
    }
    request = replace(request, result, Request);
  }
  const reversed = [...middleware].reverse();
  let response = await send(request).catch(async (error: unknown) => {
    for (const one of reversed) {
      const result = await one.onError?.({ ...call, request, error });
      if (result instanceof Response) {
        return result;
      }
      error = replace(error, result, Error);
    }
    throw error;
  });
  for (const one of reversed) {
    response = replace(response, await one.onResponse?.({ ...call, request, response }), Response);
  }
  return response;
}

/** The value that a middleware returned to replace `value`; `value` if it returned nothing. */
function replace<T>(value: T, result: unknown, type: abstract new (...values: never[]) => T): T {
  if (!result) {
    return value;
  }
  if (result instanceof type) {
    return result;
  }
  throw new TypeError(`a middleware returned no ${type.name}`);
}
