import { type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { isObject } from "../../openapi/pointer.ts";
import { assignedByServer } from "./shared/assigned-by-server.ts";

/**
 * A request that shares its model with answers demands what the server assigns: creating a DNS record its `id`. What
 * is known of the operation settles it, and the member becomes optional. By OpenAPI's word `required` speaks of
 * answers alone where a property is read-only, but published documents mark whole components (a route demands the
 * `tunnel_id` of the tunnel it leads to), so that a required read-only member which nothing settles stays, and is reported.
 */
export const serverAssigned: Rule = rule({
  id: "server-assigned",
  code: "FS3088",
  stage: "direction",
  summary: "Does not demand of a request what the server assigns.",
  evidence: [
    "corpus 2024-08-06: 39 changes for 27 requests, among them POST dns_records; 8 required read-only members stay",
  ],
  keywords: ["required"],
  direction: "widen",
  Schema(schema, cx) {
    const { required, properties } = schema;
    if (!Array.isArray(required) || !isObject(properties)) return;
    const uses = cx.uses();
    if (!uses.request || uses.response || uses.failure) return;
    const assigned = assignedByServer(cx).get(cx.pointer);
    for (const name of required.map(String)) {
      const property = properties[name];
      if (assigned?.has(name) === true || !isObject(property) || property.readOnly === true) continue;
      if (dereference(cx.root, property, cx.pointer)?.node.readOnly !== true) continue;
      cx.report(`a request requires ${name}, whose component is read-only; a patch may say that it is not sent`);
    }
    for (const [name, because] of assigned ?? []) {
      if (!required.includes(name)) continue;
      const left = Array.isArray(schema.required) ? schema.required.filter((one) => one !== name) : [];
      if (left.length > 0) cx.set("required", left, because, "widen");
      else cx.remove("required", because, "widen");
    }
  },
});
