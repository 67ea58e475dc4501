import { afterScope, joined, pascal, scopeWord, singularName, words } from "./names.ts";
import { beginsWithVerb } from "./verbs.ts";

/** What the segments of a path say about an operation. */
export interface PathParts {
  /** The fixed segments but for the last one, if that says what to do. */
  resource: Noun[];
  /** What the last segment says to do: `retry` of `jobs/{id}:retry`, `CopyImage` of `/#Action=CopyImage`. */
  verb: string | undefined;
  /** The whole of what a fragment selects, if the verb is its end: `flickr.photos.getInfo`. */
  call: string | undefined;
  /** Whether the path ends in a parameter: it is about one of several. */
  onItem: boolean;
}

export interface Noun {
  /** As in a name; singular before a parameter. */
  name: string;
  /** As in the path. */
  text: string;
  /** Whether the segment before is fixed, too. */
  meets: boolean;
}

/** Segments that name a version: `v1`, `v2beta1`, `3`, `2010-04-01`. Without the letter, `2fa` and `3d` are words. */
const VERSION =
  /^(?:v\d+(?:[._]\d+)*(?:[a-z]+\d*)?|\d+(?:[._]\d+)*(?:(?:alpha|beta|rc)\d*)?|\d{4}-\d{2}-\d{2}[\w-]*)$/i;

/** Segments at the beginning of a path that name no resource: `api`, `api2`, `restv2`, `rest-service`, `json`. */
const FOLDER = /^(?:apis?(?:v?\d+)?|rest(?:v?\d+|[-_]?services?)?|json)$/i;

/** What is behind the first word of a domain: `batch.k8s.io`. */
const DOMAIN = /(?<=\w)(?:\.[\w-]+)*\.(?:com|dev|io|net|org)$/i;

/** Endings that say how an answer is written. */
const ENDING = /\.(?:json|xml)$/i;

/**
 * The segments of a path after its scope. Without a scope, `/rest/api/3/issues` and `/gmail/v1/users` begin with folders
 * and a version, before or behind the first segment that says something; these are left out.
 */
function namingSegments(path: string): string[] {
  const { scope, rest } = afterScope(withoutFragment(path));
  if (scope !== undefined) return rest;
  const from = rest.findIndex((segment) => !FOLDER.test(segment) && !VERSION.test(segment));
  // A fragment names the operation even if folders alone are before it.
  if (from < 0) return path.includes("#") ? [] : rest;
  const [first = "", second, ...others] = rest.slice(from);
  const isVersioned = second !== undefined && VERSION.test(second) && others.some((one) => fixedText(one) !== "");
  const told = isVersioned ? [first, ...others] : rest.slice(from);
  return told.some((segment) => fixedText(segment) !== "") ? told : rest;
}

/** A path with the characters that it escapes: `#op=a%20b` says `a b`. One that would divide the path is a space. */
function decoded(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped).replace(/[/#{}:=&?]/g, " ");
    } catch {
      return " ";
    }
  });
}

/** @param whole with folders, versions and endings: what else distinguishes two paths of equal names. */
export function partsOf(template: string, whole = false): PathParts {
  const path = decoded(template);
  const segments = whole ? afterScope(withoutFragment(path)).rest : namingSegments(path);
  const last = segments.at(-1) ?? "";
  const custom = /^(.+):([A-Za-z][\w.-]*)$/.exec(last);
  const fragment = fragmentOf(path);
  const verb = fragment?.isVerb ? fragment.text : custom?.[2];
  if (custom?.[1] !== undefined && fragment === undefined) segments[segments.length - 1] = custom[1];
  const resource: Noun[] = [];
  for (const [i, segment] of segments.entries()) {
    const text = fixedText(whole ? segment : segment.replace(ENDING, ""));
    if (text === "") continue;
    const one = segment.includes("{") || segments[i + 1]?.startsWith("{") === true;
    const name = one ? singularName(pascal(text)) : pascal(text);
    resource.push({ name, text, meets: i > 0 && segments[i - 1]?.startsWith("{") === false });
  }
  if (fragment !== undefined && !fragment.isVerb)
    resource.push({ name: pascal(fragment.text), text: fragment.text, meets: true });
  const call = fragment?.isVerb && fragment.whole !== verb ? fragment.whole : undefined;
  return { resource, verb, call, onItem: segments.at(-1)?.includes("{") ?? false };
}

/** The resource as one name; words that two segments share at their border stand once. */
export function resourceName(path: string, resource: readonly Pick<Noun, "name" | "meets">[]): string {
  // `access_rules/rules` says a word twice; `connectors/{id}/connectors` would mean something else without the second.
  return resource.reduce((left, { name, meets }) => (meets ? joined(left, name) : left + name), scopeWord(path));
}

/**
 * The alternatives if another type has the name already, in this order: with the segments of the path, at last with the
 * whole operation.
 *
 * @param scopes the words of all scopes in which the type is used; a single one distinguishes it.
 */
export function* qualified(
  name: string,
  { path, title }: { path: string; title: string },
  scopes: ReadonlySet<string>,
): Generator<string> {
  const [only = ""] = scopes.size === 1 ? scopes : [];
  yield name;
  yield joined(only, name);
  let front = "";
  for (const { name: noun } of partsOf(path).resource.reverse()) {
    front = joined(singularName(noun), front);
    yield joined(front, name);
    yield joined(only, joined(front, name));
  }
  yield joined(title, name);
  yield title + name;
}

/** What a segment says beside its parameters; nothing in `{x},{y}`. */
function fixedText(segment: string): string {
  if (!segment.includes("{")) return segment.replace(DOMAIN, "");
  const text = segment.replace(/\{[^}]*\}/g, " ").trim();
  return words(text).some((word) => word.length > 1) ? text : "";
}

export function withoutFragment(path: string): string {
  return path.replace(/\/?#.*$/, "");
}

/**
 * What a fragment selects: `CopyImage` of `#Action=CopyImage`, `BatchGetItem` of `#X-Amz-Target=DynamoDB.BatchGetItem`,
 * `get_shared_link`. `#folders` is a part of the resource.
 */
function fragmentOf(path: string): { text: string; whole: string; isVerb: boolean } | undefined {
  const [, stated] = /#(.+)$/.exec(path) ?? [];
  if (stated === undefined) return undefined;
  const key = /^.*?(?==)/.exec(stated)?.[0];
  const whole = /[^=&]+(?=&|$)/.exec(stated.replace(/^.*?=/, ""))?.[0] ?? stated;
  const text = /[^.]+$/.exec(whole)?.[0] ?? whole;
  // `#op=1` has no word of its own.
  if (key !== undefined && !/^\p{L}/u.test(words(text)[0] ?? ""))
    return { text: `${key} ${text}`, whole, isVerb: false };
  return { text, whole, isVerb: stated.includes("=") || beginsWithVerb(text) };
}
