import type { FakeResource } from "@flarespec/client/fake";
import type { Model, Operation } from "../../model/model.ts";
import { arrayOf, objectOf, type Schemas, type SchemaType } from "../../model/schemas.ts";
import { membersOf } from "./members.ts";

/** What each operation does with resources, by operation. One that is not here does nothing with them. */
export function findResources({ areas, schemas, preset }: Model): ReadonlyMap<Operation, FakeResource> {
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
      if (does !== undefined) found.set(operation, resourceOf(schemas, operation, does, kind, isCreated));
    }
  }
  for (const [operation, lists] of furtherLists(schemas, found)) {
    found.set(operation, { ...(found.get(operation) as FakeResource), lists });
  }
  return found;
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
  if (type === undefined || objectOf(schemas.dereference(type)) === undefined) return undefined;
  const parameter = /\{([^{}]*)\}$/.exec(path)?.[1];
  // Of its own, such as a configuration, if a call can change it.
  if (parameter === undefined) {
    const isChanged = own.some(({ method }) => method === "put" || method === "patch");
    return isChanged ? { path, id: undefined, type } : undefined;
  }
  const members = membersOf(schemas, type);
  const ids = [parameter, "id", "uuid", "uid", parameter.replace(/^.*_(?=[^_]*$)/, ""), "name"];
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
    return operation.method === "get" && operation.pages !== undefined ? "list" : undefined;
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
  schemas: Schemas,
  operation: Operation,
  does: FakeResource["does"],
  { path, id, type }: Kind,
  isCreated: boolean,
): FakeResource {
  const result = does === "list" ? itemOf(schemas, operation) : resultOf(operation);
  const isWhole = result !== undefined && isSame(schemas, result, type);
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

/** The members of a body that the resource has too, with a value of the same kind. */
function keptMembers(schemas: Schemas, { body }: Operation, type: SchemaType): string[] {
  if (body === undefined) return [];
  const members = membersOf(schemas, type);
  return [...membersOf(schemas, body.type)].flatMap(([name, { kinds }]) => {
    const own = members.get(name)?.kinds;
    return own !== undefined && [...kinds].every((kind) => own.has(kind)) ? [name] : [];
  });
}

function creates(schemas: Schemas, operation: Operation, { id, type }: Kind): boolean {
  const result = resultOf(operation);
  if (result === undefined || id === undefined) return false;
  return isSame(schemas, result, type) || membersOf(schemas, result).has(id);
}

/** Lists of resources that other calls create: those whose items have the same type, in the same account or zone. */
function furtherLists(schemas: Schemas, found: ReadonlyMap<Operation, FakeResource>): Map<Operation, string[]> {
  const created = [...found].filter(([, { does }]) => does === "create");
  const out = new Map<Operation, string[]>();
  for (const [operation, resource] of found) {
    if (resource.does !== "list" || resource.isCreated) continue;
    const item = itemOf(schemas, operation);
    const lists = created.filter(([other]) => {
      const result = resultOf(other);
      return scopeOf(other) === scopeOf(operation) && result && item && isSame(schemas, result, item);
    });
    if (lists.length > 0) out.set(operation, [...new Set(lists.map(([, { path }]) => path))]);
  }
  return out;
}

function scopeOf({ path }: Operation): string {
  return path.split("/").slice(0, 3).join("/");
}

function collectionOf(path: string): string | undefined {
  return /^(.+)\/\{[^{}]*\}$/.exec(path)?.[1];
}

/** The type of the result of an operation, or of its body where that is no envelope. */
export function resultOf({ success: [success] }: Operation): SchemaType | undefined {
  if (success?.kind === "envelope") return success.result;
  return success?.kind === "body" ? success.type : undefined;
}

function itemOf(schemas: Schemas, operation: Operation): SchemaType | undefined {
  const result = resultOf(operation);
  const end = result && schemas.dereference(result);
  const { items } = operation;
  const list = items === undefined ? end : end && objectOf(end)?.properties.find(({ name }) => name === items)?.type;
  return list && arrayOf(schemas.dereference(list))?.items;
}

function isSame(schemas: Schemas, a: SchemaType, b: SchemaType): boolean {
  return schemas.dereference(a).pointer === schemas.dereference(b).pointer;
}
