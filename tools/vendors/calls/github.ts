import { accept, createClient, paginate, unwrap } from "github-v3-rest-api";
import * as repos from "github-v3-rest-api/repos";
import type { Call } from "./call.js";

const clientOf = (baseUrl: string) => createClient({ baseUrl, token: "ghp_1" });
const repo = { owner: "octo-org", repo: "hello-world" };

export const openIssue: Call = {
  answers: [{ status: 201, body: { number: 7, state: "open", labels: ["bug", { name: "p1" }] } }],
  async run(baseUrl) {
    const { data, error } = await repos.createRepoIssue(clientOf(baseUrl), {
      ...repo,
      title: "Spider alert",
      body: "I'm having a problem with “this”.",
      labels: ["bug", "p1"],
      assignees: ["octocat"],
    });
    if (error) return error.message;
    return [data.number, data.labels.map((label) => (typeof label === "string" ? label : label.name))];
  },
  gives: [7, ["bug", "p1"]],
};

export const everyPull: Call = {
  answers: [
    {
      headers: { link: '<https://api.github.com/repositories/1/pulls?state=all&per_page=2&page=2>; rel="next"' },
      body: [
        { number: 1, user: { login: "a" } },
        { number: 2, user: null },
      ],
    },
    {
      headers: { link: '<https://api.github.com/repositories/1/pulls?state=all&per_page=2&page=1>; rel="prev"' },
      body: [{ number: 3, user: { login: "c" } }],
    },
  ],
  async run(baseUrl) {
    const found: [number, string | undefined][] = [];
    const pulls = paginate(clientOf(baseUrl), repos.listRepoPulls, { ...repo, state: "all", per_page: 2 });
    for await (const { number, user } of pulls) found.push([number, user?.login]);
    return found;
  },
  // GitHub links pages by the id of the repository; flarespec stays on the path of the list.
  documented: {
    source: "https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api",
    sends: ["per_page=2&state=all", "page=2&per_page=2&state=all"].map((query) => ({
      request: `GET /repos/octo-org/hello-world/pulls?${query}`,
      authorization: "Bearer ghp_1",
    })),
  },
  gives: [
    [1, "a"],
    [2, undefined],
    [3, "c"],
  ],
};

export const merge: Call = {
  answers: [{ status: 405, body: { message: "Pull Request is not mergeable" } }],
  async run(baseUrl) {
    const merged = await repos.updateRepoPullMerge(clientOf(baseUrl), {
      ...repo,
      pull_number: 3,
      body: { merge_method: "squash" },
    });
    if (merged.error?.kind === "http" && merged.error.status === 405) return merged.error.body.message;
    return unwrap(merged).sha;
  },
  gives: "Pull Request is not mergeable",
};

export const missing: Call = {
  answers: [{ status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest" } }],
  async run(baseUrl) {
    const { data, error } = await clientOf(baseUrl).GET("/repos/{owner}/{repo}", { params: { path: repo } });
    if (error === undefined) return data.full_name;
    return error.kind === "http" && error.status === 404 ? error.body.documentation_url : error.message;
  },
  gives: "https://docs.github.com/rest",
};

export const writeFile: Call = {
  answers: [{ status: 201, body: { content: { sha: "95b" }, commit: { sha: "7fd" } } }],
  async run(baseUrl) {
    const { data, error } = await repos.updateRepoContent(clientOf(baseUrl), {
      ...repo,
      path: "docs/a file.md",
      message: "docs: a file",
      content: btoa("# A file"),
      branch: "main",
    });
    return error ? error.message : data.commit.sha;
  },
  gives: "7fd",
};

export const commitsSince: Call = {
  answers: [{ body: [{ sha: "7fd", commit: { message: "docs: a file" } }] }],
  async run(baseUrl) {
    const since = new Date(Date.UTC(2024, 0, 31)).toISOString();
    const commits = unwrap(await repos.listRepoCommits(clientOf(baseUrl), { ...repo, since, path: "docs" }));
    return commits.map(({ commit }) => commit.message);
  },
  gives: ["docs: a file"],
};

export const searchIssues: Call = {
  answers: [{ body: { total_count: 1, incomplete_results: false, items: [{ number: 7, title: "Spider alert" }] } }],
  async run(baseUrl) {
    const query = { q: "repo:octo-org/hello-world is:open label:bug", sort: "created", per_page: 50 } as const;
    const titles: string[] = [];
    for await (const { title } of paginate(clientOf(baseUrl), "/search/issues", { params: { query } }))
      titles.push(title);
    return titles;
  },
  gives: ["Spider alert"],
};

export const label: Call = {
  answers: [{ body: [{ id: 1, name: "p1", color: "f29513" }] }],
  async run(baseUrl) {
    const labels = await repos.createRepoIssueLabel(clientOf(baseUrl), {
      ...repo,
      issue_number: 7,
      body: { labels: ["p1"] },
    });
    return labels.data?.map(({ name }) => name);
  },
  gives: ["p1"],
};

export const star: Call = {
  answers: [{ status: 204 }],
  async run(baseUrl) {
    const path = repo;
    const { error, response } = await clientOf(baseUrl).PUT("/user/starred/{owner}/{repo}", { params: { path } });
    return error ? error.message : response.status;
  },
  gives: 204,
};

export const uploadAsset: Call = {
  answers: [{ status: 201, body: { id: 1, name: "a.zip", state: "uploaded" } }],
  async run(baseUrl) {
    const asset = await repos.createRepoReleaseAsset(clientOf(baseUrl), {
      ...repo,
      release_id: 1,
      name: "a.zip",
      body: new Blob(["zip"], { type: "application/zip" }),
    });
    return asset.error ? asset.error.message : asset.data.state;
  },
  gives: "uploaded",
};

export const starredSince: Call = {
  answers: [{ body: [{ starred_at: "2024-01-31T00:00:00Z", repo: { full_name: "octo-org/hello-world" } }] }],
  async run(baseUrl) {
    const { data, error } = await clientOf(baseUrl).GET(
      "/user/starred",
      {},
      accept("application/vnd.github.v3.star+json"),
    );
    return error ? error.message : data.map(({ starred_at }) => starred_at);
  },
  gives: ["2024-01-31T00:00:00Z"],
};
