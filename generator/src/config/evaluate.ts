import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { json, pattern } from "../escape.ts";
import { isObject, type Json, type JsonObject, type Pointer, tokens } from "../openapi/pointer.ts";

/**
 * Runs a configuration that is code and returns what it exports.
 * @param file its name in messages.
 * @throws FlarespecError FS2003 if it fails, FS2018 if it exports no object as its default.
 */
export async function evaluate(path: string, file: string, text: string): Promise<JsonObject> {
  const exported = await load(path, file);
  if (!/\bexport\b[^;]*\bdefault\b|\bexports\b/.test(text)) {
    const found = /\bexport\b/.exec(text);
    throw new FlarespecError("FS2018", {
      message: "the configuration has no default export",
      place: { file, ...(found === null ? {} : lineAt(text, found.index)) },
      expected: "export default defineConfig({ … })",
    });
  }
  if (isObject(exported)) return exported;
  const found = /\bdefault\b|\bexports\b/.exec(text);
  throw new FlarespecError("FS2018", {
    message: `the default export of the configuration is ${Array.isArray(exported) ? "a list" : json(exported)}`,
    place: { file, ...(found === null ? {} : lineAt(text, found.index)) },
    expected: "an object",
  });
}

/** All features of c12 other than running the file are off: dotenv, rc files, remote layers. */
async function load(path: string, file: string): Promise<Json> {
  const { loadConfig } = await import("c12");
  try {
    const { config, layers } = await loadConfig({
      name: "flarespec",
      cwd: dirname(path),
      configFile: path,
      configFileRequired: true,
      dotenv: false,
      envName: false,
      extend: false,
      giget: false,
      globalRc: false,
      packageJson: false,
      rcFile: false,
      jitiOptions: {
        fsCache: false,
        // `defineConfig` alone, without loading the generator; it works without the package installed.
        alias: {
          "@flarespec/generator": fileURLToPath(new URL(`./config${extname(import.meta.url)}`, import.meta.url)),
        },
      },
    });
    // In place of anything but an object and a function, c12 returns an empty object.
    const exported: unknown = layers?.[0]?.config;
    return (typeof exported === "object" || typeof exported === "function" ? config : exported) as Json;
  } catch (cause) {
    const [message = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new FlarespecError("FS2003", {
      message: `the configuration fails: ${message.trim()}`,
      place: placeOf(cause, path, file),
      remedy: "Correct the file: it is run as a module, and its default export is the configuration.",
      cause,
    });
  }
}

/** The line of an error: of its syntax, or of the first call in the configuration. */
function placeOf(cause: unknown, path: string, file: string): Place {
  const text = cause instanceof Error ? `${cause.message}\n${cause.stack}` : "";
  const found = new RegExp(`${pattern(path)}:(\\d+)`).exec(text);
  return found === null ? { file } : { file, line: Number(found[1]) };
}

/** The place of a member in configuration code: where its name, or its text in a list, occurs if it occurs only once. */
export function lineOf(text: string, pointer: Pointer, value?: Json): { line?: number; column?: number } {
  const key = tokens(pointer)
    .filter((token) => !/^\d*$/.test(token))
    .at(-1);
  if (key === undefined) return {};
  const member = new RegExp(`(?<![\\w$])["']?${pattern(key)}["']?\\s*:`, "g");
  const item =
    typeof value === "string" && /\/\d+$/.test(pointer) ? new RegExp(`(["'\`])${pattern(value)}\\1`, "g") : member;
  for (const written of [item, member]) {
    const [first, second] = text.matchAll(written);
    if (first !== undefined && second === undefined) return lineAt(text, first.index);
  }
  return {};
}

function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
