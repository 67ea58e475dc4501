import type { FakeApi, FakeCodes, FakeFailure } from "@flarespec/client/fake";
import type { ErrorCode, Model, Operation } from "../../model/model.ts";

/** What the meaning of a code says of its status; the first that matches counts. */
const STATUSES: readonly [RegExp, number][] = [
  [/too many requests/i, 429],
  [/no authentication|authentication headers/i, 401],
  [/authentication|token is invalid|not allowed|unknown key/i, 403],
  [/\bno (?:such|route|token for)\b|not found|does not exist|has no configuration/i, 404],
  [/internal error/i, 500],
];
const INVALID = /is not valid|is invalid|invalid request|unspecified/i;

export function codesOf(codes: readonly ErrorCode[]): FakeCodes {
  const messageOf = ({ code, meaning }: ErrorCode) => (meaning === "" ? `code ${code}` : meaning);
  return Object.fromEntries(codes.map((one) => [one.code, { status: statusOf(one), message: messageOf(one) }]));
}

function statusOf({ meaning }: ErrorCode): number {
  return STATUSES.find(([pattern]) => pattern.test(meaning))?.[1] ?? 400;
}

/** The failures of an API that are no operation's. */
export function failuresOf({ codes }: Model): FakeApi["failures"] {
  return {
    unauthorized: byStatus(401, codes, "No credentials."),
    forbidden: byStatus(403, codes, "The credentials are not valid."),
    unknownPath: byStatus(404, codes, "There is no such path."),
    rateLimited: byStatus(429, codes, "Too many requests."),
  };
}

export function notFoundOf(operation: Operation, model: Model): FakeFailure {
  return byStatus(404, [...operation.codes, ...model.codes], "Not found.");
}

export function invalidOf(operation: Operation, model: Model): FakeFailure {
  const known = [...operation.codes, ...model.codes].filter((one) => statusOf(one) === 400);
  return failureOf(
    400,
    known.find(({ meaning }) => INVALID.test(meaning)),
    "The request is not valid.",
  );
}

function byStatus(status: number, codes: readonly ErrorCode[], otherwise: string): FakeFailure {
  return failureOf(
    status,
    codes.find((one) => statusOf(one) === status),
    otherwise,
  );
}

/** Where no code is documented, its status stands for it. */
function failureOf(status: number, known: ErrorCode | undefined, otherwise: string): FakeFailure {
  return { status, code: known?.code ?? status, message: known?.meaning ?? otherwise };
}
