import { isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "./pointer.ts";
import { eachSubschema, operationKeys } from "./walk.ts";

/** The sections of `components`. The place of a reference decides to which of them its target belongs. */
export const SECTIONS = [
  "schemas",
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
] as const;
export type Section = (typeof SECTIONS)[number];

/** A reference in its place: assigning `holder[key]` changes it. */
export interface SectionReference {
  section: Section;
  holder: JsonObject;
  /** `$ref`, or the value of a discriminator's mapping. */
  key: string;
  ref: string;
  /** The pointer of `holder`. */
  pointer: Pointer;
}

type VisitReference = (reference: SectionReference) => void;

/**
 * Visits every reference of a document, by the grammar of OpenAPI. A `$ref` under `example`, `default`, `enum` or
 * `const`, in the value of an example, or in an extension is data and no reference.
 */
export function documentReferences(root: JsonObject, visit: VisitReference): void {
  each(root.paths, "/paths", "pathItems", visit);
  each(root.webhooks, "/webhooks", "pathItems", visit);
  if (!isObject(root.components)) return;
  for (const section of SECTIONS) each(root.components[section], join("/components", section), section, visit);
}

/** Visits every reference in the node at `pointer`, its own `$ref` included. `section` tells what kind of node it is. */
export function referencesIn(node: Json | undefined, section: Section, pointer: Pointer, visit: VisitReference): void {
  if (!isObject(node)) return;
  if (typeof node.$ref === "string") visit({ section, holder: node, key: "$ref", ref: node.$ref, pointer });
  switch (section) {
    case "schemas":
      mappings(node, pointer, visit);
      eachSubschema(node, pointer, (sub, at) => referencesIn(sub, "schemas", at, visit));
      return;
    case "parameters":
    case "headers":
      referencesIn(node.schema, "schemas", join(pointer, "schema"), visit);
      content(node.content, join(pointer, "content"), visit);
      each(node.examples, join(pointer, "examples"), "examples", visit);
      return;
    case "requestBodies":
      content(node.content, join(pointer, "content"), visit);
      return;
    case "responses":
      each(node.headers, join(pointer, "headers"), "headers", visit);
      content(node.content, join(pointer, "content"), visit);
      each(node.links, join(pointer, "links"), "links", visit);
      return;
    case "callbacks":
      each(node, pointer, "pathItems", visit);
      return;
    case "pathItems":
      list(node.parameters, join(pointer, "parameters"), "parameters", visit);
      for (const key of operationKeys(node)) operationReferences(node[key], join(pointer, key), visit);
      return;
  }
}

/** Visits every reference in an operation, those in `x-also` (compose/compose.ts) included. */
export function operationReferences(operation: Json | undefined, pointer: Pointer, visit: VisitReference): void {
  if (!isObject(operation)) return;
  list(operation.parameters, join(pointer, "parameters"), "parameters", visit);
  referencesIn(operation.requestBody, "requestBodies", join(pointer, "requestBody"), visit);
  each(operation.responses, join(pointer, "responses"), "responses", visit);
  each(operation.callbacks, join(pointer, "callbacks"), "callbacks", visit);
  const also = Array.isArray(operation["x-also"]) ? operation["x-also"] : [];
  also.forEach((entry, i) => {
    if (isObject(entry)) operationReferences(entry.operation, join(pointer, "x-also", i, "operation"), visit);
  });
}

function content(map: Json | undefined, pointer: Pointer, visit: VisitReference): void {
  if (!isObject(map)) return;
  for (const [name, media] of Object.entries(map)) {
    if (!isObject(media)) continue;
    const at = join(pointer, name);
    referencesIn(media.schema, "schemas", join(at, "schema"), visit);
    each(media.examples, join(at, "examples"), "examples", visit);
    if (!isObject(media.encoding)) continue;
    for (const [property, encoding] of Object.entries(media.encoding)) {
      if (isObject(encoding)) each(encoding.headers, join(at, "encoding", property, "headers"), "headers", visit);
    }
  }
}

function each(map: Json | undefined, pointer: Pointer, section: Section, visit: VisitReference): void {
  if (!isObject(map)) return;
  for (const [name, value] of Object.entries(map)) {
    if (!name.startsWith("x-") || section !== "pathItems") referencesIn(value, section, join(pointer, name), visit);
  }
}

function list(items: Json | undefined, pointer: Pointer, section: Section, visit: VisitReference): void {
  if (!Array.isArray(items)) return;
  items.forEach((item, i) => {
    referencesIn(item, section, join(pointer, i), visit);
  });
}

/** Visits the values of a discriminator's mapping; bare component names are references too. */
function mappings(schema: JsonObject, pointer: Pointer, visit: VisitReference): void {
  const mapping = isObject(schema.discriminator) ? schema.discriminator.mapping : undefined;
  if (!isObject(mapping)) return;
  for (const [key, ref] of Object.entries(mapping)) {
    const at = join(pointer, "discriminator", "mapping");
    if (typeof ref === "string") visit({ section: "schemas", holder: mapping, key, ref, pointer: at });
  }
}

/** The pointer that a reference of any kind refers to; undefined if it is not local. */
export function referencedPointer(reference: SectionReference): Pointer | undefined {
  return isBareName(reference) ? join("/components/schemas", reference.ref) : refPointer(reference.ref);
}

/** Whether a value of a mapping is the bare name of a schema component. */
export function isBareName(reference: SectionReference): boolean {
  return reference.key !== "$ref" && !/[#/]/.test(reference.ref) && !/\.(?:json|ya?ml)$/i.test(reference.ref);
}
