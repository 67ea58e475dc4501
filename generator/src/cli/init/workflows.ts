import type { InitFile, PackageManager } from "./project.ts";

const INSTALL: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ["- uses: actions/setup-node@v4", "  with: { node-version: 22, cache: npm }", "- run: npm ci"],
  pnpm: [
    "- uses: pnpm/action-setup@v4",
    "- uses: actions/setup-node@v4",
    "  with: { node-version: 22, cache: pnpm }",
    "- run: pnpm install --frozen-lockfile",
  ],
};

const RUN: Readonly<Record<PackageManager, string>> = { npm: "npx", pnpm: "pnpm exec" };

/** Generates from what upstream publishes, every day, in one pull request. */
export function updateWorkflow(manager: PackageManager, out: string): InitFile {
  const run = RUN[manager];
  return {
    path: ".github/workflows/api-update.yml",
    text: `name: API update
on:
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch: {}
permissions:
  contents: write
  pull-requests: write
concurrency:
  group: api-update
jobs:
  update:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
${steps(["- uses: actions/checkout@v4", ...INSTALL[manager]])}
      - name: Update from upstream
        run: |
          cp -R ${quoted(out)} "$RUNNER_TEMP/before"
          ${run} flarespec update
      - name: Write the body of the pull request
        run: ${run} flarespec diff "$RUNNER_TEMP/before" ${quoted(out)} --markdown > "$RUNNER_TEMP/body.md"
      - uses: peter-evans/create-pull-request@v7
        with:
          branch: api-update
          delete-branch: true
          title: The API as it is published now
          commit-message: The API as it is published now
          body-path: \${{ runner.temp }}/body.md
`,
  };
}

/** Checks on every pull request that the package is what the document gives. */
export function checkWorkflow(manager: PackageManager): InitFile {
  return {
    path: ".github/workflows/api-check.yml",
    text: `name: API check
on:
  pull_request: {}
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${steps(["- uses: actions/checkout@v4", ...INSTALL[manager]])}
      - name: The package is what the document gives
        run: ${RUN[manager]} flarespec generate --check
`,
  };
}

function steps(lines: readonly string[]): string {
  return lines.map((line) => `      ${line}`).join("\n");
}

/** An argument for a shell. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
