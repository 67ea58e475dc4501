import { createClient, type Tunnel, unwrap } from "@flarespec/cloudflare/tunnels";

async function main(): Promise<void> {
  const client = createClient({ baseUrl: process.env.BASE_URL ?? "", token: "a-token" });
  const path = { account_id: "two" };
  const tunnels: Tunnel[] = unwrap(await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path } }));
  console.log("required:", tunnels.map(({ name }) => name).join());
}

void main();
