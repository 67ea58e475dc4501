import { createClient } from "@flarespec/cloudflare/openapi-fetch";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import createQueries from "openapi-react-query";
import { createElement } from "react";
import { render } from "./render.ts";

const client = createClient({ baseUrl: process.env.BASE_URL, token: "a-token" });
const queries = createQueries(client);
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const of = (account_id: string) => ({ params: { path: { account_id } } });

const { result } = await queryClient.fetchQuery(
  queries.queryOptions("get", "/accounts/{account_id}/cfd_tunnel", of("two")),
);
console.log("fetched:", result.map(({ name }) => name).join());

function Tunnels({ account }: { account: string }): string {
  const { data, error } = queries.useQuery("get", "/accounts/{account_id}/cfd_tunnel", of(account));
  if (error !== null) return `refused: ${error.errors[0]?.code}`;
  return data === undefined ? "" : `shown: ${data.result.map(({ name }) => name).join()}`;
}

for (const account of ["two", "refused"]) {
  const element = createElement(QueryClientProvider, { client: queryClient }, createElement(Tunnels, { account }));
  console.log(await render(element));
}
queryClient.clear();

export function Misuse(): void {
  // @ts-expect-error there is no such path
  queries.queryOptions("get", "/accounts/{account_id}/cfd_tunnels", of("two"));
  // @ts-expect-error the path has no such method
  queries.useMutation("delete", "/accounts/{account_id}/cfd_tunnel");
}
