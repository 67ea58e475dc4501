import picomatch from "picomatch";
import type { JsonObject } from "../document/pointer.ts";
import { fileName } from "../escape.ts";
import { afterScope } from "./names.ts";

/** Path patterns (globs over the template, `{…}` erased to `*`) by area name, from the config. */
export type AreaPatterns = Readonly<Record<string, readonly string[]>>;

/**
 * Assigns every path to one area: by the config's patterns, else by its own first segment after the scope. The path
 * alone decides, so no version of a document moves an operation to another area: grouping paths by the schemas they
 * share would put `/zones` and `/zones/{zone_id}/pagerules` into one area in some versions and apart in others.
 */
export function assignAreas(paths: JsonObject, patterns: AreaPatterns = {}): Map<string, string> {
  const configured = Object.entries(patterns).map(([name, globs]) => ({
    name: fileName(name),
    matches: picomatch(globs as string[], { dot: true }),
  }));
  return new Map(
    Object.keys(paths).map((path) => {
      const plain = path.replace(/\{[^}]*\}/g, "*");
      const own = configured.find(({ matches }) => matches(plain));
      return [path, own?.name ?? firstSegment(path)];
    }),
  );
}

function firstSegment(path: string): string {
  const named = afterScope(path).rest.find((segment) => !segment.startsWith("{"));
  return fileName(named ?? "root");
}
