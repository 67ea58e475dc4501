// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createFake } from "@flarespec/client/fake";
import { api } from "./fake-api.js";
import { operations as accessOperations } from "./fake/access.js";
import { operations as magicOperations } from "./fake/magic.js";
import { operations as tunnelsOperations } from "./fake/tunnels.js";

const operations = {
  ...accessOperations,
  ...magicOperations,
  ...tunnelsOperations,
};
export const setupFake = (options) => createFake(api, operations, options);
