import { listCfdTunnels, paginate } from "@flarespec/cloudflare/tunnels";
import { account_id, api } from "../../api";

export const runtime = "edge";

/** A route handler of the edge runtime: all tunnels, one name a line, sent as pages arrive. */
export function GET(request: Request): Response {
  const tunnels = paginate(api(), listCfdTunnels, { account_id, per_page: 100 }, { signal: request.signal });
  const text = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder();
      for await (const { name } of tunnels) controller.enqueue(encoder.encode(`${name}\n`));
      controller.close();
    },
  });
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
