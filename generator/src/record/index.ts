import { resolve } from "node:path";
import type { MiddlewareCall } from "@flarespec/client";
import { FlarespecError } from "../diagnostics/error.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { parse } from "../read/parse/parse.ts";
import { readSourceFile } from "../read/source.ts";
import { installedDocument } from "../recordings/installed.ts";
import { isJson, type Message, secretsIn } from "./exchange.ts";
import { Recorder } from "./recorder.ts";

/** What `recorder` takes. */
export interface RecorderOptions {
  /** The folder of the recordings. It is made where it does not exist. */
  dir: string;
  /** The canonical document, or the file that has it. Default: `openapi.json` of the installed `@flarespec/cloudflare`. */
  document?: string | object | undefined;
  /** Told what was not recorded, and why. Default: nobody. */
  onLeftOut?: ((operation: string, why: string) => void) | undefined;
}

/** The middleware that `recorder` makes. */
export interface RecorderMiddleware {
  onRequest(call: MiddlewareCall): Promise<void>;
  onResponse(call: MiddlewareCall & { response: Response }): Promise<void>;
  onError(call: MiddlewareCall & { error: unknown }): void;
}

/**
 * A middleware that records every call of a client in a folder, for `flarespec verify`. Ids, names, addresses and
 * credentials are replaced before anything is written, and a call ends as it would without it.
 * @throws FlarespecError where the document cannot be read.
 */
export function recorder({ dir, document, onLeftOut = () => {} }: RecorderOptions): RecorderMiddleware {
  const made = new Recorder({ dir: resolve(dir), document: readDocument(document) });
  const pending = new Map<string, Message>();
  return {
    async onRequest({ request, id }) {
      // A body that cannot be read fails the call itself, with the error that it has without this.
      const body = await read(request).catch(() => undefined);
      if (body !== undefined) pending.set(id, body);
    },
    async onResponse({ request, schemaPath, id, response, options }) {
      const sent = pending.get(id) ?? { contentType: undefined, text: undefined };
      pending.delete(id);
      const operation = `${request.method} ${schemaPath}`;
      try {
        const { pathname, searchParams } = new URL(request.url);
        const base = new URL(options.baseUrl).pathname.replace(/\/$/, "");
        const { leftOut } = made.record({
          method: request.method,
          path: pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname,
          query: searchParams,
          request: sent,
          status: response.status,
          response: await read(response),
          secrets: [...secretsIn(request.headers), ...secretsIn(setCookies(response))],
        });
        for (const why of leftOut) onLeftOut(operation, why);
      } catch (error) {
        // A call must not fail because it cannot be recorded.
        onLeftOut(operation, error instanceof Error ? error.message : String(error));
      }
    },
    onError({ id }) {
      pending.delete(id);
    },
  };
}

/** A copy of a body, if it is JSON: others may be endless, and are not recorded. */
async function read(message: Request | Response): Promise<Message> {
  const contentType = message.headers.get("content-type") ?? undefined;
  if (message.body === null) return { contentType, text: "" };
  if (message.bodyUsed) return { contentType, text: undefined };
  return { contentType, text: isJson(contentType) ? await message.clone().text() : undefined };
}

function setCookies({ headers }: Response): [string, string][] {
  return headers.getSetCookie().map((value) => ["set-cookie", value]);
}

function readDocument(document: string | object = installedDocument()): JsonObject {
  const value = typeof document === "string" ? parse(readSourceFile(document).text, document).value : document;
  if (isObject(value) && isObject(value.paths)) return value;
  throw new FlarespecError("FS1010", {
    message: "the document has no paths",
    ...(typeof document === "string" && { place: { file: document } }),
  });
}
