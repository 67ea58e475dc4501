// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { http } from "msw";
import { fakeHandler } from "@flarespec/client/fake";
export { failure } from "@flarespec/client/fake";

export const fakeHandlers = (fake) => [fakeHandler(http, fake)];
