/** What a reader makes of the body of a success. */
export interface ReadBody {
  /** Undefined if the JSON in `text` is the data. */
  data?: unknown;
  /** The text of the body, in which the client looks for the envelope of a refusal. */
  text?: string;
}

/**
 * Reads the body of a success that is not JSON. Each operation imports the reader that it needs, so that a bundle contains
 * no others.
 *
 * @param isJson whether the content type of the response says JSON
 * @param signal the signal of the call, for a body that is read after the call has returned
 */
export type BodyReader = (response: Response, isJson: boolean, signal: AbortSignal | undefined) => Promise<ReadBody>;

/** As a string. */
export const readText: BodyReader = async (response) => {
  const text = await response.text();
  return { text, data: text };
};

/** As a Blob. */
export const readBlob: BodyReader = async (response, isJson) => {
  const data = await response.blob();
  return isJson ? { data, text: await data.text() } : { data };
};

/** As the content type of the response says: JSON, text, else a Blob. For operations that declare several types or none. */
export const readAny: BodyReader = async (response, isJson, signal) => {
  if (isJson) {
    return { text: await response.text() };
  }
  const read = /^text\//i.test(response.headers.get("content-type") ?? "") ? readText : readBlob;
  return read(response, isJson, signal);
};
