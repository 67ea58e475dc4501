import { dirname, join as joinPath } from "node:path";
import type { ErrorObject } from "ajv/dist/2020.js";
import { type ErrorDetails, FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { visible } from "../escape.ts";
import { lazy } from "../lazy.ts";
import { get, isObject, type Json, join, type Pointer, parent } from "../openapi/pointer.ts";
import { FORMS } from "./pages/page.ts";
import { parse } from "./parse/parse.ts";
import { readSourceFile, type Source, type SourceEntry } from "./source.ts";

const UPSTREAM_SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: {
    url: { type: "string", pattern: "^https?://" },
    etag: { type: "string", pattern: '^(W/)?"[!#-~]*"$' },
    git: { type: "string", minLength: 1 },
    // git would read a revision with a leading dash as an option.
    revision: { type: "string", pattern: "^[^-\\s]\\S*$" },
    path: { type: "string", minLength: 1 },
    file: { type: "string", minLength: 1 },
  },
  oneOf: [{ required: ["url"] }, { required: ["git"] }, { required: ["file"] }],
  dependentRequired: { etag: ["url"], git: ["revision", "path"], revision: ["git"], path: ["git"] },
};

const SOURCES_SCHEMA = {
  type: "object",
  required: ["sources"],
  additionalProperties: false,
  properties: {
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "kind", "file"],
        anyOf: [{ required: ["sha256"] }, { required: ["upstream"] }],
        additionalProperties: false,
        if: { required: ["form"] },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { properties: { kind: { const: "docs" } } },
        properties: {
          id: { type: "string", pattern: "^[a-z0-9][a-z0-9.-]*$" },
          kind: { enum: ["openapi", "docs", "sdk"] },
          file: { type: "string", minLength: 1 },
          form: { enum: FORMS },
          title: { type: "string" },
          origin: { type: "string" },
          revision: { type: "string" },
          date: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$",
          },
          dateBasis: { type: "string" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
          notes: { type: "array", items: { type: "string" } },
          history: { type: "string", minLength: 1 },
          upstream: UPSTREAM_SCHEMA,
        },
      },
    },
  },
};

const library = lazy<typeof import("ajv/dist/2020.js")>("ajv/dist/2020.js");

/**
 * Reads and checks the entries of a sources.yaml, in its order.
 * @throws FlarespecError FS1017 with the place of the first invalid entry, and what `parse` and `readSource` throw.
 */
export function readSourceList(path: string): SourceEntry[] {
  const { text, location } = readSourceFile(path);
  const { value, at } = parse(text, location);
  // The schema is ours, so Ajv need not validate it: that takes longer than using it.
  const options = { allErrors: true, allowUnionTypes: true, verbose: true, meta: false, validateSchema: false };
  const { Ajv2020 } = library();
  const validate = new Ajv2020(options).compile(SOURCES_SCHEMA);
  if (!validate(value)) {
    // A misspelt member is also a missing one, and says more.
    const faults = validate.errors ?? [];
    const fault = faults.find(({ keyword }) => keyword === "additionalProperties") ?? faults[0];
    const { pointer, ...details } = faultOf(value, fault as ErrorObject);
    throw new FlarespecError("FS1017", { ...details, place: { ...at(pointer), pointer } });
  }
  // The schema above has checked this shape.
  const entries = (isObject(value) ? value.sources : []) as unknown as SourceEntry[];
  entries.forEach((entry, i) => {
    if (entries.findIndex((other) => other.id === entry.id) === i) return;
    const place = { ...at(`/sources/${i}/id`), pointer: `/sources/${i}/id` };
    throw new FlarespecError("FS1017", { message: `two sources have the id ${entry.id}`, place });
  });
  return entries;
}

const UPSTREAM = "upstream: { url: https://… }, which flarespec update fetches";

/** What an error of the schema says, in words for people, and where. */
function faultOf(value: Json, fault: ErrorObject): ErrorDetails & { pointer: Pointer } {
  const { instancePath: pointer, keyword, parentSchema, message } = fault;
  const params = fault.params as Record<string, Json>;
  const known = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const holder = nameOf(value, pointer);
  if (keyword === "additionalProperties") {
    const extra = String(params.additionalProperty);
    return {
      message: `${holder} has no member ${extra}`,
      expected: known.join(", "),
      didYouMean: closest(extra, known),
      pointer: join(pointer, extra),
    };
  }
  const isEntry = parent(parent(pointer).pointer).pointer === "";
  if (
    isEntry &&
    (keyword === "anyOf" || params.missingProperty === "sha256" || params.missingProperty === "upstream")
  ) {
    return {
      message: `${holder} has neither sha256 nor upstream`,
      expected: `sha256: of the file, as sha256sum prints it; or ${UPSTREAM}`,
      pointer,
    };
  }
  if (keyword === "oneOf") {
    return { message: `${holder} needs one of url, git and file, and not several`, pointer };
  }
  if (keyword === "dependentRequired") {
    const { property, deps } = params;
    return {
      message: `${holder} has ${String(property)} and must also have ${String(deps).replace(",", " and")}`,
      pointer,
    };
  }
  if (keyword === "required") {
    return { message: `${holder} lacks the member ${String(params.missingProperty)}`, pointer };
  }
  const found = get(value, pointer);
  const { key, pointer: above } = parent(pointer);
  const of = pointer === "" ? holder : `${key} of ${nameOf(value, above)}`;
  const shown = typeof found === "string" || typeof found === "number" ? ` is ${JSON.stringify(found)}, which` : "";
  if (Array.isArray(params.allowedValues)) {
    const allowed = params.allowedValues.map(String);
    const meant = typeof found === "string" ? closest(found, allowed) : undefined;
    return { message: `${of} is ${JSON.stringify(found)}`, expected: allowed.join(", "), didYouMean: meant, pointer };
  }
  if (keyword === "pattern") {
    return { message: `${of}${shown} has the wrong form`, expected: FORMATS[key] ?? String(params.pattern), pointer };
  }
  return { message: `${of} ${message ?? "has the wrong form"}`, pointer };
}

/** What the patterns of members mean. */
const FORMATS: Readonly<Record<string, string>> = {
  sha256: "64 hexadecimal digits, as sha256sum prints them",
  id: "lower case letters, digits, dots and dashes",
  date: "a date, or a date and time, such as 2026-09-01",
  url: "an address that begins with http:// or https://",
};

function nameOf(value: Json, pointer: Pointer): string {
  if (pointer === "") return "the list";
  const { key, pointer: above } = parent(pointer);
  if (key === "upstream") return `the upstream of ${nameOf(value, above)}`;
  const id = get(value, join(pointer, "id"));
  return typeof id === "string" ? `the source ${id}` : `entry ${Number(key) + 1}`;
}

/**
 * Reads every source of a sources.yaml.
 * @param instead sources to use instead of files, by id; their recorded hash is not checked.
 * @throws FlarespecError FS1018 if the hash of a file is not the recorded one, and what `readSourceList` throws.
 */
export function readSources(path: string, instead: ReadonlyMap<string, Source> = new Map()): Source[] {
  return readSourceList(path).map((entry) => {
    const history = entry.history === undefined ? undefined : readSourceFile(joinPath(dirname(path), entry.history));
    const past = history && { history: { location: history.location, text: history.text } };
    const other = instead.get(entry.id);
    if (other !== undefined) return { ...other, ...past };
    if (entry.sha256 === undefined) {
      throw new FlarespecError("FS1018", {
        message: `the source ${entry.id} was not fetched yet`,
        place: { file: path },
        remedy: `Run flarespec update ${entry.id}.`,
      });
    }
    const source = readSourceFile(joinPath(dirname(path), entry.file), entry);
    if (source.sha256 === entry.sha256) return { ...source, ...past };
    throw new FlarespecError("FS1018", {
      message: `${visible(entry.file)} is not the file that sources.yaml records`,
      place: { file: source.location },
      expected: `sha256 ${entry.sha256}, found ${source.sha256}`,
    });
  });
}
