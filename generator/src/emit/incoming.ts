import type { JsonObject } from "../document/pointer.ts";
import { key } from "../escape.ts";
import { failureBodies } from "../surface/failures.ts";
import { type Incoming, readCallbacks } from "../surface/incoming.ts";
import type { Operation, Surface } from "../surface/surface.ts";
import { bodyType, operationDoc } from "./operation.ts";
import type { SchemaTypes } from "./schema.ts";
import type { Doc } from "./tsdoc.ts";
import { declareType, named, object, STRING, UNKNOWN, union } from "./type.ts";

/** `interface Webhooks`: what the API sends by itself, by name and method; "" where it sends nothing. */
export function declareWebhooks({ webhooks }: Surface, types: SchemaTypes): string {
  const text = "What the API sends by itself: the bodies of its webhooks by name and method.";
  return webhooks.length === 0 ? "" : `\n${declareIncoming("Webhooks", webhooks, types, { text })}`;
}

/** What belongs to an operation beside its call: bodies of its callbacks, and of failures that are no envelope. */
export function declareBeside(root: JsonObject, operation: Operation, types: SchemaTypes): string {
  const { title } = operation;
  const callbacks = readCallbacks(root, operation);
  const doc = operationDoc(operation, "Bodies of the callbacks, by name and method,");
  const parts = callbacks.length === 0 ? [] : [declareIncoming(`${title}Callbacks`, callbacks, types, doc)];
  const bodies = failureBodies(root, operation);
  if (bodies.some(({ schema }) => schema !== undefined)) {
    const type = union(
      bodies.map(({ schema, pointer }) => (schema === undefined ? STRING : types.of(schema, pointer))),
    );
    const what = operationDoc(
      operation,
      "A failure that is no envelope, as published (`error.body`; `error.envelope` where it says `success: false`):",
    );
    if (type !== UNKNOWN) parts.push(declareType(`${title}FailureBody`, type, { doc: what, input: false }));
  }
  return parts.join("");
}

function declareIncoming(name: string, incoming: readonly Incoming[], types: SchemaTypes, doc: Doc): string {
  const members = incoming.map(({ name: event, calls }) => {
    const methods = [...new Set(calls.map(({ method }) => method))].map((method) => {
      const bodies = calls.filter((call) => call.method === method).map(({ body }) => body);
      const type = union(bodies.map((body) => (body === undefined ? named("undefined") : bodyType(body, types))));
      return { key: method.toUpperCase(), type };
    });
    return { key: key(event), type: object(methods) };
  });
  return declareType(name, object(members), { doc, input: false });
}
