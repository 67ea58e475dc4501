import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../../generator/src/cli/examples.ts";
import { homepage } from "../../../generator/src/version.ts";
import { document, flarespec, folder } from "./run.ts";

const PLAIN = {
  openapi: "3.0.3",
  info: { title: "Shop", version: "1" },
  paths: { "/widgets": { get: { responses: { "200": { description: "", content: { "text/plain": {} } } } } } },
};

describe("progress off a terminal", () => {
  test("is two lines", async () => {
    const cwd = folder({ "a.json": document() });
    const { stderr } = await flarespec(cwd, "generate", "--source", "a.json");
    expect(stderr).toBe("flarespec: generating\nflarespec: writing\n");
  });

  test("is a line for each stage with --verbose, and nothing with --json", async () => {
    const cwd = folder({ "a.json": document() });
    const { stderr } = await flarespec(cwd, "generate", "--source", "a.json", "--no-cache", "--verbose");
    expect(stderr.split("\n").length).toBeGreaterThan(5);
    expect(stderr).toContain("flarespec: applying rules\n");
    expect((await flarespec(cwd, "generate", "--source", "a.json", "--json")).stderr).toBe("");
  });
});

describe("a document without a server", () => {
  test("does not read as if its operations could not be sent", async () => {
    const cwd = folder({ "a.json": PLAIN });
    const { stdout } = await flarespec(cwd, "generate", "--source", "a.json");
    expect(stdout).toContain("calls need baseUrl: the document names no server");
    expect(stdout).not.toContain("cannot send");
    const relative = folder({ "a.json": { ...PLAIN, servers: [{ url: "/api/v1" }] } });
    const { stdout: joined } = await flarespec(relative, "generate", "--source", "a.json");
    expect(joined).toMatch(/^server +calls need baseUrl: the document names only \/api\/v1$/m);
  });

  test("says which credentials calls send", async () => {
    const securitySchemes = {
      api_key: { type: "apiKey", in: "query", name: "key" },
      login: { type: "http", scheme: "basic" },
    };
    const secured = { ...PLAIN, security: [{ api_key: [], login: [] }], components: { securitySchemes } };
    const { stdout } = await flarespec(folder({ "a.json": secured }), "generate", "--source", "a.json");
    expect(stdout).toMatch(
      /^credentials +send an API key, in the query parameter key \(api_key\); a user name and a password \(login\)$/m,
    );
  });

  test("is a loss of its own, which a configuration can accept", async () => {
    const accept = [{ code: "FS5017", because: "The address differs by customer." }];
    const cwd = folder({ "a.json": PLAIN, "flarespec.config.json": { sources: ["a.json"], accept } });
    const { losses } = JSON.parse((await flarespec(cwd, "generate", "--json")).stdout);
    expect(losses).toMatchObject([{ kind: "no-server", pointer: "/servers", acceptedBecause: accept[0]?.because }]);
  });
});

test("the summary says which operations have no function of their own", async () => {
  const answered = { responses: { 200: { description: "" } } };
  const paths = {
    "/current?city={city}": { get: answered },
    "/current?station={station}": { get: answered },
    "/echo": { get: answered, trace: answered },
  };
  const { stdout } = await flarespec(folder({ "a.json": { ...PLAIN, paths } }), "generate", "--source", "a.json");
  expect(stdout).toMatch(/^joined +1 path differs from another in the query alone: one function for both$/m);
  expect(stdout).toMatch(/^not called +TRACE \/echo \(fetch sends no TRACE\)$/m);
});

describe("flarespec explain", () => {
  test.each([
    ["nullable", "FS3010"],
    ["Nullable", "FS3010"],
    ["open-result", "FS5011"],
    ["fs1002", "FS1002"],
  ])("finds %s and prints %s", async (asked, code) => {
    const { exitCode, stdout } = await flarespec(folder(), "explain", asked);
    expect({ exitCode, code: stdout.slice(0, 6) }).toEqual({ exitCode: 0, code });
  });

  test("names the rule that was probably meant", async () => {
    const { exitCode, stderr } = await flarespec(folder(), "explain", "nulable");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("there is no code or rule nulable\n  did you mean nullable?");
  });
});

describe("--help", () => {
  test.each(Object.entries(EXAMPLES))("of %s ends with its examples and an address", async (name, examples) => {
    const argv = name === "flarespec" ? ["--help"] : [name, "--help"];
    const { exitCode, stdout } = await flarespec(folder(), ...argv);
    expect(exitCode).toBe(0);
    const lines = examples.map((line) => `  $ ${line}\n`).join("");
    expect(stdout.endsWith(`\nExamples:\n${lines}\nDocumentation: ${homepage()}\n`)).toBe(true);
  });

  test("has examples for every command, with options that exist", async () => {
    const { stdout } = await flarespec(folder(), "--help");
    const commands = [...(stdout.split("Commands:")[1] ?? "").matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...commands, "flarespec"].sort());
    for (const line of Object.values(EXAMPLES).flat()) {
      const command = line.split(" ")[2] as string;
      const help = (await flarespec(folder(), command, "--help")).stdout;
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(help, line).toContain(`  ${option}`);
    }
  });
});
