import type { Finding } from "../diagnostics/finding.ts";
import { isPage } from "./fragment.ts";
import type { Fragment } from "./openapi.ts";
import { fileLabel, type Source } from "./source.ts";

/** What was found while reading: in a documentation page, or in a document of another version. */
export function readFindings({ id }: Source, fragment: Fragment): Finding[] {
  if (!isPage(fragment)) return unsaidFindings(fragment);
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

function unsaidFindings({ unsaid = [] }: Fragment): Finding[] {
  return unsaid.map(({ message, place }) => ({
    code: "FS1028",
    pointer: place.pointer,
    message: `OpenAPI 3.1 cannot say ${message}`,
    place: { ...place, file: fileLabel(place.file) },
  }));
}
