import { ignoreErrors } from "./ignore-errors.ts";

/** Characters that are read of a failure. An error envelope has some hundred; an error page, or a bomb, has no more use. */
const LIMIT = 1_000_000;

/** The beginning of a response's body as text. What follows is not read, so that a failure of any size fits in memory. */
export async function readStart({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part: Uint8Array | undefined; text.length < LIMIT; text += decoder.decode(part, { stream: true })) {
    part = (await reader?.read())?.value;
    if (part === undefined) {
      return text;
    }
  }
  ignoreErrors(() => reader?.cancel()); // the connection is closed; whether that works does not matter
  return text;
}
