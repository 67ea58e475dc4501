import { type Alternative, alternativesOf, composedSources } from "../../compose/alternatives.ts";
import type { Context } from "../../normalize/rule.ts";
import { dereferenceAt } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { get, isObject, type JsonObject, join, type Pointer, tokens } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { branchesOf } from "../schemas.ts";
import { writeFact } from "../settled.ts";

/**
 * A page that states `/{accounts_or_zones}/…` states the account form and the zone form of an operation alike. If it is
 * newer than the source of the zone form, and the account form has every member that the zone form has, the zone form
 * takes the account form's body and success.
 */
export function followAccountForm(operation: JsonObject, alternatives: readonly Alternative[], cx: Context): void {
  const [, path = "", method = ""] = tokens(cx.pointer);
  const [accounts, ...others] = Object.entries(cx.preset.scopes ?? {}).map(([scope, name]) => `/${scope}/{${name}}/`);
  const start = others.find((one) => path.startsWith(one));
  if (accounts === undefined || start === undefined) return;
  const account = join("/paths", accounts + path.slice(start.length), method);
  const form = get(cx.root, account);
  const page = isObject(form) && pageOfBoth(operation, alternatives, alternativesOf(form, account), cx);
  if (!isObject(form) || !page) return;
  const because = `${page} states this form and that of accounts alike, and is newer: what accounts have counts here too.`;
  const answered = successes(cx.root, account, form);
  follow(
    contentOf(cx.root, join(cx.pointer, "requestBody")),
    contentOf(cx.root, join(account, "requestBody")),
    answered,
  );
  for (const [i, ours] of successes(cx.root, cx.pointer, operation).entries()) follow([ours], answered.slice(i, i + 1));

  function follow(ours: readonly Pointer[], theirs: readonly Pointer[], also: readonly Pointer[] = []): void {
    const [our] = ours;
    const [their] = theirs;
    if (our === undefined || their === undefined || equal(get(cx.root, our), get(cx.root, their))) return;
    const known = new Set([their, ...also].flatMap((at) => [...members(cx.root, at)]));
    if ([...members(cx.root, our)].every((name) => known.has(name)))
      writeFact(cx, "exists", our, cx.copy(their), because, "replace");
  }
}

/** The source that states both forms in one place, if it is newer than the one that counts first for the zone form. */
function pageOfBoth(
  operation: JsonObject,
  zone: readonly Alternative[],
  account: readonly Alternative[],
  cx: Context,
): string | undefined {
  const sources = composedSources(cx.root);
  const first = sources.get(String(operation["x-source"]));
  // An operation that was put together from its members has no origin of its own.
  const place = ({ pointer }: Alternative): Pointer => cx.editor.origin(join(pointer, "responses"));
  return zone.find((one) => {
    const isNewer = first !== undefined && (sources.get(one.source)?.date ?? "") > first.date;
    return isNewer && account.some((other) => other.source === one.source && place(other) === place(one));
  })?.source;
}

/** The schemas of successful JSON responses. */
function successes(root: JsonObject, at: Pointer, { responses }: JsonObject): Pointer[] {
  const statuses = Object.keys(isObject(responses) ? responses : {}).filter((status) => status.startsWith("2"));
  return statuses.flatMap((status) => contentOf(root, join(at, "responses", status)));
}

function contentOf(root: JsonObject, at: Pointer): Pointer[] {
  const part = dereferenceAt(root, at);
  const { "application/json": json } = isObject(part?.node.content) ? part.node.content : {};
  return part !== undefined && isObject(json) && isObject(json.schema)
    ? [join(part.pointer, "content", "application/json", "schema")]
    : [];
}

/** The members of a schema by their path, whatever branch of a union they are in; `result.policies[].id`. */
function members(root: JsonObject, at: Pointer, path = "", depth = 0, found = new Set<string>()): Set<string> {
  const landing = dereferenceAt(root, at);
  // Components refer to each other in circles.
  if (landing === undefined || depth > DEEPEST) return found;
  const { node, pointer } = landing;
  for (const branch of branchesOf(root, landing) ?? []) members(root, branch.pointer, path, depth + 1, found);
  for (const name of Object.keys(isObject(node.properties) ? node.properties : {})) {
    const member = `${path}.${name}`;
    found.add(member.replace(RESULT, ""));
    members(root, join(pointer, "properties", name), member, depth + 1, found);
  }
  if (isObject(node.items)) members(root, join(pointer, "items"), `${path}[]`, depth + 1, found);
  return found;
}

const DEEPEST = 12;

/** What a response has in its result, a request has at the top. */
const RESULT = new RegExp(`^\\.${ENVELOPE.result}(?:\\[\\])?(?=\\.)`);
