import { readAnswer } from "./answer.ts";
import type { CredentialHeaders } from "./credentials.ts";
import { exchange } from "./exchange.ts";
import { setHeader } from "./headers.ts";
import type { Middleware, MiddlewareCall } from "./middleware.ts";
import type { OperationData } from "./operation.ts";
import type { Fetch } from "./options.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Answer } from "./result.ts";
import { type Blame, judgeThrown } from "./thrown.ts";
import { within } from "./time.ts";

/** What the attempts of a call have in common. */
export interface Sending extends Outgoing {
  call: string;
  data: OperationData;
  credentials: () => Promise<CredentialHeaders>;
  middleware: readonly Middleware[];
  /** What middlewares are told beside the request; false where there are none. */
  told: Omit<MiddlewareCall, "request"> | false;
  /** The caller's own, if any. */
  fetch: Fetch | undefined;
  signal: AbortSignal | undefined;
}

/** Sends a request once and reads the answer to its end, in at most `ms` milliseconds; never rejects. */
export async function sendOnce(
  { call, data, method, url, headers, taken, body, credentials, middleware, told, fetch, signal }: Sending,
  ms: number,
): Promise<Answer> {
  let limit = signal;
  let blame: Blame = "invalid_request";
  let arrived: Response | undefined;

  // A Request that has a signal is slow to make; where nobody but fetch itself sees it, fetch is told beside it.
  const transport: (request: Request, init: RequestInit) => Promise<Response> = fetch ?? globalThis.fetch;

  async function send(request: Request): Promise<Response> {
    // A copy, so that what the middlewares hold stays without credentials.
    const sent = told ? new Request(request, { redirect: "manual" }) : request;
    if (!told || new URL(sent.url).origin === new URL(url).origin) {
      for (const [name, value] of await credentials()) {
        if (value !== undefined && !sent.headers.has(name) && !taken.has(name.toLowerCase())) {
          setHeader(sent.headers, name, value);
        }
      }
    }
    blame = "network";
    arrived = await transport(sent, told ? {} : { signal: limit ?? null });
    blame = "malformed";
    return arrived;
  }

  try {
    return await within(ms, signal, async (own) => {
      limit = own;
      const seen = told || fetch ? own : undefined;
      // To fetch, a member that is undefined is absent.
      const init = { method, headers, body, signal: seen, redirect: "manual" } as RequestInit;
      const request = new Request(url, init);
      arrived = await (told ? exchange(middleware, { ...told, request }, send) : send(request));
      // What a middleware has read is gone for others; that is no fault of the network.
      blame = arrived.bodyUsed ? "malformed" : "network";
      return readAnswer(call, data, arrived);
    });
  } catch (thrown) {
    return judgeThrown(call, thrown, blame, arrived, limit);
  }
}
