import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { componentName, operationLabel } from "../../openapi/places.ts";
import { isObject, type JsonObject, type Pointer, tokens, toRef } from "../../openapi/pointer.ts";
import { componentsOf } from "../../openapi/references.ts";
import { countSuccesses, successKind } from "../../vendors/envelope.ts";

/**
 * Operations that declare no failure fail as well, and in the API's usual way: an envelope with `success: false`. They
 * get the shared failure under `4XX`, marked as invented. An operation is left alone if neither its own responses nor
 * most responses of the document are envelopes.
 *
 * An operation without any response is reported, since no source states what it returns. OpenAPI requires at least one
 * response: it gets the same failure, or an empty `default` if the document mostly has no envelopes.
 */
export const failureMissing: Rule = rule({
  id: "failure-missing",
  code: "FS3086",
  stage: "direction",
  summary: "Declares the shared failure for operations that declare none.",
  evidence: [
    "corpus: 18 of 1,533 operations declare no failure",
    "sources: 52 operations, since no documentation page declares one",
    "C28, C31: a page of 12 operations without any response, and a vendor table",
  ],
  direction: "invent",
  Operation(operation, cx) {
    if (cx.pointer.includes("/x-also/")) return;
    const responses = operation.responses ?? {};
    if (!isObject(responses)) return;
    const statuses = Object.keys(responses).filter((status) => !status.startsWith("x-"));
    const incoming = cx.pointer.includes("/callbacks/") || cx.pointer.startsWith("/webhooks/");
    if (statuses.length === 0) {
      const [path, method] = tokens(cx.pointer).slice(-2) as [string, string];
      cx.report(
        `no response is stated for ${operationLabel({ method, path })}; add a source that states it, or a patch`,
      );
      const known = !incoming && mostlyEnvelopes(cx);
      const added: JsonObject = known ? { "4XX": failureResponse(sharedFailure(cx)) } : { default: { ...UNSTATED } };
      cx.set("responses", { ...responses, ...added }, known ? INVENTED : NO_RESPONSE, "invent");
      return;
    }
    if (incoming || statuses.some((status) => !/^[123]/.test(status))) return;
    const isEnveloped = cx.preset.envelope !== "never" && successKind(cx.root, operation) === "envelope";
    if (!isEnveloped && !mostlyEnvelopes(cx)) return;
    const failure = sharedFailure(cx);
    cx.set(["responses", "4XX"], failureResponse(failure), INVENTED, "invent");
  },
});

const INVENTED = "No failure is declared here; this is how the API reports one everywhere else.";
const NO_RESPONSE = "No response is stated here; OpenAPI wants one, and this one says nothing of it.";
const UNSTATED: Readonly<JsonObject> = Object.freeze({ description: "Not stated." });
const SHARED = "The one failure that operations without a declared one share.";

function failureResponse(schema: Pointer): JsonObject {
  return { description: "Failure.", content: { "application/json": { schema: { $ref: toRef(schema) } } } };
}

/** An item of `errors` as published: code and message always, the place of the error sometimes (C26). */
function message(): JsonObject {
  const text = { type: "string" };
  return {
    type: "object",
    properties: {
      code: { type: "integer" },
      message: { ...text },
      documentation_url: { ...text },
      source: { type: "object", properties: { pointer: { ...text }, parameter: { ...text } } },
    },
    required: ["code", "message"],
  };
}

function failureEnvelope(): JsonObject {
  return {
    type: "object",
    description: "What the API answers when a call fails.",
    properties: {
      success: { type: "boolean", enum: [false] },
      errors: { type: "array", items: message() },
      messages: { type: "array", items: message() },
      result: { type: "null" },
    },
    required: ["success", "errors", "messages"],
  };
}

const NAME = "ApiFailure";

const shared = new WeakMap<Context, Pointer>();

/**
 * The shared failure component: an existing one with that name if it is a failure, else a new one under a free name.
 */
function sharedFailure(cx: Context): Pointer {
  const found = shared.get(cx) ?? findOrMake(cx);
  shared.set(cx, found);
  return found;
}

function findOrMake(cx: Context): Pointer {
  const taken = new Map<string, [Pointer, JsonObject]>();
  for (const entry of componentsOf(cx.root, "schemas")) {
    taken.set(componentName(entry[0])?.toLowerCase() ?? "", entry);
  }
  let name = NAME;
  for (let n = 2; ; n++) {
    const known = taken.get(name.toLowerCase());
    if (known === undefined) break;
    if (isFailure(known[1])) return known[0];
    name = `${NAME}${n}`;
  }
  const at = `/components/schemas/${name}`;
  if (!isObject(cx.root.components))
    cx.write("/components", { schemas: { [name]: failureEnvelope() } }, SHARED, "invent");
  else if (!isObject(cx.root.components.schemas))
    cx.write("/components/schemas", { [name]: failureEnvelope() }, SHARED, "invent");
  else cx.write(at, failureEnvelope(), SHARED, "invent");
  return at;
}

function isFailure(schema: JsonObject): boolean {
  const success = isObject(schema.properties) ? schema.properties.success : undefined;
  return (
    isObject(success) &&
    (success.const === false || (Array.isArray(success.enum) && success.enum.every((value) => value === false)))
  );
}

const NO_ENVELOPES = { envelopes: 0, others: 0 };

const usesEnvelopesByContext = new WeakMap<Context, boolean>();

function mostlyEnvelopes(cx: Context): boolean {
  let mostly = usesEnvelopesByContext.get(cx);
  if (mostly === undefined) {
    const { envelopes, others } = cx.preset.envelope === "never" ? NO_ENVELOPES : countSuccesses(cx.root);
    mostly = envelopes > others;
    usesEnvelopesByContext.set(cx, mostly);
  }
  return mostly;
}
