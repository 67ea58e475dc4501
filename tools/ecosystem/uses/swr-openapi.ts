import { createClient } from "@flarespec/cloudflare/openapi-fetch";
import type { paths } from "@flarespec/cloudflare/paths";
import createFetchClient from "openapi-fetch";
import { createElement } from "react";
import { createQueryHook } from "swr-openapi";
import { render } from "./render.ts";

const useQuery = createQueryHook(createClient({ baseUrl: process.env.BASE_URL, token: "a-token" }), "cloudflare");
const of = (account_id: string) => ({ params: { path: { account_id } } });

function Tunnels({ account }: { account: string }): string {
  const { data, error } = useQuery("/accounts/{account_id}/cfd_tunnel", of(account));
  if (error !== undefined) return `refused: ${error.errors[0]?.code}`;
  return data === undefined ? "" : `shown: ${data.result.map(({ name }) => name).join()}`;
}

for (const account of ["two", "refused"]) console.log(await render(createElement(Tunnels, { account })));

// The types of `./paths` are accepted too.
const useTypes = createQueryHook(createFetchClient<paths>(), "paths");
export const useName = (): string | undefined =>
  useTypes("/accounts/{account_id}/cfd_tunnel", of("two")).data?.result[0]?.name;

export function Misuse(): void {
  // @ts-expect-error there is no such path
  useQuery("/accounts/{account_id}/cfd_tunnels", of("two"));
}
