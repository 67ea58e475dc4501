import { FlarespecError } from "../diagnostics.ts";
import { type JsonObject, type Pointer, tokens } from "../document/pointer.ts";
import { componentUses, usesOf } from "../document/uses.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { Names, pascal } from "./names.ts";
import { enumShape, structureClasses } from "./structure.ts";
import type { NamedType, Operation } from "./surface.ts";

/** Suffixes of the declarations that every operation has; no schema may take such a name. */
const OPERATION_SUFFIXES = ["Init", "Args", "Answer", "Data", "ErrorCode", "Permission"];

export interface NamedTypes {
  byPointer: Map<Pointer, NamedType>;
  byArea: Map<string, NamedType[]>;
  shared: NamedType[];
  /** Scheme names by which overrides may be given: `tunnels.CfdTunnel`. */
  schemeNames: Set<string>;
  /** Overrides that named something. */
  usedOverrides: Set<string>;
}

/**
 * Decides which schemas are declarations of their own, where they live and what they are called: components that are
 * more than a plain string, number or boolean; inline results and bodies; enums.
 *
 * @param overrides chosen names by `area.SchemeName` (`shared.SchemeName` for shared types).
 */
export function nameTypes(
  root: JsonObject,
  operations: readonly Operation[],
  overrides: Readonly<Record<string, string>>,
): NamedTypes {
  const candidates = findCandidates(root, operations);
  const classes = structureClasses(root, candidates.keys());
  const uses = componentUses(root);
  const titles = reservedNames(operations);
  const result: NamedTypes = {
    byPointer: new Map(),
    byArea: new Map(),
    shared: [],
    schemeNames: new Set(),
    usedOverrides: new Set(),
  };
  const sharedNames = new Names(titles.get("") ?? []);
  const areaNames = new Map<string, Names>();
  const known = new Map<string, NamedType>();

  // A chosen name owns its structure: what else looks the same becomes an alias of it.
  const isChosen = (one: Candidate) => Number(overrides[`${homeOf(one)}.${one.name}`] === undefined);
  const ordered = [...candidates.values()].sort((a, b) => isChosen(a) - isChosen(b) || namingRank(a) - namingRank(b));
  // Shared types first: their names are then taken in every area that may import them.
  for (const homeIsShared of [true, false]) {
    for (const candidate of ordered) {
      const isShared = candidate.areas.size > 1;
      if (isShared !== homeIsShared) continue;
      const home = homeOf(candidate);
      const area = isShared ? undefined : home;
      const schemeKey = `${home}.${candidate.name}`;
      result.schemeNames.add(schemeKey);
      const chosen = overrides[schemeKey];
      if (chosen !== undefined) result.usedOverrides.add(schemeKey);
      const wanted = chosen ?? candidate.name;
      const structure = structureKey(candidate, classes);

      const same = known.get(`${home} ${wanted} ${structure}`) ?? known.get(`${home} ~${candidate.stem} ${structure}`);
      if (same !== undefined && (chosen === undefined || same.name === chosen)) {
        result.byPointer.set(candidate.pointer, same);
        noteUse(same, candidate, uses);
        continue;
      }
      let names = area === undefined ? sharedNames : areaNames.get(area);
      if (names === undefined) {
        names = new Names([...(titles.get(area as string) ?? []), ...result.shared.map((type) => type.name)]);
        areaNames.set(area as string, names);
      }
      if (chosen !== undefined && names.has(chosen)) {
        throw new FlarespecError("FS2010", {
          message: `the names call ${schemeKey} ${chosen}, but another type of ${home} is called so and differs`,
        });
      }
      const type: NamedType = {
        name: names.take(wanted),
        pointer: candidate.pointer,
        schema: candidate.schema,
        area,
        input: false,
        kind: candidate.kind,
        schemeName: candidate.name,
      };
      noteUse(type, candidate, uses);
      const twin = known.get(`${home} ${structure}`);
      if (twin !== undefined && candidate.kind === "schema" && twin.kind === "schema") type.aliasOf = twin;
      else known.set(`${home} ${structure}`, type);
      known.set(`${home} ${wanted} ${structure}`, type);
      known.set(`${home} ~${candidate.stem} ${structure}`, type);
      result.byPointer.set(candidate.pointer, type);
      if (area === undefined) result.shared.push(type);
      else result.byArea.set(area, [...(result.byArea.get(area) ?? []), type]);
    }
  }
  return result;
}

/** The one area that reaches a schema, or `shared`. */
function homeOf({ areas }: Candidate): string {
  const [only] = areas;
  return areas.size === 1 && only !== undefined ? only : "shared";
}

/** Components name things before operations do, and what responses use before the forms made for requests. */
function namingRank({ pointer }: Candidate): number {
  if (!pointer.startsWith("/components/")) return 2;
  return tokens(pointer)[2]?.endsWith("Input") ? 1 : 0;
}

/** Enums are the same by their values: whether a place also takes others is the place's own matter. */
function structureKey({ pointer, schema, kind }: Candidate, classes: ReadonlyMap<Pointer, number>): string {
  if (kind === "schema") return String(classes.get(pointer) ?? -1);
  return `enum ${JSON.stringify([...(enumShape(schema)?.values ?? [])].sort())}`;
}

function noteUse(type: NamedType, candidate: Candidate, uses: ReturnType<typeof componentUses>): void {
  if (usesOf(candidate.pointer, uses).request) type.input = true;
  if (type.aliasOf !== undefined && type.input) type.aliasOf.input = true;
  const shape = candidate.kind === "enum" ? enumShape(candidate.schema) : undefined;
  if (shape === undefined) return;
  type.values ??= shape.values;
  if (shape.open) type.open = true;
}

function reservedNames(operations: readonly Operation[]): Map<string, string[]> {
  const reserved = new Map<string, string[]>();
  const everywhere = [
    "Client",
    "Failure",
    "Envelope",
    "FailureBody",
    "ResponseInfo",
    "Response",
    "CallOptions",
    "Caller",
    "ClientOptions",
    "ErrorCode",
    "KnownErrorCode",
    "ListBody",
    "ListedOperation",
    "ListOperation",
    "ListOptions",
    "Paginator",
    "Promise",
    "Record",
    "Blob",
    "ArrayBuffer",
    "Uint8Array",
    "NonNullable",
    "PaginateOptions",
    "Date",
  ];
  reserved.set("", everywhere);
  for (const { area, title } of operations) {
    const list = reserved.get(area) ?? [
      ...everywhere,
      ...["Paths", "Client", "Pages"].map((suffix) => pascal(area) + suffix),
    ];
    for (const suffix of OPERATION_SUFFIXES) list.push(title + suffix);
    reserved.set(area, list);
  }
  return reserved;
}
