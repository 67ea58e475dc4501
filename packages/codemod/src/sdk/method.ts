/** What the official SDK does for one of its methods; read from the SDK's source by tools/read-sdk.ts. */
export interface SdkMethod {
  /**
   * `METHOD /path`. A part of the path is a name of the SDK's object of parameters, or the index of a positional argument:
   * `/accounts/{account_id}/cfd_tunnel/{0}`. `{scope}` stands for `accounts/{account_id}` or `zones/{zone_id}`.
   */
  call: string;
  /** The place of the parameters that are listed nowhere else. */
  rest?: "query" | "body";
  /** Parameters in the query, where the rest is in the body. */
  query?: readonly string[];
  /** Names of headers by names of parameters. */
  header?: Readonly<Record<string, string>>;
  /** The parameter that is the whole body. */
  body?: string;
  /** The method returns pages: a single one, or as many as there are. */
  pages?: "single" | "several";
  /** The method returns the whole answer, not its `result`. */
  whole?: true;
  /** The method sends a multipart body. */
  upload?: true;
  /** The method returns a Response. */
  binary?: true;
  /** The type of the parameters, in the module of the resource. */
  params?: string;
  /** The type of the result, or of its items: `module#Name`, or `#Name` in the module of the resource. */
  result?: string;
}

/** A resource of the SDK: the class behind `client.zeroTrust.tunnels`. */
export interface SdkResource {
  /** Path of the module in the SDK's package, without extension. */
  module: string;
  methods: Readonly<Record<string, SdkMethod>>;
}

/** The methods of a version of the SDK, by the chain of its resources: `zeroTrust.tunnels`. */
export interface SdkMethods {
  version: string;
  resources: Readonly<Record<string, SdkResource>>;
}
