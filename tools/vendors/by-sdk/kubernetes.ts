import { AppsV1Api, CoreV1Api, KubeConfig, PatchStrategy, setHeaderOptions, Watch } from "@kubernetes/client-node";
import type { BySdk } from "./by-sdk.ts";

const configOf = (server: string): KubeConfig => {
  const config = new KubeConfig();
  config.loadFromClusterAndUser({ name: "local", server, skipTLSVerify: true }, { name: "sa", token: "sa-token" });
  return config;
};
const coreOf = (url: string): CoreV1Api => configOf(url).makeApiClient(CoreV1Api);
const appsOf = (url: string): AppsV1Api => configOf(url).makeApiClient(AppsV1Api);
const at = { namespace: "default", name: "web-0" };

export const bySdk: BySdk = {
  everyPod: async (url) => {
    const list = { namespace: "default", labelSelector: "app=web,tier in (a,b)", limit: 1 };
    const first = await coreOf(url).listNamespacedPod(list);
    return coreOf(url).listNamespacedPod({ ...list, _continue: first.metadata?._continue ?? "" });
  },
  logs: (url) => coreOf(url).readNamespacedPodLog({ ...at, container: "web", tailLines: 2, timestamps: true }),
  deploy: (url) => {
    const labels = { app: "web" };
    const container = {
      name: "web",
      image: "nginx:1.25",
      ports: [{ containerPort: 80 }],
      resources: { limits: { cpu: "500m", memory: "128Mi" } },
      livenessProbe: { httpGet: { path: "/", port: 80 } },
    };
    const spec = {
      replicas: 2,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    };
    const body = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", labels }, spec };
    return appsOf(url).createNamespacedDeployment({ namespace: "default", body });
  },
  mergePatch: (url) =>
    coreOf(url).patchNamespacedPod(
      { ...at, body: { metadata: { labels: { tier: "front", old: null } } } },
      setHeaderOptions("Content-Type", PatchStrategy.MergePatch),
    ),
  jsonPatch: (url) =>
    appsOf(url).patchNamespacedDeploymentScale(
      { namespace: "default", name: "web", body: [{ op: "replace", path: "/spec/replicas", value: 3 }] },
      setHeaderOptions("Content-Type", PatchStrategy.JsonPatch),
    ),
  watch: (url) =>
    new Promise((resolve) => {
      const path = "/api/v1/namespaces/default/pods";
      void new Watch(configOf(url)).watch(path, { resourceVersion: "10" }, () => {}, resolve);
    }),
  remove: (url) => coreOf(url).deleteNamespacedPod({ ...at, gracePeriodSeconds: 0 }),
  missing: (url) => coreOf(url).readNamespacedPod({ namespace: "default", name: "web-9" }),
  evict: (url) =>
    coreOf(url).createNamespacedPodEviction({
      ...at,
      body: {
        apiVersion: "policy/v1",
        kind: "Eviction",
        metadata: { name: "web-0" },
        deleteOptions: { gracePeriodSeconds: 5 },
      },
    }),
};
