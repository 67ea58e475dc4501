import { checkBody } from "../../generator/src/verify/check.ts";
import { unlistedCodes as codesNotListed } from "../../generator/src/verify/codes.ts";
import { statementOf } from "../../generator/src/verify/statements.ts";
import { type Statement, written } from "./compile.ts";
import { canonical, emitted } from "./product.ts";
import { isFailure, operationsOf, pathValues, type Recording } from "./recordings.ts";
import { Validator } from "./validate.ts";

/* The checks of `flarespec verify`, with the canonical document and the package that are committed. */

/** Strict: a keyword that nobody knows is a fault of the document. */
const validator = new Validator(canonical);

/** A recording as `verify` reads it. */
function asVerified(recording: Recording) {
  const isRequest = recording.message === "request";
  return {
    status: isRequest ? undefined : recording.status,
    body: isRequest ? recording.request.body : recording.body,
    operations: operationsOf(recording),
  };
}

/** What the canonical schema says against a recording; empty if it accepts it. */
export function schemaFaults(recording: Recording): string[] {
  const verified = asVerified(recording);
  return verified.operations.length === 0 ? ["no operation"] : checkBody(canonical, validator, verified).faults;
}

/** A recording against the type of its operation, or of both if it is of two. */
export function statementsOf(recording: Recording): Statement[] {
  const { status, body, operations } = asVerified(recording);
  return operations.map((operation) => {
    const names = emitted.get(operation.label);
    if (names === undefined) throw new Error(`${operation.label} is not emitted`);
    const { area, type } = names;
    const checks: string[] = [];
    if (recording.message === "request") {
      const path = pathValues(recording, operation);
      const init = { ...(Object.keys(path).length > 0 && { params: { path } }), ...(body !== undefined && { body }) };
      checks.push(written(init, type("Init")));
    }
    if (body !== undefined) checks.push(statementOf({ status, body }, type));
    return { id: `${recording.id} as ${operation.label}`, area, text: checks.join(" ") };
  });
}

/** Members of a recorded body that its schema does not name, as pointers; items of arrays are `*`. */
export function undeclaredMembers(recording: Recording): string[] {
  const { gaps } = checkBody(canonical, validator, asVerified(recording));
  const members = gaps.flatMap(({ kind, at }) => (kind === "member" ? [at.replace(/\/\d+(?=\/|$)/g, "/*")] : []));
  return [...new Set(members)];
}

/** Codes by which a recorded refusal was given and that the error type of its operation does not list. */
export function unlistedCodes(recording: Recording): number[] {
  if (!isFailure(recording)) return [];
  const listed = operationsOf(recording).flatMap(({ label }) => emitted.get(label)?.codes ?? []);
  return codesNotListed(recording.body, new Set(listed)).map(({ code }) => code);
}
