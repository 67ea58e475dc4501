import { createClient, paginate, readAs, unwrap } from "kubernetes";
import { createAppsNamespaceDeployment, editAppsNamespaceDeploymentScale } from "kubernetes/apps";
import * as namespaces from "kubernetes/namespaces";
import type { Call } from "./call.js";

const clientOf = (baseUrl: string) => createClient({ baseUrl, credentials: { BearerToken: "Bearer sa-token" } });
const pod = (name: string) => ({ apiVersion: "v1", kind: "Pod", metadata: { name }, status: { phase: "Running" } });
const pods = (items: unknown[], more?: string) => ({
  apiVersion: "v1",
  kind: "PodList",
  metadata: { ...(more !== undefined && { continue: more }) },
  items,
});
const at = { namespace: "default", name: "web-0" };

export const everyPod: Call = {
  answers: [{ body: pods([pod("web-0")], "next/1=") }, { body: pods([pod("web-1")]) }],
  async run(baseUrl) {
    const found: (string | undefined)[] = [];
    const list = { namespace: "default", labelSelector: "app=web,tier in (a,b)", limit: 1 };
    for await (const one of paginate(clientOf(baseUrl), namespaces.listNamespacePods, list)) {
      found.push(one.metadata?.name, one.status?.phase);
    }
    return found;
  },
  gives: ["web-0", "Running", "web-1", "Running"],
};

export const logs: Call = {
  answers: [{ headers: { "content-type": "text/plain" }, body: "2024-01-31 started\n2024-01-31 ready\n" }],
  async run(baseUrl) {
    const { data, error } = await namespaces.getNamespacePodLog(clientOf(baseUrl), {
      ...at,
      container: "web",
      tailLines: 2,
      timestamps: true,
    });
    return error ? error.message : data.split("\n").length;
  },
  gives: 3,
};

export const deploy: Call = {
  answers: [{ status: 201, body: { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", uid: "1" } } }],
  async run(baseUrl) {
    const labels = { app: "web" };
    const created = await createAppsNamespaceDeployment(clientOf(baseUrl), {
      namespace: "default",
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "web", labels },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: "web",
                image: "nginx:1.25",
                ports: [{ containerPort: 80 }],
                resources: { limits: { cpu: "500m", memory: "128Mi" } },
                livenessProbe: { httpGet: { path: "/", port: 80 } },
              },
            ],
          },
        },
      },
    });
    return unwrap(created).metadata?.uid;
  },
  gives: "1",
};

export const mergePatch: Call = {
  answers: [{ body: pod("web-0") }],
  async run(baseUrl) {
    const { data, error } = await namespaces.editNamespacePod(
      clientOf(baseUrl),
      { ...at, body: { metadata: { labels: { tier: "front", old: null } } } },
      { headers: { "Content-Type": "application/merge-patch+json" } },
    );
    return error ? error.message : data.kind;
  },
  gives: "Pod",
};

export const jsonPatch: Call = {
  answers: [{ body: { apiVersion: "autoscaling/v1", kind: "Scale", spec: { replicas: 3 } } }],
  async run(baseUrl) {
    const { data, error } = await editAppsNamespaceDeploymentScale(
      clientOf(baseUrl),
      { namespace: "default", name: "web", body: [{ op: "replace", path: "/spec/replicas", value: 3 }] },
      { headers: { "Content-Type": "application/json-patch+json" } },
    );
    return error ? error.message : data.spec?.replicas;
  },
  gives: 3,
};

export const watch: Call = {
  answers: [
    {
      headers: { "content-type": "application/json" },
      body: `${JSON.stringify({ type: "ADDED", object: pod("web-0") })}\n${JSON.stringify({ type: "DELETED", object: pod("web-0") })}\n`,
    },
  ],
  async run(baseUrl) {
    const { data, error } = await clientOf(baseUrl).GET(
      "/api/v1/namespaces/{namespace}/pods",
      { params: { path: { namespace: "default" }, query: { watch: true, resourceVersion: "10" } } },
      readAs("stream"),
    );
    if (error) return error.message;
    const lines = await new Response(data).text();
    return lines.trim().split("\n").length;
  },
  gives: 2,
};

export const remove: Call = {
  answers: [{ body: pod("web-0") }],
  async run(baseUrl) {
    const { data, error } = await namespaces.deleteNamespacePod(clientOf(baseUrl), {
      path: at,
      query: { gracePeriodSeconds: 0 },
    });
    return error ? error.message : data?.metadata?.name;
  },
  gives: "web-0",
};

export const missing: Call = {
  answers: [
    {
      status: 404,
      body: { kind: "Status", apiVersion: "v1", status: "Failure", message: 'pods "web-9" not found', code: 404 },
    },
  ],
  async run(baseUrl) {
    const { data, error } = await namespaces.getNamespacePod(clientOf(baseUrl), {
      namespace: "default",
      name: "web-9",
    });
    if (error === undefined) return data.spec?.nodeName;
    return error.kind === "http" && error.status === 404 ? error.message : error.kind;
  },
  gives: 'GET /api/v1/namespaces/{namespace}/pods/{name}: 404 pods "web-9" not found',
};

export const evict: Call = {
  answers: [{ status: 201, body: { kind: "Eviction", apiVersion: "policy/v1", metadata: { name: "web-0" } } }],
  async run(baseUrl) {
    const { data, error } = await namespaces.createNamespacePodEviction(clientOf(baseUrl), {
      ...at,
      apiVersion: "policy/v1",
      kind: "Eviction",
      metadata: { name: "web-0" },
      deleteOptions: { gracePeriodSeconds: 5 },
    });
    return error ? error.message : data.metadata?.name;
  },
  gives: "web-0",
};
