import { compile } from "../../test/contract/compile.ts";
import { schemaFaults, statementsOf } from "../../test/contract/layers.ts";
import { isFailure, KINDS, type Kind, type Recording, recordings } from "../../test/contract/recordings.ts";

/** By kind, how many requests, answers and refusals there are, and how many of each the schema and the type accept. */
export async function recordingsByLayer(): Promise<string> {
  const { byId } = await compile(recordings.flatMap(statementsOf), "7.0");
  const isTyped = (one: Recording): boolean => statementsOf(one).every(({ id }) => byId.get(id)?.length === 0);
  const groups = {
    requests: (one: Recording): boolean => one.message === "request",
    answers: (one: Recording): boolean => one.message === "response" && !isFailure(one),
    refusals: isFailure,
  };
  const rows = (Object.keys(KINDS) as Kind[]).reverse().flatMap((kind) =>
    Object.entries(groups).flatMap(([group, belongs]) => {
      const own = recordings.filter((one) => one.kind === kind && belongs(one));
      if (own.length === 0) return [];
      const schema = own.filter((one) => schemaFaults(one).length === 0).length;
      const type = own.filter(isTyped).length;
      return [`${`${kind}: ${group}`.padEnd(46)} ${own.length}, accepted by the schema ${schema}, by the type ${type}`];
    }),
  );
  return rows.join("\n");
}
