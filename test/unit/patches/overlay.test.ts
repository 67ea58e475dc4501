import { describe, expect, test } from "vitest";
import { Editor } from "../../../generator/src/ledger/editor.ts";
import { replay } from "../../../generator/src/ledger/replay.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { applyOverlay } from "../../../generator/src/patches/apply.ts";
import { readOverlay } from "../../../generator/src/patches/overlay.ts";

const document = (): JsonObject => ({
  openapi: "3.1.0",
  servers: [{ url: "a" }, { url: "b" }, { url: "c" }],
  paths: { "/tunnels": { get: { summary: "List", tags: ["x"] }, post: { summary: "Create", tags: ["x"] } } },
  components: { schemas: { Tunnel: { type: "object", properties: { id: { type: "string" } } } } },
});

const overlay = (actions: string, version = "1.1.0"): string =>
  `overlay: ${version}\ninfo: { title: t, version: "1" }\nactions:\n${actions.replace(/^/gm, "  ")}\n`;

function patched(actions: string): { root: JsonObject; editor: Editor } {
  const root = document();
  const editor = new Editor(root);
  applyOverlay(editor, readOverlay(overlay(actions), "p/tunnels.overlay.yaml", { ours: true }), { ours: true });
  return { root, editor };
}

describe("actions", () => {
  test("merge objects, append to arrays, replace plain values, through the ledger", () => {
    const { root, editor } = patched(`- target: $.paths.*.get
  update: { tags: [y], summary: All, deprecated: true }
  x-because: they say so
  x-direction: equivalent
- target: $.servers
  update: { url: d }
  x-because: missing
- target: $.servers[0].url
  update: z
  x-because: moved`);
    expect(root).toMatchObject({
      servers: [{ url: "z" }, { url: "b" }, { url: "c" }, { url: "d" }],
      paths: { "/tunnels": { get: { summary: "All", tags: ["x", "y"], deprecated: true } } },
    });
    expect(editor.ledger.map(({ rule, pointer, direction, reason }) => [rule, pointer, direction, reason])).toEqual([
      ["patch:tunnels.overlay.yaml#0", "/paths/~1tunnels/get/tags", "equivalent", "they say so"],
      ["patch:tunnels.overlay.yaml#0", "/paths/~1tunnels/get/summary", "equivalent", "they say so"],
      ["patch:tunnels.overlay.yaml#0", "/paths/~1tunnels/get/deprecated", "equivalent", "they say so"],
      ["patch:tunnels.overlay.yaml#1", "/servers", "replace", "missing"],
      ["patch:tunnels.overlay.yaml#2", "/servers/0/url", "replace", "moved"],
    ]);
    expect(replay(document(), editor.ledger)).toEqual(root);
  });

  test("remove members, and elements of arrays by replacing the array once", () => {
    const { root, editor } = patched(`- target: $.servers[?@.url != 'b']
  remove: true
  x-because: gone
- target: $..tags
  remove: true
  x-because: unused`);
    expect(root).toMatchObject({ servers: [{ url: "b" }] });
    expect(JSON.stringify(root)).not.toContain("tags");
    expect(editor.ledger.map(({ pointer }) => pointer)).toEqual([
      "/servers",
      "/paths/~1tunnels/get/tags",
      "/paths/~1tunnels/post/tags",
    ]);
    expect(replay(document(), editor.ledger)).toEqual(root);
  });

  test("what stands inside something removed is not removed again", () => {
    const { editor } = patched("- { target: '$.paths..*', remove: true, x-because: all of it }");
    expect(editor.ledger.map(({ pointer }) => pointer)).toEqual(["/paths/~1tunnels"]);
  });

  test("copy takes one node, and the copy is its own", () => {
    const { root } = patched(`- target: $.components.schemas
  update: { Copy: {} }
  x-because: needed
- target: $.components.schemas.Copy
  copy: $.components.schemas.Tunnel
  x-because: alike`);
    const schemas = (root.components as JsonObject).schemas as JsonObject;
    expect(schemas.Copy).toEqual(schemas.Tunnel);
    expect((schemas.Copy as JsonObject).properties).not.toBe((schemas.Tunnel as JsonObject).properties);
  });

  test("run in order, each on what the one before left", () => {
    const { root } = patched(`- { target: $.servers, remove: true, x-because: replaced }
- { target: $, update: { servers: [{ url: n }] }, x-because: replaced }`);
    expect(root.servers).toEqual([{ url: "n" }]);
  });
});

describe("x-expect", () => {
  const action = (expected: string, target = "$.components.schemas.Tunnel"): string =>
    `- target: ${target}\n  update: { description: d }\n  x-because: b\n  x-expect: ${expected}`;

  test.each([
    "{ type: object }",
    "{ type: object, description: { exists: false } }",
    "{ properties: { id: { equals: { type: string } } } }",
    "{ exists: true }",
    "{}",
  ])("%s holds", (expected) => {
    expect(patched(action(expected)).editor.ledger).toHaveLength(1);
  });

  test.each([
    ["{ type: array }", '/components/schemas/Tunnel/type is "object"', '"array"'],
    ["{ type: { exists: false } }", '/components/schemas/Tunnel/type is "object"', "nothing there"],
    ["{ description: d }", "/components/schemas/Tunnel/description has no value", '"d"'],
    ["{ equals: { type: object } }", expect.stringContaining("/components/schemas/Tunnel"), '{"type":"object"}'],
    ["{ exists: false }", expect.stringContaining("/components/schemas/Tunnel"), "nothing there"],
  ])("%s does not", (expected, message, wanted) => {
    expect(() => patched(action(expected))).toThrow(
      expect.objectContaining({
        code: "FS4005",
        message,
        expected: wanted,
        place: expect.objectContaining({
          file: "p/tunnels.overlay.yaml",
          line: 7,
          column: 5,
          pointer: "/actions/0/x-expect",
        }),
      }),
    );
  });

  test("exists: false on a target that is absent watches and does nothing", () => {
    expect(patched(action("{ exists: false }", "$.components.schemas.Gone")).editor.ledger).toEqual([]);
  });
});

describe("an overlay is refused", () => {
  test.each([
    ["no reason", "- { target: $.info, remove: true }", "FS4002", "/actions/0"],
    [
      "a target that is no query",
      "- { target: '$.a[(@.length-1)]', remove: true, x-because: b }",
      "FS4003",
      "/actions/0/target",
    ],
    ["a script", "- { target: '$..[?process.exit()]', remove: true, x-because: b }", "FS4003", "/actions/0/target"],
    ["two things at once", "- { target: $.a, remove: true, update: 1, x-because: b }", "FS4001", "/actions/0"],
    ["nothing to do", "- { target: $.a, x-because: b }", "FS4001", "/actions/0"],
    ["an unknown member", "- { target: $.a, updat: 1, x-because: b }", "FS4001", "/actions/0/updat"],
    [
      "a target that matches nothing",
      "- { target: \"$.paths['/tunels'].get\", remove: true, x-because: b }",
      "FS4004",
      "/actions/0/target",
    ],
    ["an object into plain text", "- { target: $.openapi, update: { a: 1 }, x-because: b }", "FS4006", "/actions/0"],
    ["text into an object below", "- { target: $, update: { paths: no }, x-because: b }", "FS4006", "/actions/0"],
    ["objects and arrays at once", "- { target: '$.*', update: { a: 1 }, x-because: b }", "FS4006", "/actions/0"],
    ["removing the root", "- { target: $, remove: true, x-because: b }", "FS4006", "/actions/0"],
    ["copying several", "- { target: $.paths, copy: '$.servers[*]', x-because: b }", "FS4006", "/actions/0/copy"],
  ])("for %s", (_, actions, code, pointer) => {
    expect(() => patched(actions)).toThrow(
      expect.objectContaining({
        code,
        place: expect.objectContaining({ file: "p/tunnels.overlay.yaml", line: 4, pointer }),
      }),
    );
  });

  test("and the nearest name is suggested", () => {
    expect(() => patched("- { target: \"$.paths['/tunels'].get\", remove: true, x-because: b }")).toThrow(
      expect.objectContaining({ didYouMean: "$['paths']['/tunnels']" }),
    );
  });

  test("for versions other than 1.0 and 1.1", () => {
    expect(() => readOverlay(overlay("- { target: $, update: {} }", "1.2.0"), "o.yaml")).toThrow(
      expect.objectContaining({ code: "FS4001" }),
    );
  });
});

test("an overlay of others needs no reason, and reports what matches nothing", () => {
  const root = document();
  const before = clone(root);
  const findings = applyOverlay(
    new Editor(root),
    readOverlay(overlay("- { target: $.nothing, remove: true }"), "o.yaml"),
  );
  expect(findings).toMatchObject([{ code: "FS4007" }]);
  expect(root).toEqual(before);
});

test("an overlay of others may say several things in one action: the first of remove, update and copy counts", () => {
  const root = document();
  const actions = `- { target: $.paths, remove: true, update: { "/x": {} }, copy: $.components }
- { target: $.components.schemas.Tunnel.type, update: array, copy: $.openapi, remove: false }`;
  applyOverlay(new Editor(root), readOverlay(overlay(actions), "o.yaml"));
  expect(root.paths).toBeUndefined();
  expect(root.components).toMatchObject({ schemas: { Tunnel: { type: "array" } } });
});

/** What engines that hand filters to the host language run. */
const HOSTILE = [
  "$..[?(@.constructor.constructor('globalThis.pwned=1')())]",
  "$..[?(@['constructor']['constructor']('globalThis.pwned=1')())]",
  "$[?constructor.constructor('globalThis.pwned=1')()]",
  "$..[?(globalThis.pwned=1)]",
  "$..[(globalThis.pwned=1)]",
  "$[(@.length-1)]",
  "$..[?((() => { globalThis.pwned = 1; return true })())]",
  "$..[?(function(){globalThis.pwned=1}())]",
  "$..[?process.exit(1)]",
  "$..[?require('child_process').execSync('true')]",
  "$..[?import('fs')]",
  "$..[?eval('globalThis.pwned=1')]",
  "$..[?@.summary.replace(/List/, () => globalThis.pwned = 1)]",
  "$..[?this.constructor.constructor('globalThis.pwned=1')()]",
  "$..[?@.summary == 'List' && (globalThis.pwned = 1)]",
  "$..[?length(constructor) == globalThis.pwned]",
  "$.paths[?match(@.get.summary, globalThis.pwned = 1)]",
  "$..`globalThis.pwned=1`",
  "$..@number()",
  "$..^",
  "$..~",
];

describe("no script of a target is run", () => {
  test.each(HOSTILE.flatMap((target) => [["target", target] as const, ["copy", target] as const]))(
    "%s: %s",
    (member, target) => {
      const action = member === "target" ? { target, remove: true } : { target: "$.info", copy: target };
      const text = JSON.stringify({ overlay: "1.1.0", info: { title: "", version: "" }, actions: [action] });
      expect(() => readOverlay(text, "o.json")).toThrow(
        expect.objectContaining({
          code: "FS4003",
          place: expect.objectContaining({ pointer: `/actions/0/${member}` }),
        }),
      );
      expect(globalThis).not.toHaveProperty("pwned");
    },
  );

  test.each(["$.constructor", "$['__proto__']", "$..constructor.prototype", "$.paths.__proto__.polluted"])(
    "%s selects own members alone",
    (target) => {
      const root = document();
      const text = JSON.stringify({
        overlay: "1.0.0",
        info: { title: "", version: "" },
        actions: [{ target, update: { polluted: true } }],
      });
      expect(applyOverlay(new Editor(root), readOverlay(text, "o.json"))).toMatchObject([{ code: "FS4007" }]);
      expect(root).toEqual(document());
      expect({}).not.toHaveProperty("polluted");
    },
  );

  test("a member called __proto__ is merged as one", () => {
    const root = document();
    const update = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
    const text = `{"overlay":"1.0.0","info":{"title":"","version":""},"actions":[{"target":"$.paths","update":${update}}]}`;
    applyOverlay(new Editor(root), readOverlay(text, "o.json"));
    expect(Object.keys(root.paths as JsonObject)).toEqual(["/tunnels", "__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });
});

test("a file may say that it is about what answers always have, and nothing else by that name", () => {
  const action = { target: "$.info", update: {}, "x-because": "It is known." };
  const overlay = { overlay: "1.0.0", info: { title: "", version: "" }, actions: [action] };
  const read = (more: object) => readOverlay(JSON.stringify({ ...overlay, ...more }), "a.overlay.json");
  expect(read({}).answers).toBeUndefined();
  expect(read({ "x-answers": "evidence" }).answers).toBe("evidence");
  expect(() => read({ "x-answers": "always" })).toThrow(expect.objectContaining({ code: "FS4001" }));
});
