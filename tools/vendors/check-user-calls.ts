import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import typescript from "typescript-5.9";
import { writeFiles } from "../../generator/src/write.ts";
import { makeProject } from "../../test/contract/compat/tsc.ts";
import type { BySdk } from "./by-sdk/by-sdk.ts";
import type { Call, Sent } from "./calls/call.ts";
import { type PatchFile, runOf } from "./measure.ts";
import { Recorder } from "./recorder.ts";

const CALLS = fileURLToPath(new URL("./calls/", import.meta.url));
const CLIENT = fileURLToPath(new URL("../../packages/client", import.meta.url));

/** Documents and names of packages, by the names of the files in `calls` and `by-sdk`. */
const VENDORS: Readonly<Record<string, { document: string; packageName: string }>> = {
  stripe: { document: "stripe.com", packageName: "stripe-api" },
  github: { document: "github.com/api.github.com", packageName: "github-v3-rest-api" },
  kubernetes: { document: "kubernetes.io", packageName: "kubernetes" },
  slack: { document: "slack.com", packageName: "slack-web-api" },
  // Jellyfin is made with ASP.NET; its SDK for JavaScript is generated from the same document.
  jellyfin: { document: "jellyfin.local", packageName: "jellyfin-api" },
};

/**
 * Compiles the calls in `calls` against the packages of their vendors, as strictly as a compiler can, sends them to a local
 * server, and compares each request with that of the vendor's SDK, or else with what its documentation shows.
 */
export async function checkUserCalls(vendors: readonly string[] = Object.keys(VENDORS)): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-user-calls-"));
  const files = Object.fromEntries(
    readdirSync(CALLS)
      .filter((name) => [...vendors, "call"].includes(name.replace(/\.ts$/, "")))
      .map((name) => [name, readFileSync(join(CALLS, name), "utf8")]),
  );
  const packages: Record<string, string> = { "@flarespec/client": CLIENT };
  mkdirSync(join(folder, "node_modules/@flarespec"), { recursive: true });
  symlinkSync(CLIENT, join(folder, "node_modules/@flarespec/client"), "dir");
  for (const [name, { document, packageName }] of Object.entries(VENDORS)) {
    if (!vendors.includes(name)) continue;
    packages[packageName] = join(folder, packageName);
    writeFiles(join(folder, packageName), runOf(document, patchesOf(name)).files);
  }
  const project = makeProject({ files, packages, skipLibCheck: true });
  try {
    const faults: string[] = [];
    for (const compiler of ["5.9", "7.0"] as const) {
      const { errors } = await project.check(compiler);
      faults.push(...errors.map((error) => `TypeScript ${compiler}: ${error}`));
    }
    const made = transpile(project.folder, files);
    let count = 0;
    for (const name of vendors) {
      const calls = (await import(pathToFileURL(join(made, `${name}.js`)).href)) as Record<string, Call>;
      const bySdk = await loadSdk(name);
      for (const [of, call] of Object.entries(calls)) {
        faults.push(...(await faultsOf(`${name}/${of}`, call, bySdk[of])));
        count += 1;
      }
    }
    console.info(`calls as users write them: ${count}, faults: ${faults.length}`);
    return faults;
  } finally {
    project.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loaded when it is needed: only `npm ci` in this folder installs the SDKs. */
async function loadSdk(name: string): Promise<BySdk> {
  if (!existsSync(new URL(`./by-sdk/${name}.ts`, import.meta.url))) return {};
  return ((await import(`./by-sdk/${name}.ts`)) as { bySdk: BySdk }).bySdk;
}

/** What a user would correct in the document of a vendor. */
function patchesOf(name: string): PatchFile[] {
  const file = join(CALLS, `${name}.overlay.yaml`);
  return existsSync(file) ? [{ file, text: readFileSync(file, "utf8") }] : [];
}

/** The files without their types, beside `node_modules` of the project. */
function transpile(folder: string, files: Readonly<Record<string, string>>): string {
  const out = join(folder, "out");
  mkdirSync(out);
  for (const [name, text] of Object.entries(files)) {
    const compilerOptions = {
      module: typescript.ModuleKind.ESNext,
      target: typescript.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    };
    const { outputText } = typescript.transpileModule(text, { compilerOptions });
    writeFileSync(join(out, name.replace(/\.ts$/, ".js")), outputText);
  }
  return out;
}

async function faultsOf(label: string, call: Call, bySdk: BySdk[string] | undefined): Promise<string[]> {
  const own = await Recorder.start(call.answers);
  const given = await call.run(own.url).catch((error: unknown) => String(error));
  const sent = await own.stop();
  const faults = isDeepStrictEqual(given, call.gives) ? [] : [`${label}: gives ${JSON.stringify(given)}`];
  const expected = call.documented?.sends ?? (bySdk && (await sentBySdk(call, bySdk)));
  if (expected === undefined) return [...faults, `${label}: neither an SDK nor a page to compare with`];
  if (isDeepStrictEqual(sent, expected)) return faults;
  return [...faults, `${label}: sends\n  ${JSON.stringify(sent)}\nbut the vendor's is\n  ${JSON.stringify(expected)}`];
}

async function sentBySdk({ answers }: Call, bySdk: BySdk[string]): Promise<Sent[]> {
  const server = await Recorder.start(answers);
  // An SDK may throw at an answer that is shorter than the API's, or at a failure: its request has been sent.
  await bySdk(server.url).catch(() => undefined);
  return server.stop();
}
