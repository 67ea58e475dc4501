import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference } from "../../openapi/dereference.ts";
import { canonicalText } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { type Discrimination, discriminations, isUnlistedKind, UNLISTED } from "../../schema/discrimination.ts";
import { enumeration, letsAnyThrough } from "../../schema/enumeration.ts";
import { isInNegationOrCondition } from "./open-enum.ts";

/**
 * The API adds kinds of objects without notice, as it adds values: five kinds of application between two publications.
 * A discriminated union of a response gets another branch, for kinds that no source lists. Its tag is any other string,
 * and it has the members that all branches have. Kinds that are listed but not described get those members too.
 * Requests stay closed.
 */
export const openUnion: Rule = rule({
  id: "open-union",
  code: "FS3089",
  stage: "direction",
  summary: "Opens the unions of responses: an object of a kind that is not listed still decodes.",
  evidence: ["corpus: access_app_response, 8 kinds in 2024; 13 in the SDK of 2026"],
  keywords: ["anyOf", "oneOf"],
  direction: "widen",
  Schema(schema, cx) {
    if (!isOpenableUnion(schema, cx.pointer, cx)) return;
    const uses = cx.uses();
    if (uses.request || !(uses.response || uses.failure)) return;
    const keyword = keywordOf(schema) as "anyOf" | "oneOf";
    const branches = schema[keyword] as Json[];
    const tags = tagsOf(schema, cx.pointer, cx);
    const common = commonMembers(branches, join(cx.pointer, keyword), tags, cx);
    branches.forEach((branch, i) => {
      if (!isUndescribed(branch)) return;
      const kinds = cx.copy(join(cx.pointer, keyword, i, "properties")) as JsonObject;
      const known: JsonObject = {
        type: "object",
        required: common.required,
        properties: { ...kinds, ...common.members },
      };
      cx.set([keyword, i], known, UNDESCRIBED, "narrow");
    });
    const properties: JsonObject = {};
    for (const { property, branchOf } of tags) {
      const listed = [...branchOf.keys()];
      properties[property] = { type: "string", not: { type: "string", enum: listed }, [UNLISTED]: true };
    }
    const rest: JsonObject = {
      type: "object",
      title: "Other",
      description: NO_SOURCE,
      required: [...new Set([...tags.map(({ property }) => property), ...common.required])],
      properties: { ...properties, ...common.members },
    };
    cx.set([keyword, branches.length], rest, OPEN, "widen");
  },
});

const OPEN = "What a response lists is what is known today: an object of another kind is accepted as well.";
const UNDESCRIBED = "Of a kind that is listed and not described, the members are known that all described kinds have.";
const NO_SOURCE = "Of a kind that no source lists.";

/** The client's type of an unlisted tag starts like this; a listed value that does too could not be distinguished. */
const PREFIX = /^unlisted /;

/** Whether this union would be opened in a response; request-split asks the same about shared components. */
export function isOpenableUnion(schema: JsonObject, pointer: Pointer, cx: Context): boolean {
  const keyword = keywordOf(schema);
  if (keyword === undefined || (schema[keyword] as Json[]).some(isUnlistedKind) || isInNegationOrCondition(pointer))
    return false;
  return tagsOf(schema, pointer, cx).length > 0;
}

function keywordOf(schema: JsonObject): "anyOf" | "oneOf" | undefined {
  const [keyword, ...others] = (["anyOf", "oneOf"] as const).filter((name) => Array.isArray(schema[name]));
  return others.length === 0 ? keyword : undefined;
}

/** The string properties that distinguish the branches. */
function tagsOf(schema: JsonObject, pointer: Pointer, cx: Context): Discrimination[] {
  const keyword = keywordOf(schema);
  if (keyword === undefined) return [];
  return discriminations(cx.root, pointer, keyword, schema[keyword] as Json).filter(({ branchOf }) =>
    [...branchOf.keys()].every((value) => typeof value === "string" && !PREFIX.test(value)),
  );
}

/** Whether a branch only states which kinds it is for. */
function isUndescribed(branch: Json): boolean {
  if (!isObject(branch) || branch.additionalProperties !== true || !isObject(branch.properties)) return false;
  return Object.keys(branch.properties).length === 1;
}

/** The members other than tags that all described branches have; only the scalar type if their schemas differ. */
function commonMembers(
  branches: readonly Json[],
  at: Pointer,
  tags: readonly Discrimination[],
  cx: Context,
): { required: Json[]; members: JsonObject } {
  const described = branches.flatMap((branch, i) => {
    const found = isUndescribed(branch) ? undefined : dereference(cx.root, branch, join(at, i));
    return found === undefined || found.node.type === "null" ? [] : [found];
  });
  const [first] = described;
  const members: JsonObject = {};
  if (first === undefined) return { required: [], members };
  const isTag = (name: string): boolean => tags.some(({ property }) => property === name);
  for (const name of Object.keys(first.node.properties as JsonObject)) {
    if (isTag(name)) continue;
    const all = described.map(({ node, pointer }) => ({
      schema: (node.properties as JsonObject)[name],
      pointer: join(pointer, "properties", name),
    }));
    const [text, ...texts] = new Set(
      all.map(({ schema }) => (schema === undefined ? undefined : comparableText(schema))),
    );
    if (texts.length === 0 && text !== undefined) {
      members[name] = cx.copy(join(first.pointer, "properties", name));
      continue;
    }
    const [type, ...types] = new Set(all.map(({ schema, pointer }) => scalarType(cx.root, schema, pointer)));
    if (types.length === 0 && type !== undefined) members[name] = { type };
  }
  const required = described
    .map(({ node }) => (Array.isArray(node.required) ? node.required : []))
    .reduce((common, names) => common.filter((name) => names.includes(name)))
    .filter((name) => isTag(String(name)) || Object.hasOwn(members, String(name)));
  return { required, members };
}

/** The type of a scalar schema, whatever its bounds; undefined for any other schema. */
function scalarType(root: JsonObject, schema: Json | undefined, pointer: Pointer): string | undefined {
  const node = dereference(root, schema, pointer)?.node;
  const isPlain =
    node !== undefined && ["enum", "const", "anyOf", "oneOf", "allOf"].every((key) => node[key] === undefined);
  return isPlain && SCALARS.includes(node.type as string) ? (node.type as string) : undefined;
}

const SCALARS = ["string", "number", "integer", "boolean"];

/** A schema as text without annotations. The text of an enum is the same before and after open-enum. */
function comparableText(schema: Json): string {
  return canonicalText(comparable(schema));
}

function comparable(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(comparable);
  if (!isObject(schema)) return schema;
  const [listed] = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const isOpened =
    isObject(listed) && enumeration(listed) !== undefined && letsAnyThrough(schema.anyOf, String(listed.type));
  const out: JsonObject = {};
  for (const [key, value] of Object.entries(isOpened ? (listed as JsonObject) : schema)) {
    if (!isAnnotation(key)) out[key] = comparable(value);
  }
  return out;
}
