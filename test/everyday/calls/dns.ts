// https://developers.cloudflare.com/api/resources/dns/subresources/records/
import { createClient as createClientByPath } from "@flarespec/cloudflare";
import { paginate, unwrap } from "@flarespec/cloudflare/client";
import {
  createZoneDnsRecord,
  deleteZoneDnsRecord,
  editZoneDnsRecord,
  getZoneDnsRecordsExport,
  importZoneDnsRecords,
  listZoneDnsRecords,
} from "@flarespec/cloudflare/dns-records";
import { type Call, result, zone_id } from "./call.js";

const records = `/zones/${zone_id}/dns_records`;
const id = "372e67954025e0ba6aaa6d586b9e0b59";
const dns_record_id = id;
const creates = (body: object): Pick<Call, "sends" | "answers"> => ({
  sends: { method: "POST", path: records, body: { json: body } },
  answers: result({ id, ttl: 1, proxied: false, ...body }),
});

export const createA: Call = {
  ...creates({ type: "A", name: "www.example.com", content: "203.0.113.7", ttl: 3600, proxied: true, comment: "web" }),
  run: async (client) => {
    const record = unwrap(
      await createZoneDnsRecord(client, {
        zone_id,
        body: { type: "A", name: "www.example.com", content: "203.0.113.7", ttl: 3600, proxied: true, comment: "web" },
      }),
    );
    return record.id;
  },
  gives: id,
};

export const createAaaa: Call = {
  ...creates({ type: "AAAA", name: "www.example.com", content: "2001:db8::7", ttl: 1 }),
  run: async (client) => {
    const { data, error } = await createZoneDnsRecord(client, {
      zone_id,
      body: { type: "AAAA", name: "www.example.com", content: "2001:db8::7", ttl: 1 },
    });
    if (error) throw new Error(error.message);
    return data.result.name.toUpperCase();
  },
  gives: "WWW.EXAMPLE.COM",
};

export const createCname: Call = {
  ...creates({ type: "CNAME", name: "blog.example.com", content: "f70ff985.cfargotunnel.com", proxied: true, ttl: 1 }),
  run: async (_, options) => {
    const byPath = createClientByPath(options);
    const created = await byPath.POST("/zones/{zone_id}/dns_records", {
      params: { path: { zone_id } },
      body: { type: "CNAME", name: "blog.example.com", content: "f70ff985.cfargotunnel.com", proxied: true, ttl: 1 },
    });
    return unwrap(created).id;
  },
  gives: id,
};

export const createMx: Call = {
  ...creates({ type: "MX", name: "example.com", content: "mx.example.com", priority: 10, ttl: 3600 }),
  run: async (client) => {
    const record = unwrap(
      await createZoneDnsRecord(client, {
        zone_id,
        body: { type: "MX", name: "example.com", content: "mx.example.com", priority: 10, ttl: 3600 },
      }),
    );
    return record.type === "MX" ? record.priority : undefined;
  },
  gives: 10,
};

export const createTxt: Call = {
  ...creates({ type: "TXT", name: "example.com", content: '"v=spf1 -all"', ttl: 3600, tags: ["owner:mail"] }),
  run: async (client) => {
    const record = unwrap(
      await createZoneDnsRecord(client, {
        zone_id,
        body: { type: "TXT", name: "example.com", content: '"v=spf1 -all"', ttl: 3600, tags: ["owner:mail"] },
      }),
    );
    return record.id;
  },
  gives: id,
};

const srv = { priority: 10, weight: 5, port: 5060, target: "sip.example.com" };
export const createSrv: Call = {
  ...creates({ type: "SRV", name: "_sip._tcp.example.com", ttl: 3600, data: srv }),
  run: async (client) => {
    const record = unwrap(
      await createZoneDnsRecord(client, {
        zone_id,
        body: {
          type: "SRV",
          name: "_sip._tcp.example.com",
          ttl: 3600,
          data: { priority: 10, weight: 5, port: 5060, target: "sip.example.com" },
        },
      }),
    );
    return record.type === "SRV" ? record.data.port : undefined;
  },
  gives: 5060,
};

export const createCaa: Call = {
  ...creates({
    type: "CAA",
    name: "example.com",
    ttl: 3600,
    data: { flags: 0, tag: "issue", value: "letsencrypt.org" },
  }),
  run: async (client) => {
    const record = unwrap(
      await createZoneDnsRecord(client, {
        zone_id,
        body: {
          type: "CAA",
          name: "example.com",
          ttl: 3600,
          data: { flags: 0, tag: "issue", value: "letsencrypt.org" },
        },
      }),
    );
    return record.id;
  },
  gives: id,
};

export const findByName: Call = {
  sends: { method: "GET", path: records, query: { type: "A", name: "www.example.com" } },
  answers: result([{ id, type: "A", name: "www.example.com", content: "203.0.113.7" }], {
    result_info: { page: 1, per_page: 100, count: 1, total_count: 1, total_pages: 1 },
  }),
  run: async (client) => {
    const [record] = unwrap(await listZoneDnsRecords(client, { zone_id, type: "A", name: "www.example.com" }));
    return record?.id;
  },
  gives: id,
};

export const readAll: Call = {
  sends: { method: "GET", path: records, query: { per_page: "100" } },
  answers: result([{ id, type: "A", name: "www.example.com", content: "203.0.113.7" }], {
    result_info: { page: 1, per_page: 100, count: 1, total_count: 1, total_pages: 1 },
  }),
  run: async (client) => {
    const names: string[] = [];
    for await (const record of paginate(client, listZoneDnsRecords, { zone_id, per_page: 100 }))
      names.push(record.name);
    return names;
  },
  gives: ["www.example.com"],
};

export const editContent: Call = {
  sends: {
    method: "PATCH",
    path: `${records}/${id}`,
    body: { json: { type: "A", name: "www.example.com", content: "203.0.113.8" } },
  },
  answers: result({ id, type: "A", name: "www.example.com", content: "203.0.113.8", ttl: 1, proxied: false }),
  run: async (client) => {
    const record = unwrap(
      await editZoneDnsRecord(client, {
        zone_id,
        dns_record_id,
        body: { type: "A", name: "www.example.com", content: "203.0.113.8" },
      }),
    );
    return record.type === "A" ? record.content : undefined;
  },
  gives: "203.0.113.8",
};

export const remove: Call = {
  sends: { method: "DELETE", path: `${records}/${id}` },
  answers: { body: JSON.stringify({ result: { id } }) },
  run: async (client) => {
    const { data, error } = await deleteZoneDnsRecord(client, { zone_id, dns_record_id });
    return error ?? data?.result?.id;
  },
  gives: id,
};

const bind = "www.example.com. 300 IN A 203.0.113.7\n";
export const exportZone: Call = {
  sends: { method: "GET", path: `${records}/export` },
  answers: { type: "text/plain", body: bind },
  run: async (client) => unwrap(await getZoneDnsRecordsExport(client, { zone_id })).split(" ").length,
  gives: 5,
};

export const importZone: Call = {
  sends: {
    method: "POST",
    path: `${records}/import`,
    body: { parts: { file: { type: "text/plain", text: bind }, proxied: { text: "false" } } },
  },
  answers: result({ recs_added: 1, total_records_parsed: 1 }),
  run: async (client) => {
    const file = new File([bind], "zone.txt", { type: "text/plain" });
    return unwrap(await importZoneDnsRecords(client, { zone_id, file, proxied: "false" })).recs_added;
  },
  gives: 1,
};
