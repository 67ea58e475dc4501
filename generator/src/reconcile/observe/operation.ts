import { dereference, dereferenceAt, type Located } from "../../openapi/dereference.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type Json, join, type Pointer } from "../../openapi/pointer.ts";
import type { Uses } from "../../schema/uses.ts";
import { pairParameters } from "../parameters.ts";
import type { StatedSchema } from "../reconciliation.ts";
import { observeDeprecation } from "./deprecation.ts";
import { ANSWERED, type Claim, claimsOf, keywordAt, type Observer, SENT, type StatedOperation } from "./observer.ts";
import { permissionsOf, proseOf, requirementsOf, scopesOf } from "./read.ts";

/** A response, or a body, of one source. */
interface StatedPart {
  source: string;
  part: Located;
}

/** Observes an operation itself and its parameters, body and responses, and pairs their schemas. */
export function observeOperation(o: Observer, stated: readonly StatedOperation[]): void {
  const [first] = stated;
  if (first === undefined) return;
  const { pointer } = first;
  const own = (key: string, read: (value: Json | undefined) => Json | undefined = (value) => value): Claim[] =>
    stated.map(({ source, operation, pointer: at }) => {
      const says = read(operation[key]);
      return { source, pointer: says === undefined ? at : join(at, key), says };
    });
  observeDeprecation(o, pointer, own("deprecated"), SENT);
  for (const key of ["summary", "description"]) o.note("description", key, pointer, own(key, proseOf), SENT);
  o.note("security", "security", pointer, own("security", requirementsOf), SENT);
  o.note("permission", "scopes", pointer, own("security", scopesOf), SENT);
  const permissions = stated.map(({ source, operation, pointer: from }) => {
    const keywords = o.preset.permissions ?? [];
    return { source, pointer: keywordAt(operation, from, ...keywords), says: permissionsOf(operation, o.preset) };
  });
  o.note("permission", "permission", pointer, permissions, SENT);
  observeParameters(o, stated, first);
  observeBody(o, stated);
  observeResponses(o, stated);
}

function observeParameters(o: Observer, operations: readonly StatedOperation[], first: StatedOperation): void {
  const byName = new Map<string, StatedSchema[]>();
  for (const { source, pointer } of operations) {
    for (const { theirs, name } of pairParameters(o.root, first.pointer, pointer)) {
      const key = `${textOf(theirs.node.in)} ${name}`;
      byName.set(key, [...(byName.get(key) ?? []), { source, node: theirs.node, pointer: theirs.landed }]);
    }
  }
  for (const [key, stated] of byName) {
    const [base, ...rest] = stated as [StatedSchema, ...StatedSchema[]];
    if (!key.startsWith("path ")) {
      const exists = operations.map(({ source, pointer }) => {
        const has = stated.find((one) => one.source === source);
        const silent = has === undefined && !o.describesRequests(source);
        return { source, pointer: has?.pointer ?? pointer, says: silent ? undefined : has !== undefined };
      });
      o.note("exists", "parameter", base.pointer, exists, SENT);
      o.note("required", "required", base.pointer, claimsOf(stated, "required", isTrue), SENT);
    }
    o.note("description", "description", base.pointer, claimsOf(stated, "description", proseOf), SENT);
    observeDeprecation(o, base.pointer, claimsOf(stated, "deprecated"), SENT);
    for (const { source, pointer } of rest)
      o.positions.pair(base.source, join(base.pointer, "schema"), source, join(pointer, "schema"), "parameter");
  }
}

const isTrue = (value: Json | undefined): boolean => value === true;

function observeBody(o: Observer, operations: readonly StatedOperation[]): void {
  const bodies = operations.map((one) => {
    return { ...one, body: dereference(o.root, one.operation.requestBody, join(one.pointer, "requestBody")) };
  });
  const stated = bodies.flatMap(({ source, body }) => (body === undefined ? [] : [{ source, part: body }]));
  const base = bodies.find(({ body }) => body !== undefined);
  if (base?.body === undefined) return;
  const exists = bodies.map(({ source, pointer, body }) => {
    if (body !== undefined) return { source, pointer: body.pointer, says: true };
    return { source, pointer, says: o.describesRequests(source) ? false : undefined };
  });
  o.note("exists", "body", join(base.pointer, "requestBody"), exists, SENT);
  const required = stated.map(({ source, part: { node, pointer } }) => {
    // Only an OpenAPI document can say that a body is optional: elsewhere it is required if one of its properties is.
    const says = node.required === true || (o.isDocument(source) ? false : undefined);
    return { source, pointer: keywordAt(node, pointer, "required"), says };
  });
  o.note("required", "required", base.body.pointer, required, SENT);
  observeMedia(o, stated, SENT);
  for (const one of stated.slice(1)) pairContent(o, { source: base.source, part: base.body }, one, "part");
}

function observeResponses(o: Observer, operations: readonly StatedOperation[]): void {
  const byStatus = new Map<string, StatedPart[]>();
  for (const { source, operation, pointer } of operations) {
    for (const status of Object.keys(isObject(operation.responses) ? operation.responses : {})) {
      const part = dereferenceAt(o.root, join(pointer, "responses", status));
      // A page that states no status means 200: any success is the success.
      const key = status.startsWith("2") ? "2XX" : status.toUpperCase();
      if (part !== undefined) byStatus.set(key, [...(byStatus.get(key) ?? []), { source, part }]);
    }
  }
  for (const [status, stated] of byStatus) observeStatus(o, status, operations, byStatus, stated[0]?.part.pointer);
  for (const stated of byStatus.values()) {
    observeMedia(o, stated, ANSWERED);
    const [base, ...rest] = stated as [StatedPart, ...StatedPart[]];
    for (const one of rest) if (one.source !== base.source) pairContent(o, base, one, "body");
  }
}

/** A status that a range covers is listed. Pages and SDKs only show what succeeds: their silence denies no failure. */
function observeStatus(
  o: Observer,
  status: string,
  operations: readonly StatedOperation[],
  byStatus: ReadonlyMap<string, readonly StatedPart[]>,
  pointer: Pointer | undefined,
): void {
  if (pointer === undefined) return;
  const covering = [status, `${status.slice(0, 1)}XX`, "DEFAULT"].flatMap((key) => byStatus.get(key) ?? []);
  const claims = operations.map(({ source, pointer: operation }) => {
    const has = covering.find((one) => one.source === source)?.part.pointer;
    const silent = has === undefined && !o.isDocument(source);
    return { source, pointer: has ?? join(operation, "responses"), says: silent ? undefined : has !== undefined };
  });
  o.note("exists", "answer", pointer, claims, ANSWERED);
}

/** Media types that only some have. Pages and SDKs show one form of what they describe: their silence denies no other. */
function observeMedia(o: Observer, stated: readonly StatedPart[], uses: Uses): void {
  const contents = stated.flatMap(({ source, part: { node, pointer } }) => {
    const types = Object.keys(isObject(node.content) ? node.content : {});
    return types.length === 0 ? [] : [{ source, pointer: join(pointer, "content"), types }];
  });
  const [first] = contents;
  if (first === undefined) return;
  const sources = [...new Set(contents.map(({ source }) => source))];
  const types = [...new Set(contents.flatMap((one) => one.types))];
  const holding = (source: string, type: string) =>
    contents.find((one) => one.source === source && one.types.includes(type));
  const vital = !types.some((type) => sources.every((source) => holding(source, type)));
  for (const type of types) {
    const claims = sources.map((source): Claim => {
      const has = holding(source, type);
      if (has !== undefined) return { source, pointer: join(has.pointer, type), says: true };
      const own = contents.find((one) => one.source === source) ?? first;
      return { source, pointer: own.pointer, says: o.isDocument(source) ? false : undefined };
    });
    // The first source that states any media type is taken.
    const { pointer } = holding(first.source, type) ?? first;
    o.note("exists", `content ${type}`, join(pointer, type), claims, uses, { vital });
  }
}

function pairContent(o: Observer, ours: StatedPart, theirs: StatedPart, role: "body" | "part"): void {
  const [own, other] = [ours.part.node.content, theirs.part.node.content];
  if (!isObject(own) || !isObject(other)) return;
  const schemaOf = ({ part }: StatedPart, type: string): Pointer => join(part.pointer, "content", type, "schema");
  for (const type of Object.keys(own)) {
    if (Object.hasOwn(other, type))
      o.positions.pair(ours.source, schemaOf(ours, type), theirs.source, schemaOf(theirs, type), role);
  }
}
