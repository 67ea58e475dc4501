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
    request = result ? expect(result, Request) : request;
  }
  const back = [...middleware].reverse();
  let response: Response | undefined;
  try {
    response = await send(request);
  } catch (thrown) {
    let error: unknown = thrown;
    for (const { onError } of back) {
      const result = await onError?.({ ...call, request, error });
      if (result instanceof Response) {
        response = result;
        break;
      }
      error = result ? expect(result, Error) : error;
    }
    if (response === undefined) {
      throw error;
    }
  }
  for (const { onResponse } of back) {
    const result: unknown = await onResponse?.({ ...call, request, response });
    response = result ? expect(result, Response) : response;
  }
  return response;
}

function expect<T>(value: unknown, type: abstract new (...values: never[]) => T): T {
  if (value instanceof type) {
    return value;
  }
  throw new TypeError(`a middleware returned no ${type.name}`);
}
