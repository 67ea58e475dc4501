import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { methodOfKey, operationKeys } from "../../openapi/walk.ts";
import type { Operation, WebhookCall, WebhookOrCallback } from "../model.ts";
import { pascal } from "../names/names.ts";
import type { Schemas } from "../schemas.ts";
import { readBody } from "./body.ts";

/** The webhooks of a document, in its order. */
export function readWebhooks(schemas: Schemas): WebhookOrCallback[] {
  return Object.entries(isObject(schemas.root.webhooks) ? schemas.root.webhooks : {}).map(([name, item]) => ({
    name,
    calls: readItem(schemas, item, join("/webhooks", name)),
  }));
}

/** The callbacks of an operation; the calls to all URLs of a callback are one list. */
export function readCallbacks(schemas: Schemas, { pointer }: Pick<Operation, "pointer">): WebhookOrCallback[] {
  const callbacks = get(schemas.root, join(pointer, "callbacks"));
  return Object.entries(isObject(callbacks) ? callbacks : {}).flatMap(([name, stated]) => {
    const found = dereference(schemas.root, stated, join(pointer, "callbacks", name));
    if (found === undefined) return [];
    const items = Object.entries(found.node).filter(([address]) => !address.startsWith("x-"));
    return [{ name, calls: items.flatMap(([address, item]) => readItem(schemas, item, join(found.pointer, address))) }];
  });
}

function readItem(schemas: Schemas, item: Json | undefined, pointer: Pointer): WebhookCall[] {
  return operationKeys(item).map((key) => {
    const node = (item as JsonObject)[key] as JsonObject;
    const at = join(pointer, key);
    return { method: methodOfKey(key) ?? key, node, pointer: at, body: readBody(schemas, node, at) };
  });
}

/**
 * Webhook calls as operations, for the naming of types. They have two areas that do not exist, so that their types are
 * shared.
 */
export function carriers(webhooks: readonly WebhookOrCallback[]): Operation[] {
  return webhooks.flatMap(({ name, calls }) =>
    calls.flatMap(({ method, pointer, body }) =>
      ["webhooks", "webhooks of no area"].map((area): Operation => {
        const title = `${pascal(name)}Webhook`;
        const argument = { form: "flat", body: "none" } as const;
        const none = {
          deprecated: false,
          parameters: [],
          success: [],
          answerTexts: [],
          furtherAnswers: new Map<string, never>(),
          responses: [],
          failureBodies: [],
          failsWithEnvelope: false,
          callbacks: [],
          codes: [],
          permissions: [],
          argument,
        };
        return { name: title, title, method, path: `/${name}`, pointer, area, ...none, ...(body && { body }) };
      }),
    ),
  );
}
