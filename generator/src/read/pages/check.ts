import { isObject, type Json, member } from "../../openapi/pointer.ts";
import { type FieldNames, fieldsText, fits, type HeadType, isExtension, shapeOf, signature } from "./head.ts";
import { keysOf, nameOf, propertyNames } from "./nodes.ts";
import type { PageSection, Report } from "./page.ts";
import { inOrder, type Models, type Node, within } from "./tree.ts";

/** How many children the header of a node declares, and how many the page lists. */
export interface Incomplete {
  declared: number;
  listed: number;
  /** Names of children that are not listed, as far as the header or an example shows them. */
  missing: string[];
}

/**
 * Compares every node with what its header announces: the number of children, their first names, their order, and the
 * example. Reports and marks contradictions. Also finds subtrees that a page omits because it printed them before.
 */
export class PageChecker {
  readonly #report: Report;
  readonly #models: Models;
  readonly #ordered: boolean;
  readonly #incomplete = new Map<Node, Incomplete>();
  readonly #expansions = new Map<string, Node>();
  readonly #copies = new Map<Node, Node>();
  readonly #samples = new Map<Node, Json>();

  /** @param ordered true if the format lists fields in a fixed order. */
  constructor(report: Report, models: Models, ordered: boolean) {
    this.#report = report;
    this.#models = models;
    this.#ordered = ordered;
  }

  incomplete(node: Node): Incomplete | undefined {
    return this.#incomplete.get(node);
  }

  /** Returns the example of a node that names a model without describing it. */
  sample(node: Node): Json | undefined {
    return this.#samples.get(node);
  }

  /** Returns the node that has the children of `node`: another one if the page omits them here. */
  expansion(node: Node): Node {
    return this.#copies.get(node) ?? node;
  }

  /** Remembers every subtree of a section. Call it for all sections before checking any, because models come last. */
  collect(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.children.length > 0 || node.head.kind === "named") {
        for (const key of keysOf(node)) if (!this.#expansions.has(key)) this.#expansions.set(key, node);
      }
      this.collect(node.children);
    }
  }

  /** Returns the first node that describes a model: its declaration, or a property that lists its fields. */
  expanded(name: string): Node | undefined {
    return this.#expansions.get(`model ${name}`);
  }

  section(section: PageSection, nodes: readonly Node[], example: Json | undefined): void {
    const models = section.kind === "models";
    for (const node of nodes) {
      if ((node.head.kind === "named") !== models || (node.head.kind !== "property" && !models)) {
        this.#broken(
          node,
          "this stands outside of what it belongs to",
          models ? "a named model" : "a name with a type",
        );
      }
    }
    this.#siblings(nodes, false);
    const exact = section.kind === "returns" ? "all" : "some";
    for (const node of nodes) {
      const sample = node.head.kind === "property" ? member(example, node.head.name) : undefined;
      this.#node(node, sample, exact);
    }
    if (section.kind === "returns" || section.kind === "body") this.#example(section, nodes, example);
  }

  /** Reports names that only the example or only the list of a section has. */
  #example(section: PageSection, nodes: readonly Node[], example: Json | undefined): void {
    if (!isObject(example)) {
      if (example !== undefined) this.#disagrees(section.offset, "the list is one of fields, the example is no object");
      return;
    }
    const names = new Set(nodes.map(({ head }) => (head.kind === "property" ? head.name : "")));
    const unknown = Object.keys(example).filter((key) => !names.has(key));
    if (unknown.length > 0) this.#disagrees(section.offset, `the example has ${unknown.join(", ")}, the list does not`);
    if (section.kind !== "returns") return;
    const silent = [...names].filter((name) => name !== "" && !Object.hasOwn(example, name));
    if (silent.length > 0) this.#disagrees(section.offset, `the list has ${silent.join(", ")}, the example does not`);
  }

  #node(node: Node, sample: Json | undefined, exact: "all" | "some"): void {
    const { type } = node.head;
    const shape = shapeOf(type);
    const inner = within(type, sample);
    switch (shape.kind) {
      case "none":
        if (node.children.length > 0) {
          this.#broken(node.children[0] as Node, `this stands below ${JSON.stringify(node.text)}, which has no parts`);
        }
        break;
      case "self": {
        const [only, ...rest] = node.children;
        if (rest.length > 0 || (only !== undefined && !fits(shape.literal, only.head))) {
          this.#broken(rest[0] ?? (only as Node), `this stands below ${JSON.stringify(node.text)}, which is one value`);
        }
        break;
      }
      case "fields":
        this.#fields(node, shape.names, inner, exact);
        break;
      case "members":
        this.#members(node, shape.of, shape.more, sample);
        break;
      case "open":
        this.#open(node, shape.name, inner);
    }
    if (node.options && node.children.length === 0) {
      this.#broken(node, `${nameOf(node)} announces what it is one of, and nothing follows`);
    }
    this.#siblings(node.children, true);
    for (const child of node.children) {
      const own = child.head.kind === "property" ? member(inner, child.head.name) : undefined;
      this.#node(child, child.head.kind === "property" ? own : this.#chosen(node, child, inner), exact);
    }
  }

  /** Returns the example if `child` is the member of the union that fits it best, else undefined. */
  #chosen(node: Node, child: Node, sample: Json | undefined): Json | undefined {
    if (!isObject(sample)) return undefined;
    const unknown = (candidate: Node): number => {
      const names = new Set(propertyNames(this.expansion(candidate).children));
      return names.size === 0 ? Infinity : Object.keys(sample).filter((key) => !names.has(key)).length;
    };
    const best = node.children.reduce((a, b) => (unknown(b) < unknown(a) ? b : a));
    return best === child && unknown(best) < Infinity ? sample : undefined;
  }

  #fields(node: Node, names: FieldNames, sample: Json | undefined, exact: "all" | "some"): void {
    const declared = names.shown.length + names.more;
    const { children, head } = node;
    if (children.length === 0) {
      if (declared > 0) this.#restore(node, names, sample);
      return;
    }
    const strays = children.filter((child) => child.head.kind !== "property");
    if (strays[0] !== undefined)
      this.#broken(strays[0], `this stands among the fields of ${JSON.stringify(node.text)}`);
    const listed = [...new Set(propertyNames(children))];
    if (listed[0] !== undefined && isExtension(head, listed[0])) return;
    const absent = names.shown.filter((name) => !listed.includes(name));
    const inOrder = names.shown.every((name, i) => listed[i] === name);
    const exemplified = isObject(sample) ? Object.keys(sample).filter((key) => !listed.includes(key)) : [];
    if (listed.length !== declared || absent.length > 0 || !inOrder) {
      const missing = [...new Set([...absent, ...exemplified])];
      this.#incomplete.set(node, { declared, listed: listed.length, missing });
      this.#report.add(
        "FS1103",
        node.offset,
        `${nameOf(node)} declares ${declared} fields and lists ${listed.length}`,
        {
          expected: fieldsText(names),
          found: listed.join(", "),
        },
      );
      return;
    }
    this.#exampleOf(node, listed, sample, exact);
  }

  #exampleOf(node: Node, listed: readonly string[], sample: Json | undefined, exact: "all" | "some"): void {
    if (!isObject(sample)) return;
    const unknown = Object.keys(sample).filter((key) => !listed.includes(key));
    if (unknown.length > 0 && node.head.type.kind !== "map") {
      this.#disagrees(node.offset, `the example of ${nameOf(node)} has ${unknown.join(", ")}, the list does not`);
    }
    if (exact === "some") return;
    const silent = listed.filter((name) => !Object.hasOwn(sample, name));
    if (silent.length > 0) {
      this.#disagrees(node.offset, `the list of ${nameOf(node)} has ${silent.join(", ")}, its example does not`);
    }
  }

  #members(node: Node, of: readonly HeadType[], more: number, sample: Json | undefined): void {
    const declared = of.length + more;
    const { children, head } = node;
    if (children.length === 0) {
      const copy = this.#expansions.get(`${nameOf(node)} ${signature(head.type)}`);
      if (copy !== undefined && copy !== node) this.#copies.set(node, copy);
      else if (more > 0 || !of.every(({ kind }) => kind === "literal" || kind === "primitive")) {
        this.#lost(node, declared, []);
      }
      return;
    }
    const wrong = children.find((child, i) => {
      const member = of[i];
      if (member === undefined) return child.head.kind === "property";
      return !fits(member, child.head);
    });
    const distinct = new Set(children.map((child) => child.text)).size;
    const literals = of.every(({ kind }) => kind === "literal");
    const stray = literals ? children.find((child) => child.head.type.kind !== "literal") : undefined;
    if (distinct !== declared || wrong !== undefined || stray !== undefined) {
      const absent = of.filter((one) => !children.some((child) => fits(one, child.head)));
      const missing = absent.flatMap((one) => (one.kind === "literal" || one.kind === "name" ? [signature(one)] : []));
      this.#incomplete.set(node, { declared, listed: distinct, missing });
      const what = literals ? "values" : "alternatives";
      this.#report.add(
        "FS1103",
        (wrong ?? stray ?? node).offset,
        `${nameOf(node)} declares ${declared} ${what} and lists ${distinct}`,
        {
          expected: signature(head.type),
          found: children.map((child) => child.text).join(" or "),
        },
      );
      return;
    }
    this.#value(node, children, sample);
  }

  /** Reports an example that is not one of the enum's values. */
  #value(node: Node, children: readonly Node[], sample: Json | undefined): void {
    const one = Array.isArray(sample) ? sample[0] : sample;
    if (one === undefined || isObject(one)) return;
    const values = children.map(({ head }) => (head.type.kind === "literal" ? head.type.value : undefined));
    if (values.includes(undefined) || values.includes(one as string)) return;
    this.#disagrees(
      node.offset,
      `the example of ${nameOf(node)} is ${JSON.stringify(one)}, which is none of its values`,
    );
  }

  #open(node: Node, name: string, sample: Json | undefined): void {
    const { children } = node;
    if (children.length === 0) {
      if (sample !== undefined) this.#samples.set(node, sample);
      return;
    }
    const listed = propertyNames(children);
    if (listed.length > 0 && listed.length < children.length) {
      const stray = children.find((child) => child.head.kind !== "property") as Node;
      this.#broken(stray, `this stands among the fields of ${name}`);
    }
    const known = this.#models.of(name).map(shapeOf);
    const first = this.expanded(name);
    const agrees = known.some((shape) => {
      if (shape.kind === "fields") {
        const { shown, more } = shape.names;
        return new Set(listed).size === shown.length + more && shown.every((one, i) => [...new Set(listed)][i] === one);
      }
      return shape.kind === "members"
        ? new Set(children.map(({ text }) => text)).size === shape.of.length + shape.more
        : shape.kind !== "none";
    });
    const others =
      first === undefined || first === node ? undefined : first.children.map(({ text }) => text).join(", ");
    const differs = others !== undefined && others !== children.map(({ text }) => text).join(", ");
    if ((known.length > 0 && !agrees) || differs) {
      const fields = known.find((shape) => shape.kind === "fields");
      const declared =
        fields?.kind === "fields" ? fields.names.shown.length + fields.names.more : (first?.children.length ?? 0);
      this.#incomplete.set(node, { declared, listed: children.length, missing: [] });
      this.#report.add("FS1103", node.offset, `${nameOf(node)} lists ${name} otherwise than the page does elsewhere`, {
        expected: others ?? (fields?.kind === "fields" ? fieldsText(fields.names) : `${declared} parts`),
        found: children.map(({ text }) => text).join(", "),
      });
    } else if (listed.length > 0) this.#exampleOf(node, listed, sample, "all");
    else this.#value(node, children, sample);
  }

  /** Finds the fields that the page omits because it printed the same ones before. */
  #restore(node: Node, names: FieldNames, sample: Json | undefined): void {
    for (const key of keysOf(node)) {
      const copy = this.#expansions.get(key);
      if (copy === undefined || copy === node) continue;
      this.#copies.set(node, copy);
      return;
    }
    const exemplified = isObject(sample) ? Object.keys(sample) : [];
    this.#lost(node, names.shown.length + names.more, [...new Set([...names.shown, ...exemplified])]);
  }

  #lost(node: Node, declared: number, missing: string[]): void {
    this.#incomplete.set(node, { declared, listed: 0, missing });
    this.#report.add(
      "FS1104",
      node.offset,
      `${nameOf(node)} declares ${declared} parts, and the page lists them nowhere`,
      {
        expected: signature(node.head.type),
        found: "nothing",
      },
    );
  }

  /** Reports repeated nodes and wrong order: pages list required fields first, then optional ones by name. */
  #siblings(nodes: readonly Node[], inner: boolean): void {
    const seen = new Set<string>();
    let optional: string | undefined;
    for (const node of nodes) {
      const { head } = node;
      const key = head.kind === "property" ? head.name : `${head.kind} ${node.text}`;
      if (seen.has(key)) this.#broken(node, `${nameOf(node)} stands here twice`);
      else if (head.kind === "property" && this.#ordered && optional !== undefined) {
        // Parameters and envelopes mix required and optional ones.
        const wrong = head.optional ? !inOrder(optional, head.name) : inner;
        if (wrong) this.#broken(node, `${nameOf(node)} stands after ${optional}, which is out of order`);
      }
      seen.add(key);
      if (head.kind === "property" && head.optional) optional = head.name;
    }
  }

  #broken(node: Node, message: string, expected?: string): void {
    this.#report.add("FS1108", node.offset, message, { ...(expected !== undefined && { expected }), found: node.text });
  }

  #disagrees(offset: number, message: string): void {
    this.#report.add("FS1106", offset, message);
  }
}
