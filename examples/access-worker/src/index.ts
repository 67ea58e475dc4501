import {
  type AccessApplication,
  CloudflareError,
  createClient,
  listAccessApps,
  paginate,
} from "@flarespec/cloudflare/access";

interface Env {
  CLOUDFLARE_API_TOKEN: string;
  ACCOUNT_ID: string;
  CLOUDFLARE_BASE_URL?: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { CLOUDFLARE_API_TOKEN: token, CLOUDFLARE_BASE_URL: baseUrl, ACCOUNT_ID: account_id } = env;
    const client = createClient({ token, baseUrl, timeout: 10_000 });
    const lines: string[] = [];
    try {
      for await (const app of paginate(client, listAccessApps, { account_id }, { signal: request.signal })) {
        lines.push(describe(app));
      }
    } catch (error) {
      if (!(error instanceof CloudflareError)) throw error;
      // Which of the token's permissions would be enough, where the API's documents say it.
      const missing = error.error.kind === "api" ? error.error.permissions : undefined;
      return new Response(`${error.message}\n${missing?.join("\n") ?? ""}`, { status: 502 });
    }
    return new Response(lines.join("\n"));
  },
} satisfies ExportedHandler<Env>;

/** Only some kinds of applications have a domain; the type says which. */
function describe(app: AccessApplication): string {
  if (app.type === "self_hosted" || app.type === "ssh" || app.type === "vnc")
    return `${app.name ?? ""} at ${app.domain}`;
  return `${app.name ?? ""} (${app.type})`;
}
