import type { Change } from "../../ledger/change.ts";
import { areaOfPointer } from "../../model/area-of.ts";
import type { Model } from "../../model/model.ts";
import { dereference } from "../../openapi/dereference.ts";
import { textOf } from "../../openapi/equal.ts";
import { isSchemaComponent, operationLabel } from "../../openapi/places.ts";
import { get, isObject, type JsonObject, type Pointer, parent, tokens } from "../../openapi/pointer.ts";
import { methodOfKey } from "../../openapi/walk.ts";
import { fileLabel, type Source } from "../../read/source.ts";
import { FACTS, SEVERITIES, type Severity } from "../../reconcile/evidence.ts";
import type { Verdict } from "../../reconcile/observe/index.ts";
import type { Drift, Settled, Shares, Statement } from "../../reconcile/watch.ts";

export interface PlacedStatement extends Statement {
  /** That the place is in the source itself, and not in a file that it refers to. */
  inSource: boolean;
}

/** A disagreement where a reader looks for it. */
export interface PlacedDrift extends Drift {
  statements: PlacedStatement[];
  /** `ledger`: the file that has the change. */
  rule: Drift["rule"] & { ledger?: string };
  /** Area of the package, or `shared`. */
  area: string;
  /** `Tunnel.tun_type`, or `POST /accounts/{account_id}/warp_connector 200 result.status`. */
  where: string;
}

export interface DriftReport {
  /** By area, the worst first, then by place. */
  drift: PlacedDrift[];
  /** How many facts two or more sources could speak of: in how many they agree, drift, or only one speaks. */
  shares: Shares;
}

/** What a run knows of the places that disagreements are about. */
export interface Places {
  canonical: JsonObject;
  model: Model;
  ledger: readonly Change[];
  sources: readonly Source[];
}

/** Says of each disagreement which area it belongs to and what people call the place. */
export function placeDrift({ drifts, shares }: Settled, places: Places): DriftReport {
  const { canonical, model, ledger, sources } = places;
  const areaOf = areaOfPointer(canonical, model);
  const files = new Map(sources.map(({ id, location }) => [id, location]));
  const placed = drifts.map((one): PlacedDrift => {
    const change = one.rule.change === undefined ? undefined : ledger[one.rule.change];
    return {
      ...one,
      statements: one.statements.map((said) => {
        return { ...said, file: fileLabel(said.file), inSource: said.file === files.get(said.source) };
      }),
      rule: { ...one.rule, ...(change !== undefined && { ledger: `ledger/${areaOf(change.pointer)}.ndjson` }) },
      area: areaOf(one.pointer),
      where: whereIs(one.pointer, canonical, model),
    };
  });
  const rank = ({ severity }: Drift): number => SEVERITIES.indexOf(severity);
  const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  placed.sort(
    (a, b) =>
      text(a.area, b.area) ||
      rank(a) - rank(b) ||
      text(a.where, b.where) ||
      FACTS.indexOf(a.fact) - FACTS.indexOf(b.fact) ||
      text(a.keyword, b.keyword) ||
      text(a.pointer, b.pointer),
  );
  return { drift: placed, shares };
}

/** How many there are of each severity, the worst first; severities that do not occur are left out. */
export function bySeverity(drift: readonly Drift[]): [Severity, number][] {
  return SEVERITIES.map((one): [Severity, number] => [
    one,
    drift.filter(({ severity }) => severity === one).length,
  ]).filter(([, count]) => count > 0);
}

function whereIs(pointer: Pointer, root: JsonObject, model: Model): string {
  for (let at = pointer; at !== ""; at = parent(at).pointer) {
    const type = model.types.get(at);
    // A list of values is looked for by the property that has it.
    if (type !== undefined && (type.kind === "schema" || isSchemaComponent(at)))
      return dotted(type.name, memberPath(tokens(pointer.slice(at.length))));
  }
  const parts = tokens(pointer);
  if (parts[0] === "components") return dotted(parts[2] ?? "", memberPath(parts.slice(3)));
  const [, path = "", key = ""] = parts;
  const method = methodOfKey(key);
  if (method === undefined) return [path, ...parts.slice(2)].join(" ");
  const [part, name] = parts.slice(3);
  const operation = operationLabel({ method, path });
  if (part === "parameters") {
    const node = dereference(root, get(root, pointer.split("/").slice(0, 6).join("/")), "")?.node;
    return `${operation} ${isObject(node) ? `${textOf(node.in)} ${textOf(node.name)}` : `parameter ${name}`}`;
  }
  if (part === "requestBody") return `${operation} body ${memberPath(below(parts, 4))}`.trimEnd();
  if (part === "responses") return `${operation} ${name} ${memberPath(below(parts, 5))}`.trimEnd();
  return operation;
}

/** What of a body or an answer is below its schema; the media type goes without saying. */
function below(parts: readonly string[], from: number): string[] {
  return parts[from] === "content" ? parts.slice(from + 3) : parts.slice(from);
}

function dotted(name: string, path: string): string {
  return path === "" || /^[[({]/.test(path) ? name + path : `${name}.${path}`;
}

/** `connections[].client_id`; `policies[](variant 1)` is the first branch of a union. */
export function memberPath(parts: readonly string[]): string {
  let path = "";
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (part === "properties") path = dotted(path, parts[++i] ?? "").replace(/^\./, "");
    else if (part === "items") path += "[]";
    else if (part === "additionalProperties") path += "{}";
    else if (/^(?:any|one|all)Of$/.test(part) && i + 1 < parts.length) path += `(variant ${Number(parts[++i]) + 1})`;
  }
  return path;
}

/** By area, in the order they come in. */
export function byArea(drift: readonly PlacedDrift[]): Map<string, PlacedDrift[]> {
  const areas = new Map<string, PlacedDrift[]>();
  for (const one of drift) {
    const known = areas.get(one.area);
    if (known === undefined) areas.set(one.area, [one]);
    else known.push(one);
  }
  return areas;
}

/** All facts together. */
export function totals(shares: Shares): Record<Verdict, number> {
  const all = { agree: 0, drift: 0, alone: 0 };
  for (const verdict of ["agree", "drift", "alone"] as const) {
    for (const fact of FACTS) all[verdict] += shares[fact][verdict];
  }
  return all;
}
