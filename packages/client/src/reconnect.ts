import { ApiError } from "./api-error.ts";
import type { Failure, Success } from "./result.ts";
import type { ServerSentEvent } from "./stream.ts";
import { sleep } from "./time.ts";

/** Options of `reconnect`. */
export interface ReconnectOptions {
  /** Maximum number of connections in a row that bring no event. Default 5. */
  limit?: number | undefined;
  /** Milliseconds before the next connection, unless the API asks for another time. Default 1,000. */
  delay?: number | undefined;
  /** Connects again also when the API has ended the stream, as `EventSource` does. Default: the iteration ends. */
  afterEnd?: boolean | undefined;
  /** Aborting it ends the wait before the next connection. */
  signal?: AbortSignal | undefined;
}

/**
 * Iterates over server-sent events and calls again when the connection breaks, with the id of the last event:
 * `reconnect((headers) => client.GET("/events", { headers }))`. An empty answer (204) ends the iteration.
 *
 * @throws {ApiError} if the API refuses a call, the first one finds no API, or the last connection allowed by `limit` breaks
 */
export async function* reconnect<Data>(
  call: (headers: {
    "Last-Event-ID"?: string;
  }) => Promise<Success<AsyncIterable<ServerSentEvent<Data>> | undefined> | Failure>,
  { limit = 5, delay = 1000, afterEnd = false, signal }: ReconnectOptions = {},
): AsyncGenerator<ServerSentEvent<Data>> {
  let lastId: string | undefined;
  let wait = delay;
  let isConnected = false;
  for (let count = 1; ; count += 1) {
    const answer = await call(lastId ? { "Last-Event-ID": utf8(lastId) } : {});
    let broken: unknown;
    try {
      if (answer.error !== undefined) {
        throw new ApiError(answer);
      }
      if (answer.data === undefined || answer.response.status === 204) {
        return;
      }
      isConnected = true;
      for await (const event of answer.data) {
        count = 0;
        lastId = event.id ?? lastId;
        wait = event.retry ?? wait;
        yield event;
      }
    } catch (thrown) {
      if (!(isConnected && thrown instanceof ApiError && thrown.kind === "network")) {
        throw thrown;
      }
      broken = thrown;
    }
    if (broken === undefined && !afterEnd) {
      return;
    }
    if (count >= limit) {
      if (broken === undefined) {
        return;
      }
      throw broken;
    }
    await sleep(wait, signal);
    if (signal?.aborted) {
      return;
    }
  }
}

/** A header has a byte for each character; the standard of server-sent events wants those of UTF-8. */
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
