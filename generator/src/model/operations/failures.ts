import type { FailuresByStatus, Operation } from "../model.ts";
import { bodyKind } from "./media.ts";

/** What the failures of an operation have as their bodies; undefined if the document describes none in JSON. */
export function failuresByStatus({ responses, success }: Operation): FailuresByStatus[] | undefined {
  const successes = new Set(success.map(({ status }) => status));
  const failures = responses
    .filter(({ status }) => !successes.has(status) && /^(?:[345](?:\d\d|XX)|default)$/i.test(status))
    .map(({ status, contents }): FailuresByStatus => {
      const types = contents.map(({ mediaType, type }) => (bodyKind(mediaType) === "json" ? type : undefined));
      return { status, types };
    });
  const isDescribed = failures.some(({ types }) =>
    types.some((type) => type !== undefined && Object.keys(type.schema).length > 0),
  );
  return isDescribed ? failures : undefined;
}
