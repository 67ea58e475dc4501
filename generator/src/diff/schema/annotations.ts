import type { SchemaType } from "../../model/schemas.ts";
import { equal } from "../../openapi/equal.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { ChangeKind } from "../change.ts";
import { code, isAndWas } from "../messages.ts";
import type { Comparison } from "./comparison.ts";
import { limitsInOneWay } from "./limits.ts";
import { type Shape, sameSet } from "./shape.ts";

const PROSE = ["description", "title", "example", "examples", "externalDocs"];
const CONSTRAINTS = (
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems " +
  "uniqueItems minProperties maxProperties not"
).split(" ");
const FORMATS = ["format", "contentMediaType", "contentEncoding"];

/** What no type shows: prose, limits, who may write. */
export function compareAnnotations(
  at: Comparison,
  old: SchemaType,
  next: SchemaType,
  before: Shape,
  after: Shape,
): void {
  const [was, is] = [limitsInOneWay(at.both.old.annotated(old)), limitsInOneWay(at.both.next.annotated(next))];
  const add = (kind: ChangeKind, text: string) => at.add(kind, [old.pointer, next.pointer], {}, text);
  const differing = (keys: readonly string[]) => keys.filter((key) => !equal(was[key], is[key]));
  const values = (keys: readonly string[]) =>
    keys.map((key) => `${code(key)} ${isAndWas(was[key], is[key])}`).join("; ");
  if (differing(PROSE).length > 0) add("prose-changed", `the description of ${at.here} changes`);
  const limits = differing(CONSTRAINTS).filter((key) => key !== "not" || !isUnlisted(next));
  if (limits.length > 0) add("constraint-changed", `${at.here} has other limits: ${values(limits)}`);
  if (isWhole(was) !== isWhole(is) && sameSet(before.types, after.types)) {
    const what = isWhole(is) ? "is a whole number, was any" : "may be any number, was a whole one";
    add("constraint-changed", `${at.here} ${what}`);
  }
  const formats = differing(FORMATS);
  if (formats.length > 0) add("format-changed", `${at.here} is written in another way: ${values(formats)}`);
  if (differing(["default"]).length > 0) {
    add("default-changed", `the default of ${at.here} ${isAndWas(was.default, is.default)}`);
  }
  const flags = [
    ["readOnly", "read-only"],
    ["writeOnly", "write-only"],
  ] as const;
  for (const [key, what] of flags) {
    const set = is[key] === true;
    if (set !== (was[key] === true)) add("access-changed", `${at.here} is ${set ? "" : "no longer "}${what}`);
  }
  const isDeprecated = is.deprecated === true;
  if (isDeprecated === (was.deprecated === true)) return;
  if (isDeprecated) add("deprecated-set", `${at.here} is deprecated`);
  else add("deprecated-unset", `${at.here} is no longer deprecated`);
}

/** Whether a property is the tag of unlisted kinds. Its `not` lists the others, which are compared as branches. */
function isUnlisted(type: SchemaType): boolean {
  return type.kind === "composition" && type.types?.some((one) => one.type === "string" && one.isUnlisted) === true;
}

function isWhole({ type }: JsonObject): boolean {
  return [type].flat().includes("integer");
}
