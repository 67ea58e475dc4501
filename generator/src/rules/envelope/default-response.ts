import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { copier, viewEnvelope } from "../shared/envelope-view.ts";
import { faults, partsOf } from "./shared/failure-fault.ts";

const MIXED = "The success has a response of its own; what is left for the others is the failure.";
const MOVED = "The operation publishes its success under `default`; it is the response of 2XX.";

/**
 * A `default` response that offers success or failure. If the operation has another response for its success, `default`
 * becomes the failure alone; otherwise its success branches become the 2XX response.
 */
export const defaultResponse: Rule = rule({
  id: "default-response",
  code: "FS3043",
  stage: "envelope",
  summary: "Reduces a `default` response that offers success or failure to the failure.",
  evidence: ["corpus 2024-08-06: 6 responses"],
  direction: "narrow",
  Operation(node, cx) {
    const responses = node.responses;
    if (!isObject(responses) || !isObject(responses.default)) return;
    if (Object.keys(responses).some((status) => /^2/.test(status))) return;
    const { content, description } = responses.default;
    if (!isObject(content)) return;
    const moved: JsonObject = {};
    for (const media of Object.keys(content)) {
      const body = content[media];
      if (!isObject(body) || !isObject(body.schema)) continue;
      const at = { node: body.schema, pointer: join(cx.pointer, "responses", "default", "content", media, "schema") };
      const branches = [...partsOf(at, "anyOf"), ...partsOf(at, "oneOf")];
      const successes = branches.filter((one) => isSuccess(viewEnvelope(cx.root, one)?.flag));
      if (successes.length === 0 || successes.length === branches.length) continue;
      const copies: Json[] = successes.map((one) => cx.copy(one.pointer));
      moved[media] = { schema: copies.length === 1 ? (copies[0] as Json) : { anyOf: copies } };
    }
    if (Object.keys(moved).length === 0) return;
    const text = typeof description === "string" ? description : "Success";
    cx.set(["responses", "2XX"], { description: text, content: moved }, MOVED, "equivalent");
  },
  Document(_, cx) {
    const copy = copier(cx);
    for (const [{ home, response }, fault] of faults(cx)) {
      if (fault.kind !== "mixed") continue;
      const cut = response.lastIndexOf("/responses/");
      const siblings = cx.editor.get(response.slice(0, cut + "/responses".length));
      const shared = response.startsWith("/components/");
      if (!shared && isObject(siblings) && !Object.keys(siblings).some((status) => /^2/.test(status))) continue;
      const kept: Json[] = fault.keep.map((one) => copy(one.pointer));
      const key = Object.hasOwn(home.node, "anyOf") ? "anyOf" : "oneOf";
      if (kept.length === 1) cx.write(home.pointer, kept[0] as Json, MIXED, "narrow");
      else cx.write(join(home.pointer, key), kept, MIXED, "narrow");
    }
  },
});

function isSuccess(flag: string | undefined): boolean {
  return flag === "true" || flag === "open";
}
