import { code, commentLine, identifier, joined, quote, type SafeCode } from "../../escape.ts";
import type { ErrorCode, Model, Operation } from "../../model/model.ts";
import { operationDoc } from "./operation.ts";
import { docBlock } from "./tsdoc.ts";

/** The types of an operation's error codes and permissions; "" if none are known. */
export function declareFailure(operation: Operation, model: Model): SafeCode {
  const { codes, permissions } = operation;
  const title = identifier(operation.title);
  const parts: SafeCode[] = [];
  if (codes.length > 0) {
    const doc = { ...operationDoc(operation, "Codes of refusals"), notes: meanings(codes) };
    const rest = model.codes.length > 0 ? code`ErrorCode` : code`(number & {})`;
    parts.push(
      code`${docBlock(doc)}export type ${title}ErrorCode = ${joined([...numbers(codes), rest], code` | `)};\n`,
    );
  }
  if (permissions.length > 0) {
    const doc = docBlock(operationDoc(operation, "Permissions of which a token needs one"));
    parts.push(code`${doc}export type ${title}Permission = ${joined(permissions.map(quote), code` | `)};\n`);
  }
  return code`${parts}`;
}

/**
 * The type of a failed call. By default, the runtime has any number as code and any string as permission.
 * @param area how a module other than that of the area reaches its types: `area.`
 */
export function failureType({ title, codes, permissions }: Operation, model: Model, area: SafeCode = code``): SafeCode {
  const name = code`${area}${identifier(title)}`;
  const own = codes.length > 0 ? code`${name}ErrorCode` : model.codes.length > 0 ? code`ErrorCode` : undefined;
  if (permissions.length > 0) return code`Failure<${own ?? code`number`}, ${name}Permission>`;
  return own === undefined ? code`Failure` : code`Failure<${own}>`;
}

/** The codes that any operation may answer, for the shared module. */
export function declareCodes({ codes }: Model): SafeCode {
  if (codes.length === 0) return code``;
  return code`\n${docBlock({ text: "Codes that any operation may answer.", notes: meanings(codes) })}export type KnownErrorCode = ${joined(numbers(codes), code` | `)};
/** A code of a refusal: a known one, or any other number. */
export type ErrorCode = KnownErrorCode | (number & {});
`;
}

function numbers(codes: readonly ErrorCode[]): SafeCode[] {
  return codes.map((one) => code`${one.code}`);
}

function meanings(codes: readonly ErrorCode[]): SafeCode[] {
  return codes.flatMap((one) => (one.meaning === "" ? [] : [code`- ${one.code}: ${commentLine(one.meaning)}`]));
}
