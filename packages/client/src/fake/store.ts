import type { FakeOperation, FakeOperations } from "./api.ts";
import { listIn, withList } from "./pages.ts";
import { fillTemplate, parametersOf, type Route } from "./route.ts";

type Item = Record<string, unknown>;

/** What is known of the resources with one path. */
interface Kind {
  /** A resource as the API would answer it. */
  sample: Item;
  id: string | undefined;
  isCreated: boolean;
}

/** The resources that calls have created, changed and deleted. */
export class Store {
  readonly #kinds: ReadonlyMap<string, Kind>;
  /** By address; null if deleted. */
  readonly #items = new Map<string, Item | null>();
  #created = 0;

  constructor(operations: FakeOperations) {
    this.#kinds = kindsOf(Object.values(operations));
  }

  clear(): void {
    this.#items.clear();
    this.#created = 0;
  }

  /** Does what an operation does. @returns its result, undefined if the resource or one that it is part of does not exist. */
  run(route: Route, body: Item, query: URLSearchParams): { result: unknown } | undefined {
    const { operation, path } = route;
    const { resource, answer } = operation;
    const { value } = answer;
    if (!this.#hasParents(operation.path, path)) return undefined;
    if (resource === undefined) return { result: value };
    if (resource.does === "list") return { result: this.#list(operation, path, query) };
    if (resource.does === "create") return { result: show(operation, this.#create(operation, path, body)) };
    const address = fillTemplate(resource.path, path);
    const item = this.#at(resource.path, address, path);
    if (resource.does === "update") {
      if (item === undefined && resource.isCreated) return undefined;
      const before = item ?? this.#sample(resource.path, path);
      const changed = { ...before, ...kept(operation, body, before) };
      this.#items.set(address, changed);
      return { result: show(operation, changed) };
    }
    if (item === undefined) return undefined;
    if (resource.does === "delete") this.#delete(address);
    return { result: show(operation, item) };
  }

  /** The resource at an address. One that no call creates is there until it is deleted. */
  #at(template: string, address: string, path: Route["path"]): Item | undefined {
    const item = this.#items.get(address);
    if (item !== undefined) return item ?? undefined;
    return this.#kinds.get(template)?.isCreated === false ? this.#sample(template, path) : undefined;
  }

  /** A new resource, with the values of the path in the members that are called as its parameters, and as its id. */
  #sample(template: string, path: Route["path"]): Item {
    const { sample, id } = this.#kinds.get(template) ?? { sample: {}, id: undefined };
    const item = { ...sample };
    const names = parametersOf(template);
    const set = (member: string, value: string | undefined) => {
      if (typeof item[member] === "string" && value !== undefined) item[member] = value;
    };
    for (const name of names) set(name, path[name]);
    if (id !== undefined && template.endsWith("}")) set(id, path[names.at(-1) as string]);
    return item;
  }

  /** Whether the resources that a path goes through exist. */
  #hasParents(template: string, path: Route["path"]): boolean {
    const segments = template.split("/");
    return segments.every((segment, i) => {
      const parent = segments.slice(0, i + 1).join("/");
      const isParent = /^\{.*\}$/.test(segment) && i < segments.length - 1;
      if (!isParent) return true;
      const item = this.#items.get(fillTemplate(parent, path));
      return item !== undefined ? item !== null : this.#kinds.get(parent)?.isCreated !== true;
    });
  }

  #list(operation: FakeOperation, path: Route["path"], query: URLSearchParams): unknown {
    const { resource, answer } = operation;
    const { path: own, isCreated, lists = [], id = "" } = resource as NonNullable<typeof resource>;
    const found = [own, ...lists].flatMap((template) => this.#below(fillTemplate(collectionOf(template), path)));
    const stored = found.filter((item) => item !== null);
    const isDefault = !isCreated && stored.length === 0;
    const given = isDefault ? (listIn(operation, answer.value) ?? []) : [];
    const isKept = (one: unknown) => !isItem(one) || this.#items.get(addressIn(own, path, one[id])) !== null;
    const all = [...given.filter(isKept), ...stored].filter((one) => isAskedFor(one, query));
    return withList(operation, answer.value, all);
  }

  #below(collection: string): (Item | null)[] {
    const isItem = (address: string) => address.slice(0, address.lastIndexOf("/")) === collection;
    return [...this.#items].flatMap(([address, item]) => (isItem(address) ? [item] : []));
  }

  #create(operation: FakeOperation, path: Route["path"], body: Item): Item {
    const { path: template, id = "" } = operation.resource as NonNullable<FakeOperation["resource"]>;
    const sample = this.#sample(template, path);
    const given = kept(operation, body, sample);
    this.#created += 1;
    const item = { ...sample, ...given };
    if (given[id] === undefined) item[id] = nextId(item[id], this.#created);
    this.#items.set(addressIn(template, path, item[id]), item);
    return item;
  }

  #delete(address: string): void {
    for (const one of this.#items.keys()) if (one.startsWith(`${address}/`)) this.#items.delete(one);
    this.#items.set(address, null);
  }
}

function kindsOf(operations: readonly FakeOperation[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const does of ["list", "update", "get", "create"] as const) {
    for (const operation of operations.filter(({ resource }) => resource?.does === does)) {
      const { path, id, isCreated, isWhole } = operation.resource as NonNullable<FakeOperation["resource"]>;
      const { value } = operation.answer;
      const found = does === "list" ? listIn(operation, value)?.[0] : value;
      if (!isItem(found)) continue;
      const before = kinds.get(path)?.sample;
      // A resource that was just created is not as one that has been in use.
      const sample = before === undefined || isWhole ? found : { ...before, ...common(found, before) };
      kinds.set(path, { sample, id, isCreated });
    }
  }
  return kinds;
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an item that a sample has too, with values of the same type. */
function common(item: Item, sample: Item): Item {
  const isCommon = ([name, value]: [string, unknown]) =>
    Object.hasOwn(sample, name) &&
    typeof value === typeof sample[name] &&
    Array.isArray(value) === Array.isArray(sample[name]);
  return Object.fromEntries(Object.entries(item).filter(isCommon));
}

/** What an operation answers of a resource. */
function show({ resource, answer }: FakeOperation, item: Item): unknown {
  if (!isItem(answer.value)) return answer.value;
  return resource?.isWhole === true ? item : { ...answer.value, ...common(item, answer.value) };
}

/** What a resource takes from a body. A form has nothing but text: it becomes a value of the type that the resource has. */
function kept({ resource }: FakeOperation, body: Item, before: Item): Item {
  const names = (resource?.keeps ?? []).filter((name) => body[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, typed(body[name], before[name])]));
}

function typed(value: unknown, before: unknown): unknown {
  if (typeof value !== "string") return value;
  if (typeof before === "boolean") return value === "true";
  const number = typeof before === "number" ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

function collectionOf(template: string): string {
  return template.slice(0, template.lastIndexOf("/"));
}

/** The address of a resource with an id. */
function addressIn(template: string, path: Route["path"], id: unknown): string {
  return `${fillTemplate(collectionOf(template), path)}/${encodeURIComponent(String(id))}`;
}

/** The id of a sample, with a number in place of its last characters. */
function nextId(sample: unknown, number: number): unknown {
  if (typeof sample !== "string") return number;
  const digits = String(number).padStart(4, "0");
  return sample.length < digits.length ? String(number) : sample.slice(0, -digits.length) + digits;
}

/** Whether a query that has a member of an item by name has its value. */
function isAskedFor(item: unknown, query: URLSearchParams): boolean {
  if (!isItem(item)) return true;
  return [...query].every(([name, value]) => {
    const own = Object.hasOwn(item, name) ? item[name] : undefined;
    return typeof own === "string" || typeof own === "boolean" ? String(own) === value : true;
  });
}
