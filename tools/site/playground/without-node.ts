import { join } from "node:path";
import type { Plugin } from "vite";

const file = (name: string): string => join(import.meta.dirname, name);
/** What of the generator has to be another module in a browser. */
const REPLACED: readonly [RegExp, string][] = [
  [/^node:/, file("node.ts")],
  [/\/lazy\.ts$/, file("libraries.ts")],
  [/\/version\.ts$/, file("version.ts")],
];

/** Lets the generator run without Node. A function of Node that is not replaced fails the build. */
export function withoutNode(): Plugin {
  return {
    name: "without-node",
    enforce: "pre",
    resolveId: (name, importer) =>
      importer?.includes("/generator/src/") ? REPLACED.find(([pattern]) => pattern.test(name))?.[1] : undefined,
    // Vite would copy the files beside a module that it reads, and the site would take the style sheet of another page.
    transform: (code, id) =>
      id.includes("/generator/src/")
        ? { code: code.replaceAll("import.meta.url", '"file:///"'), map: null }
        : undefined,
  };
}
