import { expect, test } from "vitest";
import { type Rule, rule } from "../../../generator/src/normalize/rule.ts";
import { applyRules } from "../../../generator/src/normalize/run.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

/** The reader copies a target's title beside its reference; later, the writer adds the title at `at`. */
function rules(at: string): Rule[] {
  const about = { stage: "schema", summary: "", evidence: [], direction: "equivalent" } as const;
  return [
    rule({
      ...about,
      id: "reader",
      code: "FS3901",
      Schema(schema, cx) {
        const title = typeof schema.$ref === "string" ? cx.resolve(schema)?.node.title : undefined;
        if (title !== undefined) cx.set("title", title, "It is what the other one is called.");
      },
    }),
    rule({
      ...about,
      id: "writer",
      code: "FS3902",
      Document(_, cx) {
        cx.write(`${at}/title`, "Late", "It has no title.");
      },
    }),
  ];
}

test.each([
  ["a component", "/components/schemas/Target"],
  ["a part of a component", "/components/schemas/Holder/properties/target"],
  ["a part of a path item", "/paths/~1x/get/responses/200/content/application~1json/schema"],
  ["a node outside paths and components", "/definitions/Target"],
])("a rule visits a schema again after a change to what it read there: %s", (_, at) => {
  const root: JsonObject = {
    components: {
      schemas: {
        User: { $ref: `#${at}` },
        Target: { type: "object" },
        Holder: { type: "object", properties: { target: { type: "object" } } },
      },
    },
    paths: {
      "/x": { get: { responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } } } },
    },
    definitions: { Target: { type: "object" } },
  };
  const { ledger } = applyRules(root, rules(at));
  expect(ledger.map(({ rule: by, pointer }) => [by, pointer])).toEqual([
    ["writer", `${at}/title`],
    ["reader", "/components/schemas/User/title"],
  ]);
});
