import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { JSON_TYPES } from "../../schema/accepts.ts";

const MEANT = "No type of JSON Schema; the type and format it stands for.";
const UNKNOWN = "No type of JSON Schema, and no common name for one.";

/** Names that authors write instead of a type, with the type and format they mean; an empty list means any type. */
const NAMES: Readonly<Record<string, readonly [type?: string, format?: string]>> = {
  any: [],
  bool: ["boolean"],
  int: ["integer"],
  int32: ["integer", "int32"],
  int64: ["integer", "int64"],
  long: ["integer", "int64"],
  float: ["number", "float"],
  double: ["number", "double"],
  decimal: ["number"],
  str: ["string"],
  text: ["string"],
  enum: ["string"],
  uuid: ["string", "uuid"],
  date: ["string", "date"],
  datetime: ["string", "date-time"],
  "date-time": ["string", "date-time"],
  timestamp: ["string", "date-time"],
  time: ["string"],
  duration: ["string"],
  email: ["string", "email"],
  uri: ["string", "uri"],
  url: ["string", "uri"],
  hostname: ["string", "hostname"],
  ip: ["string"],
  ipv4: ["string", "ipv4"],
  ipv6: ["string", "ipv6"],
  binary: ["string", "binary"],
  file: ["string", "binary"],
  list: ["array"],
  map: ["object"],
  dict: ["object"],
  hash: ["object"],
  json: ["object"],
};

/** `type: uuid`, `bool`, `string[ ]`: validators refuse the whole document, emitters fall back to `unknown`. */
export const invalidType: Rule = rule({
  id: "invalid-type",
  code: "FS3020",
  stage: "schema",
  summary: "Replaces types that JSON Schema does not have by the types they mean.",
  evidence: ["history: 983 versions (`uuid`, `bool`, `string[ ]`)", "corpus: 6 of 26 documents"],
  keywords: ["type"],
  direction: "replace",
  repairs: true,
  Schema(schema, cx) {
    const { type } = schema;
    if (Array.isArray(type)) {
      const types = type.map((name) => (isKnown(name) ? name : (readName(name)?.[0] ?? null)));
      if (types.includes(null)) dropType(type, UNKNOWN, cx);
      else if (!equal([...new Set(types)], type)) replaceType(type, { type: [...new Set(types)] }, cx);
      return;
    }
    if (type === undefined || isKnown(type)) return;
    const list =
      typeof type === "string" ? /^(?:(.+?)\s*\[\s*\]|(?:array|list)\s*(?:of\s+|<\s*)(.+?)s?\s*>?)$/i.exec(type) : null;
    const item = list?.[1] ?? list?.[2];
    if (item !== undefined) {
      const [of, format] = isKnown(item) ? [item] : (readName(item) ?? []);
      const items: JsonObject = of === undefined ? {} : format === undefined ? { type: of } : { type: of, format };
      replaceType(type, schema.items === undefined ? { items, type: "array" } : { type: "array" }, cx);
      return;
    }
    const [meant, format] = readName(type) ?? [];
    if (meant === undefined) dropType(type, readName(type) === undefined ? UNKNOWN : MEANT, cx);
    else
      replaceType(
        type,
        format === undefined || schema.format !== undefined ? { type: meant } : { format, type: meant },
        cx,
      );
  },
});

function replaceType(type: Json, meant: JsonObject, cx: Context): void {
  const read = Object.entries(meant).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  cx.report(`${JSON.stringify(type)} is no type; it is read as ${read.reverse().join(", ")}`);
  for (const [key, value] of Object.entries(meant)) cx.set(key, value, MEANT, "replace");
}

function dropType(type: Json, because: string, cx: Context): void {
  cx.report(`${JSON.stringify(type)} is no type; any value is accepted here, expected one of ${JSON_TYPES.join(", ")}`);
  cx.remove("type", because, "replace");
}

function isKnown(name: Json): boolean {
  return JSON_TYPES.includes(name as never);
}

function readName(name: Json): readonly [type?: string, format?: string] | undefined {
  if (typeof name !== "string") return isObject(name) ? [] : undefined;
  const plain = name.trim().toLowerCase();
  return isKnown(plain) ? [plain] : Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
}
