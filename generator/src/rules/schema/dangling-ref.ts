import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { get, isObject, type Json, type JsonObject, join, refOf, refPointer } from "../../openapi/pointer.ts";

const KEPT_ANNOTATIONS = new Set(["description", "title", "example", "default", "deprecated", "readOnly", "writeOnly"]);

const UNRESOLVED = "The reference leads nowhere: nothing is known of the value.";
const BOOLEAN = "The component is `true`, which any value satisfies, or `false`, which none does.";
const SCHEMAS = "/components/schemas";

const UNMAPPED = "No value of its mapping leads to a branch.";
const DROPPED = "The reference leads nowhere, and nothing depends on it.";

/** Content of a request body or response of which nothing is known. */
const ANY_JSON: JsonObject = { "application/json": {} };

/**
 * A dangling or circular reference makes a document unusable for most tools. Nothing is known of the value, so anything
 * is accepted; the place is reported, because only a person can find out what it should be. Optional additions (a
 * header of a response, an example, a link, an entry of a mapping) are removed. Only objects are followed: a reference to
 * a component that is `true` is removed, and one to `false` is replaced by it. References to other files are resolved when
 * a source is read.
 */
export const danglingRef: Rule = rule({
  id: "dangling-ref",
  code: "FS3025",
  stage: "schema",
  summary: "Replaces unresolved references by schemas that accept anything, and reports them.",
  evidence: ["history: 464 versions (ade30903: `#/components/schemas/policy/properties/action`)"],
  keywords: ["$ref", "discriminator"],
  direction: "widen",
  repairs: true,
  Schema(schema, cx) {
    // Most references resolve. Reading the root for them would repeat this visit in every walk.
    if (!isDangling(schema, cx)) {
      if (isObject(schema.discriminator)) dropMappings(schema.discriminator, cx);
      return;
    }
    const whole = get(cx.root, refOf(schema) ?? "");
    if (whole === true && Object.keys(schema).length === 1) cx.replace(true, BOOLEAN, "equivalent");
    else if (whole === true) cx.remove("$ref", BOOLEAN, "equivalent");
    else if (whole === false) cx.replace(false, BOOLEAN, "equivalent");
    else {
      const out: JsonObject = {};
      for (const key of Object.keys(schema)) if (KEPT_ANNOTATIONS.has(key)) out[key] = cx.copy(`${cx.pointer}/${key}`);
      cx.report(`${String(schema.$ref)} refers to nothing; until it does, any value is accepted here`);
      cx.replace(out, UNRESOLVED, "widen");
    }
  },
  Response(response, cx) {
    if (isDangling(response, cx)) {
      cx.report(`${String(response.$ref)} refers to nothing; until it does, the answer may be anything`);
      const { description } = response;
      cx.replace({ description: typeof description === "string" ? description : "", content: ANY_JSON }, UNRESOLVED);
    } else for (const key of ["headers", "links"]) dropDangling(response, key, cx);
  },
  RequestBody(body, cx) {
    if (!isDangling(body, cx)) return;
    cx.report(`${String(body.$ref)} refers to nothing; until it does, any body is accepted`);
    cx.replace({ content: ANY_JSON }, UNRESOLVED);
  },
  Operation(operation, cx) {
    dropDangling(operation, "callbacks", cx);
  },
  MediaType: examples,
  Parameter: examples,
  Header: examples,
});

function examples(node: JsonObject, cx: Context): void {
  dropDangling(node, "examples", cx);
}

function isDangling(node: Json | undefined, cx: Context): boolean {
  if (!isObject(node) || typeof node.$ref !== "string" || refPointer(node.$ref) === undefined) return false;
  return cx.resolve(node) === undefined;
}

function dropDangling(node: JsonObject, key: string, cx: Context): void {
  const map = node[key];
  if (!isObject(map)) return;
  for (const name of Object.keys(map)) {
    const entry = map[name];
    if (!isDangling(entry, cx)) continue;
    cx.report(
      `${String((entry as JsonObject).$ref)} refers to nothing; it is left out of ${key}`,
      join(cx.pointer, key, name),
    );
    cx.remove([key, name], DROPPED, "equivalent");
  }
}

/** Entries of a mapping are references or bare names of components. */
function dropMappings({ mapping }: JsonObject, cx: Context): void {
  if (!isObject(mapping)) return;
  const stated = Object.keys(mapping);
  const dropped = stated.filter((value) => {
    const ref = mapping[value];
    // Reading has copied what other files define: a name of a file leads nowhere.
    const target = /[#/]|\.(?:json|ya?ml)$/i.test(String(ref)) ? refPointer(String(ref)) : join(SCHEMAS, String(ref));
    return typeof ref === "string" && (target === undefined || get(cx.root, target) === undefined);
  });
  for (const value of dropped) {
    const at = ["discriminator", "mapping", value];
    cx.report(`${String(mapping[value])} refers to nothing; it is left out of the mapping`, join(cx.pointer, ...at));
    if (dropped.length < stated.length) cx.remove(at, DROPPED, "equivalent");
  }
  // Without any entry, the names of components would count as values, which the mapping says they are not.
  if (dropped.length > 0 && dropped.length === stated.length) cx.remove("discriminator", UNMAPPED, "equivalent");
}
