import picomatch from "picomatch";
import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { fileName } from "../escape.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import { areaWord } from "./names/operation-names.ts";

/** Path patterns (globs over the template, `{…}` erased to `*`) by area name, from the config. */
export type AreaPatterns = Readonly<Record<string, readonly string[]>>;

/**
 * Assigns every path to an area: by the patterns of the configuration, or by its first segment after the scope. Only the
 * path decides, so that an operation stays in its area from version to version. Grouping paths by shared schemas would
 * have `/zones` and `/zones/{zone_id}/pagerules` in one area in some versions and in two in others.
 */
export function assignAreas(paths: JsonObject, patterns: AreaPatterns = {}): Map<string, string> {
  const configured = readPatterns(patterns);
  return new Map(
    Object.keys(paths).map((path) => {
      const own = configured.find(({ matches }) => matches(path));
      return [path, own?.name ?? firstSegment(path)];
    }),
  );
}

/** @throws FS2005 for an area of the config that no path falls into. */
export function checkAreas(paths: JsonObject, patterns: AreaPatterns = {}): void {
  const names = [...assignAreas(paths).values()];
  for (const { name, globs, matches } of readPatterns(patterns)) {
    if (Object.keys(paths).some(matches)) continue;
    throw new FlarespecError("FS2005", {
      message: `the areas name ${name}, but no path fits ${globs.join(" or ")}`,
      expected: "globs over path templates, in which a parameter is one segment: `/accounts/*/cfd_tunnel/**`",
      didYouMean: closest(name, names),
    });
  }
}

function readPatterns(patterns: AreaPatterns) {
  return Object.entries(patterns).map(([name, globs]) => {
    const fits = picomatch([...globs], { dot: true });
    return { name: areaName(name), globs, matches: (path: string) => fits(path.replace(/\{[^}]*\}/g, "*")) };
  });
}

/** Entries of the package and files beside those of areas, of every output: an area keeps its name when an output is added. */
const TAKEN: ReadonlySet<string> = new Set(
  "client client-credentials paths openapi openapi-fetch schemas tanstack-query fake msw shared readme".split(" "),
);

function areaName(text: string): string {
  const name = fileName(text);
  return TAKEN.has(name) ? `${name}-area` : name;
}

function firstSegment(path: string): string {
  return areaName(areaWord(path) ?? "root");
}
