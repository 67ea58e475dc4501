import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives every test process one cache of this run: none of an earlier run helps, and none is left behind. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-caches-"));
  process.env.XDG_CACHE_HOME = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
