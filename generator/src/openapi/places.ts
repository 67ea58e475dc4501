/** What a pointer of an OpenAPI document leads to, read from the pointer alone. */
import { join, type Pointer, tokens } from "./pointer.ts";
import { type Method, methodOfKey } from "./walk.ts";

/** The component that a pointer leads to or into: `/components/schemas/A/properties/b` → `/components/schemas/A`. */
export function componentOf(pointer: Pointer): Pointer | undefined {
  if (!pointer.startsWith("/components/")) return undefined;
  const section = pointer.indexOf("/", "/components/".length);
  if (section < 0) return undefined;
  const end = pointer.indexOf("/", section + 1);
  return end < 0 ? pointer : pointer.slice(0, end);
}

/** Like `componentOf`, for schemas only. */
export function schemaComponentOf(pointer: Pointer): Pointer | undefined {
  return pointer.startsWith("/components/schemas/") ? componentOf(pointer) : undefined;
}

/** Whether a pointer leads to a whole component of `schemas`, and not into one. */
export function isSchemaComponent(pointer: Pointer): boolean {
  return schemaComponentOf(pointer) === pointer;
}

/** The section and the name of the component that a pointer leads to or into. */
export function componentParts(pointer: Pointer): { section: string; name: string } | undefined {
  const [, section, name] = tokens(componentOf(pointer) ?? "");
  return section === undefined || name === undefined ? undefined : { section, name };
}

/** The name of the component that a pointer leads to or into. */
export function componentName(pointer: Pointer): string | undefined {
  return componentParts(pointer)?.name;
}

/** An operation of `paths` or `webhooks`; `path` is the name of a webhook. */
export interface OperationPlace {
  path: string;
  method: Method;
  pointer: Pointer;
}

/** The operation that a pointer leads to or into. */
export function operationOf(pointer: Pointer): OperationPlace | undefined {
  const [section = "", path, key = ""] = tokens(pointer);
  const method = methodOfKey(key);
  if (path === undefined || method === undefined || (section !== "paths" && section !== "webhooks")) return undefined;
  return { path, method, pointer: join("", section, path, key) };
}

/** The path template of the path item, or the name of the webhook, that a pointer leads to or into. */
export function templateOf(pointer: Pointer): string | undefined {
  const [section, path] = tokens(pointer);
  return section === "paths" || section === "webhooks" ? path : undefined;
}

/** `GET /zones/{zone_id}`: how messages, configuration and reports name an operation. */
export function operationLabel({ method, path }: { method: string; path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}
