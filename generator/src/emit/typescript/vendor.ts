import { code, commentLine, identifier, joined, json, key, quote, type SafeCode } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import { sameOrigin } from "../../vendors/find-preset.ts";
import { errorClassOf } from "../../vendors/preset.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import { callTarget } from "./call-target.ts";

/**
 * `vendor.js`: what the client is told of the vendor, and `unwrap` and `paginate` with the vendor's class of errors. A
 * module of its own, so that a program that imports one area loads nothing else for it.
 */
export function emitVendor(model: Model, runtime: string): EmittedFile {
  const name = errorClass(model);
  const { errorClass: stated, requestBudget: budget } = model.preset;
  const unwrapWith = model.envelope ? code`unwrapWith` : code`unwrapBodyWith`;
  const thrown =
    stated === undefined
      ? code`export { ${name}, ${OPTION_FUNCTIONS}, paginate, ${exportedUnwrap(model)} } from ${quote(runtime)};\n`
      : code`import { ApiError, paginateWith, ${unwrapWith} } from ${quote(runtime)};
export { ${OPTION_FUNCTIONS} } from ${quote(runtime)};

export class ${name} extends ApiError {
  name = ${quote(stated)};
}
export const paginate = (...args) => paginateWith(${name}, ...args);
export const unwrap = (answer) => ${unwrapWith}(${name}, answer);
`;
  const imports = new Set<SafeCode>();
  const members = [...vendorData(model), ...callTarget(model, imports)].map((member) => code`  ${member},\n`);
  const imported =
    imports.size === 0 ? code`` : code`import { ${joined([...imports].sort(), code`, `)} } from ${quote(runtime)};\n`;
  return {
    path: "vendor.js",
    text: code`${BANNER}
${imported}${thrown}${budget === undefined ? code`` : code`export const REQUEST_BUDGET = ${json({ ...budget })};\n`}
/** What the client must know of the vendor. */
export const vendor = {
${members}};
`,
    from: [],
  };
}

/** The runtime's function that is `unwrap` in a package, as one of several exports: only an envelope has a result. */
export function exportedUnwrap({ envelope }: Model): SafeCode {
  return envelope ? code`unwrap` : code`unwrapBody as unwrap`;
}

/** The declarations behind `vendor.js`, but for those of the runtime. */
export function declareErrorClass(model: Model): SafeCode {
  if (model.preset.errorClass === undefined) return code``;
  return code`
/** A failed call as an Error, thrown by \`unwrap\` and \`paginate\`. */
export declare class ${errorClass(model)} extends ApiError {
}
`;
}

/** The declaration of the vendor's budget of requests, if it is known. */
export function declareRequestBudget({ preset: { requestBudget: budget } }: Model): SafeCode {
  if (budget === undefined) return code``;
  const text = `${budget.requests} requests in ${budget.per / 1000} seconds: what the API allows, for \`createLimiter\`.`;
  return code`
/** ${commentLine(text)} */
export declare const REQUEST_BUDGET: { readonly requests: number; readonly per: number };
`;
}

/** `createClient`. @param doc what the client is for. */
export function declareCreateClient(client: SafeCode, doc: string, model: Model): SafeCode {
  const variable = tokenVariable(model);
  const credentials = variable === undefined ? "" : ` Without credentials, it reads the token in \`${variable}\`.`;
  return code`/** ${commentLine(doc + credentials)} */
export declare function createClient(options?: ClientOptions): ${client};
`;
}

/** The name of the class of errors. */
export function errorClass({ preset }: Model): SafeCode {
  return identifier(errorClassOf(preset));
}

/** Functions that make the value of an option. They are exports, so that a bundle has only those that its program uses. */
export const OPTION_FUNCTIONS: SafeCode = code`accept, applyMiddleware, createLimiter, readAs, traceAttempts`;

/** The values that every module of a package exports, beside its client and the functions for answers and lists. */
export function sharedValues(model: Model): SafeCode {
  const budget = model.preset.requestBudget === undefined ? code`` : code`REQUEST_BUDGET, `;
  return code`${budget}${errorClass(model)}, ${OPTION_FUNCTIONS}`;
}

/** The environment variable with the token, if calls go to the vendor's own server: no other may get it unasked. */
export function tokenVariable({ preset, server }: Model): string | undefined {
  const isOwn = preset.server === undefined || (server !== undefined && sameOrigin(server, preset.server));
  return isOwn ? preset.tokenVariable : undefined;
}

/** See `Vendor` of the client. */
function vendorData(model: Model): SafeCode[] {
  const { server, preset } = model;
  const { keyHeaders, requestIdHeader } = preset;
  const text = (name: string, value: string | undefined): SafeCode[] =>
    value === undefined ? [] : [code`${key(name)}: ${quote(value)}`];
  return [
    ...text("baseUrl", server),
    ...text("env", tokenVariable(model)),
    ...(keyHeaders === undefined
      ? []
      : [code`keyHeaders: ({ email, key }) => ({ ${quote(keyHeaders.email)}: email, ${quote(keyHeaders.key)}: key })`]),
    ...text("requestId", requestIdHeader),
  ];
}
