import { type ComposedSource, composedSources } from "../../compose/alternatives.ts";
import { dereference } from "../../openapi/dereference.ts";
import { canonicalText } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { componentUses, type Uses, usesOf } from "../../schema/uses.ts";
import type { Preset } from "../../vendors/preset.ts";
import { EVIDENCE, type Fact } from "../evidence.ts";
import { type Position, Positions } from "../pairing.ts";
import type { StatedSchema } from "../reconciliation.ts";
import { branchesOf, isUnknown } from "../schemas.ts";
import { comparable } from "./read.ts";

/** What one source says of a fact, and where. */
export interface Claim {
  source: string;
  /** Of the keyword, or of the nearest thing that the source has. */
  pointer: Pointer;
  /** Undefined: nothing. Of `exists`, `required`, `nullability` and `deprecation`: yes or no. Of `enum`, null: any value. */
  says: Json | undefined;
}

/** One fact of one place, as all sources that describe the place have it. */
export interface Observation {
  fact: Fact;
  /** Which limit it is, which of two descriptions, what it is that exists; else the fact itself. */
  keyword: string;
  /** The place in the composed document: the first source's, or that of the first source that has it. */
  pointer: Pointer;
  uses: Uses;
  claims: Claim[];
  verdict: Verdict;
  /** Of a branch that only some unions have, its place in one of them. */
  shape?: Pointer;
  /** True if the sources' value sets are disjoint: a client written against a losing source breaks. */
  vital?: boolean;
  /** The rule that decides it. */
  rule: "settle-operation" | "settle-schema";
}

/** `agree`: two or more sources say the same; `alone`: only one says something; of `exists`: only some have it. */
export type Verdict = "agree" | "drift" | "alone";

/** An operation as one source states it. */
export interface StatedOperation {
  source: string;
  operation: JsonObject;
  pointer: Pointer;
}

/** A schema, and what the sources have there: the first source first, each once. */
export interface ObservedSchema {
  position: Position;
  node: JsonObject;
  stated: readonly StatedSchema[];
  /** As `stated`, behind references and unions with null; a source whose schema is another union is left out. */
  plain: readonly StatedSchema[];
  uses: Uses;
}

export const SENT: Uses = { request: true, response: false, failure: false };
export const ANSWERED: Uses = { request: false, response: true, failure: false };

/** What the facts share while they are observed: the document, its sources and the observations. */
export class Observer {
  readonly root: JsonObject;
  readonly preset: Preset;
  readonly sources: ReadonlyMap<string, ComposedSource>;
  readonly positions: Positions;
  readonly #found = new Map<string, Observation>();
  readonly #uses: ReturnType<typeof componentUses>;
  /** Sources that say anywhere what an operation takes beyond its path; a page of models never does. */
  readonly #describesRequests: ReadonlySet<string>;

  constructor(root: JsonObject, operations: readonly StatedOperation[], preset: Preset) {
    this.root = root;
    this.preset = preset;
    this.sources = composedSources(root);
    this.positions = new Positions(root);
    this.#uses = componentUses(root);
    this.#describesRequests = new Set(
      operations.filter(({ operation }) => takesMoreThanPath(root, operation)).map(({ source }) => source),
    );
  }

  get observations(): Observation[] {
    return [...this.#found.values()];
  }

  describesRequests(source: string): boolean {
    return this.#describesRequests.has(source);
  }

  isDocument(source: string): boolean {
    return this.sources.get(source)?.kind === "openapi";
  }

  /** A no counts only if the evidence table says that silence of this kind of source is one. */
  unlessSilent(fact: Fact, source: string, says: boolean | undefined): boolean | undefined {
    const kind = this.sources.get(source)?.kind;
    return says === false && (kind === undefined || !EVIDENCE[fact].denies.includes(kind)) ? undefined : says;
  }

  schemaAt(position: Position): ObservedSchema | undefined {
    const { pointer, primary, statements } = position;
    const node = get(this.root, pointer);
    if (!isObject(node)) return undefined;
    const stated = [{ source: primary, pointer, node }];
    for (const statement of statements) {
      const theirs = get(this.root, statement.pointer);
      // A union of which two branches resemble ours is one source with one claim.
      if (isObject(theirs) && !stated.some(({ source }) => source === statement.source))
        stated.push({ ...statement, node: theirs });
    }
    const plain = stated.flatMap(({ source, pointer: from, node: one }) => {
      const landing = dereference(this.root, one, from);
      const branches = landing === undefined ? undefined : branchesOf(this.root, landing);
      const single = branches === undefined ? landing : branches.length === 1 ? branches[0] : undefined;
      return single === undefined || isUnknown(single.node) ? [] : [{ source, ...single }];
    });
    return { position, node, stated, plain, uses: usesOf(pointer, this.#uses) };
  }

  /**
   * @param shown what each says in its own terms, if it is compared in others.
   * @param more see `Observation`.
   */
  note(
    fact: Fact,
    keyword: string,
    pointer: Pointer,
    claims: readonly Claim[],
    uses: Uses,
    { shown = claims, ...more }: { shown?: readonly Claim[] } & Pick<Observation, "shape" | "vital"> = {},
  ): void {
    const stated = claims.filter(({ says }) => says !== undefined);
    if (stated.length === 0 || stated.every(({ says }) => says === false)) return;
    const key = `${fact} ${keyword} ${pointer} ${more.shape ?? ""}`;
    if (this.#found.has(key)) return;
    const distinct = new Set(stated.map(({ says }) => canonicalText(comparable(fact, says as Json))));
    const verdict = stated.length < 2 ? "alone" : distinct.size > 1 ? "drift" : "agree";
    // That nobody lists values is no agreement on values.
    if (fact === "enum" && !stated.some(({ says }) => Array.isArray(says))) return;
    // Of an operation itself, and of its parameters, body and responses as such.
    const rule = /\/schemas?(?:\/|$)/.test(pointer) ? "settle-schema" : "settle-operation";
    this.#found.set(key, { fact, keyword, pointer, uses, claims: [...shown], verdict, rule, ...more });
  }
}

function takesMoreThanPath(root: JsonObject, { parameters, requestBody }: JsonObject): boolean {
  const stated = Array.isArray(parameters) ? parameters : [];
  return requestBody !== undefined || stated.some((one) => dereference(root, one, "")?.node.in !== "path");
}

/** What each source's keyword says. */
export function claimsOf(
  stated: readonly StatedSchema[],
  key: string,
  read: (value: Json | undefined, node: JsonObject) => Json | undefined = (value) => value,
): Claim[] {
  return stated.map(({ source, pointer, node }) => {
    return { source, pointer: keywordAt(node, pointer, key), says: read(node[key], node) };
  });
}

/** The place of the first of the keywords that a node has; else the node. */
export function keywordAt(node: JsonObject, pointer: Pointer, ...keywords: string[]): Pointer {
  const keyword = keywords.find((one) => node[one] !== undefined);
  return keyword === undefined ? pointer : join(pointer, keyword);
}
