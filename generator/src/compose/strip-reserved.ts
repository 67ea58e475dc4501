import type { Finding } from "../diagnostics/finding.ts";
import type { Editor } from "../ledger/editor.ts";
import { join, type Pointer } from "../openapi/pointer.ts";
import { walk } from "../openapi/walk.ts";

const REASON = "Composition writes these members to keep what several sources say; from a source they are hearsay.";

/**
 * Takes out of a source what composition (compose.ts) writes into a document of several: rules would take a stranger's
 * `x-sources` and `x-also` for the word of sources that do not exist. Each is a change of the ledger, and reported.
 * @returns FS1026 for each member.
 */
export function stripReserved(editor: Editor): Finding[] {
  const found: Pointer[] = ["/x-sources", "/x-also"];
  walk(
    editor.root,
    ({ kind, pointer }) => {
      if (kind === "Operation") found.push(join(pointer, "x-source"), join(pointer, "x-also"));
    },
    ["Operation"],
  );
  editor.author = { id: "own-members", direction: "equivalent" };
  const findings: Finding[] = [];
  // The walk leaves an operation after those its own `x-also` holds: backwards, these are gone before their turn.
  for (const pointer of found.reverse()) {
    if (editor.get(pointer) === undefined) continue;
    editor.write(pointer, undefined, REASON);
    findings.push({
      code: "FS1026",
      pointer,
      message: "a member that only a composition of sources may have is left out",
    });
  }
  return findings;
}
