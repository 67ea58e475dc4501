import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json, member } from "../../openapi/pointer.ts";
import { DEEPEST } from "../parse/parse.ts";
import { fits, type Head, type HeadType, isExtension, type Names, type Shape, shapeOf } from "./head.ts";
import type { Entry, Report, Section } from "./page.ts";

/** An entry with its place in the tree. */
export interface Node extends Entry {
  children: Node[];
  depth: number;
}

/** What a page says about its models anywhere: declarations, and headers that list their fields. */
export class Models {
  readonly #types = new Map<string, HeadType[]>([["ResponseInfo", [RESPONSE_INFO]]]);

  constructor(entries: Iterable<Entry>) {
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

  /** Everything that is said of a model, in the order of the page. */
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

/** The one model that pages of every area use and, in some forms, never list; D1 pages do. */
const RESPONSE_INFO: HeadType = {
  kind: "object",
  fields: { shown: ["code", "message", "documentation_url", "source"], more: 0 },
};

/** The tree of a form that keeps depth. */
export function byDepth(section: Section, report: Report): Node[] {
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

function tooDeep(depth: number, entry: Entry, report: Report): FlarespecError {
  return new FlarespecError("FS1009", {
    message: `nested ${depth} levels deep`,
    place: report.place(entry.offset),
    expected: `at most ${DEEPEST} levels`,
  });
}

/** An object that is being read: what it still expects. */
interface Frame {
  names: Names;
  taken: Set<string>;
  /** The last optional field. */
  optional: string | undefined;
  /** Keys of the example of this object, where there is one. */
  keys: ReadonlySet<string> | undefined;
}

/**
 * The tree of a form that lost depth, from what headers count. Every header says how many children follow; where a model
 * is named without its fields, what is known of the model decides, then the example. Pages lose lines: an object ends
 * early where its next field is one that only an object around it can have (its next listed name, a field out of order, a
 * name it already has, a key that the example has out there). What is then missing, check.ts reports.
 */
export function byCounts(section: Section, models: Models, example: Json | undefined, report: Report): Node[] {
  const { entries } = section;
  const frames: Frame[] = [];
  const top: Node[] = [];
  const outer: Frame = {
    names: { shown: [], more: Infinity },
    taken: new Set(),
    optional: undefined,
    keys: keysOf(example),
  };
  let at = 0;

  const take = (sample: Json | undefined): Node => {
    const entry = entries[at++] as Entry;
    if (frames.length > DEEPEST) throw tooDeep(frames.length, entry, report);
    const node: Node = { ...entry, depth: frames.length, children: [] };
    frames.push(NO_FRAME);
    const { type } = entry.head;
    const inner = within(type, sample);
    children(node, shapeOf(type), inner);
    frames.pop();
    return node;
  };

  const children = (node: Node, shape: Shape, sample: Json | undefined): void => {
    const next = entries[at];
    if (next === undefined || next.title !== undefined) return;
    switch (shape.kind) {
      case "none":
        return;
      case "self":
        if (next.head.kind === "value" && fits(shape.literal, next.head)) node.children.push(take(undefined));
        return;
      case "fields":
        fields(node, shape.names, sample);
        return;
      case "members":
        members(node, shape.of, shape.more, sample);
        return;
      case "open":
        children(node, resolve(shape.name, next.head, models, sample), sample);
    }
  };

  const fields = (node: Node, names: Names, sample: Json | undefined): void => {
    const frame: Frame = { names, taken: new Set(), optional: undefined, keys: keysOf(sample) };
    frames[frames.length - 1] = frame;
    const first = entries[at]?.head;
    // Not its first field: its fields were printed before, here they are left out.
    if (first?.kind !== "property" || !starts(frame, first.name, frames, outer)) return;
    const count = names.shown.length + names.more;
    let previous: string | undefined;
    for (let listed = 0; listed <= count; ) {
      const entry = entries[at];
      if (entry === undefined || entry.title !== undefined || entry.head.kind !== "property") return;
      const { name, optional } = entry.head;
      // Printed twice, unless the object around this one has such a field as well.
      const twice = entry.text === previous && !(listed === count && expectedOutside(name, frames, outer));
      if (!twice && (listed === count || leaves(frame, entry.head, listed, frames, outer))) return;
      frame.taken.add(name);
      if (optional) frame.optional = name;
      previous = entry.text;
      if (!twice) {
        const place = names.shown.indexOf(name, listed);
        listed = place < 0 ? listed + 1 : place + 1;
      }
      node.children.push(take(member(sample, name)));
    }
  };

  const members = (node: Node, of: readonly HeadType[], more: number, sample: Json | undefined): void => {
    const { type } = node.head;
    const count = of.length + more;
    const literal = of.every(({ kind }) => kind === "literal");
    let previous: Head | undefined;
    for (let listed = 0; listed <= count; ) {
      const entry = entries[at];
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
          // A lost member: one of the later ones stands here.
          const later = of.findIndex((one, i) => i > listed && fits(one, head));
          if (later < 0 && (listed === 0 || more === 0)) return;
          listed = later < 0 ? of.length : later;
        }
        listed++;
      }
      previous = head;
      node.children.push(take(sample));
    }
  };

  while (at < entries.length) {
    const { head, title } = entries[at] as Entry;
    const model = top.at(-1);
    if (
      section.kind === "models" &&
      title === undefined &&
      head.kind === "property" &&
      model !== undefined &&
      takesOnTop(model, head.name)
    ) {
      frames.push(NO_FRAME);
      model.children.push(take(undefined));
      frames.pop();
      continue;
    }
    if (head.kind === "property") outer.taken.add(head.name);
    top.push(take(head.kind === "property" ? member(example, head.name) : undefined));
  }
  return top;
}

/** Whether a field below `Name = Other { … }`, which is none of the other's, comes on top; only models have such. */
function takesOnTop({ head, children }: Node, field: string): boolean {
  const own = children[0]?.head;
  return isExtension(head, own?.kind === "property" ? own.name : field);
}

/**
 * `array of A or B` binds either way. A member that is an array itself tells that (array of A) or B is meant; otherwise
 * it is an array of (A or B), as it was read.
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

const NO_FRAME: Frame = { names: { shown: [], more: 0 }, taken: new Set(), optional: undefined, keys: undefined };

function keysOf(sample: Json | undefined): ReadonlySet<string> | undefined {
  return isObject(sample) ? new Set(Object.keys(sample)) : undefined;
}

/** The example of an element, where a type is an array or a map. */
export function within(type: HeadType, sample: Json | undefined): Json | undefined {
  if (type.kind === "array") return within(type.of, Array.isArray(sample) ? sample[0] : undefined);
  if (type.kind === "map") return within(type.of, isObject(sample) ? Object.values(sample)[0] : undefined);
  // `array of A or B` may be (array of A) or B, and models may be arrays.
  return Array.isArray(sample) ? sample[0] : sample;
}

/** Whether this can be the first field of an object, or a later one whose predecessors got lost. */
function starts(frame: Frame, name: string, frames: readonly Frame[], outer: Frame): boolean {
  const { shown, more } = frame.names;
  if (shown[0] === name) return true;
  if (!shown.includes(name)) return false;
  // A later field: the first got lost, unless the object around this one expects a field of that name.
  return more >= 0 && !expectedOutside(name, frames, outer);
}

/** Pages of the documentation list optional fields after required ones, `id` first and the others by name. */
export function inOrder(before: string, name: string): boolean {
  return before === "id" || before < name;
}

/** Whether a property cannot belong to the object that is being read. */
function leaves(
  frame: Frame,
  { name, optional }: Extract<Head, { kind: "property" }>,
  listed: number,
  frames: readonly Frame[],
  outer: Frame,
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

/** Whether an object around the innermost one waits for a field of this name. */
function expectedOutside(name: string, frames: readonly Frame[], outer: Frame): boolean {
  for (let i = frames.length - 2; i >= 0; i--) {
    const { names, taken } = frames[i] as Frame;
    if (names.shown.includes(name) && !taken.has(name)) return true;
  }
  return exemplifiedOutside(name, [], outer);
}

/** Whether the example has this name in an object further out, where it was not read yet. */
function exemplifiedOutside(name: string, frames: readonly Frame[], outer: Frame): boolean {
  const around = [outer, ...frames.slice(0, -1)];
  return around.some(({ keys, taken }) => keys?.has(name) === true && !taken.has(name));
}

function sameLiteral(a: Head, b: Head): boolean {
  return a.type.kind === "literal" && b.type.kind === "literal" && a.type.value === b.type.value;
}

/** The shape of a model whose header lists no fields: what is known of it, then literals, then the example. */
function resolve(
  name: string,
  next: Head,
  models: Models,
  sample: Json | undefined,
  seen: readonly string[] = [],
): Shape {
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

const NOTHING: Shape = { kind: "none" };

function begins(shape: Shape, next: Head): boolean {
  if (shape.kind === "fields") return next.kind === "property" && shape.names.shown[0] === next.name;
  if (shape.kind === "members") return fits(shape.of[0] as HeadType, next);
  return false;
}
