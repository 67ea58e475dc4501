import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HEY_API, OPENAPI_TYPESCRIPT } from "../bench/peers.ts";
import { FOR_PEERS, STRICTEST } from "./compile.ts";
import { documentNames } from "./measure.ts";

/** What became of one document. */
export interface PeerResult {
  document: string;
  /** Why nothing was generated. */
  error?: string;
  /** The first errors of the compiler. */
  compiler: string[];
  seconds: number;
  mebibytes: number;
}

export interface Tool {
  name: string;
  command(document: string, folder: string): string[];
  options: object;
}

const bin = fileURLToPath(new URL("../../generator/bin/flarespec.js", import.meta.url));
export const TOOLS: readonly Tool[] = [
  {
    name: "flarespec",
    command: (document, folder) => [
      process.execPath,
      ...[bin, "generate", "--no-cache", "--runtime", "bundled", "--source", document, "--out", join(folder, "out")],
    ],
    options: STRICTEST,
  },
  ...[OPENAPI_TYPESCRIPT, HEY_API].map(({ package: name, generate }) => ({
    name: name.replace(/^@/, "").replace("/", "-"),
    command: (document: string, folder: string) => generate?.(document, folder) ?? [],
    options: FOR_PEERS,
  })),
];

/** The documents that peers run on too: of these, 830 describe something. */
export const FIRST = 834;

export function peerDocuments(): string[] {
  return documentNames().slice(0, FIRST);
}
