import { Samples } from "../../generator/src/emit/msw/samples.ts";
import { isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import {
  bodySchema,
  type DocumentedOperation,
  documentedOperations,
  responseSchema,
} from "../../generator/src/recordings/operations.ts";
import { Validator } from "../../generator/src/verify/validator.ts";
import type { Fake, FakeApi, FakeOperation, FakeOperations } from "../../packages/client/src/fake/index.ts";
import { createFake } from "../../packages/client/src/fake/index.ts";

/** What an operation answers. */
export interface Answer {
  status: number;
  /** Undefined where there is no JSON. */
  body: Json | undefined;
}

/** An answer of an operation, and what is wrong with it. */
export interface Checked extends Answer {
  label: string;
  faults: string[];
}

const HEADERS = { authorization: "Bearer a-token", "content-type": "application/json" };

/** Calls the operations of a fake as their document says. */
export class Walker {
  readonly fake: Fake;
  readonly #operations: FakeOperations;
  readonly #document: JsonObject;
  readonly #documented: ReadonlyMap<string, DocumentedOperation>;
  readonly #samples: Samples;
  readonly #validator: Validator;

  constructor(api: FakeApi, operations: FakeOperations, document: JsonObject) {
    this.fake = createFake(api, operations);
    this.#operations = operations;
    this.#document = document;
    this.#documented = new Map(documentedOperations(document).map((one) => [one.label, one]));
    this.#samples = new Samples(document);
    this.#validator = new Validator(document, { strict: false });
  }

  /** The operations with resources of a path, by what they do; a list with another path is none of them. */
  at(path: string): Map<string, FakeOperation> {
    const own = Object.values(this.#operations).filter(
      (one) => one.resource?.path === path && (one.path === path || one.path === path.slice(0, path.lastIndexOf("/"))),
    );
    return new Map(own.map((one) => [one.resource?.does as string, one]));
  }

  /** The paths of resources that a call creates and has an id. */
  get created(): string[] {
    const paths = Object.values(this.#operations).flatMap(({ resource }) =>
      resource?.does === "create" && resource.id !== undefined ? [resource.path] : [],
    );
    return [...new Set(paths)];
  }

  /** Values for the parameters of an operation, whose resources are created where the API can create them. */
  async prepare(operation: FakeOperation): Promise<Record<string, string>> {
    const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string);
    const path: Record<string, string> = Object.fromEntries(names.map((name) => [name, "1"]));
    const segments = operation.path.split("/");
    for (let i = 1; i <= segments.length; i++) {
      const parent = segments.slice(0, i).join("/");
      if (!parent.endsWith("}")) continue;
      const own = this.at(parent);
      const create = own.get("create");
      const id = [...own.values()][0]?.resource?.id ?? "";
      const item =
        create?.resource?.isCreated === true ? resultOf(await this.call(create, path)) : own.get("get")?.answer.value;
      if (isObject(item) && item[id] !== undefined) path[parameterOf(parent)] = String(item[id]);
    }
    return path;
  }

  async call(
    operation: FakeOperation,
    path: Readonly<Record<string, string>>,
    { query = {}, body = this.#bodyOf(operation) }: { query?: Readonly<Record<string, string>>; body?: Json } = {},
  ): Promise<Answer> {
    const filled = operation.path.replace(/\{([^{}]*)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
    const url = new URL(`${this.fake.baseUrl}${filled}`);
    url.search = new URLSearchParams(query).toString();
    const response = await this.fake.fetch(url, {
      method: operation.method,
      headers: HEADERS,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = response.status > 299 || /^(?:envelope|json)$/.test(operation.answer.kind);
    return { status: response.status, body: isJson ? ((await response.json()) as Json) : undefined };
  }

  /** What is wrong with an answer that should be a success. */
  check(operation: FakeOperation, answer: Answer): Checked {
    const { status, body } = answer;
    const label = `${operation.method} ${operation.path}`;
    const faults = status > 299 ? [`status ${status}: ${JSON.stringify(body)}`] : this.schemaFaults(operation, answer);
    return { label, status, body, faults };
  }

  /** What the schema of an answer has against it, be it a success or a refusal. */
  schemaFaults(operation: FakeOperation, { status, body }: Answer): string[] {
    const documented = this.#documented.get(`${operation.method} ${operation.path}`) as DocumentedOperation;
    const schema = responseSchema(this.#document, documented, status);
    return schema === undefined || body === undefined ? [] : this.#validator.faults(schema, body);
  }

  /** Calls every operation once, each in an API of its own, and checks the answers. */
  async all(): Promise<Checked[]> {
    const checked: Checked[] = [];
    for (const operation of Object.values(this.#operations)) {
      this.fake.reset();
      checked.push(this.check(operation, await this.call(operation, await this.prepare(operation))));
    }
    return checked;
  }

  /**
   * Creates three resources of one path, reads, lists, pages through, changes and deletes one of them.
   * @returns what a caller would not expect.
   */
  async live(template: string): Promise<string[]> {
    this.fake.reset();
    const own = this.at(template);
    const [create, get, list, update, remove] = ["create", "get", "list", "update", "delete"].map((does) =>
      own.get(does),
    );
    const surprises: string[] = [];
    const expect = (what: string, given: unknown, wanted: unknown): void => {
      if (JSON.stringify(given) !== JSON.stringify(wanted)) {
        surprises.push(`${what}: ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
      }
    };
    if (create?.resource?.id === undefined) return ["it is not created"];
    const { id } = create.resource;
    const path = await this.prepare({ ...create, path: template.slice(0, template.lastIndexOf("/")) });
    const idOf = (item: unknown) => (isObject(item as Json) ? (item as JsonObject)[id] : undefined);
    const isNamed = create.resource.keeps?.includes(id) === true;
    const ids: unknown[] = [];
    for (const n of [1, 2, 3]) {
      const body = this.#bodyOf(create);
      const named =
        isNamed && isObject(body) && typeof body[id] === "string"
          ? { ...body, [id]: `${n}${body[id].slice(1)}` }
          : body;
      ids.push(idOf(resultOf(await this.call(create, path, named === undefined ? {} : { body: named }))));
    }
    expect("different ids", new Set(ids.map(String)).size, 3);
    const one = { ...path, [parameterOf(template)]: String(ids[1]) };
    if (get !== undefined) expect("get", idOf(resultOf(await this.call(get, one))), ids[1]);
    if (list !== undefined) {
      expect("list", (await this.#listed(list, path)).map(idOf), ids);
      if (list.pages === "page") {
        const query = (page: number) => ({ page: String(page), per_page: "2" });
        expect("page 1", (await this.#listed(list, path, query(1))).map(idOf), ids.slice(0, 2));
        expect("page 2", (await this.#listed(list, path, query(2))).map(idOf), ids.slice(2));
      }
    }
    if (update !== undefined) {
      const answer = await this.call(update, one);
      if (answer.status > 299) expect("update", answer, "a success");
    }
    if (remove === undefined) return surprises;
    const removed = await this.call(remove, one);
    if (removed.status > 299) expect("delete", removed, "a success");
    if (get !== undefined) {
      const { status, body } = await this.call(get, one);
      const [error] = (body as { errors: { code: number }[] }).errors;
      expect("get after delete", [status, error?.code], [404, get.notFound.code]);
    }
    if (list !== undefined) expect("list after delete", (await this.#listed(list, path)).map(idOf), [ids[0], ids[2]]);
    return surprises;
  }

  async #listed(
    list: FakeOperation,
    path: Record<string, string>,
    query: Record<string, string> = {},
  ): Promise<Json[]> {
    const result = resultOf(await this.call(list, path, { query })) as Json | undefined;
    const items = list.items === undefined ? result : (result as JsonObject)[list.items];
    return Array.isArray(items) ? items : [];
  }

  #bodyOf(operation: FakeOperation): Json | undefined {
    const documented = this.#documented.get(`${operation.method} ${operation.path}`) as DocumentedOperation;
    const schema = bodySchema(this.#document, documented);
    if (operation.method === "GET") return undefined;
    if (schema === undefined) return documented.node.requestBody === undefined ? undefined : {};
    const sample = this.#samples.ofBody(schema);
    if (!isObject(sample)) return sample;
    // What schemas of requests leave open, those of answers often state.
    const { path = "", keeps = [] } = operation.resource ?? {};
    const known = this.at(path).get("get")?.answer.value;
    const kept = keeps.filter((name) => isObject(known) && known[name] !== undefined);
    const body = { ...sample, ...Object.fromEntries(kept.map((name) => [name, (known as JsonObject)[name] as Json])) };
    return this.#validator.faults(schema, body).length === 0 ? body : sample;
  }
}

/** The parameter at the end of a path. */
function parameterOf(path: string): string {
  return /\{([^{}]*)\}$/.exec(path)?.[1] ?? "";
}

/** The result of an envelope, or a body without one. */
function resultOf({ body }: Answer): JsonObject | undefined {
  const envelope = body as JsonObject | undefined;
  return (envelope !== undefined && "success" in envelope ? envelope.result : envelope) as JsonObject | undefined;
}
