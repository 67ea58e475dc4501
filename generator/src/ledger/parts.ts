import type { Pointer } from "../openapi/pointer.ts";
import type { Change } from "./change.ts";

/** The component or path item that a pointer leads to or into. "" for a pointer above them, the pointer itself for any other. */
export function partOf(pointer: Pointer): Pointer {
  const depth = pointer.startsWith("/components")
    ? 3
    : pointer.startsWith("/paths") || pointer.startsWith("/webhooks")
      ? 2
      : 0;
  if (depth === 0) return pointer;
  let end = 0;
  for (let tokens = depth; tokens > 0; tokens--) {
    end = pointer.indexOf("/", end + 1);
    if (end < 0) return tokens === 1 ? pointer : "";
  }
  return pointer.slice(0, end);
}

/** The number of the last change in a part, -1 if there is none. The ledger may grow between two calls. */
export function lastChanges(ledger: readonly Change[]): (part: Pointer) => number {
  const last = new Map<Pointer, number>();
  let everywhere = -1;
  let read = 0;
  return (part) => {
    for (; read < ledger.length; read++) {
      const changed = partOf((ledger[read] as Change).pointer);
      if (changed === "") everywhere = read;
      else last.set(changed, read);
    }
    return Math.max(last.get(part) ?? -1, everywhere);
  };
}
