import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { componentName } from "../../openapi/places.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refOf,
  refPointer,
  setMember,
  toUriRef,
} from "../../openapi/pointer.ts";
import { componentsOf } from "../../openapi/references.ts";

const BASE = "What the heirs have in common, under a name of its own: the parent's name stands for any of them.";
const PLAIN = "The parent itself, as one of the kinds that the mapping lists.";
const UNION = "A parent with a discriminator stands for any of its heirs: a value is one of those that extend it.";
const EXTENDS = "The heir extends what the heirs have in common; the parent's name stands for any heir.";

/**
 * A second way to write a union: a parent with a discriminator, and schemas that extend it with `allOf`. A value of the
 * parent's type is one of these heirs. The parent becomes that union, and its own members move to a base that the heirs
 * extend; `discriminator-mapping` then gives each heir its values.
 *
 * A mapping gives heirs other values than their own names, and need not have an entry for each. Heirs without an entry
 * become branches under their own names, except those between the parent and an heir in the mapping.
 */
export const discriminatorHeirs: Rule = rule({
  id: "discriminator-heirs",
  code: "FS3051",
  stage: "schema",
  summary: "Turns a parent with a discriminator into the union of the schemas that extend it.",
  evidence: ["other vendors' documents (OpenAPI 3.1, section 4.8.25, the second of its examples)"],
  dormant: "No published document of Cloudflare has a discriminator outside a union; those of other vendors often do.",
  direction: "narrow",
  Document(root, cx) {
    for (const [parent, schema] of componentsOf(root, "schemas")) {
      if (!isObject(schema.discriminator) || typeof schema.discriminator.propertyName !== "string") continue;
      if (schema.anyOf !== undefined || schema.oneOf !== undefined || typeof schema.$ref === "string") continue;
      splitParent(parent, schema, schema.discriminator, cx);
    }
  },
});

function splitParent(parent: Pointer, schema: JsonObject, stated: JsonObject, cx: Context): void {
  // Read again for each parent, since the previous one may have become a union.
  const bases = basesOf(cx.root);
  const heirs = [...bases.keys()].filter((heir) => heir !== parent && extendsSchema(heir, parent, bases));
  const mapping = isObject(stated.mapping) ? stated.mapping : {};
  const values = new Map<string, Pointer>();
  for (const [value, ref] of Object.entries(mapping)) {
    const target = typeof ref === "string" ? (refPointer(ref) ?? join("/components/schemas", ref)) : undefined;
    if (target !== undefined && isObject(get(cx.root, target))) values.set(value, target);
  }
  const mapped = [...values.values()];
  for (const heir of heirs) {
    const name = componentName(heir) as string;
    if (values.has(name) || mapped.some((one) => one === heir || extendsSchema(one, heir, bases))) continue;
    values.set(name, heir);
  }
  const branches = [...new Set(values.values())];
  if (branches.every((branch) => branch === parent)) return;

  const base = freeName(parent, cx.root, "Base");
  // If the parent is a kind of its own, its values are not those of the heirs, which extend the base as well.
  const plain = branches.includes(parent) ? freeName(parent, cx.root, "Plain") : base;
  const common: JsonObject = {};
  const union: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (key !== "discriminator") common[key] = cx.copy(join(parent, key));
    if (isAnnotation(key)) union[key] = cx.copy(join(parent, key));
  }
  const refTo = (target: Pointer): string => toUriRef(target === parent ? plain : target);
  union.anyOf = branches.map((branch) => ({ $ref: refTo(branch) }));
  const named: JsonObject = {};
  for (const [value, target] of values) setMember(named, value, refTo(target));
  union.discriminator = { propertyName: stated.propertyName as string, mapping: named };
  cx.write(base, common, BASE, "equivalent");
  if (plain !== base) cx.write(plain, { allOf: [{ $ref: toUriRef(base) }] }, PLAIN, "equivalent");
  cx.write(parent, union, UNION, "narrow");
  // If the mapping gives an heir's name to another schema, the heir is no branch: it still extends the union.
  for (const heir of heirs) {
    if (!branches.some((branch) => branch === heir || extendsSchema(branch, heir, bases))) continue;
    for (const at of bases.get(heir)?.get(parent) ?? []) cx.write(at, toUriRef(base), EXTENDS, "equivalent");
  }
}

/** By component: the components that it extends with `allOf`, and the pointers of these references. */
type BasesByComponent = Map<Pointer, Map<Pointer, Pointer[]>>;

function basesOf(root: JsonObject): BasesByComponent {
  const bases: BasesByComponent = new Map();
  for (const [pointer, schema] of componentsOf(root, "schemas")) {
    const own = new Map<Pointer, Pointer[]>();
    collectBases(schema.allOf, join(pointer, "allOf"), own);
    if (own.size > 0) bases.set(pointer, own);
  }
  return bases;
}

function collectBases(members: Json | undefined, at: Pointer, own: Map<Pointer, Pointer[]>): void {
  if (!Array.isArray(members)) return;
  members.forEach((member, i) => {
    if (!isObject(member)) return;
    const target = refOf(member);
    if (target !== undefined) own.set(target, [...(own.get(target) ?? []), join(at, i, "$ref")]);
    collectBases(member.allOf, join(at, i, "allOf"), own);
  });
}

function extendsSchema(
  heir: Pointer,
  parent: Pointer,
  bases: BasesByComponent,
  seen: Set<Pointer> = new Set(),
): boolean {
  if (seen.has(heir)) return false;
  seen.add(heir);
  const own = bases.get(heir);
  return (
    own !== undefined && (own.has(parent) || [...own.keys()].some((one) => extendsSchema(one, parent, bases, seen)))
  );
}

function freeName(parent: Pointer, root: JsonObject, suffix: string): Pointer {
  const taken = new Set([...componentsOf(root, "schemas")].map(([pointer]) => pointer.toLowerCase()));
  let free = parent + suffix;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = parent + suffix + n;
  return free;
}
