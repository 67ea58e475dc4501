import { clone } from "../../openapi/clone.ts";
import { dereference, type Located } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, tokens } from "../../openapi/pointer.ts";
import type { MovedNodes, UnsaidList } from "../conversion.ts";

/** Media types whose schema, for the reader of OpenAPI 3.1, is that of one item. */
const LINES = /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines)\b/i;
const EVENTS = /^text\/event-stream\b/i;

/** The members of a server-sent event. */
const EVENT_MEMBERS: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

/**
 * Makes `itemSchema` of a stream its `schema`. For server-sent events that is the schema of their data: the client reads
 * names and ids of events without a schema.
 */
export function convertStream(
  root: JsonObject,
  media: JsonObject,
  pointer: Pointer,
  moves: MovedNodes,
  unsaid: UnsaidList,
): void {
  const { itemSchema } = media;
  if (itemSchema === undefined) return;
  const mediaType = tokens(pointer).at(-1) ?? "";
  delete media.itemSchema;
  const [from, to] = [join(pointer, "itemSchema"), join(pointer, "schema")];
  if (LINES.test(mediaType)) {
    media.schema = itemSchema;
    moves.addAgain(from, to);
  } else if (EVENTS.test(mediaType)) {
    const data = dataOf(root, itemSchema, from);
    const [only = { schema: { type: "string" }, pointer: from }, ...others] = data;
    media.schema = others.length === 0 ? only.schema : { anyOf: data.map(({ schema }) => schema) };
    moves.addAgain(others.length === 0 ? only.pointer : from, to);
    if (others.length > 0) for (const [i, one] of data.entries()) moves.addAgain(one.pointer, join(to, "anyOf", i));
  } else {
    media["x-itemSchema"] = itemSchema;
    unsaid.add(from, `the items of ${mediaType}; they are kept as x-itemSchema`);
  }
}

interface Data {
  schema: Json;
  pointer: Pointer;
}

/** The schemas of the data of events, of each kind; none where an event has no data. */
function dataOf(root: JsonObject, event: Json, pointer: Pointer): Data[] {
  const data: Data[] = [];
  const seen = new Set<Pointer>();
  const open: { node: Json; pointer: Pointer }[] = [{ node: event, pointer }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = dereference(root, next.node, next.pointer);
    // A union may contain itself.
    if (found === undefined || seen.has(found.pointer)) continue;
    seen.add(found.pointer);
    const { node, pointer: at } = found;
    const keyword = ["oneOf", "anyOf"].find((one) => Array.isArray(node[one]));
    if (keyword === undefined) {
      const one = dataOfKind(root, next.node, next.pointer, found);
      if (one !== undefined && !data.some(({ schema }) => equal(schema, one.schema))) data.push(one);
    } else {
      const branches = node[keyword] as Json[];
      for (const [i, branch] of [...branches.entries()].reverse()) {
        open.push({ node: branch, pointer: join(at, keyword, i) });
      }
    }
  }
  return data;
}

/** The schema of the data of events of one kind. */
function dataOfKind(root: JsonObject, event: Json, pointer: Pointer, { node, pointer: at }: Located): Data | undefined {
  const properties = isObject(node.properties) ? node.properties : {};
  if (!Object.hasOwn(properties, "data")) {
    // A schema of something else than an event is that of its data.
    const isEvent = Object.keys(properties).every((name) => EVENT_MEMBERS.has(name));
    return isEvent && node.type !== "array" ? undefined : { schema: clone(event), pointer };
  }
  const inside = join(at, "properties", "data");
  const data = dereference(root, properties.data, inside);
  // The data of an event is text; its content may be JSON.
  if (data?.node.contentSchema !== undefined) {
    return { schema: clone(data.node.contentSchema), pointer: join(data.pointer, "contentSchema") };
  }
  return { schema: clone(properties.data as Json), pointer: inside };
}
