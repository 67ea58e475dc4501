import type { BodyKind } from "./operation.ts";
import { isNested, plain, present } from "./parameter.ts";

/**
 * Writes a body; what `form` and `multipart` are is for fetch to say. They take an object: an array becomes several
 * fields, another object its JSON, undefined and null nothing, and in `multipart` a Blob stays a file. `ndjson` takes
 * an array, a value a line. A FormData, URLSearchParams, Blob, buffer or string where the kind is not JSON goes as it is.
 *
 * @throws {TypeError} where JSON cannot write a value
 */
export function writeBody(kind: BodyKind = "json", body: unknown): BodyInit | undefined {
  if (body === undefined || kind === "json") {
    return JSON.stringify(body);
  }
  if (kind === "ndjson" && Array.isArray(body)) {
    return body.map((line) => `${JSON.stringify(line)}\n`).join("");
  }
  const fields = kind === "form" ? new URLSearchParams() : kind === "multipart" && new FormData();
  if (!fields || Object.getPrototypeOf(Object(body)) !== Object.prototype) {
    return body as BodyInit;
  }
  for (const [name, value] of Object.entries(body as object)) {
    for (const [, item] of present([value].flat())) {
      // URLSearchParams makes text of a Blob, as of everything.
      fields.append(
        name,
        (item instanceof Blob ? item : isNested(item) ? JSON.stringify(item) : plain(item)) as string,
      );
    }
  }
  return fields;
}
