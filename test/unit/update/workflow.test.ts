import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { snippetsOf } from "../../docs/markdown.ts";
import { BIN, document, folder, put } from "../cli/run.ts";
import { A, B, JSON_OF, project } from "./publisher.ts";

interface Workflow {
  on: { schedule: { cron: string }[] };
  permissions: object;
  concurrency: { group: string };
  jobs: { update: { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] } };
}

const snippet = snippetsOf("docs/update.md").find(({ text }) => text.includes("jobs:"));
const workflow = parse(snippet?.text ?? "") as Workflow;
const { steps } = workflow.jobs.update;
const proposal = steps.at(-1);

test("the workflow is scheduled, alone, and proposes one branch", () => {
  expect(workflow.on.schedule[0]?.cron.split(" ")).toHaveLength(5);
  expect(workflow.concurrency.group).not.toBe("");
  expect(workflow.permissions).toEqual({ contents: "write", "pull-requests": "write" });
  // That action updates the pull request of its branch, and closes it when nothing is left of it.
  expect(proposal?.uses).toMatch(/^peter-evans\/create-pull-request@v\d+$/);
  expect(proposal?.with).toMatchObject({ branch: "api-update", "delete-branch": true });
  expect(proposal?.with?.["body-path"]).toBe(`\${{ runner.temp }}/changelog.md`);
});

test("its steps, run day after day: one proposal that follows what is published", async () => {
  const away = folder({ "openapi.json": A });
  const published = join(away, "openapi.json");
  const cwd = await project(`{ file: "../../${away.split("/").at(-1)}/openapi.json" }`);
  const [bin, temp] = [join(away, "bin"), join(away, "temp")];
  put(join(bin, "npx"), `#!/bin/sh\n[ "$1" = flarespec ] || exit 9\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(bin, "npx"), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, RUNNER_TEMP: temp };
  const git = (...argv: string[]): string =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@y", ...argv], { cwd, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "-m", "one");

  /** One run, from a fresh runner; what create-pull-request would put into its branch. */
  const day = (text: string): { changed: string[]; body: string; changesets: string[] } => {
    put(published, text);
    execFileSync("rm", ["-rf", temp]);
    mkdirSync(temp);
    for (const { run } of steps) {
      if (run === undefined || run === "npm ci") continue;
      execFileSync("bash", ["-e", "-c", run], { cwd, env, stdio: "pipe" });
    }
    const changed = git("status", "--porcelain", "--untracked-files=all")
      .split("\n")
      .filter((line) => line !== "");
    const entries = changed.filter((line) => line.includes(".changeset/")).map((line) => line.slice(3));
    const changesets = entries.map((name) => readFileSync(join(cwd, name), "utf8"));
    git("stash", "--quiet", "--include-untracked");
    if (changed.length > 0) git("stash", "drop", "--quiet");
    return { changed, body: readFileSync(join(temp, "changelog.md"), "utf8"), changesets };
  };

  const first = day(B);
  expect(first.body).toContain("`createSprocket`");
  expect(first.changesets).toHaveLength(1);
  expect(first.changed.join("\n")).toContain("spec/sources.yaml");
  // Nobody merged it: the next day's proposal is the whole difference again, and has one entry of a changelog.
  const second = day(JSON_OF(document({ areas: ["widgets", "gadgets", "sprockets", "levers"] })));
  expect(second.body).toContain("`createSprocket`");
  expect(second.body).toContain("`createLever`");
  expect(second.changesets).toHaveLength(1);
  expect(second.changesets[0]).toContain("minor");
  // Upstream takes all back: nothing is left to propose.
  expect(day(A)).toMatchObject({ changed: [], body: "Nothing changes.\n" });
  expect(readdirSync(temp)).toContain("before");
});
