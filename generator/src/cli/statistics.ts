import { compose } from "../compose/compose.ts";
import { stripReserved } from "../compose/strip-reserved.ts";
import type { Input } from "../config/input.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { visible } from "../escape.ts";
import { Editor } from "../ledger/editor.ts";
import { withCommas } from "../numbers.ts";
import { clone } from "../openapi/clone.ts";
import { componentOf, operationOf, templateOf } from "../openapi/places.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../openapi/pointer.ts";
import { operationKeys, walk } from "../openapi/walk.ts";
import { correct } from "../pipeline.ts";
import { readFragment } from "../read/fragment.ts";
import { RULES } from "../rules/index.ts";
import { CHECKS, countChecks } from "../statistics/checks.ts";
import { type Colors, colorsFor, count, type Io, printJson, table } from "./output.ts";

/** Counts of what a document contains, and of what the rules change. */
export interface DocumentStatistics {
  /** The composed documents. */
  files: string[];
  totals: {
    paths: number;
    operations: number;
    schemas: number;
    components: Record<string, number>;
  };
  /** Counts before and after correction. `because` says why some remain. */
  checks: { id: string; what: string; before: number; after: number; rules: readonly string[]; because?: string }[];
  /** Rules that find something, in the order of the stages. */
  rules: { id: string; code: string; changes: number; operations: number; findings: number }[];
  /** Rules that find nothing here. */
  silent: string[];
  /** All keywords of schemas, the most frequent first. */
  keywords: { keyword: string; count: number; kind: "known" | "extension" | "unknown" }[];
}

/** @throws FlarespecError if a document cannot be read or a patch cannot be applied. */
export function documentStatistics({
  sources,
  patches,
  config,
}: Pick<Input, "sources" | "patches" | "config">): DocumentStatistics {
  const parts = sources.map((source) => ({ source, fragment: readFragment(source) }));
  const foreign = parts.flatMap(({ fragment }) => stripReserved(new Editor(fragment.openapi)));
  const { openapi } = compose(parts);
  const before = clone(openapi);
  const editor = new Editor(openapi);
  const met = correct(editor, { patches, config });
  const findings = [...foreign, ...met];
  const [counted, left] = [countChecks(before), countChecks(openapi)];
  const touchedBefore = operationsByComponent(before);
  const touchedAfter = operationsByComponent(openapi);
  const rules = RULES.map(({ id, code }) => {
    const changes = editor.ledger.filter((change) => change.rule === id);
    const operations = new Set<string>();
    for (const { pointer } of changes) {
      for (const document of [touchedBefore, touchedAfter]) for (const one of document(pointer)) operations.add(one);
    }
    return { id, code, changes: changes.length, operations: operations.size, findings: findingsOf(findings, code) };
  });
  return {
    files: sources.map(({ location }) => location),
    totals: totals(before),
    checks: CHECKS.map(({ id, what, rules: by, stays }) => {
      const after = left.get(id) ?? 0;
      const why = after > 0 && stays !== undefined ? { because: stays } : {};
      return { id, what, before: counted.get(id) ?? 0, after, rules: by, ...why };
    }),
    rules: rules.filter((rule) => rule.changes + rule.findings > 0),
    silent: rules.filter((rule) => rule.changes + rule.findings === 0).map((rule) => rule.id),
    keywords: keywords(before),
  };
}

function findingsOf(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

function totals(root: JsonObject): DocumentStatistics["totals"] {
  let schemas = 0;
  walk(root, ({ kind }) => {
    if (kind === "Schema") schemas++;
  });
  const components: Record<string, number> = {};
  for (const [section, map] of Object.entries(isObject(root.components) ? root.components : {})) {
    if (isObject(map)) components[section] = Object.keys(map).length;
  }
  const paths = isObject(root.paths) ? root.paths : {};
  return { paths: Object.keys(paths).length, operations: [...operations(root)].length, schemas, components };
}

function* operations(root: JsonObject): Generator<[Pointer, JsonObject]> {
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    for (const key of operationKeys(item)) {
      yield [join("/paths", path, key), (item as JsonObject)[key] as JsonObject];
    }
  }
}

/** Returns a function from a pointer to its operations: the enclosing one, or all that refer to its component. */
function operationsByComponent(root: JsonObject): (pointer: Pointer) => Iterable<Pointer> {
  const direct = new Map<Pointer, Pointer[]>();
  const targetsOf = (node: Json): Pointer[] => {
    const found: Pointer[] = [];
    const stack: Json[] = [node];
    while (stack.length > 0) {
      const next = stack.pop() as Json;
      if (Array.isArray(next)) stack.push(...next);
      else if (isObject(next)) {
        const target = refOf(next);
        if (target !== undefined) found.push(componentOf(target) ?? target);
        stack.push(...Object.values(next));
      }
    }
    return found;
  };
  for (const [section, map] of Object.entries(isObject(root.components) ? root.components : {})) {
    for (const [name, value] of Object.entries(isObject(map) ? map : {})) {
      direct.set(join("/components", section, name), targetsOf(value));
    }
  }
  const byComponent = new Map<Pointer, Set<Pointer>>();
  const byPath = new Map<Pointer, Pointer[]>();
  for (const [at, operation] of operations(root)) {
    const path = at.slice(0, at.lastIndexOf("/"));
    byPath.set(path, [...(byPath.get(path) ?? []), at]);
    const stack = targetsOf(operation);
    const seen = new Set<Pointer>();
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      byComponent.set(next, (byComponent.get(next) ?? new Set()).add(at));
      stack.push(...(direct.get(next) ?? []));
    }
  }
  return (pointer) => {
    const path = templateOf(pointer);
    if (path === undefined) return byComponent.get(componentOf(pointer) ?? pointer) ?? [];
    const operation = operationOf(pointer)?.pointer;
    return operation === undefined ? (byPath.get(join("/paths", path)) ?? []) : [operation];
  };
}

/** Keywords of JSON Schema 2020-12 and its vocabularies, of OpenAPI 3.0 and 3.1, and their older names. */
const KNOWN = new Set(
  (
    "$ref $id $schema $anchor $dynamicRef $dynamicAnchor $defs $comment $vocabulary definitions " +
    "type enum const allOf anyOf oneOf not if then else properties patternProperties additionalProperties " +
    "propertyNames unevaluatedProperties required minProperties maxProperties dependentRequired dependentSchemas " +
    "items prefixItems unevaluatedItems contains minContains maxContains minItems maxItems uniqueItems " +
    "minLength maxLength pattern format contentEncoding contentMediaType contentSchema " +
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf " +
    "title description default examples example deprecated readOnly writeOnly " +
    "nullable discriminator xml externalDocs"
  ).split(" "),
);

function keywords(root: JsonObject): DocumentStatistics["keywords"] {
  const counts = new Map<string, number>();
  walk(root, ({ kind, node }) => {
    if (kind === "Schema") for (const key of Object.keys(node)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([keyword, count]) => ({
      keyword,
      count,
      kind: KNOWN.has(keyword) ? "known" : keyword.startsWith("x-") ? "extension" : "unknown",
    }));
}

/** Formats the checks. Omits those that count nothing before and after; `--json` has them. */
function checkLines({ checks }: DocumentStatistics, colors: Colors): string[] {
  const met = checks.filter(({ before, after }) => before + after > 0);
  if (met.length === 0) return [colors.dim(`${count(checks.length, "check")} find nothing here`)];
  const rows = met.map(({ what, before, after, rules, because }) => {
    return [what, withCommas(before), "→", withCommas(after), because ?? rules.join(", ")];
  });
  const [head, ...rest] = table([["counted", "before", "", "after", "by, or why some stay"], ...rows], [1, 3]);
  const silent = checks.length - met.length;
  const more = silent === 0 ? [] : [colors.dim(`${count(silent, "more check")} find nothing here`)];
  return [colors.dim(head as string), ...rest, ...more];
}

/** `flarespec statistics`. */
export function printStatistics(found: DocumentStatistics, io: Io, json: boolean): void {
  if (json) {
    printJson(io, { ok: true, exitCode: 0, ...found });
    return;
  }
  const colors = colorsFor(io.stdout, io.env);
  const { paths, operations, schemas, components } = found.totals;
  const sections = Object.entries(components).map(([section, n]) => `${withCommas(n)} ${visible(section)}`);
  const lines = [
    colors.bold(found.files.map(visible).join(", ")),
    `${count(paths, "path")}, ${count(operations, "operation")}, ${count(schemas, "schema")}; components: ${sections.join(", ") || "none"}`,
    "",
  ];
  lines.push(...checkLines(found, colors), "");
  if (found.rules.length === 0) lines.push("no rule finds anything here");
  else {
    const rows = found.rules.map((rule) => [
      rule.code,
      rule.id,
      withCommas(rule.changes),
      withCommas(rule.operations),
      withCommas(rule.findings),
    ]);
    const [head, ...rest] = table([["code", "rule", "changes", "operations", "findings"], ...rows], [2, 3, 4]);
    lines.push(colors.dim(head as string), ...rest);
    if (found.silent.length > 0)
      lines.push(colors.dim(`${count(found.silent.length, "more rule")} find nothing here; --json names them`));
  }
  const marks = { known: "", extension: "extension", unknown: "unknown" };
  const rows = found.keywords.map(({ keyword, count: n, kind }) => [visible(keyword), withCommas(n), marks[kind]]);
  const [head, ...rest] = table([["keyword", "count", ""], ...rows], [1]);
  lines.push("", colors.dim(head as string));
  lines.push(...rest.map((line, i) => (found.keywords[i]?.kind === "unknown" ? colors.yellow(line) : line)));
  io.stdout.write(`${lines.join("\n")}\n`);
}
