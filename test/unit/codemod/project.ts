import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { SDK_TYPES } from "./sdk-types.ts";

export const root: string = join(import.meta.dirname, "../../..");

const OPTIONS = {
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable", "ESNext.Array"],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  jsx: "preserve",
  types: ["node"],
};

export interface TestProject {
  folder: string;
  remove(): void;
}

/**
 * A project in a temporary folder, with the generated package of this repository and the packages that it may have.
 * @param links folders of packages, in place of the usual ones.
 */
export function makeProject(
  files: Readonly<Record<string, string>>,
  options: object = {},
  links: Readonly<Record<string, string>> = {},
): TestProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flarespec-codemod-")));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  put("tsconfig.json", JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, include: ["src"] }));
  if (links.cloudflare === undefined) {
    put("node_modules/cloudflare/package.json", SDK_MANIFEST);
    for (const [path, text] of Object.entries(SDK_TYPES)) put(`node_modules/cloudflare/${path}`, text);
  }
  for (const [name, target] of Object.entries({ ...LINKS, ...links })) {
    const from = join(folder, "node_modules", name);
    mkdirSync(dirname(from), { recursive: true });
    if (existsSync(resolve(root, target))) symlinkSync(realpathSync(resolve(root, target)), from, "dir");
  }
  for (const [path, text] of Object.entries(files)) put(path, text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const SDK_MANIFEST = JSON.stringify({
  name: "cloudflare",
  version: "7.3.0",
  type: "module",
  types: "./index.d.ts",
  exports: { ".": { types: "./index.d.ts" }, "./*": { types: "./*.d.ts" } },
});

const LINKS = {
  "@flarespec/cloudflare": "generated",
  "@flarespec/client": "packages/client",
  "@types/node": "node_modules/@types/node",
  "undici-types": "node_modules/undici-types",
  "openapi-fetch": "node_modules/openapi-fetch",
  react: "node_modules/react",
  "react-dom": "node_modules/react-dom",
  "@types/react": "node_modules/@types/react",
  "@types/react-dom": "node_modules/@types/react-dom",
};
