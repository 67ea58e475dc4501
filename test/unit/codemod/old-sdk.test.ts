import { afterAll, expect, test } from "vitest";
import { migrate } from "../../../packages/codemod/src/index.ts";
import { makeProject, type TestProject } from "./project.ts";

// Versions 4 and 5 of the SDK have their client in index.d.ts, their errors in error.d.ts, resources without their chain, and
// methods whose arguments have changed since. The package ships its source.

const CLIENT = `
import * as Errors from "./error.js";
import { ZeroTrust } from "./resources/zero-trust.js";
export interface ClientOptions { apiToken?: string | null | undefined; baseURL?: string | null | undefined }
export declare class Cloudflare {
  apiToken: string | null;
  private _options;
  constructor(options?: ClientOptions);
  zeroTrust: ZeroTrust;
  static NotFoundError: typeof Errors.NotFoundError;
}
export default Cloudflare;
`;

const ERRORS = `
export declare class CloudflareError extends Error {}
export declare class APIError extends CloudflareError {
  readonly status: number | undefined;
  readonly headers: Record<string, string | null | undefined> | undefined;
}
export declare class NotFoundError extends APIError {}
`;

const ZERO_TRUST = `
export interface Tunnel { id?: string; name?: string }
export declare class Cloudflared { get(accountID: string, tunnelID: string): Promise<Tunnel>; }
export declare class Tunnels { cloudflared: Cloudflared; }
export declare class ZeroTrust { tunnels: Tunnels; }
`;

const SOURCE = `
export class Cloudflared extends APIResource {
  get(accountID: string, tunnelID: string, options?: Core.RequestOptions): Core.APIPromise<Tunnel> {
    return (
      this._client.get(\`/accounts/\${accountID}/cfd_tunnel/\${tunnelID}\`, options) as Core.APIPromise<{ result: Tunnel }>
    )._thenUnwrap((obj) => obj.result);
  }
}
`;

const BEFORE = `import Cloudflare from "cloudflare";

const client = new Cloudflare({ apiToken: "token" });

export async function nameOf(account: string, id: string) {
  try {
    return (await client.zeroTrust.tunnels.cloudflared.get(account, id)).name;
  } catch (error) {
    if (error instanceof Cloudflare.NotFoundError) return error.headers?.["cf-ray"];
    throw error;
  }
}
`;

const AFTER = `import { CloudflareError, createClient, unwrap } from "@flarespec/cloudflare/client";
import { getCfdTunnel } from "@flarespec/cloudflare/tunnels";

const client = createClient({ token: "token" });

export async function nameOf(account: string, id: string) {
  try {
    return unwrap(await getCfdTunnel(client, { account_id: account, tunnel_id: id })).name;
  } catch (error) {
    if (error instanceof CloudflareError && error.status === 404) return error.response?.headers.get("cf-ray");
    throw error;
  }
}
`;

let project: TestProject | undefined;
afterAll(() => project?.remove());

test("calls, clients and errors of an older version are moved by the source of that version", () => {
  const cloudflared = "resources/zero-trust/tunnels/cloudflared";
  project = makeProject({
    "node_modules/cloudflare/package.json": JSON.stringify({
      name: "cloudflare",
      version: "5.2.0",
      exports: { ".": { types: "./index.d.ts" } },
    }),
    "node_modules/cloudflare/index.d.ts": CLIENT,
    "node_modules/cloudflare/error.d.ts": ERRORS,
    "node_modules/cloudflare/resources/zero-trust.d.ts": `export * from "./zero-trust/tunnels/cloudflared.js";`,
    [`node_modules/cloudflare/${cloudflared}.d.ts`]: ZERO_TRUST,
    [`node_modules/cloudflare/src/${cloudflared}.ts`]: SOURCE,
    "src/main.ts": BEFORE,
  });
  const { files, notes, errorsBefore } = migrate({ from: "cloudflare", projects: [project.folder] });
  expect({ errorsBefore, notes }).toEqual({ errorsBefore: 0, notes: [] });
  expect(files.map(({ after }) => after)).toEqual([AFTER]);
});
