import { templateOf } from "../../../openapi/places.ts";
import { isObject, type JsonObject, join, type Pointer } from "../../../openapi/pointer.ts";
import { type Visit, walk } from "../../../openapi/walk.ts";
import { accepts } from "../../../schema/accepts.ts";
import type { Report } from "../page.ts";

/**
 * Compares the members of a dump with each other: required names must be properties, examples must satisfy their schema, a
 * path must have its parameters. A lost line mostly makes the JSON invalid; if it does not, only these checks show the loss.
 */
export function checkDump(openapi: JsonObject, report: Report, offsetOf: (pointer: Pointer) => number): void {
  const check = new DumpCheck(openapi, report, offsetOf);
  walk(openapi, (visit) => check.node(visit));
}

class DumpCheck {
  readonly #openapi: JsonObject;
  readonly #report: Report;
  readonly #offsetOf: (pointer: Pointer) => number;

  constructor(openapi: JsonObject, report: Report, offsetOf: (pointer: Pointer) => number) {
    this.#openapi = openapi;
    this.#report = report;
    this.#offsetOf = offsetOf;
  }

  node({ kind, node, pointer }: Visit): void {
    if (kind === "Operation") this.#operation(node, pointer);
    else if (kind === "Parameter") {
      this.#lacks(node, pointer, "parameter", ["name"], ["in"], ["schema", "content"]);
      if (node.in === "path" && node.required !== true)
        this.#broken(pointer, "a parameter of the path is not required");
    } else if (kind === "Response") this.#lacks(node, pointer, "answer", ["description"]);
    else if (kind === "RequestBody") this.#lacks(node, pointer, "body", ["content"]);
    else if (kind === "MediaType") this.#lacks(node, pointer, "content", ["schema"]);
    else if (kind === "Schema") this.#schema(node, pointer);
  }

  #operation({ parameters, responses }: JsonObject, pointer: Pointer): void {
    const wanted = [...(templateOf(pointer) ?? "").matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
    const listed = (Array.isArray(parameters) ? parameters : []).flatMap((one) =>
      isObject(one) && one.in === "path" && typeof one.name === "string" ? [one.name] : [],
    );
    if (!wanted.every((name) => listed.includes(name)) || !listed.every((name) => wanted.includes(name))) {
      const at = parameters === undefined ? pointer : join(pointer, "parameters");
      this.#report.add("FS1107", this.#offsetOf(at), "the path parameters are not those of the path", {
        expected: wanted.join(", ") || "none",
        found: listed.join(", ") || "none",
      });
    }
    if (!Object.keys(isObject(responses) ? responses : {}).some((status) => /^(?:2|default$)/.test(status)))
      this.#report.add("FS1109", this.#offsetOf(pointer), "the page does not say what the operation answers");
  }

  #schema(node: JsonObject, pointer: Pointer): void {
    const { properties, required, example } = node;
    if (!STATING.some((key) => node[key] !== undefined))
      this.#report.add("FS1109", this.#offsetOf(pointer), "the schema states no type");
    if (node.type === "array" && node.items === undefined) this.#broken(pointer, "the list does not say of what");
    for (const key of ["enum", "required", "allOf", "anyOf", "oneOf"]) {
      const list = node[key];
      if (Array.isArray(list) && list.length === 0) this.#broken(join(pointer, key), `${key} lists nothing`);
    }
    // A branch of `allOf` may require a property that another branch lists.
    const isPart = /\/allOf\/\d+$/.test(pointer) || Array.isArray(node.allOf);
    const listed = isObject(properties) && !isPart ? properties : undefined;
    const absent = (Array.isArray(required) && listed !== undefined ? required : []).filter(
      (name) => typeof name !== "string" || !Object.hasOwn(listed ?? {}, name),
    );
    if (absent.length > 0)
      this.#broken(join(pointer, "required"), `required and not listed: ${absent.map(String).join(", ")}`);
    if (example === undefined) return;
    const unknown = Object.keys(isObject(example) && listed !== undefined ? example : {}).filter(
      (name) => !Object.hasOwn(listed ?? {}, name),
    );
    if (unknown.length > 0)
      this.#disagrees(join(pointer, "example"), `the example has ${unknown.join(", ")}, the list does not`);
    else if (accepts(node, example, this.#openapi) === false)
      this.#disagrees(join(pointer, "example"), "the example is none of its schema");
  }

  /** Reports every list of members of which the node has none. */
  #lacks(node: JsonObject, pointer: Pointer, what: string, ...members: string[][]): void {
    for (const names of members) {
      if (node.$ref === undefined && !names.some((name) => node[name] !== undefined))
        this.#broken(pointer, `the ${what} has no ${names.join(" and no ")}`);
    }
  }

  #broken(pointer: Pointer, message: string): void {
    this.#report.add("FS1108", this.#offsetOf(pointer), message);
  }

  #disagrees(pointer: Pointer, message: string): void {
    this.#report.add("FS1106", this.#offsetOf(pointer), message);
  }
}

/** Keywords of which any states what a value is. */
const STATING = ["type", "$ref", "allOf", "anyOf", "oneOf", "enum", "const", "not"];
