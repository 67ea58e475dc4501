import { statSync } from "node:fs";
import { join } from "node:path";
import { findConfig, loadNames } from "../config/read.ts";
import type { CorrectionStore } from "../corrections/corrections.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { buildModel, type ModelOptions } from "../model/build.ts";
import { assertCanonical } from "../normalize/invariants.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { readOpenapi } from "../read/openapi.ts";
import { readSource, type Source } from "../read/source.ts";
import type { StatedPreset } from "../vendors/preset.ts";
import type { Side } from "./version.ts";

/**
 * Reads both sides of a comparison: each a folder that `flarespec generate` wrote, whose `openapi.json` is canonical already;
 * or a document, published or canonical, which all rules run over. Patches are not applied: they are about one version.
 * What a configuration calls areas, types and operations holds where it fits the version; it is read once.
 *
 * @param config where a folder is given, that of the current folder is used even if none is named.
 * @param store corrections of earlier runs.
 * @throws FlarespecError FS7003, and what reading and correcting throw.
 */
export async function readSides(
  old: string,
  next: string,
  config: string | undefined,
  store?: CorrectionStore,
): Promise<[Side, Side]> {
  const known = new Map<string | undefined, ReturnType<typeof loadNames>>();
  const read = async (location: string): Promise<Side> => {
    const folder = isFolder(location);
    const file = folder ? join(location, "openapi.json") : location;
    if (folder && statSync(file, { throwIfNoEntry: false }) === undefined) {
      throw new FlarespecError("FS7003", {
        message: `there is no openapi.json in ${location}`,
        place: { file: location },
      });
    }
    const configuration = config !== undefined || folder ? findConfig({ config }) : undefined;
    const names = known.get(configuration) ?? loadNames(configuration);
    known.set(configuration, names);
    const options = await names;
    const source = await readSource(file);
    return sideOf(folder ? readCanonical(source) : await corrected(source, options.preset, store), options);
  };
  return [await read(old), await read(next)];
}

/** A canonical document as one side of a comparison. */
export function sideOf(canonical: JsonObject, options: ModelOptions = {}): Side {
  return { canonical, model: buildModel(canonical, { ...options, ignoreUnfit: true }) };
}

async function corrected(source: Source, preset?: StatedPreset, store?: CorrectionStore): Promise<JsonObject> {
  // A folder needs no rules: to load them takes as long as to read it.
  const { canonicalOf } = await import("./canonical.ts");
  return canonicalOf(source, preset, store);
}

function readCanonical(source: Source): JsonObject {
  const { openapi } = readOpenapi(source);
  if (!isObject(openapi))
    throw new FlarespecError("FS7003", { message: "not a document", place: { file: source.location } });
  return assertCanonical(openapi);
}

function isFolder(location: string): boolean {
  return (
    !/^[a-z][a-z0-9+.-]+:\/\//i.test(location) && statSync(location, { throwIfNoEntry: false })?.isDirectory() === true
  );
}
