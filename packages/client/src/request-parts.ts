/** The parts of a request that all attempts share: everything except the credentials. */
export interface RequestParts {
  method: string;
  url: string;
  headers: Headers;
  /** Has the headers that the caller removed with null, each empty. Credentials do not set these. */
  removed: Headers;
  body: BodyInit | undefined;
}
