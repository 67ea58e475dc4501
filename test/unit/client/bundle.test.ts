import { expect, test } from "vitest";
import { bundledSize, LIST_TUNNELS } from "../../contract/budgets/bundle.ts";
import { BUDGETS } from "../../contract/budgets/table.ts";

const { list, operation } = BUDGETS.bundle;

test(`a program that lists tunnels has at most ${list.limit} ${list.unit}`, async () => {
  const size = await bundledSize(LIST_TUNNELS);
  expect(size).toBeLessThanOrEqual(list.limit);
  // Not a program that lost the client on its way.
  expect(size).toBeGreaterThan(list.limit / 2);
});

test(`it grows by less than ${operation.limit} ${operation.unit}`, async () => {
  const further = [
    'client.POST("/accounts/{account_id}/cfd_tunnel", { ...init, body: { name: "n" } })',
    'client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", init)',
    'client.DELETE("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", init)',
    'client.PATCH("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { ...init, body: { name: "n" } })',
    'client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", init)',
    'client.GET("/accounts/{account_id}/warp_connector", init)',
  ];
  const more = await bundledSize(
    LIST_TUNNELS + further.map((call) => `console.log(unwrap(await ${call}));\n`).join(""),
  );
  expect((more - (await bundledSize(LIST_TUNNELS))) / further.length).toBeLessThan(operation.limit);
});

test("another area adds only the code that its operations need", async () => {
  const two = `import { createClient as magic } from "@flarespec/cloudflare/magic";\n${LIST_TUNNELS}magic();\n`;
  expect((await bundledSize(two)) - (await bundledSize(LIST_TUNNELS))).toBeLessThan(operation.limit);
});
