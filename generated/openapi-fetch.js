// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import createFetchClient from "openapi-fetch";
import { createOpenapiFetchClient } from "@flarespec/client";
import { CloudflareError, vendor } from "./vendor.js";
import { operations as accessOperations } from "./areas/access.js";
import { operations as magicOperations } from "./areas/magic.js";
import { operations as tunnelsOperations } from "./areas/tunnels.js";

export { CloudflareError };

const operations = {
  ...accessOperations,
  ...magicOperations,
  ...tunnelsOperations,
};
export const createClient = (options) =>
  createOpenapiFetchClient(createFetchClient, operations, options, vendor, CloudflareError);
