import { isObject, type Json, member } from "../../openapi/pointer.ts";
import { DEEPEST } from "../parse/limits.ts";
import { type ChildShape, type FieldNames, fits, type Head, type HeadType, isExtension, shapeOf } from "./head.ts";
import type { PageEntry, PageSection, Report } from "./page.ts";
import { inOrder, type Models, type Node, tooDeep, within } from "./tree.ts";

/** An object whose fields are being read. */
interface OpenObject {
  names: FieldNames;
  taken: Set<string>;
  /** The last optional field. */
  optional: string | undefined;
  /** Keys of the example of this object, if there is one. */
  keys: ReadonlySet<string> | undefined;
}

/**
 * Builds the tree for a format without depth, from the counts of the headers. A header states how many children follow; for a
 * model that is named without its fields, other mentions of the model decide, then the example. Pages lose lines, so an
 * object ends early if the next field can only belong to an enclosing object: a name that the enclosing object lists next, a
 * field out of order, a repeated name, or a key that the example has further out. check.ts reports what is then missing.
 */
export function byCounts(section: PageSection, models: Models, example: Json | undefined, report: Report): Node[] {
  return new CountedTree(section, models, example, report).build();
}

class CountedTree {
  readonly #section: PageSection;
  readonly #entries: readonly PageEntry[];
  readonly #models: Models;
  readonly #report: Report;
  readonly #example: Json | undefined;
  /** The enclosing objects of the current entry. */
  readonly #open: OpenObject[] = [];
  /** The section itself. */
  readonly #outer: OpenObject;
  /** Index of the next entry. */
  #at = 0;

  constructor(section: PageSection, models: Models, example: Json | undefined, report: Report) {
    this.#section = section;
    this.#entries = section.entries;
    this.#models = models;
    this.#report = report;
    this.#example = example;
    const names = { shown: [], more: Infinity };
    this.#outer = { names, taken: new Set(), optional: undefined, keys: keysOf(example) };
  }

  build(): Node[] {
    const top: Node[] = [];
    while (this.#at < this.#entries.length) {
      const { head, title } = this.#entries[this.#at] as PageEntry;
      const model = top.at(-1);
      if (
        this.#section.kind === "models" &&
        title === undefined &&
        head.kind === "property" &&
        model !== undefined &&
        takesOnTop(model, head.name)
      ) {
        this.#open.push(NO_OBJECT);
        model.children.push(this.#take(undefined));
        this.#open.pop();
        continue;
      }
      if (head.kind === "property") this.#outer.taken.add(head.name);
      top.push(this.#take(head.kind === "property" ? member(this.#example, head.name) : undefined));
    }
    return top;
  }

  #take(sample: Json | undefined): Node {
    const entry = this.#entries[this.#at++] as PageEntry;
    if (this.#open.length > DEEPEST) throw tooDeep(this.#open.length, entry, this.#report);
    const node: Node = { ...entry, depth: this.#open.length, children: [] };
    this.#open.push(NO_OBJECT);
    const { type } = entry.head;
    const inner = within(type, sample);
    this.#children(node, shapeOf(type), inner);
    this.#open.pop();
    return node;
  }

  #children(node: Node, shape: ChildShape, sample: Json | undefined): void {
    const next = this.#entries[this.#at];
    if (next === undefined || next.title !== undefined) return;
    switch (shape.kind) {
      case "none":
        return;
      case "self":
        if (next.head.kind === "value" && fits(shape.literal, next.head)) node.children.push(this.#take(undefined));
        return;
      case "fields":
        this.#fields(node, shape.names, sample);
        return;
      case "members":
        this.#members(node, shape.of, shape.more, sample);
        return;
      case "open":
        this.#children(node, resolve(shape.name, next.head, this.#models, sample), sample);
    }
  }

  #fields(node: Node, names: FieldNames, sample: Json | undefined): void {
    const frame: OpenObject = { names, taken: new Set(), optional: undefined, keys: keysOf(sample) };
    this.#open[this.#open.length - 1] = frame;
    const first = this.#entries[this.#at]?.head;
    // The next line is no field of this object: the page printed its fields before and omits them here.
    if (first?.kind !== "property" || !starts(frame, first.name, this.#open, this.#outer)) return;
    const count = names.shown.length + names.more;
    let previous: string | undefined;
    for (let listed = 0; listed <= count; ) {
      const entry = this.#entries[this.#at];
      if (entry === undefined || entry.title !== undefined || entry.head.kind !== "property") return;
      const { name, optional } = entry.head;
      // A repeated line, unless an enclosing object has a field of this name too.
      const twice = entry.text === previous && !(listed === count && expectedOutside(name, this.#open, this.#outer));
      if (!twice && (listed === count || leaves(frame, entry.head, listed, this.#open, this.#outer))) return;
      frame.taken.add(name);
      if (optional) frame.optional = name;
      previous = entry.text;
      if (!twice) {
        const place = names.shown.indexOf(name, listed);
        listed = place < 0 ? listed + 1 : place + 1;
      }
      node.children.push(this.#take(member(sample, name)));
    }
  }

  #members(node: Node, of: readonly HeadType[], more: number, sample: Json | undefined): void {
    const { type } = node.head;
    const count = of.length + more;
    const literal = of.every(({ kind }) => kind === "literal");
    let previous: Head | undefined;
    for (let listed = 0; listed <= count; ) {
      const entry = this.#entries[this.#at];
      if (entry === undefined || entry.title !== undefined || entry.head.kind === "property") return;
      const { head } = entry;
      const twice = previous !== undefined && sameLiteral(previous, head);
      if (!twice) {
        if (listed === count || (literal && head.type.kind !== "literal")) return;
        const expected = of[listed];
        if (
          expected !== undefined &&
          !fits(expected, head) &&
          !(type.kind === "array" && fits({ kind: "array", of: expected }, head))
        ) {
          // The expected member got lost: continue with a later one.
          const later = of.findIndex((one, i) => i > listed && fits(one, head));
          if (later < 0 && (listed === 0 || more === 0)) return;
          listed = later < 0 ? of.length : later;
        }
        listed++;
      }
      previous = head;
      node.children.push(this.#take(sample));
    }
  }
}

/** True if a field below `Name = Other { … }` extends Other. Only models have such fields. */
function takesOnTop({ head, children }: Node, field: string): boolean {
  const own = children[0]?.head;
  return isExtension(head, own?.kind === "property" ? own.name : field);
}

const NO_OBJECT: OpenObject = { names: { shown: [], more: 0 }, taken: new Set(), optional: undefined, keys: undefined };

function keysOf(sample: Json | undefined): ReadonlySet<string> | undefined {
  return isObject(sample) ? new Set(Object.keys(sample)) : undefined;
}

/** True if `name` can be the first field of an object, or a later one if the fields before it got lost. */
function starts(frame: OpenObject, name: string, frames: readonly OpenObject[], outer: OpenObject): boolean {
  const { shown, more } = frame.names;
  if (shown[0] === name) return true;
  if (!shown.includes(name)) return false;
  // A later field: the first ones got lost, unless an enclosing object expects a field of this name.
  return more >= 0 && !expectedOutside(name, frames, outer);
}

/** True if a property cannot belong to the current object. */
function leaves(
  frame: OpenObject,
  { name, optional }: Extract<Head, { kind: "property" }>,
  listed: number,
  frames: readonly OpenObject[],
  outer: OpenObject,
): boolean {
  const { shown } = frame.names;
  if (frame.taken.has(name)) return true;
  if (frame.optional !== undefined && !(optional && inOrder(frame.optional, name))) return true;
  if (listed < shown.length) {
    if (shown.includes(name)) return false;
    return frame.names.more === 0 || expectedOutside(name, frames, outer);
  }
  if (frame.keys === undefined || frame.keys.has(name)) return false;
  return exemplifiedOutside(name, frames, outer);
}

/** True if an enclosing object expects a field of this name. */
function expectedOutside(name: string, frames: readonly OpenObject[], outer: OpenObject): boolean {
  for (let i = frames.length - 2; i >= 0; i--) {
    const { names, taken } = frames[i] as OpenObject;
    if (names.shown.includes(name) && !taken.has(name)) return true;
  }
  return exemplifiedOutside(name, [], outer);
}

/** True if the example of an enclosing object has this name, and the object has no such field yet. */
function exemplifiedOutside(name: string, frames: readonly OpenObject[], outer: OpenObject): boolean {
  const around = [outer, ...frames.slice(0, -1)];
  return around.some(({ keys, taken }) => keys?.has(name) === true && !taken.has(name));
}

function sameLiteral(a: Head, b: Head): boolean {
  return a.type.kind === "literal" && b.type.kind === "literal" && a.type.value === b.type.value;
}

/** Returns the children of a model whose header lists no fields: from other mentions, else from literals, else from the example. */
function resolve(
  name: string,
  next: Head,
  models: Models,
  sample: Json | undefined,
  seen: readonly string[] = [],
): ChildShape {
  const known = models
    .of(name)
    .map(shapeOf)
    .map((shape) => {
      if (shape.kind !== "open") return shape;
      return seen.includes(shape.name) ? NOTHING : resolve(shape.name, next, models, sample, [...seen, name]);
    });
  const fitting = known.find((shape) => begins(shape, next));
  if (fitting !== undefined) return fitting;
  if (known.length > 0) return NOTHING;
  if (next.kind === "value" && next.type.kind === "literal") {
    return { kind: "members", of: [next.type], more: Infinity };
  }
  if (isObject(sample) && next.kind === "property" && Object.hasOwn(sample, next.name)) {
    return { kind: "fields", names: { shown: Object.keys(sample), more: 0 } };
  }
  return NOTHING;
}

const NOTHING: ChildShape = { kind: "none" };

function begins(shape: ChildShape, next: Head): boolean {
  if (shape.kind === "fields") return next.kind === "property" && shape.names.shown[0] === next.name;
  if (shape.kind === "members") return fits(shape.of[0] as HeadType, next);
  return false;
}
