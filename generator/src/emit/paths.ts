import { type GlobalContext, transformPathsObject } from "openapi-typescript";
import ts from "typescript";
import { get, isObject, type JsonObject, join, type Pointer } from "../document/pointer.ts";
import { code, trusted } from "../escape.ts";
import { readEnvelope } from "../surface/envelopes.ts";
import { follow } from "../surface/operations.ts";
import type { NamedType, Operation, Surface } from "../surface/surface.ts";
import { BANNER, type OutFile } from "./file.ts";
import { areaModule, namespaceOf } from "./index-file.ts";
import { dataName, operationDoc } from "./operation.ts";
import { OUTPUT, print, SchemaPrinter } from "./schema.ts";

/**
 * `paths.d.ts`: the shape that openapi-fetch and its relatives take as `createClient<paths>()`, written by
 * openapi-typescript. Schemas are not repeated: it refers to the types of the areas.
 */
export function emitPaths(root: JsonObject, surface: Surface): OutFile {
  const prefix = (type: NamedType) => (type.area === undefined ? "shared." : `${namespaceOf(type.area)}.`);
  const printer = new SchemaPrinter(root, surface.types, undefined, prefix);
  const paths: JsonObject = {};
  for (const area of surface.areas) {
    for (const operation of area.operations) {
      const item = isObject(paths[operation.path]) ? (paths[operation.path] as JsonObject) : {};
      paths[operation.path] = item;
      item[operation.method] = operationView(root, operation, printer);
    }
  }
  const type = transformPathsObject(paths as never, OUTPUT as GlobalContext);
  const members = ts.isTypeLiteralNode(type) ? type.members : [];
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.factory.createInterfaceDeclaration(modifiers, "paths", undefined, undefined, members);
  const imports = surface.areas.map(
    (area) => code`import type * as ${namespaceOf(area.name)} from ${areaModule(area.name)};\n`,
  );
  const text = code`${BANNER}
${imports}import type * as shared from "./shared.js";

${trusted(printer.finish(print(declaration)), "printed by TypeScript from nodes, never from text")}`;
  return { path: "paths.d.ts", text, from: [] };
}

function operationView(root: JsonObject, operation: Operation, printer: SchemaPrinter): JsonObject {
  const view: JsonObject = {
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required,
      schema: printer.view(parameter.schema, parameter.pointer),
    })),
    responses: responseViews(root, operation, printer),
  };
  const body = operation.body;
  if (body !== undefined) {
    const content = { [body.mediaType]: { schema: printer.view(body.schema, body.pointer) } };
    view.requestBody = { required: body.required, content };
  }
  return printer.marked(view, operationDoc(operation));
}

function responseViews(root: JsonObject, operation: Operation, printer: SchemaPrinter): JsonObject {
  const declared = get(root, join(operation.pointer, "responses"));
  const views: JsonObject = {};
  if (!isObject(declared)) return views;
  const namespace = namespaceOf(operation.area);
  for (const [status, node] of Object.entries(declared)) {
    if (!isObject(node)) continue;
    const response = follow(root, node, join(operation.pointer, "responses", status));
    if (response === undefined) continue;
    const index = operation.success.findIndex((success) => success.status === status);
    const success = operation.success[index];
    const content: JsonObject = {};
    for (const [mediaType, media] of Object.entries(isObject(response.node.content) ? response.node.content : {})) {
      const at: Pointer = join(response.pointer, "content", mediaType, "schema");
      const schema = isObject(media) && isObject(media.schema) ? media.schema : {};
      const named = success?.kind === "envelope" || success?.kind === "body";
      const data = named ? `${namespace}.${dataName(operation, index)}` : undefined;
      if (data !== undefined && /json/i.test(mediaType)) content[mediaType] = { schema: { $ref: `#/${data}` } };
      else if (isFailure(root, schema, printer)) content[mediaType] = { schema: { $ref: "#/shared.FailureBody" } };
      else content[mediaType] = { schema: printer.view(schema, at) };
    }
    views[status] = Object.keys(content).length === 0 ? { description: "" } : { description: "", content };
  }
  return views;
}

/** A failure envelope whose lists hold the usual entries: one shared type says as much as hundreds of equal ones. */
function isFailure(root: JsonObject, schema: JsonObject, printer: SchemaPrinter): boolean {
  const reading = readEnvelope(root, schema, "");
  if (reading.kind !== "envelope" || reading.success !== false) return false;
  const lists = ["errors", "messages"].map((name) => reading.members.get(name)?.node);
  const isOpen = ["null", "absent"].includes(reading.resultClass);
  return isOpen && lists.every((list) => list === undefined || printer.listsInfo(list));
}
