// https://developers.cloudflare.com/api/resources/workers/, /kv/, /d1/, /r2/, /queues/, /pages/, /ai/
import { createAiRunCfMetaLlama318bInstruct } from "@flarespec/cloudflare/ai";
import { paginate, unwrap } from "@flarespec/cloudflare/client";
import { createD1Database, queryD1Database } from "@flarespec/cloudflare/d1";
import { createPagesProject, createPagesProjectDeployment, listPagesProjects } from "@flarespec/cloudflare/pages";
import { createQueue, createQueueMessagesPull, listQueues } from "@flarespec/cloudflare/queues";
import { createR2Bucket, getR2Buckets } from "@flarespec/cloudflare/r2";
import {
  createClient as createStorageClient,
  createStorageKvNamespace,
  deleteStorageKvNamespaceValue,
  getStorageKvNamespaceValue,
  listStorageKvNamespaceKeys,
  listStorageKvNamespaces,
  updateStorageKvNamespaceBulk,
  updateStorageKvNamespaceValue,
} from "@flarespec/cloudflare/storage";
import {
  createClient as createWorkersClient,
  createZoneWorkersRoute,
  updateWorkersScript,
  updateWorkersScriptSchedules,
} from "@flarespec/cloudflare/workers";
import { account_id, type Call, result, zone_id } from "./call.js";

const account = `/accounts/${account_id}`;
const script_name = "hello";
const source = "export default { fetch: () => new Response('hello') };";
const metadata = {
  main_module: "worker.js",
  compatibility_date: "2024-08-01",
  bindings: [{ type: "plain_text", name: "GREETING", text: "hello" }],
};
const upload: Call["sends"] = {
  method: "PUT",
  path: `${account}/workers/scripts/${script_name}`,
  body: {
    parts: {
      metadata: { type: "application/json", json: metadata },
      "worker.js": { type: "application/javascript+module", text: source },
    },
  },
};
const uploaded = result({ id: script_name, etag: "777f24a43bef5f69174aa69ceaf1dea67968d510a31d1vw3e49d34a0187c06d1" });

export const uploadWorker: Call = {
  sends: upload,
  answers: uploaded,
  run: async (client) => {
    const script = unwrap(
      await updateWorkersScript(client, {
        account_id,
        script_name,
        body: {
          metadata: {
            main_module: "worker.js",
            compatibility_date: "2024-08-01",
            bindings: [{ type: "plain_text", name: "GREETING", text: "hello" }],
          },
          "worker.js": new File([source], "worker.js", { type: "application/javascript+module" }),
        },
      }),
    );
    return script.id;
  },
  gives: script_name,
};

export const uploadWorkerAsFormData: Call = {
  sends: upload,
  answers: uploaded,
  run: async (_, options) => {
    const body = new FormData();
    body.set("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
    body.set("worker.js", new File([source], "worker.js", { type: "application/javascript+module" }));
    const client = createWorkersClient(options);
    const { error } = await client["/accounts/{account_id}/workers/scripts/{script_name}"].PUT({
      params: { path: { account_id, script_name } },
      body,
    });
    return error;
  },
  gives: undefined,
};

export const scheduleWorker: Call = {
  sends: {
    method: "PUT",
    path: `${account}/workers/scripts/${script_name}/schedules`,
    body: { json: [{ cron: "*/30 * * * *" }] },
  },
  answers: result({ schedules: [{ cron: "*/30 * * * *" }] }),
  run: async (client) => {
    const { schedules } = unwrap(
      await updateWorkersScriptSchedules(client, { account_id, script_name, body: [{ cron: "*/30 * * * *" }] }),
    );
    return schedules?.length;
  },
  gives: 1,
};

export const routeWorker: Call = {
  sends: {
    method: "POST",
    path: `/zones/${zone_id}/workers/routes`,
    body: { json: { pattern: "example.com/*", script: "hello" } },
  },
  answers: result({ id: "9a7806061c88ada191ed06f989cc3dac" }),
  run: async (client) => {
    const { error } = await createZoneWorkersRoute(client, { zone_id, pattern: "example.com/*", script: script_name });
    return error;
  },
  gives: undefined,
};

const namespace_id = "0f2ac74b498b48028cb68387c421e279";
const namespaces = `${account}/storage/kv/namespaces`;
const value = (key: string): string => `${namespaces}/${namespace_id}/values/${key}`;

export const createNamespace: Call = {
  sends: { method: "POST", path: namespaces, body: { json: { title: "sessions" } } },
  answers: result({ id: namespace_id, title: "sessions", supports_url_encoding: true }),
  run: async (client) => unwrap(await createStorageKvNamespace(client, { account_id, title: "sessions" })).id,
  gives: namespace_id,
};

export const findNamespace: Call = {
  sends: { method: "GET", path: namespaces, query: { per_page: "100" } },
  answers: result([{ id: namespace_id, title: "sessions" }]),
  run: async (client) => {
    const all = unwrap(await listStorageKvNamespaces(client, { account_id, per_page: 100 }));
    return all.find(({ title }) => title === "sessions")?.id;
  },
  gives: namespace_id,
};

export const listKeys: Call = {
  sends: { method: "GET", path: `${namespaces}/${namespace_id}/keys`, query: { prefix: "user:", limit: "1000" } },
  answers: result([{ name: "user:1" }], { result_info: { count: 1, cursor: "" } }),
  run: async (client) => {
    const names: string[] = [];
    const args = { account_id, namespace_id, prefix: "user:", limit: 1000 };
    for await (const key of paginate(client, listStorageKvNamespaceKeys, args)) names.push(key.name);
    return names;
  },
  gives: ["user:1"],
};

export const writeTextValue: Call = {
  sends: {
    method: "PUT",
    path: value("user%3A1"),
    body: { parts: { value: { text: "Ada" }, metadata: { text: '{"role":"admin"}' } } },
  },
  answers: result({}),
  run: async (client) => {
    const { error } = await updateStorageKvNamespaceValue(client, {
      account_id,
      namespace_id,
      key_name: "user:1",
      value: "Ada",
      metadata: JSON.stringify({ role: "admin" }),
    });
    return error;
  },
  gives: undefined,
};

export const writeBinaryValue: Call = {
  sends: {
    method: "PUT",
    path: value("logo"),
    body: { parts: { value: { type: "application/octet-stream", text: "\u0089PNG" }, metadata: { text: "{}" } } },
  },
  answers: result({}),
  run: async (client) => {
    const { error } = await updateStorageKvNamespaceValue(client, {
      account_id,
      namespace_id,
      key_name: "logo",
      value: new TextEncoder().encode("\u0089PNG"),
      metadata: "{}",
    });
    return error;
  },
  gives: undefined,
};

export const readValue: Call = {
  sends: { method: "GET", path: value("user%3A1") },
  answers: { type: "application/octet-stream", body: "Ada" },
  run: async (_, options) => {
    const client = createStorageClient(options);
    const found = await client["/accounts/{account_id}/storage/kv/namespaces/{namespace_id}/values/{key_name}"].GET({
      params: { path: { account_id, namespace_id, key_name: "user:1" } },
    });
    return unwrap(found).text();
  },
  gives: "Ada",
};

export const readMissingValue: Call = {
  sends: { method: "GET", path: value("nobody") },
  answers: {
    status: 404,
    body: JSON.stringify({
      success: false,
      errors: [{ code: 10009, message: "get: 'key not found'" }],
      messages: [],
      result: null,
    }),
  },
  run: async (client) => {
    const { data, error } = await getStorageKvNamespaceValue(client, { account_id, namespace_id, key_name: "nobody" });
    if (error?.kind === "api" && error.codes.includes(10009)) return "nobody there";
    return data?.size;
  },
  gives: "nobody there",
};

export const writeManyValues: Call = {
  sends: {
    method: "PUT",
    path: `${namespaces}/${namespace_id}/bulk`,
    body: {
      json: [
        { key: "a", value: "1", expiration_ttl: 300, metadata: { from: "import" } },
        { key: "b", value: "AQ==", base64: true },
      ],
    },
  },
  answers: result({ successful_key_count: 2, unsuccessful_keys: [] }),
  run: async (client) => {
    const { error } = await updateStorageKvNamespaceBulk(client, {
      account_id,
      namespace_id,
      body: [
        { key: "a", value: "1", expiration_ttl: 300, metadata: { from: "import" } },
        { key: "b", value: "AQ==", base64: true },
      ],
    });
    return error;
  },
  gives: undefined,
};

export const deleteValue: Call = {
  sends: { method: "DELETE", path: value("user%3A1") },
  answers: result(null),
  run: async (client) => {
    const { error } = await deleteStorageKvNamespaceValue(client, { account_id, namespace_id, key_name: "user:1" });
    return error;
  },
  gives: undefined,
};

export const createDatabase: Call = {
  sends: {
    method: "POST",
    path: `${account}/d1/database`,
    body: { json: { name: "blog", primary_location_hint: "weur" } },
  },
  answers: result({ uuid: "f54b7b1c-5b1d-4a1c-9c5e-1d7e3f0c2f11", name: "blog", version: "production" }),
  run: async (client) => {
    const { uuid } = unwrap(
      await createD1Database(client, { account_id, name: "blog", primary_location_hint: "weur" }),
    );
    return uuid;
  },
  gives: "f54b7b1c-5b1d-4a1c-9c5e-1d7e3f0c2f11",
};

const database_id = "f54b7b1c-5b1d-4a1c-9c5e-1d7e3f0c2f11";
export const queryDatabase: Call = {
  sends: {
    method: "POST",
    path: `${account}/d1/database/${database_id}/query`,
    body: { json: { sql: "SELECT * FROM posts WHERE author = ?;", params: ["ada"] } },
  },
  answers: result([{ success: true, meta: { rows_read: 1, duration: 0.2 }, results: [{ id: 1, title: "Hello" }] }]),
  run: async (client) => {
    const [first] = unwrap(
      await queryD1Database(client, {
        account_id,
        database_id,
        sql: "SELECT * FROM posts WHERE author = ?;",
        params: ["ada"],
      }),
    );
    return first?.results?.map(({ title }) => title);
  },
  gives: ["Hello"],
};

export const createBucket: Call = {
  sends: { method: "POST", path: `${account}/r2/buckets`, body: { json: { name: "photos", locationHint: "weur" } } },
  answers: result({ name: "photos", creation_date: "2026-01-01T00:00:00.000Z", location: "WEUR" }),
  run: async (client) =>
    unwrap(await createR2Bucket(client, { account_id, name: "photos", locationHint: "weur" })).name,
  gives: "photos",
};

export const listBuckets: Call = {
  sends: { method: "GET", path: `${account}/r2/buckets`, query: { name_contains: "pho" } },
  answers: result({ buckets: [{ name: "photos", creation_date: "2026-01-01T00:00:00.000Z" }] }),
  run: async (client) => {
    const { buckets } = unwrap(await getR2Buckets(client, { account_id, name_contains: "pho" }));
    return buckets?.map(({ name }) => name);
  },
  gives: ["photos"],
};

export const createQueueByName: Call = {
  sends: { method: "POST", path: `${account}/queues`, body: { json: { queue_name: "mails" } } },
  answers: result({ queue_id: "5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12", queue_name: "mails" }),
  run: async (client) => unwrap(await createQueue(client, { account_id, body: { queue_name: "mails" } })).queue_id,
  gives: "5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12",
};

export const findQueue: Call = {
  sends: { method: "GET", path: `${account}/queues` },
  answers: result([{ queue_id: "5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12", queue_name: "mails" }]),
  run: async (client) => {
    const queues = unwrap(await listQueues(client, { account_id }));
    return queues.find(({ queue_name }) => queue_name === "mails")?.queue_id;
  },
  gives: "5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12",
};

export const pullMessages: Call = {
  sends: {
    method: "POST",
    path: `${account}/queues/5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12/messages/pull`,
    body: { json: { batch_size: 50, visibility_timeout_ms: 6000 } },
  },
  answers: result({
    messages: [{ id: "b01b5594f784d0165c2985833f5660dd", body: "hello", lease_id: "x", attempts: 1 }],
  }),
  run: async (client) => {
    const { error } = await createQueueMessagesPull(client, {
      account_id,
      queue_id: "5fde4cb2fb1a4e1d9a3b0f4c6f0e9a12",
      batch_size: 50,
      visibility_timeout_ms: 6000,
    });
    return error;
  },
  gives: undefined,
};

export const createProject: Call = {
  sends: {
    method: "POST",
    path: `${account}/pages/projects`,
    body: { json: { name: "blog", production_branch: "main" } },
  },
  answers: result({ name: "blog", subdomain: "blog.pages.dev", production_branch: "main" }),
  run: async (client) => {
    const project = unwrap(await createPagesProject(client, { account_id, name: "blog", production_branch: "main" }));
    return project.subdomain;
  },
  gives: "blog.pages.dev",
};

export const listProjects: Call = {
  sends: { method: "GET", path: `${account}/pages/projects` },
  answers: result([{ id: "7b162ea7-7367-4d67-bcde-1160995d5", name: "blog", subdomain: "blog.pages.dev" }]),
  run: async (client) => unwrap(await listPagesProjects(client, { account_id })).map(({ name }) => name),
  gives: ["blog"],
};

export const deployBranch: Call = {
  sends: {
    method: "POST",
    path: `${account}/pages/projects/blog/deployments`,
    body: { parts: { branch: { text: "staging" } } },
  },
  answers: result({ id: "f64788e9-fccd-4d4a-a28a-cb84f88f6", url: "https://f64788e9.blog.pages.dev" }),
  run: async (client) => {
    const deployment = unwrap(
      await createPagesProjectDeployment(client, { account_id, project_name: "blog", branch: "staging" }),
    );
    return deployment.url;
  },
  gives: "https://f64788e9.blog.pages.dev",
};

const llama = `${account}/ai/run/@cf/meta/llama-3.1-8b-instruct`;
const messages = [{ role: "user", content: "Say hello" }];
export const runModel: Call = {
  sends: { method: "POST", path: llama, body: { json: { messages } } },
  answers: { body: JSON.stringify({ success: true, errors: [], messages: [], result: { response: "hello" } }) },
  run: async (client) => {
    const { data, error } = await createAiRunCfMetaLlama318bInstruct(client, {
      account_id,
      body: { messages: [{ role: "user", content: "Say hello" }] },
    });
    if (error) throw new Error(error.message);
    return data.result;
  },
  gives: { response: "hello" },
};

// The document declares JSON alone, so a stream of events is not typed as an answer: it is an error that says so.
export const streamModel: Call = {
  sends: { method: "POST", path: llama, body: { json: { messages, stream: true } } },
  answers: { type: "text/event-stream", body: 'data: {"response":"hello"}\n\ndata: [DONE]\n\n' },
  run: async (client) => {
    const { error } = await createAiRunCfMetaLlama318bInstruct(client, {
      account_id,
      body: { messages: [{ role: "user", content: "Say hello" }], stream: true },
    });
    return `${error?.kind}: ${error?.message}`;
  },
  gives:
    "http: POST /accounts/{account_id}/ai/run/@cf/meta/llama-3.1-8b-instruct: 200 with undeclared text/event-stream",
};
