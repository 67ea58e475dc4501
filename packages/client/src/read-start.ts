/** Characters that are read of a failure. An error envelope has some hundred; an error page, or a bomb, has no more use. */
const LIMIT = 1_000_000;

/** The beginning of a response's body as text. What follows is not read, so that a failure of any size fits in memory. */
export async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) {
    return response.text();
  }
  const decoder = new TextDecoder();
  let text = "";
  while (text.length < LIMIT) {
    const { done, value } = await reader.read();
    if (done) {
      return text;
    }
    text += decoder.decode(value, { stream: true });
  }
  reader.cancel().catch(() => {}); // the connection is closed; whether that works does not matter
  return text;
}
