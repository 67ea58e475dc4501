import { CloudflareError, createClient } from "@flarespec/cloudflare/openapi-fetch";

const client = createClient({ baseUrl: process.env.BASE_URL, token: "a-token", retry: { baseDelay: 1 } });
const list = (account_id: string) =>
  client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id }, query: { is_deleted: false } } });

const { data } = await list("two");
console.log("data:", data?.result.map(({ name }) => name.toUpperCase()).join());

const refused = await list("refused");
console.log("error:", refused.error?.errors[0]?.code, refused.response.status, refused.response.ok);

console.log("after a retry:", (await list("busy")).data?.result.length);

const created = await client.POST("/accounts/{account_id}/cfd_tunnel", {
  params: { path: { account_id: "two" } },
  body: { name: "blog", config_src: "cloudflare" },
});
console.log("created:", created.data?.result.name);

const thrown = await list("..").catch((error: unknown) => error);
console.log("refused:", thrown instanceof CloudflareError && thrown.kind);

export function misuse(): void {
  // @ts-expect-error there is no such path
  void client.GET("/accounts/{account_id}/cfd_tunnels", { params: { path: { account_id: "two" } } });
  // @ts-expect-error the path has a parameter
  void client.GET("/accounts/{account_id}/cfd_tunnel");
  // @ts-expect-error a success has no such member
  console.log(data?.result[0]?.nmae);
  // @ts-expect-error the body lacks a name
  void client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id: "two" } }, body: {} });
}
