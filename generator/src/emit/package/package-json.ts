import type { Config } from "../../config/config.ts";
import { code, json } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { version } from "../../version.ts";
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

/** The options of the package, with the defaults for what the configuration leaves out. */
export function packageOptions({ package: stated, runtime }: Config): PackageOptions {
  return {
    name: stated?.name ?? "@flarespec/cloudflare",
    version: stated?.version ?? "0.1.0",
    runtime: runtime ?? "package",
    clientVersion: version(),
    ...(stated?.license !== undefined && { license: stated.license }),
    ...(stated?.description !== undefined && { description: stated.description }),
  };
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
