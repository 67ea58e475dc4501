import { type Alternative, composedSources } from "../../compose/alternatives.ts";
import type { Direction } from "../../ledger/change.ts";
import type { Context } from "../../normalize/rule.ts";
import { dereference, dereferenceAt } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { decide, type Fact } from "../evidence.ts";
import { pairParameters, type StatedParameter } from "../parameters.ts";
import { writeFact } from "../settled.ts";
import { deprecatedBy } from "./deprecation.ts";

/**
 * The fact `exists` for the parts of an operation: a source's silence denies none of them, so that whatever any source
 * states is taken.
 */
function isTaken(cx: Context, source: string, isStated: boolean): boolean {
  const { kind, date = "" } = composedSources(cx.root).get(source) ?? {};
  return decide("exists", [{ kind, date, says: isStated ? true : undefined }]) === true;
}

export function takeParameters(operation: JsonObject, alternative: Alternative, because: string, cx: Context): void {
  const { pointer, source } = alternative;
  for (const { ours, theirs, name } of pairParameters(cx.root, cx.pointer, pointer)) {
    if (ours === undefined) {
      if (!isTaken(cx, source, true)) continue;
      const count = Array.isArray(operation.parameters) ? operation.parameters.length : 0;
      const value = parameterCopy(theirs, name, cx);
      if (count === 0) cx.set("parameters", [value], because);
      else cx.set(["parameters", count], value, because);
      continue;
    }
    completeParameter(ours, theirs, source, because, cx);
  }
}

/** Members of a parameter that are taken as they are if the first source has none. */
const TAKEN_WHOLE: readonly { fact: Fact; key: string; direction: Direction }[] = [
  { fact: "description", key: "description", direction: "equivalent" },
  { fact: "type", key: "schema", direction: "narrow" },
  { fact: "format", key: "style", direction: "equivalent" },
  { fact: "format", key: "explode", direction: "equivalent" },
];

function completeParameter(
  ours: StatedParameter,
  theirs: StatedParameter,
  source: string,
  because: string,
  cx: Context,
): void {
  if (ours.node.deprecated !== true && theirs.node.deprecated === true)
    writeFact(cx, "deprecation", join(ours.landed, "deprecated"), true, deprecatedBy(source), "equivalent");
  for (const { fact, key, direction } of TAKEN_WHOLE) {
    if (ours.node[key] !== undefined || theirs.node[key] === undefined) continue;
    if (key === "schema" && ours.node.content !== undefined) continue;
    writeFact(cx, fact, join(ours.landed, key), cx.copy(join(theirs.landed, key)), because, direction);
  }
}

/** A copy of the reference, or of the parameter if it has another name here. */
function parameterCopy(theirs: StatedParameter, name: string, cx: Context): Json {
  if (theirs.node.name === name) return cx.copy(theirs.pointer);
  const value: JsonObject = { name };
  for (const key of Object.keys(theirs.node)) if (key !== "name") value[key] = cx.copy(join(theirs.landed, key));
  return value;
}

export function takeBody(operation: JsonObject, alternative: Alternative, because: string, cx: Context): void {
  const body = alternative.operation.requestBody;
  if (operation.requestBody !== undefined || !isObject(body)) return;
  const readsOnly = /\/(get|head|delete)$/.test(cx.pointer);
  const isStated = !readsOnly || saysSomething(cx.root, body, join(alternative.pointer, "requestBody"));
  if (!isTaken(cx, alternative.source, isStated)) return;
  cx.set("requestBody", cx.copy(join(alternative.pointer, "requestBody")), because);
}

/** Published DELETE operations carry a required body `{type: object}` that nobody sends (C24). */
function saysSomething(root: JsonObject, body: JsonObject, at: Pointer): boolean {
  const content = dereference(root, body, at)?.node.content;
  return Object.values(isObject(content) ? content : {}).some((media) => {
    const schema = isObject(media) && isObject(media.schema) ? dereference(root, media.schema, "")?.node : undefined;
    return schema !== undefined && Object.keys(schema).some((key) => !["type", "description", "title"].includes(key));
  });
}

export function takeResponses(operation: JsonObject, alternative: Alternative, because: string, cx: Context): void {
  const theirs = alternative.operation.responses;
  if (!isObject(theirs)) return;
  for (const status of Object.keys(theirs)) {
    const at = join(alternative.pointer, "responses", status);
    const ours = isObject(operation.responses) ? operation.responses : undefined;
    const statuses = Object.keys(ours ?? {});
    const known = statuses.find((candidate) => candidate.toLowerCase() === status.toLowerCase());
    // A success under another status is the same success: 200 is assumed if a page states none.
    const isSame = status.startsWith("2") && statuses.some((candidate) => candidate.startsWith("2"));
    if (known !== undefined) takeContent(join(cx.pointer, "responses", known), at, status, because, cx);
    else if (isTaken(cx, alternative.source, !isSame)) {
      if (ours === undefined) cx.set("responses", { [status]: cx.copy(at) }, because);
      else cx.set(["responses", status], cx.copy(at), because);
    }
  }
}

/** The content of a response that has none. */
function takeContent(at: Pointer, theirs: Pointer, status: string, because: string, cx: Context): void {
  const our = dereferenceAt(cx.root, at);
  const their = dereferenceAt(cx.root, theirs);
  if (our === undefined || their === undefined || status === "204") return;
  if (hasContent(our.node) || !hasContent(their.node)) return;
  cx.write(join(our.pointer, "content"), cx.copy(join(their.pointer, "content")), because, "invent");
}

function hasContent(response: JsonObject): boolean {
  return isObject(response.content) && Object.keys(response.content).length > 0;
}
