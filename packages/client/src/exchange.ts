import type { Middleware, MiddlewareCall } from "./middleware.ts";

/**
 * Passes a request through middlewares and `send` as openapi-fetch 0.17 does: an `onRequest` that answers ends the way
 * there and skips the way back; `onError` sees what `send` threw, `onResponse` what it gave, both last one first.
 *
 * @throws what they throw; what `send` throws unless an `onError` answers for it; {TypeError} where one returns what it
 *   must not
 */
export async function exchange(
  middleware: readonly Middleware[],
  call: MiddlewareCall,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  let { request } = call;
  for (const { onRequest } of middleware) {
    const result = await onRequest?.({ ...call, request });
    if (result instanceof Response) {
      return result;
    }
    request = replace(request, result, Request);
  }
  const back = [...middleware].reverse();
  let response = await send(request).catch(async (error: unknown) => {
    for (const { onError } of back) {
      const result = await onError?.({ ...call, request, error });
      if (result instanceof Response) {
        return result;
      }
      error = replace(error, result, Error);
    }
    throw error;
  });
  for (const { onResponse } of back) {
    response = replace(response, await onResponse?.({ ...call, request, response }), Response);
  }
  return response;
}

/** What a middleware returned in place of `value`, if anything. */
function replace<T>(value: T, result: unknown, type: abstract new (...values: never[]) => T): T {
  if (!result) {
    return value;
  }
  if (result instanceof type) {
    return result;
  }
  throw new TypeError(`a middleware returned no ${type.name}`);
}
