import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LARGEST } from "../../../generator/src/read/download.ts";
import { document, flarespec, folder, type Outcome, put, tree } from "../cli/run.ts";

const CONFIG = { sources: ["a.json"] };
const OPERATION = { method: "GET", path: "/accounts/{account_id}/widgets" };
const WIDGET = { id: "1", name: "blog", status: "active", note: null, widgets: 1 };
const ENVELOPE = { success: true, errors: [], messages: [] };
const answer = (result: unknown): object => ({
  kind: "live",
  source: "live",
  operation: OPERATION,
  status: 200,
  body: { ...ENVELOPE, result },
});
const request = (body: unknown): object => ({
  operation: { ...OPERATION, method: "POST" },
  request: { method: "POST", url: "https://api.test", headers: {}, body },
});

/** A project with these recordings. */
function project(recordings: Record<string, object>, { text = document({ areas: ["widgets"] }) } = {}): string {
  const files = Object.entries(recordings).map(([name, content]) => [`recordings/widgets/${name}.json`, content]);
  return folder({ "a.json": text, "flarespec.config.json": CONFIG, ...Object.fromEntries(files) });
}

interface Verified {
  ok: boolean;
  exitCode: number;
  compiler: string | null;
  recordings: {
    file: string;
    operation: string;
    fits: boolean;
    faults: { by: string; message: string }[];
    notes: { kind: string; pointer: string; message: string }[];
  }[];
  overlay: {
    actions: { target: string; update?: unknown; remove?: true; "x-because": string; "x-direction": string }[];
  } | null;
}

async function verified(cwd: string, ...options: string[]): Promise<Verified> {
  const { stdout } = await flarespec(cwd, "verify", "recordings", "--json", ...options);
  return JSON.parse(stdout) as Verified;
}

describe("what fits", () => {
  test("exits with 0 and says how many recordings there are", async () => {
    const cwd = project({ "get.200": answer(WIDGET), "post.request": request({ id: "1", note: null }) });
    const { exitCode, stdout, stderr } = await flarespec(cwd, "verify", "recordings");
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: "2 recordings: 2 fit, 0 do not\n",
      stderr: "",
    });
  });

  test("the document may be named by hand, and types may be left out", async () => {
    const cwd = folder({ "a.json": document(), "recordings/a.json": answer(WIDGET) });
    const { exitCode, stderr } = await flarespec(cwd, "verify", "recordings", "--source", "a.json", "--no-types");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "types are not checked: left out by --no-types\n" });
  });
});

describe("what does not fit", () => {
  test("is refused by schema, with its place in the body, and exits with 1", async () => {
    const cwd = project({ "get.200": answer({ ...WIDGET, name: 7 }) });
    const { exitCode, stdout, stderr } = await flarespec(cwd, "verify", "recordings", "--no-types");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("widgets/get.200.json GET /accounts/{account_id}/widgets\n");
    expect(stdout).toContain("  refused by schema /result/name must be string\n");
    expect(stdout).toMatch(/1 recording: 0 fit, 1 do not\n$/);
    expect(stderr).toMatch(/^types are not checked.*\nFS8006: 1 recording does not fit\n/);
  });

  test("is printed once for all items of a list, and without the types of recorded values", async () => {
    const widget = { type: "object", properties: { id: { type: "string" } } };
    const properties = {
      success: { enum: [true] },
      errors: {},
      messages: {},
      result: { type: "array", items: widget },
    };
    const content = { "application/json": { schema: { type: "object", required: ["success"], properties } } };
    const parameters = [{ name: "account_id", in: "path", required: true, schema: { type: "string" } }];
    const get = { parameters, responses: { 200: { description: "Done.", content } } };
    const text = { openapi: "3.1.0", info: { title: "", version: "" }, paths: { [OPERATION.path]: { get } } };
    const cwd = project({ "get.200": answer([{ id: 1 }, { id: 2, extra: 1 }, { id: 3, extra: 2 }]) }, { text });
    const { stdout } = await flarespec(cwd, "verify", "recordings");
    expect(stdout).toContain("  refused by schema /result/0/id must be string (and 2 other items)\n");
    expect(stdout).toContain("  differs /result/1/extra: extra is not declared (and 1 other item)\n");
    expect(stdout).toContain("  refused by type Type '…' does not satisfy the expected type");
    expect(stdout).not.toContain("/result/2");
  });

  test("is refused by type", async () => {
    const cwd = project({
      "post.request": request({ id: "1", colour: "red" }),
      "get.200": answer({ ...WIDGET, name: 7 }),
    });
    const { recordings, compiler, exitCode } = await verified(cwd);
    expect(exitCode).toBe(1);
    expect(compiler).toMatch(/^\d+\.\d+/);
    const byType = recordings.map(({ faults }) =>
      faults.filter(({ by }) => by === "type").map(({ message }) => message),
    );
    expect(byType).toEqual([[expect.stringMatching(/number|7/)], [expect.stringContaining("colour")]]);
  });

  test("is a status that is not declared", async () => {
    const cwd = project({ "get.302": { ...answer(null), status: 302 } });
    const [found] = (await verified(cwd, "--no-types")).recordings;
    expect(found?.faults).toEqual([{ by: "schema", message: "no JSON body is declared for status 302" }]);
  });

  test("has no colours under NO_COLOR, as everywhere", async () => {
    const cwd = project({ "get.200": answer({ ...WIDGET, name: 7 }) });
    const { stdout } = await flarespec(cwd, "verify", "recordings", "--no-types");
    expect(stdout).not.toContain("\u001b");
  });
});

/** Of each kind, a recording with one gap. */
const GAPS: Record<string, { recording: object; note: object; refused: boolean }> = {
  "a member that is not declared": {
    recording: answer({ ...WIDGET, extra: { size: 1, tags: ["a"], none: null } }),
    note: { kind: "member", pointer: "/result/extra", message: "extra is not declared" },
    refused: false,
  },
  "a null that no schema allows": {
    recording: answer({ ...WIDGET, name: null }),
    note: { kind: "null", pointer: "/result/name", message: "it is null, which no schema allows" },
    refused: true,
  },
  "a null in place of an enumeration": {
    recording: answer({ ...WIDGET, status: null }),
    note: { kind: "null", pointer: "/result/status", message: "it is null, which no schema allows" },
    refused: true,
  },
  "a null in place of a referenced schema": {
    recording: answer(null),
    note: { kind: "null", pointer: "/result", message: "it is null, which no schema allows" },
    refused: true,
  },
  "a value that an open enumeration does not list": {
    recording: answer({ ...WIDGET, status: "paused" }),
    note: { kind: "value", pointer: "/result/status", message: '"paused" is not listed' },
    refused: false,
  },
  "a value that a closed enumeration does not list": {
    recording: request({ id: "1", status: "paused" }),
    note: { kind: "value", pointer: "/status", message: '"paused" is not listed' },
    refused: true,
  },
  "a required member that is absent": {
    recording: answer({ name: "blog" }),
    note: { kind: "missing", pointer: "/result", message: "id is required and absent" },
    refused: true,
  },
  "a code that is not listed": {
    recording: {
      ...answer(null),
      status: 400,
      body: { ...ENVELOPE, success: false, errors: [{ code: 1022, message: "It is in use." }], result: null },
    },
    note: { kind: "code", pointer: "", message: "code 1022 is not listed: It is in use." },
    refused: false,
  },
};

describe.each(Object.entries(GAPS))("%s", (_, { recording, note, refused }) => {
  test("is listed, and the proposed overlay provides for it", async () => {
    const cwd = project({
      gap: recording,
      "get.200": answer(WIDGET),
      "post.request": request({ id: "1", status: "idle" }),
    });
    const before = await verified(cwd, "--no-types", "--overlay", "spec/patches/recorded.overlay.yaml");
    const found = before.recordings.find(({ file }) => file === "widgets/gap.json");
    expect(found?.notes).toEqual([note]);
    expect(found?.fits).toBe(!refused);
    expect(before.exitCode).toBe(refused ? 1 : 0);
    expect((await verified(cwd, "--no-types", "--strict")).exitCode).toBe(0);

    const written = parse(readFileSync(join(cwd, "spec/patches/recorded.overlay.yaml"), "utf8")) as Verified["overlay"];
    expect(written).toEqual(before.overlay);
    expect(written?.actions).toHaveLength(1);
    expect(written?.actions[0]).toMatchObject({
      "x-because": expect.stringContaining("Recorded in widgets/gap.json"),
      "x-direction": expect.stringMatching(/^(widen|invent)$/),
    });
  });
});

test("without --overlay the actions are printed, and nothing is written", async () => {
  const cwd = project({ gap: answer({ ...WIDGET, name: null }) });
  const before = tree(cwd);
  const { stdout } = await flarespec(cwd, "verify", "recordings", "--no-types");
  expect(stdout).toContain("proposed overlay, 1 action\noverlay: 1.0.0\n");
  expect(stdout).toContain("nullable: true\n");
  expect(tree(cwd)).toEqual(before);
});

test("a type is proposed only as far as all recordings have it", async () => {
  const cwd = project({
    one: answer({ ...WIDGET, extra: 1, other: 1, maybe: "a" }),
    two: answer({ ...WIDGET, extra: 1.5, other: "b", maybe: null }),
  });
  const { overlay } = await verified(cwd, "--no-types");
  expect(overlay?.actions.map(({ update }) => update)).toEqual([
    { properties: { extra: { type: "number" } } },
    { properties: { other: {} } },
    { properties: { maybe: { type: "string", nullable: true } } },
  ]);
});

test("nothing is proposed for what only a narrowing or another type would settle", async () => {
  const cwd = project({
    one: answer({ ...WIDGET, name: 7 }),
    two: { ...answer(WIDGET), body: { ...ENVELOPE, success: 1, result: WIDGET } },
  });
  const { overlay, exitCode } = await verified(cwd, "--no-types");
  expect({ overlay, exitCode }).toEqual({ overlay: null, exitCode: 1 });
});

/** A project whose only recording is this file. */
function bad(text: string | Uint8Array): string {
  const cwd = project({});
  const file = join(cwd, "recordings/bad.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return cwd;
}

const linked = (target: string): string => {
  const cwd = project({ "get.200": answer(WIDGET) });
  put(join(cwd, "outside.json"), answer(WIDGET));
  symlinkSync(target, join(cwd, "recordings/bad.json"));
  return cwd;
};

const BAD: [what: string, make: () => string, code: string, says: RegExp][] = [
  [
    "a list",
    () => bad("[]"),
    "FS8001",
    /bad\.json is not a recording: it is not an object\n {2}at recordings\/bad\.json:1:1/,
  ],
  ["an object of something else", () => bad('{"a": 1}'), "FS8001", /it names no operation/],
  [
    "neither request nor answer",
    () => bad(JSON.stringify({ operation: OPERATION })),
    "FS8001",
    /neither a request nor a status/,
  ],
  [
    "a status that is not a number",
    () => bad(JSON.stringify({ ...answer(1), status: "200" })),
    "FS8001",
    /pointer: \/status/,
  ],
  ["an answer without body", () => bad(JSON.stringify({ operation: OPERATION, status: 200 })), "FS8001", /has no body/],
  [
    "an unknown operation",
    () => bad(JSON.stringify({ ...answer(1), operation: { ...OPERATION, path: "/accounts/{account_id}/widget" } })),
    "FS8002",
    /did you mean GET \/accounts\/\{account_id\}\/widgets\?/,
  ],
  ["cut off JSON", () => bad('{"operation": {'), "FS1002", /at recordings\/bad\.json:1:/],
  ["something else than JSON", () => bad('{"operation" 1}'), "FS1001", /at recordings\/bad\.json:1:/],
  ["an empty file", () => bad(""), "FS1003", /recordings\/bad\.json/],
  ["a file that is not UTF-8", () => bad(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), "FS1007", /recordings\/bad\.json/],
  [
    "a file that is too large",
    () => {
      const cwd = bad("{}");
      truncateSync(join(cwd, "recordings/bad.json"), LARGEST + 1);
      return cwd;
    },
    "FS1008",
    /recordings\/bad\.json/,
  ],
  ["a link out of the folder", () => linked("../outside.json"), "FS8003", /leads out of the folder/],
  ["a link to nothing", () => linked("nowhere.json"), "FS8003", /leads nowhere/],
  ["no recording", () => project({}, {}), "FS8004", /there is no folder recordings/],
  [
    "an empty folder",
    () => {
      const cwd = project({});
      mkdirSync(join(cwd, "recordings"));
      return cwd;
    },
    "FS8004",
    /there is no recording in recordings/,
  ],
];

describe("bad input gets one error with exit code 2, and changes nothing", () => {
  const run = (cwd: string): Promise<Outcome> =>
    flarespec(cwd, "verify", "recordings", "--no-types", "--overlay", "new.overlay.yaml");

  test.each(BAD)("%s", async (_, make, code, says) => {
    const cwd = make();
    const before = tree(cwd);
    const { exitCode, stdout, stderr } = await run(cwd);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(says);
    expect(stderr.match(/FS\d{4}: /g)).toEqual([`${code}: `]);
    expect(tree(cwd)).toEqual(before);
  });

  test("an overlay that exists is not overwritten", async () => {
    const cwd = project({ gap: answer({ ...WIDGET, name: null }) });
    put(join(cwd, "new.overlay.yaml"), "mine");
    const { exitCode, stderr } = await run(cwd);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("FS8007");
    expect(readFileSync(join(cwd, "new.overlay.yaml"), "utf8")).toBe("mine");
  });

  test.each([
    [["--listen", "70000", "--to", "r"], /--listen 70000 is not a port/],
    [["--listen", "0", "--to", "r", "--upstream", "ftp://a"], /--upstream is not an address/],
    [["--listen", "0", "--to", "r", "--upstream", "https://user:secret@a"], /--upstream is not an address/],
    [["--listen", "0"], /--to/],
  ])("record %j", async (argv, says) => {
    const cwd = project({ "get.200": answer(WIDGET) });
    const { exitCode, stderr } = await flarespec(cwd, "record", ...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain("secret");
  });
});
