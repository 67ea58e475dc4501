import { expect, test } from "vitest";
import { buildModel } from "../../../generator/src/model/build.ts";

test("no function is called then: import() of its module would call it", () => {
  const { areas } = buildModel({
    openapi: "3.1.0",
    info: { title: "Promises", version: "1" },
    servers: [{ url: "https://promises.example" }],
    paths: {
      "/promises/{id}": { post: { operationId: "then", responses: { "204": { description: "" } } } },
      "/promises": { post: { operationId: "catch", responses: { "204": { description: "" } } } },
    },
  });
  const names = areas.flatMap(({ operations }) => operations.map(({ name }) => name));
  expect(names).toEqual(["createPromise", "catch_"]);
});
