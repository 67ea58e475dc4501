export const FORM = "application/x-www-form-urlencoded";
export const MULTIPART = "multipart/form-data";

/** Whether `fetch` can send a value as it is. */
export const isSendable = (body: unknown): body is BodyInit =>
  typeof body === "string" ||
  isBytes(body) ||
  [Blob, FormData, URLSearchParams, ReadableStream].some((type) => body instanceof type);

/** The media type that a value has of itself; "" if it has none. */
export function ownType(body: BodyInit): string {
  if (body instanceof Blob) {
    return body.type;
  }
  return body instanceof FormData ? MULTIPART : body instanceof URLSearchParams ? FORM : "";
}

/** Whether a media type, parameters aside, is in a range such as `text/csv`, `image/*` or `*\/*`. */
export function isOf(type: string, range: string): boolean {
  const [essence, wanted] = [type, range].map((one) => one.replace(/;.*/s, "").trim().toLowerCase()) as [
    string,
    string,
  ];
  return essence === wanted || wanted === "*/*" || (wanted.endsWith("/*") && essence.startsWith(wanted.slice(0, -1)));
}

export const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value);
