import type { NameOverrides } from "../model/build.ts";
import type { Source } from "../read/source.ts";
import type { RecordingFile } from "../recordings/read.ts";
import type { Config } from "./config.ts";

/** The input of a run. Everything has been read, except the files that a source refers to. */
export interface Input {
  sources: readonly Source[];
  patches: readonly { file: string; text: string }[];
  names: NameOverrides;
  /** Recordings, for outputs that are made of them too. */
  recordings?: readonly RecordingFile[];
  config: Config;
}
