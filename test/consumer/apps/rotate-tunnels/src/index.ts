// Replaces every tunnel that is down by a new one of the same name.

import {
  connect,
  deleteCfdTunnel,
  getCfdTunnelToken,
  listCfdTunnels,
  make,
  statusOf,
  type Tunnel,
} from "@acme/connectivity";
import { paginate } from "@flarespec/cloudflare/tunnels";

const account_id = "699d98642c564d2e855e9661899b7252";

export async function rotate(token: string): Promise<string[]> {
  const client = connect(token);
  const tokens: string[] = [];
  // breaks below: page-size-text
  for await (const tunnel of paginate(client, listCfdTunnels, { account_id, is_deleted: false, per_page: 50 })) {
    if (tunnel.id === undefined || tunnel.name === undefined || tunnel.status !== "down") continue; // breaks: name-removed
    const gone = await deleteCfdTunnel(client, { account_id, tunnel_id: tunnel.id });
    if (gone.error) throw new Error(gone.error.message);
    const made = await make(client, account_id, tunnel.name); // breaks: name-removed, name-number, name-nullable
    const answer = await getCfdTunnelToken(client, { account_id, tunnel_id: made.id ?? "" }); // breaks: tunnel-id-renamed
    if (answer.data) tokens.push(answer.data.result); // breaks: token-object
    console.log(tunnel.name.toUpperCase(), statusOf(tunnel), since(tunnel), where(tunnel)); // breaks: name-removed, name-number, name-nullable
  }
  return tokens;
}

function since(tunnel: Tunnel): number {
  return tunnel.conns_inactive_at ? Date.parse(tunnel.conns_inactive_at) : 0; // breaks: inactive-removed
}

function where(tunnel: Tunnel): string[] {
  const connections = tunnel.connections ?? [];
  return connections.map((one) => one.colo_name?.toLowerCase() ?? "nowhere"); // breaks: connections-one, colo-number
}
