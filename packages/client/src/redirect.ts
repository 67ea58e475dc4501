import { readAnswer } from "./answer.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import type { AnswerReader } from "./operation.ts";
import type { ParseAs } from "./parse-as.ts";
import { type ReadAs, readAs } from "./read-as.ts";

/** As many as `flarespec update` follows. */
const MOST_REDIRECTS = 5;

/**
 * Of an operation that documents redirects: one of these statuses is a success, whose data is the URL that it names. Its
 * body, prose for people, is not read.
 */
export const redirectTo =
  (...statuses: readonly number[]): AnswerReader =>
  async (call, data, response, signal, _, { url }) => {
    const location = statuses.includes(response.status) ? targetOf(response, url)?.href : undefined;
    if (location === undefined) {
      return readAnswer(call, data, response, signal);
    }
    await response.body?.cancel();
    return { data: { location }, error: undefined, status: response.status, response };
  };

/**
 * Follows the redirects of one call, and gives the body of what it leads to: `client.GET(path, init, follow("blob"))`.
 * Credentials go only to the origin of `baseUrl`, and once a redirect has left it not there either; other headers go nowhere. A redirect that would repeat a body, or leads from
 * https to http, is the failure that any redirect is, and so is a sixth one. Browsers show no redirect to a program.
 */
export const follow = <As extends ParseAs>(as: As): ReadAs<As> => {
  const { apply } = readAs(as);
  return { as, apply: (data) => ({ ...apply(data), response: followRedirects }) };
};

const followRedirects: AnswerReader = async (call, data, first, signal, send, { url }) => {
  const isRead = /^(GET|HEAD) /.test(call);
  let response = first;
  let at = url;
  // As fetch does: another origin that leads back here does not decide what is called with the credentials.
  let isTrusted = true;
  for (let count = 0; count < MOST_REDIRECTS; count += 1) {
    const target = targetOf(response, at);
    const repeatsBody = !isRead && [307, 308].includes(response.status);
    if (target === undefined || repeatsBody || (/^https:/i.test(at) && target.protocol === "http:")) {
      break;
    }
    await response.body?.cancel();
    at = target.href;
    const method = call.startsWith("HEAD ") ? "HEAD" : "GET";
    const request = new Request(at, { method, redirect: "manual", headers: { Accept: "*/*" } });
    isTrusted &&= target.origin === new URL(url).origin;
    response = await send(request, undefined, isTrusted);
  }
  try {
    return await readAnswer(call, data, response, signal);
  } catch (thrown) {
    return failureFromThrown(call, thrown, "network", response, signal);
  }
};

/** The http(s) URL that a redirect names; undefined if the response is none. */
function targetOf({ status, headers }: Response, url: string): URL | undefined {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || !location) {
    return undefined;
  }
  try {
    const target = new URL(location, url);
    return /^https?:$/.test(target.protocol) && target.username + target.password === "" ? target : undefined;
  } catch {
    return undefined;
  }
}
