import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json, member } from "../../openapi/pointer.ts";
import { DEEPEST } from "../parse/limits.ts";
import { type ChildShape, type FieldNames, fits, type Head, type HeadType, isExtension, shapeOf } from "./head.ts";
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

function tooDeep(depth: number, entry: PageEntry, report: Report): FlarespecError {
  return new FlarespecError("FS1009", {
    message: `nested ${depth} levels deep`,
    place: report.place(entry.offset),
    expected: `at most ${DEEPEST} levels`,
  });
}

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
  const { entries } = section;
  const frames: OpenObject[] = [];
  const top: Node[] = [];
  const outer: OpenObject = {
    names: { shown: [], more: Infinity },
    taken: new Set(),
    optional: undefined,
    keys: keysOf(example),
  };
  let at = 0;

  const take = (sample: Json | undefined): Node => {
    const entry = entries[at++] as PageEntry;
    if (frames.length > DEEPEST) throw tooDeep(frames.length, entry, report);
    const node: Node = { ...entry, depth: frames.length, children: [] };
    frames.push(NO_OBJECT);
    const { type } = entry.head;
    const inner = within(type, sample);
    children(node, shapeOf(type), inner);
    frames.pop();
    return node;
  };

  const children = (node: Node, shape: ChildShape, sample: Json | undefined): void => {
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

  const fields = (node: Node, names: FieldNames, sample: Json | undefined): void => {
    const frame: OpenObject = { names, taken: new Set(), optional: undefined, keys: keysOf(sample) };
    frames[frames.length - 1] = frame;
    const first = entries[at]?.head;
    // The next line is no field of this object: the page printed its fields before and omits them here.
    if (first?.kind !== "property" || !starts(frame, first.name, frames, outer)) return;
    const count = names.shown.length + names.more;
    let previous: string | undefined;
    for (let listed = 0; listed <= count; ) {
      const entry = entries[at];
      if (entry === undefined || entry.title !== undefined || entry.head.kind !== "property") return;
      const { name, optional } = entry.head;
      // A repeated line, unless an enclosing object has a field of this name too.
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
          // The expected member got lost: continue with a later one.
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
    const { head, title } = entries[at] as PageEntry;
    const model = top.at(-1);
    if (
      section.kind === "models" &&
      title === undefined &&
      head.kind === "property" &&
      model !== undefined &&
      takesOnTop(model, head.name)
    ) {
      frames.push(NO_OBJECT);
      model.children.push(take(undefined));
      frames.pop();
      continue;
    }
    if (head.kind === "property") outer.taken.add(head.name);
    top.push(take(head.kind === "property" ? member(example, head.name) : undefined));
  }
  return top;
}

/** True if a field below `Name = Other { … }` extends Other. Only models have such fields. */
function takesOnTop({ head, children }: Node, field: string): boolean {
  const own = children[0]?.head;
  return isExtension(head, own?.kind === "property" ? own.name : field);
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

const NO_OBJECT: OpenObject = { names: { shown: [], more: 0 }, taken: new Set(), optional: undefined, keys: undefined };

function keysOf(sample: Json | undefined): ReadonlySet<string> | undefined {
  return isObject(sample) ? new Set(Object.keys(sample)) : undefined;
}

/** Returns the example of the first element if the type is an array or a map, else the example itself. */
export function within(type: HeadType, sample: Json | undefined): Json | undefined {
  if (type.kind === "array") return within(type.of, Array.isArray(sample) ? sample[0] : undefined);
  if (type.kind === "map") return within(type.of, isObject(sample) ? Object.values(sample)[0] : undefined);
  // `array of A or B` may be (array of A) or B, and models may be arrays.
  return Array.isArray(sample) ? sample[0] : sample;
}

/** True if `name` can be the first field of an object, or a later one if the fields before it got lost. */
function starts(frame: OpenObject, name: string, frames: readonly OpenObject[], outer: OpenObject): boolean {
  const { shown, more } = frame.names;
  if (shown[0] === name) return true;
  if (!shown.includes(name)) return false;
  // A later field: the first ones got lost, unless an enclosing object expects a field of this name.
  return more >= 0 && !expectedOutside(name, frames, outer);
}

/** True if optional fields come in this order: `id` first, the others by name. */
export function inOrder(before: string, name: string): boolean {
  return before === "id" || before < name;
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
