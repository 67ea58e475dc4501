import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Exchange } from "../../../generator/src/record/exchange.ts";
import { Recorder } from "../../../generator/src/record/recorder.ts";
import { canonical } from "../../contract/product.ts";
import { folder, tree } from "../cli/run.ts";
import { ACCOUNT, bodyWithCanaries, CANARIES, TUNNEL } from "./canaries.ts";

const JSON_TYPE = "application/json";

function exchange(over: Partial<Exchange> & { sent?: unknown; received?: unknown } = {}): Exchange {
  const { sent, received, ...rest } = over;
  return {
    method: "GET",
    path: `/accounts/${ACCOUNT}/cfd_tunnel/${TUNNEL}`,
    query: new URLSearchParams(),
    request: { contentType: JSON_TYPE, text: sent === undefined ? "" : JSON.stringify(sent) },
    status: 200,
    response: { contentType: JSON_TYPE, text: JSON.stringify(received ?? { success: true, errors: [], messages: [] }) },
    secrets: [],
    ...rest,
  };
}

interface Recording {
  kind: string;
  operation: { method: string; path: string };
  status?: number;
  body: { result: Record<string, unknown>; errors: { code: number; message: string }[] };
  request: { method: string; url: string; headers: object; body: Record<string, unknown> };
  curl: string;
}

function read(dir: string, file: string | undefined): Recording {
  return JSON.parse(readFileSync(join(dir, file ?? "nothing was recorded"), "utf8")) as Recording;
}

/** One answer of `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}` as it is recorded. */
function recordedResult(result: object): Record<string, unknown> {
  const dir = folder();
  const received = { success: true, errors: [], messages: [], result };
  const { files } = new Recorder({ dir, document: canonical }).record(exchange({ received }));
  return read(
    dir,
    files.find((file) => file.includes(".200.")),
  ).body.result;
}

/** All that is below a folder, names of files included. */
function everything(dir: string): string {
  return Object.keys(tree(dir))
    .map((file) => `${file}\n${readFileSync(join(dir, file), "utf8")}`)
    .join("\n");
}

test("no credential, id, name or address reaches the disk, wherever in a call it is", () => {
  const dir = folder();
  const recorder = new Recorder({ dir, document: canonical });
  const c = CANARIES;
  const received = bodyWithCanaries();
  const query = new URLSearchParams({ name: c.tunnelName, password: c.queryPassword, [c.clientSecret]: "1", q: c.jwt });
  const secrets = [`Bearer ${c.bearer}`, c.authKey, c.authEmail, c.clientId, c.clientSecret, `s=${c.cookie}; Path=/`];
  const calls = [
    exchange({ query, received, secrets, status: 409 }),
    exchange({ query, received, secrets }),
    exchange({ method: "POST", path: `/accounts/${ACCOUNT}/cfd_tunnel`, sent: received, received, secrets }),
    exchange({
      method: "PUT",
      path: `/accounts/${ACCOUNT}/cfd_tunnel/${TUNNEL}/configurations`,
      sent: { config: received, [c.tunnelSecret]: c.bearer },
      received: { success: true, errors: [], messages: [], result: received },
      secrets,
    }),
  ];
  const recorded = calls.map((call) => recorder.record(call));
  expect(recorded.flatMap(({ files }) => files)).toHaveLength(7);
  const text = everything(dir);
  const decoded = text.replace(/\\+"/g, '"').replace(/\\n/g, "\n");
  for (const [what, canary] of Object.entries(c)) {
    for (const form of [canary, encodeURIComponent(canary), Buffer.from(canary).toString("base64")]) {
      expect(text.toLowerCase().includes(form.toLowerCase()), `${what} in the text`).toBe(false);
      expect(decoded.toLowerCase().includes(form.toLowerCase()), `${what} in the decoded text`).toBe(false);
    }
  }
  // The parts of the token that a reader could put together again.
  expect(text).not.toContain(c.tunnelToken.slice(0, 20));
});

test("the same value has the same replacement in every file, and different values have different ones", () => {
  const dir = folder();
  const recorder = new Recorder({ dir, document: canonical });
  const result = { id: TUNNEL, name: "berlin", connections: [{ client_id: TUNNEL, id: crypto.randomUUID() }] };
  const received = { success: true, errors: [], messages: [], result };
  const one = recorder.record(exchange({ received }));
  const other = recorder.record(
    exchange({
      method: "PATCH",
      sent: { name: "berlin" },
      received: { ...received, result: { ...result, name: "paris" } },
    }),
  );
  const first = read(dir, one.files.at(-1)).body.result as typeof result;
  const sent = read(dir, other.files[0]).request.body as { name: string };
  const second = read(dir, other.files[1]).body.result as typeof result;
  expect(first.connections[0]?.client_id).toBe(first.id);
  expect(first.connections[0]?.id).not.toBe(first.id);
  expect(second.id).toBe(first.id);
  expect(sent.name).toBe(first.name);
  expect(second.name).not.toBe(first.name);
});

test("values keep their form", () => {
  const result = recordedResult({
    id: TUNNEL,
    account_tag: ACCOUNT,
    created_at: "2026-01-02T03:04:05.123456Z",
    an_email: "quentin@corp.test",
    an_ip: "10.1.2.3",
    a_network: "10.0.0.0/8",
    an_ipv6: "fd00::1",
    a_host: "*.corp.test",
    a_url: "https://corp.test:8443/path",
    a_number: 17,
    numeric_id: 8213377,
    nothing: null,
    flag: true,
    list: [1, 2, 3],
    empty: "",
    version: "2026.3.1",
    free_text: "Ab 1-c",
  });
  expect(result).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/),
    account_tag: expect.stringMatching(/^[0-9a-f]{32}$/),
    created_at: "2026-01-02T03:04:05.123456Z",
    an_email: expect.stringMatching(/^user\d+@example\.com$/),
    an_ip: expect.stringMatching(/^192\.0\.2\.\d+$/),
    a_network: expect.stringMatching(/^192\.0\.2\.\d+\/8$/),
    an_ipv6: expect.stringMatching(/^2001:db8::/),
    a_host: expect.stringMatching(/^\*\.host\d+\.example\.com$/),
    a_url: expect.stringMatching(/^https:\/\/host\d+\.example\.com:8443\/[a-z]{4}$/),
    a_number: 17,
    numeric_id: expect.any(Number),
    nothing: null,
    flag: true,
    list: [1, 2, 3],
    empty: "",
    version: "2026.3.1",
    free_text: expect.stringMatching(/^[A-Z][a-z] [1-9]-[a-z]$/),
  });
  expect(String(result.numeric_id)).toHaveLength(7);
  expect(result.numeric_id).not.toBe(8213377);
});

test("listed and unlisted values of an enumeration stay, unless they look like a key", () => {
  expect(recordedResult({ status: "healthy" }).status).toBe("healthy");
  expect(recordedResult({ status: "half_open" }).status).toBe("half_open");
  expect(recordedResult({ status: "aB3xK9qLmZ27TtRw" }).status).not.toBe("aB3xK9qLmZ27TtRw");
});

test("of an error the code and the API's own words stay", () => {
  const dir = folder();
  const errors = [{ code: 1022, message: "The tunnel berlin has active connections." }];
  const received = { success: false, errors, messages: [], result: null };
  const recorder = new Recorder({ dir, document: canonical });
  const { files } = recorder.record(exchange({ method: "DELETE", status: 400, received }));
  const [error] = read(dir, files.at(-1)).body.errors;
  expect(error?.code).toBe(1022);
  expect(error?.message).toMatch(/^The tunnel [a-z]{6} has active connections\.$/);
});

test("a request has variables for the values of its path, and no header but its type", () => {
  const dir = folder();
  const query = new URLSearchParams({ name: "it's berlin", is_deleted: "false", per_page: "50", status: "healthy" });
  const recorder = new Recorder({ dir, document: canonical });
  const { files } = recorder.record(
    exchange({ path: `/accounts/${ACCOUNT}/cfd_tunnel`, query, secrets: ["a-secret-token"] }),
  );
  const { request, curl, kind, operation } = read(dir, files[0]);
  expect(files[0]).toBe("cfd-tunnel/get_accounts-account_id-cfd_tunnel.request.json");
  expect(kind).toBe("live");
  expect(operation).toEqual({ method: "GET", path: "/accounts/{account_id}/cfd_tunnel" });
  expect(request.headers).toEqual({});
  expect(request.url).toMatch(
    /^https:\/\/api\.cloudflare\.com\/client\/v4\/accounts\/\$ACCOUNT_ID\/cfd_tunnel\?name=[a-z]{2}'[a-z]%20[a-z]{6}&is_deleted=false&per_page=50&status=healthy$/,
  );
  expect(curl).toBe(`curl "${request.url}"`);
});

test("a call that shows nothing new is not recorded again, in a later run neither", () => {
  const dir = folder();
  const answer = (status: string, count: number) => ({
    success: true,
    errors: [],
    messages: [],
    result: Array.from({ length: count }, (_, i) => ({ id: crypto.randomUUID(), name: `tunnel ${i}`, status })),
  });
  const list = (received: object) => exchange({ path: `/accounts/${ACCOUNT}/cfd_tunnel`, received });
  const recorder = new Recorder({ dir, document: canonical });
  expect(recorder.record(list(answer("healthy", 2))).files).toHaveLength(2);
  expect(recorder.record(list(answer("healthy", 5))).files).toEqual([]);
  expect(recorder.record(list(answer("half_open", 1))).files).toEqual([
    "cfd-tunnel/get_accounts-account_id-cfd_tunnel.200.2.json",
  ]);
  const later = new Recorder({ dir, document: canonical });
  expect(later.record(list(answer("half_open", 3))).files).toEqual([]);
});

test("what is not recorded is named without its values", () => {
  const dir = folder();
  const recorder = new Recorder({ dir, document: canonical });
  const unknown = recorder.record(exchange({ path: `/accounts/${ACCOUNT}/nowhere/${CANARIES.bearer}` }));
  expect(unknown).toEqual({
    operation: "GET /accounts/{}/nowhere/{}",
    status: 200,
    files: [],
    leftOut: ["no such operation is documented"],
  });
  const text = recorder.record(exchange({ response: { contentType: "text/html", text: "<p>" } }));
  expect(text.leftOut).toEqual(["response: the body is text/html, not JSON"]);
  const cut = recorder.record(exchange({ response: { contentType: JSON_TYPE, text: '{"success": tr' } }));
  expect(cut.leftOut).toEqual(["response: the body is not valid JSON"]);
  expect(recorder.record(exchange({ response: { contentType: undefined, text: "" } })).leftOut).toEqual([
    "response: no body",
  ]);
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  expect(recorder.record(exchange({ response: { contentType: JSON_TYPE, text: deep } })).leftOut).toEqual([
    "response: the body is nested deeper than 200 levels",
  ]);
});

test("a password of punctuation alone, and numbers that identify somebody, are replaced", () => {
  const sent = { password: "$%^&*()!@#", pin: 1234, phone_number: 491701234567, user_id: 1e21, page: 3 };
  const { password, ...numbers } = recordedResult(sent);
  expect(password).toMatch(/^x{10}$/);
  expect(Object.keys(numbers)).toEqual(["pin", "phone_number", "user_id", "page"]);
  for (const name of ["pin", "phone_number", "user_id"] as const) {
    expect(numbers[name], name).toEqual(expect.any(Number));
    expect(numbers[name], name).not.toBe(sent[name]);
  }
  expect(numbers.page).toBe(3);
  const dir = folder();
  const query = new URLSearchParams("pin=1234&per_page=50");
  new Recorder({ dir, document: canonical }).record(exchange({ query }));
  expect(everything(dir)).toMatch(/\?pin=(?!1234)\d{4}&per_page=50"/);
});

test("names that are keys of a map are replaced where nobody declares it as one", () => {
  const limits = { max: 1 };
  const result = recordedResult({ zebulon: limits, xylophonist: limits, tunnel: limits, undeclared: { other: 1 } });
  expect(Object.keys(result).filter((key) => /zebulon|xylophonist/.test(key))).toEqual([]);
  expect(Object.keys(result)).toEqual(expect.arrayContaining(["tunnel", "undeclared"]));
});

test("short names of members stay where an answer is not declared, if the document has them elsewhere", () => {
  const { undeclared } = recordedResult({ undeclared: { id: TUNNEL, ip: CANARIES.ipv4, Bo: "x" } });
  expect(Object.keys(undeclared as object)).toEqual(["id", "ip", expect.not.stringMatching("Bo")]);
  expect(Object.values(undeclared as object)).not.toEqual(expect.arrayContaining([TUNNEL]));
});

test("a word that was replaced elsewhere does not rename the members of an answer", () => {
  const dir = folder();
  const recorder = new Recorder({ dir, document: canonical });
  const address = "https://intern.canary-corp.test/?code=xylophonist&message=Zebulon&success=1";
  recorder.record(exchange({ received: { success: true, errors: [], messages: [], result: { undeclared: address } } }));
  const failure = { success: false, errors: [{ code: 1003, message: "Not found" }], messages: [], result: null };
  const { files } = recorder.record(exchange({ status: 404, received: failure }));
  const { body } = read(
    dir,
    files.find((file) => file.includes(".404.")),
  );
  expect(body).toMatchObject({ success: false, errors: [{ code: 1003, message: expect.any(String) }], result: null });
});
