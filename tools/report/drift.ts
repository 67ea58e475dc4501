/**
 * What the documentation pages and the published document say of the operations that both describe: in how many facts
 * they agree, in how many they differ, and how many only one of them has. Part of `npm run report`; alone by
 * `tsx --conditions=@flarespec/source tools/report/drift.ts`.
 */
import { fileURLToPath } from "node:url";
import { compose } from "../../generator/src/compose/compose.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import { eraseNames } from "../../generator/src/openapi/path-template.ts";
import { componentOf } from "../../generator/src/openapi/places.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../generator/src/openapi/pointer.ts";
import { targets } from "../../generator/src/openapi/references.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import { readOpenapi } from "../../generator/src/read/openapi.ts";
import { FACTS, type Fact } from "../../generator/src/reconcile/evidence.ts";
import { observe, type Verdict } from "../../generator/src/reconcile/observe/index.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { hasCorpus, publishedDocument, WHOLE } from "../../test/corpus/whole-document.ts";
import { hasPages, published, publishedPages, read } from "../../test/unit/read/pages/pages.ts";

type Share = Record<Verdict, number>;

const SETTLED_LATER = new Set(["drift", "direction"]);

/** Paths of a document that a page has too, and the components that they reach. */
function slice(document: JsonObject, page: JsonObject): JsonObject {
  // One page for accounts and zones stands for two paths.
  const scopes = (path: string): string[] =>
    /^\/\{accounts_or_zones\}/.test(path)
      ? ["accounts", "zones"].map((one) => path.replace(/^\/\{[^}]*\}/, `/${one}`))
      : [path];
  const wanted = new Set(
    Object.keys(page.paths as JsonObject)
      .flatMap(scopes)
      .map(eraseNames),
  );
  const paths = Object.fromEntries(
    Object.entries(document.paths as JsonObject).filter(([path]) => wanted.has(eraseNames(path))),
  );
  const components: JsonObject = {};
  const stack: Json[] = [paths];
  const seen = new Set<Pointer>();
  while (stack.length > 0) {
    for (const target of targets(stack.pop())) {
      const component = componentOf(target);
      if (component === undefined || seen.has(component)) continue;
      seen.add(component);
      const [, , section = "", name = ""] = component.split("/");
      const value = (document.components as Record<string, JsonObject>)[section]?.[name];
      if (value === undefined) continue;
      const held = (components[section] ?? {}) as JsonObject;
      held[name] = value;
      components[section] = held;
      stack.push(value);
    }
  }
  const { securitySchemes } = document.components as JsonObject;
  if (securitySchemes !== undefined) components.securitySchemes = securitySchemes;
  return { ...document, paths, components };
}

interface Compared {
  operations: number;
  shares: Record<Fact, Share>;
}

function compared(page: JsonObject, document: JsonObject): Compared {
  const source = (id: string, kind: "docs" | "openapi", date: string, openapi: JsonObject) => {
    const info = { id, kind, date, location: `${id}.json`, sha256: "", text: JSON.stringify(openapi) };
    return { source: info, fragment: readOpenapi(info) };
  };
  const { openapi } = compose([
    source("page", "docs", "2026-08-16", page),
    source("published", "openapi", "2024-08-06", slice(document, page)),
  ]);
  applyRules(
    openapi,
    RULES.filter(({ stage }) => !SETTLED_LATER.has(stage)),
  );
  const shares = Object.fromEntries(FACTS.map((fact) => [fact, { agree: 0, drift: 0, alone: 0 }])) as Record<
    Fact,
    Share
  >;
  for (const { fact, verdict, claims } of observe(openapi)) {
    // That one has what the other has not is said of existence alone, as a disagreement; here it is counted for what it is.
    const only = fact === "exists" && claims.some(({ says }) => says === false);
    shares[fact][only ? "alone" : verdict]++;
  }
  const operations = Object.entries(openapi.paths as JsonObject).flatMap(([path, item]) =>
    METHODS.filter((method) => isObject(item) && isObject(item[method]) && "x-also" in item[method]).map((method) =>
      join("/paths", path, method),
    ),
  );
  return { operations: operations.length, shares };
}

const PAGES = [
  "sources/tunnels.collapsed.md",
  "sources/access.rendered.txt",
  "sources/magic-cloud-provider-create.rendered.txt",
  "sources/magic-ipsec-tunnel-create.table.md",
];

export function driftTable(): string {
  const document = JSON.parse(publishedDocument(WHOLE).text) as JsonObject;
  const byFact = Object.fromEntries(FACTS.map((fact) => [fact, { agree: 0, drift: 0, alone: 0 }])) as Record<
    Fact,
    Share
  >;
  const lines = [row("page", "operations", "facts", "agree", "differ", "one has")];
  const pages = [...PAGES, ...publishedPages("markdown"), ...publishedPages("details")];
  for (const path of pages) {
    const { operations, shares } = compared(read(published(path)).openapi, document);
    const name = path
      .replace(/^corpus\/docs\/|^sources\//, "")
      .replace(/api\/resources\/|subresources\/|methods\/|\/index\.md/g, "");
    if (operations === 0) {
      lines.push(row(name, "0", "·", "·", "·", "·"));
      continue;
    }
    for (const fact of FACTS) for (const verdict of VERDICTS) byFact[fact][verdict] += shares[fact][verdict];
    lines.push(row(name, String(operations), ...cells(Object.values(shares))));
  }
  lines.push(
    row("all", "", ...cells(Object.values(byFact))),
    "",
    row("of all, by fact", "", "facts", "agree", "differ", "one has"),
  );
  for (const fact of FACTS) if (sum([byFact[fact]]) > 0) lines.push(row(fact, "", ...cells([byFact[fact]])));
  return lines.join("\n");
}

const VERDICTS = ["agree", "drift", "alone"] as const;

function sum(shares: readonly Share[], ...verdicts: readonly Verdict[]): number {
  const counted = verdicts.length > 0 ? verdicts : VERDICTS;
  return shares.reduce((all, share) => all + counted.reduce((n, verdict) => n + share[verdict], 0), 0);
}

function cells(shares: readonly Share[]): string[] {
  const all = sum(shares);
  const percent = (verdict: Verdict): string => `${((100 * sum(shares, verdict)) / all).toFixed(1)} %`;
  return [String(all), ...VERDICTS.map(percent)];
}

function row(name: string, ...rest: readonly string[]): string {
  return (name.padEnd(64) + rest.map((cell) => cell.padStart(11)).join("")).trimEnd();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(hasCorpus && hasPages ? driftTable() : "the published pages and documents are not here");
}
