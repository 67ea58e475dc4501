import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference } from "../../openapi/dereference.ts";
import { componentName, isSchemaComponent } from "../../openapi/places.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  refOf,
  refPointer,
} from "../../openapi/pointer.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";
import { leaves } from "../../schema/flatten/leaves.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { linkedSchemas } from "../../schema/schema-index.ts";

const MAPPED = "The discriminator says which values of the property belong to this branch; the branch itself did not.";

/**
 * A discriminator names a property and maps its values to branches, but the branches often declare it as a plain
 * string. A validator then accepts any value for any branch, and TypeScript cannot narrow the union. Each branch gets
 * the values that the mapping gives it; without an entry in any mapping, its own name (OpenAPI 3.1, section 4.8.25). A
 * branch that others extend also gets their values. Values that a branch lists itself stay.
 */
export const discriminatorMapping: Rule = rule({
  id: "discriminator-mapping",
  code: "FS3052",
  stage: "schema",
  summary: "Gives each branch of a discriminated union the values that the discriminator maps to it.",
  evidence: ["other vendors' documents (OpenAPI 3.1, section 4.8.25)"],
  dormant: "The one discriminator in a document of Cloudflare maps to branches that state their values themselves.",
  direction: "narrow",
  Document(_, cx) {
    for (const branch of mappedBranches(cx)) addMappedValues(branch, cx);
  },
});

/** A component that discriminators select by one property. */
interface DiscriminatedComponent {
  pointer: Pointer;
  property: string;
  values: Set<string>;
  /** Whether a mapping lists the values; without one, the component's name is the only value. */
  mapped: boolean;
}

function mappedBranches(cx: Context): DiscriminatedComponent[] {
  const { root } = cx;
  const branches = new Map<string, DiscriminatedComponent>();
  for (const { node } of linkedSchemas(cx)) {
    if (!isObject(node.discriminator)) continue;
    const { propertyName: property, mapping } = node.discriminator;
    if (typeof property !== "string") continue;
    const union = [node.oneOf, node.anyOf].find(Array.isArray) ?? [];
    const targets = new Set(union.flatMap((branch) => componentRef(root, isObject(branch) ? branch.$ref : undefined)));
    for (const pointer of targets) {
      const values = Object.entries(isObject(mapping) ? mapping : {}).flatMap(([value, ref]) =>
        componentRef(root, ref).includes(pointer) ? [value] : [],
      );
      const key = `${property} ${pointer}`;
      const known = branches.get(key) ?? { pointer, property, values: new Set(), mapped: false };
      branches.set(key, known);
      for (const value of values) known.values.add(value);
      known.mapped ||= values.length > 0;
    }
  }
  const all = [...branches.values()];
  for (const branch of all) if (!branch.mapped) branch.values.add(componentName(branch.pointer) as string);
  const own = new Map(all.map((branch) => [branch, [...branch.values]]));
  for (const branch of all) {
    for (const heir of all) {
      if (heir === branch || heir.property !== branch.property) continue;
      if (extendsSchema(root, heir.pointer, branch.pointer))
        for (const value of own.get(heir) ?? []) branch.values.add(value);
    }
  }
  return all;
}

/** The schema component behind a reference, or behind a bare name in a mapping; empty if there is none. */
function componentRef(root: JsonObject, ref: Json | undefined): Pointer[] {
  if (typeof ref !== "string") return [];
  const $ref = refPointer(ref) === undefined ? `#${join("/components/schemas", ref)}` : ref;
  const found = dereference(root, { $ref }, "");
  return found !== undefined && isSchemaComponent(found.pointer) ? [found.pointer] : [];
}

function extendsSchema(root: JsonObject, heir: Pointer, base: Pointer, seen: Set<Pointer> = new Set()): boolean {
  const members: Json[] = [get(root, heir) ?? null];
  for (let member = members.pop(); member !== undefined; member = members.pop()) {
    if (!isObject(member)) continue;
    if (Array.isArray(member.allOf)) members.push(...member.allOf);
    const target = refOf(member);
    if (target === base) return true;
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    members.push(get(root, target) ?? null);
  }
  return false;
}

function addMappedValues({ pointer, property, values, mapped }: DiscriminatedComponent, cx: Context): void {
  const node = get(cx.root, pointer) as JsonObject;
  if (!possibleTypes(node, cx.root).has("object")) {
    cx.report(`a discriminator tells this schema by \`${property}\`, but it accepts no objects`, pointer);
    return;
  }
  const parts = leaves(cx.root, { node, pointer }) ?? inlineParts(node, pointer);
  const stated = statedValues(cx.root, parts, property);
  const wanted = [...values].map((value) => literalOf(value, stated.types));
  if (wanted.includes(undefined) || parts.some(({ node: part }) => isUnion(part))) {
    cx.report(
      `\`${property}\` cannot be given the values ${[...values].join(", ")} that the discriminator maps to it`,
      pointer,
    );
    return;
  }
  if (stated.values !== undefined) {
    // Without a mapping, the values that the branch lists itself are the only evidence.
    if (!mapped || stated.values.every((value) => wanted.includes(value))) return;
    const common = stated.values.filter((value) => wanted.includes(value));
    if (common.length === 0) {
      cx.report(
        `\`${property}\` lists none of the values that the discriminator maps to it: ${[...values].join(", ")}`,
        pointer,
      );
      return;
    }
    writeValues(pointer, node, property, common, cx);
  } else writeValues(pointer, node, property, wanted as Json[], cx);
}

function writeValues(pointer: Pointer, node: JsonObject, property: string, values: Json[], cx: Context): void {
  const type = typeof values[0] === "string" ? "string" : typeof values[0] === "boolean" ? "boolean" : "integer";
  const literal: JsonObject = { type, enum: values };
  if (Array.isArray(node.allOf)) {
    const members = node.allOf.map((_, i) => cx.copy(join(pointer, "allOf", i)));
    const own = { type: "object", required: [property], properties: { [property]: literal } };
    cx.write(join(pointer, "allOf"), [...members, own], MAPPED, "narrow");
    return;
  }
  const at = join(pointer, "properties", property);
  const before = get(cx.root, at);
  const kept: JsonObject = {};
  for (const key of Object.keys(isObject(before) ? before : {}))
    if (isAnnotation(key)) kept[key] = cx.copy(join(at, key));
  if (!isObject(node.properties)) cx.write(join(pointer, "properties"), { [property]: literal }, MAPPED, "narrow");
  else cx.write(at, { ...kept, ...literal }, MAPPED, "narrow");
  if (before === undefined) {
    const required = Array.isArray(node.required) ? node.required : [];
    if (!required.includes(property)) cx.write(join(pointer, "required"), [...required, property], MAPPED, "narrow");
  }
}

/** The inline parts of a schema, for compositions that cannot be resolved. */
function inlineParts(node: JsonObject, pointer: Pointer): SchemaPart[] {
  const members = Array.isArray(node.allOf) ? node.allOf : [];
  const inner = members.flatMap((member, i) =>
    isObject(member) ? inlineParts(member, join(pointer, "allOf", i)) : [],
  );
  return [...inner, { node, pointer }];
}

/** The values and types that all parts of a branch together allow for the property. */
function statedValues(
  root: JsonObject,
  parts: readonly SchemaPart[],
  property: string,
): { values: Json[] | undefined; types: Set<string> } {
  let values: Json[] | undefined;
  const types = new Set<string>();
  for (const { node } of parts) {
    const schema = member(node.properties, property);
    const found = isObject(schema) ? dereference(root, schema, "")?.node : undefined;
    if (found === undefined) continue;
    for (const type of [found.type].flat()) if (typeof type === "string") types.add(type);
    const listed = Array.isArray(found.enum)
      ? found.enum
      : Object.hasOwn(found, "const")
        ? [found.const as Json]
        : undefined;
    if (listed !== undefined) values = values === undefined ? listed : values.filter((value) => listed.includes(value));
  }
  return { values, types };
}

/** A key of a mapping as a value of the property's type; undefined if the type has no such value. */
function literalOf(value: string, types: ReadonlySet<string>): Json | undefined {
  if (types.size === 0 || types.has("string")) return value;
  if ((types.has("integer") || types.has("number")) && /^-?\d+$/.test(value)) return Number(value);
  return types.has("boolean") && /^(true|false)$/.test(value) ? value === "true" : undefined;
}

function isUnion(part: JsonObject): boolean {
  return Array.isArray(part.anyOf) || Array.isArray(part.oneOf);
}
