import { existsSync } from "node:fs";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import type { AreaPatterns } from "../model/areas.ts";
import type { NameOverrides } from "../model/build.ts";
import { isObject, join, type Pointer } from "../openapi/pointer.ts";
import { readSourceFile } from "../read/source.ts";
import type { Config } from "./config.ts";
import { DEFAULTS } from "./config.ts";

interface NamesFile {
  overrides: NameOverrides;
  /** Area by path prefix. */
  areas: Readonly<Record<string, string>>;
  explain(error: unknown): unknown;
}

export const NO_NAMES: NamesFile = { overrides: {}, areas: {}, explain: (error) => error };

export async function readNames(
  stated: Config["names"],
  at: (path: string) => string,
  watched: string[],
): Promise<NamesFile> {
  if (stated !== undefined && typeof stated !== "string") return { ...NO_NAMES, overrides: stated };
  const file = at(stated ?? DEFAULTS.names);
  if (stated === undefined && !existsSync(file)) return NO_NAMES;
  watched.push(file);
  const { parse } = await import("../read/parse/parse.ts");
  const parsed = parse(readSourceFile(file).text, file);
  // A section with nothing but comments is null.
  const value = isObject(parsed.value)
    ? Object.fromEntries(Object.entries(parsed.value).filter(([, section]) => section !== null))
    : parsed.value;
  const place = (pointer: Pointer): Place => ({ ...parsed.at(pointer), pointer });
  const { checkNames } = await import("./schema.ts");
  const { areas = {}, ...overrides } = checkNames(value, place);
  return {
    overrides,
    areas,
    explain(error) {
      if (!(error instanceof FlarespecError) || !/^FS200[25]$/.test(error.code) || error.place !== undefined)
        return error;
      for (const section of ["types", "operations"] as const) {
        for (const name of Object.keys(overrides[section] ?? {})) {
          if (!error.message.includes(` ${name},`)) continue;
          return error.at(place(join("", section, name)), 1);
        }
      }
      return error;
    },
  };
}

/** `areas` are prefixes in the names file and globs in the configuration; prefixes become globs. */
export function withPrefixes(
  areas: AreaPatterns | undefined,
  prefixes: Readonly<Record<string, string>>,
): AreaPatterns | undefined {
  const entries = Object.entries(prefixes);
  if (entries.length === 0) return areas;
  const out: Record<string, readonly string[]> = { ...areas };
  for (const [prefix, area] of entries) {
    const glob = prefix.replace(/\{[^}]*\}/g, "*").replace(/\/+$/, "");
    out[area] = [...(out[area] ?? []), glob, `${glob}/**`];
  }
  return out;
}
