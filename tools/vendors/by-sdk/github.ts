import { Octokit } from "@octokit/rest";
import type { BySdk } from "./by-sdk.ts";

// Pages are linked to api.github.com.
const fetchLocal =
  (baseUrl: string) =>
  (url: string, init: object): Promise<Response> =>
    fetch(url.replace("https://api.github.com", baseUrl), init);
const clientOf = (baseUrl: string): Octokit =>
  new Octokit({ baseUrl, auth: "ghp_1", request: { fetch: fetchLocal(baseUrl) } });
const repo = { owner: "octo-org", repo: "hello-world" };

export const bySdk: BySdk = {
  openIssue: (url) =>
    clientOf(url).issues.create({
      ...repo,
      title: "Spider alert",
      body: "I'm having a problem with “this”.",
      labels: ["bug", "p1"],
      assignees: ["octocat"],
    }),
  everyPull: (url) => {
    const client = clientOf(url);
    return client.paginate(client.pulls.list, { ...repo, state: "all", per_page: 2 });
  },
  merge: (url) => clientOf(url).pulls.merge({ ...repo, pull_number: 3, merge_method: "squash" }),
  missing: (url) => clientOf(url).repos.get(repo),
  writeFile: (url) =>
    clientOf(url).repos.createOrUpdateFileContents({
      ...repo,
      path: "docs/a file.md",
      message: "docs: a file",
      content: btoa("# A file"),
      branch: "main",
    }),
  commitsSince: (url) => {
    const since = new Date(Date.UTC(2024, 0, 31)).toISOString();
    return clientOf(url).repos.listCommits({ ...repo, since, path: "docs" });
  },
  searchIssues: (url) => {
    const q = "repo:octo-org/hello-world is:open label:bug";
    return clientOf(url).request("GET /search/issues", { q, sort: "created", per_page: 50 });
  },
  label: (url) => clientOf(url).issues.addLabels({ ...repo, issue_number: 7, labels: ["p1"] }),
  star: (url) => clientOf(url).activity.starRepoForAuthenticatedUser(repo),
  uploadAsset: (url) =>
    clientOf(url).repos.uploadReleaseAsset({
      ...repo,
      baseUrl: url,
      release_id: 1,
      name: "a.zip",
      data: "zip",
      headers: { "content-type": "application/zip" },
    }),
  starredSince: (url) =>
    clientOf(url).activity.listReposStarredByAuthenticatedUser({
      headers: { accept: "application/vnd.github.star+json" },
    }),
};
