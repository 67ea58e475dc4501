import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import { CLOUDFLARE } from "./cloudflare.ts";
import { areEnvelopesRare, statesEnvelope } from "./envelope.ts";
import { NONE, type Preset, type StatedPreset } from "./preset.ts";

/** The presets that a configuration may name. */
export const PRESETS: Readonly<Record<Extract<StatedPreset, string>, Preset>> = { cloudflare: CLOUDFLARE, none: NONE };

/** The preset of a run: the stated one, or the one that the document gives evidence of. */
export function presetOf(document: JsonObject, stated?: StatedPreset): Preset {
  const preset = statedPreset(stated) ?? findPreset(document);
  const { envelope = "found" } = preset;
  return envelope === "found" && areEnvelopesRare(document) ? { ...preset, envelope: "never" } : preset;
}

function statedPreset(stated?: StatedPreset): Preset | undefined {
  return typeof stated === "string" ? PRESETS[stated] : stated;
}

/**
 * A document is Cloudflare's if one of its servers is. If it names no server, it is Cloudflare's if it has a path of an
 * account or a zone, and an envelope.
 */
function findPreset(document: JsonObject): Preset {
  const servers = Array.isArray(document.servers) ? document.servers.filter(isObject) : [];
  const isKnown =
    servers.length > 0
      ? servers.some(({ url }) => typeof url === "string" && sameOrigin(url, CLOUDFLARE.server))
      : hasScope(document) && hasEnvelope(document);
  return isKnown ? CLOUDFLARE : NONE;
}

/** Whether two addresses have the same origin. One that is no URL has none. */
export function sameOrigin(url: string, other: string): boolean {
  return URL.canParse(url) && URL.canParse(other) && new URL(url).origin === new URL(other).origin;
}

function hasScope({ paths }: JsonObject): boolean {
  // Published documents have other names for the parameters, too.
  const starts = Object.keys(CLOUDFLARE.scopes).map((scope) => `/${scope}/{`);
  return isObject(paths) && Object.keys(paths).some((path) => starts.some((start) => path.startsWith(start)));
}

function hasEnvelope(document: JsonObject): boolean {
  const rest: Json[] = [document];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (isObject(next) && statesEnvelope(next)) return true;
    if (typeof next === "object" && next !== null) for (const value of Object.values(next)) rest.push(value);
  }
  return false;
}
