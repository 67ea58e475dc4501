import type { AreaPatterns } from "../model/areas.ts";
import type { NameOverrides } from "../model/build.ts";
import type { Serialization } from "../model/operations/nested.ts";
import type { NamedBy, StatedPreset } from "../vendors/preset.ts";
import type { OutputOptions } from "./outputs.ts";

/** What `flarespec.config.ts` exports; every member has a default. Paths are relative to the config's folder. */
export interface Config {
  /** The list of sources (`spec/sources.yaml`), or the documents themselves. Default: `spec/sources.yaml` if it exists. */
  sources?: string | readonly string[];
  /** Overlay files or a folder of `*.overlay.yaml`. Default: `spec/patches` if it exists. */
  patches?: string | readonly string[];
  /** Chosen names: a file, or the overrides themselves. Default: `spec/names.yaml` if it exists. */
  names?: string | NameOverrides;
  /** Recordings, which the output `msw` and the fake answer with: a folder. Default: `spec/recorded` if it exists. */
  recordings?: string;
  /** The folder of the package. Default `generated`. */
  out?: string;
  package?: {
    /** npm name of the emitted package. Default: that of the preset, or one from the title of the document. */
    name?: string;
    /** Default "0.1.0". */
    version?: string;
    license?: string;
    description?: string;
  };
  /**
   * What is known of the vendor beyond its documents: Cloudflare, nothing (`none`), or what the object states. Default:
   * found by evidence in the documents (`docs/presets.md`).
   */
  preset?: StatedPreset;
  /** `package`: the emitted package depends on @flarespec/client. `bundled`: it carries the client in two files of its own. */
  runtime?: "package" | "bundled";
  /**
   * What the types of answers promise. `evidence`: also what no source requires, and all that is known speaks for (the
   * result of a success, the id of a tunnel). `stated`: only what a source requires. Default `evidence`.
   */
  answers?: "evidence" | "stated";
  /**
   * What an integer of 64 bits is: `number`, which rounds beyond 2^53, or `bigint`, a number or beyond that a bigint.
   * Default `number`.
   */
  int64?: "number" | "bigint";
  /** By what operations are named. Default: by `operationId` if every operation has a readable one, otherwise by path. */
  operations?: NamedBy;
  /**
   * What a date is: `text`, as the API sends it; `Date`, for a moment; or `Temporal`, an Instant or a PlainDate. Text that
   * is no date stays text. Default `text`.
   */
  dates?: "text" | "Date" | "Temporal";
  /** How lists and nested objects are written in queries and forms, where OpenAPI leaves it open. */
  serialization?: Serialization;
  /** Outputs for other libraries. Default: none. */
  outputs?: OutputOptions;
  /** Globs over path templates with parameters as `*`, by area. Paths that match none are grouped by structure. */
  areas?: AreaPatterns;
  /** Which operations to emit: by path glob, tag or area. Default: all. */
  include?: Selection;
  /** Which of those not to emit. Default: none. */
  exclude?: Selection;
  /** Findings and untyped places that `--strict` accepts, each with the reason. */
  accept?: readonly Acceptance[];
}

export interface Selection {
  /** Globs over path templates; a parameter is any one segment (`/accounts/*\/cfd_tunnel/**`). */
  paths?: readonly string[];
  tags?: readonly string[];
  areas?: readonly string[];
}

export interface Acceptance {
  /** `FS3012`, the id of a rule, or the kind of an untyped place (`open-result`). */
  code: string;
  /** Only at these pointers and below; `*` matches within a token, `**` across tokens. Default: everywhere. */
  at?: string | readonly string[];
  because: string;
}

/** Gives a configuration its type and returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}

export const DEFAULTS = {
  sources: "spec/sources.yaml",
  patches: "spec/patches",
  names: "spec/names.yaml",
  recordings: "spec/recorded",
} as const;

/** The file of a place in a configuration whose file the thrower does not know; `load` fills it in. */
export const CONFIGURATION = "the configuration";
