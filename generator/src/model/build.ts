import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { identifier, isIdentifier } from "../escape.ts";
import type { Change } from "../ledger/change.ts";
import { operationLabel } from "../openapi/places.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { componentUses } from "../schema/uses.ts";
import { presetOf } from "../vendors/find-preset.ts";
import type { NamedBy, StatedPreset } from "../vendors/preset.ts";
import { type AreaPatterns, assignAreas } from "./areas.ts";
import type { Area, Loss, Model, Operation } from "./model.ts";
import { nameTypes } from "./names/named-types.ts";
import { pascal } from "./names/names.ts";
import { leftOut } from "./not-emitted.ts";
import { readCodes } from "./operations/errors.ts";
import { failuresByStatus } from "./operations/failures.ts";
import { answersList, readList } from "./operations/lists.ts";
import { bracketNested, type Serialization } from "./operations/nested.ts";
import { nameOperations, readOperations } from "./operations/operations.ts";
import { readOverloads } from "./operations/overloads.ts";
import { listsItems } from "./operations/pages.ts";
import { readSecurity } from "./operations/security.ts";
import { readServers } from "./operations/server.ts";
import { carriers, readWebhooks } from "./operations/webhooks.ts";
import { type DateType, Schemas } from "./schemas.ts";
import { listLosses } from "./untyped.ts";

export interface ModelOptions {
  areas?: AreaPatterns;
  names?: NameOverrides;
  /** Default: found by evidence in the document. */
  preset?: StatedPreset;
  /** Integers of 64 bits are numbers, or bigints where a number would round them. */
  int64?: "number" | "bigint";
  /** By what operations are named. Default: what the preset says. */
  operations?: NamedBy;
  /** Dates are text, or what they are read as. */
  dates?: "text" | DateType;
  /** How values are written where OpenAPI leaves it open. */
  serialization?: Serialization;
  /** Of the editor that wrote the document: the uses of components that are known already are not read again. */
  ledger?: readonly Change[];
  /** Ignores chosen names that fit nothing: they were chosen for another version of the document. */
  ignoreUnfit?: boolean;
}

/** Names people chose. Types by `area.SchemeName`, operations by `METHOD /path`. Each must name something. */
export interface NameOverrides {
  types?: Readonly<Record<string, string>>;
  operations?: Readonly<Record<string, string>>;
}

/**
 * Decides areas, operations and names of a canonical document.
 * @throws FS2002 for a chosen name that is no identifier, FS2005 for one that fits nothing.
 */
export function buildModel(canonical: JsonObject, options: ModelOptions = {}): Model {
  checkChosen(options.names ?? {});
  const read: Loss[] = [];
  const paths = isObject(canonical.paths) ? canonical.paths : {};
  const assigned = assignAreas(paths, options.areas);
  const dates = options.dates === "text" ? undefined : options.dates;
  const schemas = new Schemas(canonical, options.int64 === "bigint", dates);
  const preset = presetOf(canonical, options.preset);
  const operations = readOperations(schemas, assigned, preset, read);
  if (options.serialization?.nested === "brackets")
    for (const operation of operations) bracketNested(schemas, operation);
  const envelope =
    preset.envelope === "always" || operations.some((one) => one.failsWithEnvelope || answersEnvelope(one));
  const hasLists = preset.envelope !== "always" && !operations.some(answersEnvelope);
  // What has no envelope lacks it only where the API has one.
  const losses = envelope ? read : read.filter(({ kind }) => kind !== "no-envelope");
  // Codes stand in envelopes.
  if (!envelope) for (const operation of operations) operation.codes = [];
  if (!envelope) for (const operation of operations) addFailures(operation);
  if (hasLists) for (const operation of operations) addList(operation, schemas);
  const isList = hasLists
    ? (operation: Operation) => answersList(schemas, operation)
    : ({ success }: Operation) => listsItems(success);
  nameOperations(schemas, operations, options.names?.operations ?? {}, preset, isList, options.operations);
  const [first] = operations;
  const serving = readServers(canonical, operations, preset.server);
  const security = readSecurity(canonical, operations, preset);
  if (first !== undefined && serving.server === undefined) {
    const url = serving.servers[0]?.url ?? "";
    const needed = url.includes("{") ? "baseUrl or serverVariables" : "baseUrl";
    const message = `calls need ${needed}: the document names ${url === "" ? "no server" : `only ${url}`}`;
    losses.push({
      kind: "no-server",
      operation: operationLabel(first),
      pointer: "/servers",
      message,
    });
  }
  const webhooks = readWebhooks(schemas);
  const { headers } = readOverloads(schemas, operations);
  const types = nameTypes(
    canonical,
    // Types of one structure have the name of the first: it must not depend on the order of the document.
    [...[...operations].sort(byPath), ...carriers(webhooks)],
    componentUses(canonical, options.ledger),
    options.names?.types ?? {},
    headers,
    preset,
  );
  if (options.ignoreUnfit !== true) {
    checkOverrides(Object.keys(options.names?.types ?? {}), types.schemeNames);
    const labels = new Set(operations.map((one) => operationLabel(one)));
    checkOverrides(Object.keys(options.names?.operations ?? {}), labels);
  }

  const areas: Area[] = [...new Set(operations.map((operation) => operation.area))].sort().map((name) => ({
    name,
    title: pascal(name),
    operations: operations.filter((operation) => operation.area === name),
    types: types.byArea.get(name) ?? [],
  }));
  const codes = envelope ? readCodes(canonical, "") : [];
  let isListed = false;
  return {
    areas,
    shared: types.shared,
    schemas,
    ...serving,
    security,
    preset,
    deepLists: options.serialization?.lists ?? "index",
    envelope,
    types: types.byPointer,
    webhooks,
    codes,
    // Computed on demand: a comparison of two versions does not need them.
    get losses() {
      if (!isListed) {
        losses.push(...leftOut(canonical, operations, webhooks, security, preset));
        listLosses(schemas, [...operations, ...carriers(webhooks)], losses);
      }
      isListed = true;
      return losses;
    },
  };
}

/** Adds the list that only an API whose answers are no envelopes has in its bodies. */
function addList(operation: Operation, schemas: Schemas): void {
  const list = readList(schemas, operation);
  if (list !== undefined) operation.list = list;
}

/** Adds the failures by status that only an API without envelopes has. */
function addFailures(operation: Operation): void {
  const failures = failuresByStatus(operation);
  if (failures !== undefined) operation.failures = failures;
}

function byPath(a: Operation, b: Operation): number {
  const [left, right] = [a, b].map(({ path, method }) => `${path} ${method}`) as [string, string];
  return left < right ? -1 : Number(left > right);
}

function answersEnvelope({ success }: Operation): boolean {
  return success.some(({ kind }) => kind === "envelope");
}

function checkChosen({ types = {}, operations = {} }: NameOverrides): void {
  for (const [of, chosen] of [...Object.entries(types), ...Object.entries(operations)]) {
    // A reserved word is allowed for an operation: it is declared with `_` at its end.
    if (isIdentifier(chosen) || (Object.hasOwn(operations, of) && isIdentifier(`${chosen}_`))) continue;
    throw new FlarespecError("FS2002", {
      message: `the name chosen for ${of}, ${JSON.stringify(chosen)}, is no identifier`,
      expected: "letters and digits, beginning with a letter, and no reserved word",
      didYouMean: identifier(chosen),
    });
  }
}

function checkOverrides(given: string[], candidates: ReadonlySet<string>): void {
  for (const name of given) {
    if (candidates.has(name)) continue;
    throw new FlarespecError("FS2005", {
      message: `the names give another name to ${name}, but nothing is called that`,
      expected: "`area.SchemeName` for a type, `METHOD /path` for an operation",
      didYouMean: closest(name, candidates),
    });
  }
}
