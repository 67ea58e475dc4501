import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { Operation } from "../model.ts";
import { readEnvelope } from "./envelopes.ts";
import { contentKind } from "./operations.ts";

/** A body by which an operation fails and that is no envelope; without a schema it is text. */
export interface FailureBody {
  schema: JsonObject | undefined;
  pointer: Pointer;
}

/** What an operation says of failures that are no envelope: the client gives them as they come, under `kind: "http"`. */
export function failureBodies(root: JsonObject, operation: Pick<Operation, "failures">): FailureBody[] {
  return operation.failures.flatMap((response) => {
    const content = get(root, join(response, "content"));
    return Object.entries(isObject(content) ? content : {}).flatMap(([mediaType, media]): FailureBody[] => {
      const pointer = join(response, "content", mediaType, "schema");
      if (contentKind(root, mediaType, media) !== "json") return [{ schema: undefined, pointer }];
      const schema: Json | undefined = isObject(media) ? media.schema : undefined;
      if (!isObject(schema) || readEnvelope(root, schema, pointer).kind === "envelope") return [];
      return [{ schema, pointer }];
    });
  });
}
