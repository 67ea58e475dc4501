import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { METHODS } from "../../openapi/walk.ts";
import type { Operation, WebhookCall, WebhookOrCallback } from "../model.ts";
import { pascal } from "../names/names.ts";
import { readBody } from "./operations.ts";

/** The webhooks of a document, in its order. */
export function readWebhooks(root: JsonObject): WebhookOrCallback[] {
  return Object.entries(isObject(root.webhooks) ? root.webhooks : {}).map(([name, item]) => ({
    name,
    calls: readItem(root, item, join("/webhooks", name)),
  }));
}

/** The callbacks that an operation announces; the addresses of one callback are read as one. */
export function readCallbacks(root: JsonObject, { pointer }: Pick<Operation, "pointer">): WebhookOrCallback[] {
  const callbacks = get(root, join(pointer, "callbacks"));
  return Object.entries(isObject(callbacks) ? callbacks : {}).flatMap(([name, stated]) => {
    const found = isObject(stated) ? dereference(root, stated, join(pointer, "callbacks", name)) : undefined;
    if (found === undefined) return [];
    const items = Object.entries(found.node).filter(([address]) => !address.startsWith("x-"));
    return [{ name, calls: items.flatMap(([address, item]) => readItem(root, item, join(found.pointer, address))) }];
  });
}

function readItem(root: JsonObject, item: Json | undefined, pointer: Pointer): WebhookCall[] {
  return METHODS.flatMap((method) => {
    const node = isObject(item) ? item[method] : undefined;
    if (!isObject(node)) return [];
    const at = join(pointer, method);
    return [{ method, node, pointer: at, body: readBody(root, node, at) }];
  });
}

/**
 * The calls of webhooks in the form that naming reads. No area reaches them: as if two did, so that what they carry is
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
          failures: [],
          codes: [],
          permissions: [],
          argument,
        };
        return { name: title, title, method, path: `/${name}`, pointer, area, ...none, ...(body && { body }) };
      }),
    ),
  );
}
