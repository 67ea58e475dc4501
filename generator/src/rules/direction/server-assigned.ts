import { type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { isObject, refOf } from "../../openapi/pointer.ts";
import { isReadOnlyProperty } from "./read-only.ts";
import { assignedByServer } from "./shared/assigned-by-server.ts";

/**
 * A request that shares its model with responses requires what the server assigns: creating a DNS record requires its
 * `id`. If the operation gives evidence of that, the member becomes optional. OpenAPI says that `required` only applies
 * to responses if a property is read-only, but published documents mark whole components (a route requires the
 * `tunnel_id` of the tunnel it leads to). So a required read-only member without such evidence stays, and is reported.
 */
export const serverAssigned: Rule = rule({
  id: "server-assigned",
  code: "FS3088",
  stage: "direction",
  summary: "Makes members that the server assigns optional in requests.",
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
      // A request that refers to a property of another object says which of these objects it means.
      if (isReadOnlyProperty(refOf(property) ?? "", cx.root)) continue;
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
