// https://developers.cloudflare.com/api/resources/zones/, /cache/, /custom_hostnames/, /rulesets/
import { unwrap } from "@flarespec/cloudflare/client";
import { createZoneCustomHostname } from "@flarespec/cloudflare/custom-hostnames";
import { createZonePurgeCache } from "@flarespec/cloudflare/purge-cache";
import {
  createZoneRulesetRule,
  getZoneRulesetsPhaseEntrypoint,
  listZoneRulesets,
  updateZoneRulesetsPhaseEntrypoint,
} from "@flarespec/cloudflare/rulesets";
import { editZoneSetting } from "@flarespec/cloudflare/settings";
import { createClient, getZone, listZones, paginate } from "@flarespec/cloudflare/zones";
import { account_id, type Call, result, zone_id } from "./call.js";

const zone = {
  id: zone_id,
  name: "example.com",
  status: "active",
  account: { id: account_id, name: "Example" },
  name_servers: ["bob.ns.cloudflare.com", "lola.ns.cloudflare.com"],
};

export const findZone: Call = {
  sends: { method: "GET", path: "/zones", query: { name: "example.com", "account.id": account_id } },
  answers: result([zone], { result_info: { page: 1, per_page: 20, count: 1, total_count: 1, total_pages: 1 } }),
  run: async (client) => {
    const zones = unwrap(await listZones(client, { name: "example.com", "account.id": account_id }));
    return zones[0]?.id;
  },
  gives: zone_id,
};

export const readZones: Call = {
  sends: { method: "GET", path: "/zones", query: { status: "active", per_page: "50" } },
  answers: result([zone], { result_info: { page: 1, per_page: 50, count: 1, total_count: 1, total_pages: 1 } }),
  run: async (_, options) => {
    const names: string[] = [];
    const client = createClient(options);
    for await (const one of paginate(client, "/zones", { params: { query: { status: "active", per_page: 50 } } })) {
      names.push(one.name);
    }
    return names;
  },
  gives: ["example.com"],
};

export const readZone: Call = {
  sends: { method: "GET", path: `/zones/${zone_id}` },
  answers: result(zone),
  run: async (client) => {
    const { name, name_servers } = unwrap(await getZone(client, { zone_id }));
    return `${name}: ${name_servers.join(", ")}`;
  },
  gives: "example.com: bob.ns.cloudflare.com, lola.ns.cloudflare.com",
};

export const purgeEverything: Call = {
  sends: { method: "POST", path: `/zones/${zone_id}/purge_cache`, body: { json: { purge_everything: true } } },
  answers: result({ id: zone_id }),
  run: async (client) => {
    const purged = unwrap(await createZonePurgeCache(client, { zone_id, body: { purge_everything: true } }));
    return purged?.id;
  },
  gives: zone_id,
};

export const purgeFiles: Call = {
  sends: {
    method: "POST",
    path: `/zones/${zone_id}/purge_cache`,
    body: { json: { files: ["https://www.example.com/css/styles.css", "https://www.example.com/js/index.js"] } },
  },
  answers: result({ id: zone_id }),
  run: async (client) => {
    const files = ["https://www.example.com/css/styles.css", "https://www.example.com/js/index.js"];
    const { error } = await createZonePurgeCache(client, { zone_id, body: { files } });
    return error?.message;
  },
  gives: undefined,
};

export const setAlwaysHttps: Call = {
  sends: {
    method: "PATCH",
    path: `/zones/${zone_id}/settings/always_use_https`,
    body: { json: { id: "always_use_https", value: "on" } },
  },
  answers: result({ id: "always_use_https", value: "on", editable: true, modified_on: "2026-01-01T05:20:00.12345Z" }),
  run: async (client) => {
    const { data } = await editZoneSetting(client, {
      zone_id,
      setting_id: "always_use_https",
      body: { id: "always_use_https", value: "on" },
    });
    return data?.success;
  },
  gives: true,
};

const rule = { action: "block", expression: 'http.request.uri.path eq "/login"', description: "no logins" } as const;
export const readEntrypoint: Call = {
  sends: { method: "GET", path: `/zones/${zone_id}/rulesets/phases/http_request_firewall_custom/entrypoint` },
  answers: result({
    id: "2f2feab2026849078ba485f918791bdc",
    name: "default",
    kind: "zone",
    phase: "http_request_firewall_custom",
    version: "1",
    last_updated: "2026-01-01T05:20:00.12345Z",
    rules: [{ id: "3a03d665bac047339bb530ecb439a90d", version: "1", last_updated: "2026-01-01T05:20:00Z", ...rule }],
  }),
  run: async (client) => {
    const { id, rules } = unwrap(
      await getZoneRulesetsPhaseEntrypoint(client, { zone_id, ruleset_phase: "http_request_firewall_custom" }),
    );
    return `${id} ${rules.length}`;
  },
  gives: "2f2feab2026849078ba485f918791bdc 1",
};

export const writeEntrypoint: Call = {
  sends: {
    method: "PUT",
    path: `/zones/${zone_id}/rulesets/phases/http_request_cache_settings/entrypoint`,
    body: {
      json: { rules: [{ action: "set_cache_settings", expression: "true", action_parameters: { cache: true } }] },
    },
  },
  answers: result({ id: "2f2feab2026849078ba485f918791bdc", rules: [] }),
  run: async (client) => {
    const ruleset = unwrap(
      await updateZoneRulesetsPhaseEntrypoint(client, {
        zone_id,
        ruleset_phase: "http_request_cache_settings",
        rules: [{ action: "set_cache_settings", expression: "true", action_parameters: { cache: true } }],
      }),
    );
    return ruleset.id;
  },
  gives: "2f2feab2026849078ba485f918791bdc",
};

export const addRule: Call = {
  sends: {
    method: "POST",
    path: `/zones/${zone_id}/rulesets/2f2feab2026849078ba485f918791bdc/rules`,
    body: { json: rule },
  },
  answers: result({ id: "2f2feab2026849078ba485f918791bdc", rules: [] }),
  run: async (client) => {
    const ruleset = unwrap(
      await createZoneRulesetRule(client, {
        zone_id,
        ruleset_id: "2f2feab2026849078ba485f918791bdc",
        body: { action: "block", expression: 'http.request.uri.path eq "/login"', description: "no logins" },
      }),
    );
    return ruleset.id;
  },
  gives: "2f2feab2026849078ba485f918791bdc",
};

export const readRulesets: Call = {
  sends: { method: "GET", path: `/zones/${zone_id}/rulesets` },
  answers: result([{ id: "2f2feab2026849078ba485f918791bdc", phase: "http_request_firewall_managed" }]),
  run: async (client) => unwrap(await listZoneRulesets(client, { zone_id })).map(({ phase }) => phase),
  gives: ["http_request_firewall_managed"],
};

export const addCustomHostname: Call = {
  sends: {
    method: "POST",
    path: `/zones/${zone_id}/custom_hostnames`,
    body: { json: { hostname: "shop.example.org", ssl: { method: "http", type: "dv" } } },
  },
  answers: result({
    id: "0d89c70d-ad9f-4843-b99f-6cc0252067e9",
    hostname: "shop.example.org",
    ssl: { status: "initializing" },
  }),
  run: async (client) => {
    const added = unwrap(
      await createZoneCustomHostname(client, {
        zone_id,
        hostname: "shop.example.org",
        ssl: { method: "http", type: "dv" },
      }),
    );
    return added.id;
  },
  gives: "0d89c70d-ad9f-4843-b99f-6cc0252067e9",
};
