import type { OpenapiTypescriptOptions } from "../../config/outputs.ts";
import type { Plugin, PluginFile } from "../../config/plugin.ts";
import { FlarespecError } from "../../diagnostics/error.ts";
import { code, type SafeCode, trusted } from "../../escape.ts";
import { BANNER } from "../file.ts";
import { faultOf } from "./check.ts";
import { loadLibraries, printTypes } from "./print.ts";

/**
 * Makes `openapi.d.ts`: `paths`, `webhooks`, `components` and `operations`, as users of openapi-typescript know them.
 * @param document the canonical document as JSON
 */
export function openapiTypes(document: SafeCode, options: OpenapiTypescriptOptions): Plugin {
  return { name: "openapiTypescript", outputs: () => [emitOpenapiTypes(document, options)] };
}

/** @throws FlarespecError FS2015 if openapi-typescript fails, or prints more than declarations of types. */
export function emitOpenapiTypes(document: SafeCode, options: OpenapiTypescriptOptions): PluginFile {
  const { openapi, typescript } = loadLibraries();
  let text: SafeCode;
  let fault: string | undefined;
  try {
    const printed = printTypes(openapi, document, options);
    text = trusted(printed, "text of another generator, which the next line holds to be declarations of types");
    fault = faultOf(typescript, text);
  } catch (cause) {
    throw failure(cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (fault !== undefined) throw failure(`what it prints is refused: ${fault}`);
  return { path: "openapi.d.ts", text: code`${BANNER}\n${text}`, entry: "./openapi" };
}

function failure(what: string, cause?: unknown): FlarespecError {
  return new FlarespecError("FS2015", {
    message: `openapi-typescript fails on the canonical document: ${what}`,
    exitCode: 1,
    ...(cause !== undefined && { cause }),
  });
}
