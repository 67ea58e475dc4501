import { code, identifier, key, type SafeCode } from "../../escape.ts";
import type { Model, Operation, WebhookOrCallback } from "../../model/model.ts";
import { bodyType, furtherTypes, operationDoc } from "./operation.ts";
import type { SchemaTypes } from "./schema-types.ts";
import type { Doc } from "./tsdoc.ts";
import { declareType, named, object, STRING, UNKNOWN, union } from "./type.ts";

/** `interface Webhooks`: the bodies of webhooks by name and method; "" if there are none. */
export function declareWebhooks({ webhooks }: Model, types: SchemaTypes): SafeCode {
  const text = "What the API sends by itself: the bodies of its webhooks by name and method.";
  return webhooks.length === 0 ? code`` : code`\n${declareIncoming(code`Webhooks`, webhooks, types, { text })}`;
}

/** Further types of an operation: the bodies of its callbacks, and of failures without an envelope. */
export function declareBeside(model: Model, operation: Operation, types: SchemaTypes): SafeCode {
  const title = identifier(operation.title);
  const { callbacks, failureBodies: bodies } = operation;
  const doc = operationDoc(operation, "Bodies of the callbacks, by name and method,");
  const parts = callbacks.length === 0 ? [] : [declareIncoming(code`${title}Callbacks`, callbacks, types, doc)];
  if (bodies.some(({ type }) => type !== undefined)) {
    const type = union(bodies.map(({ type }) => (type === undefined ? STRING : types.of(type))));
    const said = model.envelope
      ? "A failure that is no envelope, as published (`error.body`; `error.envelope` where it says `success: false`):"
      : "A failure, as published (`error.body`):";
    const what = operationDoc(operation, said);
    if (type !== UNKNOWN) parts.push(declareType(code`${title}FailureBody`, type, { doc: what, input: false }));
  }
  return code`${parts}`;
}

function declareIncoming(
  name: SafeCode,
  incoming: readonly WebhookOrCallback[],
  types: SchemaTypes,
  doc: Doc,
): SafeCode {
  const members = incoming.map(({ name: event, calls }) => {
    const methods = [...new Set(calls.map(({ method }) => method))].map((method) => {
      const bodies = calls.filter((call) => call.method === method).map(({ body }) => body);
      const type = union(
        bodies.flatMap((body) =>
          body === undefined ? [named(code`undefined`)] : [bodyType(body, types), ...furtherTypes(body, types)],
        ),
      );
      return { key: key(method.toUpperCase()), type };
    });
    return { key: key(event), type: object(methods) };
  });
  return declareType(name, object(members), { doc, input: false });
}
