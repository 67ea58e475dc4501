/**
 * The ten calls that a consumer of the connectivity API makes, in every call style, with what is ordinarily done with
 * each answer. `from` is the module to import; the text is compiled, never run.
 */
export function tenCalls(from: string, style: "path" | "method" | "name"): string {
  const names = new Map<string, string[]>();
  const call = (method: string, path: string, given: { query?: string; body?: string }, area: string, name: string) => {
    const placed = [...path.matchAll(/\{([^}]*)\}/g)].map(([, one]) => one as string);
    if (style === "name") {
      names.set(area, [...(names.get(area) ?? []), name]);
      return `${name}(client, { ${[...placed, given.query, given.body].filter((one) => one !== undefined).join(", ")} })`;
    }
    const query = given.query === undefined ? "" : `, query: { ${given.query} }`;
    const body = given.body === undefined ? "" : `, body: { ${given.body} }`;
    const init = `{ params: { path: { ${placed.join(", ")} }${query} }${body} }`;
    return style === "path" ? `client["${path}"].${method}(${init})` : `client.${method}("${path}", ${init})`;
  };
  const text = `
const client = createClient({ token: "t" });
const account_id = "a";
const tunnel_id = "t";
const seen: (string | number | undefined | null)[] = [];

export async function calls(): Promise<void> {
  const tunnels = await ${call("GET", "/accounts/{account_id}/tunnels", {}, "tunnels", "listTunnels")};
  if (tunnels.error) seen.push(tunnels.error.kind, tunnels.error.errors[0]?.code, tunnels.error.message);
  else if (tunnels.data.result) for (const one of tunnels.data.result) seen.push(one.id, one.name, one.tun_type);

  const list = await ${call("GET", "/accounts/{account_id}/cfd_tunnel", { query: "name: 'x', is_deleted: false" }, "cfd-tunnel", "listCfdTunnel")};
  const names = list.data?.result?.map((one) => one.name);
  seen.push(names?.[0], list.data?.result_info?.total_count);

  const one = await ${call("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}", {}, "cfd-tunnel", "getCfdTunnel")};
  if (!one.error) seen.push(one.data.result.id, one.data.result.status, one.data.result.connections?.[0]?.colo_name);

  const created = await ${call("POST", "/accounts/{account_id}/cfd_tunnel", { body: "name: 'blog', config_src: 'cloudflare'" }, "cfd-tunnel", "createCfdTunnel")};
  if (created.error) throw new Error(created.error.message);
  seen.push(created.data.result.id);

  const config = await ${call("PUT", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", { body: "config: { ingress: [{ hostname: 'a.example', service: 'http://localhost:80' }] }" }, "cfd-tunnel", "updateCfdTunnelConfigurations")};
  if (config.data) seen.push(config.data.success ? 1 : 0, config.data.messages[0]?.message);

  const token = await ${call("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", {}, "cfd-tunnel", "getCfdTunnelToken")};
  if (token.data) seen.push(token.data.result);

  const warp = await ${call("POST", "/accounts/{account_id}/warp_connector", { body: "name: 'w'" }, "warp-connector", "createWarpConnector")};
  if (warp.data) seen.push(warp.data.result.id, warp.data.result.created_at);

  const ipsec = await ${call("GET", "/accounts/{account_id}/magic/ipsec_tunnels", {}, "magic", "getMagicIpsecTunnels")};
  const first = ipsec.data?.result?.ipsec_tunnels?.[0];
  seen.push(first?.name, first?.interface_address);

  const made = await ${call("POST", "/accounts/{account_id}/magic/ipsec_tunnels", { body: "name: 'i', cloudflare_endpoint: '203.0.113.1', interface_address: '10.0.0.0/31'" }, "magic", "createMagicIpsecTunnel")};
  if (made.data) seen.push(made.data.messages.length);

  const apps = await ${call("GET", "/accounts/{account_id}/access/apps", {}, "access", "listAccessApps")};
  if (apps.data?.result) for (const app of apps.data.result) seen.push(app.name, app.id, app.type);
}
`;
  const imports =
    style === "name"
      ? `import { createClient } from "${from}/client";\n${[...names].map(([area, own]) => `import { ${own.join(", ")} } from "${from}/${area}";\n`).join("")}`
      : `import { createClient } from "${from}";\n`;
  return imports + text;
}

/** Mistakes, one each; every one must be an error that names it. */
export function misuses(from: string): { what: string; code: string; names: RegExp }[] {
  const call = (code: string): string => `import { createClient } from "${from}";
const client = createClient({ token: "t" });
const account_id = "a";
export const answer = ${code};
`;
  return [
    {
      what: "a path nobody serves",
      code: call('client.GET("/accounts/{account_id}/cfd_tunnels", { params: { path: { account_id } } })'),
      names: /cfd_tunnels/,
    },
    {
      what: "a path nobody serves, by key",
      code: call('client["/accounts/{account_id}/cfd_tunnels"].GET({ params: { path: { account_id } } })'),
      names: /cfd_tunnels/,
    },
    {
      what: "a missing path parameter",
      code: call('client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: { path: { account_id } } })'),
      names: /tunnel_id/,
    },
    {
      what: "no parameters at all",
      code: call('client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}")'),
      names: /WithoutInit|init/,
    },
    {
      what: "an unknown key in a body",
      code: call(
        'client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } }, body: { name: "x", nmae: "y" } })',
      ),
      names: /nmae/,
    },
    {
      what: "a missing body",
      code: call('client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } } })'),
      names: /body/,
    },
    {
      what: "a value that a request does not take",
      code: call(
        'client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } }, body: { name: "x", config_src: "clodflare" } })',
      ),
      names: /clodflare/,
    },
    {
      what: "a method the path does not have",
      code: call('client["/accounts/{account_id}/tunnels"].DELETE({ params: { path: { account_id } } })'),
      names: /DELETE/,
    },
    {
      what: "data without looking at error",
      code: call(
        '(await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } } })).data.result',
      ),
      names: /undefined/,
    },
    {
      what: "an unknown query parameter",
      code: call(
        'client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id }, query: { nam: "x" } } })',
      ),
      names: /nam/,
    },
  ];
}
