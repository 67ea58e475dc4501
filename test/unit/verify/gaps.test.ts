import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { findGaps } from "../../../generator/src/verify/gaps.ts";
import { Validator } from "../../../generator/src/verify/validator.ts";

const kind = (value: string, properties: object, required: string[]): object => ({
  type: "object",
  required: ["type", ...required],
  properties: { type: { type: "string", enum: [value] }, ...properties },
});
const document = {
  openapi: "3.1.0",
  components: {
    schemas: {
      App: {
        anyOf: [
          kind("bookmark", { url: { type: "string" } }, []),
          kind("saas", { name: { type: "string" }, saas: { type: "object" } }, ["name", "saas"]),
        ],
      },
      Link: {
        anyOf: [
          { type: "object", required: ["id"], properties: { id: { type: "string" } } },
          {
            type: "object",
            required: ["name", "decision", "include"],
            properties: {
              name: { type: "string" },
              decision: { type: "string", enum: ["allow", "deny"] },
              include: { type: "array", items: { type: "string" } },
            },
          },
        ],
      },
    },
  },
} as unknown as JsonObject;

const gapsOf = (name: string, body: JsonObject) =>
  findGaps(document, new Validator(document), body, `/components/schemas/${name}`);

test("gaps of an object are those of the branch of its kind, though another branch has fewer faults", () => {
  expect(gapsOf("App", { type: "saas" })).toEqual([
    { kind: "missing", at: "", schema: "/components/schemas/App/anyOf/1", name: "name" },
    { kind: "missing", at: "", schema: "/components/schemas/App/anyOf/1", name: "saas" },
  ]);
});

test("without a kind, gaps are those of the branch that declares the members of the object", () => {
  expect(gapsOf("Link", { name: "p", decision: "bypass", include: ["x"] })).toEqual([
    { kind: "value", at: "/decision", schema: "/components/schemas/Link/anyOf/1/properties/decision", value: "bypass" },
  ]);
});
