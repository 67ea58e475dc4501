import { createApiClient, parseBigInts, parseDates, toDate, toInstant, toPlainDate } from "@flarespec/client";
import { afterEach, expect, test, vi } from "vitest";
import { generate } from "../../../generator/src/pipeline.ts";
import { serve } from "../client/server.ts";

const TEXT = `
openapi: 3.1.0
info: { title: Dates, version: "1" }
servers: [{ url: https://dates.example }]
paths:
  /things/{id}:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
  /lists:
    get:
      responses: { "200": { description: "", content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } }
  /plain:
    get:
      responses: { "200": { description: "", content: { application/json: { schema: { type: object, properties: { at: { type: string } } } } } } }
components:
  schemas:
    Thing:
      type: object
      required: [at]
      properties:
        at: { type: string, format: date-time }
        day: { type: [string, "null"], format: date }
        size: { type: integer, format: int64 }
        seen: { type: object, additionalProperties: { type: string, format: date-time } }
        either: { anyOf: [{ type: string, format: date-time }, { type: string, maxLength: 3 }] }
        ended: { anyOf: [{ type: string, format: date-time }, { type: "null" }] }
        parent: { $ref: "#/components/schemas/Thing" }
`;

function emitted(config: { dates?: "text" | "Date" | "Temporal"; int64?: "bigint" }) {
  const source = { id: "dates", kind: "openapi", location: "dates.yaml", sha256: "", text: TEXT } as const;
  const run = generate({ sources: [source], patches: [], names: {}, config });
  return (path: string) => String(run.files.find((one) => one.path === path)?.text);
}

test("a date is text, and nothing reads it, unless the configuration asks for it", () => {
  for (const file of [emitted({}), emitted({ dates: "text" })]) {
    expect(file("shared.d.ts")).toContain("    at: string;");
    expect(file("areas/things.js")).not.toContain("parse");
  }
});

test("with dates: Date a date-time is a Date or text, where all branches say that it is one", () => {
  const file = emitted({ dates: "Date" });
  expect(file("shared.d.ts")).toContain("    at: string | Date;");
  expect(file("shared.d.ts")).toContain("    day?: string | null | undefined;");
  expect(file("areas/things.js")).toContain(
    "parse: /* @__PURE__ */ parseDates({ at: toDate, seen: [toDate], ended: toDate })",
  );
  expect(file("areas/lists.js")).toContain("parseDates([{ at: toDate,");
  expect(file("areas/plain.js")).not.toContain("parse");
});

test("with dates: Temporal it is an Instant, and a date a PlainDate", () => {
  const file = emitted({ dates: "Temporal", int64: "bigint" });
  expect(file("shared.d.ts")).toContain("    at: string | Temporal.Instant;");
  expect(file("shared.d.ts")).toContain("    day?: string | null | Temporal.PlainDate | undefined;");
  expect(file("areas/things.js")).toContain("{ at: toInstant, day: toPlainDate,");
  expect(file("areas/things.js")).toContain(", parseBigInts)");
});

test.each([
  ["2024-02-29T01:02:03Z", "2024-02-29T01:02:03.000Z"],
  ["2024-02-29 01:02:03.123456+02:00", "2024-02-28T23:02:03.123Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
])("reads %s", (text, iso) => expect(toDate(text)).toEqual(new Date(iso)));

test.each(["", "1", "2024-02-29", "2024-13-01T00:00:00Z", "May 5, 2024", "2024-01-01 00:00:00 +0000 UTC"])(
  "leaves %j as text",
  (text) => {
    expect(toDate(text)).toBe(text);
    expect(toInstant(text)).toBe(text);
  },
);

test("dates are read where they are known, and sent as they came", async () => {
  const { baseUrl, received } = await serve((request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(request.body);
  });
  const parse = parseDates({ at: toDate, list: [{ at: toDate }], map: [toDate], absent: { at: toDate } }, parseBigInts);
  const client = createApiClient({ "PUT /x": { raw: "json", parse } }, { baseUrl });
  const at = new Date(1e12);
  const text = at.toISOString();
  const body = { at, name: text, list: [{ at }, { at: "" }, null], map: { a: at }, absent: null, other: 1 };
  const { data } = await client.PUT("/x", { body });
  expect(data).toEqual(body);
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({ at: text, map: { a: text } });
});

afterEach(() => vi.unstubAllGlobals());

test("Temporal is used where the runtime has it; otherwise dates stay text", () => {
  vi.stubGlobal("Temporal", undefined);
  expect(toInstant("2024-01-01T00:00:00Z")).toBe("2024-01-01T00:00:00Z");
  const from = (text: string) => {
    if (text.startsWith("2024-13")) throw new RangeError(text);
    return { text };
  };
  vi.stubGlobal("Temporal", { Instant: { from }, PlainDate: { from } });
  expect(toInstant("2024-01-01T00:00:00Z")).toEqual({ text: "2024-01-01T00:00:00Z" });
  expect(toPlainDate("2024-01-01")).toEqual({ text: "2024-01-01" });
  expect(toPlainDate("2024-13-01")).toBe("2024-13-01");
});
