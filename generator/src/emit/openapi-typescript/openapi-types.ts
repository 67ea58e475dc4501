import type { OpenapiTypescriptOptions } from "../../config/outputs.ts";
import { FlarespecError } from "../../diagnostics/error.ts";
import { code, trusted } from "../../escape.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import { faultOf } from "./check.ts";
import { loadLibraries, printTypes } from "./print.ts";

/**
 * `openapi.d.ts`: `paths`, `webhooks`, `components` and `operations`, as users of openapi-typescript know them.
 * @throws FlarespecError FS2015 if openapi-typescript fails, or prints more than declarations of types.
 */
export function emitOpenapiTypes(canonical: JsonObject, options: OpenapiTypescriptOptions): EmittedFile {
  const { openapi, typescript } = loadLibraries();
  let printed: string;
  try {
    printed = printTypes(openapi, canonical, options);
  } catch (cause) {
    throw failure(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const text = trusted(printed, "text of another generator, which the check below holds to be declarations of types");
  const fault = faultOf(typescript, text);
  if (fault !== undefined) throw failure(`what it prints is refused: ${fault}`);
  return { path: "openapi.d.ts", text: code`${BANNER}\n${text}`, from: [] };
}

function failure(what: string, cause?: unknown): FlarespecError {
  return new FlarespecError("FS2015", {
    message: `openapi-typescript fails on the canonical document: ${what}`,
    exitCode: 1,
    ...(cause !== undefined && { cause }),
  });
}
