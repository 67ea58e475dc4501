import { code, key, quote } from "../../escape.ts";
import type { Model, SecurityScheme } from "../../model/model.ts";
import type { Server, ServerVariable } from "../../model/servers.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import type { Doc } from "./tsdoc.ts";
import { declareType, type Member, named, object, STRING, type TypeNode, union } from "./type.ts";

/** Whether a package has options of its own for `createClient`. Otherwise they are those of the runtime. */
export function hasClientOptions({ security, servers, serverVariables }: Model): boolean {
  return security !== undefined || servers.length > 1 || serverVariables.length > 0;
}

/**
 * `client-options.d.ts`: the options of `createClient` where the document has security schemes or a choice of servers. A
 * module of its own, so that no type of the document is called as one of its names.
 */
export function emitClientOptions(model: Model, runtime: string): EmittedFile[] {
  if (!hasClientOptions(model)) return [];
  const { security, servers, serverVariables } = model;
  const schemes = security?.schemes ?? [];
  const credentials =
    security === undefined
      ? code``
      : code`${declareType(code`Credentials`, object(schemes.map(credentialMember)), { doc: { text: "Credentials, by the names of the security schemes." }, input: true })}\n`;
  const isBasic = schemes.some(({ kind }) => kind === "basic");
  const imports =
    security === undefined
      ? code`ClientOptions as RuntimeOptions`
      : code`${isBasic ? code`BasicCredential, ` : code``}Credential, SecuredOptions`;
  const members = [...serverMembers(servers), ...variableMembers(serverVariables)];
  const text = code`${BANNER}
import type { ${imports} } from ${quote(runtime)};

${credentials}${declareType(code`ClientOptions`, object(members), {
  doc: { text: "Options of `createClient`. No property of the client holds the credentials." },
  input: true,
  extended: [security === undefined ? code`RuntimeOptions` : code`SecuredOptions<Credentials>`],
})}`;
  return [{ path: "client-options.d.ts", text, from: [] }];
}

/** How each credential is sent, by the name of its scheme: `an API key, in the header X-Api-Key`. */
export function credentialsOf({ security }: Model): [scheme: string, sentAs: string][] {
  return (security?.schemes ?? []).map((scheme) => [scheme.name, sentAs(scheme)]);
}

function sentAs({ kind, in: place, parameter }: SecurityScheme): string {
  if (kind === "basic") return "a user name and a password";
  if (kind === "bearer") return "a bearer token";
  const places = { header: "header", query: "query parameter", cookie: "cookie" };
  return `an API key, in the ${places[place ?? "header"]} ${parameter}`;
}

function credentialMember(scheme: SecurityScheme): Member {
  const { name, description, kind, tokenUrl } = scheme;
  const sent = sentAs(scheme);
  const grant = tokenUrl === undefined ? "" : "; `clientCredentials` gets one";
  const note = `${sent[0]?.toUpperCase()}${sent.slice(1)}${grant}.`;
  const type = named(kind === "basic" ? code`Credential<BasicCredential>` : code`Credential`);
  return { key: key(name), type, optional: true, doc: docWith(description, note) };
}

function serverMembers(servers: readonly Server[]): Member[] {
  if (servers.length < 2) return [];
  const type = union(servers.map(({ url }): TypeNode => named(quote(url))));
  const described = servers.flatMap(({ url, description }) =>
    description === undefined ? [] : [`\`${url}\`: ${description}`],
  );
  const text = ["The server that calls go to. Default: the first one. `baseUrl` replaces it.", ...described].join("\n");
  return [{ key: code`server`, type, optional: true, doc: { text } }];
}

function variableMembers(variables: readonly ServerVariable[]): Member[] {
  if (variables.length === 0) return [];
  const members = variables.map(({ name, values, description, default: usual }): Member => {
    const type = values === undefined ? STRING : union(values.map((value) => named(quote(value))));
    const doc = { text: description, defaultValue: usual === undefined ? undefined : JSON.stringify(usual) };
    return { key: key(name), type, optional: usual !== undefined, doc };
  });
  return [
    {
      key: code`serverVariables`,
      type: object(members),
      optional: true,
      doc: { text: "Variables in the addresses of servers." },
    },
  ];
}

function docWith(description: string | undefined, note: string): Doc {
  return { text: description === undefined || description.trim() === "" ? note : `${description.trim()}\n\n${note}` };
}
