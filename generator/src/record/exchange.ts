/** A call of the API and its answer, as they passed by. */
export interface Exchange {
  method: string;
  /** The path as sent, below the server's address, without query. */
  path: string;
  query: URLSearchParams;
  request: Message;
  status: number;
  response: Message;
  /** Values of headers, none of which is recorded: where they come back in a body they are replaced. */
  secrets: readonly string[];
}

/** The body of a request or of a response. */
export interface Message {
  contentType: string | undefined;
  /** Undefined where it was too large to keep, or in an encoding that is not read. */
  text: string | undefined;
}

/** Headers that may be recorded. */
const HARMLESS = new Set(["content-type"]);

/** The values of headers that are not recorded, and their parts. */
export function secretsIn(headers: Iterable<readonly [string, string]>): string[] {
  return [...headers].flatMap(([name, value]) =>
    HARMLESS.has(name.toLowerCase())
      ? []
      : [value, ...value.split(/[\s;,=]+/)].filter((part) => part.length >= 8 && !/^[\w+.-]+\/[\w+.*-]+$/.test(part)),
  );
}

export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType.trim());
}
