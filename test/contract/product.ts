import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { type DocumentedOperation, documentedOperations } from "../../generator/src/recordings/operations.ts";

export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The package under test: the committed one, or another that was emitted from the same spec. */
export const folder: string = process.env.FLARESPEC_PACKAGE ?? join(root, "generated");
/** What consumers install beside it. */
export const packages: Readonly<Record<string, string>> = {
  "@flarespec/cloudflare": folder,
  "@flarespec/client": join(root, "packages/client"),
};

export function readText(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

export function readJson(path: string): JsonObject {
  return JSON.parse(readText(path)) as JsonObject;
}

/** The ledger's files, all of them. */
export function readLedger(): string[] {
  return readdirSync(join(folder, "ledger")).map((name) => readText(`ledger/${name}`));
}

export const canonical: JsonObject = readJson("openapi.json");

/** One operation of the canonical document. */
export type CanonicalOperation = DocumentedOperation;

export const operations: readonly CanonicalOperation[] = documentedOperations(canonical);

/** What the emitted declarations call one operation. */
export interface EmittedOperation {
  area: string;
  /** `CreateCfdTunnel` of `CreateCfdTunnelInit` and `CreateCfdTunnelData`. */
  title: string;
  /** A type of the operation, of all its forms where a header decides between some: `type("Init")`. */
  type: (suffix: string) => string;
  /** Names that the area declares. */
  hasData: boolean;
  /** Codes that its error type lists, those of every operation included. */
  codes: number[];
}

/** By label. Read from the text of the declarations, as a consumer would, not from the model. */
export const emitted: ReadonlyMap<string, EmittedOperation> = readEmitted();

/** Area names, as in the package's exports. */
export function areas(): string[] {
  const { exports } = readJson("package.json");
  return Object.values(exports as JsonObject).flatMap((entry) => {
    const types = isObject(entry) && typeof entry.types === "string" ? entry.types : "";
    const found = /^\.\/areas\/(.+)\.d\.ts$/.exec(types);
    return found?.[1] === undefined ? [] : [found[1]];
  });
}

function readEmitted(): ReadonlyMap<string, EmittedOperation> {
  const found = new Map<string, EmittedOperation & { titles: string[] }>();
  const numbers = (text: string, name: string): number[] =>
    [...(new RegExp(`^export type ${name} = ([^;]*);$`, "m").exec(text)?.[1] ?? "").matchAll(/\d+/g)].map(Number);
  const everywhere = numbers(readText("shared.d.ts"), "KnownErrorCode");
  for (const area of areas()) {
    const text = readText(`areas/${area}.d.ts`);
    let path = "";
    for (const line of text.split("\n")) {
      path = /^ {4}"(\/[^"]*)": \{$/.exec(line)?.[1] ?? path;
      const call = /^ {8}([A-Z]+)\(init\??: (\w+)Init\): Promise<\2Answer>;$/.exec(line);
      const [, method, title] = call ?? [];
      if (method === undefined || title === undefined) continue;
      const label = `${method} ${path}`;
      const titles = [...(found.get(label)?.titles ?? []), title];
      const type = (suffix: string): string => titles.map((one) => `api.${one}${suffix}`).join(" | ");
      const hasData = new RegExp(`\\b${titles[0]}Data\\b`).test(text);
      const codes = [...numbers(text, `${titles[0]}ErrorCode`), ...everywhere];
      found.set(label, { area, title: titles[0] as string, titles, type, hasData, codes });
    }
  }
  return found;
}

export function asObject(value: Json | undefined, what: string): JsonObject {
  if (!isObject(value)) throw new Error(`${what} is no object`);
  return value;
}
