import { code, identifier, joined, key, quote, type SafeCode } from "../../escape.ts";
import { type Area, answersList, type Model, type Operation } from "../../model/model.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import {
  argumentName,
  bodyType,
  callDoc,
  choiceText,
  formTypes,
  furtherTypes,
  givenBodyType,
  itemType,
  needsInit,
  operationDoc,
  parameterMember,
  queryName,
} from "./operation.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { docBlock } from "./tsdoc.ts";
import { declareType, type Member, NEVER, named, object, type TypeNode, union, writeType } from "./type.ts";
import { declareCreateClient, sharedValues } from "./vendor.ts";

/**
 * An operation as a function, and the type of its argument, written out so that a compiler need not compute it. The
 * argument extends the type of the query, and that of a body with a declared type.
 */
export function declareNamed(operation: Operation, schemas: SchemaTypes): SafeCode {
  const { sends } = operation;
  const [name, title] = [identifier(operation.name), identifier(operation.title)];
  const argument = argumentType(operation, schemas);
  const parts: SafeCode[] = [];
  if (argument !== undefined) {
    const doc = operationDoc(operation, "The argument");
    parts.push(declareType(argumentName(operation), argument.type, { doc, input: true, extended: argument.bases }));
  }
  const { name: declared, orWhole: whole, isOptional } = takenArgument(operation, schemas);
  const taken = declared === undefined ? code`undefined` : code`${declared}${whole}`;
  const args = isOptional ? code`args?: ${taken}` : code`args: ${taken}`;
  if (operation.furtherAnswers.size > 0) {
    const given = isOptional && argument !== undefined ? code`${taken} | undefined` : taken;
    const options = code`options: CallOptions & { read: Accept<M> }`;
    parts.push(
      code`${docBlock(callDoc(operation, schemas))}export declare function ${name}<M extends keyof ${title}Answers>(client: Caller, args: ${given}, ${options}): Promise<${title}Answers[M]>;\n`,
    );
  }
  parts.push(
    code`${docBlock(callDoc(operation, schemas))}export declare function ${name}(client: Caller, ${args}, options?: CallOptions): Promise<${title}Answer>;\n`,
  );
  // Pages are asked for without a header that changes the types, in either style of a call.
  if (answersList(operation) && sends?.as !== true) {
    parts.push(
      code`export declare namespace ${name} { const operation: ListedOperation<${itemType(operation, schemas)}>; }\n`,
    );
  }
  return code`${parts}`;
}

/** What the function of an operation takes: the name of its argument's type, undefined without one; and a whole body beside it. */
export function takenArgument(
  operation: Operation,
  schemas: SchemaTypes,
): { name: SafeCode | undefined; orWhole: SafeCode; isOptional: boolean } {
  const hasArgument = argumentType(operation, schemas) !== undefined;
  return {
    name: hasArgument ? argumentName(operation) : undefined,
    orWhole: hasArgument ? orWhole(operation, schemas) : code``,
    isOptional: !hasArgument || !needsInit(operation),
  };
}

/**
 * A form of a platform's class, or a body of another media type, is given as `body`, in place of the members of the body beside
 * the parameters.
 */
function orWhole({ parameters, argument, body }: Operation, schemas: SchemaTypes): SafeCode {
  const whole = union(body === undefined ? [] : [...furtherTypes(body, schemas), ...formTypes(body)]);
  if (body === undefined || whole === NEVER || argument.form !== "flat" || argument.body !== "members") return code``;
  const members = parameters.map((one): Member => ({ ...parameterMember(one, schemas), doc: undefined }));
  const member = { key: code`body`, type: whole, doc: { text: choiceText(body) } };
  return code` | ${writeType(object([...members, member]), { input: true })}`;
}

/** The JavaScript of the function. @param data what the runtime needs for the call in either style, as members. */
export function namedValue(operation: Operation, data: readonly SafeCode[]): SafeCode {
  const call = [quote(operation.method.toUpperCase()), quote(operation.path)];
  const argument = argumentData(operation);
  if (data.length > 0) call.push(code`{ ${joined(data, code`, `)} }`);
  else if (argument.length > 0) call.push(code`undefined`);
  if (argument.length > 0) call.push(code`{ ${joined(argument, code`, `)} }`);
  return code`export const ${identifier(operation.name)} = /* @__PURE__ */ operation(${joined(call, code`, `)});\n`;
}

/** What the runtime must know of the argument; see ArgumentData of the client. */
function argumentData({ parameters, argument, body }: Operation): SafeCode[] {
  if (argument.form === "places") return [code`places: true`];
  const members: SafeCode[] = [];
  const places = parameters
    .filter((one) => one.in === "header" || one.in === "cookie" || (one.in === "query" && argument.body === "members"))
    .map((one) => code`${key(one.name)}: ${quote(one.in)}`);
  if (argument.body === "whole") places.push(code`body: "body"`);
  if (places.length > 0) members.push(code`in: { ${joined(places, code`, `)} }`);
  if (argument.body === "members" && body !== undefined) {
    members.push(code`rest: ${quote(body.required ? "body" : "body?")}`);
    if (body.further.length > 0) members.push(code`orBody: true`);
  }
  return members;
}

/** The members of the argument, and the declared types it extends; undefined if it has neither. */
function argumentType(operation: Operation, schemas: SchemaTypes): { type: TypeNode; bases: SafeCode[] } | undefined {
  const { parameters, argument, body } = operation;
  const bases: SafeCode[] = [];
  const members = (["path", "query", "header", "cookie"] as const).flatMap((place): Member[] => {
    const own = parameters.filter((one) => one.in === place);
    if (own.length === 0) return [];
    const isFlat = argument.form === "flat";
    if (place === "query" && isFlat) {
      bases.push(queryName(operation));
      return [];
    }
    const each = (): Member[] => own.map((one) => parameterMember(one, schemas));
    if (isFlat) return each();
    const type = place === "query" ? named(queryName(operation)) : object(each());
    return [{ key: key(place), type, optional: own.every(({ required }) => !required) }];
  });
  if (body !== undefined) {
    const isWhole = argument.form === "places" || argument.body === "whole";
    const type = (isWhole ? givenBodyType : bodyType)(body, schemas);
    if (!isWhole && type.is === "word") bases.push(type.text);
    else if (!isWhole && type.is === "object") members.push(...type.members);
    else members.push({ key: code`body`, type, optional: !body.required });
  }
  return bases.length === 0 && members.length === 0 ? undefined : { type: object(members), bases };
}

/** A client that knows no paths: all that calls by name need. */
export function emitClient(model: Model): EmittedFile[] {
  const hasPages = hasLists(model.areas);
  const imports = [...new Set([code`Caller`, code`ClientOptions`, ...(hasPages ? NAMED_PAGINATE_TYPES : [])])].sort();
  return [
    {
      path: "client.d.ts",
      text: code`${BANNER}
import type { ${joined(imports, code`, `)} } from "./shared.js";
export type { Caller, CallOptions, ClientOptions } from "./shared.js";
export { ${sharedValues(model)}, unwrap } from "./shared.js";

${declareCreateClient(code`Caller`, "A client for calls by name, of all areas; it knows no paths and carries nothing of any.", model)}${hasPages ? NAMED_PAGINATE : code``}`,
      from: [],
    },
    {
      path: "client.js",
      text: code`${BANNER}
import { createApiClient } from "./shared.js";
import { vendor } from "./vendor.js";
export { ${sharedValues(model)}, ${hasPages ? code`paginate, ` : code``}unwrap } from "./shared.js";

export const createClient = (options) => createApiClient({}, options, vendor);
`,
      from: [],
    },
  ];
}

/** `paginate` over a named operation, without and with an argument. */
export const NAMED_PAGINATE: SafeCode = code`/** Iterates the items of a named operation that lists, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
`;

/** What `NAMED_PAGINATE` mentions. */
export const NAMED_PAGINATE_TYPES: readonly SafeCode[] = [
  code`Caller`,
  code`ListOperation`,
  code`ListOptions`,
  code`Paginator`,
];

function hasLists(areas: readonly Area[]): boolean {
  return areas.some((area) => area.operations.some(answersList));
}
