import type { Operation } from "../model/model.ts";
import { operationLabel } from "../openapi/places.ts";
import { type Change, type ChangeKind, type ChangeText, type Difference, summarize } from "./change.ts";
import { code } from "./messages.ts";
import { compareArgument, compareBody } from "./operation/body.ts";
import type {
  ChangeDetails,
  OperationComparison,
  OperationEffect,
  OperationPair,
  Use,
} from "./operation/comparison.ts";
import { compareFailures } from "./operation/failures.ts";
import { compareIdentity } from "./operation/identity.ts";
import { matchOperations } from "./operation/match.ts";
import { compareMediaTypes } from "./operation/media-types.ts";
import { compareParameters } from "./operation/parameters.ts";
import { reusedNames } from "./operation/reused-names.ts";
import { compareSecurity, type SecurityChange } from "./operation/security.ts";
import { comparePages, compareSuccesses } from "./operation/success.ts";
import { compareWebhooks } from "./operation/webhooks.ts";
import { renamedAreas, renamingMessage, renamings } from "./renamings.ts";
import type { PointerPair } from "./schema/comparison.ts";
import { SchemaPairs } from "./schema/pairs.ts";
import { Reach, type SchemaEntry } from "./schema/reach.ts";
import { type BothSchemas, VersionSchemas } from "./schema/shape.ts";
import { compareOwnServer, compareServers } from "./servers.ts";
import { NO_SUBJECT, property, SUBJECT } from "./subject.ts";
import { methodSymbols, typeSymbols } from "./symbols.ts";
import type { Side } from "./version.ts";

export type { Side } from "./version.ts";

/**
 * What differs between two canonical documents, in the terms of the packages they are emitted as. Nothing is compared by
 * name: operations are matched by method and path, schemas by their place in them.
 */
export function diff(old: Side, next: Side): Difference {
  const changes = new DocumentComparison(old, next).run();
  return { changes, summary: summarize(changes) };
}

const NOT_BREAKING = { request: false, response: false };

class DocumentComparison {
  readonly #old: Side;
  readonly #next: Side;
  readonly #both: BothSchemas;
  readonly #schemas: SchemaPairs;
  readonly #changes: Change[] = [];
  /** Where operations lead into schemas. */
  readonly #entries: SchemaEntry[] = [];
  /** Operations that are in both versions. */
  #pairs: readonly OperationPair[] = [];
  /** The new names of renamed areas. */
  #areas: ReadonlyMap<string, string> = new Map();

  constructor(old: Side, next: Side) {
    this.#old = old;
    this.#next = next;
    const numbers = new Map<string, number>();
    this.#both = { old: new VersionSchemas(old, numbers), next: new VersionSchemas(next, numbers) };
    this.#schemas = new SchemaPairs(old, next, this.#both);
  }

  run(): Change[] {
    const { pairs, removed, added } = matchOperations(this.#old, this.#next, this.#both);
    this.#areas = renamedAreas(pairs, this.#next.model);
    this.#pairs = pairs.map(([old, next]) => ({ old, next }));
    this.#renamedAreas();
    for (const pair of this.#pairs) this.#operation(pair);
    this.#security();
    this.#changes.push(...reusedNames(this.#pairs, removed, added));
    for (const old of removed) this.#wholeOperation("operation-removed", old, { old });
    for (const next of added) this.#wholeOperation("operation-added", next, { next });
    compareWebhooks(this.#comparison(undefined), this.#old.model.webhooks, this.#next.model.webhooks);
    compareServers(this.#comparison(undefined), this.#old, this.#next);
    const reach = new Reach(this.#entries);
    this.#changes.push(...reach.changes((...said) => this.#aboutOperations(...said)));
    this.#renamedTypes(reach);
    return this.#changes.sort(byPlace);
  }

  #operation(pair: OperationPair): void {
    const at = this.#comparison(pair);
    compareIdentity(at, pair, { old: this.#old, next: this.#next }, this.#areas);
    compareParameters(at, pair);
    compareBody(at, pair);
    compareArgument(at, pair);
    compareSuccesses(at, pair);
    compareMediaTypes(at, pair);
    compareFailures(at, pair);
    comparePages(at, pair);
    compareOwnServer(at, pair);
    compareWebhooks(at, pair.old.callbacks, pair.next.callbacks);
  }

  #comparison(pair: OperationPair | undefined): OperationComparison {
    const enter = (use: Use, node: SchemaEntry["node"], root: string, isParameter: boolean) =>
      this.#entries.push({ node, use, root, operation: pair, isParameter });
    return {
      both: this.#both,
      add: (kind, at, effect, sentence, more) => this.#add(kind, pair ?? {}, at, effect, sentence, more),
      enter: (use, old, next, root, ...names) =>
        enter(use, this.#schemas.compare(old, next, { root, path: names.map(property), types: [] }), root, false),
      enterParameter: (old, next, name, parameter, root) =>
        enter("request", this.#schemas.compare(old, next, { root: name, path: [], types: [], parameter }), root, true),
    };
  }

  #add(
    kind: ChangeKind,
    pair: Partial<OperationPair>,
    [old, next]: PointerPair,
    { request = false, response = false, direction = "both" }: OperationEffect,
    sentence: string,
    { symbols = [], names = [], ...more }: ChangeDetails = {},
  ): void {
    const operation = pair.next ?? pair.old;
    this.#changes.push({
      kind,
      old,
      new: next,
      direction,
      breaking: { request, response },
      operations: operation === undefined ? [] : [operationLabel(operation)],
      symbols: [...symbols, ...methodSymbols([pair])],
      ...more,
      subject: { owners: operation === undefined ? [] : [operation.name], path: [], names },
      sentence,
    });
  }

  #wholeOperation(
    kind: "operation-added" | "operation-removed",
    operation: Operation,
    pair: Partial<OperationPair>,
  ): void {
    const isGone = kind === "operation-removed";
    const sentence = `${SUBJECT} (${code(operationLabel(operation))}) is ${isGone ? "gone" : "new"}`;
    const places = [pair.old?.pointer ?? null, pair.next?.pointer ?? null] as const;
    this.#add(kind, pair, places, { request: isGone, response: isGone }, sentence);
  }

  /** A security requirement of the document holds for many operations: the same change of several is reported once. */
  #security(): void {
    const found = new Map<string, { change: SecurityChange; pairs: OperationPair[] }>();
    for (const pair of this.#pairs) {
      for (const change of compareSecurity(this.#old, pair.old, this.#next, pair.next)) {
        const key = `${change.kind} ${change.breaks} ${change.says}`;
        const group = found.get(key) ?? { change, pairs: [] };
        group.pairs.push(pair);
        found.set(key, group);
      }
    }
    for (const { change, pairs } of found.values()) {
      this.#changes.push({
        kind: change.kind,
        old: change.old,
        new: change.new,
        direction: "request",
        breaking: { request: change.breaks, response: false },
        operations: pairs.map(({ next }) => operationLabel(next)),
        symbols: methodSymbols(pairs),
        ...this.#aboutOperations(pairs, `${SUBJECT}: ${change.says}`),
      });
    }
  }

  #aboutOperations(pairs: readonly OperationPair[], sentence: string, names: readonly string[] = []): ChangeText {
    const isAll = pairs.length === this.#pairs.length && pairs.length > 1;
    const owners = isAll ? [] : pairs.map(({ next }) => next.name);
    return {
      subject: { owners, path: [], names },
      sentence: isAll ? sentence.replaceAll(SUBJECT, "every operation") : sentence,
    };
  }

  /** Types with another name. An import breaks, though no request and no response changes. */
  #renamedTypes({ renamed }: Reach): void {
    for (const { kind, pairs } of renamings(this.#schemas.types, this.#old, this.#next, this.#areas, this.#both)) {
      const types = pairs.flatMap(({ old, next }) => old ?? next ?? []);
      const operations = new Set(types.flatMap((type) => [...(renamed.get(type) ?? [])]));
      const [first] = pairs;
      this.#changes.push({
        kind,
        old: first?.old?.pointer ?? null,
        new: first?.next?.pointer ?? null,
        direction: "both",
        breaking: NOT_BREAKING,
        operations: [...operations].map(({ next }) => operationLabel(next)),
        symbols: pairs.flatMap(typeSymbols),
        subject: NO_SUBJECT,
        sentence: renamingMessage(kind, pairs),
      });
    }
  }

  #renamedAreas(): void {
    const before = new Set(this.#old.model.areas.map(({ name }) => name));
    for (const [from, to] of this.#areas) {
      const own = this.#pairs.filter(({ old }) => old.area === from);
      const what = before.has(to) ? "is now part of" : "is now called";
      this.#changes.push({
        kind: "area-renamed",
        old: null,
        new: null,
        direction: "both",
        breaking: NOT_BREAKING,
        operations: own.map(({ next }) => operationLabel(next)),
        symbols: methodSymbols(own),
        subject: NO_SUBJECT,
        sentence: `the area ${code(from)} ${what} ${code(to)}: its functions and types are imported from there`,
      });
    }
  }
}

/** By pointer and kind: paths before components. */
function byPlace(a: Change, b: Change): number {
  const key = ({ kind, old, new: next }: Change) => `${next ?? old} ${kind}`;
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : Number(left > right);
}
