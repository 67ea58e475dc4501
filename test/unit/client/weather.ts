import type { Answer, CallInit, ClientOptions, OperationData } from "@flarespec/client";
import { createApiClient } from "@flarespec/client";
import { onTestFinished, vi } from "vitest";
import { type Handler, type Received, serve } from "./server.ts";

/** What came of a call: how often it was sent, and how long it waited before each retry, in milliseconds. */
export interface Outcome {
  answer: Answer;
  received: Received[];
  waits: number[];
}

export interface Weather {
  method?: "GET" | "PUT" | "POST" | "PATCH" | "QUERY" | "DELETE" | "HEAD" | "OPTIONS";
  data?: OperationData;
  options?: ClientOptions;
  init?: CallInit;
}

/** Time stands still until `pass` is called: no test waits. The sockets go on. */
export function stopTime(now = 0): { pass(ms: number): void } {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now });
  onTestFinished(() => void vi.useRealTimers());
  return { pass: (ms) => void vi.advanceTimersByTime(ms) };
}

/**
 * Calls a server on loopback that answers the n-th request with the n-th handler, and from then on with the last one.
 * Retries wait as long as the client says, in time that passes at once. `Math.random` is 1, so that the longest wait is
 * the one that is seen.
 */
export async function call(
  handlers: Handler | readonly Handler[],
  { method = "GET", data = {}, options = {}, init = {} }: Weather = {},
): Promise<Outcome> {
  const { pass } = stopTime();
  vi.spyOn(Math, "random").mockReturnValue(1);
  const list = [handlers].flat();
  const waits: number[] = [];
  let count = 0;
  const { baseUrl, received } = await serve((request, response) => {
    const handler = list[Math.min(count, list.length - 1)] as Handler;
    count += 1;
    handler(request, response);
  });
  const client = createApiClient(
    { [`${method} /x`]: data },
    {
      baseUrl,
      token: "t",
      timeout: 60_000,
      ...options,
      onAttempt: () => (end) => {
        if (end.retryIn === undefined) return;
        const wait = end.retryIn;
        waits.push(wait);
        setImmediate(() => pass(wait));
      },
    },
  );
  return { answer: await client[method]("/x", init), received, waits };
}
