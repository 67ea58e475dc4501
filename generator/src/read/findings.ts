import type { Finding } from "../diagnostics/finding.ts";
import { isPage } from "./fragment.ts";
import type { Fragment } from "./openapi.ts";
import { fileLabel, type Source } from "./source.ts";

/** Turns the findings of a documentation page into findings of the run. OpenAPI documents have none. */
export function readFindings({ id }: Source, fragment: Fragment): Finding[] {
  if (!isPage(fragment)) return [];
  return fragment.findings.map(({ code, message, place, expected, found }) => {
    const sides = [
      ...(expected === undefined ? [] : [`expected ${expected}`]),
      ...(found === undefined ? [] : [`found ${found}`]),
    ];
    return {
      code,
      pointer: "",
      message: `${id}, line ${place.line}: ${message}${sides.length > 0 ? ` (${sides.join("; ")})` : ""}`,
      place: { ...place, file: fileLabel(place.file) },
    };
  });
}
