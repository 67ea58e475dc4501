import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../../generator/src/cli/main.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { documentWith, PAYLOADS, PLACES } from "../emit/hostile.ts";

/** What a terminal obeys: everything but the line feeds between lines. */
const OBEYED = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-hostile-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ exitCode: number; printed: string }> {
  let printed = "";
  const sink = {
    write: (text: string) => {
      printed += text;
    },
  };
  const exitCode = await main(argv, { stdout: sink, stderr: sink, env: { NO_COLOR: "1" } });
  return { exitCode, printed };
}

function write(name: string, document: JsonObject): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, JSON.stringify(document));
  return path;
}

describe("a terminal", () => {
  const text = `${PAYLOADS["escape sequences of a terminal"]}${PAYLOADS["reordering marks"]}\r\nx\u2028y\u0000`;

  it.each([
    ["generate"],
    ["generate", "--strict"],
    ["generate", "--json"],
    ["generate", "--check"],
    ["generate", "--check", "--json"],
  ])("obeys nothing of a document when %s %s prints", async (command, ...more) => {
    const file = write("all.json", documentWith(text, Object.keys(PLACES)));
    const { printed } = await run(command, "--source", file, "--out", join(folder, "out"), ...more);
    expect(printed).not.toBe("");
    expect(OBEYED.exec(printed)).toBeNull();
  });

  it.each([["statistics"], ["statistics", "--json"], ["read"]])(
    "obeys nothing of a document when %s %s counts or reads",
    async (...argv) => {
      const document = documentWith(text, Object.keys(PLACES));
      (document.components as JsonObject)[`x-${text}`] = { [text]: {} };
      const { printed, exitCode } = await run(...argv, write("all.json", document));
      expect(exitCode).toBe(0);
      expect(OBEYED.exec(printed)).toBeNull();
    },
  );

  it.each([
    [`/paths/~1${text.replaceAll("/", "~1")}/get`],
    ["/components/schemas/test_thing"],
    ["TestThing.id"],
    [text],
    [`${text}.${text}`],
  ])("obeys nothing of a document when trace prints it, case %#", async (asked) => {
    const file = write("all.json", documentWith(text, Object.keys(PLACES)));
    for (const more of [[], ["--json"]]) {
      const { printed } = await run("trace", asked, "--source", file, ...more);
      expect(printed).not.toBe("");
      expect(OBEYED.exec(printed)).toBeNull();
    }
  });

  it.each([
    ["explain", text],
    ["statistics", text],
    ["generate", "--source", text],
    ["generate", "--source", "x", "--out", `x${text}`],
    ["generate", "--config", text],
    [text],
    ["generate", `--${text}`],
    ["generate", "--runtime", text],
  ])("obeys nothing of the arguments of a command, case %#", async (...argv) => {
    for (const more of [[], ["--json"]]) {
      const { printed, exitCode } = await run(...argv.map((one) => one.replaceAll("\u0000", "")), ...more);
      expect(exitCode).not.toBe(0);
      expect(OBEYED.exec(printed)).toBeNull();
    }
  });

  it.each(Object.keys(PLACES))("obeys nothing of a message about a fault in %s", async (place) => {
    const document = documentWith(text, [place]);
    document.paths = { ...(document.paths as JsonObject), [text]: { get: text } };
    const file = write("fault.json", document);
    for (const more of [[], ["--json"]]) {
      const { printed, exitCode } = await run("generate", "--source", file, "--out", join(folder, "out"), ...more);
      expect(exitCode).toBe(1);
      expect(OBEYED.exec(printed)).toBeNull();
    }
  });
});

describe("a document that refers to what is not its own", () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${JSON.stringify(request.headers)}`);
    response.end('{"secret":"s3cr3t"}');
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.CLOUDFLARE_API_TOKEN = "t0ken";
  });
  afterAll(() => {
    delete process.env.CLOUDFLARE_API_TOKEN;
    server.close();
  });

  const places: Record<string, (document: JsonObject, ref: string) => void> = {
    "a schema": (document, ref) => {
      ((document.components as JsonObject).schemas as JsonObject).test_kind = { $ref: ref };
    },
    "a path": (document, ref) => {
      (document.paths as JsonObject)["/other"] = { $ref: ref };
    },
    "a discriminator": (document, ref) => {
      const thing = ((document.components as JsonObject).schemas as JsonObject).test_thing as JsonObject;
      thing.discriminator = { propertyName: "kind", mapping: { a: ref } };
    },
  };
  const refs = [
    () => `file://${folder}/secret.json`,
    () => join(folder, "secret.json"),
    () => "../secret.json",
    () => "..%2fsecret.json",
    () => "link.json",
    () => "link.json#/secret",
    () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest/meta-data/`,
    () => `//127.0.0.1:${(server.address() as AddressInfo).port}/x`,
    () => `HTTP://127.0.0.1:${(server.address() as AddressInfo).port}/x`,
  ];

  it.each(Object.keys(places).flatMap((place) => refs.map((_, i) => [place, i] as const)))(
    "from %s, way %i, is refused with its place, unread and unasked",
    async (place, i) => {
      writeFileSync(join(folder, "secret.json"), '{"secret":"s3cr3t"}');
      const document = documentWith("x", []);
      places[place]?.(document, (refs[i] as () => string)());
      const file = write("inside/refers.json", document);
      rmSync(join(folder, "inside/link.json"), { force: true });
      symlinkSync(join(folder, "secret.json"), join(folder, "inside/link.json"));
      const out = join(folder, "refers-out");
      const { exitCode, printed } = await run("generate", "--source", file, "--out", out);
      expect(exitCode).toBe(1);
      expect(printed).toMatch(/FS102[0-5]: [\s\S]*pointer: \//);
      expect(printed).not.toMatch(/s3cr3t|t0ken/);
      expect(existsSync(out)).toBe(false);
      expect(requests).toEqual([]);
    },
  );
});

describe("a configuration with text that would be code", () => {
  const generate = async (more: object): Promise<{ exitCode: number; printed: string }> => {
    const file = write("plain.json", documentWith("x", []));
    const config = join(folder, "flarespec.config.json");
    writeFileSync(config, JSON.stringify({ sources: file, out: "configured", ...more }));
    const before = process.cwd();
    try {
      return await run("generate", "--config", config);
    } finally {
      process.chdir(before);
    }
  };

  it.each([
    [{ names: { types: { "things.Thing": "A = 1; export const X" } } }, "FS2002"],
    [{ names: { operations: { "POST /things": "f(){}; evil" } } }, "FS2002"],
    [{ names: { types: { "things.Thing": "class" } } }, "FS2002"],
    [{ package: { name: "../x" } }, "FS2002"],
    [{ package: { version: "1.0.0\n" } }, "FS2002"],
  ])("is refused: %j", async (more, code) => {
    const { exitCode, printed } = await generate(more);
    expect(printed).toContain(code);
    expect(exitCode).not.toBe(0);
    expect(existsSync(join(folder, "configured"))).toBe(false);
  });

  it("stays in its folder as an area", async () => {
    const { exitCode } = await generate({ areas: { "../../x": ["/things", "/things/**"] } });
    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, "configured/areas")).sort()).toEqual(["x.d.ts", "x.js"]);
  });

  it("evaluates no script in a patch's target", async () => {
    const target = PAYLOADS["JSONPath with script"] as string;
    const actions = [{ target, update: { x: 1 }, "x-because": "x" }];
    const overlay = { overlay: "1.0.0", info: { title: "x", version: "1" }, actions };
    write("patches/x.overlay.json", overlay);
    const { exitCode, printed } = await generate({ patches: "patches", out: "patched" });
    expect(printed).toMatch(/FS4\d+/);
    expect(exitCode).toBe(1);
    expect("PWNED" in globalThis).toBe(false);
  });
});
