// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { HttpHandler } from "msw";
import type { Fake } from "./fake.js";
export { failure } from "@flarespec/client/fake";
export type { Mocked, MockFailure, MockOptions, MockRequest } from "@flarespec/client/fake";

/** Handlers that answer all calls of the API by a fake. */
export declare function fakeHandlers(fake: Fake): HttpHandler[];
