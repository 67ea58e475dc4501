import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../generator/src/cli.ts";
import type { JsonObject } from "../../generator/src/document/pointer.ts";
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

  it.each([["census"], ["census", "--json"], ["read"]])("nor when %s %s does", async (...argv) => {
    const document = documentWith(text, Object.keys(PLACES));
    (document.components as JsonObject)[`x-${text}`] = { [text]: {} };
    const { printed, exitCode } = await run(...argv, write("all.json", document));
    expect(exitCode).toBe(0);
    expect(OBEYED.exec(printed)).toBeNull();
  });

  it.each([
    [`/paths/~1${text.replaceAll("/", "~1")}/get`],
    ["/components/schemas/test_thing"],
    ["TestThing.id"],
    [text],
    [`${text}.${text}`],
  ])("nor when trace does, case %#", async (asked) => {
    const file = write("all.json", documentWith(text, Object.keys(PLACES)));
    for (const more of [[], ["--json"]]) {
      const { printed } = await run("trace", asked, "--source", file, ...more);
      expect(printed).not.toBe("");
      expect(OBEYED.exec(printed)).toBeNull();
    }
  });

  it.each([
    ["explain", text],
    ["census", text],
    ["generate", "--source", text],
    ["generate", "--source", "x", "--out", `x${text}`],
    ["generate", "--config", text],
    [text],
    ["generate", `--${text}`],
    ["generate", "--runtime", text],
  ])("nor of what it was told itself, case %#", async (...argv) => {
    for (const more of [[], ["--json"]]) {
      const { printed, exitCode } = await run(...argv.map((one) => one.replaceAll("\u0000", "")), ...more);
      expect(exitCode).not.toBe(0);
      expect(OBEYED.exec(printed)).toBeNull();
    }
  });

  it.each(Object.keys(PLACES))("nor of a fault in %s", async (place) => {
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
