import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { ChangeKind } from "../../generator/src/diff/change.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";

const folder = fileURLToPath(new URL("../../../shared/corpus/pairs/", import.meta.url));

/** Two states of a part of the published document, and what is known to lie between them. */
export interface PublishedPair {
  id: string;
  kind: string;
  request_breaking: boolean;
  response_breaking: boolean;
  files: { before: string; after: string };
}

/** None where the corpus is not here. */
export function publishedPairs(): PublishedPair[] {
  return existsSync(folder) ? (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as PublishedPair[]) : [];
}

export function documentOf(file: string): JsonObject {
  return JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString("utf8")) as JsonObject;
}

/** Our kind for each of theirs, or why there is none to expect. */
export const EXPECTED: Readonly<Record<string, ChangeKind | { none: string }>> = {
  "enum-value-added": "enum-value-added",
  "enum-value-removed": "enum-value-removed",
  // `name` was read-only, so the form that requests have of it gains it.
  "required-added": "property-added",
  "property-type-changed": "type-changed",
  "path-renamed": "path-renamed",
  "operationId-renamed": "operationId-renamed",
  "response-envelope-changed": "type-changed",
  "nullable-toggled": {
    none: "the descriptions keep saying when the value is null, and rule prose-null believes them: nothing changes",
  },
  "oneOf-branch-added": "branch-added",
  "parameter-made-required": {
    none: "the document before declared the parameter twice, once as required: rule duplicate-parameter keeps that one",
  },
  "operation-removed": "operation-removed",
  "deprecated-set": "deprecated-set",
};
