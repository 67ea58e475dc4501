import { get, isObject, type Json, type JsonObject, join, setMember } from "../document/pointer.ts";
import { identifier, type SafeCode } from "../escape.ts";
import type { Body, Operation, Parameter, Success } from "../surface/surface.ts";
import { fileView, type SchemaPrinter } from "./schema.ts";
import { type Doc, docOf } from "./tsdoc.ts";

/** The members of `interface <Operation>Init`, as one object schema for the printer. */
export function initSchema(operation: Operation, printer: SchemaPrinter): JsonObject {
  const properties: JsonObject = {};
  const required: string[] = [];
  const places: JsonObject = {};
  const requiredPlaces: string[] = [];
  for (const place of ["path", "query", "header", "cookie"] as const) {
    const members = operation.parameters.filter((parameter) => parameter.in === place);
    if (members.length === 0) continue;
    places[place] = parameterObject(members, printer);
    if (members.some((member) => member.required)) requiredPlaces.push(place);
  }
  if (Object.keys(places).length > 0) {
    properties.params = { type: "object", properties: places, required: requiredPlaces };
    if (requiredPlaces.length > 0) required.push("params");
  }
  if (operation.body !== undefined) {
    properties.body = bodyView(operation.body, printer);
    if (operation.body.required) required.push("body");
  }
  return { type: "object", properties, required };
}

/** Name of the body of the operation's `index`-th success: `…Data`, further ones with their status. */
export function dataName(operation: Operation, index: number): SafeCode {
  const status = index === 0 ? "" : operation.success[index]?.status.replace(/[^0-9A-Za-z]/g, "");
  return identifier(`${operation.title}Data${status}`);
}

/** Whether a call needs its second argument. */
export function needsInit(operation: Operation): boolean {
  return operation.body?.required === true || operation.parameters.some((parameter) => parameter.required);
}

export function parameterObject(parameters: Parameter[], printer: SchemaPrinter): JsonObject {
  const properties = Object.create(null) as JsonObject;
  for (const parameter of parameters) {
    const doc = docOf(parameter.schema);
    const own: Doc = {
      ...doc,
      text: typeof parameter.node.description === "string" ? parameter.node.description : doc.text,
      deprecated: parameter.node.deprecated === true || doc.deprecated,
    };
    properties[parameter.name] = printer.marked(printer.view(parameter.schema, parameter.pointer), own);
  }
  return {
    type: "object",
    properties,
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  };
}

/** The view of what a call takes as its body. */
export function bodyView(body: Body, printer: SchemaPrinter): JsonObject {
  switch (body.kind) {
    case "text":
      return { type: "string" };
    case "binary":
      return { anyOf: [fileView(), { $ref: "#/ArrayBuffer" }, { $ref: "#/Uint8Array" }, { type: "string" }] };
    case "ndjson":
      return { type: "array", items: {} };
    case "multipart":
      return multipartView(body, printer);
    default:
      return printer.view(body.schema, body.pointer);
  }
}

/** In a multipart body, binary strings are files. Only there: the type of the same schema elsewhere is a string. */
function multipartView(body: Body, printer: SchemaPrinter): JsonObject {
  const view = printer.view(body.schema, body.pointer);
  const { node, pointer } = printer.landing(body.schema, body.pointer);
  const properties = get(node, "/properties");
  if (!isObject(properties)) return view;
  const content = printer.content(node, pointer);
  if (!isObject(content.properties)) return view;
  const inline: JsonObject = Object.create(null) as JsonObject;
  for (const name of Object.keys(content.properties)) {
    setMember(inline, name, fileOf(properties[name]) ?? (content.properties[name] as JsonObject));
  }
  return { ...content, properties: inline };
}

/** The view of a file or of a list of files; undefined for anything else. */
function fileOf(schema: Json | undefined): JsonObject | undefined {
  if (!isObject(schema)) return undefined;
  if (schema.format === "binary") return fileView();
  const item = fileOf(schema.items);
  return item === undefined ? undefined : { type: "array", items: item };
}

/** Members of the envelope that every success has; where they are as usual they come from the shared base. */
const USUAL = ["success", "errors", "messages"];

/** The success envelope of an operation: what it extends and what it adds. */
export function dataSchema(
  success: Extract<Success, { kind: "envelope" }>,
  printer: SchemaPrinter,
): { schema: JsonObject; extendsEnvelope: boolean } {
  const source = isObject(success.schema.properties) ? success.schema.properties : {};
  const required = Array.isArray(success.schema.required) ? success.schema.required : [];
  const usual =
    required.includes("errors") &&
    required.includes("messages") &&
    ["errors", "messages"].every((name) => printer.listsInfo(source[name]));
  const properties = Object.create(null) as JsonObject;
  for (const name of Object.keys(source)) {
    if (usual && USUAL.includes(name)) continue;
    if (name === "success") properties[name] = { anyOf: [{ enum: [true] }] };
    else if ((name === "errors" || name === "messages") && printer.listsInfo(source[name])) {
      properties[name] = { type: "array", items: { $ref: "#/ResponseInfo" } };
      printer.imports.add("ResponseInfo");
    } else properties[name] = printer.property(source[name] ?? {}, join(success.pointer, "properties", name));
  }
  const kept = [...new Set(["success", ...required])].filter((name) => typeof name === "string" && name in properties);
  if (usual) printer.imports.add("Envelope");
  return { schema: { type: "object", properties, required: kept }, extendsEnvelope: usual };
}

/** TSDoc of everything an operation declares. */
export function operationDoc(operation: Operation, what?: string): Doc {
  const call = `\`${operation.method.toUpperCase()} ${operation.path.replaceAll("`", "'")}\``;
  const prose = [operation.summary, operation.description].filter((text) => text !== undefined && text !== "");
  const distinct = prose.length === 2 && prose[1]?.startsWith(prose[0] as string) ? prose.slice(1) : prose;
  return {
    text: what === undefined ? [...distinct, call].join("\n\n") : `${what} of ${call}.`,
    deprecated: operation.deprecated,
  };
}
