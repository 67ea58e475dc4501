import { clone } from "../../openapi/clone.ts";
import { dereference } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, refOf, setMember } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";
import type { MovedNodes, UnsaidList } from "../conversion.ts";

const MEDIA_TYPES = "/components/mediaTypes";

/** Puts shared media types where they are used: OpenAPI 3.1 has no such components. */
export function inlineMediaTypes(root: JsonObject, moves: MovedNodes, unsaid: UnsaidList): void {
  walk(
    root,
    ({ node, pointer }) => {
      const { content } = node;
      for (const [type, media] of Object.entries(isObject(content) ? content : {})) {
        if (refOf(media)?.startsWith(MEDIA_TYPES) !== true) continue;
        const at = join(pointer, "content", type);
        const shared = dereference(root, media, at);
        if (shared === undefined) {
          unsaid.add(at, `${type}: the shared media type is missing, or refers to itself`);
          continue;
        }
        setMember(content as JsonObject, type, clone(shared.node));
        moves.addAgain(shared.pointer, at);
      }
    },
    ["Parameter", "RequestBody", "Response", "Header"],
  );
  if (isObject(root.components)) delete root.components.mediaTypes;
}

/**
 * Replaces parameters that are the whole query string. A form is one parameter in the query for each of its fields, which
 * sends the same; another media type stays as `x-querystring`.
 */
export function splitQueryStrings(root: JsonObject, moves: MovedNodes, unsaid: UnsaidList): void {
  walk(
    root,
    ({ node, pointer }) => {
      if (!Array.isArray(node.parameters)) return;
      const list = join(pointer, "parameters");
      const placed = node.parameters.map((node, i): Field => ({ node, pointer: join(list, i) }));
      const isWhole = ({ node, pointer }: PlacedNode): boolean =>
        dereference(root, node, pointer)?.node.in === "querystring";
      if (!placed.some(isWhole)) return;
      const parameters: Json[] = [];
      for (const one of placed) {
        const fields = isWhole(one) ? fieldsOf(root, one, unsaid) : undefined;
        if (fields === undefined && isWhole(one)) node["x-querystring"] = one.node;
        for (const field of fields ?? (isWhole(one) ? [] : [one])) {
          const to = join(list, parameters.length);
          moves.addAgain(field.pointer, to);
          if (field.schema !== undefined) moves.addAgain(field.schema, join(to, "schema"));
          parameters.push(field.node);
        }
      }
      node.parameters = parameters;
    },
    ["PathItem", "Operation"],
  );
  const parameters = isObject(root.components) ? root.components.parameters : undefined;
  for (const [name, one] of Object.entries(isObject(parameters) ? parameters : {})) {
    if (isObject(one) && one.in === "querystring") delete (parameters as JsonObject)[name];
  }
}

interface PlacedNode {
  node: Json;
  pointer: Pointer;
}

interface Field extends PlacedNode {
  schema?: Pointer;
}

/** The members of an encoding that parameters have too. */
const STYLE: ReadonlySet<string> = new Set(["style", "explode", "allowReserved"]);

/** The fields of a form as parameters; undefined for anything else than a form. */
function fieldsOf(root: JsonObject, { node, pointer }: PlacedNode, unsaid: UnsaidList): Field[] | undefined {
  const parameter = dereference(root, node, pointer);
  const content = isObject(parameter?.node.content) ? parameter.node.content : {};
  const [type = "", media] = Object.entries(content)[0] ?? [];
  const at = join(parameter?.pointer ?? pointer, "content", type, "schema");
  const form = isObject(media) ? dereference(root, media.schema, at) : undefined;
  const properties = form?.node.properties;
  if (form === undefined || !/^application\/x-www-form-urlencoded\b/i.test(type) || !isObject(properties)) {
    unsaid.add(pointer, `the query string as one value of ${type || "no type"}; it is kept as x-querystring`);
    return undefined;
  }
  const { additionalProperties } = form.node;
  if (isObject(additionalProperties) || additionalProperties === true) {
    unsaid.add(pointer, "further names in a query string");
  }
  const required = Array.isArray(form.node.required) ? form.node.required : [];
  const encoding = isObject(media) && isObject(media.encoding) ? media.encoding : {};
  return Object.entries(properties).map(([name, schema]): Field => {
    const style = isObject(encoding[name]) ? encoding[name] : {};
    const { description } = isObject(schema) ? schema : {};
    return {
      pointer,
      schema: join(form.pointer, "properties", name),
      node: {
        name,
        in: "query",
        ...(required.includes(name) && { required: true }),
        ...(description !== undefined && { description }),
        ...Object.fromEntries(Object.entries(style).filter(([key]) => STYLE.has(key))),
        schema: clone(schema),
      },
    };
  });
}
