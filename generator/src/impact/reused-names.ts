import type { Change } from "../diff/change.ts";
import type { ImpactFinding } from "./finding.ts";
import type { FileWords } from "./usage.ts";

/**
 * Uses of functions whose name belongs to another operation in the later version. Those that no longer compile are found
 * as errors.
 *
 * @param name of the package.
 * @param found the findings so far.
 */
export function reusedNameFindings(
  words: ReadonlyMap<string, FileWords>,
  changes: readonly Change[],
  name: string,
  found: readonly ImpactFinding[],
): ImpactFinding[] {
  const reused = changes.filter(({ kind }) => kind === "name-reused");
  return [...words].flatMap(([file, own]) =>
    reused.flatMap((change) => {
      const symbol = change.symbols[0]?.old ?? "";
      const method = symbol.slice(symbol.indexOf(".") + 1);
      const imports = own.imports.filter(({ from }) => from === name || from.startsWith(`${name}/`));
      const imported = imports.flatMap(({ names }) => names.get(method) ?? []);
      const isMember = own.members.some(({ text }) => text === method);
      if (imported.length === 0 && !(imports.length > 0 && isMember)) return [];
      const used = own.uses.get(method) ?? imported;
      return used
        .map((offset) => own.placeOf(offset))
        .filter(({ line }) => !found.some((one) => one.kind === "error" && one.file === file && one.line === line))
        .map((at): ImpactFinding => {
          return { kind: "silent", file, ...at, code: null, message: `${method} calls another operation now`, change };
        });
    }),
  );
}
