import { createClient, type KnownTunnelType, type Tunnel, type TunnelType, unwrap } from "@flarespec/cloudflare";
import * as tunnels from "@flarespec/cloudflare/tunnels";
import { describe, expect, expectTypeOf, it } from "vitest";

const params = { path: { account_id: "a" } };
const one = { path: { account_id: "a", tunnel_id: "t" } };

/** Never called: what is in here is for the compiler, which `npm run typecheck` runs over this file. */
async function written(): Promise<void> {
  const client = createClient({ token: "t" });

  const { data, error, response } = await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: one });
  if (error) {
    expectTypeOf(data).toEqualTypeOf<undefined>();
    expectTypeOf(error.errors[0]?.code).toEqualTypeOf<number | undefined>();
    if (error.kind === "api") expectTypeOf(error.status).toEqualTypeOf<number>();
    expectTypeOf(response).toEqualTypeOf<Response | undefined>();
  } else {
    expectTypeOf(data.success).toEqualTypeOf<true>();
    expectTypeOf(data.result).toEqualTypeOf<Tunnel>();
    expectTypeOf(response).toEqualTypeOf<Response>();
  }

  const list = unwrap(await client["/accounts/{account_id}/cfd_tunnel"].GET({ params }));
  expectTypeOf(list).toEqualTypeOf<Tunnel[]>();
  for await (const tunnel of tunnels.paginate(tunnels.createClient(), "/accounts/{account_id}/tunnels", { params })) {
    expectTypeOf(tunnel.tun_type).toEqualTypeOf<TunnelType | undefined>();
  }

  // Open on answers: what nobody listed is a string still. Closed on requests.
  const answered: TunnelType = "a type of next year";
  // @ts-expect-error not a known value
  const known: KnownTunnelType = "a type of next year";
  // @ts-expect-error a request takes the known values alone
  await client.GET("/accounts/{account_id}/tunnels", { params: { ...params, query: { tun_types: ["cfd_tunel"] } } });
  if (tunnels.isKnownTunnelType(answered)) expectTypeOf(answered).toEqualTypeOf<KnownTunnelType>();

  // @ts-expect-error a name is required
  await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: {} });
  // @ts-expect-error tunnel_id is missing
  await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params });
  // @ts-expect-error nobody serves this path
  await client.GET("/accounts/{account_id}/tunnel", { params });
  // @ts-expect-error an area's client knows its own paths
  await tunnels.createClient().GET("/accounts/{account_id}/access/apps", { params });
  // @ts-expect-error there is no such method on the path
  await client["/accounts/{account_id}/tunnels"].DELETE({ params });
  // Optional members of a request also take undefined.
  await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: { name: "n", config_src: undefined } });
  void known;
}

describe("the emitted package", () => {
  it("has at run time what its types declare", () => {
    expect(tunnels.knownTunnelTypes).toEqual(["cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"]);
    expect(Object.isFrozen(tunnels.knownTunnelTypes)).toBe(true);
    expect(tunnels.isKnownTunnelType("warp")).toBe(true);
    expect(tunnels.isKnownTunnelType("of next year")).toBe(false);
    expect(typeof written).toBe("function");
  });
});
