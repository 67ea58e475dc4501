import { createClient as createFetchClient } from "@flarespec/cloudflare/openapi-fetch";
import { answers, checkAnswers, type Drift } from "@flarespec/cloudflare/schemas/tunnels";
import { applyMiddleware, createClient } from "@flarespec/cloudflare/tunnels";

const drifts: Drift[] = [];
const checks: Promise<void>[] = [];
const check = checkAnswers(answers, { onDrift: (drift) => drifts.push(drift), waitUntil: (one) => checks.push(one) });
const options = { baseUrl: process.env.BASE_URL, token: "a-token" };
const init = { params: { path: { account_id: "two" } } };

const { data } = await createClient({ ...options, middleware: applyMiddleware(check) }).GET(
  "/accounts/{account_id}/cfd_tunnel",
  init,
);
await Promise.all(checks);
console.log("answered:", data?.result.length, "deviates at:", drifts.pop()?.issues[0]?.pointer);

const client = createFetchClient(options);
client.use(check);
const again = await client.GET("/accounts/{account_id}/cfd_tunnel", init);
await Promise.all(checks);
console.log("openapi-fetch:", again.data?.result.length, drifts.pop()?.operation);
