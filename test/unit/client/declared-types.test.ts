import {
  accept,
  createApiClient,
  declaredTypes,
  type OperationData,
  problemMessage,
  readAny,
  readBlob,
  readText,
} from "@flarespec/client";
import { expect, test } from "vitest";

const readers = { "text/csv; version=1": readText, "application/xml": readText, "application/pdf": readBlob };
const data: OperationData = { read: declaredTypes(readers), problem: problemMessage };

/** What a call gives for a body of some content type; undefined for none. */
async function answer(contentType: string | undefined, body: string, own = data, choice?: ReturnType<typeof accept>) {
  const fetch = async () => {
    const response = new Response(body, { headers: { "content-type": contentType ?? "" } });
    if (contentType === undefined) response.headers.delete("content-type");
    return response;
  };
  const client = createApiClient({ "GET /x": own }, { baseUrl: "https://api.example.com", fetch, retry: false });
  return choice === undefined ? client.GET("/x") : client.GET("/x", {}, choice);
}

test.each<[string | undefined, string, unknown]>([
  ["application/json", '{"a":1}', { a: 1 }],
  ["application/problem+json; charset=utf-8", "7", 7],
  [undefined, '{"a":1}', { a: 1 }],
  ["Application/XML; charset=utf-8", "<a/>", "<a/>"],
  ["text/csv; version=2", "", ""],
])("beside JSON, an answer of %s comes as it is declared", async (contentType, body, expected) => {
  expect(await answer(contentType, body)).toMatchObject({ data: expected, status: 200 });
});

test("a file comes as a Blob", async () => {
  const { data: file } = await answer("application/pdf", "pdf");
  expect(await (file as Blob).text()).toBe("pdf");
});

test.each<[string | undefined, string, string]>([
  ["text/html", "<p>", "GET /x: 200 with undeclared text/html"],
  [undefined, "<p>", "GET /x: 200 with undeclared"],
])("an answer of %s, which is not declared, is a failure with its text", async (contentType, body, message) => {
  expect((await answer(contentType, body)).error).toMatchObject({ kind: "http", message, body });
});

test("what is not declared is read in the usual way where that is no JSON", async () => {
  const own = { read: declaredTypes(readers, readAny), problem: problemMessage };
  expect((await answer("text/html", "<p>", own)).data).toBe("<p>");
});

test("a call may ask for one of them", async () => {
  expect((await answer("text/plain", "a,b", data, accept("text/csv; version=1"))).data).toBe("a,b");
});

test("JSON without a content type is parsed as the operation parses it", async () => {
  const own = { read: declaredTypes(readers, undefined, () => "parsed"), problem: problemMessage };
  expect((await answer(undefined, "{}", own)).data).toBe("parsed");
});
