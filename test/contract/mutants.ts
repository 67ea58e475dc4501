import { equal } from "../../generator/src/openapi/equal.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  refPointer,
  setMember,
  toRef,
} from "../../generator/src/openapi/pointer.ts";
import { type CanonicalOperation, canonical } from "./product.ts";
import { operationsOf, pathValues, type Recording } from "./recordings.ts";
import { bodySchema, landing, responseSchema } from "./validate.ts";

/**
 * What a layer has to do with a mutant: known by construction from the schema at the place that was changed, without
 * asking a validator. undefined: the construction cannot tell (a place that unions or open schemas leave free).
 */
export type Duty = "refuse" | "accept" | undefined;

type MutantKind =
  | "required removed"
  | "optional removed"
  | "null"
  | "string for another type"
  | "number for another type"
  | "boolean for another type"
  | "array for another type"
  | "object for another type"
  | "scalar as string"
  | "wrapped in an array"
  | "emptied"
  | "enum value replaced"
  | "unknown enum value, open"
  | "unknown key, request"
  | "unknown key, response"
  | "integer as fraction"
  | "out of bounds"
  | "format broken"
  | "wrong item appended";

export interface Mutant {
  /** Recording, kind and place; unique. */
  id: string;
  kind: MutantKind;
  recording: Recording;
  operation: CanonicalOperation;
  place: string;
  value: Json;
  schema: Duty;
  type: Duty;
}

/** What a recording is as one value with one schema: an answer's body, or everything a call is given. */
export interface Subject {
  recording: Recording;
  operation: CanonicalOperation;
  value: Json;
  schema: JsonObject;
}

/** Mutants of one recording that are kept; more would only repeat the same kinds deeper down. */
const MOST = 72;

export function subjectsOf(recording: Recording): Subject[] {
  return operationsOf(recording).map((operation) => {
    if (recording.message === "response") {
      const pointer = responseSchema(operation, recording.status);
      if (pointer === undefined) throw new Error(`${recording.id}: no schema for its status`);
      return { recording, operation, value: recording.body, schema: { $ref: toRef(pointer) } };
    }
    const path = pathValues(recording, operation);
    const value: JsonObject = { params: { path } };
    if (recording.request.body !== undefined) value.body = recording.request.body;
    return { recording, operation, value, schema: requestSchema(operation) };
  });
}

/** A call as one schema: nothing but the declared parameters and the declared body. */
function requestSchema(operation: CanonicalOperation): JsonObject {
  const item = get(canonical, join("/paths", operation.path));
  const groups = new Map<string, JsonObject>();
  const lists = [
    [isObject(item) ? item.parameters : undefined, join("/paths", operation.path, "parameters")],
    [operation.node.parameters, join(operation.pointer, "parameters")],
  ] as const;
  for (const [list, at] of lists) {
    if (!Array.isArray(list)) continue;
    list.forEach((_, i) => {
      const found = landing(canonical, join(at, i));
      const { name, in: place, required, schema } = found?.node ?? {};
      if (found === undefined || typeof name !== "string" || typeof place !== "string") return;
      const group = groups.get(place) ?? { type: "object", properties: {}, required: [], additionalProperties: false };
      groups.set(place, group);
      const properties = group.properties as JsonObject;
      setMember(properties, name, schema === undefined ? {} : { $ref: toRef(join(found.pointer, "schema")) });
      if (required === true) (group.required as Json[]).push(name);
    });
  }
  const needed = [...groups].filter(([, group]) => (group.required as Json[]).length > 0).map(([place]) => place);
  const properties: JsonObject = {};
  const required: string[] = [];
  if (groups.size > 0) {
    properties.params = {
      type: "object",
      properties: Object.fromEntries(groups),
      required: needed,
      additionalProperties: false,
    };
    if (needed.length > 0) required.push("params");
  }
  const body = bodySchema(operation);
  if (body !== undefined) properties.body = { $ref: toRef(body) };
  const declared = isObject(operation.node.requestBody) ? operation.node.requestBody : {};
  if (declared.required === true) required.push("body");
  return { type: "object", properties, required, additionalProperties: false };
}

/** Schemas that must all hold; references and `allOf` are resolved, unions are spread over several of these. */
type Alternative = readonly JsonObject[];

/** All ways to satisfy a schema. Unions that multiply beyond reason are left out, which makes duties unknown. */
function alternatives(schema: Json | undefined, hops = 0): Alternative[] {
  if (!isObject(schema) || hops > 40) return [[{}]];
  const { $ref, allOf, anyOf, oneOf, ...rest } = schema;
  let found: Alternative[] = [[rest as JsonObject]];
  const target = typeof $ref === "string" ? refPointer($ref) : undefined;
  const parts: Alternative[][] = target === undefined ? [] : [alternatives(get(canonical, target), hops + 1)];
  if (Array.isArray(allOf)) for (const member of allOf) parts.push(alternatives(member, hops + 1));
  for (const union of [anyOf, oneOf]) {
    if (Array.isArray(union)) parts.push(union.flatMap((branch) => alternatives(branch, hops + 1)));
  }
  for (const part of parts) {
    found = found.flatMap((left) => part.map((right) => [...left, ...right]));
    if (found.length > 64) return [[{}]];
  }
  return found;
}

function jsonType(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

function typesOf(schema: JsonObject): string[] | undefined {
  const { type } = schema;
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : undefined;
}

function admitsType(schema: JsonObject, type: string): boolean {
  const types = typesOf(schema);
  return types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));
}

function listed(schema: JsonObject): Json[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}

/** Whether an alternative refuses a value whatever stands inside: by type, or by the list of its values. */
function refuses(alternative: Alternative, value: Json): boolean {
  return alternative.some((schema) => {
    const values = listed(schema);
    return !admitsType(schema, jsonType(value)) || (values !== undefined && !values.some((one) => equal(one, value)));
  });
}

function requires(alternative: Alternative, name: string): boolean {
  return alternative.some((schema) => Array.isArray(schema.required) && schema.required.includes(name));
}

/** What an alternative says of a member: all the schemas that apply to it. */
function inside(alternative: Alternative, name: string): Alternative[] {
  const said: Json[] = [];
  for (const schema of alternative) {
    const stated = isObject(schema.properties) && Object.hasOwn(schema.properties, name);
    if (stated) said.push((schema.properties as JsonObject)[name] as Json);
    else if (schema.patternProperties !== undefined) return [[{}]];
    else if (schema.additionalProperties !== undefined) said.push(schema.additionalProperties);
  }
  return alternatives({ allOf: said.filter(isObject) });
}

function insideItems(alternative: Alternative): Alternative[] {
  if (alternative.some((schema) => schema.prefixItems !== undefined)) return [[{}]];
  return alternatives({ allOf: alternative.map((schema) => schema.items).filter(isObject) });
}

/** A place in the recorded value: its value, what is allowed, and how to build the whole with something else. */
interface Place {
  pointer: string;
  value: Json;
  ways: Alternative[];
  /** No union on the way: what is said here is all that is said. */
  plain: boolean;
  build: (replacement: Json) => Json;
}

interface Draft {
  kind: MutantKind;
  place: Place;
  value: Json;
  schema: Duty;
  type: Duty;
}

const STRANGER = "a-value-nobody-lists";
const OTHERS: readonly [MutantKind, Json][] = [
  ["string for another type", "a text"],
  ["number for another type", 42],
  ["boolean for another type", true],
  ["array for another type", []],
  ["object for another type", {}],
];

/** Formats that a plain sentence does not have. */
const FORMATS = ["date-time", "date", "uuid", "ipv4", "ipv6", "email", "uri"];

/** All mutants of a recording that make sense, shallow places first. */
function* drafts(place: Place, isRequest: boolean): Generator<Draft> {
  const { value, ways, plain } = place;
  const all = (test: (way: Alternative) => boolean): Duty => (ways.every(test) ? "refuse" : undefined);
  const replaced = (kind: MutantKind, next: Json): Draft => {
    const duty = all((way) => refuses(way, next));
    return { kind, place, value: next, schema: duty, type: duty };
  };
  if (value !== null) yield replaced("null", null);
  for (const [kind, next] of OTHERS) if (kindOf(next) !== kindOf(value)) yield replaced(kind, next);
  if (typeof value === "number" || typeof value === "boolean") yield replaced("scalar as string", String(value));
  if (!Array.isArray(value)) yield replaced("wrapped in an array", [value]);
  yield* scalars(place, replaced, all);
  if (isObject(value)) yield* members(place, isRequest, all);
  if (Array.isArray(value) && value.length > 0) {
    const inner = ways.flatMap(insideItems);
    const wrong = [null, 42, "a text"].find((next) => inner.every((way) => refuses(way, next)));
    if (wrong !== undefined) {
      yield { kind: "wrong item appended", place, value: [...value, wrong], schema: "refuse", type: "refuse" };
    }
    const [first] = value;
    yield* drafts(
      {
        pointer: join(place.pointer, 0),
        value: first as Json,
        ways: inner,
        plain: plain && ways.length === 1,
        build: (next) => place.build([next, ...value.slice(1)]),
      },
      isRequest,
    );
  }
}

function* scalars(
  place: Place,
  replaced: (kind: MutantKind, next: Json) => Draft,
  all: (test: (way: Alternative) => boolean) => Duty,
): Generator<Draft> {
  const { value, ways } = place;
  const [only] = ways;
  if (typeof value === "boolean" && only !== undefined && ways.every((way) => way.some(listed))) {
    yield replaced("enum value replaced", !value);
  }
  if (typeof value === "string") {
    const lists = ways.some((way) => way.some((schema) => listed(schema) !== undefined));
    const open = ways.some((way) => way.every((schema) => listed(schema) === undefined));
    if (lists && !open) yield replaced("enum value replaced", STRANGER);
    else if (lists && place.plain) {
      yield { kind: "unknown enum value, open", place, value: STRANGER, schema: "accept", type: "accept" };
    }
    const broken = all((way) =>
      way.some(
        (schema) => (typeof schema.format === "string" && FORMATS.includes(schema.format)) || refuses([schema], "?"),
      ),
    );
    const formatted = ways.some((way) => way.some((schema) => FORMATS.includes(String(schema.format))));
    if (formatted) yield { kind: "format broken", place, value: "not in this format", schema: broken, type: undefined };
    for (const limit of limits(ways, "maxLength")) {
      if (limit > 300) continue;
      const schema = all((way) => way.some((one) => Number(one.maxLength) <= limit || refuses([one], "")));
      yield { kind: "out of bounds", place, value: "x".repeat(limit + 1), schema, type: undefined };
    }
  }
  if (typeof value === "number") {
    for (const limit of limits(ways, "minimum")) {
      const schema = all((way) => way.some((one) => Number(one.minimum) >= limit || refuses([one], limit - 1)));
      yield { kind: "out of bounds", place, value: limit - 1, schema, type: undefined };
    }
    const whole = ways.some((way) => way.some((one) => typesOf(one)?.includes("integer")));
    if (whole) {
      yield { ...replaced("integer as fraction", value + 0.5), type: undefined };
    }
  }
}

function limits(ways: readonly Alternative[], keyword: string): number[] {
  const found = ways.flatMap((way) => way.map((schema) => schema[keyword]));
  return [...new Set(found.filter((limit): limit is number => typeof limit === "number"))].slice(0, 1);
}

function* members(
  place: Place,
  isRequest: boolean,
  all: (test: (way: Alternative) => boolean) => Duty,
): Generator<Draft> {
  const { ways, plain } = place;
  const value = place.value as JsonObject;
  const names = Object.keys(value);
  // An alternative that admits no object is none here: the value stays one.
  const objects = ways.filter((way) => !refuses(way, value));
  const without = (name: string): JsonObject =>
    Object.fromEntries(names.filter((one) => one !== name).map((one) => [one, value[one] as Json]));
  const alone = plain && ways.length === 1 ? objects[0] : undefined;
  if (names.length > 0) {
    const duty = objects.every((way) => names.some((name) => requires(way, name))) ? "refuse" : undefined;
    yield { kind: "emptied", place, value: {}, schema: duty, type: duty };
  }
  for (const name of names) {
    const duty = objects.every((way) => requires(way, name)) ? "refuse" : undefined;
    if (duty === "refuse") yield { kind: "required removed", place, value: without(name), schema: duty, type: duty };
    else {
      const free =
        alone?.every(({ minProperties, dependentRequired, if: conditional }) =>
          [minProperties, dependentRequired, conditional].every((keyword) => keyword === undefined),
        ) && !requires(alone, name);
      const accepted: Duty = free ? "accept" : undefined;
      yield { kind: "optional removed", place, value: without(name), schema: accepted, type: accepted };
    }
  }
  const next = { ...value, no_such_key: 1 };
  const shut = all((way) => way.some((schema) => schema.additionalProperties === false || refuses([schema], value)));
  const known = objects.every(
    (way) =>
      way.some((schema) => isObject(schema.properties)) &&
      way.every((schema) => !isOpen(schema.additionalProperties) && schema.patternProperties === undefined),
  );
  if (isRequest) {
    yield { kind: "unknown key, request", place, value: next, schema: shut, type: known ? "refuse" : undefined };
  } else {
    const free = alone?.every(
      (schema) =>
        schema.additionalProperties === undefined &&
        schema.patternProperties === undefined &&
        schema.unevaluatedProperties === undefined &&
        schema.maxProperties === undefined &&
        schema.propertyNames === undefined,
    );
    const accepted: Duty = free ? "accept" : undefined;
    yield { kind: "unknown key, response", place, value: next, schema: accepted, type: accepted };
  }
  for (const name of names) {
    yield* drafts(
      {
        pointer: join(place.pointer, name),
        value: value[name] as Json,
        ways: objects.flatMap((way) => inside(way, name)),
        plain: plain && ways.length === 1,
        build: (replacement) => place.build({ ...value, [name]: replacement }),
      },
      isRequest,
    );
  }
}

function isOpen(additional: Json | undefined): boolean {
  return additional === true || isObject(additional);
}

function kindOf(value: Json): string {
  const type = jsonType(value);
  return type === "integer" ? "number" : type;
}

/** The mutants of a recording: each kind in turn, shallow places first, so that a bound keeps some of every kind. */
export function mutantsOf(subject: Subject): Mutant[] {
  const { recording, operation, value, schema } = subject;
  const whole: Place = { pointer: "", value, ways: alternatives(schema), plain: true, build: (next) => next };
  const byKind = new Map<MutantKind, Draft[]>();
  for (const draft of drafts(whole, recording.message === "request")) {
    byKind.set(draft.kind, [...(byKind.get(draft.kind) ?? []), draft]);
  }
  for (const list of byKind.values()) list.sort((a, b) => depthOf(a) - depthOf(b));
  const mutants: Mutant[] = [];
  const seen = new Set<string>();
  for (let round = 0; mutants.length < MOST; round++) {
    const turn = [...byKind.values()].flatMap((list) => list.slice(round, round + 1));
    if (turn.length === 0) break;
    for (const draft of turn) {
      const mutated = draft.place.build(draft.value);
      const text = JSON.stringify(mutated);
      if (seen.has(text) || mutants.length === MOST) continue;
      seen.add(text);
      const { kind, place } = draft;
      mutants.push({
        id: `${recording.id} as ${operation.label}: ${kind} at ${place.pointer || "/"} #${mutants.length}`,
        kind,
        recording,
        operation,
        place: place.pointer,
        value: mutated,
        schema: draft.schema,
        type: draft.type,
      });
    }
  }
  return mutants;
}

function depthOf(draft: Draft): number {
  return draft.place.pointer.split("/").length;
}
