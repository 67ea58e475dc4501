// https://developers.cloudflare.com/api/resources/zero_trust/, /magic_transit/, /load_balancers/, /user/subresources/tokens/
import {
  createAccessApp,
  createAccessAppPolicy,
  createAccessGroup,
  createAccessServiceToken,
  listAccessApps,
} from "@flarespec/cloudflare/access";
import {
  createCfdTunnel,
  createClient as createTunnelClient,
  deleteCfdTunnelConnections,
  getCfdTunnelToken,
  listCfdTunnel,
  listCfdTunnelConnections,
  updateCfdTunnelConfigurations,
} from "@flarespec/cloudflare/cfd-tunnel";
import { paginate, unwrap } from "@flarespec/cloudflare/client";
import {
  createLoadBalancersMonitor,
  createLoadBalancersPool,
  createZoneLoadBalancer,
  listLoadBalancersPools,
} from "@flarespec/cloudflare/load-balancers";
import { createMagicIpsecTunnel } from "@flarespec/cloudflare/magic";
import { createTeamnetRoute } from "@flarespec/cloudflare/teamnet";
import { createUserToken, getUserTokensVerify } from "@flarespec/cloudflare/tokens";
import { account_id, type Call, result, zone_id } from "./call.js";

const account = `/accounts/${account_id}`;
const tunnel_id = "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415";
const tunnels = `${account}/cfd_tunnel`;

export const createTunnel: Call = {
  sends: { method: "POST", path: tunnels, body: { json: { name: "blog", config_src: "cloudflare" } } },
  answers: result({ id: tunnel_id, name: "blog", status: "inactive", token: "eyJhIjoi" }),
  run: async (client) => {
    const tunnel = unwrap(await createCfdTunnel(client, { account_id, name: "blog", config_src: "cloudflare" }));
    return `${tunnel.id}.cfargotunnel.com`;
  },
  gives: `${tunnel_id}.cfargotunnel.com`,
};

export const findTunnel: Call = {
  sends: { method: "GET", path: tunnels, query: { name: "blog", is_deleted: "false" } },
  answers: result([{ id: tunnel_id, name: "blog", status: "healthy" }]),
  run: async (client) => {
    const [tunnel] = unwrap(await listCfdTunnel(client, { account_id, name: "blog", is_deleted: false }));
    return tunnel?.status;
  },
  gives: "healthy",
};

export const readTunnels: Call = {
  sends: { method: "GET", path: tunnels, query: { per_page: "100" } },
  answers: result([{ id: tunnel_id, name: "blog" }], {
    result_info: { page: 1, per_page: 100, count: 1, total_count: 1 },
  }),
  run: async (client) => {
    const ids: string[] = [];
    for await (const tunnel of paginate(client, listCfdTunnel, { account_id, per_page: 100 })) {
      if (tunnel.id !== undefined) ids.push(tunnel.id);
    }
    return ids;
  },
  gives: [tunnel_id],
};

const ingress = [
  { hostname: "blog.example.com", service: "http://localhost:8080", originRequest: { noTLSVerify: true } },
  { service: "http_status:404" },
];
export const configureTunnel: Call = {
  sends: { method: "PUT", path: `${tunnels}/${tunnel_id}/configurations`, body: { json: { config: { ingress } } } },
  answers: result({ tunnel_id, version: 1, config: { ingress }, source: "cloudflare" }),
  run: async (client) => {
    const { error } = await updateCfdTunnelConfigurations(client, {
      account_id,
      tunnel_id,
      config: {
        ingress: [
          { hostname: "blog.example.com", service: "http://localhost:8080", originRequest: { noTLSVerify: true } },
          { service: "http_status:404" },
        ],
      },
    });
    return error;
  },
  gives: undefined,
};

export const readTunnelToken: Call = {
  sends: { method: "GET", path: `${tunnels}/${tunnel_id}/token` },
  answers: result("eyJhIjoiNWFi"),
  run: async (_, options) => {
    const client = createTunnelClient(options);
    const init = { params: { path: { account_id, tunnel_id } } };
    return unwrap(await client["/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token"].GET(init));
  },
  gives: "eyJhIjoiNWFi",
};

export const readTunnelConnections: Call = {
  sends: { method: "GET", path: `${tunnels}/${tunnel_id}/connections` },
  answers: result([
    { id: "1bedc50d-42b3-473c-b108-ff3d10c0d925", conns: [{ colo_name: "fra03", is_pending_reconnect: false }] },
  ]),
  run: async (client) => {
    const clients = unwrap(await listCfdTunnelConnections(client, { account_id, tunnel_id }));
    return clients.flatMap(({ conns }) => conns ?? []).map(({ colo_name }) => colo_name);
  },
  gives: ["fra03"],
};

export const closeTunnelConnections: Call = {
  sends: { method: "DELETE", path: `${tunnels}/${tunnel_id}/connections` },
  answers: result({}),
  run: async (client) => {
    const { error } = await deleteCfdTunnelConnections(client, { account_id, tunnel_id });
    return error;
  },
  gives: undefined,
};

export const runTunnelElsewhere: Call = {
  sends: { method: "GET", path: `${tunnels}/${tunnel_id}/token` },
  answers: result("eyJhIjoiNWFi"),
  run: async (client) => {
    const token = unwrap(await getCfdTunnelToken(client, { account_id, tunnel_id }));
    return ["cloudflared", "tunnel", "run", "--token", token].join(" ");
  },
  gives: "cloudflared tunnel run --token eyJhIjoiNWFi",
};

export const routeNetwork: Call = {
  sends: {
    method: "POST",
    path: `${account}/teamnet/routes`,
    body: { json: { network: "172.16.0.0/16", tunnel_id, comment: "lab" } },
  },
  answers: result({ id: "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415", network: "172.16.0.0/16", tunnel_id }),
  run: async (client) => {
    const route = unwrap(
      await createTeamnetRoute(client, { account_id, network: "172.16.0.0/16", tunnel_id, comment: "lab" }),
    );
    return route.network;
  },
  gives: "172.16.0.0/16",
};

const app_id = "f174e90a-fafe-4643-bbbc-4a0ed4fc8415";
export const createApplication: Call = {
  sends: {
    method: "POST",
    path: `${account}/access/apps`,
    body: { json: { type: "self_hosted", name: "Admin", domain: "admin.example.com", session_duration: "24h" } },
  },
  answers: result({ id: app_id, type: "self_hosted", name: "Admin", domain: "admin.example.com", aud: "737646a5" }),
  run: async (client) => {
    const app = unwrap(
      await createAccessApp(client, {
        account_id,
        body: { type: "self_hosted", name: "Admin", domain: "admin.example.com", session_duration: "24h" },
      }),
    );
    return app.type === "self_hosted" ? app.domain : undefined;
  },
  gives: "admin.example.com",
};

export const listApplications: Call = {
  sends: { method: "GET", path: `${account}/access/apps` },
  answers: result([{ id: app_id, type: "self_hosted", name: "Admin", domain: "admin.example.com" }]),
  run: async (client) => {
    const domains: string[] = [];
    for (const app of unwrap(await listAccessApps(client, { account_id }))) {
      if (app.type === "self_hosted") domains.push(app.domain);
    }
    return domains;
  },
  gives: ["admin.example.com"],
};

export const createPolicy: Call = {
  sends: {
    method: "POST",
    path: `${account}/access/apps/${app_id}/policies`,
    body: {
      json: { name: "Staff", decision: "allow", include: [{ email_domain: { domain: "example.com" } }], precedence: 1 },
    },
  },
  answers: result({ id: "699d98642c564d2e855e9661899b7252", name: "Staff", decision: "allow" }),
  run: async (client) => {
    const policy = unwrap(
      await createAccessAppPolicy(client, {
        account_id,
        app_id,
        name: "Staff",
        decision: "allow",
        include: [{ email_domain: { domain: "example.com" } }],
        precedence: 1,
      }),
    );
    return policy.id;
  },
  gives: "699d98642c564d2e855e9661899b7252",
};

export const createGroup: Call = {
  sends: {
    method: "POST",
    path: `${account}/access/groups`,
    body: { json: { name: "Admins", include: [{ email: { email: "ada@example.com" } }] } },
  },
  answers: result({ id: "699d98642c564d2e855e9661899b7252", name: "Admins" }),
  run: async (client) => {
    const group = unwrap(
      await createAccessGroup(client, {
        account_id,
        name: "Admins",
        include: [{ email: { email: "ada@example.com" } }],
      }),
    );
    return group.id;
  },
  gives: "699d98642c564d2e855e9661899b7252",
};

export const createServiceToken: Call = {
  sends: {
    method: "POST",
    path: `${account}/access/service_tokens`,
    body: { json: { name: "CI", duration: "8760h" } },
  },
  answers: result({
    id: "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
    client_id: "88bf3b6d.access",
    client_secret: "bdd31cbc",
  }),
  run: async (client) => {
    const { client_id, client_secret } = unwrap(
      await createAccessServiceToken(client, { account_id, name: "CI", duration: "8760h" }),
    );
    return [client_id, client_secret];
  },
  gives: ["88bf3b6d.access", "bdd31cbc"],
};

export const createIpsecTunnel: Call = {
  sends: {
    method: "POST",
    path: `${account}/magic/ipsec_tunnels`,
    body: {
      json: {
        name: "office",
        cloudflare_endpoint: "203.0.113.1",
        customer_endpoint: "203.0.113.2",
        interface_address: "192.0.2.0/31",
      },
    },
  },
  answers: result({ ipsec_tunnels: [{ id: "c4a7362d577a6c3019a474fd6f485821", name: "office" }] }),
  run: async (client) => {
    const { ipsec_tunnels } = unwrap(
      await createMagicIpsecTunnel(client, {
        account_id,
        name: "office",
        cloudflare_endpoint: "203.0.113.1",
        customer_endpoint: "203.0.113.2",
        interface_address: "192.0.2.0/31",
      }),
    );
    return ipsec_tunnels?.map(({ name }) => name);
  },
  gives: ["office"],
};

const pool = "17b5962d775c646f3f9725cbc7a53df4";
export const createMonitor: Call = {
  sends: {
    method: "POST",
    path: `${account}/load_balancers/monitors`,
    body: {
      json: { type: "https", path: "/health", expected_codes: "2xx", header: { Host: ["example.com"] }, interval: 60 },
    },
  },
  answers: result({ id: "f1aba936b94213e5b8dca0c0dbf1f9cc", type: "https" }),
  run: async (client) => {
    const monitor = unwrap(
      await createLoadBalancersMonitor(client, {
        account_id,
        type: "https",
        path: "/health",
        expected_codes: "2xx",
        header: { Host: ["example.com"] },
        interval: 60,
      }),
    );
    return monitor.id;
  },
  gives: "f1aba936b94213e5b8dca0c0dbf1f9cc",
};

export const createPool: Call = {
  sends: {
    method: "POST",
    path: `${account}/load_balancers/pools`,
    body: {
      json: {
        name: "primary",
        origins: [{ name: "a", address: "203.0.113.7", enabled: true, weight: 1 }],
        monitor: "f1aba936b94213e5b8dca0c0dbf1f9cc",
      },
    },
  },
  answers: result({ id: pool, name: "primary", enabled: true }),
  run: async (client) => {
    const created = unwrap(
      await createLoadBalancersPool(client, {
        account_id,
        name: "primary",
        origins: [{ name: "a", address: "203.0.113.7", enabled: true, weight: 1 }],
        monitor: "f1aba936b94213e5b8dca0c0dbf1f9cc",
      }),
    );
    return created.id;
  },
  gives: pool,
};

export const listPools: Call = {
  sends: { method: "GET", path: `${account}/load_balancers/pools` },
  answers: result([{ id: pool, name: "primary" }]),
  run: async (client) => unwrap(await listLoadBalancersPools(client, { account_id })).map(({ name }) => name),
  gives: ["primary"],
};

export const createLoadBalancer: Call = {
  sends: {
    method: "POST",
    path: `/zones/${zone_id}/load_balancers`,
    body: { json: { name: "www.example.com", default_pools: [pool], fallback_pool: pool, proxied: true } },
  },
  answers: result({ id: "699d98642c564d2e855e9661899b7252", name: "www.example.com" }),
  run: async (client) => {
    const balancer = unwrap(
      await createZoneLoadBalancer(client, {
        zone_id,
        name: "www.example.com",
        default_pools: [pool],
        fallback_pool: pool,
        proxied: true,
      }),
    );
    return balancer.id;
  },
  gives: "699d98642c564d2e855e9661899b7252",
};

const policies = [
  {
    effect: "allow",
    resources: { [`com.cloudflare.api.account.zone.${zone_id}`]: "*" },
    permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
  },
];
export const createToken: Call = {
  sends: {
    method: "POST",
    path: "/user/tokens",
    body: { json: { name: "deploy", policies, expires_on: "2027-01-01T00:00:00Z" } },
  },
  answers: result({ id: "ed17574386854bf78a67040be0a770b0", value: "8M7wS6hCpXVc" }),
  run: async (client) => {
    const token = unwrap(
      await createUserToken(client, {
        name: "deploy",
        policies: [
          {
            effect: "allow",
            resources: { [`com.cloudflare.api.account.zone.${zone_id}`]: "*" },
            permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
          },
        ],
        expires_on: "2027-01-01T00:00:00Z",
      }),
    );
    return token.value;
  },
  gives: "8M7wS6hCpXVc",
};

export const verifyToken: Call = {
  sends: { method: "GET", path: "/user/tokens/verify" },
  answers: result({ id: "ed17574386854bf78a67040be0a770b0", status: "active" }),
  run: async (client) => unwrap(await getUserTokensVerify(client)).status,
  gives: "active",
};
