import { equal } from "../openapi/equal.ts";
import type { Json } from "../openapi/pointer.ts";

/** What sources can claim of a place, one by one: two may agree on a type and differ on a limit. */
export const FACTS = [
  "exists",
  "required",
  "type",
  "enum",
  "format",
  "limits",
  "nullability",
  "default",
  "deprecation",
  "security",
  "permission",
  "description",
] as const;
export type Fact = (typeof FACTS)[number];

/** What happens to a client written against a source whose claim was not chosen. */
export const SEVERITIES = ["breaks", "misses", "cosmetic"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Kind = "openapi" | "docs" | "sdk";

/**
 * How several claims become one. Claims are in order of precedence (`compose/precedence.ts`): newer before older, SDKs
 * after everything else, of one date OpenAPI documents before pages, then by id. A source without a claim is skipped.
 *
 * - `first`: the first claim.
 * - `any`: yes, if any source says so.
 * - `all`: everything that any source lists. Values outweigh an older "any value", and give way to a newer one.
 * - `unless-document`: the first claim; but a yes of a page or an SDK gives way to the no of an OpenAPI document.
 *
 * Two count a newer source before the first claim. Newer is a source whose own date is later, an SDK as well: the order
 * above has SDKs last because they are derived, but what was derived later shows what may be sent now.
 *
 * - `newest`: the claim of the newest source.
 * - `any-newer`: yes, if the first source or a newer one says so.
 * - `unless-gone`: as `unless-document`; but not if a newer source, and no other newer one, lacks what it is about (null).
 */
export type Way = "first" | "any" | "all" | "unless-document" | "newest" | "any-newer" | "unless-gone";

export interface Evidence {
  way: Way;
  /** How it is decided of what requests send, if that differs, and why. */
  sent?: { way: Way; because: string };
  /** Kinds of source whose silence means "no"; that of the others means nothing. */
  denies: readonly Kind[];
  /** By the traffic that reaches the place; the worse counts if both do. */
  severity: { request: Severity; response: Severity };
  /** If what was chosen must be sent, or has nothing in common with another source's claim. */
  vital?: Severity;
  /** Why it is decided this way. */
  because: string;
}

const EVERYONE: readonly Kind[] = ["openapi", "docs", "sdk"];
const NOBODY: readonly Kind[] = [];

/** The whole precedence between sources, fact by fact. The rules of stage `drift` ask `decide`, which reads this table. */
export const EVIDENCE: Readonly<Record<Fact, Evidence>> = {
  exists: {
    way: "first",
    sent: {
      way: "any-newer",
      because:
        "What a newer source states of a request is added. What only the older source states is kept and marked.",
    },
    denies: EVERYONE,
    severity: { request: "misses", response: "misses" },
    vital: "breaks",
    because:
      "Every parameter, body and answer that any source states is kept. The members of a model are those of the first source that lists some. Another source adds members only to a model that was printed incompletely, to the envelope, and to the branch of an older answer that has grown since.",
  },
  required: {
    way: "unless-document",
    sent: {
      way: "unless-gone",
      because: "A member that a newer source no longer has can be sent, but is not required of the caller.",
    },
    denies: EVERYONE,
    severity: { request: "breaks", response: "breaks" },
    because:
      "Pages and SDKs are printed from a typed model that requires more than the API does. So an OpenAPI document that calls a member optional decides against them.",
  },
  type: {
    way: "first",
    sent: {
      way: "newest",
      because: "If the types exclude each other, the newest source counts, unless a patch speaks for the older type.",
    },
    denies: NOBODY,
    severity: { request: "breaks", response: "breaks" },
    because: "The first source that states a type counts.",
  },
  enum: {
    way: "all",
    denies: EVERYONE,
    severity: { request: "breaks", response: "misses" },
    because:
      "The API has sent or accepted every value that a source lists. So the values of all sources are united, and none is dropped.",
  },
  format: {
    way: "first",
    denies: NOBODY,
    severity: { request: "cosmetic", response: "cosmetic" },
    because: "The first source that states a format counts.",
  },
  limits: {
    way: "first",
    denies: NOBODY,
    severity: { request: "breaks", response: "cosmetic" },
    because:
      "The first source that states a limit decides both ends of it: the minimum of one source and the maximum of another need not fit together.",
  },
  nullability: {
    way: "any",
    denies: ["openapi", "sdk"],
    severity: { request: "misses", response: "breaks" },
    because:
      "Pages never state it, and a null that was not expected breaks a consumer. So one source that allows null is enough.",
  },
  default: {
    way: "first",
    denies: NOBODY,
    severity: { request: "misses", response: "cosmetic" },
    because: "The first source that states a default counts.",
  },
  deprecation: {
    way: "any",
    denies: ["openapi"],
    severity: { request: "misses", response: "misses" },
    because:
      "Most kinds of page lose the mark, so only the silence of an OpenAPI document counts as a no. A needless warning costs less than a missing one, so one source that says deprecated decides even against an explicit no.",
  },
  security: {
    way: "first",
    denies: NOBODY,
    severity: { request: "misses", response: "misses" },
    because:
      "The first source that states it counts. The client sends whichever of the three kinds of credentials it is given (C13).",
  },
  permission: {
    way: "first",
    denies: NOBODY,
    severity: { request: "misses", response: "misses" },
    because: "The first source that states permissions, or scopes of its credentials, counts.",
  },
  description: {
    way: "first",
    denies: NOBODY,
    severity: { request: "cosmetic", response: "cosmetic" },
    because: "The first source that describes it counts.",
  },
};

/** What one source claims of a fact. */
export interface DatedClaim {
  kind: Kind | undefined;
  /** ISO date; empty if none is known. */
  date: string;
  /** Undefined: nothing. Null, of enums: any value; of `required`: the source lists members, and this is none of them. */
  says: Json | undefined;
}

/** What a claim is about: anything, or only what requests send. */
export type Traffic = "any" | "sent";

/** The value chosen from claims in order of precedence; undefined if there is none. */
export function decide(fact: Fact, claims: readonly DatedClaim[], traffic: Traffic = "any"): Json | undefined {
  const stated = claims.filter(({ says }) => says !== undefined);
  const [first] = stated;
  if (first === undefined) return undefined;
  const newer = stated.filter(({ date }) => date > first.date);
  const { way, sent } = EVIDENCE[fact];
  switch (traffic === "sent" ? (sent?.way ?? way) : way) {
    case "any":
      return stated.some(({ says }) => says === true);
    case "newest":
      return newer.reduce((newest, one) => (one.date > newest.date ? one : newest), first).says;
    case "any-newer":
      return first.says === true || newer.some(({ says }) => says === true);
    case "unless-gone":
      if (newer.length > 0 && newer.every(({ says }) => says === null)) return false;
      return decide(
        fact,
        stated.filter(({ says }) => says !== null),
      );
    case "unless-document":
      if (first.says !== true || first.kind === "openapi") return first.says;
      return !stated.some(({ kind, says }) => kind === "openapi" && says === false);
    case "all": {
      const lists = stated.filter(({ says }) => Array.isArray(says));
      // A plain type is wider than any list; only a newer source's list shows that somebody has looked since.
      if (!Array.isArray(first.says) && !lists.some(({ date }) => date > first.date)) return first.says;
      return united(lists.map(({ says }) => says as Json[]));
    }
    default:
      return first.says;
  }
}

/** The first claim that says what `decide` chooses. */
export function decidingClaim<T extends DatedClaim>(
  fact: Fact,
  claims: readonly T[],
  traffic: Traffic = "any",
): T | undefined {
  const chosen = decide(fact, claims, traffic);
  return chosen === undefined ? undefined : claims.find(({ says }) => says !== undefined && equal(says, chosen));
}

function united(lists: readonly (readonly Json[])[]): Json[] {
  const all: Json[] = [];
  for (const value of lists.flat()) if (!all.some((known) => equal(known, value))) all.push(value);
  return all;
}

/** The worst that a disagreement does to a client, given the traffic that reaches the place. */
export function severityOf(
  fact: Fact,
  uses: { request: boolean; response: boolean; failure: boolean },
  isVital = false,
): Severity {
  const { severity, vital } = EVIDENCE[fact];
  if (isVital && vital !== undefined) return vital;
  const { request, response } = severity;
  const met = [...(uses.request ? [request] : []), ...(uses.response || uses.failure ? [response] : [])];
  return SEVERITIES.find((one) => met.includes(one)) ?? "cosmetic";
}
