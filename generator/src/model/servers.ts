export interface Server {
  /** Without a slash at its end, with variables in braces. One without a host begins with a slash, or is empty. */
  url: string;
  /** Default values of its variables that are not those of the option, which are of the first server. */
  defaults?: Readonly<Record<string, string>>;
  description?: string;
}

export interface ServerVariable {
  name: string;
  /** Undefined if the document has none: then a program must give it. */
  default?: string;
  /** What it takes; undefined: any text. */
  values?: string[];
  description?: string;
}
