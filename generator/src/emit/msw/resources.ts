import type { FakeResource } from "@flarespec/client/fake";
import { answersList, type Model, type Operation } from "../../model/model.ts";
import { arrayOf, objectOf, type Schemas, type SchemaType } from "../../model/schemas.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import { fits, membersOf } from "./members.ts";

/** What each operation does with resources, by operation. One that is not here does nothing with them. */
export function findResources(model: Model): ReadonlyMap<Operation, FakeResource> {
  const { areas, schemas, preset } = model;
  const operations = areas.flatMap((area) => area.operations);
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  const scopes = Object.entries(preset.scopes ?? {}).map(([segment, name]) => `/${segment}/{${name}}`);
  const found = new Map<Operation, FakeResource>();
  for (const [path, own] of byPath) {
    const collection = collectionOf(path);
    const others = collection === undefined ? [] : (byPath.get(collection) ?? []);
    const kind = readKind(schemas, path, own, others);
    if (kind === undefined) continue;
    const create = others.find((one) => one.method === "post" && creates(schemas, one, kind));
    // Any account and zone exists, so that a test need not create it.
    const isCreated = create !== undefined && !scopes.includes(path);
    for (const operation of [...own, ...others]) {
      const does = roleOf(operation, path, create, kind);
      if (does !== undefined) found.set(operation, resourceOf(model, operation, does, kind, isCreated));
    }
  }
  return new Map([...found, ...furtherLists(model, operations, found)]);
}

/** Resources with one path. */
interface Kind {
  path: string;
  id: string | undefined;
  type: SchemaType;
}

function readKind(
  schemas: Schemas,
  path: string,
  own: readonly Operation[],
  others: readonly Operation[],
): Kind | undefined {
  const get = own.find((one) => one.method === "get");
  const list = others.find((one) => one.method === "get");
  const type = (get && resultOf(get)) ?? (list && itemOf(schemas, list));
  const members = type === undefined ? undefined : membersOf(schemas, type);
  if (type === undefined || members === undefined || members.size === 0) return undefined;
  const parameter = /\{([^{}]*)\}$/.exec(path)?.[1];
  // Of its own, such as a configuration, if a call can change it.
  if (parameter === undefined) {
    const isChanged = own.some(({ method }) => method === "put" || method === "patch");
    return isChanged ? { path, id: undefined, type } : undefined;
  }
  // The `name` of `{bucket_name}`, the `version` of `{ruleset_version}`.
  const suffix = parameter.replace(/^.*_/, "");
  const ids = [parameter, suffix, "id", "uuid", "uid", "name"];
  const id = ids.find((name) => members.has(name));
  return id === undefined ? undefined : { path, id, type };
}

function roleOf(
  operation: Operation,
  path: string,
  create: Operation | undefined,
  { id }: Kind,
): FakeResource["does"] | undefined {
  if (operation.path !== path) {
    if (operation === create) return "create";
    return operation.method === "get" && answersList(operation) ? "list" : undefined;
  }
  switch (operation.method) {
    case "get":
    case "delete":
      return operation.method;
    case "put":
    case "patch":
      return "update";
    default:
      return id === undefined && operation.method === "post" ? "update" : undefined;
  }
}

function resourceOf(
  { schemas, types }: Model,
  operation: Operation,
  does: FakeResource["does"],
  { path, id, type }: Kind,
  isCreated: boolean,
): FakeResource {
  const result = does === "list" ? itemOf(schemas, operation) : resultOf(operation);
  const declared = (one: SchemaType): Pointer => {
    const { pointer } = schemas.dereference(one);
    return types.get(pointer)?.aliasOf?.pointer ?? pointer;
  };
  const isWhole = result !== undefined && declared(result) === declared(type);
  const keeps = does === "create" || does === "update" ? keptMembers(schemas, operation, type) : [];
  return {
    does,
    path,
    ...(id !== undefined && { id }),
    isWhole,
    isCreated,
    ...(keeps.length > 0 && { keeps }),
  };
}

/** The members of a body that the resource has too, with a value that fits. */
function keptMembers(schemas: Schemas, { body }: Operation, type: SchemaType): string[] {
  if (body === undefined) return [];
  const members = membersOf(schemas, type);
  return [...membersOf(schemas, body.type)].flatMap(([name, { types }]) => {
    const own = members.get(name)?.types;
    return own !== undefined && fits(schemas, types, own) ? [name] : [];
  });
}

function creates(schemas: Schemas, operation: Operation, { id }: Kind): boolean {
  const result = resultOf(operation);
  if (result === undefined || id === undefined) return false;
  return membersOf(schemas, result).has(id);
}

/** How many members two resources share at least if a list of one lists the other, and which part of those of the list. */
const ALIKE = { members: 5, part: 0.8 };

/**
 * Lists of resources that calls with other paths create: those of the same account or zone that are alike.
 * `/accounts/{account_id}/tunnels` lists what `/accounts/{account_id}/cfd_tunnel` creates.
 */
function furtherLists(
  { schemas }: Model,
  operations: readonly Operation[],
  found: ReadonlyMap<Operation, FakeResource>,
): Map<Operation, FakeResource> {
  const created = [...found].filter(([, { does, id }]) => does === "create" && id !== undefined);
  const out = new Map<Operation, FakeResource>();
  for (const operation of operations) {
    if (operation.method !== "get" || !answersList(operation) || found.has(operation)) continue;
    const item = itemOf(schemas, operation);
    if (item === undefined) continue;
    const lists = created.filter(([other]) => {
      const result = resultOf(other);
      return scopeOf(other) === scopeOf(operation) && result !== undefined && isAlike(schemas, result, item);
    });
    const [first, ...others] = lists.map(([, { path }]) => path);
    if (first === undefined) continue;
    const resource: FakeResource = { does: "list", path: first, isWhole: false, isCreated: true };
    out.set(operation, others.length > 0 ? { ...resource, lists: others } : resource);
  }
  return out;
}

function isAlike(schemas: Schemas, resource: SchemaType, item: SchemaType): boolean {
  const [known, listed] = [membersOf(schemas, resource), membersOf(schemas, item)];
  const shared = [...listed.keys()].filter((name) => known.has(name)).length;
  return shared >= ALIKE.members && shared >= ALIKE.part * listed.size && fits(schemas, [resource], [item]);
}

function scopeOf({ path }: Operation): string {
  return path.split("/").slice(0, 3).join("/");
}

function collectionOf(path: string): string | undefined {
  return /^(.+)\/\{[^{}]*\}$/.exec(path)?.[1];
}

/** The type of the result of an operation, or of its body where that is no envelope. */
function resultOf({ success: [success] }: Operation): SchemaType | undefined {
  if (success?.kind === "envelope") return success.result;
  return success?.kind === "body" ? success.type : undefined;
}

function itemOf(schemas: Schemas, operation: Operation): SchemaType | undefined {
  const result = resultOf(operation);
  const { items, list: { items: path = items === undefined ? [] : [items] } = {} } = operation;
  const list = path.reduce<SchemaType | undefined>(
    (type, name) => type && objectOf(schemas.dereference(type))?.properties.find((one) => one.name === name)?.type,
    result,
  );
  return list && arrayOf(schemas.dereference(list))?.items;
}
