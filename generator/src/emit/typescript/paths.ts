import { code, key, quote, type SafeCode } from "../../escape.ts";
import type { Area, Model, NamedType, Operation } from "../../model/model.ts";
import { readEnvelope } from "../../model/operations/envelopes.ts";
import { dereference } from "../../openapi/dereference.ts";

import { get, isObject, type JsonObject, join } from "../../openapi/pointer.ts";
import { BANNER, type OutFile } from "../file.ts";
import { namespaceOf } from "./index-file.ts";
import { dataName, operationDoc } from "./operation.ts";
import { SchemaTypes } from "./schema-types.ts";
import { declareType, type Member, NEVER, named, object, type TypeNode, union } from "./type.ts";

/**
 * `paths.d.ts`: the shape that openapi-fetch and its relatives take as `createClient<paths>()`, as openapi-typescript
 * writes it. Schemas are not repeated: it refers to the types of the areas.
 */
export function emitPaths(root: JsonObject, model: Model): OutFile {
  const prefix = (type: NamedType): SafeCode =>
    type.area === undefined ? code`shared.` : code`${namespaceOf(type.area)}.`;
  const types = new SchemaTypes(root, model.types, undefined, prefix);
  const paths = new Map<string, Member[]>();
  for (const operation of model.areas.flatMap((area: Area) => area.operations)) {
    const methods = paths.get(operation.path) ?? [];
    methods.push({
      key: key(operation.method),
      type: operationType(root, operation, types),
      doc: operationDoc(operation),
    });
    paths.set(operation.path, methods);
  }
  const members = [...paths].map(([path, methods]): Member => ({ key: key(path), type: object(methods) }));
  const imports = model.areas.map(
    (area) => code`import type * as ${namespaceOf(area.name)} from ${quote(`./areas/${area.name}.js`)};\n`,
  );
  const text = code`${BANNER}
${imports}import type * as shared from "./shared.js";

${declareType(code`paths`, object(members), { input: false })}`;
  return { path: "paths.d.ts", text, from: [] };
}

function operationType(root: JsonObject, operation: Operation, types: SchemaTypes): TypeNode {
  const { body } = operation;
  const content = body && object([{ key: key(body.mediaType), type: types.of(body.schema, body.pointer) }]);
  return object([
    { key: code`parameters`, type: parametersType(operation, types) },
    content === undefined
      ? { key: code`requestBody`, type: NEVER, optional: true }
      : { key: code`requestBody`, type: object([{ key: code`content`, type: content }]), optional: !body?.required },
    { key: code`responses`, type: object(responseMembers(root, operation, types)) },
  ]);
}

/** All four places are named: openapi-fetch tells by them what a call may leave out. */
function parametersType(operation: Operation, types: SchemaTypes): TypeNode {
  const places = (["query", "header", "path", "cookie"] as const).map((place): Member => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return { key: key(place), type: NEVER, optional: true };
    const members = parameters.map(({ name, schema, pointer, required }): Member => {
      return { key: key(name), type: types.of(schema, pointer), optional: !required };
    });
    return { key: key(place), type: object(members), optional: members.every((member) => member.optional) };
  });
  return object(places);
}

function responseMembers(root: JsonObject, operation: Operation, types: SchemaTypes): Member[] {
  const declared = get(root, join(operation.pointer, "responses"));
  return Object.entries(isObject(declared) ? declared : {}).flatMap(([status, node]): Member[] => {
    const response = isObject(node) ? dereference(root, node, join(operation.pointer, "responses", status)) : undefined;
    if (response === undefined) return [];
    const data = dataReference(operation, status);
    const media = Object.entries(isObject(response.node.content) ? response.node.content : {});
    const bodies = media.map(([mediaType, one]): Member => {
      const schema = isObject(one) && isObject(one.schema) ? one.schema : {};
      const pointer = join(response.pointer, "content", mediaType, "schema");
      if (data !== undefined && /json/i.test(mediaType)) return { key: key(mediaType), type: data };
      const type = isFailure(root, schema, types) ? named(code`shared.FailureBody`) : types.of(schema, pointer);
      return { key: key(mediaType), type };
    });
    const content = bodies.length === 0 ? { type: NEVER, optional: true } : { type: object(bodies) };
    // A number, not a string: openapi-fetch looks for numbers.
    return [
      {
        key: /^[1-5]\d\d$/.test(status) ? code`${Number(status)}` : key(status),
        type: object([{ key: code`content`, ...content }]),
      },
    ];
  });
}

/** The area's declaration of a successful body. */
function dataReference(operation: Operation, status: string): TypeNode | undefined {
  const index = operation.success.findIndex((success) => success.status === status);
  const kind = operation.success[index]?.kind;
  if (kind !== "envelope" && kind !== "body") return undefined;
  const forms = operation.forms ?? [operation];
  return union(forms.map((form) => named(code`${namespaceOf(operation.area)}.${dataName(form, index)}`)));
}

/** A failure envelope whose lists hold the usual entries: one shared type says as much as hundreds of equal ones. */
function isFailure(root: JsonObject, schema: JsonObject, types: SchemaTypes): boolean {
  const reading = readEnvelope(root, schema, "");
  if (reading.kind !== "envelope" || reading.success !== false) return false;
  const lists = ["errors", "messages"].map((name) => reading.members.get(name)?.node);
  const isOpen = ["null", "absent"].includes(reading.resultClass);
  return isOpen && lists.every((list) => list === undefined || types.listsInfo(list));
}
