// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { http } from "msw";
import { createMocks } from "@flarespec/client/fake";
import { api } from "../fake-api.js";
import { operations } from "../fake/tunnels.js";

const mock = /* @__PURE__ */ createMocks(http, api, operations);
export const listCfdTunnels = /* @__PURE__ */ mock("listCfdTunnels");
export const createCfdTunnel = /* @__PURE__ */ mock("createCfdTunnel");
export const getCfdTunnel = /* @__PURE__ */ mock("getCfdTunnel");
export const deleteCfdTunnel = /* @__PURE__ */ mock("deleteCfdTunnel");
export const editCfdTunnel = /* @__PURE__ */ mock("editCfdTunnel");
export const getCfdTunnelConfigurations = /* @__PURE__ */ mock("getCfdTunnelConfigurations");
export const updateCfdTunnelConfigurations = /* @__PURE__ */ mock("updateCfdTunnelConfigurations");
export const listCfdTunnelConnections = /* @__PURE__ */ mock("listCfdTunnelConnections");
export const deleteCfdTunnelConnections = /* @__PURE__ */ mock("deleteCfdTunnelConnections");
export const getCfdTunnelConnector = /* @__PURE__ */ mock("getCfdTunnelConnector");
export const createCfdTunnelManagement = /* @__PURE__ */ mock("createCfdTunnelManagement");
export const getCfdTunnelToken = /* @__PURE__ */ mock("getCfdTunnelToken");
export const listTunnels = /* @__PURE__ */ mock("listTunnels");
export const listWarpConnectors = /* @__PURE__ */ mock("listWarpConnectors");
export const createWarpConnector = /* @__PURE__ */ mock("createWarpConnector");
export const getWarpConnector = /* @__PURE__ */ mock("getWarpConnector");
export const deleteWarpConnector = /* @__PURE__ */ mock("deleteWarpConnector");
export const editWarpConnector = /* @__PURE__ */ mock("editWarpConnector");
export const listWarpConnectorConnections = /* @__PURE__ */ mock("listWarpConnectorConnections");
export const getWarpConnectorConnector = /* @__PURE__ */ mock("getWarpConnectorConnector");
export const updateWarpConnectorFailover = /* @__PURE__ */ mock("updateWarpConnectorFailover");
export const getWarpConnectorToken = /* @__PURE__ */ mock("getWarpConnectorToken");
