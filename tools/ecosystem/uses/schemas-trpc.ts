import { CreateCfdTunnelBodySchema, ListCfdTunnelsDataSchema } from "@flarespec/cloudflare/schemas/tunnels";
import { createClient, unwrap } from "@flarespec/cloudflare/tunnels";
import { initTRPC, TRPCError } from "@trpc/server";

const client = createClient({ baseUrl: process.env.BASE_URL, token: "a-token" });
const { procedure, router, createCallerFactory } = initTRPC.create();
const params = { path: { account_id: "two" } };

const appRouter = router({
  create: procedure
    .input(CreateCfdTunnelBodySchema)
    .mutation(
      async ({ input }) => unwrap(await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: input })).name,
    ),
  list: procedure.output(ListCfdTunnelsDataSchema).query(async () => {
    const { data, error } = await client.GET("/accounts/{account_id}/cfd_tunnel", { params });
    if (error) throw new TRPCError({ code: "BAD_GATEWAY", message: error.message });
    return data;
  }),
});
const caller = createCallerFactory(appRouter)({});

console.log("created:", await caller.create({ name: "blog" }));
const refused = await caller.create({ name: 4711 as unknown as string }).catch((error: unknown) => error);
console.log(
  "refused:",
  refused instanceof TRPCError && refused.code,
  refused instanceof Error && refused.message.includes("4711"),
);
const drift = await caller.list().catch((error: unknown) => error);
console.log("deviating:", drift instanceof TRPCError && drift.code);

export function misuse(): void {
  // @ts-expect-error the input lacks a name
  void caller.create({});
}
