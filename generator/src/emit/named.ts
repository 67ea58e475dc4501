import type { JsonObject } from "../document/pointer.ts";
import { code, identifier, joined, key, quote, type SafeCode } from "../escape.ts";
import type { Area, Operation, Surface } from "../surface/surface.ts";
import { declare } from "./declare.ts";
import { BANNER, type OutFile } from "./file.ts";
import { bodyView, needsInit, operationDoc, parameterObject } from "./operation.ts";
import type { SchemaPrinter } from "./schema.ts";
import { docBlock } from "./tsdoc.ts";

/**
 * An operation as a function: its argument, printed flat here so that no compiler has to compute it, and the function.
 * A body that is a declared type is what the argument extends.
 */
export function declareNamed(operation: Operation, printer: SchemaPrinter): SafeCode {
  const { pages } = operation;
  const [name, title] = [identifier(operation.name), identifier(operation.title)];
  const argument = argumentSchema(operation, printer);
  const parts: SafeCode[] = [];
  let args = code`args?: undefined`;
  if (argument !== undefined) {
    parts.push(
      declare(printer, code`${title}Args`, argument.schema, {
        doc: operationDoc(operation, "The argument"),
        input: true,
        ...(argument.base !== undefined && { extends: identifier(argument.base) }),
      }),
    );
    args = needsInit(operation) ? code`args: ${title}Args` : code`args?: ${title}Args`;
  }
  parts.push(
    code`${docBlock(operationDoc(operation))}export declare function ${name}(client: Caller, ${args}, options?: CallOptions): Promise<${title}Answer>;\n`,
  );
  if (pages !== undefined) parts.push(code`export declare namespace ${name} { const operation: ListedOperation; }\n`);
  return code`${parts}`;
}

/** The JavaScript of the function. `data` is what the runtime knows of the call in either style, as members. */
export function namedValue(operation: Operation, data: readonly SafeCode[]): SafeCode {
  const members = [...data, ...argumentData(operation)];
  const described = members.length === 0 ? code`` : code`, { ${joined(members, code`, `)} }`;
  return code`export const ${identifier(operation.name)} = /* @__PURE__ */ operation(${quote(operation.method.toUpperCase())}, ${quote(operation.path)}${described});\n`;
}

/** What the runtime must know of the argument; see NamedOperation of the client. */
function argumentData({ parameters, argument, body }: Operation): SafeCode[] {
  if (argument.form === "places") return [code`places: true`];
  const members: SafeCode[] = [];
  const places = parameters
    .filter((one) => one.in === "header" || (one.in === "query" && argument.body === "members"))
    .map((one) => code`${key(one.name)}: ${quote(one.in)}`);
  if (argument.body === "whole") places.push(code`body: "body"`);
  if (places.length > 0) members.push(code`in: { ${joined(places, code`, `)} }`);
  if (argument.body === "members") members.push(code`rest: ${quote(body?.required === true ? "body" : "body?")}`);
  return members;
}

function argumentSchema(
  operation: Operation,
  printer: SchemaPrinter,
): { schema: JsonObject; base: string | undefined } | undefined {
  const { parameters, argument, body } = operation;
  const properties = Object.create(null) as JsonObject;
  const required: string[] = [];
  const add = (name: string, schema: JsonObject, isRequired: boolean): void => {
    properties[name] = schema;
    if (isRequired) required.push(name);
  };
  for (const place of ["path", "query", "header"] as const) {
    const own = parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) continue;
    const object = parameterObject(own, printer);
    if (argument.form === "places") {
      const isRequired = own.some((one) => one.required);
      add(place, object, isRequired);
      continue;
    }
    for (const one of own) add(one.name, (object.properties as JsonObject)[one.name] as JsonObject, one.required);
  }
  let base: string | undefined;
  if (body !== undefined) {
    const view = bodyView(body, printer);
    if (argument.form === "places" || argument.body === "whole") add("body", view, body.required);
    else if (typeof view.$ref === "string") base = view.$ref.slice(2);
    else {
      const needed = Array.isArray(view.required) ? view.required : [];
      for (const [name, schema] of Object.entries(view.properties as JsonObject)) {
        add(name, schema as JsonObject, needed.includes(name));
      }
    }
  }
  if (base === undefined && Object.keys(properties).length === 0) return undefined;
  return { schema: { type: "object", properties, required }, base };
}

/** A client that knows no paths: all that calls by name need. */
export function emitClient(surface: Surface, server: SafeCode): OutFile[] {
  const hasPages = hasLists(surface.areas);
  const imports = [...new Set([code`Caller`, code`ClientOptions`, ...(hasPages ? NAMED_PAGINATE_TYPES : [])])].sort();
  return [
    {
      path: "client.d.ts",
      text: code`${BANNER}
import type { ${joined(imports, code`, `)} } from "./shared.js";
export type { Caller, CallOptions, ClientOptions } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";

/** A client for calls by name, of all areas; it knows no paths and carries nothing of any. */
export declare function createClient(options?: ClientOptions): Caller;
${hasPages ? NAMED_PAGINATE : code``}`,
      from: [],
    },
    {
      path: "client.js",
      text: code`${BANNER}
import { createApiClient } from "./shared.js";
export { CloudflareError, ${hasPages ? code`paginate, ` : code``}unwrap } from "./shared.js";

export const createClient = (options) => createApiClient({}, options${server});
`,
      from: [],
    },
  ];
}

/** `paginate` over a named operation, without and with an argument. */
export const NAMED_PAGINATE: SafeCode = code`/** Iterates the items of a named operation that lists, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<Page extends ListBody>(client: Caller, list: ListOperation<undefined, Page>): Paginator<NonNullable<Page["result"]>[number], Page>;
export declare function paginate<Args, Page extends ListBody>(client: Caller, list: ListOperation<Args, Page>, args: Args, options?: ListOptions): Paginator<NonNullable<Page["result"]>[number], Page>;
`;

/** What `NAMED_PAGINATE` mentions. */
export const NAMED_PAGINATE_TYPES: readonly SafeCode[] = [
  code`Caller`,
  code`ListBody`,
  code`ListOperation`,
  code`ListOptions`,
  code`Paginator`,
];

function hasLists(areas: readonly Area[]): boolean {
  return areas.some((area) => area.operations.some((operation) => operation.pages !== undefined));
}
