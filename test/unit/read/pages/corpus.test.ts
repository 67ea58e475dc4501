import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { get, isObject, type Json, type JsonObject } from "../../../../generator/src/openapi/pointer.ts";
import type { Node } from "../../../../generator/src/read/pages/tree.ts";
import { collapsed, flat, hasPages, nested, printed, published, publishedPages, read, sayIfMissing } from "./pages.ts";

sayIfMissing("reading the published pages");

const SOURCES = {
  tunnels: "sources/tunnels.collapsed.md",
  access: "sources/access.rendered.txt",
  "magic-cloud-provider-create": "sources/magic-cloud-provider-create.rendered.txt",
  "magic-ipsec-tunnel-create": "sources/magic-ipsec-tunnel-create.table.md",
  "warp-connector-create": "sources/warp-connector-create.operation.txt",
} as const;
const CLOUD =
  "corpus/docs/details/api/resources/magic_cloud_networking/subresources/cloud_integrations/methods/create/index.md";
const WARP = "corpus/docs/markdown/api/resources/zero_trust/subresources/tunnels/subresources/warp_connector/index.md";

interface Expected {
  source: keyof typeof SOURCES;
  method: string;
  path: string;
  parameters: { in: string; name: string; required: boolean }[];
  body: unknown;
  result: { kind: string; model?: string };
  deprecated?: boolean;
}

describe.runIf(hasPages)("the published pages", () => {
  const facts = hasPages
    ? (JSON.parse(published("facts/operations.json")) as {
        operations: Expected[];
        models: { source: keyof typeof SOURCES; name: string; type: unknown }[];
      })
    : { operations: [], models: [] };

  test.each(Object.keys(SOURCES) as (keyof typeof SOURCES)[])(
    "%s has the operations, parameters and bodies that were counted",
    (source) => {
      const { openapi } = read(published(SOURCES[source]));
      const found = Object.entries(openapi.paths as JsonObject).flatMap(([path, item]) =>
        Object.keys(item as JsonObject).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const expected = facts.operations.filter((operation) => operation.source === source);
      expect(expected.length).toBeGreaterThan(0);
      expect(found.sort()).toEqual(expected.map(({ method, path }) => `${method} ${path}`).sort());
      for (const { method, path, parameters, body, result } of expected) {
        const operation = get(openapi, `/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}`) as JsonObject;
        if (source !== "access") {
          // C29: prose alone mentions it; that is for an overlay.
          const stated = parameters.filter(({ name }) => name !== "validate_only");
          const listed = ((operation.parameters ?? []) as JsonObject[]).map((one) => `${one.in} ${one.name}`);
          expect(listed, path).toEqual(stated.map((one) => `${one.in} ${one.name}`));
          const content = get(operation, "/requestBody/content/application~1json/schema/properties");
          const properties =
            isObject(body) && isObject(body.properties)
              ? Object.keys(body.properties).map((name) => name.replace(/\[\]$/, ""))
              : [];
          expect(Object.keys((content ?? {}) as JsonObject), path).toEqual(properties);
        } else {
          const ref = get(operation, "/responses/200/content/application~1json/schema/properties/result/$ref");
          expect(ref ?? null, path).toBe(result.model == null ? null : `#/components/schemas/${result.model}`);
        }
      }
    },
  );

  test.each(["tunnels", "access"] as const)("%s has the models that were counted, each with its fields", (source) => {
    const form = source === "tunnels" ? "collapsed" : "rendered";
    const models = nested(published(SOURCES[source]), form)
      .filter(({ section }) => section.kind === "models")
      .flatMap(({ nodes }) => nodes);
    const expected = facts.models.filter((model) => model.source === source);
    const names = models.map(({ head }) => (head.kind === "named" ? head.name : ""));
    // Three more of the collapsed page are declared, or written out, where they are used.
    expect(names).toEqual(expected.map(({ name }) => name).slice(0, names.length));
    const components = get(read(published(SOURCES[source])).openapi, "/components/schemas") as JsonObject;
    for (const { name } of expected) expect(Object.keys(components)).toContain(name);
    expect(expected.length - names.length).toBe(source === "tunnels" ? 3 : 0);
    expected.slice(0, names.length).forEach(({ type }, i) => {
      const object = isObject(type) ? type.object : undefined;
      if (!isObject(object)) return;
      expect(
        models[i]?.children.map(({ head }) => (head.kind === "property" ? head.name : "")),
        names[i],
      ).toEqual(Object.keys(object));
    });
  });

  test("the collapsed page has 1,418 nodes, and comes back byte for byte when printed and collapsed again", () => {
    const text = published(SOURCES.tunnels);
    expect(nested(text, "collapsed").reduce((sum, { nodes }) => sum + flat(nodes).length, 0)).toBe(1418);
    const again = printed(text, "collapsed");
    expect(collapsed(again)).toBe(text);
    // Read as what it has become, nesting comes out the same, and now by indentation.
    const depths = (of: string, form: "collapsed" | "markdown"): number[] =>
      nested(of, form).flatMap(({ nodes }) => flat(nodes).map(({ depth }) => depth));
    expect(depths(again, "markdown")).toEqual(depths(text, "collapsed"));
    expect(read(again, "markdown").findings.filter(({ code }) => code !== "FS1109" && code !== "FS1106")).toEqual([]);
  });

  test.each(publishedPages("markdown"))("%s collapsed has no node at a wrong depth, and printed is itself", (path) => {
    const text = published(path);
    const depths = (of: string, form: "collapsed" | "markdown"): string[] =>
      nested(of, form).flatMap(({ nodes }) =>
        flat(nodes).map(({ depth, text: head }) => `${depth} ${collapsed(head)}`),
      );
    expect(depths(collapsed(text), "collapsed")).toEqual(depths(text, "markdown"));
    expect(printed(text, "markdown").trim()).toBe(text.trim());
  });

  test.each([
    ...publishedPages("markdown").map((path) => [path, "markdown"] as const),
    ...publishedPages("details").map((path) => [path, "details"] as const),
  ])("%s has as many operations, parameters and nodes as lines of it say", (path, form) => {
    const text = published(path);
    const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
    const sections = nested(text, form);
    const nodes = sections.flatMap(({ nodes: own }) => flat(own));
    // A bullet that is a header, and nothing behind it; a link that ends a node.
    expect(nodes).toHaveLength(count(form === "markdown" ? /^ *- `[^`\n]+`$/gm : /Link to this property/g));
    const { openapi } = read(text);
    const operations = Object.values(openapi.paths as JsonObject).flatMap((item) => Object.values(item as JsonObject));
    const heads = form === "markdown" ? /^\*\*[a-z]+\*\* `/gm : /^(?:GET|POST|PUT|PATCH|DELETE)\//gm;
    expect(operations).toHaveLength(count(heads));
    const listed = sections.filter(({ section }) => ["path", "query", "header"].includes(section.kind));
    const parameters = operations.flatMap((one) => (one as JsonObject).parameters ?? []);
    expect(parameters).toHaveLength(listed.reduce((sum, { nodes: own }) => sum + own.length, 0));
    const templated = Object.keys(openapi.paths as JsonObject).flatMap((one) => one.match(/\{/g) ?? []).length;
    expect(parameters.length).toBeGreaterThanOrEqual(templated);
  });

  test("a rendered page and its details page are the same: 404 nodes of the answer, and the whole fragment", () => {
    const rendered = published(SOURCES["magic-cloud-provider-create"]);
    const details = published(CLOUD);
    const returns = (text: string, form: "rendered" | "details"): unknown[] =>
      nested(text, form)
        .filter(({ section }) => section.kind === "returns")
        .flatMap(({ nodes }) => flat(nodes).map(told));
    const expected = returns(details, "details");
    expect(expected).toHaveLength(404);
    expect(returns(rendered, "rendered")).toEqual(expected);
    const { tags: _, ...ofDetails } = operationOf(read(details).openapi);
    expect(operationOf(read(rendered).openapi)).toEqual(ofDetails);
  });

  test("the only findings are those that were known: lost lines, the cut end, fields that only examples have", () => {
    const told = (text: string): string[] =>
      read(text)
        .findings.filter(({ code }) => code !== "FS1109")
        .map(({ code, message, place }) => `${code} ${place.line} ${message}`);
    expect(told(published(SOURCES.access))).toEqual([
      "FS1103 1385 Application declares 8 alternatives and lists 2",
      "FS1103 1387 SelfHostedApplication declares 25 fields and lists 21",
      "FS1103 1724 SaaSApplication declares 12 fields and lists 9",
      "FS1103 1757 saas_app declares 2 alternatives and lists 1",
      "FS1103 1759 AccessSAMLSaaSApp2 declares 11 fields and lists 4",
    ]);
    expect(told(published(SOURCES.tunnels))).toEqual(
      Array(2).fill("FS1106 1 the example of config has warp-routing, the list does not"),
    );
    const others = [...publishedPages("markdown"), ...publishedPages("details"), ...Object.values(SOURCES).slice(2)];
    const found = others.flatMap((path) => told(published(path)));
    expect(found).toEqual(
      [47, 183, 285].map((line) => `FS1106 ${line} the example of result has created_at, the list does not`),
    );
  });

  test("C31: a model whose lines were lost is marked with what is declared and what is listed", () => {
    const { openapi } = read(published(SOURCES.access));
    const schemas = get(openapi, "/components/schemas") as JsonObject;
    const counts = (name: string): Json | undefined => get(schemas, `/${name}/x-incomplete`);
    expect(counts("SelfHostedApplication")).toEqual({ declared: 25, listed: 21 });
    expect(counts("SaaSApplication")).toEqual({ declared: 12, listed: 9 });
    expect(counts("AccessSAMLSaaSApp2")).toEqual({ declared: 11, listed: 4 });
    expect(counts("Application")).toEqual({ declared: 8, listed: 2 });
    expect(counts("TargetListResponse")).toBeUndefined();
  });

  test("the raw dump is the operation, member for member, each with its line", () => {
    const { openapi, at } = read(published(SOURCES["warp-connector-create"]));
    const clean = JSON.parse(published("facts/warp-connector-create.operation.json")) as JsonObject;
    const pointer = "/paths/~1accounts~1{account_identifier}~1warp_connector/post";
    expect(get(openapi, pointer)).toEqual(clean.operation);
    const lines = published(SOURCES["warp-connector-create"]).split("\n");
    expect(lines[at(`${pointer}/parameters/0/schema/maxLength`).line - 1]).toBe('"maxLength": 32,');
  });

  test("every example that was recorded by hand is read from its page", () => {
    const texts = [SOURCES.tunnels, SOURCES["magic-cloud-provider-create"]].map((path) => read(published(path)));
    const found = texts.flatMap(({ recordings }) => recordings);
    expect(found.filter(({ kind }) => kind === "response")).toHaveLength(23);
    for (const one of found) {
      const slug = one.operation.path.slice(1).replaceAll(/[{}]/g, "").replaceAll("/", "-");
      const body = one.kind === "request" ? one.request.body : one.body;
      if (body === undefined) continue;
      const file = `facts/recordings/${one.operation.method.toLowerCase()}_${slug}.${one.kind}.json`;
      expect(JSON.parse(published(file)), file).toEqual(body);
    }
  });

  test("the command lines are those of spec/recorded", () => {
    const recorded = JSON.parse(
      readFileSync(
        new URL(
          "../../../../spec/recorded/tunnels/post_accounts-account_id-warp_connector.request.json",
          import.meta.url,
        ),
        "utf8",
      ),
    ) as JsonObject;
    const { recordings } = read(published(SOURCES.tunnels));
    const one = recordings.find(
      ({ kind, operation }) =>
        kind === "request" && operation.method === "POST" && operation.path.endsWith("/warp_connector"),
    );
    expect(one).toMatchObject({ operation: recorded.operation, request: recorded.request, curl: recorded.curl });
    expect(one).toMatchObject({ variables: { account_id: "$ACCOUNT_ID" } });
  });

  test("places lead to the line", () => {
    const text = published(WARP);
    const { at } = read(text);
    const lines = text.split("\n");
    const pointer =
      "/paths/~1accounts~1{account_id}~1warp_connector/post/requestBody/content/application~1json/schema/properties/ha";
    expect(lines[at(pointer).line - 1]).toContain("`ha: optional boolean`");
    expect(lines[at("/components/schemas/WARPConnectorGetResponse").line - 1]).toContain("WARPConnectorGetResponse");
  });
});

/** What a node says, without where it stands. */
function told({ depth, head, constraints }: Node): unknown {
  return { depth, head, limits: constraints.map(({ keyword, value }) => `${keyword} ${value}`) };
}

function operationOf(openapi: JsonObject): JsonObject {
  const [item] = Object.values(openapi.paths as JsonObject);
  const [operation] = Object.values(item as JsonObject);
  // Only the details page states the status; otherwise 200 is assumed, and here it is 200. Its title differs.
  const { tags: _, ...rest } = operation as JsonObject;
  return rest;
}
