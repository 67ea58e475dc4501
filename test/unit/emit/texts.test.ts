import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate } from "../../../generator/src/pipeline.ts";

/** The declarations of the area `tunnels`, for one operation. */
function declared(operation: JsonObject): string {
  const document = {
    openapi: "3.1.0",
    info: { title: "Texts", version: "1" },
    servers: [{ url: "https://texts.example" }],
    paths: { "/tunnels": { post: { summary: "Create a tunnel", ...operation } } },
  };
  const source = { id: "texts", kind: "openapi" as const, location: "texts.json", date: "2026-01-01", sha256: "" };
  const sources = [{ ...source, text: JSON.stringify(document) }];
  const { files } = generate({ sources, patches: [], names: {}, config: {} });
  return String(files.find(({ path }) => path === "areas/tunnels.d.ts")?.text);
}

test("descriptions of answers and of failures are with the type of the answer, each once", () => {
  const text = declared({
    responses: {
      "201": { description: "The tunnel, with the token by which `cloudflared` connects." },
      "400": { description: "The name is taken.\n\nChoose *another*/ one." },
      "409": { description: "A route is in the way." },
      "422": { description: "A route is in the way." },
    },
  });
  expect(text).toContain(`/**
 * The answer of \`POST /tunnels\`.
 * - 201: The tunnel, with the token by which \`cloudflared\` connects.
 * - 400: The name is taken.
 *
 *   Choose *another*\\/ one.
 * - 409, 422: A route is in the way.
 */
export type CreateTunnelAnswer = `);
});

test.each([
  "OK",
  "Not stated.",
  "Success.",
  "Not stated.",
  "Successful response",
  "Response",
  "",
  "Create a tunnel",
  "Create tunnel response",
  "Create a tunnel response failure",
  "Get active session response failure",
  "Bad Request",
  "404 Not Found",
  "An unexpected error",
  "Default response",
  "tunnel object",
])("a description that says no more than the operation and the status, %j, is left out", (description) => {
  const text = declared({ responses: { "200": { description }, default: { description } } });
  expect(text).toMatch(/^export type CreateTunnelAnswer = /m);
  expect(text).not.toContain("The answer of");
});

test.each(["The tunnel is gone", "If a tunnel is created", "Nicht gefunden", "見つかりません"])(
  "a description that says more, %j, is kept",
  (description) => {
    expect(declared({ responses: { "404": { description } } })).toContain(` * - 404: ${description}\n`);
  },
);

test("the description of a body is with the body, unless it repeats the operation", () => {
  const content = { "application/json": { schema: { type: "object", properties: { name: { type: "string" } } } } };
  const body = (description: string) => declared({ requestBody: { description, content }, responses: {} });
  expect(body("Names are unique within an account.")).toContain(
    "    /** Names are unique within an account. */\n    body?: CreateTunnelBody | undefined;\n",
  );
  expect(body("The tunnel to create")).toContain("{\n    body?: CreateTunnelBody | undefined;\n");
});
