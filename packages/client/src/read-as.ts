import { bodyStream } from "./body-stream.ts";
import type { OperationData } from "./operation.ts";
import type { ParseAs } from "./parse-as.ts";
import type { BodyReader } from "./read-body.ts";

/** How the answer of one call is read, its last argument; `accept` and `readAs` make it. */
export interface ReadChoice {
  /** The data of the operation, changed for this call. */
  readonly apply: (data: OperationData) => OperationData;
}

/** A media type that a call asks for. */
export interface Accept<MediaType extends string> extends ReadChoice {
  readonly accept: MediaType;
}

/** A way to give the body of a success. */
export interface ReadAs<As extends ParseAs> extends ReadChoice {
  readonly as: As;
}

/** Asks for an answer of another media type, one of those that the operation declares, or for a problem: `client.GET(path, init, accept("text/csv"))`. */
export const accept = <MediaType extends string>(mediaType: MediaType): Accept<MediaType> => ({
  accept: mediaType,
  apply: (data) => ({
    ...data,
    accept: `${mediaType}, application/problem+json`,
    read: (data.readers ?? data.read?.readers)?.[mediaType] ?? data.read,
  }),
});

/** Gives the body of a success in another way than the operation declares: `client.GET(path, init, readAs("stream"))`. */
export const readAs = <As extends ParseAs>(as: As): ReadAs<As> => ({
  as,
  apply: (data) => ({ ...data, raw: "json", read: as === "json" ? undefined : readerAs(as) }),
});

const readerAs =
  (as: Exclude<ParseAs, "json">): BodyReader =>
  async (response, _, signal) => ({ data: as === "stream" ? bodyStream(response, signal) : await response[as]() });
