import { dereference, type Located } from "../openapi/dereference.ts";
import { operationLabel } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";
import type { Body, Loss, Operation } from "./model.ts";
import { failureBodies } from "./operations/failures.ts";
import { fileParts, furtherParts } from "./operations/files.ts";
import { isStructured } from "./operations/operations.ts";
import { readCallbacks } from "./operations/webhooks.ts";
import { mustBeEmpty } from "./structure.ts";

/**
 * Lists the places that end as `unknown` in a declaration because no source says what stands there: once each, with
 * the first operation that reaches them. What the envelope of a failure holds is no such place: calls give it as the
 * runtime's types.
 * @param losses those that are known already; their places are not listed again.
 */
export function listLosses(root: JsonObject, operations: readonly Operation[], losses: Loss[]): void {
  const finder = new Finder(root, losses);
  for (const operation of operations) finder.operation(operation);
}

const VALUE = "no source says what the value is";
const MEMBERS = "no source says what the object holds";
const FURTHER = "the object may have further members, of which TypeScript cannot say the type beside named ones";
const LITERAL = "objects and arrays as values have no literal type";

/** Keywords that make one part of a value depend on another, or on where a schema is used. */
const CONDITIONS = ["if", "dependentSchemas", "propertyNames", "$dynamicRef"] as const;

const UNEVALUATED = ["unevaluatedProperties", "unevaluatedItems"] as const;

/** Members of an envelope that the client types itself, where they list what has a message. */
const { flag: FLAG, lists: LISTS } = CLOUDFLARE.envelope;
const TOLD = new Set<string>([FLAG, ...LISTS]);

class Finder {
  readonly #root: JsonObject;
  readonly #losses: Loss[];
  readonly #seen = new Set<Pointer>();
  /** Schemas of multipart bodies whose further parts are files. */
  readonly #furtherFiles = new Set<Pointer>();
  readonly #listed: Set<Pointer>;
  /** Targets of references, still to be visited: a chain of them is as long as its author likes. */
  readonly #referenced: Located[] = [];
  #operation = "";

  constructor(root: JsonObject, losses: Loss[]) {
    this.#root = root;
    this.#losses = losses;
    // That a body is no envelope says nothing of what is in it.
    this.#listed = new Set(losses.flatMap(({ kind, pointer }) => (kind === "no-envelope" ? [] : [pointer])));
  }

  operation(operation: Operation): void {
    this.#operation = operationLabel(operation);
    this.#parts(operation);
    for (let at = this.#referenced.pop(); at !== undefined; at = this.#referenced.pop())
      this.#visit(at.node, at.pointer);
  }

  #parts(operation: Operation): void {
    const { parameters, body, success } = operation;
    for (const { schema, pointer } of parameters) this.#visit(schema, pointer);
    if (body !== undefined) this.#body(body);
    for (const { schema, pointer } of failureBodies(this.#root, operation)) {
      if (schema !== undefined) this.#visit(schema, pointer);
    }
    for (const { calls } of readCallbacks(this.#root, operation)) {
      for (const { body: payload } of calls) if (payload !== undefined) this.#body(payload);
    }
    for (const one of success) {
      if (one.kind === "body") this.#visit(one.schema, one.pointer);
      if (one.kind !== "envelope") continue;
      for (const [name, member] of Object.entries(isObject(one.schema.properties) ? one.schema.properties : {})) {
        if (TOLD.has(name) && (name === FLAG || this.#hasMessages(member))) continue;
        this.#visit(member, join(one.pointer, "properties", name));
      }
    }
  }

  #body(body: Body): void {
    const { kind, schema, pointer } = body;
    if (kind === "text" || kind === "binary") {
      if (isStructured(this.#root, schema)) this.#list("untyped", pointer, `${body.mediaType} is sent as it is`);
      return;
    }
    // Files have a type of their own where the body is written out; a component is declared as its schema says.
    const resolve = (one: JsonObject): JsonObject => dereference(this.#root, one, "")?.node ?? one;
    for (const at of alternatives(this.#root, schema, pointer)) {
      if (furtherParts(body, at.node, resolve) !== undefined) this.#furtherFiles.add(at.pointer);
    }
    const files = typeof schema.$ref === "string" ? [] : [...fileParts(body, schema, resolve).keys()];
    if (files.length === 0) {
      this.#visit(schema, pointer);
      return;
    }
    const apart = files.map((name) => join(pointer, "properties", name)).filter((one) => !this.#seen.has(one));
    for (const one of apart) this.#seen.add(one);
    this.#inside(schema, pointer);
    for (const one of apart) this.#seen.delete(one);
  }

  #list(kind: Loss["kind"], pointer: Pointer, message: string): void {
    if (this.#listed.has(pointer)) return;
    this.#listed.add(pointer);
    this.#losses.push({ kind, operation: this.#operation, pointer, message });
  }

  #visit(schema: Json | undefined, pointer: Pointer): void {
    if (schema === false || this.#seen.has(pointer)) return;
    this.#seen.add(pointer);
    if (!isObject(schema)) {
      this.#list("untyped", pointer, VALUE);
      return;
    }
    const at = dereference(this.#root, schema, pointer);
    if (at !== undefined && at.pointer !== pointer) this.#referenced.push(at);
    else this.#inside(schema, pointer);
  }

  #inside(schema: JsonObject, pointer: Pointer): void {
    for (const key of CONDITIONS) {
      if (schema[key] !== undefined) this.#list("not-emitted", join(pointer, key), `no type says what ${key} demands`);
    }
    for (const key of UNEVALUATED) {
      // `false` adds nothing to a type that names all it has; a schema says what else there may be.
      if (isObject(schema[key])) this.#list("not-emitted", join(pointer, key), `no type says what ${key} demands`);
    }
    const values = schema.const !== undefined ? [schema.const] : schema.enum;
    if (Array.isArray(values)) {
      if (values.some((value) => typeof value === "object" && value !== null)) this.#list("untyped", pointer, LITERAL);
      return;
    }
    const branches = ["anyOf", "oneOf", "allOf"].flatMap((key) => this.#each(schema, pointer, key));
    const { properties, additionalProperties: rest, patternProperties: patterns, prefixItems } = schema;
    const named = isObject(properties) && Object.keys(properties).length > 0;
    for (const name of Object.keys(named ? properties : {})) {
      this.#visit((properties as JsonObject)[name], join(pointer, "properties", name));
    }
    const types = new Set(Array.isArray(schema.type) ? schema.type : [schema.type]);
    const isOpen = rest === true || isObject(rest) || isObject(patterns);
    if (named && isOpen && !this.#furtherFiles.has(pointer)) this.#list("open-object", pointer, FURTHER);
    else if (isObject(rest)) this.#visit(rest, join(pointer, "additionalProperties"));
    else if (isObject(patterns) && rest !== true) {
      for (const name of Object.keys(patterns)) this.#visit(patterns[name], join(pointer, "patternProperties", name));
    } else if (types.has("object") && !named && branches.length === 0 && !mustBeEmpty(schema)) {
      this.#list("open-object", pointer, MEMBERS);
    }
    if (Array.isArray(prefixItems)) {
      prefixItems.forEach((item, i) => {
        this.#visit(item, join(pointer, "prefixItems", i));
      });
      const isClosed = schema.items === false || schema.maxItems === prefixItems.length;
      if (!isClosed) this.#visit(schema.items, join(pointer, "items"));
    } else if (types.has("array") || schema.items !== undefined) this.#visit(schema.items, join(pointer, "items"));
    const said =
      named || isObject(rest) || isObject(patterns) || Array.isArray(prefixItems) || schema.items !== undefined;
    if (types.has(undefined) && !said && branches.length === 0) this.#list("untyped", pointer, VALUE);
  }

  /** Visits the branches of a composition that say something of the value. */
  #each(schema: JsonObject, pointer: Pointer, key: string): Json[] {
    const list = schema[key];
    if (!Array.isArray(list)) return [];
    list.forEach((branch, i) => {
      // A member that only requires or excludes says nothing of the type, and takes nothing from it.
      if (key === "allOf" && isObject(branch) && isSilent(branch)) return;
      this.#visit(branch, join(pointer, key, i));
    });
    return list;
  }

  #hasMessages(member: Json): boolean {
    const list = isObject(member) ? dereference(this.#root, member, "")?.node : undefined;
    const item = list !== undefined && isObject(list.items) ? dereference(this.#root, list.items, "")?.node : undefined;
    return get(item ?? null, "/properties/message") !== undefined;
  }
}

/** A schema and the branches that it may be. */
function alternatives(root: JsonObject, schema: JsonObject, pointer: Pointer): Located[] {
  const at = dereference(root, schema, pointer);
  if (at === undefined) return [];
  const branches = ["anyOf", "oneOf"].flatMap((key) => {
    const list = at.node[key];
    return (Array.isArray(list) ? list : []).flatMap((one, i) =>
      isObject(one) ? (dereference(root, one, join(at.pointer, key, i)) ?? []) : [],
    );
  });
  return [at, ...branches];
}

const SPEAKING = new Set(
  "$ref type properties additionalProperties patternProperties items prefixItems enum const anyOf oneOf allOf".split(
    " ",
  ),
);

function isSilent(schema: JsonObject): boolean {
  return !Object.keys(schema).some((key) => SPEAKING.has(key));
}
