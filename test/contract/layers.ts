import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../generator/src/openapi/pointer.ts";
import { received, type Statement, written } from "./compile.ts";
import { canonical, emitted } from "./product.ts";
import { isFailure, operationsOf, pathValues, type Recording } from "./recordings.ts";
import { bodySchema, landing, responseSchema, Validator } from "./validate.ts";

const validator = new Validator(canonical);

/** What the canonical schema says against a recording; empty if it accepts it. */
export function schemaFaults(recording: Recording): string[] {
  const found = operationsOf(recording);
  if (found.length === 0) return ["no operation"];
  return found.flatMap((operation) => {
    const pointer =
      recording.message === "request" ? bodySchema(operation) : responseSchema(operation, recording.status);
    const value: Json | undefined = recording.message === "request" ? recording.request.body : recording.body;
    if (recording.message === "request" && value === undefined) {
      const body = operation.node.requestBody as { required?: boolean } | undefined;
      return body?.required === true ? ["a body is required, and none was recorded"] : [];
    }
    return pointer === undefined || value === undefined
      ? ["nothing is declared for it"]
      : validator.faults(pointer, value);
  });
}

/** A recording against the type of its operation, or of both if it is of two. */
export function statementsOf(recording: Recording): Statement[] {
  return operationsOf(recording).map((operation) => {
    const names = emitted.get(operation.label);
    if (names === undefined) throw new Error(`${operation.label} is not emitted`);
    const { area, type } = names;
    const id = `${recording.id} as ${operation.label}`;
    if (recording.message === "response") {
      const expected = isFailure(recording)
        ? `Extract<NonNullable<(${type("Answer")})["error"]>, { kind: "api" }>["envelope"]`
        : type("Data");
      return { id, area, text: received(recording.body, expected) };
    }
    const { body } = recording.request;
    const path = pathValues(recording, operation);
    const init = { ...(Object.keys(path).length > 0 && { params: { path } }), ...(body !== undefined && { body }) };
    const checks = [written(init, type("Init"))];
    if (body !== undefined) checks.push(written(body, `NonNullable<(${type("Init")})["body"]>`));
    return { id, area, text: checks.join(" ") };
  });
}

/** Members of a recorded body that its schema does not name, as pointers; items of arrays are `*`. */
export function undeclaredMembers(recording: Recording): string[] {
  const value = recording.message === "request" ? recording.request.body : recording.body;
  if (value === undefined) return [];
  return operationsOf(recording).flatMap((operation) => {
    const pointer =
      recording.message === "request" ? bodySchema(operation) : responseSchema(operation, recording.status);
    return pointer === undefined ? [""] : [...new Set(undeclared(pointer, value, ""))];
  });
}

function undeclared(schema: Pointer, value: Json, at: string): string[] {
  const ways = waysOf(schema);
  if (Array.isArray(value)) {
    return value.flatMap((item) => fewest(ways, (way) => undeclaredIn(way, "items", item, `${at}/*`)));
  }
  if (!isObject(value)) return [];
  // An object that names no member is free-form.
  return fewest(ways, (way) => {
    const named = way.some((one) => isObject(landing(canonical, one)?.node.properties));
    if (!named) return [];
    return Object.entries(value).flatMap(([name, member]) =>
      undeclaredIn(way, join("/properties", name).slice(1), member, `${at}/${name}`),
    );
  });
}

/** Below the first schema of a way that has `place`. */
function undeclaredIn(way: readonly Pointer[], place: string, value: Json, at: string): string[] {
  const stated = way.map((one) => `${one}/${place}`).filter((one) => get(canonical, one) !== undefined);
  const extra = way.map((one) => join(one, "additionalProperties")).filter((one) => isObject(get(canonical, one)));
  const places = stated.length > 0 ? stated : place === "items" ? [] : extra;
  if (places.length === 0) return place === "items" ? [] : [at];
  return fewest(places, (one) => undeclared(one, value, at));
}

/** The ways to satisfy a schema, as lists of schemas that hold together: references and `allOf` followed, a union spread. */
function waysOf(schema: Pointer): Pointer[][] {
  const found = landing(canonical, schema);
  if (found === undefined) return [];
  const { node, pointer } = found;
  let ways: Pointer[][] = [[pointer]];
  const branches = (key: string) => (node[key] as JsonObject[] | undefined)?.map((_, i) => join(pointer, key, i)) ?? [];
  for (const member of branches("allOf")) {
    const inner = waysOf(member);
    ways = ways.flatMap((left) => inner.map((right) => [...left, ...right]));
  }
  for (const key of ["anyOf", "oneOf"]) {
    const inner = branches(key).flatMap(waysOf);
    if (inner.length > 0) ways = ways.flatMap((left) => inner.map((right) => [...left, ...right]));
  }
  return ways;
}

function fewest<T>(ways: readonly T[], count: (way: T) => string[]): string[] {
  let best: string[] | undefined;
  for (const way of ways) {
    const found = count(way);
    if (best === undefined || found.length < best.length) best = found;
    if (best.length === 0) break;
  }
  return best ?? [];
}

/** Codes by which a recorded refusal was given and that the error type of its operation does not list. */
export function unlistedCodes(recording: Recording): number[] {
  if (!isFailure(recording)) return [];
  const codes = ((recording.body as { errors?: { code: number }[] }).errors ?? []).map(({ code }) => code);
  const listed = operationsOf(recording).flatMap(({ label }) => emitted.get(label)?.codes ?? []);
  return codes.filter((code) => !listed.includes(code));
}
