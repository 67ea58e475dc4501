/** A call as a user of the package writes it. */
export interface Call {
  /** What the server answers, one request after the other. */
  answers: readonly [Answer, ...Answer[]];
  run(baseUrl: string): Promise<unknown>;
  /** What `run` reads of the answers. */
  gives: unknown;
  /** What is sent where the vendor's SDK has no such call, or sends something else; `source` is the page that says so. */
  documented?: { sends: readonly Sent[]; source: string };
}

export interface Answer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Text is sent as it is, other values as JSON. */
  body?: unknown;
}

/** A request: what of it matters to the vendor. */
export interface Sent {
  /** `POST /v1/customers`, with the query. */
  request: string;
  authorization?: string;
  idempotencyKey?: string;
  /** Without parameters, such as the charset. */
  type?: string;
  /** The parts of a multipart body by name, otherwise its text: fields of a form and members of JSON in the order of names. */
  body?: string | Readonly<Record<string, string>>;
}
