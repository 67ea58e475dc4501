import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { withoutNode } from "../playground/without-node.ts";

const at = (path: string): string => join(import.meta.dirname, "..", path);
const named = (folder: string) =>
  readdirSync(at(`.out/pages/${folder}`))
    .filter((name) => name !== "index.md")
    .map((name) => name.replace(/\.md$/, ""))
    .sort()
    .map((name) => ({ text: name, link: `/${folder}/${name}` }));
const page = (text: string, link: string) => ({ text, link });

export default defineConfig({
  title: "flarespec",
  description: "A TypeScript client from OpenAPI documents that contradict the API and each other.",
  srcDir: ".out/pages",
  outDir: ".out/dist",
  cacheDir: ".out/cache",
  cleanUrls: true,
  lastUpdated: false,
  markdown: { theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
  vite: { plugins: [withoutNode()], worker: { format: "es", plugins: () => [withoutNode()] } },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      page("Guides", "/install"),
      page("The client", "/client/"),
      page("Reference", "/cli"),
      page("Operations", "/reference/operations/"),
      page("Playground", "/playground"),
    ],
    sidebar: [
      {
        text: "Start",
        items: [
          page("What it is", "/"),
          page("Playground", "/playground"),
          page("Into your repository", "/install"),
          page("Beside other tools", "/comparison"),
          page("Migrate", "/migrate"),
        ],
      },
      {
        text: "Call the API",
        items: [
          page("Answers and errors", "/client/answers"),
          page("Authenticate", "/client/credentials"),
          page("Paginate", "/client/pagination"),
          page("Parameters and uploads", "/client/requests"),
          page("Bodies", "/client/bodies"),
          page("Stream", "/client/streams"),
          page("Retry, time out, abort", "/client/retries"),
          page("Limits and budgets", "/client/limits"),
          page("Middleware and logs", "/client/middleware"),
          page("Calls by name", "/client/operations"),
          page("Numbers and dates", "/client/numbers"),
          page("Test without the network", "/client/testing"),
          page("Mock the API", "/mock"),
        ],
      },
      {
        text: "Keep it current",
        items: [
          page("Update from upstream", "/update"),
          page("Understand a breaking change", "/diff"),
          page("Find the lines that break", "/impact"),
          page("Version and publish", "/publish"),
          page("Record and verify", "/record"),
        ],
      },
      {
        text: "Correct the document",
        items: [
          page("Correct one place", "/contributing"),
          page("Names", "/names"),
          page("Sources that disagree", "/drift"),
          page("Documentation pages", "/sources"),
          page("The ledger", "/ledger"),
          page("Recordings", "/recordings"),
          page("Contradictions", "/contradictions"),
        ],
      },
      {
        text: "With other libraries",
        items: [
          page("openapi-typescript", "/openapi-typescript"),
          page("openapi-fetch", "/openapi-fetch"),
          page("TanStack Query", "/tanstack-query"),
          page("CommonJS", "/commonjs"),
          page("Plugins", "/plugins"),
          page("A shared cache", "/caching"),
        ],
      },
      {
        text: "Reference",
        items: [
          page("Commands", "/cli"),
          page("Configuration", "/config"),
          page("Presets", "/presets"),
          page("Limits", "/limits"),
          page("Codes", "/reference/codes"),
          { text: "Rules", link: "/reference/rules/", collapsed: true, items: named("reference/rules") },
          { text: "Operations and types", link: "/reference/operations/", items: named("reference/operations") },
        ],
      },
      {
        text: "Inside",
        items: [
          page("Architecture", "/architecture"),
          page("Words", "/words"),
          page("Benchmark", "/benchmark"),
          page("Changes of the generator", "/changes"),
          page("Changes of the client", "/client/changes"),
          { text: "Decisions", link: "/adr/", collapsed: true, items: named("adr") },
        ],
      },
    ],
  },
});
