import { JSON_TYPES } from "../document/accepts.ts";
import { isObject, type Json } from "../document/pointer.ts";
import { type Rule, rule } from "./rule.ts";

const MEANT = "No type of JSON Schema; the type and format it stands for.";
const UNKNOWN = "No type of JSON Schema, and no common name for one.";

/** What people write where a type belongs; an empty list takes the type away. */
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
  summary: "Replaces types that JSON Schema does not have by what they stand for.",
  evidence: ["history: 983 versions (`uuid`, `bool`, `string[ ]`)", "corpus: 6 of 26 documents"],
  direction: "replace",
  Schema(schema, cx) {
    const { type } = schema;
    if (Array.isArray(type)) {
      const types = type.map((name) => (isKnown(name) ? name : (read(name)?.[0] ?? null)));
      if (types.includes(null)) cx.remove("type", UNKNOWN, "replace");
      else cx.set("type", [...new Set(types)], MEANT, "replace");
      return;
    }
    if (type === undefined || isKnown(type)) return;
    const list =
      typeof type === "string" ? /^(?:(.+?)\s*\[\s*\]|(?:array|list)\s*(?:of\s+|<\s*)(.+?)s?\s*>?)$/i.exec(type) : null;
    const item = list?.[1] ?? list?.[2];
    if (item !== undefined) {
      const [of, format] = isKnown(item) ? [item] : (read(item) ?? []);
      if (schema.items === undefined) {
        cx.set(
          "items",
          of === undefined ? {} : format === undefined ? { type: of } : { type: of, format },
          MEANT,
          "replace",
        );
      }
      cx.set("type", "array", MEANT, "replace");
      return;
    }
    const meant = read(type);
    if (meant === undefined) cx.report(`${JSON.stringify(type)} is no type; expected one of ${JSON_TYPES.join(", ")}`);
    if (meant?.[0] === undefined) {
      cx.remove("type", meant === undefined ? UNKNOWN : MEANT, "replace");
      return;
    }
    if (meant[1] !== undefined && schema.format === undefined) cx.set("format", meant[1], MEANT, "replace");
    cx.set("type", meant[0], MEANT, "replace");
  },
});

function isKnown(name: Json): boolean {
  return JSON_TYPES.includes(name as never);
}

function read(name: Json): readonly [type?: string, format?: string] | undefined {
  if (typeof name !== "string") return isObject(name) ? [] : undefined;
  const plain = name.trim().toLowerCase();
  return isKnown(plain) ? [plain] : Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
}
