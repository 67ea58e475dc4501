import type { FakeAnswer, FakeApi, FakeOperation, FakeOperations, FakeResource } from "@flarespec/client/fake";
import type { Area, Model, Operation, Security, Success } from "../../model/model.ts";
import { isObject, type Json, type JsonObject, type Pointer } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { tokenVariable } from "../typescript/vendor.ts";
import { codesOf, failuresOf, invalidOf, notFoundOf } from "./failures.ts";
import { membersOf, type ObjectMember } from "./members.ts";
import { findResources } from "./resources.ts";
import { Samples, withoutPrototypes } from "./samples.ts";

/** What the fake and the handlers for MSW must know of an API: its operations by area and name. */
export interface FakeData {
  api: FakeApi;
  operations: ReadonlyMap<string, FakeOperations>;
}

/** @param recorded bodies of successful answers, by the pointer of their operation. */
export function fakeData(model: Model, recorded: ReadonlyMap<Pointer, Json>): FakeData {
  const samples = new Samples(model.schemas.root);
  const resources = findResources(model);
  const dataOf = (one: Operation) => operationData(one, model, samples, resources.get(one), recorded.get(one.pointer));
  const byName = (area: Area) => Object.fromEntries(area.operations.map((one) => [one.name, dataOf(one)]));
  return { api: apiOf(model), operations: new Map(model.areas.map((area) => [area.name, byName(area)])) };
}

function apiOf(model: Model): FakeApi {
  const { keyHeaders } = model.preset;
  const key = keyHeaders === undefined ? [] : [keyHeaders.key.toLowerCase()];
  return {
    baseUrl: baseUrlOf(model),
    credentials: tokenVariable(model) === undefined ? [] : ["authorization", ...key],
    ...(model.security !== undefined && { security: fakeSecurity(model.security) }),
    failures: failuresOf(model),
    codes: codesOf(model.codes),
    ...(!model.envelope && { refusal: { code: 0, message: "" } }),
  };
}

/** Where calls go: a server without a host is below that of this machine. */
function baseUrlOf({ server, servers: [first] }: Model): string {
  return server ?? `http://localhost${first?.url.startsWith("/") ? first.url : ""}`;
}

function ownServer(server: string, model: Model): { server?: string } {
  const filled = model.serverVariables.reduce(
    (text, one) => text.replaceAll(`{${one.name}}`, () => one.default ?? one.name),
    server,
  );
  const base = baseUrlOf(model);
  return URL.canParse(filled, base) ? { server: new URL(filled, base).href.replace(/\/$/, "") } : {};
}

function fakeSecurity({ schemes, usual }: Security): NonNullable<FakeApi["security"]> {
  const carried = schemes.map(({ name, in: place, parameter }) => {
    return [name, place === undefined || parameter === undefined ? {} : { in: place, name: parameter }] as const;
  });
  return { schemes: Object.fromEntries(carried), usual };
}

/** What is to be known of an operation. @param recorded the body of a recorded answer. */
function operationData(
  operation: Operation,
  model: Model,
  samples: Samples,
  resource: FakeResource | undefined,
  recorded: Json | undefined,
): FakeOperation {
  const { method, path, server, security, pages, items, list, body, codes } = operation;
  return {
    method: method.toUpperCase(),
    path,
    ...(server !== undefined && ownServer(server, model)),
    ...(security !== undefined && { security }),
    answer: answerOf(operation.success[0], samples, recorded === undefined ? undefined : withoutPrototypes(recorded)),
    ...(pages !== undefined && { pages }),
    ...(items !== undefined && { items }),
    ...(list !== undefined && { list: { items: list.items, ...list.continuation } }),
    ...(body !== undefined && { body: { required: body.required, requires: requiredMembers(operation, model) } }),
    ...(codes.length > 0 && { codes: codesOf(codes) }),
    notFound: notFoundOf(operation, model),
    invalid: invalidOf(operation, model),
    ...refusalOf(operation, model, samples),
    ...(resource !== undefined && { resource }),
  };
}

function refusalOf({ failureBodies }: Operation, { envelope }: Model, samples: Samples): { refusal?: Json } {
  if (envelope) return {};
  const type = failureBodies.find((one) => one.type !== undefined)?.type;
  return type === undefined ? {} : { refusal: samples.of(type) };
}

/** Members without which a body is refused; only of bodies that the fake can read. */
function requiredMembers({ body }: Operation, { schemas }: Model): string[] {
  if (body?.kind !== "json" || body.others.length + body.further.length > 0) return [];
  const isSent = ({ required, types }: ObjectMember): boolean =>
    required && !types.some((type) => schemas.dereference(type).schema.readOnly === true);
  return [...membersOf(schemas, body.type)].flatMap(([name, member]) => (isSent(member) ? [name] : []));
}

const KINDS = { body: "json", events: "events", lines: "lines", text: "text", binary: "text" } as const;

function answerOf(success: Success | undefined, samples: Samples, recorded: Json | undefined): FakeAnswer {
  const status = /^\d+$/.test(success?.status ?? "") ? Number(success?.status) : 200;
  if (success === undefined || success.kind === "empty" || success.kind === "any") return { status, kind: "empty" };
  if (success.kind === "redirect") return { status: status === 200 ? 302 : status, kind: "redirect" };
  const mediaType = success.mediaType?.includes("*") ? undefined : success.mediaType;
  const common = { status, ...(mediaType !== undefined && { mediaType }) };
  if (success.kind === "envelope") return { ...common, ...envelopeOf(recorded ?? samples.of(success.type)) };
  const value = recorded ?? ("type" in success ? samples.of(success.type) : "text");
  return { ...common, kind: KINDS[success.kind], value };
}

const USUAL: readonly string[] = [ENVELOPE.flag, ...ENVELOPE.lists, ENVELOPE.result];

function envelopeOf(body: Json): Pick<FakeAnswer, "kind" | "value" | "envelope"> {
  const members: JsonObject = isObject(body) ? body : {};
  const others = Object.entries(members).filter(([name]) => !USUAL.includes(name));
  return {
    kind: "envelope",
    value: members[ENVELOPE.result] ?? null,
    ...(others.length > 0 && { envelope: Object.fromEntries(others) }),
  };
}
