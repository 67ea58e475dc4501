import { dereference } from "../../../generator/src/openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join } from "../../../generator/src/openapi/pointer.ts";
import type { Disagreement } from "./oracle.ts";

/** Where our types differ from those of openapi-typescript on purpose. */
const REASONS: { place: RegExp; how?: Disagreement["how"]; because: string }[] = [
  {
    place: /\["responses"\](\[[45]\d\d\]|\["[45]XX"\]|\["default"\])/,
    because: "failures share one type, which leaves messages and result optional",
  },
  {
    place: /\/(revoke_tokens|revoke_user)"\]|\/ai\/run\//,
    how: "ours is narrower",
    because: "an envelope always says success, also where the document forgets to require it",
  },
  {
    place: /\/magic\/ipsec_tunnels"\]/,
    how: "ours is narrower",
    because: "a header decides between two forms; openapi-typescript would let a body mix them",
  },
  {
    place:
      /\["requestBody"\]\["content"\]\["(multipart\/form-data|application\/octet-stream|application\/javascript)"\]/,
    because: "a file is a Blob or bytes, for which openapi-typescript has text or unknown",
  },
  {
    place: /\/rulesets["/]/,
    because: "openapi-typescript takes the discriminator out of the branches it belongs to",
  },
  {
    place: /\/radar\/.*timeseries_groups|\/workers\/.*\["multipart\/form-data"\]/,
    how: "ours is wider",
    because: "named members beside others of one type: no object fits the intersection that openapi-typescript writes",
  },
];

/**
 * The disagreements that no reason covers.
 * @param canonical the document: a response with a union that is open to other kinds is narrower than with
 * openapi-typescript, which has no type for the `not` of its last branch and takes any string as its kind.
 */
export function unexplained(disagreements: readonly Disagreement[], canonical: JsonObject = {}): Disagreement[] {
  return disagreements.filter(
    ({ place, how }) =>
      !REASONS.some((reason) => reason.place.test(place) && (reason.how ?? how) === how) &&
      !(how === "ours is narrower" && hasOpenUnion(canonical, place)),
  );
}

/** Whether the response at a place such as `["/zones"]["get"]["responses"][200]` reaches a schema with `not`. */
function hasOpenUnion(canonical: JsonObject, place: string): boolean {
  const [path, method, part, status] = [...place.matchAll(/\[(?:"([^"]*)"|(\d+))\]/g)].map(
    ([, name, index]) => name ?? index,
  );
  if (part !== "responses") return false;
  const seen = new Set<unknown>();
  const reaches = (node: Json | undefined): boolean => {
    if (typeof node !== "object" || node === null || seen.has(node)) return false;
    seen.add(node);
    if (isObject(node) && node.type === "string" && isObject(node.not)) return true;
    if (isObject(node) && typeof node.$ref === "string") return reaches(dereference(canonical, node, "")?.node);
    return Object.values(node).some(reaches);
  };
  return reaches(get(canonical, join("/paths", path as string, method as string, "responses", status as string)));
}
