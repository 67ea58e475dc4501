const { createClient, unwrap } = require("@flarespec/cloudflare/tunnels");

test("a module that calls require is tested with a fetch of its own", async () => {
  const fetch = async () => Response.json({ success: true, errors: [], messages: [], result: [{ name: "blog" }] });
  const client = createClient({ token: "a-token", fetch });
  const path = { account_id: "two" };
  const tunnels = unwrap(await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path } }));
  expect(tunnels).toEqual([{ name: "blog" }]);
});
