import { createClient, paginate, unwrap } from "@flarespec/cloudflare";

interface Env {
  TOKEN: string;
  BASE_URL: string;
  NAMES: KVNamespace;
}

// Compiled with the types of @cloudflare/workers-types alone; workerd runs the client in npm run test:runtimes.
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const client = createClient({ baseUrl: env.BASE_URL, token: env.TOKEN, cf: { cacheTtl: 5 } });
    const path = { account_id: "two" };
    const names: string[] = [];
    const tunnels = paginate(client, "/accounts/{account_id}/cfd_tunnel", { params: { path }, signal: request.signal });
    for await (const { name } of tunnels) names.push(name);
    const body = { name: new URL(request.url).searchParams.get("name") ?? "blog" };
    const made = unwrap(await client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path }, body }));
    context.waitUntil(env.NAMES.put(made.id, made.name));
    return Response.json(names);
  },
} satisfies ExportedHandler<Env>;
