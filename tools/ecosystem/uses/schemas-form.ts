import {
  CreateCfdTunnelBodySchema,
  UpdateCfdTunnelConfigurationsBodySchema,
} from "@flarespec/cloudflare/schemas/tunnels";
import { type CreateCfdTunnelBody, createCfdTunnel, createClient, unwrap } from "@flarespec/cloudflare/tunnels";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { createElement, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { render } from "./render.ts";

const client = createClient({ baseUrl: process.env.BASE_URL, token: "a-token" });

/** Submits what was typed, and shows what came of it. */
function Form({ typed }: { typed: object }) {
  const [shown, show] = useState("");
  const { handleSubmit } = useForm<CreateCfdTunnelBody>({
    resolver: standardSchemaResolver(CreateCfdTunnelBodySchema),
    defaultValues: typed,
  });
  useEffect(() => {
    const send = handleSubmit(
      async (body) => show(`created: ${unwrap(await createCfdTunnel(client, { account_id: "two", ...body })).name}`),
      (errors) =>
        show(
          Object.entries(errors)
            .map(([name, error]) => `${name}: ${error.message}`)
            .join(),
        ),
    );
    void send();
  }, [handleSubmit]);
  return createElement("p", null, shown);
}

console.log(await render(createElement(Form, { typed: { name: "blog", config_src: "cloudflare" } })));
console.log(await render(createElement(Form, { typed: { name: "blog", config_src: "elsewhere" } })));

export function Misuse() {
  // @ts-expect-error a form of another body
  return useForm<CreateCfdTunnelBody>({ resolver: standardSchemaResolver(UpdateCfdTunnelConfigurationsBodySchema) });
}
