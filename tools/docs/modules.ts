import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

const root: string = join(import.meta.dirname, "../..");

/** By file, the files it imports; both relative to the folder. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Imports between the files of a folder of the repository. Type-only imports count: a reader has to follow them too. */
export function importsIn(folder: string): Imports {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll(sep, "/"))
    .sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, folder, file), "utf8");
      const found = [...text.matchAll(/\b(?:from|import\()\s*"(\.{1,2}\/[^"]+\.ts)"/g)];
      return [file, found.map(([, path]) => normalize(join(dirname(file), path as string)).replaceAll(sep, "/"))];
    }),
  );
}

/** A module is a top-level folder, or a file beside the folders. By module, the modules it imports, sorted. */
export function moduleImports(imports: Imports): Map<string, string[]> {
  const moduleOf = (file: string): string => file.split("/", 1)[0] as string;
  const modules = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const name = moduleOf(file);
    const found = modules.get(name) ?? new Set<string>();
    modules.set(name, found);
    for (const target of targets) if (moduleOf(target) !== name) found.add(moduleOf(target));
  }
  return new Map([...modules].map(([name, found]) => [name, [...found].sort()]));
}

/** A row of the table under "## Modules" in ARCHITECTURE.md. */
export interface ModuleRow {
  name: string;
  imports: string[];
}

const ROW = /^\| `([^`]+)` +\| (.*?) +\|(.*)\|$/;

export function moduleRows(architecture: string): ModuleRow[] {
  return architecture.split("\n").flatMap((line) => {
    const [, name, , imports] = ROW.exec(line) ?? [];
    if (name === undefined || imports === undefined) return [];
    return [{ name, imports: [...imports.matchAll(/`([^`]+)`/g)].map(([, one]) => one as string) }];
  });
}

/** ARCHITECTURE.md with the third column of its table of modules as the code has it. */
export function renderModules(architecture: string, imports: ReadonlyMap<string, readonly string[]>): string {
  return architecture
    .split("\n")
    .map((line) => {
      const [, name, what] = ROW.exec(line) ?? [];
      if (name === undefined) return line;
      return `| \`${name}\` | ${what} | ${(imports.get(name) ?? []).map((one) => `\`${one}\``).join(", ")} |`;
    })
    .join("\n");
}
