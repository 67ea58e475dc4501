import { createParser } from "eventsource-parser";
import { ApiError } from "./api-error.ts";
import { bodyStream } from "./body-stream.ts";
import { failure } from "./failure.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import type { BodyReader } from "./read-body.ts";

/** One event of a `text/event-stream` (HTML Living Standard, 9.2). */
export interface ServerSentEvent<Data = string> {
  /** The type of the event. Undefined if the API sent none, which means `message`. */
  event: string | undefined;
  data: Data;
  /** The last id that the API sent, for `Last-Event-ID`. */
  id: string | undefined;
  /** Milliseconds that the API asks to wait before the next connection. */
  retry: number | undefined;
}

/** Server-sent events while they arrive, with their data as text. */
export const readEvents: BodyReader = async (response, _, signal) => ({
  data: events(response, signal, (text) => text),
});

/** Server-sent events while they arrive, with their data as JSON. `[DONE]`, as AI services send it, ends the iteration. */
export const readJsonEvents: BodyReader = async (response, _, signal) => ({
  data: events(response, signal, (text) => parseJson(text, response)),
});

/** Newline-delimited JSON, a value for each line that has arrived. */
export const readLines: BodyReader = async (response, _, signal) => ({ data: lines(response, signal) });

async function* events<Data>(
  response: Response,
  signal: AbortSignal | undefined,
  parse: (text: string) => Data,
): AsyncGenerator<ServerSentEvent<Data>> {
  const arrived: { event: string | undefined; data: string }[] = [];
  let id: string | undefined;
  let retry: number | undefined;
  const parser = createParser({
    onEvent: (message) => {
      id = message.id ?? id;
      arrived.push({ event: message.event, data: message.data });
    },
    onRetry: (ms) => {
      retry = ms;
    },
  });
  for await (const text of texts(response, signal)) {
    parser.feed(text);
    for (const { event, data } of arrived.splice(0)) {
      if (data === "[DONE]") {
        return;
      }
      yield { event, data: parse(data), id, retry };
    }
  }
}

async function* lines(response: Response, signal: AbortSignal | undefined): AsyncGenerator<unknown> {
  let rest = "";
  for await (const text of texts(response, signal)) {
    const complete = (rest + text).split("\n");
    rest = complete.pop() ?? "";
    for (const line of complete) {
      if (line.trim()) {
        yield parseJson(line, response);
      }
    }
  }
  if (rest.trim()) {
    yield parseJson(rest, response);
  }
}

/** The text of a body while it arrives. Leaving the loop closes the connection. */
async function* texts(response: Response, signal: AbortSignal | undefined): AsyncGenerator<string> {
  const reader = bodyStream(response, signal)?.getReader();
  const decoder = new TextDecoder();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      yield decoder.decode(part.value, { stream: true });
    }
  } catch (thrown) {
    throw new ApiError(failureFromThrown("the stream", thrown, "network", response, signal));
  } finally {
    // Not awaited: of a response that was cloned, as Next.js does, it ends only when both are cancelled.
    reader?.cancel().catch(() => {});
  }
}

/** @throws {ApiError} `malformed`; the message does not quote the text */
function parseJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const body = text.slice(0, 2000);
    throw new ApiError(failure("malformed", "the stream: not valid JSON", response, { body, cause }));
  }
}
