import { equal } from "../../../generator/src/openapi/equal.ts";
import type { Json } from "../../../generator/src/openapi/pointer.ts";

// In place of Node's modules, in the browser. The run of the playground reads one text and writes none: what follows is
// called with names of files alone, and the rest only where there are files.

const none = (): never => {
  throw new Error("there are no files in a browser");
};

export const sep = "/";
export const basename = (path: string, end = ""): string => path.replace(/^.*\//, "").replace(end, "");
export const dirname = (path: string): string => path.replace(/\/?[^/]*$/, "") || ".";
export const extname = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? "";
export const isAbsolute = (path: string): boolean => path.startsWith("/");
export const join = (...parts: string[]): string => parts.join("/");
export const resolve: typeof join = join;
export const relative = (_from: string, to: string): string => to;
export const isDeepStrictEqual = (a: Json, b: Json): boolean => equal(a, b);
export const builtinModules: readonly string[] = [];

export const createHash: () => never = none;
export const createRequire: () => never = none;
export const fileURLToPath: () => never = none;
export const isUtf8: () => never = none;
export const readdirSync: () => never = none;
export const readFileSync: () => never = none;
export const existsSync: () => never = none;
export const lstatSync: () => never = none;
export const realpathSync: () => never = none;
export const statSync: () => never = none;
