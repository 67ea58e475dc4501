/** What is known of a vendor's API beyond its documents. Every member may be left out. */
export interface Preset {
  /** Base URL of calls where the document names none. A token of the environment is sent to its origin only. */
  server?: string;
  /** npm name of the emitted package. Default: from the title of the document. */
  packageName?: string;
  /** Name of the class that `unwrap` and `paginate` throw. Default `ApiError`. */
  errorClass?: string;
  /** The environment variable from which the client reads the token. Default: none. */
  tokenVariable?: string;
  /** The header of responses with the id of the request, given as `error.requestId`. Default: none. */
  requestIdHeader?: string;
  /** The headers of a legacy API key: of its email address and of the key itself. Default: none. */
  keyHeaders?: { email: string; key: string };
  /** How many requests the API allows within `per` milliseconds, exported as `REQUEST_BUDGET`. Default: not known. */
  requestBudget?: { requests: number; per: number };
  /** First segments of paths, with the name of the parameter that follows: `{ accounts: "account_id" }`. Default: none. */
  scopes?: Readonly<Record<string, string>>;
  /** First segments of documented paths that stand for the paths of all scopes (`accounts_or_zones`). Default: none. */
  eitherScope?: readonly string[];
  /** Extensions of an operation that list its permissions; one of the permissions is enough. Default: none. */
  permissions?: readonly string[];
  /**
   * Whether answers are envelopes: objects with `success`, and `errors`, `messages` or `result`. `found`: those that the
   * document describes as one; `never` where they are fewer than a tenth of the answers. `always`: also failures that it does not describe. `never`: none. Default `found`.
   */
  envelope?: "found" | "always" | "never";
  /** By what operations are named. Default: by `operationId` if every operation has a readable one, otherwise by path. */
  operations?: NamedBy;
}

/** By what operations are named: by method and path, or by `operationId`. */
export type NamedBy = "path" | "operationId";

/** How a configuration states a preset: by name, or member by member. */
export type StatedPreset = "cloudflare" | "none" | Preset;

/** The name of the class that `unwrap` and `paginate` throw. */
export function errorClassOf({ errorClass = "ApiError" }: Preset): string {
  return errorClass;
}

/** A vendor of which nothing is known. */
export const NONE: Preset = Object.freeze({});
