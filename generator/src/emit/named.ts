import { key, quote } from "../escape.ts";
import type { Area, Operation, Surface } from "../surface/surface.ts";
import { BANNER, type OutFile } from "./file.ts";
import { bodyType, itemType, needsInit, operationDoc, parameterMember } from "./operation.ts";
import type { SchemaTypes } from "./schema.ts";
import { docBlock } from "./tsdoc.ts";
import { declareType, type Member, object, type Type } from "./type.ts";

/**
 * An operation as a function: its argument, printed flat here so that no compiler has to compute it, and the function.
 * A body that is a declared type is what the argument extends.
 */
export function declareNamed(operation: Operation, schemas: SchemaTypes): string {
  const { name, title, pages } = operation;
  const argument = argumentType(operation, schemas);
  const parts: string[] = [];
  if (argument !== undefined) {
    const doc = operationDoc(operation, "The argument");
    parts.push(declareType(`${title}Args`, argument.type, { doc, input: true, extended: argument.base }));
  }
  const args = argument === undefined ? "args?: undefined" : `args${needsInit(operation) ? "" : "?"}: ${title}Args`;
  parts.push(
    `${docBlock(operationDoc(operation))}export declare function ${name}(client: Caller, ${args}, options?: CallOptions): Promise<${title}Answer>;\n`,
  );
  if (pages !== undefined) {
    parts.push(`export declare namespace ${name} { const operation: ListedOperation<${itemType(operation)}>; }\n`);
  }
  return parts.join("");
}

/** The JavaScript of the function. `data` is what the runtime knows of the call in either style, as members. */
export function namedValue(operation: Operation, data: readonly string[]): string {
  const call = [quote(operation.method.toUpperCase()), quote(operation.path)];
  const argument = argumentData(operation);
  if (data.length > 0) call.push(`{ ${data.join(", ")} }`);
  else if (argument.length > 0) call.push("undefined");
  if (argument.length > 0) call.push(`{ ${argument.join(", ")} }`);
  return `export const ${operation.name} = /* @__PURE__ */ operation(${call.join(", ")});\n`;
}

/** What the runtime must know of the argument; see ArgumentData of the client. */
function argumentData({ parameters, argument, body }: Operation): string[] {
  if (argument.form === "places") return ["places: true"];
  const members: string[] = [];
  const places = parameters
    .filter((one) => one.in === "header" || one.in === "cookie" || (one.in === "query" && argument.body === "members"))
    .map((one) => `${key(one.name)}: ${quote(one.in)}`);
  if (argument.body === "whole") places.push('body: "body"');
  if (places.length > 0) members.push(`in: { ${places.join(", ")} }`);
  if (argument.body === "members") members.push(`rest: ${body?.required === true ? '"body"' : '"body?"'}`);
  return members;
}

/** The members of the argument, and the declared type it extends; undefined where there is nothing to say. */
function argumentType(
  { parameters, argument, body }: Operation,
  schemas: SchemaTypes,
): { type: Type; base: string | undefined } | undefined {
  const members = (["path", "query", "header", "cookie"] as const).flatMap((place): Member[] => {
    const own = parameters.filter((one) => one.in === place).map((one) => parameterMember(one, schemas));
    if (own.length === 0 || argument.form !== "places") return own;
    return [{ key: place, type: object(own), optional: own.every((member) => member.optional) }];
  });
  let base: string | undefined;
  if (body !== undefined) {
    const type = bodyType(body, schemas);
    const isWhole = argument.form === "places" || argument.body === "whole";
    if (!isWhole && type.is === "word") base = type.text;
    else if (!isWhole && type.is === "object") members.push(...type.members);
    else members.push({ key: "body", type, optional: !body.required });
  }
  return base === undefined && members.length === 0 ? undefined : { type: object(members), base };
}

/** A client that knows no paths: all that calls by name need. */
export function emitClient(surface: Surface, server: string): OutFile[] {
  const hasPages = hasLists(surface.areas);
  return [
    {
      path: "client.d.ts",
      text: `${BANNER}
import type { ${[...new Set(["Caller", "ClientOptions", ...(hasPages ? NAMED_PAGINATE_TYPES : [])])].sort().join(", ")} } from "./shared.js";
export type { Caller, CallOptions, ClientOptions } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";

/** A client for calls by name, of all areas; it knows no paths and carries nothing of any. */
export declare function createClient(options?: ClientOptions): Caller;
${hasPages ? NAMED_PAGINATE : ""}`,
      from: [],
    },
    {
      path: "client.js",
      text: `${BANNER}
import { createApiClient } from "./shared.js";
export { CloudflareError, ${hasPages ? "paginate, " : ""}unwrap } from "./shared.js";

export const createClient = (options) => createApiClient({}, options${server});
`,
      from: [],
    },
  ];
}

/** `paginate` over a named operation, without and with an argument. */
export const NAMED_PAGINATE = `/** Iterates the items of a named operation that lists, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
`;

/** What `NAMED_PAGINATE` mentions. */
export const NAMED_PAGINATE_TYPES: readonly string[] = ["Caller", "ListOperation", "ListOptions", "Paginator"];

function hasLists(areas: readonly Area[]): boolean {
  return areas.some((area) => area.operations.some((operation) => operation.pages !== undefined));
}
