import { statSync } from "node:fs";
import { join } from "node:path";
import { findConfig, loadNames } from "../config/read.ts";
import type { CorrectionFolder } from "../corrections/disk-store.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { buildModel, type ModelOptions } from "../model/build.ts";
import { assertCanonical } from "../normalize/invariants.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { readOpenapi } from "../read/openapi.ts";
import { readSource, type Source } from "../read/source.ts";
import { startCanonicalThread } from "./canonical-thread.ts";
import type { Side } from "./version.ts";

/**
 * Reads both sides of a comparison: each a folder that `flarespec generate` wrote, whose `openapi.json` is canonical already;
 * or a document, published or canonical, which all rules run over. Patches are not applied: they are about one version.
 * What a configuration calls areas, types and operations holds where it fits the version; it is read once.
 *
 * @param config where a folder is given, that of the current folder is used even if none is named.
 * @param kept where the corrections of earlier runs are.
 * @throws FlarespecError FS7003, and what reading and correcting throw.
 */
export async function readSides(
  old: string,
  next: string,
  config: string | undefined,
  kept?: CorrectionFolder,
): Promise<[Side, Side]> {
  const known = new Map<string | undefined, ReturnType<typeof loadNames>>();
  const read = async (location: string): Promise<ReadSide> => {
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
    return { source: await readSource(file), isCanonical: folder, options: await names };
  };
  const [first, second] = [await read(old), await read(next)];
  const isCorrected = !first.isCanonical && !second.isCanonical;
  const task = { source: second.source, preset: second.options.preset, kept };
  const thread = isCorrected ? startCanonicalThread(task, first.source) : undefined;
  try {
    const from = sideOf(await canonicalSource(first, kept), first.options);
    return [from, sideOf((await thread?.canonical) ?? (await canonicalSource(second, kept)), second.options)];
  } finally {
    await thread?.close();
  }
}

/** One side as read: a document, and what a configuration calls its areas, types and operations. */
interface ReadSide {
  source: Source;
  isCanonical: boolean;
  options: Awaited<ReturnType<typeof loadNames>>;
}

/** A canonical document as one side of a comparison. */
export function sideOf(canonical: JsonObject, options: ModelOptions = {}): Side {
  return { canonical, model: buildModel(canonical, { ...options, ignoreUnfit: true }) };
}

async function canonicalSource(
  { source, isCanonical, options }: ReadSide,
  kept?: CorrectionFolder,
): Promise<JsonObject> {
  if (isCanonical) return readCanonical(source);
  // A folder needs no rules: to load them takes as long as to read it.
  const { canonicalOf } = await import("./canonical.ts");
  return canonicalOf({ source, preset: options.preset, kept });
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
