import { byServers, createApiClient, type OperationData } from "@flarespec/client";
import { describe, expect, test } from "vitest";
import { serve } from "./server.ts";

const baseUrlOf = (servers: string[], defaults: Record<string, string>, options: object, own?: string): string => {
  const data: OperationData = own === undefined ? {} : { server: own };
  const { baseUrl } = options as { baseUrl?: string };
  return byServers(servers, defaults)(data, baseUrl, options) ?? "";
};

const REGIONS = ["https://{region}.pets.example/{version}", "https://sandbox.pets.example"];
const DEFAULTS = { region: "eu", version: "v1" };

describe("the base URL of a call", () => {
  test.each([
    ["the first server with default values", REGIONS, {}, undefined, "https://eu.pets.example/v1"],
    ["variables", REGIONS, { serverVariables: { region: "us" } }, undefined, "https://us.pets.example/v1"],
    ["a chosen server", REGIONS, { server: REGIONS[1] }, undefined, "https://sandbox.pets.example"],
    ["baseUrl in place of a server", REGIONS, { baseUrl: "http://localhost:1" }, undefined, "http://localhost:1"],
    ["baseUrl in place of an operation's server", REGIONS, { baseUrl: "http://a" }, "https://up.example", "http://a"],
    ["an operation's server", REGIONS, {}, "https://up-{region}.example/2", "https://up-eu.example/2"],
    ["a path joined to baseUrl", ["/api/v1"], { baseUrl: "https://a.example" }, undefined, "https://a.example/api/v1"],
    [
      "behind a prefix",
      ["/api/v1"],
      { baseUrl: "https://a.example/pets/" },
      undefined,
      "https://a.example/pets/api/v1",
    ],
    ["once", ["/api/v1"], { baseUrl: "https://a.example/api/v1/" }, undefined, "https://a.example/api/v1"],
    ["an operation's path on the server's host", ["https://a.example/v1"], {}, "/v2", "https://a.example/v2"],
    ["an operation's path on baseUrl", ["/v1"], { baseUrl: "http://a/v1" }, "/v2", "http://a/v2"],
    ["a path without a prefix", ["/v1"], { baseUrl: "http://a/v1" }, "", "http://a"],
  ])("%s", (_, servers, options, own, expected) => {
    expect(baseUrlOf(servers, DEFAULTS, options, own)).toBe(expected);
  });

  test.each([
    [{ region: "evil.example/" }, "region"],
    [{ region: "evil.example#" }, "region"],
    [{ region: "user@evil.example?" }, "region"],
    [{ version: "v1?a=" }, "version"],
  ])("refuses %j, which would change the host or end the path", (serverVariables, name) => {
    expect(() => baseUrlOf(REGIONS, DEFAULTS, { serverVariables })).toThrow(
      `serverVariables.${name} has a forbidden character`,
    );
  });

  test("takes a whole address as a variable at the beginning, and slashes in a path", () => {
    expect(baseUrlOf(["{host}/{path}"], { host: "https://a.example", path: "a/b" }, {})).toBe("https://a.example/a/b");
  });
});

test("a server has default values of its own, which serverVariables replace", () => {
  const [first, other] = ["https://{region}.pets.example", "https://{region}.test.example"];
  const find = byServers([first, other], { region: "eu" }, { [other]: { region: "us" } });
  const options: object[] = [{}, { server: other }, { server: other, serverVariables: { region: "asia" } }];
  const found = options.map((one) => find({}, undefined, one));
  expect(found).toEqual(["https://eu.pets.example", "https://us.test.example", "https://asia.test.example"]);
});

test("a call without the host that the document lacks is an invalid request", async () => {
  const { error } = await createApiClient({}, {}, { server: byServers(["/api/v1"]) }).GET("/x");
  expect(error).toMatchObject({
    kind: "invalid_request",
    message: "GET /x: baseUrl is missing: the document names only /api/v1",
  });
});

test("a variable without a default value must be given, unless baseUrl is", async () => {
  const vendor = { server: byServers(["https://{tenant}.example.com"]) };
  const { error } = await createApiClient({}, {}, vendor).GET("/x");
  expect(error).toMatchObject({ kind: "invalid_request", message: "GET /x: serverVariables.tenant is missing" });
  const { baseUrl, received } = await serve((_, response) => void response.end());
  await createApiClient({}, { baseUrl }, vendor).GET("/x");
  expect(received.map(({ target }) => target)).toEqual(["/client/v4/x"]);
});

test("the option of a call replaces that of the client", async () => {
  const { baseUrl, received } = await serve((_, response) => void response.end());
  const client = createApiClient({}, { baseUrl: "http://127.0.0.1:1" }, { server: byServers(["/api"]) });
  await client.GET("/x", { baseUrl });
  expect(received.map(({ target }) => target)).toEqual(["/client/v4/api/x"]);
});
