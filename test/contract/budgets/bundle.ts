import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../../..");

/** Bytes of a program after bundling for production and gzip. What it imports is the packages as `npm run build` left them. */
export async function bundledSize(program: string): Promise<number> {
  const entry = join(root, "test/contract/budgets/program.js");
  const bundle = await rolldown({
    input: entry,
    plugins: [
      { name: "program", load: (id) => (id === entry ? program : null), resolveId: (id) => (id === entry ? id : null) },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  if (output.length !== 1) throw new Error(`a program became ${output.length} files`);
  return gzipSync(output[0].code, { level: 9 }).length;
}

/** Lists tunnels in the way that needs most of the client. */
export const LIST_TUNNELS = `import { createClient, paginate, unwrap } from "@flarespec/cloudflare/tunnels";
const client = createClient();
const path = "/accounts/{account_id}/tunnels";
const init = { params: { path: { account_id: process.argv[2] } } };
for await (const tunnel of paginate(client, path, init)) console.log(tunnel.id);
console.log(unwrap(await client.GET(path, init)).length);
`;
