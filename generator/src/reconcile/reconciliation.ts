import { type ComposedSource, composedSources } from "../compose/alternatives.ts";
import { andList } from "../diagnostics/wording.ts";
import type { Direction } from "../ledger/change.ts";
import type { Context } from "../normalize/rule.ts";
import { dereferenceAt, type Located } from "../openapi/dereference.ts";
import { type Json, type JsonObject, join, type Pointer, parent, tokens } from "../openapi/pointer.ts";
import type { DatedClaim, Fact } from "./evidence.ts";
import type { Position } from "./pairing.ts";
import { branchesOf, isUnknown } from "./schemas.ts";
import { writeFact } from "./settled.ts";

/** A schema as one source states it, dereferenced. */
export interface StatedSchema extends Located {
  source: string;
}

/** A claim with the schema that makes it. */
export interface SchemaClaim extends DatedClaim {
  schema: StatedSchema;
}

/** What the facts of schemas share while they are reconciled: the document, its sources, and who stated what was taken. */
export class Reconciliation {
  readonly cx: Context;
  readonly root: JsonObject;
  readonly sources: ReadonlyMap<string, ComposedSource>;
  /** True if a change made schemas comparable that were not: another round is needed. */
  opened = false;
  /** Unions that branches were added to. */
  readonly grown: Set<Pointer> = new Set();
  /** By place, the source that what was taken there comes from; it holds for everything below. */
  readonly #taken = new Map<Pointer, string>();
  /** What patches wrote. They are applied before the rules, so that none is added while schemas are reconciled. */
  readonly #patched: ReadonlySet<Pointer>;

  constructor(cx: Context) {
    this.cx = cx;
    this.root = cx.root;
    this.sources = composedSources(cx.root);
    const patched = cx.editor.ledger.filter(({ rule }) => rule.startsWith("patch:"));
    this.#patched = new Set(patched.map(({ pointer }) => pointer));
  }

  write(fact: Fact, pointer: Pointer, value: Json | undefined, reason: string, direction: Direction): void {
    writeFact(this.cx, fact, pointer, value, reason, direction);
  }

  /** Notes that `to` was taken from a source's `from`; of a reference, its target as well. */
  take(to: Pointer, source: string, from: Pointer): void {
    this.#taken.set(to, source);
    const landing = dereferenceAt(this.root, from);
    if (landing !== undefined && landing.pointer !== from) this.#taken.set(landing.pointer, source);
    this.opened = true;
  }

  /** Notes that the elements of a list have another order: `order` has their old indexes. */
  reorder(list: Pointer, order: readonly number[]): void {
    const moved = [...this.#taken].map(([at, source]): [Pointer, string] => {
      const [index = "", ...rest] = at.startsWith(`${list}/`) ? tokens(at.slice(list.length)) : [];
      const now = index === "" ? -1 : order.indexOf(Number(index));
      return [now < 0 ? at : join(list, now, ...rest), source];
    });
    this.#taken.clear();
    for (const [at, source] of moved) this.#taken.set(at, source);
  }

  /** The source that a place was taken from. */
  takenFrom(pointer: Pointer): string | undefined {
    for (let at = pointer; at !== ""; at = parent(at).pointer) {
      const source = this.#taken.get(at);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  claim(source: string, says: Json | undefined): DatedClaim {
    const { kind, date = "" } = this.sources.get(source) ?? {};
    return { kind, date, says };
  }

  /** What the schemas of several sources claim, each by `read`. */
  claims(schemas: readonly StatedSchema[], read: (schema: StatedSchema) => Json | undefined): SchemaClaim[] {
    return schemas.map((schema) => ({ ...this.claim(schema.source, read(schema)), schema }));
  }

  isNewer(source: string, than: string): boolean {
    return (this.sources.get(source)?.date ?? "") > (this.sources.get(than)?.date ?? "");
  }

  /** True if requests send both what is at `pointer` and what a further source has at `theirs`. */
  bothSent(pointer: Pointer, theirs: Pointer): boolean {
    return this.cx.uses(pointer).request && this.cx.uses(theirs).request;
  }

  /** True if only requests reach a place. */
  onlySent(pointer: Pointer): boolean {
    const { request, response, failure } = this.cx.uses(pointer);
    return request && !response && !failure;
  }

  /** True if a patch wrote a place, or something around it: it was corrected by hand, for a reason of its own. */
  isPatched(pointer: Pointer): boolean {
    let at = this.cx.editor.origin(pointer);
    while (at !== "" && !this.#patched.has(at)) at = parent(at).pointer;
    return this.#patched.has(at);
  }

  /** The other sources' schemas of a position. Of a union with null, the one branch; other unions are left out. */
  stated({ statements }: Position): StatedSchema[] {
    const schemas: StatedSchema[] = [];
    for (const { source, pointer } of statements) {
      const landing = dereferenceAt(this.root, pointer);
      if (landing === undefined || isUnknown(landing.node)) continue;
      const branches = branchesOf(this.root, landing);
      const [only] = branches ?? [landing];
      if (only === undefined || (branches !== undefined && branches.length > 1)) continue;
      if (!schemas.some((one) => one.source === source && one.pointer === only.pointer))
        schemas.push({ source, ...only });
    }
    return schemas;
  }
}

/** `a says`, `a and b say`: the distinct sources. */
export function say(stated: readonly { source: string }[]): string {
  const sources = sourcesOf(stated);
  return `${andList(sources)} ${sources.length > 1 ? "say" : "says"}`;
}

export function sourcesOf(stated: readonly { source: string }[]): string[] {
  return [...new Set(stated.map(({ source }) => source))];
}
