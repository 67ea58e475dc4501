import type { WebhookCall, WebhookOrCallback } from "../../model/model.ts";
import { operationLabel } from "../../openapi/places.ts";
import { code } from "../messages.ts";
import { type OperationComparison, RESPONSE } from "./comparison.ts";

/** Calls that the API makes: the webhooks of a document, or the callbacks of an operation. */
export function compareWebhooks(
  at: OperationComparison,
  before: readonly WebhookOrCallback[],
  after: readonly WebhookOrCallback[],
): void {
  const [left, right] = [callsByName(before), callsByName(after)];
  for (const [name, call] of right) {
    const one = left.get(name);
    const [from, to] = [one?.body, call.body];
    if (one === undefined) {
      at.add("webhook-added", [null, call.pointer], RESPONSE, `the API may call ${code(name)}`);
    } else if (from !== undefined && to !== undefined) {
      at.enter("response", from.type, to.type, "Webhooks", name);
    } else if (from !== to) {
      const breaks = { ...RESPONSE, response: true };
      at.add("response-media-changed", [one.pointer, call.pointer], breaks, `what ${code(name)} carries changes`);
    }
  }
  for (const [name, call] of left) {
    if (right.has(name)) continue;
    const breaks = { ...RESPONSE, response: true };
    at.add("webhook-removed", [call.pointer, null], breaks, `the API no longer calls ${code(name)}`);
  }
}

function callsByName(webhooks: readonly WebhookOrCallback[]): Map<string, WebhookCall> {
  return new Map(
    webhooks.flatMap(({ name, calls }) =>
      calls.map((call) => [operationLabel({ method: call.method, path: name }), call]),
    ),
  );
}
