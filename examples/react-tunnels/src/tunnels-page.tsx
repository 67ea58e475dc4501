import {
  createCfdTunnelMutation,
  deleteCfdTunnelMutation,
  listCfdTunnelsInfiniteOptions,
  listCfdTunnelsKey,
} from "@flarespec/cloudflare/query/tunnels";
import { createClient } from "@flarespec/cloudflare/tunnels";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

// The server of this page adds the token.
const client = createClient({ baseUrl: `${location.origin}/client/v4`, credentials: "same-origin" });

export function TunnelsPage({ account_id }: { account_id: string }) {
  const [name, setName] = useState("");
  const list = useInfiniteQuery(listCfdTunnelsInfiniteOptions(client, { account_id, per_page: 2 }));
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: listCfdTunnelsKey({ account_id }) });
  const create = useMutation({ ...createCfdTunnelMutation(client), onSuccess });
  const remove = useMutation({ ...deleteCfdTunnelMutation(client), onSuccess });

  const refusal = create.error?.error;
  const isTaken = refusal?.kind === "api" && refusal.codes.includes(1013);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ account_id, name });
  };

  return (
    <main>
      <h1>Tunnels</h1>
      {list.error && <p role="alert">{list.error.message}</p>}
      <ul>
        {list.data?.pages
          .flatMap((page) => page.items)
          .map((tunnel) => (
            <li key={tunnel.id}>
              {tunnel.name}{" "}
              <button type="button" onClick={() => remove.mutate({ account_id, tunnel_id: tunnel.id })}>
                Delete {tunnel.name}
              </button>
            </li>
          ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" disabled={list.isFetching} onClick={() => list.fetchNextPage()}>
          More
        </button>
      )}
      <form onSubmit={submit}>
        <label>
          Name <input value={name} onChange={(event) => setName(event.target.value)} />
        </label>{" "}
        <button type="submit">Create</button>
      </form>
      {create.error && <p role="alert">{isTaken ? "Another tunnel has this name." : create.error.message}</p>}
    </main>
  );
}
