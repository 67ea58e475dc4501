// What the applications of this repository share: the parts of the API they use, under names of our own.
import {
  createCfdTunnel,
  createClient,
  isKnownTunnelStatus,
  type KnownTunnelStatus,
  type Tunnel,
  type TunnelConfigSource,
  unwrap,
} from "@flarespec/cloudflare/tunnels";

export type { CreateCfdTunnelArgs, KnownTunnelStatus, Tunnel } from "@flarespec/cloudflare/tunnels";
export { deleteCfdTunnel, getCfdTunnelToken, listCfdTunnels } from "@flarespec/cloudflare/tunnels"; // breaks: token-moved, delete-removed

export const connect = (token: string) => createClient({ token });
export type Connection = ReturnType<typeof connect>;

/** A word for people. */
export function say(status: KnownTunnelStatus): string {
  switch (status) {
    case "inactive":
      return "never run";
    case "degraded":
      return "in trouble";
    case "healthy":
      return "up";
    case "down":
      return "down";
    default: {
      const none: never = status; // breaks: status-added
      return none;
    }
  }
}

export function statusOf(tunnel: Tunnel): string {
  return tunnel.status !== undefined && isKnownTunnelStatus(tunnel.status) ? say(tunnel.status) : "unknown";
}

/** What it is worth to look at, as a number; what is new would be nothing at all. */
export function weight(tunnel: Tunnel): number | undefined {
  // silent below: status-added
  switch (tunnel.status) {
    case "inactive":
      return 0;
    case "healthy":
      return 1;
    case "degraded":
      return 2;
    case "down":
      return 3;
  }
  return undefined;
}

/** Where the configuration of a new tunnel is kept. */
const source: TunnelConfigSource = "cloudflare";

export async function make(client: Connection, account_id: string, name: string): Promise<Tunnel> {
  // breaks below: secret-required, region-required
  const made = await createCfdTunnel(client, {
    account_id,
    name, // breaks: draft-name-removed
    config_src: source === "cloudflare" ? "cloudflare" : "local", // breaks: local-removed
  });
  return unwrap(made); // breaks: name-number, connections-one, colo-number
}
