import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript-5.9";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const file = `${root}test/program.ts`;

const PROGRAM = `import { createClient, createCfdTunnel, type Tunnel } from "@flarespec/cloudflare/tunnels";
const client = createClient();
const path = { account_id: "a", tunnel_id: "b" };
await createCfdTunnel(client, { account_id: "a", name: "b" });
await client["/accounts/{account_id}/cfd_tunnel/{tunnel_id}"].GET({ params: { path } });
await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: { path } });
export const kind = ({ tun_type }: Tunnel) => tun_type;
`;

const service = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === file ? PROGRAM : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, types: [] }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

/** The lines that an editor jumps to from a place in the program. */
function definitions(text: string, within: number): string[] {
  return (service.getDefinitionAtPosition(file, PROGRAM.indexOf(text) + within) ?? []).map((one) => {
    const lines = readFileSync(one.fileName, "utf8").slice(one.textSpan.start - 200);
    return (lines.slice(0, 200).split("\n").at(-1) + lines.slice(200).split("\n")[0]!).trim();
  });
}

/** What an editor shows at a place of the program. */
function shown(text: string, within: number): string {
  const info = service.getQuickInfoAtPosition(file, PROGRAM.indexOf(text) + within);
  return ts.displayPartsToString(info?.displayParts) + ts.displayPartsToString(info?.documentation);
}

test("the definition of a call by name is the declaration of the function with its own types", () => {
  expect(definitions("createCfdTunnel(client", 2)).toEqual([
    "export declare function createCfdTunnel(client: Caller, args: CreateCfdTunnelArgs, options?: CallOptions): Promise<CreateCfdTunnelAnswer>;",
  ]);
  expect(shown("createCfdTunnel(client", 2)).toContain(
    "Create a Cloudflare Tunnel\n\n`POST /accounts/{account_id}/cfd_tunnel`",
  );
});

test("the definition of a call by path and method is the signature of that operation", () => {
  expect(definitions("].GET", 3)).toEqual(["GET(init: GetCfdTunnelInit): Promise<GetCfdTunnelAnswer>;"]);
  expect(shown("].GET", 3)).toContain("Get a Cloudflare Tunnel");
});

test("a call by method shows the types of its operation", () => {
  expect(shown("client.GET", 8)).toMatch(/init: GetCfdTunnelInit\): Promise<GetCfdTunnelAnswer>/);
});

test("the definition of a member is its line in the type", () => {
  expect(definitions("{ tun_type", 3)).toContain("tun_type?: TunnelType;");
});
