import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json } from "../../openapi/pointer.ts";
import { DEEPEST } from "../parse/limits.ts";
import { fits, type HeadType } from "./head.ts";
import type { PageEntry, PageSection, Report } from "./page.ts";

/** An entry with its place in the tree. */
export interface Node extends PageEntry {
  children: Node[];
  depth: number;
}

/** The models of a page with all their types: from declarations, and from headers that list their fields. */
export class Models {
  readonly #types = new Map<string, HeadType[]>([["ResponseInfo", [RESPONSE_INFO]]]);

  constructor(entries: Iterable<PageEntry>) {
    for (const { head } of entries) {
      if (head.kind === "named") this.learn(head.name, head.type);
      this.#mentions(head.type);
    }
  }

  learn(name: string, type: HeadType): void {
    const known = this.#types.get(name);
    if (known === undefined || known[0] === RESPONSE_INFO) this.#types.set(name, [type]);
    else known.push(type);
  }

  /** Returns all types of a model, in the order of the page. */
  of(name: string): readonly HeadType[] {
    return this.#types.get(name) ?? [];
  }

  #mentions(type: HeadType): void {
    if (type.kind === "name" && type.fields !== undefined)
      this.learn(type.name, { kind: "object", fields: type.fields });
    else if (type.kind === "array" || type.kind === "map") this.#mentions(type.of);
    else if (type.kind === "union") for (const of of type.of) this.#mentions(of);
  }
}

/** The one model that all areas use and some formats never list. */
const RESPONSE_INFO: HeadType = {
  kind: "object",
  fields: { shown: ["code", "message", "documentation_url", "source"], more: 0 },
};

/** Builds the tree for a format with depth. */
export function byDepth(section: PageSection, report: Report): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const entry of section.entries) {
    const depth = entry.depth as number;
    if (depth > DEEPEST) throw tooDeep(depth, entry, report);
    const node: Node = { ...entry, depth, children: [] };
    open.length = depth;
    (depth === 0 ? top : (open[depth - 1] as Node).children).push(node);
    open.push(node);
  }
  return top;
}

/**
 * Resolves the ambiguity of `array of A or B`. If the first child is an array itself, it means (array of A) or B; else it is
 * array of (A or B), as parsed.
 */
export function bind(node: Node): void {
  const { head, children } = node;
  const { type } = head;
  const first = children[0]?.head;
  if (type.kind === "array" && type.of.kind === "union" && first !== undefined) {
    const { of, more } = type.of;
    const [left, ...rest] = of as [HeadType, ...HeadType[]];
    const array: HeadType = { kind: "array", of: left };
    if (!fits(left, first) && fits(array, first))
      node.head = { ...head, type: { kind: "union", of: [array, ...rest], more } };
  }
  for (const child of children) bind(child);
}

/** Returns the example of the first element if the type is an array or a map, else the example itself. */
export function within(type: HeadType, sample: Json | undefined): Json | undefined {
  if (type.kind === "array") return within(type.of, Array.isArray(sample) ? sample[0] : undefined);
  if (type.kind === "map") return within(type.of, isObject(sample) ? Object.values(sample)[0] : undefined);
  // `array of A or B` may be (array of A) or B, and models may be arrays.
  return Array.isArray(sample) ? sample[0] : sample;
}

/** True if optional fields come in this order: `id` first, the others by name. */
export function inOrder(before: string, name: string): boolean {
  return before === "id" || before < name;
}

export function tooDeep(depth: number, entry: PageEntry, report: Report): FlarespecError {
  return new FlarespecError("FS1009", {
    message: `nested ${depth} levels deep`,
    place: report.place(entry.offset),
    expected: `at most ${DEEPEST} levels`,
  });
}
