import type { Plugin, PluginFile } from "../../config/plugin.ts";
import { code, quote } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import { BANNER } from "../file.ts";
import { hasClientOptions } from "../typescript/client-options.ts";
import { namespaceOf } from "../typescript/index-file.ts";
import { errorClass } from "../typescript/vendor.ts";

/**
 * Makes `openapi-fetch.js` and `.d.ts`: a client of openapi-fetch with the types of `openapi.d.ts` and the checks of ours.
 * `runtime` is where our client comes from.
 */
export function openapiFetchClient(runtime: string): Plugin {
  return {
    name: "openapiFetch",
    // The version whose middlewares our client knows.
    peers: { "openapi-fetch": "^0.17.0" },
    outputs: (model) => emitOpenapiFetch(model, runtime),
  };
}

function emitOpenapiFetch(model: Model, runtime: string): PluginFile[] {
  const from = quote(runtime);
  const thrown = errorClass(model);
  const areas = model.areas.map(({ name }) => ({ alias: namespaceOf(name), module: quote(`./areas/${name}.js`) }));
  const js = code`${BANNER}
import createFetchClient from "openapi-fetch";
import { createOpenapiFetchClient } from ${from};
import { ${thrown}, vendor } from "./vendor.js";
${areas.map(({ alias, module }) => code`import { operations as ${alias}Operations } from ${module};\n`)}
export { ${thrown} };

const operations = {
${areas.map(({ alias }) => code`  ...${alias}Operations,\n`)}};
export const createClient = (options) =>
  createOpenapiFetchClient(createFetchClient, operations, options, vendor, ${thrown});
`;
  const isOwn = hasClientOptions(model);
  const imported = isOwn ? code`import type { ClientOptions as PackageOptions } from "./client-options.js";\n` : code``;
  const options = isOwn ? code`OpenapiFetchOptions<PackageOptions>` : code`OpenapiFetchOptions`;
  const declared = code`${BANNER}
import type { Client as FetchClient, ClientOptions as FetchOptions } from "openapi-fetch";
import type { OpenapiFetchOptions } from ${from};
import type { paths } from "./openapi.js";
${imported}export { ${thrown} } from "./shared.js";

/** Options of openapi-fetch, with the credentials, retries and time limit of \`createClient\` of this package. */
export interface ClientOptions extends Omit<FetchOptions, keyof ${options} | "redirect">, ${options} {
}

/** A client of openapi-fetch for the whole API. */
export type Client = FetchClient<paths>;

/**
 * Creates a client of openapi-fetch. \`error\` is a refusal of the API; a call rejects with ${thrown} if nothing was
 * sent, no response arrived, or the response is not one of the API.
 */
export declare function createClient(options?: ClientOptions): Client;
`;
  return [
    { path: "openapi-fetch.d.ts", text: declared, entry: "./openapi-fetch" },
    { path: "openapi-fetch.js", text: js, entry: "./openapi-fetch" },
  ];
}
