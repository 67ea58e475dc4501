import {
  code,
  codeBlock,
  codeSpan,
  joined,
  key,
  markdown,
  markdownText,
  quote,
  type SafeCode,
  type SafeMarkdown,
} from "../../escape.ts";
import type { Model, Operation } from "../../model/model.ts";
import { withCommas } from "../../numbers.ts";
import { dereference } from "../../openapi/dereference.ts";
import { get, type JsonObject } from "../../openapi/pointer.ts";
import type { Source } from "../../read/source.ts";
import type { EmittedFile } from "../file.ts";
import { getsTokens } from "../typescript/client-credentials.ts";
import { credentialsOf } from "../typescript/client-options.ts";
import type { PackageOptions } from "./package-json.ts";

/** What the page is made from. */
interface ReadmeRun {
  model: Model;
  package: PackageOptions;
  canonical: JsonObject;
  sources: readonly Source[];
  /** The published document that the ledger applies to; undefined where that is `source.json`. */
  sourceName: string | undefined;
  /** The number of corrections. */
  changes: number;
  /** The file of the overlay. */
  overlay: string;
}

/** `README.md`: how to call, what the package was made from, and where its corrections are. */
export function emitReadme(run: ReadmeRun): EmittedFile {
  const { model, package: options, canonical } = run;
  const title = run.sources.length === 1 ? get(canonical, "/info/title") : undefined;
  const of = typeof title === "string" && title.trim() !== "" ? markdownText` of ${markdown(title)}` : markdownText``;
  const text = markdownText`# ${markdown(options.name)}

Types and a typed client${of}, emitted by flarespec. Do not edit it: change the documents,
patches or names, and generate again.

${call(model, options)}## What it was made from

| source | date | revision | sha256 |
| ------ | ---- | -------- | ------ |
${run.sources.map(sourceRow)}
\`manifest.json\` has the same with the whole hashes, and counts what the documents leave open.

## What was corrected

${run.changes === 0 ? markdownText`Nothing.` : corrections(run)}
`;
  return { path: "README.md", text, from: [] };
}

function call(model: Model, options: PackageOptions): SafeMarkdown {
  const operation = exampleOf(model);
  if (operation === undefined) return markdownText``;
  const areas = model.areas.map(({ name }) => name);
  const one = areas.length < 2 ? markdownText`` : oneArea(options.name, areas);
  return markdownText`## Call

${codeBlock("ts", example(model, options, operation))}
A call never throws. Checking \`error\` narrows the type of \`data\`; \`error.kind\` says
what happened.${one}

${credentials(model, options)}`;
}

function credentials(model: Model, { name }: PackageOptions): SafeMarkdown {
  const all = credentialsOf(model);
  if (all.length === 0) return markdownText``;
  const rows = all.map(([scheme, sentAs]) => markdownText`| ${codeSpan(scheme)} | ${markdown(sentAs)} |\n`);
  const requested = getsTokens(model)
    ? markdownText` ${codeSpan("clientCredentials")} of ${codeSpan(`${name}/client-credentials`)} requests and renews tokens of OAuth 2.`
    : markdownText``;
  return markdownText`## Credentials

Each call sends those of \`credentials\` that its operation needs, and fails with the kind \`invalid_request\` without them. A
function in place of a value is called before each attempt.${requested}

| name | sent as |
| ---- | ------- |
${rows}
`;
}

/** Areas named in a sentence. */
const MOST_AREAS = 8;

function oneArea(name: string, areas: readonly string[]): SafeMarkdown {
  const rest = areas.length - MOST_AREAS;
  const named = areas.slice(0, MOST_AREAS).join(", ");
  const all = rest > 0 ? `${named} and ${rest} more` : named;
  return markdownText` \`import\` from ${codeSpan(`${name}/${areas[0]}`)} loads that area
alone; the areas are ${markdown(all)}.`;
}

function example(model: Model, options: PackageOptions, { path, parameters }: Operation): SafeCode {
  const { tokenVariable } = model.preset;
  const given = [
    ...(model.server === undefined ? [code`baseUrl: "https://api.example.com"`] : []),
    ...exampleCredentials(model),
  ];
  const clientOptions = given.length === 0 ? code`` : code`{ ${joined(given, code`, `)} }`;
  const reads = tokenVariable === undefined ? code`` : code` // reads ${key(tokenVariable)}`;
  const values = parameters.filter((one) => one.in === "path").map(({ name }) => code`${key(name)}: "…"`);
  const init = values.length === 0 ? code`` : code`, { params: { path: { ${joined(values, code`, `)} } } }`;
  return code`import { createClient } from ${quote(options.name)};

const client = createClient(${clientOptions});${reads}
const { data, error } = await client.GET(${quote(path)}${init});
if (error) console.error(error.kind, error.message);
else console.log(data);
`;
}

/** The option with the credentials that most operations need. */
function exampleCredentials({ security }: Model): SafeCode[] {
  const names = Object.keys(security?.usual[0] ?? {});
  if (names.length === 0) return [];
  const isBasic = (name: string) => security?.schemes.some((one) => one.name === name && one.kind === "basic");
  const members = names.map((name) => {
    return code`${key(name)}: ${isBasic(name) ? code`{ username: "…", password: "…" }` : code`"…"`}`;
  });
  return [code`credentials: { ${joined(members, code`, `)} }`];
}

/** A GET that needs nothing but texts in its path; a list and few parameters first. */
function exampleOf(model: Model): Operation | undefined {
  const fits = (operation: Operation): boolean =>
    operation.method === "get" &&
    !operation.deprecated &&
    operation.parameters.every((one) => !one.required || (one.in === "path" && isText(model, one.type)));
  const rank = ({ pages, list, parameters, security }: Operation): number =>
    // The credentials of the example are those that most operations need.
    (security === undefined ? 0 : 100) +
    (pages === undefined && list === undefined ? 10 : 0) +
    parameters.filter((one) => one.in === "path").length;
  const found = model.areas.flatMap(({ operations }) => operations.filter(fits));
  return found.sort((a, b) => rank(a) - rank(b))[0];
}

function isText({ schemas }: Model, { schema, pointer }: Operation["parameters"][number]["type"]): boolean {
  const node = dereference(schemas.root, schema, pointer)?.node;
  return node?.type === "string" && node.enum === undefined && node.const === undefined;
}

function sourceRow({ id, date, revision, sha256 }: Source): SafeMarkdown {
  return markdownText`| ${markdown(id)} | ${markdown(date ?? "")} | ${markdown(revision ?? "")} | ${markdown(sha256.slice(0, 12))} |
`;
}

function corrections({ changes, overlay, sourceName }: ReadmeRun): SafeMarkdown {
  const source = sourceName !== undefined ? markdownText`the document` : markdownText`\`source.json\``;
  const count = `${withCommas(changes)} ${changes === 1 ? "change" : "changes"}`;
  return markdownText`${markdown(count)}, with place, values before and after, rule and reason, in
\`ledger/*.ndjson\`. Applied to ${source}, the ledger gives \`openapi.json\`. The same changes as an OpenAPI Overlay:
${codeSpan(overlay)}. \`npx flarespec trace NAME\` explains one type, member or operation.`;
}
