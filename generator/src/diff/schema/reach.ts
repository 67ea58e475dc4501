import type { NamedType } from "../../model/model.ts";
import { operationLabel } from "../../openapi/places.ts";
import type { Change, ChangeDirection, ChangeText } from "../change.ts";
import type { OperationPair, Use } from "../operation/comparison.ts";
import { namesOn, pathText } from "../subject.ts";
import { methodSymbols, operationSymbols, typeSymbols } from "../symbols.ts";
import type { PairNode, SchemaChange } from "./comparison.ts";

/** A place where an operation or a webhook leads into schemas. */
export interface SchemaEntry {
  node: PairNode;
  use: Use;
  /** The type that the operation declares for it. */
  root: string;
  operation: OperationPair | undefined;
  isParameter: boolean;
}

/** A change of a schema, and what reaches it. */
interface ReachedChange {
  change: SchemaChange;
  uses: Set<Use>;
  operations: Set<OperationPair>;
  /** Operations with the parameter in which it is. */
  owners: Set<OperationPair>;
  /** Types that the operations declare for it, where it is in no other declared type. */
  roots: Set<string>;
}

type AboutOperations = (pairs: readonly OperationPair[], sentence: string, names: readonly string[]) => ChangeText;

/** Adds to each change of a schema which operations it reaches, and whether as a request, a response or both. */
export class Reach {
  readonly #changes = new Map<string, ReachedChange>();
  /** The operations that reach a type with another name. */
  readonly renamed: Map<NamedType, Set<OperationPair>> = new Map();

  constructor(entries: readonly SchemaEntry[]) {
    const dirty = changedNodes(entries.map(({ node }) => node));
    for (const entry of entries) this.#walk(entry, dirty);
  }

  #walk(entry: SchemaEntry, dirty: ReadonlySet<PairNode>): void {
    const { operation } = entry;
    const seen = new Set<PairNode>();
    const stack = [entry.node];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node) || !dirty.has(node)) continue;
      seen.add(node);
      stack.push(...node.children);
      for (const { old, next } of operation === undefined ? [] : node.renamed) {
        const type = old ?? next;
        if (type === undefined || operation === undefined) continue;
        this.renamed.set(type, (this.renamed.get(type) ?? new Set()).add(operation));
      }
      for (const change of node.changes) this.#note(change, entry);
    }
  }

  #note(change: SchemaChange, { use, root, operation, isParameter }: SchemaEntry): void {
    const { place } = change;
    const key = `${change.kind("both")} ${change.old} ${change.new} ${place.root}${pathText(place.path)} ${change.sentence("both")}`;
    const known = this.#changes.get(key) ?? {
      change,
      uses: new Set(),
      operations: new Set(),
      owners: new Set(),
      roots: new Set(),
    };
    this.#changes.set(key, known);
    known.uses.add(use);
    if (operation !== undefined) known.operations.add(operation);
    if (operation !== undefined && isParameter) known.owners.add(operation);
    if (place.types.length === 0) known.roots.add(root);
  }

  /** @param aboutOperations makes operations the subject of a sentence, which has names beside it. */
  changes(aboutOperations: AboutOperations): Change[] {
    return [...this.#changes.values()].map(({ change, uses, operations, owners, roots }): Change => {
      const direction: ChangeDirection = uses.size === 2 ? "both" : uses.has("request") ? "request" : "response";
      const pairs = [...operations];
      const { place } = change;
      return {
        kind: change.kind(direction),
        old: change.old,
        new: change.new,
        direction,
        breaking: {
          request: change.narrows && uses.has("request"),
          response: change.widens && uses.has("response"),
        },
        operations: pairs.map(({ next }) => operationLabel(next)),
        symbols: [
          ...place.types.flatMap(typeSymbols),
          ...[...roots].flatMap((root) => operationSymbols(root, pairs)),
          ...methodSymbols(pairs),
        ],
        ...(change.value !== undefined && { value: change.value }),
        ...textOf(change, sentenceOf(change, direction), [...owners], aboutOperations),
      };
    });
  }
}

/** A change inside a parameter is about the operations with it, any other about a type. */
function textOf(
  { place, names }: SchemaChange,
  sentence: string,
  owners: readonly OperationPair[],
  aboutOperations: AboutOperations,
): ChangeText {
  const { root, path, parameter } = place;
  if (parameter === undefined) return { subject: { owners: [root], path, names }, sentence };
  return aboutOperations(owners, sentence, [root, ...namesOn(path), ...names]);
}

function sentenceOf(change: SchemaChange, direction: ChangeDirection): string {
  const notes: string[] = [direction === "both" ? "request and response" : direction];
  const addsValue = change.kind(direction) === "enum-value-added";
  if (addsValue && direction !== "request") notes.push("breaks an exhaustive switch");
  return `${change.sentence(direction)} (${notes.join("; ")})`;
}

/** Nodes with a change, and all that lead to one. */
function changedNodes(roots: readonly PairNode[]): Set<PairNode> {
  const parents = new Map<PairNode, PairNode[]>();
  const seen = new Set<PairNode>(roots);
  const stack = [...seen];
  const changed = new Set<PairNode>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.changes.length + node.renamed.length > 0) changed.add(node);
    for (const child of node.children) {
      const known = parents.get(child);
      if (known === undefined) parents.set(child, [node]);
      else known.push(node);
      if (seen.has(child)) continue;
      seen.add(child);
      stack.push(child);
    }
  }
  for (const node of changed) for (const parent of parents.get(node) ?? []) changed.add(parent);
  return changed;
}
