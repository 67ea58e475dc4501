import { bigIntBody, createApiClient, parseBigInts } from "@flarespec/client";
import { expect, test } from "vitest";
import { generate } from "../../../generator/src/pipeline.ts";
import { serve } from "../client/server.ts";

const TEXT = `
openapi: 3.1.0
info: { title: Long integers, version: "1" }
servers: [{ url: https://long.example }]
paths:
  /things/{id}:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
  /plain:
    get:
      responses: { "200": { description: "", content: { application/json: { schema: { type: integer, format: int64, minimum: 0, maximum: 9 } } } } }
components:
  schemas:
    Thing: { type: object, required: [id], properties: { id: { type: integer, format: int64 }, sizes: { type: array, items: { type: integer, format: uint64 } } } }
`;

function emitted(int64: "number" | "bigint") {
  const source = { id: "long", kind: "openapi", location: "long.yaml", sha256: "", text: TEXT } as const;
  const run = generate({ sources: [source], patches: [], names: {}, config: { int64 } });
  const file = (path: string) => String(run.files.find((one) => one.path === path)?.text);
  return { losses: run.model.losses.filter(({ kind }) => kind === "not-emitted"), file };
}

test("an integer of 64 bits is a number, and each place is a listed loss", () => {
  const { losses, file } = emitted("number");
  expect(losses.map(({ message }) => message)).toEqual(Array(3).fill(expect.stringContaining("2^53")));
  expect(file("areas/things.d.ts")).toContain("    id: number;");
  expect(file("areas/things.js")).not.toContain("parse");
});

test("with int64: bigint it is a number or a bigint, where such an integer is reached", () => {
  const { losses, file } = emitted("bigint");
  expect(losses).toEqual([]);
  expect(file("areas/things.d.ts")).toContain("    id: number | bigint;");
  expect(file("areas/things.d.ts")).toContain("    sizes?: (number | bigint)[] | undefined;");
  expect(file("areas/things.js")).toContain("body: bigIntBody");
  expect(file("areas/things.js")).toContain("parse: parseBigInts");
  expect(file("areas/plain.js")).not.toContain("parse");
});

test("all digits are sent and read", async () => {
  const { baseUrl, received } = await serve((request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(request.body);
  });
  const data = { body: bigIntBody, type: "application/json", parse: parseBigInts, raw: "json" } as const;
  const client = createApiClient({ "PUT /things/{id}": data }, { baseUrl });
  const body = { id: 9_007_199_254_740_993n, sizes: [18_446_744_073_709_551_615n, 5, -1.5], text: "a" };
  const answer = await client.PUT("/things/{id}", { params: { path: { id: body.id } }, body });
  expect(received[0]?.target).toBe("/client/v4/things/9007199254740993");
  expect(received[0]?.body).toBe('{"id":9007199254740993,"sizes":[18446744073709551615,5,-1.5],"text":"a"}');
  expect(received[0]?.headers["content-type"]).toBe("application/json");
  expect(answer.data).toEqual(body);
});

test.each([new FormData(), new Uint8Array([1]), { id: 1n, file: new Blob(["x"]) }])(
  "a body that JSON would lose is refused, as it is without bigints",
  async (body) => {
    const sent: Request[] = [];
    const fetch = async (request: Request) => Response.json(sent.push(request));
    const client = createApiClient({ "PUT /a": { body: bigIntBody } }, { baseUrl: "https://long.example", fetch });
    const { error } = await client.PUT("/a", { body });
    expect(error?.kind).toBe("invalid_request");
    expect(error?.message).toContain("is no JSON");
    expect(sent).toEqual([]);
  },
);
