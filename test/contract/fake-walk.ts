import { Samples } from "../../generator/src/emit/msw/samples.ts";
import { get, isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
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

  /** The operations that do something with resources of a path. */
  at(path: string): Map<string, FakeOperation> {
    const own = Object.values(this.#operations).filter(({ resource }) => resource?.path === path);
    return new Map(own.map((one) => [one.resource?.does as string, one]));
  }

  /** The paths of resources that a call creates and has an id. */
  get created(): string[] {
    const paths = Object.values(this.#operations).flatMap(({ resource }) =>
      resource?.does === "create" && resource.id !== undefined ? [resource.path] : [],
    );
    return [...new Set(paths)];
  }

  /** Values for the parameters of a path; the resources in it are created. */
  async parametersFor(path: string): Promise<Record<string, string>> {
    const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string);
    const values = Object.fromEntries(names.map((name) => [name, "1"]));
    const segments = path.split("/");
    for (let i = 1; i < segments.length - 1; i++) {
      const parent = segments.slice(0, i + 1).join("/");
      const create = this.at(parent).get("create");
      if (create?.resource?.isCreated !== true) continue;
      values[parameterOf(parent)] = String(resultOf(await this.call(create, values))?.[create.resource.id as string]);
    }
    return values;
  }

  async call(
    operation: FakeOperation,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const filled = operation.path.replace(/\{([^{}]*)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
    const url = new URL(`${this.fake.baseUrl}${filled}`);
    url.search = new URLSearchParams(query).toString();
    const body = this.#bodyOf(operation);
    const response = await this.fake.fetch(url, {
      method: operation.method,
      headers: HEADERS,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = response.status > 299 || /^(?:envelope|json)$/.test(operation.answer.kind);
    return { status: response.status, body: isJson ? ((await response.json()) as Json) : undefined };
  }

  /** What is wrong with an answer by the document. */
  check(operation: FakeOperation, { status, body }: Answer): Checked {
    const label = `${operation.method} ${operation.path}`;
    const documented = this.#documented.get(label) as DocumentedOperation;
    const schema = responseSchema(this.#document, documented, status);
    const faults =
      status > 299
        ? [`status ${status}: ${JSON.stringify(body)}`]
        : schema === undefined || body === undefined
          ? []
          : this.#validator.faults(schema, body);
    return { label, status, body, faults };
  }

  /** Calls every operation once, after the resources in its path were created, and checks the answers. */
  async all(): Promise<Checked[]> {
    const checked: Checked[] = [];
    for (const operation of Object.values(this.#operations)) {
      this.fake.reset();
      const path = await this.parametersFor(operation.path);
      const { id = "", path: template } = operation.resource ?? {};
      const known = template === operation.path ? this.at(template).get("get")?.answer.value : undefined;
      if (isObject(known) && known[id] !== undefined) path[parameterOf(operation.path)] = String(known[id]);
      const create =
        operation.resource?.isCreated === true ? this.at(operation.resource.path).get("create") : undefined;
      if (create !== undefined && create !== operation) {
        const id = resultOf(await this.call(create, path))?.[create.resource?.id as string];
        path[parameterOf(create.resource?.path ?? "")] = String(id);
      }
      checked.push(this.check(operation, await this.call(operation, path)));
    }
    return checked;
  }

  #bodyOf(operation: FakeOperation): Json | undefined {
    const documented = this.#documented.get(`${operation.method} ${operation.path}`) as DocumentedOperation;
    const schema = bodySchema(this.#document, documented);
    if (operation.method === "GET") return undefined;
    if (schema === undefined) return documented.node.requestBody === undefined ? undefined : {};
    const sample = this.#samples.ofBody(get(this.#document, schema) as JsonObject);
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
export function resultOf({ body }: Answer): JsonObject | undefined {
  const envelope = body as JsonObject | undefined;
  return (envelope !== undefined && "success" in envelope ? envelope.result : envelope) as JsonObject | undefined;
}
