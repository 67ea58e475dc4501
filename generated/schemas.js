// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { schema } from "@flarespec/client/schema";
export { checkAnswers } from "@flarespec/client/schema";
