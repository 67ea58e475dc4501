/**
 * The ten calls that a consumer of the connectivity API makes, in both call styles, with what is ordinarily done with
 * each answer. `from` is the module to import; the text is compiled, never run.
 */
export function tenCalls(from: string, style: "path" | "method"): string {
  const call = (method: string, path: string, init: string): string =>
    style === "path" ? `client["${path}"].${method}(${init})` : `client.${method}("${path}", ${init})`;
  const account = "{ params: { path: { account_id } } }";
  const tunnel = "{ params: { path: { account_id, tunnel_id } } }";
  return `import { createClient } from "${from}";

const client = createClient({ token: "t" });
const account_id = "a";
const tunnel_id = "t";
const seen: (string | number | undefined | null)[] = [];

export async function calls(): Promise<void> {
  const tunnels = await ${call("GET", "/accounts/{account_id}/tunnels", account)};
  if (tunnels.error) seen.push(tunnels.error.kind, tunnels.error.errors[0]?.code, tunnels.error.message);
  else if (tunnels.data.result) for (const one of tunnels.data.result) seen.push(one.id, one.name, one.tun_type);

  const list = await ${call("GET", "/accounts/{account_id}/cfd_tunnel", "{ params: { path: { account_id }, query: { name: 'x', is_deleted: false } } }")};
  const names = list.data?.result?.map((one) => one.name);
  seen.push(names?.[0], list.data?.result_info?.total_count);

  const one = await ${call("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}", tunnel)};
  if (!one.error) seen.push(one.data.result.id, one.data.result.status, one.data.result.connections?.[0]?.colo_name);

  const created = await ${call("POST", "/accounts/{account_id}/cfd_tunnel", "{ params: { path: { account_id } }, body: { name: 'blog', config_src: 'cloudflare' } }")};
  if (created.error) throw new Error(created.error.message);
  seen.push(created.data.result.id);

  const config = await ${call("PUT", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", "{ params: { path: { account_id, tunnel_id } }, body: { config: { ingress: [{ hostname: 'a.example', service: 'http://localhost:80' }] } } }")};
  if (config.data) seen.push(config.data.success ? 1 : 0, config.data.messages[0]?.message);

  const token = await ${call("GET", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", tunnel)};
  if (token.data) seen.push(token.data.result);

  const warp = await ${call("POST", "/accounts/{account_id}/warp_connector", "{ params: { path: { account_id } }, body: { name: 'w' } }")};
  if (warp.data) seen.push(warp.data.result.id, warp.data.result.created_at);

  const ipsec = await ${call("GET", "/accounts/{account_id}/magic/ipsec_tunnels", account)};
  const first = ipsec.data?.result?.ipsec_tunnels?.[0];
  seen.push(first?.name, first?.interface_address);

  const made = await ${call("POST", "/accounts/{account_id}/magic/ipsec_tunnels", "{ params: { path: { account_id } }, body: { name: 'i', cloudflare_endpoint: '203.0.113.1', interface_address: '10.0.0.0/31' } }")};
  if (made.data) seen.push(made.data.messages.length);

  const apps = await ${call("GET", "/accounts/{account_id}/access/apps", account)};
  if (apps.data?.result) for (const app of apps.data.result) seen.push(app.name, app.id, app.type);
}
`;
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
