// Compiles and runs programs that use the emitted package through other libraries, as installed beside it in a folder of
// their own. Run by `npm run test:ecosystem`.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { COMPILERS } from "../../test/contract/compat/tsc.ts";
import { PAGES, snippetsOf } from "../../test/docs/markdown.ts";
import { tryCommonJs } from "./commonjs.ts";
import { testPage } from "./page.ts";
import { startServer } from "./server.ts";

/** The program in docs/mock.md. */
const MOCK = "docs-mock";

/** What each program prints. */
const PRINTS: Readonly<Record<string, string>> = {
  "openapi-fetch": "data: ONE,TWO\nerror: 1013 200 false\nafter a retry: 2\ncreated: blog\nrefused: invalid_request\n",
  "openapi-react-query": "fetched: one,two\nshown: one,two\nrefused: 1013\n",
  "swr-openapi": "shown: one,two\nrefused: 1013\n",
  "tanstack-query":
    "fetched: one,two\nkept: one,two\nshown: one,two\nrefused: 1013\n3 pages: a,b,c,d,e\ncreated: blog\nstale: true\n",
  opentelemetry: [
    "GET /accounts/{account_id}/cfd_tunnel 2 0 429 api 2",
    "GET /accounts/{account_id}/cfd_tunnel 2 1 200 undefined 0",
    "GET /accounts/{account_id}/cfd_tunnel 2 0 200 api 2",
    "",
  ].join("\n"),
  msw: "recorded: shop\ngiven: mine\ncreated: blog of 32\nlisted: 5 in 3 pages\nrefused: 1013\nbatch: 204\nkept: kept\n",
  [MOCK]: "api\nblog\n",
  "openapi-msw": "mocked: token of one\nrefused: 1003\n",
  "schemas-form": 'created: blog\nconfig_src: Instance does not match any of ["local","cloudflare"].\n',
  "schemas-trpc": "created: blog\nrefused: BAD_REQUEST false\ndeviating: INTERNAL_SERVER_ERROR\n",
  "schemas-answers": "answered: 2 deviates at: /result/0\nopenapi-fetch: 2 GET /accounts/{account_id}/cfd_tunnel\n",
};
const VERSIONS = ["5.9", "7.0"] as const;

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const run = promisify(execFile);

/** A folder with the programs, the emitted package and its client as npm would install them, and the libraries. */
function install(): string {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-ecosystem-"));
  const modules = join(folder, "node_modules");
  cpSync(join(here, "uses"), folder, { recursive: true });
  const [mock] = snippetsOf("docs/mock.md").filter(({ text }) => text.includes('from "msw/node"'));
  writeFileSync(join(folder, `${MOCK}.ts`), mock?.text ?? "");
  cpSync(join(root, "generated"), join(modules, "@flarespec/cloudflare"), { recursive: true });
  cpSync(join(root, "packages/client/dist"), join(modules, "@flarespec/client/dist"), { recursive: true });
  cpSync(join(root, "packages/client/package.json"), join(modules, "@flarespec/client/package.json"));
  const installed = readdirSync(join(here, "node_modules")).filter((name) => !/^\.|^@types$|^@flarespec$/.test(name));
  for (const name of installed) symlinkSync(join(here, "node_modules", name), join(modules, name), "dir");
  mkdirSync(join(modules, "@types"));
  for (const name of ["react", "react-dom"]) {
    symlinkSync(join(here, "node_modules/@types", name), join(modules, "@types", name), "dir");
  }
  symlinkSync(join(root, "node_modules/@types/node"), join(modules, "@types/node"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  return folder;
}

/** Snippets of React in the documentation, by the name of the file that each becomes. */
function reactSnippets(): [file: string, text: string][] {
  const all = PAGES.flatMap(snippetsOf).filter(({ language }) => language === "tsx");
  return all.map(({ page, text }, i) => [`${page.replaceAll("/", "-")}-${i + 1}.tsx`, text]);
}

async function compile(
  folder: string,
  file: string,
  version: (typeof VERSIONS)[number],
  options: object = {},
): Promise<string> {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    allowImportingTsExtensions: true,
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    // Declarations of the libraries are not ours; those of the package are checked by other tests.
    skipLibCheck: true,
    jsx: "react-jsx",
    ...options,
  };
  const config = join(folder, `tsconfig.${file.replaceAll("/", "-")}.${version}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [file] }));
  return run(process.execPath, [join(root, COMPILERS[version]), "--pretty", "false", "-p", config]).then(
    () => "compiles",
    (fault: { stdout: string; message: string }) => fault.stdout || fault.message,
  );
}

async function execute(folder: string, name: string): Promise<string> {
  const server = await startServer();
  const argv = ["--import", import.meta.resolve("tsx"), join(folder, `${name}.ts`)];
  const env = { ...process.env, BASE_URL: server.baseUrl, NODE_ENV: "development" };
  try {
    const { stdout } = await run(process.execPath, argv, { cwd: folder, env, timeout: 30_000 });
    return stdout === PRINTS[name] ? "runs" : `prints\n${stdout}instead of\n${PRINTS[name]}`;
  } catch (fault) {
    return (fault as { stderr?: string; message: string }).stderr || (fault as Error).message;
  } finally {
    await server.close();
  }
}

function report(what: string, result: string): void {
  console.log(`${what}: ${result}`);
  if (!/^(?:compiles|runs|refused as documented|built by .*|MISSING.*)$/.test(result)) process.exitCode = 1;
}

const folder = install();
try {
  for (const name of Object.keys(PRINTS)) {
    const results: string[] = [];
    for (const version of VERSIONS)
      results.push(`TypeScript ${version}: ${await compile(folder, `${name}.ts`, version)}`);
    results.push(await execute(folder, name));
    console.log(`${name}: ${results.join("; ")}`);
    if (!results.every((result) => /(?:compiles|^runs)$/.test(result))) process.exitCode = 1;
  }
  for (const [file, text] of reactSnippets()) {
    writeFileSync(join(folder, file), text);
    for (const version of VERSIONS) report(`${file}: TypeScript ${version}`, await compile(folder, file, version));
  }
  // Without the types of a browser, and with those of all libraries checked: the client may use nothing else.
  const worker = { lib: ["es2023"], types: ["@cloudflare/workers-types"], skipLibCheck: false };
  for (const version of VERSIONS) {
    report(`worker: TypeScript ${version}`, await compile(folder, "worker.ts", version, worker));
  }
  const app = join(folder, "react-tunnels");
  cpSync(join(root, "examples/react-tunnels"), app, { recursive: true });
  for (const version of VERSIONS) {
    const file = "react-tunnels/src/tunnels-page.tsx";
    report(`tunnels-page: TypeScript ${version}`, await compile(folder, file, version));
  }
  report("tunnels-page", await testPage(app));
  for await (const [what, result] of tryCommonJs(folder, VERSIONS)) report(what, result);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
