import { deleteInfrastructureTargetsBatch } from "@flarespec/cloudflare/access";
import { setupFake } from "@flarespec/cloudflare/fake";
import { failure, fakeHandlers } from "@flarespec/cloudflare/msw";
import * as access from "@flarespec/cloudflare/msw/access";
import * as tunnels from "@flarespec/cloudflare/msw/tunnels";
import { createCfdTunnel, createClient, getCfdTunnel, listCfdTunnels, paginate } from "@flarespec/cloudflare/tunnels";
import { setupServer } from "msw/node";

const path = { account_id: "699d98642c564d2e855e9661899b7252", tunnel_id: "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415" };
const client = createClient({ token: "a-token", retry: false });
const server = setupServer();
server.listen({ onUnhandledRequest: "error" });

// The recorded answer, one of one's own, and one made from the request.
server.use(tunnels.getCfdTunnel());
console.log(`recorded: ${(await getCfdTunnel(client, path)).data?.result.name}`);
server.use(tunnels.getCfdTunnel({ id: "one", name: "mine", created_at: "2026-01-01T00:00:00Z" }));
console.log(`given: ${(await getCfdTunnel(client, path)).data?.result.name}`);
server.use(
  tunnels.createCfdTunnel(async ({ path, body }) => ({
    id: path.account_id,
    name: `${body.name} of ${path.account_id.length}`,
    created_at: "2026-01-01T00:00:00Z",
  })),
);
console.log(`created: ${(await createCfdTunnel(client, { ...path, name: "blog" })).data?.result.name}`);

// Pages of a list.
const items = Array.from({ length: 5 }, (_, i) => ({
  id: `${i}`,
  name: `tunnel ${i}`,
  created_at: "2026-01-01T00:00:00Z",
}));
server.use(tunnels.listCfdTunnels(items));
const names: string[] = [];
let pages = 0;
for await (const page of paginate(client, listCfdTunnels, { ...path, per_page: 2 }).pages()) {
  pages += 1;
  names.push(...page.result.map(({ name }) => name));
}
console.log(`listed: ${names.length} in ${pages} pages`);

// A refusal, once.
server.use(tunnels.createCfdTunnel(failure(1013), { once: true }));
const { error } = await createCfdTunnel(client, { ...path, name: "blog" });
console.log(`refused: ${error?.kind === "api" ? error.errors[0]?.code : error?.kind}`);

// Another address, and paths that fit two operations.
const baseUrl = "http://api.test/v4";
server.resetHandlers(
  access.getInfrastructureTarget(failure(1000), { baseUrl }),
  access.deleteInfrastructureTargetsBatch(undefined, { baseUrl }),
  access.deleteInfrastructureTarget(failure(1000), { baseUrl }),
);
const elsewhere = createClient({ token: "a-token", baseUrl });
console.log(`batch: ${(await deleteInfrastructureTargetsBatch(elsewhere, path)).response?.status}`);

// The whole API, which remembers.
const fake = setupFake();
server.resetHandlers(...fakeHandlers(fake));
const id = (await createCfdTunnel(client, { ...path, name: "kept" })).data?.result.id ?? "";
console.log(`kept: ${(await getCfdTunnel(client, { ...path, tunnel_id: id })).data?.result.name}`);
server.close();

/** What does not compile. */
export function mistakes(): void {
  // @ts-expect-error: a tunnel has no such name
  tunnels.getCfdTunnel({ id: "one", name: 1, created_at: "" });
  // @ts-expect-error: a tunnel has a name
  tunnels.getCfdTunnel(() => ({ id: "one", created_at: "" }));
  // @ts-expect-error: the operation has no such code
  tunnels.createCfdTunnel(failure(1002));
  // @ts-expect-error: the path has no such parameter
  tunnels.listCfdTunnels(({ path }) => (path.tunnel_id === "" ? [] : []));
  // @ts-expect-error: there is no such operation
  fake.fail("createTunnels", 1013);
}
