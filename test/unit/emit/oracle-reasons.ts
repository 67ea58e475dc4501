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
    place: /\/rulesets["/]/,
    because: "openapi-typescript takes the discriminator out of the branches it belongs to",
  },
  {
    place: /\/radar\/.*timeseries_groups|\/workers\/.*\["multipart\/form-data"\]/,
    how: "ours is wider",
    because: "named members beside others of one type: no object fits the intersection that openapi-typescript writes",
  },
];

/** The disagreements that no reason covers. */
export function unexplained(disagreements: readonly Disagreement[]): Disagreement[] {
  return disagreements.filter(
    ({ place, how }) => !REASONS.some((reason) => reason.place.test(place) && (reason.how ?? how) === how),
  );
}
