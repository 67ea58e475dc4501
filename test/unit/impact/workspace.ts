import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load } from "../../../generator/src/config/read.ts";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { type PackageVersion, versionOf } from "../../../generator/src/impact/version.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { type Edit, edited } from "../diff/versions.ts";

export const root: string = join(import.meta.dirname, "../../..");

/** How the package gets into the workspace. */
export type Installed = "linked" | "copied";

export interface Workspace {
  folder: string;
  projects: string[];
  remove(): void;
}

/**
 * The consumer's repository in a temporary folder, with the package as a workspace's link or as an unpacked tarball.
 *
 * @param typescript the folder of the compiler that it has.
 */
export function workspace(installed: Installed, typescript: string): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flarespec-consumer-")));
  cpSync(join(root, "test/consumer"), folder, { recursive: true });
  const modules = join(folder, "node_modules");
  const link = (name: string, target: string): void => {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(target, join(modules, name), "dir");
  };
  link("typescript", realpathSync(join(root, typescript)));
  link("@flarespec/client", join(root, "packages/client"));
  link("@acme/connectivity", join(folder, "packages/connectivity"));
  if (installed === "linked") {
    cpSync(join(root, "generated"), join(folder, "packages/cloudflare"), { recursive: true });
    link("@flarespec/cloudflare", join(folder, "packages/cloudflare"));
  } else cpSync(join(root, "generated"), join(modules, "@flarespec/cloudflare"), { recursive: true });
  const projects = ["packages/connectivity", "apps/rotate-tunnels", "apps/access-worker"].map((one) =>
    join(folder, one),
  );
  return { folder, projects, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const own = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8")) as JsonObject;

/** Our own package as it is after some edits of its document. */
export async function ownVersion(edits: readonly Edit[] = []): Promise<PackageVersion> {
  const { input } = await load({
    config: join(root, "flarespec.config.ts"),
    sources: [join(root, "generated/openapi.json")],
  });
  const side = sideOf(edited(edits, clone(own)), {
    ...(input.config.areas && { areas: input.config.areas }),
    names: input.names,
  });
  return versionOf(side, "@flarespec/cloudflare");
}

/** The lines that say of themselves that an edit breaks them: `// breaks: ID, ID`, or `below` in the line before. */
export function marked(folder: string, edit: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^(apps|packages\/connectivity)\/.*\.ts$/.test(name),
  );
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line, i) => {
        const [, kind, below, ids] = /\/\/ (breaks|silent)( below)?: (.*)$/.exec(line) ?? [];
        if (ids === undefined || !ids.split(", ").includes(edit)) return [];
        return [`${file}:${i + (below === undefined ? 1 : 2)} ${kind === "breaks" ? "error" : "silent"}`];
      }),
  );
}
