import { componentName, schemaComponentOf } from "../../openapi/places.ts";
import { isObject, type JsonObject } from "../../openapi/pointer.ts";
import { targets } from "../../openapi/references.ts";

/**
 * Component prefixes in use: `tunnel` of `tunnel_api-response`. A prefix tells services apart that were published into
 * one document, so two things show it: several components share it, and they refer to each other, not to those of
 * another prefix. In the published documents since 2023-08 5,075 of 5,075 references stay within their prefix; in
 * those before, whose names are words joined by `_` (`payment_intent` is no `Intent`), 2,652 of 4,191 do not.
 */
export function componentPrefixes(schemas: JsonObject): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let within = 0;
  let across = 0;
  for (const [name, schema] of Object.entries(schemas)) {
    const prefix = prefixOf(name);
    if (prefix === undefined) continue;
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    for (const target of isObject(schema) ? targets(schema) : []) {
      const theirs = prefixOf(componentName(schemaComponentOf(target) ?? "") ?? "");
      if (theirs === prefix) within++;
      else if (theirs !== undefined) across++;
    }
  }
  // One reference in ten may be a mistake of the publication.
  const areServices = across * 10 <= within;
  return new Set(areServices ? [...counts].filter(([, count]) => count > 1).map(([prefix]) => prefix) : []);
}

/**
 * Names whose end is random: until 2023-08 a publication told twins apart by eight characters, new each time
 * (`tunnel`, `tunnel-lAOWFuBq`). A name counts as one where its twin is there and no word reads like it.
 */
export function randomlyEnded(schemas: JsonObject): ReadonlySet<string> {
  const ended = Object.keys(schemas).filter((name) => RANDOM_END.test(name));
  const stems = new Map<string, number>();
  for (const stem of ended.map(withoutEnd)) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  const hasTwin = (stem: string) => Object.hasOwn(schemas, stem) || (stems.get(stem) ?? 0) > 1;
  return new Set(ended.filter((name) => hasTwin(withoutEnd(name))));
}

/** Eight letters and digits; two capitals, or a digit before a letter, are what no word has. */
const RANDOM_END = /-(?=[A-Za-z]*(?:\d+[A-Za-z]|[A-Z][A-Za-z]*[A-Z]))[A-Za-z0-9]{8}$/;

export function withoutEnd(name: string): string {
  return name.slice(0, -"-12345678".length);
}

/** What stands before the first `_`, where something stands on both sides. */
export function prefixOf(name: string): string | undefined {
  const cut = name.indexOf("_");
  return cut > 0 && cut < name.length - 1 ? name.slice(0, cut) : undefined;
}

/** The first words of packages: those that at least three components begin with. */
export function packagesOf(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const first = packageOf(name);
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([first]) => first));
}

/** The first word of words joined by dots, the last of which is a type. */
export function packageOf(name: string): string | undefined {
  return /^([A-Za-z_][\w-]*)(?:\.[\w-]+)*\.[A-Za-z_]\w*$/.exec(name)?.[1];
}
