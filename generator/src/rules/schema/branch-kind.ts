import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../../openapi/pointer.ts";
import { type Kinds, kindsOf } from "../../schema/kinds.ts";
import { linkedSchemas } from "../../schema/schema-index.ts";

/**
 * Each branch of a published union describes one kind of object, but its property `type` lists the kinds of all
 * branches: a validator accepts an object of one kind for any branch, and TypeScript cannot narrow the union. The
 * example, default, title or component name of a branch states its kind (`schema/kinds.ts`). That kind becomes the only
 * value. If one branch requires the property, all do, since an object without it could be of any other kind. Listed
 * kinds without a branch get one that states only the kind.
 */
export const branchKind: Rule = rule({
  id: "branch-kind",
  code: "FS3054",
  stage: "schema",
  summary: "Restricts each branch of a union to the kind that its example or its name states.",
  evidence: [
    "corpus: 11 of 291 unions, those of Access applications, tunnels, packet captures, SaaS sign-ons and firewall packages",
    "sources: the SDK's 13 kinds of application, identified by their names",
  ],
  keywords: ["anyOf", "oneOf"],
  direction: "narrow",
  Schema(schema, cx) {
    // Rule discriminator-mapping gives these branches their values.
    if (schema.discriminator !== undefined) return;
    for (const keyword of ["anyOf", "oneOf"]) {
      const union = schema[keyword];
      const kinds = Array.isArray(union) ? kindsOf(cx.root, join(cx.pointer, keyword), union) : undefined;
      if (!Array.isArray(union) || kinds === undefined) continue;
      kinds.values.forEach((value, i) => {
        if (value !== undefined) stateKind(join(cx.pointer, keyword, i), kinds, i, value, cx);
      });
      if (kinds.others.length > 0) {
        cx.write(join(cx.pointer, keyword, union.length), branchForOtherKinds(kinds), UNDESCRIBED, "equivalent");
      }
    }
  },
});

const STATED = "The branches list the same kinds; the example or the name of this one says which it describes.";
const REQUIRED =
  "Other branches require the property that says of which kind an object is; without it the object could be of any.";
const UNDESCRIBED = "These kinds are listed and no branch describes them.";

function branchForOtherKinds({ property, others }: Kinds): JsonObject {
  return {
    type: "object",
    required: [property],
    properties: { [property]: { type: "string", enum: others } },
    additionalProperties: true,
  };
}

function stateKind(
  branch: Pointer,
  { property, required, isNamed }: Kinds,
  index: number,
  value: string,
  cx: Context,
): void {
  const found = dereference(cx.root, get(cx.root, branch), branch);
  if (found === undefined) return;
  const roles = rolesOf(cx);
  const isExtended = roles.extended.has(found.pointer);
  const mayBeAny = isNamed[index] !== true && roles.alone.has(found.pointer);
  const isShared = found.pointer !== branch && (isExtended || mayBeAny);
  const { node, pointer } = isShared ? { node: { $ref: `#${found.pointer}` } as JsonObject, pointer: branch } : found;
  const kind: JsonObject = { type: "string", enum: [value] };
  const own: JsonObject = {
    type: "object",
    ...(required && { required: [property] }),
    properties: { [property]: kind },
  };
  if (node.$ref !== undefined) {
    // Further unions see the `allOf` that is written here.
    roles.extended.add(found.pointer);
    cx.write(pointer, { allOf: [cx.copy(pointer), own] }, STATED, "narrow");
    return;
  }
  if (Array.isArray(node.allOf)) {
    cx.write(join(pointer, "allOf", node.allOf.length), own, STATED, "narrow");
    return;
  }
  const at = join(pointer, "properties", property);
  const before = get(cx.root, at);
  const kept: JsonObject = {};
  for (const key of Object.keys(isObject(before) ? before : {})) {
    if (isAnnotation(key)) kept[key] = cx.copy(join(at, key));
  }
  cx.write(at, { ...kept, ...kind }, STATED, "narrow");
  const names: Json[] = Array.isArray(node.required) ? node.required : [];
  if (!required || names.includes(property)) return;
  cx.write(join(pointer, "required"), [...names, property], REQUIRED, "narrow");
}

/** How components are used for objects of other kinds than that of a branch. */
interface ComponentRoles {
  /** Schemas extend them with `allOf`, and would inherit the value of a kind. */
  extended: Set<Pointer>;
  /** Used by themselves and in no union: unless it is named after its kind, such a component may be of any. */
  alone: Set<Pointer>;
}

const known = new WeakMap<Context, ComponentRoles>();

/** Found once per walk. */
function rolesOf(cx: Context): ComponentRoles {
  let roles = known.get(cx);
  if (roles === undefined) {
    roles = readRoles(cx);
    known.set(cx, roles);
  }
  return roles;
}

function readRoles(cx: Context): ComponentRoles {
  const roles: ComponentRoles = { extended: new Set(), alone: new Set() };
  for (const { node, pointer } of linkedSchemas(cx)) {
    const target = refOf(node);
    if (target === undefined) continue;
    if (/\/allOf\/\d+$/.test(pointer)) roles.extended.add(target);
    else if (!/\/(?:anyOf|oneOf)\/\d+$/.test(pointer)) roles.alone.add(target);
  }
  return roles;
}
