import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page that has the table, and where in it. */
export const LIBRARIES_PAGE = "docs/libraries.md";
const TABLE = /(?<=<!-- libraries -->\n)[\s\S]*?(?=<!-- end -->)/;

/** What is compiled and run with each library, by the folder that installs it. */
const TRIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ecosystem: {
    "openapi-fetch": "calls, refusals, a retry, a value that is refused",
    "openapi-react-query": "`queryOptions`, `useQuery` in a document",
    "swr-openapi": "`createQueryHook` in a document",
    "openapi-msw": "handlers of MSW for the client of openapi-fetch",
    msw: "handlers by operation, and the API in memory",
    "@tanstack/react-query": "queries, pages, mutations and keys, in a document and in Chromium",
    "react-hook-form": "a form that a schema of the package checks",
    "@trpc/server": "input that a schema of the package checks",
    "@opentelemetry/api": "spans of each attempt, with the SDK for tracing",
    "@cloudflare/workers-types": "a Worker with these types alone, without skipLibCheck",
    vite: "the page of React of `examples/`, built and used in Chromium",
    jest: "a test that calls `require`",
  },
  runtimes: {
    next: "route handlers of Node and of the edge runtime, a server action, the cache",
  },
};

/** The page with its table as it should be. */
export function renderLibraries(page: string): string {
  const rows = Object.entries(TRIED).flatMap(([folder, libraries]) => {
    const file = join(import.meta.dirname, "..", folder, "package.json");
    const { dependencies } = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
    const command = `\`npm run test:${folder}\``;
    return Object.entries(libraries).map(
      ([name, what]) => `| ${name} | ${dependencies[name]} | ${what} | ${command} |\n`,
    );
  });
  return page.replace(
    TABLE,
    `| library | version | what is tried | command |\n| --- | --- | --- | --- |\n${rows.join("")}`,
  );
}
