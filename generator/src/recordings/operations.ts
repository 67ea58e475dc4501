import { dereferenceAt } from "../openapi/dereference.ts";
import { operationsOf } from "../openapi/operations.ts";
import { eraseNames } from "../openapi/path-template.ts";
import { get, isObject, type JsonObject, join, type Pointer, tokens } from "../openapi/pointer.ts";
import type { Preset } from "../vendors/preset.ts";

/** An operation of a canonical document. */
export interface DocumentedOperation {
  /** `GET /accounts/{account_id}/tunnels` */
  label: string;
  /** In capitals. */
  method: string;
  path: string;
  pointer: Pointer;
  node: JsonObject;
}

/** The operations under `paths`. */
export function documentedOperations(canonical: JsonObject): DocumentedOperation[] {
  return [...operationsOf(canonical)].flatMap(([pointer, node]) => {
    const [section, path = "", key = ""] = tokens(pointer);
    const method = key.toUpperCase();
    return section === "paths" ? [{ label: `${method} ${path}`, method, path, pointer, node }] : [];
  });
}

/** The operations that a path template names: one, or those of all scopes for a page of `{accounts_or_zones}`. */
export function operationsAt(
  operations: readonly DocumentedOperation[],
  { method, path }: { method: string; path: string },
  { scopes = {}, eitherScope = [] }: Preset,
): DocumentedOperation[] {
  const [, kind = "", rest = ""] = /^\/\{([^}]*)\}\/\{[^}]*\}(.*)$/.exec(path) ?? [];
  const paths = eitherScope.includes(kind) ? Object.keys(scopes).map((scope) => `/${scope}/{}${rest}`) : [path];
  const wanted = paths.map(eraseNames);
  return operations.filter((one) => one.method === method && wanted.includes(eraseNames(one.path)));
}

/** A request's address, matched with a path template. */
export interface PathMatch {
  operation: DocumentedOperation;
  /** What the address has in place of each parameter, decoded. */
  values: string[];
}

/**
 * Finds the operation that an address is of: literal segments count before those with a parameter, and `{id}:cancel` before `{id}`, from
 * left to right.
 */
export class PathMatcher {
  readonly #byMethod = new Map<string, { segments: string[]; operation: DocumentedOperation }[]>();

  constructor(operations: readonly DocumentedOperation[]) {
    for (const operation of operations) {
      const known = this.#byMethod.get(operation.method) ?? [];
      known.push({ segments: operation.path.split("/"), operation });
      this.#byMethod.set(operation.method, known);
    }
    const rank = ({ segments }: { segments: string[] }) =>
      segments.map((one) => (one.includes("{") ? (/^\{[^{}]*\}$/.test(one) ? 2 : 1) : 0)).join("");
    for (const known of this.#byMethod.values()) known.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  /** @param path without query, as sent. */
  match(method: string, path: string): PathMatch | undefined {
    const given = path.split("/");
    for (const { segments, operation } of this.#byMethod.get(method) ?? []) {
      if (segments.length !== given.length) continue;
      const values: string[] = [];
      const fits = segments.every((segment, i) => {
        const found = templatePattern(segment).exec(given[i] as string);
        values.push(...(found?.slice(1).map(decoded) ?? []));
        return found !== null;
      });
      if (fits) return { operation, values };
    }
    return undefined;
  }
}

const patterns = new Map<string, RegExp>();

function templatePattern(segment: string): RegExp {
  let pattern = patterns.get(segment);
  if (pattern === undefined) {
    const text = segment.split(/\{[^{}]*\}/).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    pattern = new RegExp(`^${text.join("(.+?)")}$`);
    patterns.set(segment, pattern);
  }
  return pattern;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the schema of a JSON response is: by its status, its range or `default`. */
export function responseSchema(
  document: JsonObject,
  operation: Pick<DocumentedOperation, "node" | "pointer">,
  status: number,
): Pointer | undefined {
  const declared = isObject(operation.node.responses) ? operation.node.responses : {};
  const key = [String(status), `${String(status)[0]}XX`, "default"].find((one) => Object.hasOwn(declared, one));
  return key === undefined ? undefined : jsonSchema(document, join(operation.pointer, "responses", key));
}

/** Where the schema of a JSON request body is. */
export function bodySchema(
  document: JsonObject,
  operation: Pick<DocumentedOperation, "node" | "pointer">,
): Pointer | undefined {
  return operation.node.requestBody === undefined
    ? undefined
    : jsonSchema(document, join(operation.pointer, "requestBody"));
}

function jsonSchema(document: JsonObject, pointer: Pointer): Pointer | undefined {
  const holder = dereferenceAt(document, pointer);
  const content = isObject(holder?.node.content) ? holder.node.content : {};
  const media = Object.keys(content).find((name) => /^application\/(.+\+)?json\b/.test(name));
  if (holder === undefined || media === undefined) return undefined;
  const schema = join(holder.pointer, "content", media, "schema");
  return get(document, schema) === undefined ? undefined : schema;
}
