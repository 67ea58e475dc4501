import {
  createCfdTunnelMutation,
  getCfdTunnelOptions,
  listCfdTunnelsInfiniteOptions,
  listCfdTunnelsKey,
  listCfdTunnelsOptions,
} from "@flarespec/cloudflare/query/tunnels";
import { createClient, type Tunnel } from "@flarespec/cloudflare/tunnels";
import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { createElement, type ReactElement, useEffect } from "react";
import { render } from "./render.ts";

const client = createClient({ baseUrl: process.env.BASE_URL ?? "", token: "a-token" });
const queryClient = new QueryClient();

const fetched: Tunnel[] = await queryClient.fetchQuery(listCfdTunnelsOptions(client, { account_id: "two" }));
console.log("fetched:", namesOf(fetched));

const { queryKey } = listCfdTunnelsOptions(client, { account_id: "two" });
const kept: Tunnel[] | undefined = queryClient.getQueryData(queryKey);
console.log("kept:", namesOf(kept ?? []));

function Tunnels({ account }: { account: string }): string {
  const { data, error } = useQuery(listCfdTunnelsOptions(client, { account_id: account }));
  if (error?.error.kind === "api") return `refused: ${error.error.codes[0]}`;
  return data === undefined ? "" : `shown: ${namesOf(data)}`;
}

function AllTunnels(): string {
  const options = listCfdTunnelsInfiniteOptions(client, { account_id: "paged", per_page: 2 });
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(options);
  useEffect(() => {
    if (data && hasNextPage && !isFetching) void fetchNextPage();
  }, [data, hasNextPage, isFetching, fetchNextPage]);
  if (data === undefined || hasNextPage) return "";
  return `${data.pages.length} pages: ${namesOf(data.pages.flatMap((page) => page.items))}`;
}

function NewTunnel(): string {
  const { data, mutate, isIdle } = useMutation({
    ...createCfdTunnelMutation(client),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: listCfdTunnelsKey({ account_id: "two" }) }),
  });
  useEffect(() => {
    if (isIdle) mutate({ account_id: "two", name: "blog" });
  }, [isIdle, mutate]);
  return data === undefined ? "" : `created: ${data.name}`;
}

function namesOf(tunnels: readonly Tunnel[]): string {
  return tunnels.map(({ name }) => name).join();
}

async function show(element: ReactElement): Promise<void> {
  console.log(await render(createElement(QueryClientProvider, { client: queryClient }, element)));
}

await show(createElement(Tunnels, { account: "two" }));
await show(createElement(Tunnels, { account: "refused" }));
await show(createElement(AllTunnels));
await show(createElement(NewTunnel));
console.log("stale:", queryClient.getQueryState(queryKey)?.isInvalidated);
queryClient.clear();

export function Misuse(): void {
  // @ts-expect-error the argument lacks the tunnel
  useQuery(getCfdTunnelOptions(client, { account_id: "two" }));
  const { data } = useSuspenseQuery(getCfdTunnelOptions(client, { account_id: "two", tunnel_id: "one" }));
  // @ts-expect-error a tunnel has no such member
  console.log(data.nickname);
  // @ts-expect-error what is not listed has no further pages
  queryClient.fetchInfiniteQuery(getCfdTunnelOptions(client, { account_id: "two", tunnel_id: "one" }));
}
