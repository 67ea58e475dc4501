import type { paths } from "@flarespec/cloudflare/openapi";
import { createClient } from "@flarespec/cloudflare/openapi-fetch";
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";

const baseUrl = "https://api.cloudflare.com/client/v4";
const http = createOpenApiHttp<paths>({ baseUrl });
const failure = { success: false as const, errors: [{ code: 1003, message: "not found" }], messages: [] };
const server = setupServer(
  http.get("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", ({ params, response }) =>
    params.tunnel_id === "none"
      ? response("4XX").json(failure, { status: 404 })
      : response(200).json({ success: true, errors: [], messages: [], result: `token of ${params.tunnel_id}` }),
  ),
);
server.listen({ onUnhandledRequest: "error" });

const client = createClient({ baseUrl, token: "a-token" });
for (const tunnel_id of ["one", "none"]) {
  const { data, error } = await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", {
    params: { path: { account_id: "a", tunnel_id } },
  });
  console.log(data === undefined ? `refused: ${error.errors[0]?.code}` : `mocked: ${data.result}`);
}
server.close();

export function misuse(): void {
  // @ts-expect-error there is no such path
  http.get("/accounts/{account_id}/cfd_tunnels", () => undefined);
  http.get("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", ({ response }) =>
    // @ts-expect-error the result is a string
    response(200).json({ success: true, errors: [], messages: [], result: 1 }),
  );
}
