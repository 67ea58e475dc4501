// Replaces each tunnel that is down by a new one of the same name, and prints the token to run it with.
// Usage: npm start -- ACCOUNT_ID [--dry-run]
import {
  CloudflareError,
  createCfdTunnel,
  createClient,
  createLimiter,
  deleteCfdTunnel,
  getCfdTunnelToken,
  listCfdTunnels,
  paginate,
  REQUEST_BUDGET,
  type Tunnel,
  unwrap,
} from "@flarespec/cloudflare/tunnels";

const [account_id, flag] = process.argv.slice(2);
if (account_id === undefined) {
  console.error("usage: npm start -- ACCOUNT_ID [--dry-run]");
  process.exit(2);
}

const client = createClient({
  // Reads CLOUDFLARE_API_TOKEN. Ten calls at a time, within what the API allows for five minutes.
  limiter: createLimiter({ concurrency: 10, ...REQUEST_BUDGET }),
  retry: { limit: 4 },
  ...(process.env.CLOUDFLARE_BASE_URL && { baseUrl: process.env.CLOUDFLARE_BASE_URL }),
});

async function replace({ id, name }: Tunnel, account_id: string): Promise<string> {
  unwrap(await deleteCfdTunnel(client, { account_id, tunnel_id: id }));
  const created = await createCfdTunnel(client, { account_id, name });
  if (created.error?.kind === "api" && created.error.codes.includes(1013)) {
    throw new Error(`another tunnel is called ${name} by now`);
  }
  const { id: tunnel_id } = unwrap(created);
  return unwrap(await getCfdTunnelToken(client, { account_id, tunnel_id }));
}

try {
  const down: Tunnel[] = [];
  for await (const tunnel of paginate(client, listCfdTunnels, { account_id, is_deleted: false })) {
    if (tunnel.status === "down" || tunnel.status === "inactive") down.push(tunnel);
  }
  console.log(`${down.length} of the tunnels are not connected`);
  if (flag !== "--dry-run") {
    const tokens = await Promise.all(down.map((tunnel) => replace(tunnel, account_id)));
    for (const [i, token] of tokens.entries()) console.log(`${down[i]?.name}: cloudflared tunnel run --token ${token}`);
  }
} catch (error) {
  if (!(error instanceof CloudflareError)) throw error;
  console.error(`${error.message}${error.error.requestId ? ` (request ${error.error.requestId})` : ""}`);
  process.exitCode = 1;
}
