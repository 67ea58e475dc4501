import { type Fragment, readOpenapi } from "./openapi.ts";
import { type DocsFragment, type Form, formOf, readDocs } from "./pages/index.ts";
import type { Source } from "./source.ts";

/** How a source is written. */
export type Writing = Form | "openapi";

/** Whether a reader of pages made a fragment: then it has findings and recordings. */
export function isPage(fragment: Fragment): fragment is DocsFragment {
  return "form" in fragment;
}

/**
 * Reads a source by the reader for how it is written: as given, else as `form` of its entry says, else as its name and
 * its text look. What neither looks like a page nor is called like one is held to be an OpenAPI document, faults included.
 * @throws what `readOpenapi` and `readDocs` throw.
 */
export function readFragment(source: Source, writing: Writing | undefined = source.form): Fragment {
  const { location, text } = source;
  const found = writing ?? (/\.(?:json|ya?ml)$/i.test(location) ? "openapi" : formOf(text));
  if (found === "openapi" || (found === undefined && !PAGE_NAME.test(location))) return readOpenapi(source);
  return readDocs(source, { form: found });
}

/** What pages are called. */
const PAGE_NAME = /\.(?:md|txt|html?)$/i;
