import { builtinModules } from "node:module";
import { get, type JsonObject } from "../../openapi/pointer.ts";
import type { Preset } from "../../vendors/preset.ts";

/** The npm name of a package that no configuration names: the vendor's, or one from the title of the document. */
export function defaultPackageName(canonical: JsonObject, { packageName }: Preset): string {
  return packageName ?? nameFromTitle(get(canonical, "/info/title"));
}

/** A name that npm allows: `Pet Shop (v2)` becomes `pet-shop-v2`. Without letters and digits of ASCII, it is `api`. */
function nameFromTitle(title: unknown): string {
  const words = String(title ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const name = (words ?? ["api"]).join("-").slice(0, LONGEST).replace(/-$/, "");
  return isReserved(name) ? `${name}-api` : name;
}

/** npm allows 214 characters, but names of folders are limited too. */
const LONGEST = 100;

/** npm refuses the names of Node's own modules. */
function isReserved(name: string): boolean {
  return builtinModules.includes(name);
}
