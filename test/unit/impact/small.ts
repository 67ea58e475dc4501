import { realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Impact, impact } from "../../../generator/src/impact/impact.ts";
import { type PackageVersion, versionOf } from "../../../generator/src/impact/version.ts";
import { folder, put } from "../cli/run.ts";
import { type Edit, sideWith } from "../diff/versions.ts";
import { root } from "./workspace.ts";

export const NAME = "@acme/things";

/** The package of the small document, after some edits. */
export function small(edits: readonly Edit[] = []): PackageVersion {
  return versionOf(sideWith(edits), NAME);
}

/**
 * A project that has the package: what is in it nobody looks at, so its manifest is enough.
 *
 * @param typescript the folder of the compiler that it has.
 */
export function consumer(files: Record<string, string>, typescript = "node_modules/typescript", options = {}): string {
  const at = folder({
    [`node_modules/${NAME}/package.json`]: { name: NAME },
    "tsconfig.json": {
      compilerOptions: {
        target: "es2022",
        lib: ["es2022", "dom"],
        types: [],
        module: "nodenext",
        moduleResolution: "nodenext",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        ...options,
      },
      files: Object.keys(files),
    },
    "package.json": { name: "consumer", private: true, type: "module" },
  });
  for (const [name, text] of Object.entries(files)) put(join(at, name), text);
  symlinkSync(realpathSync(join(root, typescript)), join(at, "node_modules/typescript"), "dir");
  return at;
}

/** What a change of the document does to a project. */
export function impactOf(at: string, after: readonly Edit[], before: readonly Edit[] = []): Promise<Impact> {
  return impact(small(before), small(after), [at], NAME);
}

/** Lines that say of themselves what is to be found there: `// silent`, `// error`. */
export function expected(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([name, text]) =>
    text.split("\n").flatMap((line, i) => {
      const [, kind] = /\/\/ (silent|error)$/.exec(line) ?? [];
      return kind === undefined ? [] : [`${name}:${i + 1} ${kind}`];
    }),
  );
}

export function found({ projects }: Impact, at: string): string[] {
  return projects
    .flatMap(({ findings }) => findings)
    .map(({ file, line, kind }) => `${file.slice(at.length + 1)}:${line} ${kind}`);
}
