import { type Fragment, readOpenapi } from "./openapi.ts";
import { type DocsFragment, type Form, formOf, readDocs } from "./pages/index.ts";
import type { Source } from "./source.ts";

/** The format of a source. */
export type Writing = Form | "openapi";

/** Whether the fragment comes from a documentation page: then it has findings and recordings. */
export function isPage(fragment: Fragment): fragment is DocsFragment {
  return "form" in fragment;
}

/**
 * Reads a source with the reader of its format: the one given, else `form` of its entry, else a guess from its name and
 * its text. A text that does not look like a page is read as an OpenAPI document, so that its faults are reported.
 * @throws what `readOpenapi` and `readDocs` throw.
 */
export function readFragment(source: Source, writing: Writing | undefined = source.form): Fragment {
  const { location, text } = source;
  const found = writing ?? (/\.(?:json|ya?ml)$/i.test(location) ? "openapi" : formOf(text));
  if (found === "openapi" || (found === undefined && !PAGE_NAME.test(location))) return readOpenapi(source);
  return readDocs(source, { form: found });
}

/** File names of pages. */
const PAGE_NAME = /\.(?:md|txt|html?)$/i;
