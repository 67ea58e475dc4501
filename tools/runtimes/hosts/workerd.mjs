// Runs the suite inside a Worker, in workerd, through Miniflare; needs Node 22.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

const [origin, stranger, file] = process.argv.slice(2);
const worker = `import { suite } from "./suite.js";
export default { async fetch(request, { ORIGIN, STRANGER }) { return Response.json(await suite(ORIGIN, STRANGER)); } };`;
const miniflare = new Miniflare({
  modules: [
    { type: "ESModule", path: "worker.js", contents: worker },
    { type: "ESModule", path: "suite.js", contents: readFileSync(fileURLToPath(file), "utf8") },
  ],
  bindings: { ORIGIN: origin, STRANGER: stranger },
  // Before workerd learned, in 2025, to leave credentials behind by itself.
  compatibilityDate: "2024-01-01",
  cf: false,
  telemetry: { enabled: false },
});
try {
  const response = await miniflare.dispatchFetch("http://worker.example/");
  console.log(`RESULTS ${await response.text()}`);
} finally {
  await miniflare.dispose();
}
