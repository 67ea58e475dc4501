import type { Change } from "../diff/change.ts";
import type { ImpactFinding } from "./finding.ts";
import type { FileWords } from "./usage.ts";

/** A name of the package whose uses still compile and do something else. */
interface ChangedUse {
  change: Change;
  name: string;
  message: string;
}

/**
 * Uses of functions whose name belongs to another operation in the later version, and of `createClient` where calls go to
 * another server. Those that no longer compile are found as errors.
 *
 * @param name of the package.
 * @param found the findings so far.
 */
export function silentUseFindings(
  words: ReadonlyMap<string, FileWords>,
  changes: readonly Change[],
  name: string,
  found: readonly ImpactFinding[],
): ImpactFinding[] {
  const changed = changes.flatMap(changedUse);
  return [...words].flatMap(([file, own]) =>
    changed.flatMap(({ change, name: method, message }) => {
      const imports = own.imports.filter(({ from }) => from === name || from.startsWith(`${name}/`));
      const imported = imports.flatMap(({ names }) => names.get(method) ?? []);
      const isMember = own.members.some(({ text }) => text === method);
      if (imported.length === 0 && !(imports.length > 0 && isMember)) return [];
      const used = own.uses.get(method) ?? imported;
      return used
        .map((offset) => own.placeOf(offset))
        .filter(({ line }) => !found.some((one) => one.kind === "error" && one.file === file && one.line === line))
        .map((at): ImpactFinding => {
          return { kind: "silent", file, ...at, code: null, message, change };
        });
    }),
  );
}

function changedUse(change: Change): ChangedUse[] {
  if (change.kind === "name-reused") {
    const symbol = change.symbols[0]?.old ?? "";
    const name = symbol.slice(symbol.indexOf(".") + 1);
    return [{ change, name, message: `${name} calls another operation now` }];
  }
  // The server of one operation is that of few calls, and the report has the change itself.
  if (change.kind !== "server-changed" || change.operations.length > 0) return [];
  return [{ change, name: "createClient", message: "calls go to another server now, unless baseUrl is set" }];
}
