import { clone } from "../openapi/clone.ts";
import { dereference } from "../openapi/dereference.ts";
import { canonicalText, textOf } from "../openapi/equal.ts";
import { eraseNames, renamePathParameters } from "../openapi/path-template.ts";
import { componentName, componentParts } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, setMember } from "../openapi/pointer.ts";
import { operationReferences, type Section } from "../openapi/reference-sections.ts";
import { methodOfKey, operationKeys } from "../openapi/walk.ts";
import type { SourceSpan } from "../read/openapi.ts";
import { nameComponents, rewriteReference, withReferences } from "./component-names.ts";
import { type AlsoStated, precedence } from "./precedence.ts";
import type { SourceFragment } from "./source-fragment.ts";

/** All sources in one document. */
export interface Document {
  /**
   * Of one fragment: its document, unchanged. Of several: the root has `x-sources`; every operation has `x-source`, the id of
   * the source with precedence, and `x-also`, the statements of other sources, newest first.
   */
  openapi: JsonObject;
  /** Returns the place of a node in every source that states it, by precedence; never empty. */
  origins(pointer: Pointer): SourceSpan[];
}

/**
 * Composes the fragments of several sources. The result does not depend on the order of `parts` or of members in
 * their maps: sources are sorted by precedence, paths and components by name.
 * @throws TypeError if there is nothing to compose.
 */
export function compose(parts: readonly SourceFragment[]): Document {
  const [only] = parts;
  if (only === undefined) throw new TypeError("compose needs at least one fragment");
  if (parts.length === 1) {
    const { fragment } = only;
    return { openapi: fragment.openapi, origins: (pointer) => [fragment.at(pointer)] };
  }
  return new Composer([...parts].sort((a, b) => precedence(a.source, b.source))).run();
}

/** A node of a fragment. */
interface FragmentPlace {
  part: SourceFragment;
  pointer: Pointer;
}

/** An operation as one source states it, prepared for the composed document. */
interface SourceOperation {
  part: SourceFragment;
  path: string;
  operation: JsonObject;
  /** Pointer of the operation in its fragment. */
  pointer: Pointer;
  /** Origins of inherited members: parameters of its path item, security of its document. */
  inherited: Map<Pointer, Pointer>;
}

class Composer {
  readonly #parts: readonly SourceFragment[];
  /** Origins by pointer in the composed document, in order of precedence. */
  readonly #places = new Map<Pointer, FragmentPlace[]>();
  /** For each part, the pointers of its components → their pointers in the composed document. */
  readonly #names = new Map<SourceFragment, Map<Pointer, Pointer>>();

  constructor(parts: readonly SourceFragment[]) {
    this.#parts = parts;
  }

  run(): Document {
    const root: JsonObject = {};
    for (const member of ["openapi", "info", "jsonSchemaDialect", "servers", "security", "externalDocs"]) {
      const stated = this.#first(member);
      if (stated !== undefined) root[member] = clone(stated.part.fragment.openapi[member] as Json);
    }
    const components = this.#components();
    // The root's own requirements name schemes that may have been renamed.
    const security = this.#first("security");
    if (security !== undefined) this.#renameSchemes(root, security.part);
    const tags = this.#tags();
    if (tags.length > 0) root.tags = tags;
    root["x-sources"] = this.#parts.map(({ source: { id, kind, date, revision } }) => ({
      id,
      kind,
      ...(date === undefined ? {} : { date }),
      ...(revision === undefined ? {} : { revision }),
    }));
    const paths = this.#items("paths", eraseNames);
    root.paths = paths;
    const webhooks = this.#items("webhooks", (name) => name);
    if (Object.keys(webhooks).length > 0) root.webhooks = webhooks;
    if (Object.keys(components).length > 0) root.components = components;
    for (const member of [...new Set(this.#parts.flatMap((part) => Object.keys(part.fragment.openapi)))].sort()) {
      const stated = this.#first(member);
      if (!Object.hasOwn(root, member) && stated !== undefined && !STRUCTURE.has(member)) {
        setMember(root, member, clone(stated.part.fragment.openapi[member] as Json));
      }
    }
    return { openapi: root, origins: (pointer) => this.#origins(pointer) };
  }

  /** Returns the first part, by precedence, that states a member of the root. */
  #first(member: string): FragmentPlace | undefined {
    const part = this.#parts.find(({ fragment }) => Object.hasOwn(fragment.openapi, member));
    return part === undefined ? undefined : { part, pointer: join("", member) };
  }

  #tags(): Json[] {
    const byName = new Map<string, Json>();
    for (const { fragment } of this.#parts) {
      for (const tag of Array.isArray(fragment.openapi.tags) ? fragment.openapi.tags : []) {
        const name = isObject(tag) ? textOf(tag.name) : canonicalText(tag);
        if (!byName.has(name)) byName.set(name, clone(tag));
      }
    }
    return [...byName.values()];
  }

  #components(): JsonObject {
    const composed: JsonObject = {};
    for (const part of this.#parts) {
      const names = nameComponents(part, composed);
      this.#names.set(part, names);
      for (const [from, to] of names) {
        const { section, name } = componentParts(to) as { section: Section; name: string };
        this.#places.set(to, [...(this.#places.get(to) ?? []), { part, pointer: from }]);
        if (get({ components: composed }, to) !== undefined) continue;
        composed[section] ??= {};
        const value = withReferences(get(part.fragment.openapi, from) as Json, section, names);
        setMember(composed[section] as JsonObject, name, value);
      }
    }
    for (const section of Object.keys(composed)) composed[section] = sorted(composed[section] as JsonObject);
    return sorted(composed);
  }

  #renameSchemes(holder: JsonObject, part: SourceFragment): void {
    if (!Array.isArray(holder.security)) return;
    const names = this.#names.get(part);
    holder.security = holder.security.map((requirement) => {
      if (!isObject(requirement)) return requirement;
      const out: JsonObject = {};
      for (const [name, scopes] of Object.entries(requirement)) {
        const to = names?.get(join("/components/securitySchemes", name));
        setMember(out, to === undefined ? name : (componentName(to) as string), scopes);
      }
      return out;
    });
  }

  /** Composes the paths or webhooks of all parts. Templates that differ only in the names of parameters are one path. */
  #items(member: "paths" | "webhooks", templateOf: (path: string) => string): JsonObject {
    const byTemplate = new Map<string, { part: SourceFragment; path: string; item: JsonObject }[]>();
    const extensions: JsonObject = {};
    for (const part of this.#parts) {
      const map = part.fragment.openapi[member];
      for (const path of Object.keys(isObject(map) ? map : {}).sort()) {
        const item = (map as JsonObject)[path] as Json;
        if (!isObject(item) || path.startsWith("x-")) {
          if (!Object.hasOwn(extensions, path)) setMember(extensions, path, clone(item));
          continue;
        }
        const template = templateOf(path);
        byTemplate.set(template, [...(byTemplate.get(template) ?? []), { part, path, item }]);
      }
    }
    const composed: JsonObject = {};
    for (const items of byTemplate.values()) this.#item(member, items, composed);
    return sorted({ ...composed, ...extensions });
  }

  #item(
    member: "paths" | "webhooks",
    items: { part: SourceFragment; path: string; item: JsonObject }[],
    composed: JsonObject,
  ): void {
    const several = new Set(items.map(({ part }) => part)).size > 1;
    const [first] = items as [(typeof items)[number]];
    // A source that writes one template in two ways keeps both. Items of other sources join the first.
    const own = new Map(items.filter(({ part }) => part === first.part).map(({ path }) => [path, {} as JsonObject]));
    const homeOf = (path: string): string => (own.has(path) ? path : first.path);
    for (const { part, path, item } of items) {
      const home = homeOf(path);
      const out = own.get(home) as JsonObject;
      const at = join("", member, home);
      this.#places.set(at, [...(this.#places.get(at) ?? []), { part, pointer: join("", member, path) }]);
      for (const [key, value] of Object.entries(item)) {
        const isOperation = methodOfKey(key) !== undefined;
        if (isOperation || (several && key === "parameters") || Object.hasOwn(out, key)) continue;
        setMember(out, key, clone(value));
        if (key === "parameters") this.#rewriteParameters(out, part);
        this.#places.set(join(at, key), [{ part, pointer: join("", member, path, key) }]);
      }
    }
    for (const key of operationKeys(...items.map(({ item }) => item))) {
      const byHome = new Map<string, SourceOperation[]>();
      for (const { part, path, item } of items) {
        const operation = item[key];
        if (!isObject(operation)) continue;
        const pointer = join("", member, path, key);
        const stated = this.#stated(part, path, homeOf(path), item, operation, pointer, several);
        byHome.set(homeOf(path), [...(byHome.get(homeOf(path)) ?? []), stated]);
      }
      for (const [home, stated] of byHome) {
        (own.get(home) as JsonObject)[key] = this.#operation(stated, home, join("", member, home, key));
      }
    }
    for (const [path, item] of own) setMember(composed, path, item);
  }

  #rewriteParameters(holder: JsonObject, part: SourceFragment): void {
    const names = this.#names.get(part) as Map<Pointer, Pointer>;
    operationReferences({ parameters: holder.parameters as Json }, "", (reference) =>
      rewriteReference(reference, names),
    );
  }

  /** Copies an operation with what it inherits, and updates names and references to the composed document. */
  #stated(
    part: SourceFragment,
    path: string,
    home: string,
    item: JsonObject,
    operation: JsonObject,
    pointer: Pointer,
    pushDown: boolean,
  ): SourceOperation {
    const root = part.fragment.openapi;
    const inherited = new Map<Pointer, Pointer>();
    const { "x-source": _, "x-also": __, ...bare } = operation;
    const copy = clone(bare as JsonObject);
    if (pushDown && Array.isArray(item.parameters) && item.parameters.length > 0) {
      const own = Array.isArray(copy.parameters) ? copy.parameters : [];
      const keys = new Set(own.map((parameter) => parameterKey(parameter, root)));
      const list = [...own];
      item.parameters.forEach((parameter, i) => {
        if (keys.has(parameterKey(parameter, root))) return;
        const from = join(pointer.slice(0, pointer.lastIndexOf("/")), "parameters", i);
        inherited.set(join("/parameters", list.length), from);
        list.push(clone(parameter));
      });
      copy.parameters = list;
    }
    // The composed root has the security of one source; security at the roots of others moves into their operations.
    if (copy.security === undefined && root.security !== undefined) {
      copy.security = clone(root.security);
      inherited.set("/security", "/security");
    }
    if (path !== home) {
      const renamed = renamePathParameters(copy.parameters, path, home, root);
      if (renamed !== undefined) copy.parameters = renamed;
    }
    const names = this.#names.get(part) as Map<Pointer, Pointer>;
    operationReferences(copy, "", (reference) => rewriteReference(reference, names));
    this.#renameSchemes(copy, part);
    return { part, path, operation: copy, pointer, inherited };
  }

  #operation(stated: readonly SourceOperation[], home: string, at: Pointer): JsonObject {
    const [first, ...rest] = stated as [SourceOperation, ...SourceOperation[]];
    const also: AlsoStated[] = rest.map(({ part, path, operation }) => {
      return { source: part.source.id, operation, ...(path === home ? {} : { path }) };
    });
    this.#places.set(
      at,
      stated.map(({ part, pointer }) => ({ part, pointer })),
    );
    this.#placeInherited(first, at);
    rest.forEach((other, i) => {
      const inner = join(at, "x-also", i, "operation");
      this.#places.set(inner, [{ part: other.part, pointer: other.pointer }]);
      this.#places.set(join(at, "x-also", i), [{ part: other.part, pointer: other.pointer }]);
      this.#placeInherited(other, inner);
    });
    const out: JsonObject = { ...first.operation, "x-source": first.part.source.id };
    // AlsoStated is JSON, but an interface has no index signature.
    if (also.length > 0) out["x-also"] = also as unknown as Json;
    return out;
  }

  #placeInherited({ part, inherited }: SourceOperation, at: Pointer): void {
    for (const [to, pointer] of inherited) this.#places.set(at + to, [{ part, pointer }]);
  }

  #origins(pointer: Pointer): SourceSpan[] {
    for (let prefix = pointer; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
      const places = this.#places.get(prefix);
      if (places === undefined) continue;
      return spans(places.map(({ part, pointer: from }) => ({ part, pointer: from + pointer.slice(prefix.length) })));
    }
    return spans(this.#parts.map((part) => ({ part, pointer })));
  }
}

/** Members of the root that are not copied as they are. */
const STRUCTURE = new Set(["paths", "webhooks", "components", "tags", "x-sources"]);

function spans(places: readonly FragmentPlace[]): SourceSpan[] {
  const stating = places.filter(({ part, pointer }) => get(part.fragment.openapi, pointer) !== undefined);
  // No source states what composition added. Then the nearest node of the first source is the place.
  return (stating.length > 0 ? stating : places.slice(0, 1)).map(({ part, pointer }) => part.fragment.at(pointer));
}

function parameterKey(parameter: Json, root: JsonObject): string {
  const node = dereference(root, parameter, "")?.node;
  return node === undefined ? canonicalText(parameter) : `${textOf(node.in)} ${textOf(node.name)}`;
}

function sorted(map: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const key of Object.keys(map).sort()) setMember(out, key, map[key] as Json);
  return out;
}
