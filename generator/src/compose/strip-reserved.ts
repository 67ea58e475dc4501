import type { Finding } from "../diagnostics/finding.ts";
import type { Editor } from "../ledger/editor.ts";
import { join, type Pointer } from "../openapi/pointer.ts";
import { walk } from "../openapi/walk.ts";

const REASON = "Composition writes these members to keep what several sources say; from a source they are hearsay.";

/**
 * Removes members from a source that only composition (compose.ts) may write. Rules would take a document's own
 * `x-sources` and `x-also` for statements of sources that do not exist. Each removal is a change of the ledger and reported.
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
  // In reverse, because the walk visits operations inside `x-also` before the operation that has it.
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
