import { commentLines, quote } from "../escape.ts";
import type { ErrorCode, Operation, Surface } from "../surface/surface.ts";
import { operationDoc } from "./operation.ts";
import { docBlock } from "./tsdoc.ts";

/** The types behind an operation's `error`: what is known of its codes and permissions, "" where nothing is. */
export function declareFailure(operation: Operation, surface: Surface): string {
  const { title, codes, permissions } = operation;
  const parts: string[] = [];
  if (codes.length > 0) {
    const doc = { ...operationDoc(operation, "Codes of refusals"), notes: meanings(codes) };
    const rest = surface.codes.length > 0 ? "ErrorCode" : "(number & {})";
    parts.push(
      `${docBlock(doc)}export type ${title}ErrorCode = ${codes.map(({ code }) => code).join(" | ")} | ${rest};\n`,
    );
  }
  if (permissions.length > 0) {
    const doc = docBlock(operationDoc(operation, "Permissions of which a token needs one"));
    parts.push(`${doc}export type ${title}Permission = ${permissions.map(quote).join(" | ")};\n`);
  }
  return parts.join("");
}

/** What a call gives when it fails. The runtime's own default is any number and any string. */
export function failureType({ title, codes, permissions }: Operation, surface: Surface): string {
  const code = codes.length > 0 ? `${title}ErrorCode` : surface.codes.length > 0 ? "ErrorCode" : undefined;
  if (permissions.length > 0) return `Failure<${code ?? "number"}, ${title}Permission>`;
  return code === undefined ? "Failure" : `Failure<${code}>`;
}

/** The codes that any operation may answer, for the shared module. */
export function declareCodes({ codes }: Surface): string {
  if (codes.length === 0) return "";
  return `\n${docBlock({ text: "Codes that any operation may answer.", notes: meanings(codes) })}export type KnownErrorCode = ${codes.map(({ code }) => code).join(" | ")};
/** A code of a refusal: a known one, or any other number. */
export type ErrorCode = KnownErrorCode | (number & {});
`;
}

function meanings(codes: readonly ErrorCode[]): string[] {
  return codes.map(({ code, meaning }) => `- ${code}${meaning === "" ? "" : `: ${commentLines(meaning).join(" ")}`}`);
}
