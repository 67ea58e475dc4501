import { code, joined, json, key, quote, type SafeCode } from "../../escape.ts";
import type { Model, NeededSchemes, Operation, SecurityScheme } from "../../model/model.ts";
import { hasServerChoice } from "../../model/operations/server.ts";

/** What the runtime must know of servers and credentials beyond one base URL, as members. `imports` gets its functions. */
export function callTarget(model: Model, imports: Set<SafeCode>): SafeCode[] {
  const { security, server, servers, serverVariables } = model;
  const members: SafeCode[] = [];
  if (hasServerChoice(model)) {
    imports.add(code`byServers`);
    const urls =
      servers.length > 0 ? servers.map(({ url }) => quote(url)) : server === undefined ? [] : [quote(server)];
    const usual = serverVariables.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]]));
    const own = servers.flatMap(({ url, defaults = {} }) => {
      const ofOne = Object.entries(defaults);
      return ofOne.length === 0 ? [] : [code`${key(url)}: ${valuesData(ofOne)}`];
    });
    const variables = usual.length === 0 && own.length === 0 ? code`` : code`, ${valuesData(usual)}`;
    const byUrl = own.length === 0 ? code`` : code`, { ${joined(own, code`, `)} }`;
    members.push(code`server: /* @__PURE__ */ byServers([${joined(urls, code`, `)}]${variables}${byUrl})`);
  }
  if (security !== undefined) {
    imports.add(code`bySecurity`);
    const schemes = security.schemes.map((scheme) => code`\n    ${key(scheme.name)}: ${schemeData(scheme)},`);
    members.push(code`authorize: /* @__PURE__ */ bySecurity({${schemes}\n  }, ${requirementsData(security.usual)})`);
  }
  return members;
}

function valuesData(values: readonly (readonly string[])[]): SafeCode {
  if (values.length === 0) return code`{}`;
  return code`{ ${joined(
    values.map(([name = "", value = ""]) => code`${key(name)}: ${quote(value)}`),
    code`, `,
  )} }`;
}

/** What of it is particular to an operation, as members of its data. */
export function operationTarget({ security, server }: Operation): SafeCode[] {
  return [
    ...(server === undefined ? [] : [code`server: ${quote(server)}`]),
    ...(security === undefined ? [] : [code`security: ${requirementsData(security)}`]),
  ];
}

function requirementsData(requirements: readonly NeededSchemes[]): SafeCode {
  const all = requirements.map((requirement) => {
    const members = Object.entries(requirement).map(([name, scopes]) => code`${key(name)}: ${json(scopes)}`);
    return members.length === 0 ? code`{}` : code`{ ${joined(members, code`, `)} }`;
  });
  return code`[${joined(all, code`, `)}]`;
}

function schemeData({ kind, in: place, parameter, tokenUrl }: SecurityScheme): SafeCode {
  if (kind === "basic") return code`{ basic: true }`;
  if (kind === "bearer") return tokenUrl === undefined ? code`{}` : code`{ tokenUrl: ${quote(tokenUrl)} }`;
  return code`{ in: ${quote(place ?? "header")}, name: ${quote(parameter ?? "")} }`;
}
