import { type Expression, Node, type ObjectLiteralExpression, type Type } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { literalOf, nameOf } from "./entries.ts";
import { sdkModuleOf } from "./symbols.ts";

// Options of the SDK's client of which only the type is known: a function at the end of the file makes ours of them.

const FUNCTION = "flarespecOptionsOf";
const TYPE = "SdkClientOptions";
const FETCH = "flarespecFetchOf";

/** Options that are read, by their types. */
const READ: Readonly<Record<string, string>> = {
  apiToken: "string | null | undefined",
  apiKey: "string | null | undefined",
  apiEmail: "string | null | undefined",
  baseURL: "string | null | undefined",
  defaultHeaders: "object | null | undefined",
  maxRetries: "number | undefined",
  timeout: "number | undefined",
  fetch: "((url: string, init: RequestInit) => Promise<Response>) | undefined",
};
/** Options that change no request. */
const IGNORED = ["logLevel", "logger"];

/**
 * Prints `flarespecOptionsOf(options)`, and adds that function.
 * @param module what the types of our options are imported from.
 * @throws Unmovable if the options may have members without a counterpart.
 */
export function printConverted(options: Expression, file: FileRewrite, module: string): string {
  checkMembers(options);
  const type = file.isJavaScript ? "" : file.append(TYPE, printType);
  const convert = file.append(FUNCTION, (name) => printFunction(name, type, file, module));
  return `${convert}(${file.render(options)})`;
}

/** Returns the type that the options of the SDK's client get in a file, if options of the file are converted. */
export function convertedType(file: FileRewrite): string | undefined {
  return file.appended(TYPE);
}

function checkMembers(options: Expression): void {
  const literal = literalOf(options);
  if (literal === undefined) checkType(options.getType());
  else checkLiteral(literal);
}

function checkLiteral(literal: ObjectLiteralExpression): void {
  for (const property of literal.getProperties()) {
    if (Node.isSpreadAssignment(property)) checkMembers(property.getExpression());
    else checkName(nameOf(property));
  }
}

/** What a value of the SDK's own type may have counts as not given. */
function checkType(type: Type): void {
  const value = type.getNonNullableType();
  const members = (value.isUnion() ? value.getUnionTypes() : [value]).flatMap((one) => one.getProperties());
  if (type.isAny() || type.isUnknown() || value.getStringIndexType() !== undefined) checkName(undefined);
  for (const one of members) {
    const isPossible = one.isOptional() && sdkModuleOf(one) !== undefined;
    if (!isPossible) checkName(one.getName());
  }
}

function checkName(name: string | undefined): void {
  if (name === undefined) throw new Unmovable("it is not known which options the client has");
  if (!Object.hasOwn(READ, name) && !IGNORED.includes(name))
    throw new Unmovable(`the option ${name} of the client has no counterpart`);
}

function printType(name: string): string {
  const members = Object.entries(READ).map(([option, type]) => `${option}?: ${type};`);
  const ignored = IGNORED.map((option) => `${option}?: unknown;`);
  return `/** Options that a client of the SDK takes. */\nexport interface ${name} {${OPEN}${[...members, ...ignored].join(NEXT)}${CLOSE}}`;
}

function printFunction(name: string, type: string, file: FileRewrite, module: string): string {
  const [theirs, ours, headers] = file.isJavaScript
    ? ["", "", ""]
    : [`: ${type}`, `: ${file.use(module, "ClientOptions", true)}`, " as HeadersInit"];
  const members = [
    "token: apiToken ?? undefined",
    "key: apiKey ?? undefined",
    "email: apiEmail ?? undefined",
    "baseUrl: baseURL ?? undefined",
    `headers: new Headers((defaultHeaders ?? {})${headers})`,
    "retry: maxRetries === undefined ? undefined : { limit: maxRetries }",
    "timeout",
    `fetch: fetch && ${fetchFunction(file)}(fetch)`,
  ];
  const parameter = `{ ${Object.keys(READ).join(", ")} }${theirs}`;
  return `/** Makes options of a client of the package of those of the SDK. */\nfunction ${name}(${parameter})${ours} {${OPEN}return {${OPEN}${members.join(`,${NEXT}`)},${CLOSE}};${CLOSE}}`;
}

/** Returns the name of the function that calls a `fetch` written for the SDK, which passes a URL and options; adds the function. */
export function fetchFunction(file: FileRewrite): string {
  return file.append(FETCH, (name) => printFetch(name, file.isJavaScript));
}

function printFetch(name: string, isJavaScript: boolean): string {
  const type = isJavaScript ? "" : ": (url: string, init: RequestInit) => Promise<Response>";
  const [request, response] = isJavaScript ? ["request", ""] : ["request: Request", ": Promise<Response>"];
  const body = [
    'const isText = /json|text|urlencoded/.test(request.headers.get("content-type") ?? "");',
    "const body = request.body === null ? null : await (isText ? request.text() : request.blob());",
    "const { url, method, headers, signal } = request;",
    "return fetch(url, { method, headers, body, signal });",
  ];
  return `/** The SDK calls fetch with a URL and options, a client of the package with a Request. */\nfunction ${name}(fetch${type}) {${OPEN}return async (${request})${response} => {${OPEN}${body.join(NEXT)}${CLOSE}};${CLOSE}}`;
}
