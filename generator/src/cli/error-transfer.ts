import { FlarespecError, type Place } from "../diagnostics/error.ts";

/** An error as plain data, for another thread and for `--json`. */
export interface TransferredError {
  code: string;
  message: string;
  place?: Place;
  expected?: string;
  didYouMean?: string;
  details?: readonly string[];
  remedy?: string;
  exitCode: 1 | 2 | 3;
  stack?: string;
}

/** The code of an internal error. */
const INTERNAL = "internal";

export function toTransferredError(error: unknown): TransferredError {
  if (!(error instanceof FlarespecError)) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return {
      code: INTERNAL,
      message: fault.message,
      exitCode: 3,
      ...(fault.stack !== undefined && { stack: fault.stack }),
    };
  }
  const { code, message, place, expected, didYouMean, details, remedy, exitCode } = error;
  return {
    code,
    message,
    ...(place !== undefined && { place }),
    ...(expected !== undefined && { expected }),
    ...(didYouMean !== undefined && { didYouMean }),
    ...(details.length > 0 && { details }),
    remedy,
    exitCode,
  };
}

/** An error as `--json` has it beside a result. */
export function plainError(error: FlarespecError): Omit<TransferredError, "exitCode"> {
  const { exitCode: _, ...plain } = toTransferredError(error);
  return plain;
}

export function fromTransferredError(plain: TransferredError): Error {
  if (plain.exitCode === 3) {
    const fault = new Error(plain.message);
    if (plain.stack !== undefined) fault.stack = plain.stack;
    return fault;
  }
  const { code, exitCode, stack: _, ...details } = plain;
  return new FlarespecError(code as FlarespecError["code"], { ...details, exitCode });
}
