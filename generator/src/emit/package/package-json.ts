import { code, json } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { OutFile } from "../file.ts";

export interface PackageOptions {
  name: string;
  version: string;
  description?: string;
  license?: string;
  /** `package`: depends on @flarespec/client; `bundled`: carries the runtime in its own files. */
  runtime: "package" | "bundled";
  /** Range of @flarespec/client for `package`. */
  clientVersion: string;
}

/** package.json of the emitted package. Member order is that of npm's documentation, not alphabetical. */
export function emitPackage(model: Model, options: PackageOptions): OutFile {
  const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const exports: JsonObject = { ".": entry("index") };
  for (const area of model.areas) exports[`./${area.name}`] = entry(`areas/${area.name}`);
  exports["./client"] = entry("client");
  exports["./paths"] = { types: "./paths.d.ts" };
  exports["./openapi.json"] = "./openapi.json";
  exports["./package.json"] = "./package.json";
  const manifest: JsonObject = {
    name: options.name,
    version: options.version,
    description: options.description ?? "Types and a typed fetch client, emitted by flarespec.",
    ...(options.license !== undefined && { license: options.license }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    files: ["areas", "ledger", "*.js", "*.d.ts", "*.json"],
    exports,
    ...(options.runtime === "package" && { dependencies: { "@flarespec/client": options.clientVersion } }),
  };
  return { path: "package.json", text: code`${json(manifest, 2)}\n`, from: [] };
}
