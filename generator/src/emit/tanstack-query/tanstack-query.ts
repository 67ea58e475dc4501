import type { Plugin, PluginFile } from "../../config/plugin.ts";
import { code, identifier, joined, quote, type SafeCode } from "../../escape.ts";
import type { Area, Model, Operation } from "../../model/model.ts";
import { operationLabel } from "../../openapi/places.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { BANNER } from "../file.ts";
import { dataOf } from "../typescript/answers.ts";
import { takenArgument } from "../typescript/calls-by-name.ts";
import { failureType } from "../typescript/failure.ts";
import { dataName, operationDoc } from "../typescript/operation.ts";
import { SchemaTypes } from "../typescript/schema-types.ts";
import { docBlock } from "../typescript/tsdoc.ts";
import { errorClass } from "../typescript/vendor.ts";

/**
 * Makes `query/<area>.js` and `.d.ts`: options of TanStack Query for each operation. `runtime` is where our client comes
 * from. Only types of TanStack Query are imported, so one output serves its packages for all frameworks.
 */
export function tanstackQuery(runtime: string): Plugin {
  return {
    name: "tanstackQuery",
    peers: { "@tanstack/query-core": "^5.0.0" },
    outputs: (model) => [
      ...emitFactories(model, runtime),
      ...model.areas.flatMap((area) => emitQueries(model, area, runtime)),
    ],
  };
}

/** What all areas use: `tanstack-query.js`, which is no entry of the package, and the types behind it. */
function emitFactories(model: Model, runtime: string): PluginFile[] {
  const thrown = errorClass(model);
  const from = quote(runtime);
  const factory = (name: SafeCode, of: SafeCode): SafeCode =>
    code`export const ${name} = /* @__PURE__ */ ${of}.bind(undefined, ${thrown});\n`;
  const js = code`${BANNER}
import { infiniteQueryOptionsOf, mutationOptionsOf, queryOptionsOf } from ${from};
import { ${thrown} } from "./vendor.js";
export { queryKeyOf as keyOf } from ${from};

${factory(code`queryOf`, code`queryOptionsOf`)}${factory(code`infiniteOf`, code`infiniteQueryOptionsOf`)}${factory(code`mutationOf`, code`mutationOptionsOf`)}`;
  const declared = code`${BANNER}
import type { DataTag, InfiniteData } from "@tanstack/query-core";
import type { Failure, QueryPage, QueryPosition } from ${from};
import type { ${thrown} } from "./shared.js";
export type { QueryPage, QueryPosition } from ${from};

/** What a query or a mutation throws. \`error\` is that of the call, with the codes of its operation. */
export interface QueryError<Failed extends Failure = Failure> extends ${thrown} {
    readonly error: Failed["error"];
}

/** Options of \`useQuery\`, \`useSuspenseQuery\`, \`prefetchQuery\` and the like. */
export interface QueryOptions<Data, Key extends readonly unknown[], Failed extends Failure> {
    queryKey: DataTag<Key, Data, QueryError<Failed>>;
    queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}

/** Options of \`useInfiniteQuery\` and the like. The items are \`data.pages.flatMap((page) => page.items)\`. */
export interface InfiniteQueryOptions<Item, Body, Key extends readonly unknown[], Failed extends Failure> {
    queryKey: DataTag<readonly [...Key, "pages"], InfiniteData<QueryPage<Item, Body>, QueryPosition>, QueryError<Failed>>;
    queryFn: (context: { signal: AbortSignal; pageParam: QueryPosition }) => Promise<QueryPage<Item, Body>>;
    initialPageParam: QueryPosition;
    getNextPageParam: (last: QueryPage<Item, Body>, pages: QueryPage<Item, Body>[], position: QueryPosition) => QueryPosition | undefined;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}

/** Options of \`useMutation\`. */
export interface MutationOptions<Data, Args, Failed extends Failure> {
    mutationKey: readonly [operation: string];
    mutationFn: (args: Args) => Promise<Data>;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}
`;
  return [
    { path: "tanstack-query.d.ts", text: declared, entry: "./tanstack-query" },
    { path: "tanstack-query.js", text: js, entry: "./tanstack-query" },
  ];
}

/** One function of an area's module, in both languages. */
interface Made {
  declared: SafeCode;
  value: SafeCode;
}

function emitQueries(model: Model, area: Area, runtime: string): PluginFile[] {
  const queries = new QueryPrinter(model, area);
  const made = area.operations.filter(isAwaited).flatMap((operation) => queries.of(operation));
  const module = quote(`../areas/${area.name}.js`);
  const fromFolder = runtime.replace(/^\.\//, "../");
  const declared = code`${BANNER}
import type { Caller, CallOptions, Failure } from ${quote(fromFolder)};
import type * as area from ${module};
${
  model.codes.length > 0
    ? code`import type { ErrorCode } from "../shared.js";
`
    : code``
}import type { InfiniteQueryOptions, MutationOptions, QueryOptions } from "../tanstack-query.js";
export type { QueryError, QueryPage } from "../tanstack-query.js";

${joined(
  made.map((one) => one.declared),
  code`\n`,
)}`;
  const js = code`${BANNER}
import * as area from ${module};
import { infiniteOf, keyOf, mutationOf, queryOf } from "../tanstack-query.js";

${made.map((one) => one.value)}`;
  const entry = `./query/${area.name}` as const;
  return [
    { path: `query/${area.name}.d.ts`, text: declared, entry },
    { path: `query/${area.name}.js`, text: js, entry },
  ];
}

/** Whether the data of an operation can be kept: a stream is read once. */
function isAwaited({ success }: Operation): boolean {
  return success.every(({ kind }) => kind !== "events" && kind !== "lines");
}

/** Prints the functions for the operations of an area. */
class QueryPrinter {
  readonly #model: Model;
  readonly #schemas: SchemaTypes;
  readonly #names: ReadonlySet<string>;

  constructor(model: Model, area: Area) {
    this.#model = model;
    this.#schemas = new SchemaTypes(model, { area: area.name });
    this.#names = new Set(area.operations.map(({ name }) => name));
  }

  of(operation: Operation): Made[] {
    const isRead = ["get", "head", "query"].includes(operation.method);
    if (!isRead) return [this.#mutation(operation)];
    // `paginate` takes no header on which types depend, see `declareNamed`.
    const isList = isPaged(operation) && formOf(operation).sends?.as !== true;
    return [this.#key(operation), this.#query(operation), ...(isList ? [this.#infinite(operation)] : [])];
  }

  #key(operation: Operation): Made {
    const { text } = this.#argument(operation);
    const args = text === undefined ? code`` : code`args?: Partial<${text}>`;
    const member = text === undefined ? code`` : code`, args?: Partial<${text}>`;
    const name = identifier(`${operation.name}Key`);
    return {
      declared: code`${docBlock(operationDoc(operation, "The key of queries"))}export declare function ${name}(${args}): readonly [operation: ${quote(operationLabel(operation))}${member}];
`,
      value: code`export const ${name} = /* @__PURE__ */ keyOf(${callOf(operation)});\n`,
    };
  }

  #query(operation: Operation): Made {
    const name = identifier(`${operation.name}Options`);
    const type = code`QueryOptions<${this.#data(operation)}, ${this.#keyType(operation)}, ${this.#failure(operation)}>`;
    return {
      declared: this.#declare(name, operation, type),
      value: code`export const ${name} = /* @__PURE__ */ queryOf(${callOf(operation)});\n`,
    };
  }

  #infinite(operation: Operation): Made {
    // An operation may be called as another one with the ending.
    const isTaken = this.#names.has(`${operation.name}Infinite`);
    const name = identifier(`${operation.name}Infinite${isTaken ? "Query" : ""}Options`);
    const form = formOf(operation);
    const item = code`NonNullable<(typeof area.${identifier(operation.name)}.operation)["item"]>`;
    const body = code`area.${dataName(form, 0)}`;
    const type = code`InfiniteQueryOptions<${item}, ${body}, ${this.#keyType(operation)}, ${this.#failure(operation)}>`;
    return {
      declared: this.#declare(name, operation, type),
      value: code`export const ${name} = /* @__PURE__ */ infiniteOf(${callOf(operation)});\n`,
    };
  }

  #mutation(operation: Operation): Made {
    const name = identifier(`${operation.name}Mutation`);
    const { text, isOptional } = this.#argument(operation);
    const args = text === undefined ? code`void` : isOptional ? code`${text} | void` : text;
    const type = code`MutationOptions<${this.#data(operation)}, ${args}, ${this.#failure(operation)}>`;
    return {
      declared: code`${docBlock(operationDoc(operation))}export declare function ${name}(client: Caller, options?: CallOptions): ${type};\n`,
      value: code`export const ${name} = /* @__PURE__ */ mutationOf(${callOf(operation)});\n`,
    };
  }

  #declare(name: SafeCode, operation: Operation, type: SafeCode): SafeCode {
    const { text, isOptional } = this.#argument(operation);
    const args = text === undefined ? code`args?: undefined` : isOptional ? code`args?: ${text}` : code`args: ${text}`;
    return code`${docBlock(operationDoc(operation))}export declare function ${name}(client: Caller, ${args}, options?: CallOptions): ${type};\n`;
  }

  #keyType(operation: Operation): SafeCode {
    const { text, isOptional } = this.#argument(operation);
    const member = text === undefined ? code`` : isOptional ? code`, args?: ${text}` : code`, args: ${text}`;
    return code`readonly [operation: ${quote(operationLabel(operation))}${member}]`;
  }

  /** The type of the argument; undefined where the operation takes none. */
  #argument(operation: Operation): { text: SafeCode | undefined; isOptional: boolean } {
    const form = formOf(operation);
    const { name, orWhole, isOptional } = takenArgument(form, this.#schemas);
    if (name === undefined || orWhole === "") return { text: name && code`area.${name}`, isOptional };
    return { text: code`NonNullable<Parameters<typeof ${callOf(operation)}>[1]>`, isOptional };
  }

  /** What `unwrap` gives of a success. null stands for nothing, because TanStack Query takes undefined for a mistake. */
  #data(operation: Operation): SafeCode {
    const form = formOf(operation);
    const types = form.success.map((success, i) => {
      const data = dataOf(form, success, i, this.#model.schemas);
      if (data === undefined) return code`null`;
      if (success.kind !== "envelope") return "type" in success ? code`area.${data}` : data;
      const result = success.members.find(({ name }) => name === ENVELOPE.result);
      const type = code`area.${data}[${quote(ENVELOPE.result)}]`;
      if (result === undefined) return code`null`;
      return result.required ? type : code`NonNullable<${type}> | null`;
    });
    return joined([...new Set(types)], code` | `);
  }

  #failure(operation: Operation): SafeCode {
    return failureType(formOf(operation), this.#model, code`area.`);
  }
}

/** What an operation is without a header on which its types depend. */
function formOf(operation: Operation): Operation {
  return operation.overloads?.find(({ sends }) => sends?.as !== true) ?? operation;
}

function callOf({ name }: Operation): SafeCode {
  return code`area.${identifier(name)}`;
}

/** Whether a list may have further pages. */
function isPaged({ pages, list }: Operation): boolean {
  if (list !== undefined) return list.continuation.by !== "nothing";
  return pages !== undefined && pages !== "single";
}
