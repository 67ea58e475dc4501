// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { http } from "msw";
import { createMocks } from "@flarespec/client/fake";
import { api } from "../fake-api.js";
import { operations } from "../fake/magic.js";

const mock = /* @__PURE__ */ createMocks(http, api, operations);
export const createMagicCloudProvider = /* @__PURE__ */ mock("createMagicCloudProvider");
export const createMagicIpsecTunnel = /* @__PURE__ */ mock("createMagicIpsecTunnel");
