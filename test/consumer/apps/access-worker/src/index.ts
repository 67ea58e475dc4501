// A Worker that answers with the names of all Access applications.

import type { AccessApplication } from "@flarespec/cloudflare/access";
import { createClient } from "@flarespec/cloudflare/access";

interface Env {
  TOKEN: string;
  ACCOUNT: string;
}

export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    const client = createClient({ token: env.TOKEN });
    // breaks below: apps-moved
    const listed = await client["/accounts/{account_id}/access/apps"].GET({
      // breaks below: search-required
      params: { path: { account_id: env.ACCOUNT }, query: { exact: true, name: "console" } }, // breaks: exact-removed
    });
    if (listed.error) return new Response(listed.error.message, { status: 502 });
    const apps = listed.data.result ?? [];
    return Response.json(apps.map(show));
  },
};

function show(app: AccessApplication): string {
  return `${app.id ?? "?"} ${app.name ?? "unnamed"} ${app.created_at?.slice(0, 10) ?? ""}`;
}
