import type { ClientOptions } from "./options.ts";
import type { Vendor } from "./vendor.ts";

/** What a program chooses among the servers of the document. Generated packages declare exact types. */
export interface ServerOptions {
  /** The address of a server as the document has it, with its variables. Default: the first one. */
  server?: string | undefined;
  serverVariables?: { readonly [name: string]: string | undefined } | undefined;
}

const ABSOLUTE = /^https?:\/\//i;

/**
 * The base URL where the document has several servers, variables, or servers of single operations. A server without a host,
 * such as `/api/v1`, is joined to the option `baseUrl`, once. Any other server is replaced by it.
 *
 * @param servers addresses with variables in braces; relative ones are empty or begin with a slash
 * @param defaults the values of variables
 * @param ownDefaults those of single servers, by their addresses, where they are others
 */
export function byServers(
  servers: readonly string[],
  defaults: { readonly [variable: string]: string } = {},
  ownDefaults: { readonly [server: string]: { readonly [variable: string]: string } } = {},
): NonNullable<Vendor["server"]> {
  return ({ server: own }, given, client: ClientOptions & ServerOptions) => {
    const { server = servers[0] ?? "", serverVariables } = client;
    const template = own ?? server;
    // A variable in front is a whole address.
    if (given !== undefined && /^(https?:|\{)/i.test(template)) {
      return given;
    }
    const fill = (text: string) => fillServer(text, { ...defaults, ...ownDefaults[text], ...serverVariables });
    const url = fill(template);
    if (ABSOLUTE.test(url)) {
      return url;
    }
    const usual = own === undefined ? url : fill(server);
    const base = given ?? usual;
    if (!ABSOLUTE.test(base)) {
      throw new TypeError(`baseUrl is missing${url && `: the document names only ${url}`}`);
    }
    return withoutEnd(base.replace(/\/$/, ""), usual.replace(/^https?:\/\/[^/]*/i, "")) + url;
  };
}

const withoutEnd = (text: string, end: string): string =>
  end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text;

/** @throws {TypeError} if a variable would change the host, or end the path */
function fillServer(template: string, values: { readonly [name: string]: string | undefined }): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string, offset: number) => {
    const value = values[name];
    if (value === undefined) {
      throw new TypeError(`serverVariables.${name} is missing`);
    }
    const before = template.slice(0, offset).replace(/^[^/]*:\/\//, "");
    const isInHost = offset > 0 && !before.includes("/");
    if (/[\s\\?#@]/.test(value) || (isInHost && value.includes("/"))) {
      throw new TypeError(`serverVariables.${name} has a forbidden character`);
    }
    return value;
  });
}
