import { describe, expect, test } from "vitest";
import type { Edit } from "../diff/versions.ts";
import { consumer, expected, found, impactOf } from "./small.ts";

const state = "/components/schemas/thing_thing/properties/state/enum";
const shape = "/components/schemas/thing_thing/properties/shape/oneOf";
const triangle = {
  type: "object",
  required: ["kind", "height"],
  properties: { kind: { type: "string", enum: ["triangle"] }, height: { type: "number" } },
};

const FILES = {
  "found.ts": `import type { Thing } from "${"@acme/things"}";
import { UP } from "./constants.js";
export function ofSwitch(thing: Thing): void {
  switch (thing.state) { // silent
    case "up": return;
    case "down": return;
  }
}
export function withUndefined({ state }: Thing): void {
  switch (state) { // silent
    case undefined: return;
    case "up" as const: return;
    case ("down"): return;
  }
}
export function ofConstants(thing: Thing): void {
  switch (thing.state!) { // silent
    case UP: return;
    case \`down\`: return;
  }
}
export function overTrue(thing: Thing): void {
  switch (true) { // silent
    case thing.state === "up": return;
    case "down" === (thing.state): return;
  }
}
export function ofIfs(thing: Thing): void {
  if (thing.state === "up") return; // silent
  else if (thing.state === undefined || thing.state === "down") return;
}
`,
  "constants.ts": `export const UP = "up";
`,
  "not-found.ts": `import type { KnownThingState, Thing } from "@acme/things";
/** Labels that look alike, of a type of this project's own. */
export function ownType(state: "up" | "down"): void {
  switch (state) {
    case "up": return;
    case "down": return;
  }
}
export function withDefault(thing: Thing): void {
  switch (thing.state) {
    case "up": return;
    case "down": return;
    default: return;
  }
}
export function notAll(thing: Thing): void {
  switch (thing.state) {
    case "up": return;
  }
}
export function withElse(thing: Thing): void {
  if (thing.state === "up") return;
  else if (thing.state === "down") return;
  else throw new Error();
}
export function ofTwo(thing: Thing, other: Thing): void {
  if (thing.state === "up") return;
  else if (other.state === "down") return;
}
export function ofMore(thing: Thing): void {
  if (thing.state === "up" || thing.note === null) return;
  else if (thing.state === "down") return;
}
export function ofCalls(thing: Thing, is: (state: unknown, as?: string) => boolean): void {
  if (is(thing.state, "up")) return;
  else if (is(thing.state)) return;
}
export function ofNothing(): void {
  switch (true) {}
}
export function oneIsEnough(thing: Thing): void {
  if (thing.state === "up") return;
}
export function known(state: KnownThingState): void {
  switch (state) {
    case "up": return;
    case "down": return;
    case "asleep" as KnownThingState: return;
  }
}
`,
};

describe.each(["node_modules/typescript", "node_modules/typescript-5.9", "node_modules/typescript-6.0"])(
  "%s",
  (typescript) => {
    test("an exhaustive switch over values of a response that gains one is a silent change", async () => {
      const at = consumer(FILES, typescript);
      const result = await impactOf(at, [[`${state}/-`, "asleep"]]);
      expect(found(result, at)).toEqual(expected(FILES));
      const findings = result.projects.flatMap((project) => project.findings);
      expect(new Set(findings.map(({ change }) => change?.kind))).toEqual(new Set(["enum-value-added"]));
      const [{ line = 0, column = 0 } = {}] = findings;
      expect(FILES["found.ts"].split("\n")[line - 1]?.slice(column - 1)).toMatch(/^switch /);
      expect(findings[0]?.message).toBe('"asleep" is handled nowhere here; every value that thing.state had is');
    });

    test("a new branch of a union is a new value of its discriminator", async () => {
      const files = {
        "a.ts": `import type { Thing } from "@acme/things";
export function area({ shape }: Thing): number {
  let size = 0;
  switch (shape?.kind) { // silent
    case "circle": size = shape.radius; break;
    case "square": size = shape.side; break;
  }
  return size;
}
`,
      };
      const at = consumer(files, typescript);
      const edits: Edit[] = [
        ["/components/schemas/thing_triangle", triangle],
        [`${shape}/-`, { $ref: "#/components/schemas/thing_triangle" }],
      ];
      const result = await impactOf(at, edits);
      expect(found(result, at)).toEqual(expected(files));
      expect(result.projects[0]?.findings[0]?.change?.kind).toBe("branch-added");
    });

    test("a new path through a function is reported once, as the error, with its cause", async () => {
      const files = {
        "a.ts": `import type { KnownThingState, Thing } from "@acme/things";
export function say(state: KnownThingState, name: string): string { // error
  switch (state) {
    case "up": return name;
    case "down": return "off";
  }
}
export function beside(thing: Thing): void {
  switch (thing.state) { // silent
    case "up": return;
    case "down": return;
  }
}
`,
      };
      const at = consumer(files, typescript);
      const edits: Edit[] = [
        [`${state}/-`, "asleep"],
        ["/paths/~1accounts~1{account_id}~1things/get/parameters/1", undefined],
      ];
      const result = await impactOf(at, edits);
      expect(found(result, at)).toEqual(expected(files));
      expect(result.projects[0]?.findings.map(({ code, change }) => [code, change?.kind])).toEqual([
        [2366, "enum-value-added"],
        [null, "enum-value-added"],
      ]);
    });

    test("a new path through a constructor is reported once, too", async () => {
      const files = {
        "a.ts": `import type { KnownThingState } from "@acme/things";
export class Shown {
  readonly text: string;
  constructor(state: KnownThingState) {
    let text: string;
    switch (state) {
      case "up": text = "on"; break;
      case "down": text = "off"; break;
    }
    this.text = text; // error
  }
}
`,
      };
      const at = consumer(files, typescript);
      const result = await impactOf(at, [[`${state}/-`, "asleep"]]);
      expect(found(result, at)).toEqual(expected(files));
      expect(result.projects[0]?.findings[0]?.change?.kind).toBe("enum-value-added");
    });

    test("a silent change is reported beside an error that another change causes in the function", async () => {
      const files = {
        "a.ts": `import type { Thing } from "@acme/things";
export function say(thing: Thing): string {
  switch (thing.state) { // silent
    case "up": return "on";
    case "down": return "off";
  }
  return thing.id; // error
}
`,
      };
      const at = consumer(files, typescript);
      const result = await impactOf(at, [
        [`${state}/-`, "asleep"],
        ["/components/schemas/thing_thing/properties/id", { type: "integer" }],
      ]);
      expect(found(result, at)).toEqual(expected(files));
      expect(result.projects[0]?.findings.map(({ change }) => change?.kind)).toEqual([
        "enum-value-added",
        "type-changed",
      ]);
    });
  },
);
