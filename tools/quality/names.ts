import type { OutFile } from "../../generator/src/emit/file.ts";

/** What a module of an emitted package declares or passes on, as its text says: independent of how it was named. */
export interface Declared {
  path: string;
  types: string[];
  values: string[];
}

export function declaredNames(files: readonly OutFile[]): Declared[] {
  return files
    .filter(({ path }) => path.endsWith(".d.ts") && path !== "paths.d.ts" && path !== "runtime.d.ts")
    .map(({ path, text }) => {
      const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name as string);
      const lists = (pattern: RegExp) => all(pattern).flatMap((list) => list.split(", "));
      return {
        path,
        types: [...all(/^export (?:interface|type) (\w+)/gm), ...lists(/^export type \{ (.*) \} from/gm)],
        values: [
          ...new Set([...all(/^export declare (?:const|function) (\w+)/gm), ...lists(/^export \{ (.*) \} from/gm)]),
        ],
      };
    });
}

/** Names of one module that are the same but for the case of their letters. */
export function foldedTwins(files: readonly OutFile[]): string[] {
  return declaredNames(files).flatMap(({ path, types, values }) =>
    [types, values].flatMap((names) => {
      const known = new Map<string, string>();
      return names.flatMap((name) => {
        const other = known.get(name.toLowerCase());
        known.set(name.toLowerCase(), name);
        return other === undefined ? [] : [`${path}: ${other} and ${name}`];
      });
    }),
  );
}

/**
 * Types that only a number tells from another of their module, or from a shared one that it may import; those of
 * components that the document itself numbers (`identifier-2`) aside.
 */
export function numberedTypes(files: readonly OutFile[]): string[] {
  const manifest = files.find(({ path }) => path === "manifest.json")?.text ?? "";
  const places = new Map(Object.entries((JSON.parse(manifest) as { types: Record<string, string> }).types));
  return [...places].flatMap(([label, pointer]) => {
    const without = label.slice(0, -1);
    const isNumbered = /\D\d$/.test(label) && (places.has(without) || places.has(without.replace(/^.*\./, "shared.")));
    return isNumbered && !/^\/components\/schemas\/[^/]*\d(Input)?$/.test(pointer) ? [label] : [];
  });
}

/** The files in which names of components have no place: what a consumer compiles and runs. */
export function codeFiles(files: readonly OutFile[]): OutFile[] {
  return files.filter(({ path }) => /\.(d\.ts|js)$|^package\.json$/.test(path));
}
