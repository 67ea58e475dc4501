import type { NameOverrides } from "../model/build.ts";
import type { Source } from "../read/source.ts";
import type { Config } from "./config.ts";

/** The input of a run. Everything has been read, except the files that a source refers to. */
export interface Input {
  sources: readonly Source[];
  patches: readonly { file: string; text: string }[];
  names: NameOverrides;
  config: Config;
}
