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
export interface BodyReader {
  (response: Response, isJson: boolean, signal: AbortSignal | undefined): Promise<ReadBody>;
  /** The readers that it chooses from, by media type. */
  readers?: BodyReaders;
}

export interface BodyReaders {
  readonly [mediaType: string]: BodyReader;
}

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

/** Media types of text, parameters aside; the generator has the same. */
const TEXT = /^(text\/|application\/(javascript|sql|x-pem-file|x-yaml|(.*\+)?(xml|yaml))(;|$))/i;

/** As the content type of the response says: JSON, text, else a Blob. For operations that declare several types or none. */
export const readAny: BodyReader = async (response, isJson, signal) => {
  if (isJson) {
    return { text: await response.text() };
  }
  const read = TEXT.test(response.headers.get("content-type") ?? "") ? readText : readBlob;
  return read(response, isJson, signal);
};

/**
 * Of an operation that declares several media types: reads each in its way, whatever the call has asked for.
 *
 * @param readers by media type; JSON needs none
 * @param usual reads a body of another media type, where it need not be JSON
 * @param parse parses the JSON of a response that does not say what it is
 */
export function declaredTypes(
  readers: BodyReaders,
  usual?: BodyReader,
  parse: (text: string) => unknown = JSON.parse,
): BodyReader {
  const byType = new Map(Object.entries(readers).map(([mediaType, reader]) => [essence(mediaType), reader]));
  const read: BodyReader = async (response, isJson, signal) => {
    const type = response.headers.get("content-type") ?? "";
    const reader = isJson ? undefined : (byType.get(essence(type)) ?? usual);
    if (reader) {
      return reader(response, isJson, signal);
    }
    const text = await response.text();
    try {
      return type || !text ? { text } : { text, data: parse(text) };
    } catch {
      return { text };
    }
  };
  return Object.assign(read, { readers });
}

/** A media type without its parameters. */
const essence = (mediaType: string): string => mediaType.replace(/;.*/s, "").trim().toLowerCase();
