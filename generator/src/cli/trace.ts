import { statedAt } from "../compose/stated-at.ts";
import type { SourceSpan } from "../diagnostics/error.ts";
import type { Change, Direction } from "../ledger/change.ts";
import { requiresOtherwise } from "../ledger/required.ts";
import { equal } from "../openapi/equal.ts";
import { isObject, type Json, join, member, type Pointer, tokens } from "../openapi/pointer.ts";
import type { ModelRun } from "../pipeline.ts";
import { RULES } from "../rules/index.ts";
import { find, isWithin } from "./trace-names.ts";

/** Where something of the generated package comes from, and what changed it. */
export interface Trace {
  asked: string;
  /** Pointers into the canonical document. */
  pointers: Pointer[];
  /** Places of the sources that state it or that it was made from. */
  places: (SourceSpan & { pointer: Pointer })[];
  /** In the order of the ledger. */
  changes: TracedChange[];
}

export interface TracedChange {
  n: number;
  rule: string;
  code?: string;
  pointer: Pointer;
  direction: Direction;
  reason: string;
  before?: Json;
  after?: Json;
}

/**
 * @param asked a name of the generated package (`Tunnel`, `tunnels.Tunnel`, `createCfdTunnel`, `Tunnel.tun_type`), the
 * name of a property or parameter, a JSON pointer into the canonical document or the composed source, a path, or `METHOD /path`.
 * @throws FlarespecError FS2005 if nothing has this name.
 */
export function trace(run: ModelRun, asked: string): Trace {
  const pointers = distinct(find(run, asked));
  const { changes, direct } = walkBack(run, pointers);
  const places = new Map<string, SourceSpan & { pointer: Pointer }>();
  for (const place of direct.flatMap((one) => statedAt(run.source, run.document, one))) {
    const key = `${place.file}:${place.line}:${place.column}`;
    if (!places.has(key)) places.set(key, place);
  }
  return { asked, pointers, places: [...places.values()], changes };
}

const CODES = new Map(RULES.map((rule) => [rule.id, rule.code as string]));
/** Limit of tracked pointers. Only a root that was copied from the whole document reaches it. */
const MOST_TRACKED = 400;

/**
 * Reads the ledger backwards and collects the changes of the given pointers and of those they were copied from. A change of
 * an enclosing node counts only if it changes the node at the pointer.
 */
function walkBack(run: ModelRun, pointers: readonly Pointer[]): { changes: TracedChange[]; direct: Pointer[] } {
  const direct = new Set(pointers);
  const tracked = new Set(pointers);
  const gone = new Set<Pointer>();
  const found: TracedChange[] = [];
  for (let i = run.ledger.length - 1; i >= 0; i--) {
    const change = run.ledger[i] as Change;
    let excerpt: { before?: Json; after?: Json } | undefined;
    for (const at of [...tracked]) {
      if (gone.has(at)) continue;
      if (isWithin(change.pointer, at) && change.pointer !== at) {
        excerpt = change;
        copiesIn(change.after, tracked);
      } else if (requiresOtherwise(change, at)) {
        excerpt = change;
      } else if (isWithin(at, change.pointer)) {
        const path = tokens(at.slice(change.pointer.length));
        const before = walkTo(change.before, path);
        const after = walkTo(change.after, path);
        const isCopy = after.copy !== undefined;
        if (!isCopy && equal(before.value, after.value)) continue;
        if (isCopy && tracked.size < MOST_TRACKED) {
          tracked.add(after.copy as Pointer);
          if (direct.has(at)) direct.add(after.copy as Pointer);
        } else copiesIn(after.value, tracked);
        excerpt =
          change.pointer === at
            ? change
            : {
                ...optional("before", before.value),
                ...optional("after", isCopy ? { $copy: after.copy as string } : after.value),
              };
        // It did not exist before this change, so earlier changes are not about it.
        if (before.value === undefined && before.copy === undefined) gone.add(at);
      }
    }
    if (excerpt === undefined) continue;
    const code = CODES.get(change.rule);
    found.push({
      n: change.n,
      rule: change.rule,
      ...(code !== undefined && { code }),
      pointer: change.pointer,
      direction: change.direction,
      reason: change.reason,
      ...optional("before", excerpt.before),
      ...optional("after", excerpt.after),
    });
  }
  return { changes: found.reverse(), direct: [...direct] };
}

function optional<K extends string>(key: K, value: Json | undefined): { [_ in K]?: Json } {
  return (value === undefined ? {} : { [key]: value }) as { [_ in K]?: Json };
}

/** Returns the value at a path inside a value of the ledger, or the pointer it was copied from. */
function walkTo(value: Json | undefined, path: readonly string[]): { value?: Json; copy?: Pointer } {
  let node = value;
  for (let i = 0; i <= path.length; i++) {
    if (isObject(node) && typeof node.$copy === "string") return { copy: join(node.$copy, ...path.slice(i)) };
    if (isObject(node) && isObject(node.$literal)) node = node.$literal;
    if (i === path.length) break;
    const key = path[i] as string;
    const next: Json | undefined = member(node, key);
    if (next === undefined) return {};
    node = next;
  }
  return node === undefined ? {} : { value: node };
}

function copiesIn(value: Json | undefined, into: Set<Pointer>): void {
  const stack: (Json | undefined)[] = [value];
  while (stack.length > 0 && into.size < MOST_TRACKED) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isObject(node)) {
      if (typeof node.$copy === "string") into.add(node.$copy);
      else stack.push(...Object.values(node));
    }
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
