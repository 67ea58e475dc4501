import type { Plugin } from "../../config/plugin.ts";
import { code, quote } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import { BANNER } from "../file.ts";
import { runtimeFiles } from "../package/runtime.ts";

/** Whether a scheme has a flow by which a program gets tokens. */
export function getsTokens({ security }: Model): boolean {
  return security?.schemes.some(({ tokenUrl }) => tokenUrl !== undefined) === true;
}

/**
 * Makes `client-credentials.js` and `.d.ts`: the function that gets access tokens, where the document has a flow for it. A
 * module of its own, because it is as large as the rest of a client.
 */
export function clientCredentialsModule(isBundled: boolean): Plugin {
  const from = quote(isBundled ? "./oauth2-runtime.js" : "@flarespec/client/oauth2");
  const entry = "./client-credentials";
  const js = code`${BANNER}\nexport { clientCredentials } from ${from};\n`;
  const declared = code`${BANNER}\nexport { type ClientCredentialsOptions, clientCredentials } from ${from};\n`;
  return {
    name: "clientCredentials",
    outputs: () => [
      { path: "client-credentials.d.ts", text: declared, entry },
      { path: "client-credentials.js", text: js, entry },
      ...(isBundled ? runtimeFiles("oauth2", "oauth2-runtime") : []),
    ],
  };
}
