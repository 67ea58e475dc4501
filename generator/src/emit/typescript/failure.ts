import { code, commentLine, identifier, joined, quote, type SafeCode } from "../../escape.ts";
import type { ErrorCode, FailuresByStatus, Model, Operation } from "../../model/model.ts";
import { operationDoc } from "./operation.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { docBlock } from "./tsdoc.ts";
import { STRING, union, writeType } from "./type.ts";

/** The types of an operation's error codes and permissions; "" if none are known. */
export function declareFailure(operation: Operation, model: Model, types: SchemaTypes): SafeCode {
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
  if (operation.failures !== undefined) parts.push(declareByStatus(operation, operation.failures, types));
  return code`${parts}`;
}

/** The type of a failure whose status tells the type of its body. */
function declareByStatus(operation: Operation, failures: readonly FailuresByStatus[], types: SchemaTypes): SafeCode {
  const listed = failures.flatMap(({ status }) => (/^\d+$/.test(status) ? [code`${Number(status)}`] : []));
  const ranges = failures.flatMap(({ status }) => /^\d(?=XX$)/i.exec(status)?.[0] ?? []);
  const hasDefault = failures.some(({ status }) => status === "default");
  const others = [...(hasDefault ? "345" : "2345")].filter((digit) => !ranges.includes(digit));
  const other = otherStatus(listed, others);
  // Statuses whose bodies have the same type.
  const byBody = new Map<SafeCode, SafeCode[]>();
  const add = (body: SafeCode, status: SafeCode): void => {
    byBody.set(body, [...(byBody.get(body) ?? []), status]);
  };
  for (const { status, types: own } of failures) {
    const type = union(own.map((one) => (one === undefined ? STRING : types.of(one))));
    const body = own.length === 0 ? code`unknown` : writeType(type, { input: false });
    const digit = /^\d(?=XX$)/i.exec(status)?.[0];
    if (digit !== undefined) add(body, otherStatus(listed, [digit]));
    else add(body, status === "default" ? other : code`${Number(status)}`);
  }
  if (!hasDefault && others.length > 0) add(code`unknown`, other);
  const errors = [...byBody].map(([body, statuses]) => {
    const known = body === "unknown" ? code`` : code`, ${body}`;
    return code`HttpError<${joined(statuses, code` | `)}${known}>`;
  });
  const doc = docBlock(operationDoc(operation, "A failed call"));
  return code`${doc}export type ${identifier(operation.title)}Failure = StatedFailure<${joined(errors, code` | `)}>;\n`;
}

/** The statuses that begin with one of some digits and are not listed. */
function otherStatus(listed: readonly SafeCode[], digits: readonly string[]): SafeCode {
  const either = (parts: readonly SafeCode[]): SafeCode =>
    parts.length === 0 ? code`never` : joined(parts, code` | `);
  return code`OtherStatus<${either(listed)}, ${either(digits.map((digit) => code`${Number(digit)}`))}>`;
}

/**
 * The type of a failed call. By default, the runtime has any number as code and any string as permission.
 * @param area how a module other than that of the area reaches its types: `area.`
 */
export function failureType(
  { title, codes, permissions, failures }: Operation,
  model: Model,
  area: SafeCode = code``,
): SafeCode {
  const name = code`${area}${identifier(title)}`;
  if (failures !== undefined) return code`${name}Failure`;
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
