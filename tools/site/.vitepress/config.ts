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
      page("Guides", "/client/credentials"),
      page("Install", "/install"),
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
        ],
      },
      {
        text: "Guides",
        items: [
          page("Authenticate", "/client/credentials"),
          page("Paginate", "/client/pagination"),
          page("Upload", "/client/requests#upload-a-file"),
          page("Stream", "/client/streams"),
          page("Retry and time out", "/client/retries"),
          page("Mock", "/mock"),
          page("Validate", "/validate"),
          page("Query with TanStack Query", "/tanstack-query"),
          page("Migrate", "/migrate"),
          page("Patch the document", "/patch"),
          page("Record and verify", "/record"),
          page("Update", "/update"),
          page("Understand a breaking change", "/breaking-change"),
          page("Publish", "/publish"),
        ],
      },
      {
        text: "The client",
        items: [
          page("Answers and errors", "/client/answers"),
          page("Calls by name", "/client/operations"),
          page("Parameters and uploads", "/client/requests"),
          page("Bodies", "/client/bodies"),
          page("Limits and budgets", "/client/limits"),
          page("Middleware and logs", "/client/middleware"),
          page("Numbers and dates", "/client/numbers"),
          page("Test without the network", "/client/testing"),
        ],
      },
      {
        text: "Versions and sources",
        items: [
          page("Kinds of changes", "/diff"),
          page("Lines that break", "/impact"),
          page("Sources that disagree", "/drift"),
          page("Documentation pages", "/sources"),
          page("Names", "/names"),
          page("The ledger", "/ledger"),
          page("Recordings", "/recordings"),
          page("Contradictions", "/contradictions"),
          page("Other vendors", "/vendors"),
        ],
      },
      {
        text: "With other libraries",
        items: [
          page("openapi-typescript", "/openapi-typescript"),
          page("openapi-fetch", "/openapi-fetch"),
          page("CommonJS", "/commonjs"),
          page("Libraries", "/libraries"),
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
          page("Contribute", "/contributing"),
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
