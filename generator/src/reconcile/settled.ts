import type { Change } from "../ledger/change.ts";
import type { Context } from "../normalize/rule.ts";
import type { Fact } from "./evidence.ts";

const facts = new WeakMap<Change, Fact>();

/** Writes, and notes which fact the change settles: the ledger says it in prose only. */
export function writeFact(cx: Context, fact: Fact, ...change: Parameters<Context["write"]>): void {
  const { ledger } = cx.editor;
  const before = ledger.length;
  cx.write(...change);
  for (const written of ledger.slice(before)) facts.set(written, fact);
}

/** The fact that a change settles; undefined if sources did not disagree. */
export function settledFact(change: Change): Fact | undefined {
  return facts.get(change);
}
