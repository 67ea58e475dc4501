import { dereference, type Located } from "../openapi/dereference.ts";
import { eraseNames, templateNames } from "../openapi/path-template.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import type { Check } from "./check.ts";
import { contents, type OperationAt, type Survey } from "./survey.ts";

const WRITES = new Set(["post", "put", "patch"]);

/** Paths, parameters, bodies, responses and security. */
export const OPERATION_CHECKS: readonly Check[] = [
  {
    id: "operation-id-twice",
    what: "operations with the operationId of another",
    rules: ["duplicate-operation-id"],
    count: ({ operations }) => repeated(operations.flatMap(({ node }) => node.operationId ?? [])),
  },
  {
    id: "path-equivalent",
    what: "path templates that match the requests of another",
    rules: ["equivalent-paths", "scope-parameter"],
    stays: "where nothing is known of the vendor's scopes, each keeps its own parameters and methods",
    count: ({ root }) => repeated(paths(root).map(eraseNames)),
  },
  {
    id: "path-query",
    what: "path templates with a query",
    rules: ["path-query"],
    count: ({ root }) => paths(root).filter((path) => path.includes("?")).length,
  },
  {
    id: "path-parameter-twice",
    what: "path templates that name a parameter twice",
    rules: ["path-parameter-twice"],
    count: ({ root }) => paths(root).filter((path) => repeated(templateNames(path)) > 0).length,
  },
  {
    id: "path-parameter-undeclared",
    what: "path parameters that an operation does not declare",
    rules: ["path-parameter-declared", "dangling-parameter"],
    count: sum((one) => [...new Set(templateNames(one.path))].filter((name) => !pathNames(one).includes(name)).length),
  },
  {
    id: "path-parameter-absent",
    what: "path parameters that are not in the template",
    rules: ["path-parameter-declared"],
    count: sum((one) => pathNames(one).filter((name) => !templateNames(one.path).includes(name)).length),
  },
  {
    id: "path-parameter-optional",
    what: "path parameters that are not required",
    rules: ["path-parameter-required"],
    count: sum(({ parameters }) => count(parameters, ({ node }) => node.in === "path" && node.required !== true)),
  },
  {
    id: "parameter-twice",
    what: "parameters declared a second time in one list",
    rules: ["duplicate-parameter"],
    count: ({ root, operations }) =>
      operations.reduce((total, { node }) => {
        const own = Array.isArray(node.parameters)
          ? node.parameters.flatMap((one) => dereference(root, one, "") ?? [])
          : [];
        return total + repeated(own.map(({ node: { in: place, name } }) => `${String(place)} ${String(name)}`));
      }, 0),
  },
  {
    id: "parameter-without-schema",
    what: "parameters without schema or content",
    rules: ["parameter-schema"],
    count: sum(({ parameters }) =>
      count(parameters, ({ node }) => node.schema === undefined && node.content === undefined),
    ),
  },
  {
    id: "parameter-reserved-header",
    what: "header parameters that OpenAPI reserves",
    rules: ["reserved-header"],
    count: sum(({ parameters }) =>
      count(parameters, ({ node: { in: place, name } }) => {
        return place === "header" && /^(content-type|accept|authorization)$/i.test(String(name));
      }),
    ),
  },
  {
    id: "parameter-no-identifier",
    what: "parameter names that are no identifiers",
    rules: [],
    stays: "what is sent is called so: emitted as quoted keys",
    count: sum(({ parameters }) => count(parameters, ({ node }) => !/^[A-Za-z_$][\w$]*$/.test(String(node.name)))),
  },
  {
    id: "status-lower-case",
    what: "ranges of statuses in lower case",
    rules: ["response-key-case"],
    count: sum(({ responses }) => count(responses, ({ status }) => /^[1-5]xx$/.test(status))),
  },
  {
    id: "media-type-wrong",
    what: "content keys of successes that are no media types",
    rules: ["media-type"],
    count: sum((one) => count(successes(one).flatMap(contents), ({ media }) => !/^[^\s/]+\/[^\s/]+/.test(media))),
  },
  {
    id: "body-unexpected",
    what: "bodies on GET, HEAD and DELETE",
    rules: ["empty-body"],
    stays: "bodies with a schema: lists of what to delete, which are sent",
    count: sum(({ method, body }) => Number(/^(get|head|delete)$/.test(method) && body !== undefined)),
  },
  {
    id: "body-empty",
    what: "empty schemas of bodies on POST, PUT and PATCH",
    rules: [],
    stays: "the API may insist on {}; typed unknown and listed as untyped",
    count: sum(({ method, body }) => {
      if (body === undefined || !WRITES.has(method)) return 0;
      return count(contents(body), ({ node }) => !isObject(node.schema) || Object.keys(node.schema).length === 0);
    }),
  },
  {
    id: "body-missing",
    what: "POST, PUT and PATCH without a body",
    rules: [],
    stays: "calls of actions; they take no body",
    count: sum(({ method, body }) => Number(WRITES.has(method) && body === undefined)),
  },
  { id: "body-union", what: "bodies that are unions", rules: [], stays: "emitted as unions", count: bodies(isUnion) },
  {
    id: "body-array",
    what: "bodies that are arrays",
    rules: [],
    stays: "emitted as arrays",
    count: bodies(({ type }) => type === "array"),
  },
  {
    id: "success-several",
    what: "operations with several 2XX",
    rules: [],
    stays: "the data of a call is the union of them",
    count: sum((one) => Number(successes(one).length > 1)),
  },
  {
    id: "success-without-content",
    what: "2XX without content",
    rules: [],
    stays: "the data of such a call is whatever comes, and listed as untyped, unless another success has content",
    count: sum((one) => count(successes(one), (response) => contents(response).length === 0)),
  },
  {
    id: "success-without-schema",
    what: "2XX content without a schema",
    rules: [],
    stays: "JSON is typed unknown and listed as untyped, anything else is a string or a Blob",
    count: sum((one) => count(successes(one).flatMap(contents), ({ node }) => node.schema === undefined)),
  },
  {
    id: "security-email-key",
    what: "operations that only list e-mail and key",
    rules: [],
    stays: "the client sends what it is given: lists of schemes are no reason to refuse a token (C13)",
    count: ({ operations }) => operations.filter(({ node }) => schemes(node) === "api_email+api_key").length,
  },
  {
    id: "security-all-in-one",
    what: "operations that demand e-mail, key and token at once",
    rules: [],
    stays: "the client sends what it is given: lists of schemes are no reason to refuse a token (C13)",
    count: ({ operations }) => operations.filter(({ node }) => schemes(node) === "api_email+api_key+api_token").length,
  },
];

function paths(root: JsonObject): string[] {
  return isObject(root.paths) ? Object.keys(root.paths) : [];
}

function pathNames({ parameters }: OperationAt): string[] {
  return parameters.filter(({ node }) => node.in === "path").map(({ node }) => String(node.name));
}

function successes({ responses }: OperationAt): OperationAt["responses"] {
  return responses.filter(({ status }) => /^2/.test(status));
}

function schemes({ security }: JsonObject): string {
  if (!Array.isArray(security)) return "";
  return security.map((one) => (isObject(one) ? Object.keys(one).sort().join("+") : "")).join(" | ");
}

function isUnion({ anyOf, oneOf }: JsonObject): boolean {
  return Array.isArray(anyOf) || Array.isArray(oneOf);
}

function bodies(is: (schema: JsonObject) => boolean): Check["count"] {
  return ({ root, operations }) => {
    const media = operations.flatMap(({ body }) => (body === undefined ? [] : contents(body)));
    return count(media, ({ node, pointer }) => {
      const schema = dereference(root, node.schema, pointer);
      return schema !== undefined && is(schema.node);
    });
  };
}

function sum(of: (operation: OperationAt) => number): Check["count"] {
  return ({ operations }: Survey) => operations.reduce((total, operation) => total + of(operation), 0);
}

function count<T extends Located>(list: readonly T[], is: (one: T) => boolean): number {
  return list.filter(is).length;
}

/** The number of values that occurred before. */
function repeated(values: readonly unknown[]): number {
  return values.length - new Set(values).size;
}
