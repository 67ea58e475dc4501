import { FlarespecError } from "../../diagnostics/error.ts";
import { identifier } from "../../escape.ts";
import { operationLabel } from "../../openapi/places.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { type Method, methodOfKey, operationKeys } from "../../openapi/walk.ts";
import { errorClassOf, type NamedBy, type Preset } from "../../vendors/preset.ts";
import type { Loss, Operation } from "../model.ts";
import { camel, Names } from "../names/names.ts";
import { areReadable } from "../names/operation-ids.ts";
import { assignNames } from "../names/operation-names.ts";
import type { Schemas } from "../schemas.ts";
import { argumentOf } from "./argument.ts";
import { readBody } from "./body.ts";
import { readOperationCodes, readPermissions } from "./errors.ts";
import { sendsBody } from "./media.ts";
import { readPages } from "./pages.ts";
import { readParameters } from "./parameters.ts";
import { readDeclared, readFurther, readResponses, readSuccesses } from "./responses.ts";
import { readAnswerTexts, readBodyText } from "./texts.ts";
import { readCallbacks } from "./webhooks.ts";

/** Names that a module with operations uses otherwise. */
const TAKEN_FUNCTIONS: readonly string[] = [
  ...[
    "accept",
    "applyMiddleware",
    "readAs",
    "follow",
    "declaredTypes",
    "redirectTo",
    "createClient",
    "createApiClient",
    "createLimiter",
    // `import()` would call it: a module that exports it is a thenable.
    "then",
    "operation",
    "operations",
    "paginate",
    "reconnect",
    "traceAttempts",
    "unwrap",
  ],
  ...[
    "REQUEST_BUDGET",
    "vendor",
    "byCursor",
    "byPage",
    "onePage",
    "bigIntBody",
    "writeBigInts",
    "bodyByType",
    "eitherBody",
    "formBody",
    "hasFile",
    "hasMember",
    "jsonBody",
    "multipartBody",
    "ndjsonBody",
  ],
  ...[
    "rawBody",
    "parseBigInts",
    "parseDates",
    "toDate",
    "toInstant",
    "toPlainDate",
    "readAny",
    "readBlob",
    "readEvents",
    "readJsonEvents",
    "readLines",
    "readText",
  ],
  ...["deepObjectBrackets", "deepObjectRepeat", "deepObjectStyle"],
  ...["jsonContent", "keepReserved", "labelStyle", "matrixStyle", "pipeDelimitedStyle"],
  ...[
    "spaceDelimitedStyle",
    "paginateWith",
    "unwrapWith",
    "unwrapBody",
    "unwrapBodyWith",
    "problemMessage",
    "byLastItem",
    "byLink",
    "byNext",
    "byPosition",
    "inOnePage",
    "createOpenapiFetchClient",
    "ApiError",
  ],
];

/** Reads the operations of a canonical document, in document order. They have no names yet. */
export function readOperations(
  schemas: Schemas,
  areas: ReadonlyMap<string, string>,
  preset: Preset,
  losses: Loss[],
): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(isObject(schemas.root.paths) ? schemas.root.paths : {})) {
    // An extension of `paths` may look like a path with operations.
    if (!isObject(item) || path.startsWith("x-")) continue;
    for (const key of Object.keys(item)) {
      if (methodOfKey(key) !== undefined || key.startsWith("x-")) continue;
      if (get(item, join("", key, "responses")) === undefined) continue;
      const message = "OpenAPI 3.1 has no such method";
      const operation = operationLabel({ method: key, path });
      losses.push({ kind: "not-sent", operation, pointer: join("/paths", path, key), message });
    }
    for (const key of operationKeys(item)) {
      const method = methodOfKey(key) ?? key;
      const obstacle = obstacleOf(method) ?? (isSendable(path) ? undefined : NO_PATH);
      const pointer = join("/paths", path, key);
      if (obstacle !== undefined) {
        losses.push({ kind: "not-sent", operation: operationLabel({ method, path }), pointer, message: obstacle });
        continue;
      }
      operations.push(readOperation(schemas, path, method, pointer, item, areas.get(path) ?? "root", preset, losses));
    }
  }
  return operations;
}

/**
 * Names the operations of a document. Chosen names come first: the naming scheme avoids them.
 * @param namedBy default: by `operationId` if all are readable, otherwise by method and path alone.
 */
export function nameOperations(
  schemas: Schemas,
  operations: readonly Operation[],
  overrides: Readonly<Record<string, string>>,
  preset: Preset,
  isList: (operation: Operation) => boolean,
  namedBy: NamedBy | undefined = preset.operations,
): void {
  const ids = namedBy === "path" ? new Map<Operation, string>() : operationIds(schemas, operations);
  const areAll = ids.size === operations.length && areReadable([...ids.values()]);
  if (namedBy === undefined && !areAll) ids.clear();
  const taken = [...TAKEN_FUNCTIONS, errorClassOf(preset)];
  const chosen = new Names(taken);
  const rest: Operation[] = [];
  for (const operation of operations) {
    const name = overrides[operationLabel(operation)];
    if (name === undefined) rest.push(operation);
    else if (chosen.has(name)) throw new FlarespecError("FS2010", { message: `the names call two operations ${name}` });
    else operation.name = chosen.take([identifier(name)]);
  }
  const wanted = new Map(
    rest.map((operation) => {
      const { method, path } = operation;
      const id = ids.get(operation);
      const first = id === undefined ? {} : { first: camel(id) };
      return [{ method, path, lists: isList(operation), ...first }, operation];
    }),
  );
  const named = assignNames([...wanted.keys()], [...taken, ...operations.map(({ name }) => name)]);
  for (const [one, operation] of wanted) operation.name = named.get(one) as string;
  for (const operation of operations) {
    operation.title = (operation.name[0] as string).toUpperCase() + operation.name.slice(1);
  }
}

function operationIds(schemas: Schemas, operations: readonly Operation[]): Map<Operation, string> {
  const ids = new Map<Operation, string>();
  for (const operation of operations) {
    const id = get(schemas.root, join(operation.pointer, "operationId"));
    if (typeof id === "string" && id.trim() !== "") ids.set(operation, id);
  }
  return ids;
}

const NO_PATH = "no request has such a path, and what it could be read as is another operation";

/** Why fetch does not send a method. */
function obstacleOf(method: Method): string | undefined {
  if (/^(?:trace|track|connect)$/.test(method)) return `fetch sends no ${method.toUpperCase()}`;
  return /^[a-z][a-z\d-]*$/.test(method) ? undefined : "no function can be called like this method";
}

/** What a client can send: one slash in front, no white space and no query. A fragment is left out. */
function isSendable(path: string): boolean {
  return /^\/(?!\/)[^\s\\?#]*(?:#\S*)?$/.test(path);
}

function readOperation(
  schemas: Schemas,
  path: string,
  method: Method,
  pointer: Pointer,
  item: JsonObject,
  area: string,
  preset: Preset,
  losses: Loss[],
): Operation {
  const node = get(schemas.root, pointer) as JsonObject;
  const label = operationLabel({ method, path });
  const operation: Operation = {
    name: "",
    title: "",
    method,
    path,
    pointer,
    area,
    deprecated: node.deprecated === true,
    parameters: readParameters(schemas, node, item, pointer),
    argument: { form: "flat", body: "none" },
    success: [],
    answerTexts: [],
    furtherAnswers: new Map(),
    codes: readOperationCodes(schemas.root, node, pointer),
    permissions: readPermissions(node, preset),
    responses: [],
    failureBodies: [],
    failsWithEnvelope: false,
    callbacks: [],
  };
  if (typeof node.summary === "string") operation.summary = node.summary;
  if (typeof node.description === "string") operation.description = node.description;
  const body = sendsBody(method) ? readBody(schemas, node, pointer) : undefined;
  const text = readBodyText(schemas, operation, node);
  if (body !== undefined) operation.body = { ...body, ...(text !== undefined && { description: text }) };
  operation.argument = argumentOf(schemas, operation);
  const responses = readResponses(schemas, operation, node);
  operation.answerTexts = readAnswerTexts(operation, responses);
  operation.success = readSuccesses(schemas, operation, responses, label, preset, losses);
  if (method !== "head") operation.furtherAnswers = readFurther(schemas, responses);
  Object.assign(operation, readDeclared(schemas, responses, preset));
  operation.callbacks = readCallbacks(schemas, operation);
  return { ...operation, ...readPages(schemas, operation) };
}
