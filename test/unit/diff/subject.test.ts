import { describe, expect, test } from "vitest";
import type { Change } from "../../../generator/src/diff/change.ts";
import { diff } from "../../../generator/src/diff/diff.ts";
import { ITEM, pathText, property, SUBJECT, sentenceAbout } from "../../../generator/src/diff/subject.ts";
import { type Edit, sideWith } from "./versions.ts";

const things = "/paths/~1accounts~1{account_id}~1things";
const thing = `${things}~1{thing_id}`;
const schemas = "/components/schemas";
const model = `${schemas}/thing_thing/properties`;

function subjectsOf(edits: readonly Edit[]): object[] {
  const subjectOf = ({ kind, subject: { owners, path, names } }: Change) => ({
    kind,
    owners: [...owners].sort(),
    path: pathText(path),
    names,
  });
  return diff(sideWith([]), sideWith(edits)).changes.map(subjectOf);
}

describe("the subject of a change", () => {
  test.each<[what: string, edit: Edit, subject: object]>([
    [
      "of a member is its type, with the way to it",
      [`${model}/owner/properties/name`, undefined],
      { kind: "property-removed", owners: ["Thing"], path: ".owner.name", names: [] },
    ],
    [
      "of members of any name is the type around them",
      [`${model}/labels/additionalProperties`, { type: "number" }],
      { kind: "type-changed", owners: ["Thing"], path: ".labels[key]", names: [] },
    ],
    [
      "of a parameter is its function, with the name of the parameter",
      [`${things}/get/parameters/1`, undefined],
      { kind: "parameter-removed", owners: ["listThings"], path: "", names: ["name"] },
    ],
    [
      "of the schema of a parameter is its function too",
      [`${things}/get/parameters/2/schema/items`, { type: "number" }],
      { kind: "type-changed", owners: ["listThings"], path: "", names: ["tags"] },
    ],
    [
      "of a parameter that every function has is none of them",
      ["/components/parameters/thing_account/schema", { type: "number" }],
      { kind: "type-changed", owners: [], path: "", names: ["account_id"] },
    ],
    [
      "of a list of values has these values",
      [`${model}/owner/properties/name`, { type: "string", enum: ["me", "you"] }],
      { kind: "enum-introduced", owners: ["Thing"], path: ".owner.name", names: ["me", "you"] },
    ],
    [
      "of a header is its function, with the name of the header",
      [`${thing}/get/responses/200/headers`, { "X-Total": { schema: { type: "integer" } } }],
      { kind: "response-header-added", owners: ["getThing"], path: "", names: ["x-total"] },
    ],
    [
      "of an operation is its function",
      [`${thing}/get`, undefined],
      { kind: "operation-removed", owners: ["getThing"], path: "", names: [] },
    ],
  ])("%s", (_, edit, subject) => {
    expect(subjectsOf([edit])).toContainEqual(subject);
  });
});

describe("a sentence about its subject", () => {
  const isGone = `${SUBJECT} is gone`;
  const path = [property("tools"), ITEM, property("x-id")];

  test("names a member after its type, as TypeScript writes it", () => {
    expect(sentenceAbout({ owners: ["Model"], path }, isGone)).toBe('`Model.tools[]["x-id"]` is gone');
  });

  test("names a member once if several types have it", () => {
    const owners = ["Model", "Agent"];
    expect(sentenceAbout({ owners, path }, isGone)).toBe('`Model` and `Agent`: `tools[]["x-id"]` is gone');
  });

  test("names functions in their place", () => {
    const sentence = `the query parameter \`page\` of ${SUBJECT} is gone`;
    const owners = ["listA", "listB", "listC", "listD"];
    expect(sentenceAbout({ owners, path: [] }, sentence)).toBe(
      "the query parameter `page` of `listA`, `listB`, `listC` and 1 more is gone",
    );
  });
});
