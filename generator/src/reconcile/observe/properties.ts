import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";
import type { ObservedSchema, Observer } from "./observer.ts";

/** Of each property: which sources have it, and which of them require it. */
export function observeProperties(o: Observer, { position, plain, uses }: ObservedSchema): void {
  const { pointer, body } = position;
  const listing = plain.filter(({ node }) => isObject(node.properties));
  if (listing.length < 2) return;
  const names = new Set(listing.flatMap(({ node }) => Object.keys(node.properties as JsonObject)));
  for (const name of names) {
    const property = join(pointer, "properties", name);
    const having = listing.map(({ source, pointer: from, node }) => {
      const has = Object.hasOwn(node.properties as JsonObject, name);
      return { source, node, has, pointer: has ? join(from, "properties", name) : from };
    });
    const exists = having.map(({ source, pointer: at, node, has }) => {
      // SDKs take the envelope off, pages of models never print it, and an incomplete model does not deny what it lacks.
      const bare = o.sources.get(source)?.kind === "sdk" || !o.describesRequests(source);
      const silent = !has && (node["x-incomplete"] !== undefined || (body && bare));
      return { source, pointer: at, says: silent ? undefined : has };
    });
    o.note("exists", "property", property, exists, uses);
    const required = having.map(({ source, pointer: at, node, has }) => {
      const says = has ? Array.isArray(node.required) && node.required.includes(name) : undefined;
      return { source, pointer: at, says };
    });
    o.note("required", "property", property, required, uses);
  }
}
