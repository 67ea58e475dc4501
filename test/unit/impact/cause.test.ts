import { describe, expect, test } from "vitest";
import type { Change } from "../../../generator/src/diff/change.ts";
import { NO_SUBJECT, property, SUBJECT } from "../../../generator/src/diff/subject.ts";
import { Causes } from "../../../generator/src/impact/cause.ts";
import type { NearbyIdentifiers } from "../../../generator/src/impact/context.ts";
import type { Edit } from "../diff/versions.ts";
import { consumer, impactOf } from "./small.ts";

const properties = "/components/schemas/thing_thing/properties";

/** Lines that say of themselves which change breaks them: `// KIND NAME`. */
function told(text: string): string[] {
  return text.split("\n").flatMap((line, i) => {
    const [, kind, name] = /\/\/ ([a-z-]+) (\w+)$/.exec(line) ?? [];
    return kind === undefined ? [] : [`${i + 1} ${kind} ${name}`];
  });
}

const TEXT = `import type { Thing } from "@acme/things";
declare const l: Thing;
declare function show(s: string | null, n: number): void;
show(l.label, l.size); // type-changed size
show(
  l.label,
  l.size, // type-changed size
);
const { label, size } = l;
const twice: number = size * 2; // type-changed size
const sum = size + 1;
const length = label.length; // nullable-added label
const mine: { label: string; size: string } = {
  label: l.label, // nullable-added label
  size: l.size,
};
const both: [string, number] = [
  l.label, // nullable-added label
  l.size, // type-changed size
];
export default [twice, sum, length, mine, both];
`;

describe.each(["node_modules/typescript", "node_modules/typescript-5.9"])("%s", (typescript) => {
  test("the cause of an error is at the error, not a change beside it", async () => {
    const files = { "a.ts": TEXT };
    const own: Edit[] = [
      [`${properties}/label`, { type: "string" }],
      [`${properties}/size`, { type: "integer" }],
      ["/components/schemas/thing_thing/required", ["id", "label", "size"]],
    ];
    const after: Edit[] = [
      [`${properties}/label`, { type: ["string", "null"] }],
      [`${properties}/size`, { type: "string" }],
    ];
    const result = await impactOf(consumer(files, typescript), [...own, ...after], own);
    const lines = result.projects.flatMap(({ findings }) =>
      findings.map(({ line, change }) => `${line} ${change?.kind} ${change?.subject.path.at(-1)?.name}`),
    );
    expect([...new Set(lines)]).toEqual(told(TEXT));
  });
});

/** A change of one property, as `diff` says it. */
function changed(kind: Change["kind"], type: string, name: string, says: string, isBreaking = true): Change {
  const symbol = `things.${type}`;
  return {
    kind,
    old: null,
    new: null,
    direction: "response",
    breaking: { request: false, response: isBreaking },
    operations: [],
    symbols: [{ kind: "type", old: symbol, new: symbol, assignable: { oldToNew: false, newToOld: false } }],
    subject: { owners: [type], path: [property(name)], names: [] },
    sentence: `${SUBJECT} ${says}`,
  };
}

const MESSAGE = "Argument of type 'string' is not assignable to parameter of type 'number'.";
const NOTHING = { line: new Set<string>(), file: new Set<string>() };

function near(text: string, ...declared: string[][]): NearbyIdentifiers {
  return { own: [[{ text: "it", declared: [] }], [{ text, declared }]], beside: [] };
}

test("the declaration decides between two types with one name, and without one there is no cause", () => {
  const lamp = changed("type-changed", "Lamp", "size", "changes from a number to a string");
  const bulb = changed("type-changed", "Bulb", "size", "changes from a number to a string");
  const causes = new Causes([bulb, lamp], {});
  expect(causes.of(MESSAGE, near("size", ["Lamp", "size"]), NOTHING)).toBe(lamp);
  expect(causes.of(MESSAGE, near("size", ["Bulb", "size"]), NOTHING)).toBe(bulb);
  expect(causes.of(MESSAGE, near("size"), NOTHING)).toBeUndefined();
});

test("the types in the message decide between two nearby changes", () => {
  const label = changed("nullable-added", "Lamp", "label", "may now also be `null`");
  const size = changed("type-changed", "Lamp", "size", "changes from a number to a string");
  const context = { ...NOTHING, line: new Set(["label", "size"]) };
  const far = { own: [], beside: [] };
  for (const order of [
    [label, size],
    [size, label],
  ]) {
    expect(new Causes(order, {}).of(MESSAGE, far, context)).toBe(size);
    expect(new Causes(order, {}).of("Type 'null' is not assignable to type 'string'.", far, context)).toBe(label);
    expect(new Causes(order, {}).of("Expected 1 arguments, but got 2.", far, context)).toBeUndefined();
  }
});

test("the expression of the switch decides between two enums that gain one value", () => {
  const value = "asleep";
  const state = { ...changed("enum-value-added", "Lamp", "state", "may now also be `asleep`"), value };
  const mode = { ...changed("enum-value-added", "Lamp", "mode", "may now also be `asleep`"), value };
  const causes = new Causes([state, mode], {});
  expect(causes.ofValues(['"asleep"'], "lamp.mode", NOTHING)).toBe(mode);
  expect(causes.ofValues(['"asleep"'], "lamp.state!", NOTHING)).toBe(state);
});

test("a harmless change is the cause only if no other fits, and a change of prose never is", () => {
  const format = changed("format-changed", "Lamp", "photo", "has the format `binary`", false);
  const prose = changed("prose-changed", "Lamp", "photo", "is told otherwise", false);
  const size = changed("type-changed", "Lamp", "size", "changes from a number to a string");
  const at = near("photo", ["Lamp", "photo"]);
  expect(new Causes([prose, format, size], {}).of(MESSAGE, at, NOTHING)).toBe(format);
  expect(new Causes([prose], {}).of(MESSAGE, at, NOTHING)).toBeUndefined();
  const beside = { own: [], beside: at.own };
  expect(new Causes([format, size], {}).of(MESSAGE, beside, { ...NOTHING, line: new Set(["size"]) })).toBe(size);
});

test.each(["Size", "key", "x.size", "size of it"])("a member is recognised by its whole name, such as %s", (name) => {
  const lamp = changed("type-changed", "Lamp", name, "changes from a number to a string");
  const other = changed("type-changed", "Lamp", "other", "changes from a number to a string");
  const message = `Object literal may only specify known properties, and '${name}' does not exist in type 'Lamp'.`;
  expect(new Causes([other, lamp], {}).of(message, { own: [], beside: [] }, NOTHING)).toBe(lamp);
});

test("a member is recognised by its holder too, and not by what is further out", () => {
  const deep: Change = {
    ...changed("property-removed", "Lamp", "", "is gone"),
    subject: { owners: ["Lamp"], path: [property("room"), property("wall"), property("size")], names: [] },
  };
  const quoting = (name: string) => `Type 'string' is not assignable to '${name}'.`;
  const causeOf = (name: string) => new Causes([deep], {}).of(quoting(name), { own: [], beside: [] }, NOTHING);
  expect(["size", "wall", "room"].map(causeOf)).toEqual([deep, deep, undefined]);
});

/** A change of a parameter of `listLamps`. */
function ofParameter(name: string, says: string): Change {
  return {
    ...changed("parameter-removed", "Lamp", "", ""),
    symbols: [
      {
        kind: "method",
        old: "things.listLamps",
        new: "things.listLamps",
        assignable: { oldToNew: null, newToOld: null },
      },
    ],
    subject: { owners: ["listLamps"], path: [], names: [name] },
    sentence: `the query parameter \`${name}\` of ${SUBJECT} ${says}`,
  };
}

test("a parameter is recognised by its function too", () => {
  const change = ofParameter("page", "is gone");
  expect(new Causes([change], {}).of("Expected 1 arguments, but got 2.", near("listLamps"), NOTHING)).toBe(change);
});

test("the name of a parameter is no type in the message", () => {
  const [text, size] = [ofParameter("text", "is gone"), ofParameter("size", "is now a number or missing")];
  const at = {
    own: [
      [
        { text: "text", declared: [] },
        { text: "size", declared: [] },
      ],
    ],
    beside: [],
  };
  expect(new Causes([text, size], {}).of(MESSAGE, at, NOTHING)).toBe(size);
});

test("either of two changes of one member explains an error", () => {
  const type = changed("type-changed", "Lamp", "size", "changes from a number to a string");
  const again = changed("type-changed", "Lamp", "size", "changes from a number to a text");
  const causes = new Causes([type, again], {});
  expect(causes.of("Expected 1 arguments, but got 2.", near("size", ["Lamp", "size"]), NOTHING)).toBe(type);
});

test("a type that is gone is the cause if the compiler quotes its name, and a member needs its own", () => {
  const sentence = "the type `things.Lamp` is gone";
  const gone: Change = { ...changed("type-removed", "Lamp", "", ""), subject: NO_SUBJECT, sentence };
  const far = { own: [], beside: [] };
  const message = "Module '\"@acme/things\"' has no exported member 'Lamp'.";
  expect(new Causes([gone], {}).of(message, far, NOTHING)).toBe(gone);
  const size = changed("type-changed", "Lamp", "size", "changes from a number to a string");
  expect(new Causes([size], {}).of(message, far, NOTHING)).toBeUndefined();
});
