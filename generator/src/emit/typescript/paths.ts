import { code, key, quote, type SafeCode } from "../../escape.ts";
import type { Area, Model, NamedType, Operation } from "../../model/model.ts";
import { METHODS } from "../../openapi/walk.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import { namespaceOf } from "./index-file.ts";
import { bodyType, dataName, operationDoc } from "./operation.ts";
import { SchemaTypes } from "./schema-types.ts";
import { declareType, type Member, NEVER, named, object, type TypeNode, union } from "./type.ts";

/**
 * `paths.d.ts`: the shape that openapi-fetch and its relatives take as `createClient<paths>()`, as openapi-typescript
 * writes it. Schemas are not repeated: it refers to the types of the areas.
 */
export function emitPaths(model: Model): EmittedFile {
  const prefix = (type: NamedType): SafeCode =>
    type.area === undefined ? code`shared.` : code`${namespaceOf(type.area)}.`;
  const types = new SchemaTypes(model, { prefix });
  const paths = new Map<string, Member[]>();
  for (const operation of model.areas.flatMap((area: Area) => area.operations)) {
    const methods = paths.get(operation.path) ?? [];
    methods.push({
      key: key(operation.method),
      type: operationType(operation, types),
      doc: operationDoc(operation),
    });
    paths.set(operation.path, methods);
  }
  const members = [...paths].map(([path, methods]): Member => ({ key: key(path), type: object(withAbsent(methods)) }));
  const imports = model.areas.map(
    (area) => code`import type * as ${namespaceOf(area.name)} from ${quote(`./areas/${area.name}.js`)};\n`,
  );
  const text = code`${BANNER}
${imports}import type * as shared from "./shared.js";

${declareType(code`paths`, object(members), { input: false })}`;
  return { path: "paths.d.ts", text, from: [] };
}

/** Absent methods as well: swr-openapi looks for methods that every path has. */
function withAbsent(methods: readonly Member[]): Member[] {
  const absent = METHODS.map(key).filter((method) => !methods.some((member) => member.key === method));
  return [...methods, ...absent.map((method): Member => ({ key: method, type: NEVER, optional: true }))];
}

function operationType(operation: Operation, types: SchemaTypes): TypeNode {
  const { body } = operation;
  const bodies = body === undefined ? [] : [body, ...body.further];
  const content = bodies.map((one): Member => ({ key: key(one.mediaType), type: bodyType(one, types) }));
  return object([
    { key: code`parameters`, type: parametersType(operation, types) },
    content.length === 0
      ? { key: code`requestBody`, type: NEVER, optional: true }
      : {
          key: code`requestBody`,
          type: object([{ key: code`content`, type: object(content) }]),
          optional: !body?.required,
        },
    { key: code`responses`, type: object(responseMembers(operation, types)) },
  ]);
}

/** All four places are present: openapi-fetch reads from them what a call may omit. */
function parametersType(operation: Operation, types: SchemaTypes): TypeNode {
  const places = (["query", "header", "path", "cookie"] as const).map((place): Member => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return { key: key(place), type: NEVER, optional: true };
    const members = parameters.map(({ name, type, required }): Member => {
      return { key: key(name), type: types.of(type), optional: !required };
    });
    return { key: key(place), type: object(members), optional: members.every((member) => member.optional) };
  });
  return object(places);
}

function responseMembers(operation: Operation, types: SchemaTypes): Member[] {
  return operation.responses.map(({ status, contents }): Member => {
    const data = dataReference(operation, status);
    const bodies = contents.map(({ mediaType, type }): Member => {
      if (data !== undefined && /json/i.test(mediaType)) return { key: key(mediaType), type: data };
      return { key: key(mediaType), type: type === undefined ? named(code`shared.FailureBody`) : types.of(type) };
    });
    const content = bodies.length === 0 ? { type: NEVER, optional: true } : { type: object(bodies) };
    return {
      // A number, not a string: openapi-fetch looks for numbers.
      key: /^[1-5]\d\d$/.test(status) ? code`${Number(status)}` : key(status),
      type: object([{ key: code`content`, ...content }]),
    };
  });
}

/** The area's declaration of a successful body. */
function dataReference(operation: Operation, status: string): TypeNode | undefined {
  const index = operation.success.findIndex((success) => success.status === status);
  const kind = operation.success[index]?.kind;
  if (kind !== "envelope" && kind !== "body") return undefined;
  const forms = operation.overloads ?? [operation];
  return union(forms.map((form) => named(code`${namespaceOf(operation.area)}.${dataName(form, index)}`)));
}
