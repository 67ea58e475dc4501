import { type Fragment, type OpenapiOptions, readOpenapi } from "./openapi.ts";
import { type DocsFragment, type Form, pageFormatOf, readDocs } from "./pages/index.ts";
import type { Source } from "./source.ts";

/** The format of a source. */
export type SourceFormat = Form | "openapi";

/** True for a fragment that was read from a documentation page; only those have findings and recordings. */
export function isPage(fragment: Fragment): fragment is DocsFragment {
  return "form" in fragment;
}

/**
 * Reads a source. The format is `format` if given, else `form` of its entry, else guessed from its name and text. A text
 * that does not look like a page is read as an OpenAPI document, so that the faults of the document are reported.
 * @throws what `readOpenapi` and `readDocs` throw.
 */
export function readFragment(
  source: Source,
  format: SourceFormat | undefined = source.form,
  options: OpenapiOptions = {},
): Fragment {
  const { location, text } = source;
  const found = format ?? (/\.(?:json|ya?ml)$/i.test(location) ? "openapi" : pageFormatOf(text));
  if (found === "openapi" || (found === undefined && !PAGE_NAME.test(location))) return readOpenapi(source, options);
  return readDocs(source, { form: found });
}

/** Matches the file names of documentation pages. */
const PAGE_NAME = /\.(?:md|txt|html?)$/i;
