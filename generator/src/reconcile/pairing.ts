import { dereference, dereferenceAt, type Located } from "../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { listedValues } from "../schema/enumeration.ts";
import { branchesOf, typesOf } from "./schemas.ts";

/** Where a source states a schema. */
export interface SourcedPointer {
  source: string;
  pointer: Pointer;
}

/** A schema of the primary source, and where the others state the same. */
export interface Position {
  pointer: Pointer;
  primary: string;
  statements: SourcedPointer[];
  /** True for a property, items or a body, false for the component it refers to: nullability belongs to the former. */
  used: boolean;
  /** A whole response body: it has the members of the envelope. */
  body: boolean;
  /** The value of a parameter, which is text on the wire: there is no null to send. */
  parameter: boolean;
  /** The statements that are a branch of another union: of each source the one most like this branch. */
  branches: SourcedPointer[];
  /** Branches that a statement has and this union has no counterpart for. */
  extra: SourcedPointer[];
  /** Branches of this union that a statement has no counterpart for. */
  lacking: { branch: Pointer; by: SourcedPointer }[];
}

/** What the pair of schemas describes: a whole parameter, a whole response body, or any part of something. */
export type Role = "parameter" | "body" | "part";

/** Pairs schemas that several sources state, through references and unions; each pair is entered once. */
export class Positions {
  readonly #root: JsonObject;
  readonly #positions = new Map<Pointer, Position>();
  readonly #paired = new Set<string>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** In the order they were met: a schema before its parts. */
  all(): Iterable<Position> {
    return this.#positions.values();
  }

  at(pointer: Pointer): Position | undefined {
    return this.#positions.get(pointer);
  }

  extraAt(pointer: Pointer): readonly SourcedPointer[] {
    return this.#positions.get(pointer)?.extra ?? [];
  }

  /** Pairs the primary's schema at `ours` with a source's at `theirs`, and everything below them. */
  pair(primary: string, ours: Pointer, source: string, theirs: Pointer, role: Role = "part", used = true): void {
    const us = dereferenceAt(this.#root, ours);
    const them = dereferenceAt(this.#root, theirs);
    if (us === undefined || them === undefined || us.pointer === them.pointer) return;
    if (!this.#record(primary, ours, { source, pointer: theirs }, used, role)) return;
    if (us.pointer !== ours) this.#record(primary, us.pointer, { source, pointer: them.pointer }, false, role);
    const pairKey = `${us.pointer}\n${them.pointer}`;
    if (this.#paired.has(pairKey)) return;
    this.#paired.add(pairKey);
    this.#below(primary, us, source, them, role);
  }

  #record(primary: string, pointer: Pointer, statement: SourcedPointer, used: boolean, role: Role): boolean {
    let position = this.#positions.get(pointer);
    if (position === undefined) {
      position = {
        pointer,
        primary,
        statements: [],
        used: false,
        body: false,
        parameter: false,
        branches: [],
        extra: [],
        lacking: [],
      };
      this.#positions.set(pointer, position);
    }
    position.used ||= used;
    position.body ||= role === "body";
    position.parameter ||= role === "parameter";
    if (position.statements.some((known) => known.source === statement.source && known.pointer === statement.pointer)) {
      return false;
    }
    position.statements.push(statement);
    return true;
  }

  #below(primary: string, us: Located, source: string, them: Located, role: Role): void {
    const ours = branchesOf(this.#root, us);
    const theirs = branchesOf(this.#root, them);
    if (ours !== undefined || theirs !== undefined) {
      this.#unions(primary, us, source, them, ours ?? [us], theirs ?? [them], role);
      return;
    }
    const ourProperties = us.node.properties;
    const theirProperties = them.node.properties;
    if (isObject(ourProperties) && isObject(theirProperties)) {
      for (const name of Object.keys(ourProperties)) {
        if (!Object.hasOwn(theirProperties, name)) continue;
        this.pair(primary, join(us.pointer, "properties", name), source, join(them.pointer, "properties", name));
      }
    }
    for (const key of ["items", "additionalProperties"]) {
      if (isObject(us.node[key]) && isObject(them.node[key])) {
        this.pair(primary, join(us.pointer, key), source, join(them.pointer, key));
      }
    }
  }

  /** Pairs each of their branches with the most similar of ours; each of ours is paired once. */
  #unions(
    primary: string,
    us: Located,
    source: string,
    them: Located,
    ours: Located[],
    theirs: Located[],
    role: Role,
  ): void {
    const free = new Set(ours);
    const single = ours.length === 1 || theirs.length === 1;
    const ranked = theirs
      .flatMap((their) => ours.map((our) => ({ our, their, score: branchScore(this.#root, our, their) })))
      .filter(({ score }) => score >= (single ? 0.25 : 0.5))
      .sort((a, b) => b.score - a.score);
    const placed = new Set<Located>();
    for (const { our, their } of ranked) {
      if (!free.has(our) || placed.has(their)) continue;
      free.delete(our);
      placed.add(their);
      // Nullability belongs to the union, not to the component that a branch refers to.
      this.pair(primary, our.pointer, source, their.pointer, role, our.pointer.startsWith(`${us.pointer}/`));
      if (!single) this.#positions.get(our.pointer)?.branches.push({ source, pointer: their.pointer });
    }
    const position = this.#positions.get(us.pointer);
    for (const their of theirs) if (!placed.has(their)) position?.extra.push({ source, pointer: their.pointer });
    // Only a union has branches that another could lack.
    if (ours[0] === us) return;
    for (const our of free) position?.lacking.push({ branch: our.pointer, by: { source, pointer: them.pointer } });
  }
}

/** As `resemblance`; branches of one name are one branch unless their values contradict each other. */
function branchScore(root: JsonObject, a: Located, b: Located): number {
  const score = resemblance(root, a, b);
  return score > 0 && modelNames(a).some((name) => modelNames(b).includes(name)) ? score + 0.5 : score;
}

/** The title and the component name of a schema, without what an SDK adds to a name for each direction. */
function modelNames({ node, pointer }: Located): string[] {
  const component = parent(pointer).pointer === "/components/schemas" ? parent(pointer).key : undefined;
  return [node.title, component].flatMap((name) => {
    if (typeof name !== "string") return [];
    return [
      name
        .replace(/(?:Input|Request|Response)$/, "")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ""),
    ];
  });
}

/** How much two schemas look like one model, 0 to 1.5: shared properties, and the same first sentence. */
export function resemblance(root: JsonObject, a: Located, b: Located): number {
  const ours = a.node.properties;
  const theirs = b.node.properties;
  if (!isObject(ours) || !isObject(theirs)) {
    const same = typesOf(a.node).some((type) => typesOf(b.node).includes(type));
    return same && isObject(ours) === isObject(theirs) ? 1 : 0;
  }
  let shared = 0;
  for (const name of Object.keys(ours)) {
    if (!Object.hasOwn(theirs, name)) continue;
    if (contradict(values(root, ours[name]), values(root, theirs[name]))) return 0;
    shared++;
  }
  const all = Object.keys(ours).length + Object.keys(theirs).length - shared;
  const described = typeof a.node.description === "string" && a.node.description === b.node.description;
  return (all === 0 ? 0 : shared / all) + (described ? 0.5 : 0);
}

function values(root: JsonObject, schema: Json | undefined): readonly Json[] | undefined {
  const node = isObject(schema) ? dereference(root, schema, "")?.node : undefined;
  return node && listedValues(node);
}

function contradict(a: readonly Json[] | undefined, b: readonly Json[] | undefined): boolean {
  return a !== undefined && b !== undefined && !a.some((value) => b.includes(value));
}
