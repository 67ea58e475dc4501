import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Who is measured, and how it is asked for the same things. */
export interface Peer {
  name: string;
  /** The package whose version counts. */
  package: string;
  /** The command that generates from `document` into `folder`; undefined for what is published ready-made. */
  generate?: (document: string, folder: string) => string[];
  /** A consumer of ten ordinary calls, as TypeScript; undefined where what is generated does not compile. */
  calls?: Consumer;
}

export interface Consumer {
  text: string;
  /** Where completion of a call and of what it returns is asked for: the text, `§` is the cursor. */
  complete: { call: string; result: string };
}

const here = fileURLToPath(new URL(".", import.meta.url));
export const MODULES: string = join(here, "node_modules");

/** A tool that needs a newer Node than this one gets it from the registry. */
const NEWER_NODE = join(MODULES, "node/bin/node");

function binOf(name: string): string {
  const { bin } = manifestOf(name) as { bin: string | Record<string, string> };
  return join(MODULES, name, typeof bin === "string" ? bin : (Object.values(bin)[0] as string));
}

function manifestOf(name: string): { version: string; bin?: unknown } {
  return JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8"));
}

/** The installed version, or undefined: then the peer is left out by name. */
export function installed(peer: Peer): string | undefined {
  return existsSync(join(MODULES, peer.package, "package.json")) ? manifestOf(peer.package).version : undefined;
}

export const OPENAPI_TYPESCRIPT: Peer = {
  name: "openapi-typescript + openapi-fetch",
  package: "openapi-typescript",
  generate: (document, folder) => [
    process.execPath,
    binOf("openapi-typescript"),
    document,
    "-o",
    join(folder, "api.ts"),
  ],
  calls: {
    text: methodCalls(`import createClient from "openapi-fetch";
import type { paths } from "./api.ts";

const client = createClient<paths>({ baseUrl: "https://api.cloudflare.com/client/v4" });
`),
    complete: {
      call: 'client.GET("/accounts/{account_id}/cfd_§", { params: { path: { account_id } } })',
      result:
        'client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: { path: { account_id, tunnel_id } } }).then(({ data }) => data?.result?.§)',
    },
  },
};

export const HEY_API: Peer = {
  name: "hey-api",
  package: "@hey-api/openapi-ts",
  generate: (document, folder) => [NEWER_NODE, binOf("@hey-api/openapi-ts"), "-i", document, "-o", folder],
  calls: {
    text: `import * as api from "./index.js";

const account_id = "a";
const tunnel_id = "t";
const path = { account_id };
const tunnel = { account_id, tunnel_id };

export async function calls(): Promise<unknown[]> {
  return Promise.all([
    api.cloudflareTunnelListAllTunnels({ path }),
    api.cloudflareTunnelListCloudflareTunnels({ path, query: { name: "x", is_deleted: false } }),
    api.cloudflareTunnelGetACloudflareTunnel({ path: tunnel }),
    api.cloudflareTunnelCreateACloudflareTunnel({ path, body: { name: "blog" } }),
    api.cloudflareTunnelConfigurationPutConfiguration({ path: tunnel, body: {} }),
    api.cloudflareTunnelGetACloudflareTunnelToken({ path: tunnel }),
    api.cloudflareTunnelCreateAWarpConnectorTunnel({ path, body: { name: "w" } }),
    api.magicIpsecTunnelsListIpsecTunnels({ path }),
    api.accessApplicationsListAccessApplications({ path }),
    api.cloudflareTunnelListWarpConnectorTunnels({ path }),
  ]);
}
`,
    complete: {
      call: "api.cloudflareTunnelG§",
      result: "api.cloudflareTunnelGetACloudflareTunnel({ path: tunnel }).then(({ data }) => data?.result?.§)",
    },
  },
};

const SWAGGER_TYPESCRIPT_API: Peer = {
  name: "swagger-typescript-api",
  package: "swagger-typescript-api",
  generate: (document, folder) => [
    process.execPath,
    binOf("swagger-typescript-api"),
    ...["generate", "-p", document, "-o", folder, "-n", "api.ts", "--silent"],
  ],
};

const OAZAPFTS: Peer = {
  name: "oazapfts",
  package: "oazapfts",
  generate: (document, folder) => [process.execPath, binOf("oazapfts"), document, join(folder, "api.ts")],
};

/** Refuses the whole document, so it is measured with the small one. */
const ORVAL: Peer = {
  name: "orval",
  package: "orval",
  generate: (document, folder) => [
    process.execPath,
    binOf("orval"),
    ...["-i", document, "-o", join(folder, "api.ts"), "--client", "fetch", "--quiet"],
  ],
};

const OFFICIAL: Peer = {
  name: "official SDK",
  package: "cloudflare",
  calls: {
    text: `import Cloudflare from "cloudflare";

const client = new Cloudflare({ apiToken: "t" });
const account_id = "a";
const tunnel_id = "t";

export async function calls(): Promise<unknown[]> {
  return Promise.all([
    client.zeroTrust.tunnels.list({ account_id }),
    client.zeroTrust.tunnels.cloudflared.list({ account_id, name: "x", is_deleted: false }),
    client.zeroTrust.tunnels.cloudflared.get(tunnel_id, { account_id }),
    client.zeroTrust.tunnels.cloudflared.create({ account_id, name: "blog", config_src: "cloudflare" }),
    client.zeroTrust.tunnels.cloudflared.configurations.update(tunnel_id, { account_id, config: {} }),
    client.zeroTrust.tunnels.cloudflared.token.get(tunnel_id, { account_id }),
    client.zeroTrust.tunnels.warpConnector.create({ account_id, name: "w" }),
    client.magicTransit.ipsecTunnels.list({ account_id }),
    client.magicTransit.ipsecTunnels.create({
      account_id,
      name: "i",
      cloudflare_endpoint: "203.0.113.1",
      interface_address: "10.0.0.0/31",
    }),
    client.zeroTrust.access.applications.list({ account_id }),
  ]);
}
`,
    complete: {
      call: "client.zeroTrust.tunnels.§",
      result: "client.zeroTrust.tunnels.cloudflared.get(tunnel_id, { account_id }).then((tunnel) => tunnel.§)",
    },
  },
};

export const PEERS: readonly Peer[] = [OPENAPI_TYPESCRIPT, HEY_API, SWAGGER_TYPESCRIPT_API, OAZAPFTS, OFFICIAL];

/** Peers that generate from a document of 50 operations. */
export const PEERS_OF_SMALL: readonly Peer[] = [OPENAPI_TYPESCRIPT, HEY_API, SWAGGER_TYPESCRIPT_API, OAZAPFTS, ORVAL];

/** Why a tool that is known is measured nowhere. */
export const NOT_MEASURED: readonly string[] = [
  "kubb 5.2.0 emits no types: its plugin for TypeScript has no version 5",
  "orval 8.38.0 refuses the whole document (4xx as a status) and is measured with the small one",
];

/** Ten calls in the style that openapi-fetch and flarespec share. */
export function methodCalls(head: string): string {
  const account = "{ params: { path: { account_id } } }";
  const tunnel = "{ params: { path: { account_id, tunnel_id } } }";
  return `${head}const account_id = "a";
const tunnel_id = "t";

export async function calls(): Promise<unknown[]> {
  return Promise.all([
    client.GET("/accounts/{account_id}/tunnels", ${account}),
    client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id }, query: { name: "x", is_deleted: false } } }),
    client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", ${tunnel}),
    client.POST("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } }, body: { name: "blog" } }),
    client.PUT("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", { params: { path: { account_id, tunnel_id } }, body: {} }),
    client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", ${tunnel}),
    client.POST("/accounts/{account_id}/warp_connector", { params: { path: { account_id } }, body: { name: "w" } }),
    client.GET("/accounts/{account_id}/magic/ipsec_tunnels", ${account}),
    client.GET("/accounts/{account_id}/warp_connector", ${account}),
    client.GET("/accounts/{account_id}/access/apps", ${account}),
  ]);
}
`;
}
