import { ENVELOPE } from "../../vendors/envelope.ts";
import type { Operation, Pages, Success } from "../model.ts";
import { objectOf, type Schemas, type SchemaType } from "../schemas.ts";

/**
 * How a collection is paged, by its parameters and its `result_info`. A result that is an object is a collection where
 * it is asked for by page or cursor and holds one array, no more.
 */
export function readPages(schemas: Schemas, operation: Operation): Pick<Operation, "pages" | "items"> | undefined {
  if (operation.method !== "get") return undefined;
  const query = new Set(operation.parameters.filter((one) => one.in === "query").map((one) => one.name));
  const asked: Pages | undefined = query.has("page") ? "page" : query.has("cursor") ? "cursor" : undefined;
  const envelope = operation.success.find((one) => one.kind === "envelope");
  if (!listsItems(operation.success)) {
    const items = envelope?.result && listBelow(schemas, envelope.result);
    return asked === undefined || items === undefined ? undefined : { pages: asked, items };
  }
  if (asked !== undefined) return { pages: asked };
  const info = envelope?.members.find(({ name }) => name === ENVELOPE.pages)?.type;
  const members = info && objectOf(schemas.dereference(info))?.properties;
  return { pages: members?.some(({ name }) => name === "cursors") === true ? "cursor" : "single" };
}

export function listsItems(success: readonly Success[]): boolean {
  return success.some((one) => one.kind === "envelope" && one.result?.schema.type === "array");
}

/** The only property of an object that is an array. */
function listBelow(schemas: Schemas, result: SchemaType): string | undefined {
  const properties = objectOf(schemas.dereference(result))?.properties ?? [];
  const lists = properties.filter(({ type }) => schemas.dereference(type).schema.type === "array");
  return lists.length === 1 ? lists[0]?.name : undefined;
}
