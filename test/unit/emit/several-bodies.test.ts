import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const text: JsonObject = { type: "string" };
const file: JsonObject = { type: "string", format: "binary" };
const takes = (content: Record<string, JsonObject>): JsonObject => ({
  parameters: [{ name: "id", in: "path", required: true, schema: text }],
  requestBody: {
    required: true,
    content: Object.fromEntries(Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }])),
  },
  responses: { 204: { description: "" } },
});

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example" }],
  paths: {
    "/pets/{id}": {
      patch: takes({ "application/merge-patch+json": ref("Changes"), "application/json-patch+json": ref("Patch") }),
      post: takes({
        "application/json": ref("Pet"),
        "multipart/form-data": object({ photo: file, name: text }, ["photo"]),
      }),
      // One schema: an object is JSON, whichever type is sent.
      put: takes({ "application/json": ref("Pet"), "application/vnd.pets+json": ref("Pet") }),
    },
    "/sessions/{id}": {
      post: takes({
        "application/json": object({ token: text, remember: text }, ["token"]),
        "application/x-www-form-urlencoded": { allOf: [object({ user: text }, ["user"]), object({ remember: text })] },
        // Its values could be those of the first.
        "application/vnd.pets+json": object({ remember: text }),
      }),
    },
    "/mail/{id}": {
      post: takes({ "application/json": object({ body: text }), "application/ld+json": object({ html: text }) }),
    },
  },
  components: {
    schemas: {
      Pet: object({ name: text }, ["name"]),
      Changes: object({ name: { type: ["string", "null"] } }),
      Patch: { type: "array", items: object({ op: text, path: text }, ["op", "path"]) },
    },
  },
};

const CONSUMER = `
import { createMail } from "pets/mail";
import { createClient, createPet, editPet, updatePet } from "pets/pets";
import { createSession } from "pets/sessions";
import type { paths } from "pets/paths";
const client = createClient();
await editPet(client, { id: "1", name: null });
await editPet(client, { id: "1", body: [{ op: "remove", path: "/name" }] });
await client["/pets/{id}"].PATCH({ params: { path: { id: "1" } }, body: [{ op: "remove", path: "/name" }] });
// @ts-expect-error a list of something else
await editPet(client, { id: "1", body: [1] });
await createPet(client, { id: "1", name: "Rex" });
await createPet(client, { id: "1", body: { photo: new Blob([]) } });
// @ts-expect-error a file is no text
await createPet(client, { id: "1", body: { photo: "abc" } });
await updatePet(client, { id: "1", name: "Rex" });
// @ts-expect-error there is one body, whose members are given
await updatePet(client, { id: "1", body: { name: "Rex" } });
await createMail(client, { id: "1", body: { body: "text" } });
await createMail(client, { id: "1", body: { html: "<p>" } });
await createSession(client, { id: "1", token: "t" });
await createSession(client, { id: "1", body: { user: "u" } });
// @ts-expect-error neither body has only this
await createSession(client, { id: "1", body: { remember: "yes" } });
type Content = paths["/pets/{id}"]["patch"]["requestBody"]["content"];
const content: Content = { "application/merge-patch+json": {}, "application/json-patch+json": [] };
console.log(content);
`;

let run: Run;
let folder: string;
beforeAll(() => {
  run = generate({
    sources: [
      {
        id: "pets",
        kind: "openapi",
        location: "pets.json",
        date: "2026-01-01",
        sha256: "",
        text: JSON.stringify(DOCUMENT),
      },
    ],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "pets" } },
  });
  folder = mkdtempSync(join(tmpdir(), "flarespec-bodies-"));
  writeFiles(folder, run.files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("bodies with schemas of their own are all typed, by path, by name and in `paths`", async () => {
  const project = makeProject({ files: { "use.ts": CONSUMER }, packages: { pets: folder } });
  try {
    for (const compiler of ["5.9", "7.0"] as const) expect((await project.check(compiler)).errors).toEqual([]);
  } finally {
    project.remove();
  }
});

test("each is sent in its media type", async () => {
  const { createClient, createPet, editPet } = await import(join(folder, "areas/pets.js"));
  const sent: (string | null)[] = [];
  const client = createClient({
    fetch: async (request: Request) => {
      sent.push(request.headers.get("content-type"));
      return new Response(null, { status: 204 });
    },
  });
  for (const args of [{ name: null }, { body: [] }]) await editPet(client, { id: "1", ...args });
  for (const args of [{ name: "Rex" }, { body: { photo: new Blob([]) } }])
    await createPet(client, { id: "1", ...args });
  const { createSession } = await import(join(folder, "areas/sessions.js"));
  for (const args of [{ token: "t" }, { body: { user: "u", remember: "yes" } }])
    await createSession(client, { id: "1", ...args });
  const { createMail } = await import(join(folder, "areas/mail.js"));
  for (const body of [{ body: "text" }, { html: "<p>" }]) await createMail(client, { id: "1", body });
  expect(sent).toEqual([
    "application/merge-patch+json",
    "application/json-patch+json",
    "application/json",
    expect.stringMatching(/^multipart\/form-data; boundary=/),
    "application/json",
    "application/x-www-form-urlencoded",
    "application/json",
    "application/ld+json",
  ]);
});

test("only media types without a type are listed as not emitted", () => {
  const messages = run.model.losses.map(({ message }) => message).filter((message) => message.includes("the body"));
  expect(messages).toEqual([
    "the body is typed as application/json; others only as they are sent: application/vnd.pets+json",
    "the body is typed as application/json and application/x-www-form-urlencoded; others only as they are sent: application/vnd.pets+json",
  ]);
});
