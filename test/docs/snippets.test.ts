import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5.9";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { makeProject } from "../contract/compat/tsc.ts";
import { copyRepository, node, type Outcome, serveRecordings, temporary, WORKSPACES } from "../e2e/workplace.ts";
import { flarespec } from "../unit/cli/run.ts";
import { PAGES, root, type Snippet, snippetsOf } from "./markdown.ts";

const snippets = PAGES.flatMap(snippetsOf);
// tools/ecosystem/run.ts compiles and runs those with libraries that are not installed here.
const scripts = snippets.filter(({ language, text }) => language === "ts" && !/from "msw/.test(text));
const commands = [
  ...new Set(snippets.filter(({ language }) => language === "sh").flatMap((snippet) => commandsOf(snippet))),
];

/** What a run prints, as far as the recordings and the package say it; a snippet of the client must be here. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  "README.md A first call 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415 healthy\n$/,
  "README.md Test your code 1": /^\[ 'blog' \]\n$/,
  "README.md A first call 2": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n$/,
  "generator/README.md From code 1": /^true \d+\n$/,
  "packages/client/README.md @flarespec/client 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415 200\n$/,
  "packages/client/README.md Results 1": /^1\nf70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n2000\n$/,
  "docs/install.md Call it 1": /^\[ 'blog' \]\n$/,
  "docs/client/answers.md Answers and errors 1": /^200 \d+\n.+\n$/,
  "docs/client/credentials.md Authenticate 1": /^(.+\n)\1\1\1$/,
  "docs/client/middleware.md Middleware 1": /^GET \/accounts\/\{account_id\}\/tunnels #1 ok 200 done\n$/,
  "docs/client/middleware.md Logs, spans and breadcrumbs 1": /^call 200\nspan ended\ninfo\n$/,
  "docs/client/bodies.md Streams 1": /^(\d+ %\n)+\{ received: 10 \}\n$/,
  "docs/client/limits.md A limit for successes 1": /^undefined\n$/,
  "docs/client/limits.md Limits 1": /^0 failed\n$/,
  "docs/client/requests.md Options of fetch 1": /^\d+\n$/,
  "docs/client/pagination.md Paginate 1": /^.+\n1 2000\n$/,
  "docs/client/requests.md Parameters and uploads 1": /^\d+\n$/,
  // No recording answers an upload; that it was sent is what counts.
  "docs/client/requests.md Upload a file 1": /^PUT .+\/scripts\/\{script_name\}: 404 .+\n$/,
  "docs/client/testing.md Test code that uses the client 1":
    /^\[ 'blog' \] \[ 'GET \/client\/v4\/accounts\/an-account\/cfd_tunnel' \]\n$/,
  "docs/client/requests.md A header that changes the types 1": /^203\.0\.113\.1\n$/,
  "docs/client/retries.md Retry and time out 1": /^undefined .+\n$/,
  "docs/mock.md An API in memory 1": /^blog\nshop\nGET .+: 404 1002 There is no such tunnel\.\napi 7\n$/,
  "docs/openapi-fetch.md A client of openapi-fetch 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415 healthy\n$/,
  "docs/tanstack-query.md Pages 1": /^blog\n$/,
  "docs/client/operations.md Calls by name 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n$/,
  "docs/client/operations.md The argument 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415 200\n$/,
  "docs/client/operations.md Lists 1": /^blog\n$/,
  "docs/client/streams.md Stream 1": /^1 1\n$/,
  "docs/client/streams.md Any body as a stream 1": /^true true\n$/,
  "docs/validate.md Validate 1": /^f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n$/,
  "docs/validate.md Check answers 1": /^true\n$/,
  "docs/drift.md From code 1":
    /^(.+, (type|enum|exists|required|nullability|security|limits): .+\(spec\/openapi\/.+:\d+\).* stands\n)+types that agree: \d{3,}\n$/,
  "docs/record.md Record the calls of a client 1": /^.+\n$/,
  "docs/ledger.md Replaying 1": /^\d{3,} changes, canonical: true\n$/,
};

function keyOf({ page, heading, id }: Snippet): string {
  const siblings = scripts.filter((one) => one.page === page && one.heading === heading);
  return `${page} ${heading} ${siblings.findIndex((one) => one.id === id) + 1}`;
}

/** A snippet with a path that the package does not have. */
function faulty(): string {
  const snippet = scripts.find(({ text }) => text.includes("cfd_tunnel/")) as Snippet;
  return snippet.text.replace("cfd_tunnel/", "cfd_tunel/");
}

/** A document of one's own, as the pages call it. */
const document = JSON.stringify(parse(readFileSync(join(root, "spec/openapi/tunnels.yaml"), "utf8")));

let copy: ReturnType<typeof temporary>;
beforeAll(() => {
  copy = temporary();
  copyRepository(copy.path);
  for (const name of ["openapi.json", "old.json", "new.json"]) writeFileSync(join(copy.path, name), document);
  // No source of this repository has an upstream. Here one has, which publishes the same again in other bytes.
  const own = join(copy.path, "spec/openapi/warp-connector-create.yaml");
  writeFileSync(join(copy.path, "published.yaml"), `${readFileSync(own, "utf8")}# again\n`);
  // As old as the recorded one: newer ones count before others.
  utimesSync(join(copy.path, "published.yaml"), 1_706_054_400, 1_706_054_400);
  const list = join(copy.path, "spec/sources.yaml");
  const upstream = "    upstream: { file: ../published.yaml }";
  writeFileSync(
    list,
    readFileSync(list, "utf8").replace(/(?<=file: openapi\/warp-connector-create\.yaml\n)/, `${upstream}\n`),
  );
  // The project that `impact` is asked about; that of this repository takes long to compile.
  const project = {
    extends: "./tsconfig.base.json",
    compilerOptions: { noEmit: true },
    files: ["flarespec.config.ts"],
  };
  writeFileSync(join(copy.path, "tsconfig.json"), JSON.stringify(project));
  writeFileSync(join(copy.path, "page.md"), readFileSync(join(root, "test/unit/read/pages/fixtures/lamps.md")));
});
afterAll(() => copy.remove());

test("every snippet is of a kind that is checked", () => {
  // `npm run test:ecosystem` compiles tsx, and runs js. guides.test.ts prints text.
  const known = new Set(["ts", "tsx", "js", "sh", "yaml", "json", "mermaid", "text"]);
  expect(snippets.filter(({ language }) => !known.has(language)).map(({ id }) => id)).toEqual([]);
  expect(scripts.length).toBeGreaterThanOrEqual(8);
  expect(commands.length).toBeGreaterThanOrEqual(10);
});

describe.each(["5.9", "7.0"] as const)("TypeScript %s", (compiler) => {
  test("accepts every snippet, strict, without skipLibCheck", async () => {
    const files = Object.fromEntries(scripts.map(({ text }, i) => [`snippet-${i}.ts`, forCompiler(text)]));
    const project = makeProject({
      // The last one shows that faults are seen.
      files: { ...files, "fault.ts": forCompiler(faulty()) },
      packages: {
        ...Object.fromEntries(Object.entries(WORKSPACES).map(([name, folder]) => [name, join(root, folder)])),
        ...linked("@types/node", "undici-types", "ts-morph", "@ts-morph/common", "json-p3", "openapi-typescript"),
        ...linked("openapi-fetch", "openapi-typescript-helpers", "@tanstack/query-core"),
      },
    });
    try {
      const { errors } = await project.check(compiler);
      const named = errors.map((error) =>
        error.replace(/snippet-(\d+)\.ts/, (_, i) => (scripts[Number(i)] as Snippet).id),
      );
      expect(named.filter((error) => !error.includes("fault.ts"))).toEqual([]);
      expect(named.filter((error) => error.includes("fault.ts"))).not.toEqual([]);
    } finally {
      project.remove();
    }
  });
});

describe("scripts do what they say, against the recordings", () => {
  test("each that is listed is there, and each that calls is listed", () => {
    // What imports types alone calls nothing.
    const calling = scripts
      .filter(({ text }) => /^import (?!type )[^;]*"@flarespec\/cloudflare/m.test(text))
      .map(keyOf);
    expect(scripts.map(keyOf)).toEqual(expect.arrayContaining(Object.keys(PRINTS)));
    expect(Object.keys(PRINTS)).toEqual(expect.arrayContaining(calling));
  });

  test.each(Object.entries(PRINTS))("%s", async (key, prints) => {
    const snippet = scripts.find((one) => keyOf(one) === key) as Snippet;
    const server = await serveRecordings();
    try {
      const { exitCode, stdout, stderr } = await runScript(snippet, server.baseUrl);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).toMatch(prints);
      if (/from "@flarespec\/cloudflare/.test(snippet.text)) {
        // A snippet with a fetch of its own must not reach a server; every other one must.
        expect(server.asked.length > 0).toBe(!/\bfetch: (?:async|fake\.)/.test(snippet.text));
      }
    } finally {
      await server.close();
    }
  });
});

describe("configurations generate", () => {
  const configurations = scripts.filter(({ text }) => text.includes("defineConfig("));

  test("the README's emits what it includes, into its folder", async () => {
    const [snippet] = configurations.filter(({ page }) => page === "README.md");
    const made = await configured(snippet as Snippet);
    expect(made.paths.length).toBeGreaterThan(3);
    expect(made.paths.every((path) => path.startsWith("/accounts/{account_id}/cfd_tunnel"))).toBe(true);
    expect(made.package).toMatchObject({ name: "@acme/cloudflare" });
    expect(made.files).toContain("runtime.js");
  });

  test("docs/config.md's is accepted, member by member", async () => {
    const [snippet] = configurations.filter(({ page }) => page === "docs/config.md");
    const made = await configured(snippet as Snippet);
    expect(made.package).toMatchObject({ name: "@acme/cloudflare", version: "1.2.0", license: "MIT" });
    expect(made.paths).toContain("/accounts/{account_id}/cfd_tunnel");
    expect(made.paths).not.toContain("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/management");
  });

  test("that of docs/openapi-typescript.md emits both outputs, with its options", async () => {
    const [snippet] = configurations.filter(({ page }) => page === "docs/openapi-typescript.md");
    const made = await configured(snippet as Snippet);
    expect(made.files).toEqual(expect.arrayContaining(["openapi.d.ts", "openapi-fetch.d.ts", "openapi-fetch.js"]));
    expect(made.types).toContain("readonly account_id: string;");
  });

  test("that of docs/mock.md emits the fake and the handlers", async () => {
    const [snippet] = configurations.filter(({ page }) => page === "docs/mock.md");
    const made = await configured(snippet as Snippet);
    expect(made.files).toEqual(expect.arrayContaining(["fake.js", "fake.d.ts", "msw.js", "msw.d.ts"]));
  });

  test("that of docs/plugins.md emits the files of its plugin", async () => {
    const [snippet] = configurations.filter(({ page }) => page === "docs/plugins.md");
    const made = await configured(snippet as Snippet);
    expect(made.files).toEqual(expect.arrayContaining(["routes.d.ts", "routes.js"]));
    expect(made.package).toMatchObject({
      exports: { "./routes": { types: "./routes.d.ts", default: "./routes.js" } },
    });
  });

  async function configured({
    text,
  }: Snippet): Promise<{ package: object; files: string[]; paths: string[]; types: string }> {
    const folder = temporary();
    try {
      const list = `sources:\n  - { id: own, kind: openapi, file: ../openapi.json, sha256: "${sha256(document)}" }\n`;
      for (const name of ["patches", "recorded"]) mkdirSync(join(folder.path, "spec", name), { recursive: true });
      writeFileSync(join(folder.path, "spec/sources.yaml"), list);
      writeFileSync(join(folder.path, "spec/names.yaml"), "types: {}\n");
      writeFileSync(join(folder.path, "openapi.json"), document);
      writeFileSync(join(folder.path, "flarespec.config.ts"), text);
      const { exitCode, stderr } = await flarespec(folder.path, "generate");
      expect(exitCode, stderr).toBe(0);
      const out = join(folder.path, "packages/api");
      const read = (name: string): object => JSON.parse(readFileSync(join(out, name), "utf8")) as object;
      const { paths } = read("openapi.json") as { paths: object };
      const files = readdirSync(out);
      const types = files.includes("openapi.d.ts") ? readFileSync(join(out, "openapi.d.ts"), "utf8") : "";
      return { package: read("package.json"), files, paths: Object.keys(paths), types };
    } finally {
      folder.remove();
    }
  }
});

describe("commands", () => {
  const known = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

  test.each(commands)("%s", async (command) => {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string));
    if (words[0] === "npm") {
      // .ci/run runs them, from a clean clone.
      // test/e2e/init.test.ts packs and installs, .ci/run publishes with --dry-run.
      if (/^(?:install|pack|publish)$/.test(words[1] as string)) return;
      const script = words[1] === "run" ? words[2] : words[1];
      expect(script === "ci" || Object.hasOwn(known.scripts, script as string)).toBe(true);
      return;
    }
    if (words[1] === "turbo") {
      // tools/turbo/remote.ts runs them.
      const { tasks } = JSON.parse(readFileSync(join(root, "turbo.json"), "utf8")) as { tasks: Record<string, object> };
      expect(Object.keys(tasks)).toEqual(expect.arrayContaining(words.slice(3).map((task) => `//#${task}`)));
      return;
    }
    expect(words.slice(0, 2)).toEqual(["npx", "flarespec"]);
    // They run until Ctrl-C; test/e2e/record.test.ts and fake.test.ts do it.
    if (words[2] === "record" || words[2] === "fake") return;
    if (words[2] === "init") {
      const project = temporary();
      onTestFinished(() => project.remove());
      writeFileSync(join(project.path, "openapi.json"), document);
      expect(await flarespec(project.path, ...words.slice(2))).toMatchObject({ exitCode: 0 });
      return;
    }
    const { exitCode, stdout, stderr } = await once(words.slice(2));
    expect(exitCode, stderr).toBe(0);
    expect(stdout).not.toBe("");
    if (!words.includes("--json")) return;
    // What differs is a product with a schema of its own.
    expect(JSON.parse(stdout)).toMatchObject(
      words[2] === "diff" || words[2] === "impact"
        ? { summary: { bump: expect.any(String) } }
        : { ok: true, exitCode: 0 },
    );
  });
});

test("what --json prints has the shapes of docs/cli.md", async () => {
  const shapes = scripts.find(({ heading }) => heading === "What `--json` prints") as Snippet;
  const generate = ["generate", "--source", "openapi.json", "--out", "./api", "--package-name", "@acme/api", "--json"];
  expect((await once([...generate, "--timing"])).exitCode).toBe(0);
  writeFileSync(join(copy.path, "api/index.js"), "// another\n");
  writeFileSync(join(copy.path, "truncated.json"), '{"openapi": "3.1.0", ');
  const printed: [string, string[], number][] = [
    ["Generated", [...generate, "--timing"], 0],
    ["Generated", [...generate, "--check"], 1],
    ["Updated", ["update", "--dry-run", "--json"], 0],
    ["Updated", ["update", "--dry-run", "--json", "--accept"], 0],
    ["Explained", ["explain", "FS1020", "--json"], 0],
    ["Explained", ["explain", "FS3080", "--json"], 0],
    ["Traced", ["trace", "POST /accounts/{account_id}/warp_connector", "--json"], 0],
    ["Counted", ["statistics", "openapi.json", "--json"], 0],
    ["Drifted", ["drift", "--json"], 0],
    ["Verified", ["verify", "spec/recorded/tunnels", "--overlay", "recorded.overlay.yaml", "--json"], 0],
    ["Failed", ["explain", "FS10200", "--json"], 2],
    ["Failed", ["statistics", "truncated.json", "--json"], 1],
    ["Failed", ["generate", "--chekc", "--json"], 2],
  ];
  const lines: string[] = [];
  for (const [shape, argv, wanted] of printed) {
    const { exitCode, stdout } = await once(argv);
    expect(exitCode, argv.join(" ")).toBe(wanted);
    lines.push(`export const value${lines.length}: ${shape} = ${stdout.trimEnd()};`);
  }
  const fault =
    "// @ts-expect-error a member that no shape has\nexport const fault: Failed = { ok: false, exitCode: 1, why: 1 };";
  const project = makeProject({ files: { "shapes.ts": [shapes.text, ...lines, fault].join("\n") } });
  try {
    expect((await project.check("7.0")).errors).toEqual([]);
  } finally {
    project.remove();
  }
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function commandsOf({ text }: Snippet): string[] {
  return text
    .split(/\n|&&/)
    .map((line) => line.replace(/ # .*$/, "").trim())
    .filter((line) => line !== "");
}

type Printed = Awaited<ReturnType<typeof flarespec>>;

const outcomes = new Map<string, Promise<Printed>>();

/** A command in the copy; what ran already, on another page or in another test, is not run again. */
function once(argv: readonly string[]): Promise<Printed> {
  const key = JSON.stringify(argv);
  const outcome = outcomes.get(key) ?? flarespec(copy.path, ...argv);
  outcomes.set(key, outcome);
  return outcome;
}

/** A snippet that uses Node's modules is compiled with Node's types; none of the others may need them. */
function forCompiler(text: string): string {
  return /from "node:/.test(text) ? `/// <reference types="node" />\n${text}` : text;
}

function linked(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, join(root, "node_modules", name)]));
}

/** Sends what goes to the API to loopback instead, and refuses everything else. */
const REDIRECT = `
const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { url } = request;
  const home = "https://api.cloudflare.com/client/v4";
  if (!url.startsWith(home)) throw new Error(url + " is not the API");
  return send(new Request(process.env.LOOPBACK + url.slice(home.length), request));
};
`;

async function runScript({ text }: Snippet, baseUrl: string): Promise<Outcome> {
  const script = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  }).outputText;
  const path = join(copy.path, "script.js");
  writeFileSync(path, script);
  writeFileSync(join(copy.path, "redirect.js"), REDIRECT);
  return node(copy.path, ["--import", "./redirect.js", "script.js"], {
    LOOPBACK: baseUrl,
    CLOUDFLARE_API_TOKEN: "a-token",
  });
}
