import { clone } from "../openapi/clone.ts";
import { equal } from "../openapi/equal.ts";
import { componentName, componentOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, toUriRef } from "../openapi/pointer.ts";
import {
  isBareName,
  referencedPointer,
  referencesIn,
  SECTIONS,
  type Section,
  type SectionReference,
} from "../openapi/reference-sections.ts";
import type { SourceFragment } from "./source-fragment.ts";

/**
 * Returns the new pointer of each component of a part. Components that equal one of an earlier source share it. Equality
 * includes the targets of references. So the algorithm first assumes that all components of one name are equal, then
 * separates those that differ under this assumption, and repeats until none differs.
 */
export function nameComponents(part: SourceFragment, composed: JsonObject): Map<Pointer, Pointer> {
  const names = new Map<Pointer, Pointer>();
  const shared = new Map<Pointer, Section>();
  const apart: [Section, string][] = [];
  for (const section of SECTIONS) {
    const map = componentsOf(part.fragment.openapi, section);
    const earlier = Object.keys(isObject(composed[section]) ? composed[section] : {});
    for (const name of Object.keys(map).sort()) {
      const at = join("/components", section, name);
      const rivals = earlier.filter((other) => other.toLowerCase() === name.toLowerCase());
      const rival = rivals.find((other) => other === name) ?? rivals.sort()[0];
      if (rival === undefined) names.set(at, at);
      else {
        names.set(at, join("/components", section, rival));
        shared.set(at, section);
      }
    }
  }
  for (let settled = false; !settled; ) {
    settled = true;
    for (const [at, section] of shared) {
      const own = withReferences(get(part.fragment.openapi, at) as Json, section, names);
      if (equal(own, get({ components: composed }, names.get(at) as Pointer))) continue;
      shared.delete(at);
      names.set(at, `${at}__`);
      apart.push([section, at]);
      settled = false;
    }
  }
  for (const [section, at] of apart.sort((a, b) => (a[1] < b[1] ? -1 : 1))) {
    const used = new Set(
      [
        ...Object.keys(isObject(composed[section]) ? composed[section] : {}),
        ...Object.keys(componentsOf(part.fragment.openapi, section)),
      ].map((name) => name.toLowerCase()),
    );
    for (const to of names.values()) used.add((componentName(to) as string).toLowerCase());
    const name = componentName(at) as string;
    const renamed = `${name}__${part.source.id.replace(/[^A-Za-z0-9._-]+/g, "_")}`;
    let free = renamed;
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${renamed}_${n}`;
    names.set(at, join("/components", section, free));
  }
  return names;
}

/** Copies a component and updates its references to the composed document. */
export function withReferences(value: Json, section: Section, names: ReadonlyMap<Pointer, Pointer>): Json {
  const copy = clone(value);
  referencesIn(copy, section, "", (reference) => rewriteReference(reference, names));
  return copy;
}

function componentsOf(root: JsonObject, section: Section): JsonObject {
  const map = isObject(root.components) ? root.components[section] : undefined;
  return isObject(map) ? map : {};
}

/** Updates a reference to a component that was renamed. */
export function rewriteReference(reference: SectionReference, names: ReadonlyMap<Pointer, Pointer>): void {
  const pointer = referencedPointer(reference) ?? "";
  const component = componentOf(pointer) ?? "";
  const to = names.get(component);
  if (to === undefined || to === component) return;
  reference.holder[reference.key] = isBareName(reference)
    ? (componentName(to) as string)
    : toUriRef(to + pointer.slice(component.length));
}
