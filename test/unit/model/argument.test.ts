import { expect, test } from "vitest";
import { buildModel } from "../../../generator/src/model/build.ts";

/** How `POST /pets` takes a parameter and a body of this media type with a member `name`. */
function formOf(parameter: string, ...mediaTypes: string[]): string | undefined {
  const schema = { type: "object", properties: { name: { type: "string" } } };
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
  const parameters = [{ name: parameter, in: "query", schema: { type: "string" } }];
  const post = { parameters, requestBody: { required: true, content }, responses: {} };
  const model = buildModel({ openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: { "/pets": { post } } });
  return model.areas[0]?.operations[0]?.argument.form;
}

test("parameters and members of a body are given side by side where their names differ", () => {
  expect(formOf("tag", "application/json")).toBe("flat");
  expect(formOf("name", "application/json")).toBe("places");
});

test("a parameter named body leaves no place for FormData or URLSearchParams beside parameters", () => {
  expect(formOf("body", "application/json")).toBe("flat");
  expect(formOf("tag", "multipart/form-data")).toBe("flat");
  expect(formOf("body", "multipart/form-data")).toBe("places");
  expect(formOf("body", "application/x-www-form-urlencoded")).toBe("places");
  expect(formOf("body", "application/json", "multipart/form-data")).toBe("places");
});
