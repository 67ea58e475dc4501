import { isObject, type Json, type JsonObject, join } from "../document/pointer.ts";
import { METHODS } from "../document/walk.ts";
import { isSettled } from "./path-move.ts";
import { type Context, type Rule, rule } from "./rule.ts";

const QUERY = "A query is no part of a path: it becomes a parameter.";
const BOTH = "With this query the answer is the other one.";

/**
 * `/ips?networks=jdcloud` publishes a variant of `/ips` as a path of its own. Paths are matched without their query,
 * so the variant could never be told from the path itself. Its query becomes a parameter that may be left out, its
 * answer a further possibility.
 */
export const pathQuery: Rule = rule({
  id: "path-query",
  code: "FS3007",
  stage: "paths",
  summary: "Turns a query in a path into query parameters.",
  evidence: ["corpus: 7 of 26 documents (`/ips?networks=jdcloud`)", "history: 1,757 versions"],
  direction: "widen",
  repairs: true,
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      const cut = path.indexOf("?");
      if (cut < 0 || !isObject(item) || !isSettled(path, root)) continue;
      const to = path.slice(0, cut);
      const query = [...new URLSearchParams(path.slice(cut + 1))];
      cx.report(`a path has no query; ${path.slice(cut)} becomes query parameters of ${to}`, join("/paths", path));
      const base = root.paths[to];
      for (const method of METHODS) {
        const operation = item[method];
        if (!isObject(operation)) continue;
        const own = isObject(base) ? base[method] : undefined;
        if (isObject(own)) joinVariant(own, operation, to, path, method, cx);
        const at = isObject(own) ? join("/paths", to, method) : join("/paths", path, method);
        declare(cx.editor.get(at) as JsonObject, at, query, !isObject(own), cx);
      }
      if (!isObject(base)) cx.write(join("/paths", to), cx.copy(join("/paths", path)), QUERY);
      else {
        for (const method of METHODS) {
          if (!isObject(item[method]) || isObject(base[method])) continue;
          cx.write(join("/paths", to, method), cx.copy(join("/paths", path, method)), QUERY);
        }
      }
      cx.write(join("/paths", path), undefined, QUERY);
    }
  },
});

function declare(
  operation: JsonObject,
  at: string,
  query: readonly [string, string][],
  required: boolean,
  cx: Context,
): void {
  const list = Array.isArray(operation.parameters) ? operation.parameters : [];
  const added = query.flatMap(([name, value]): Json[] => {
    if (list.some((parameter) => isObject(parameter) && parameter.in === "query" && parameter.name === name)) return [];
    const schema: JsonObject = value === "" ? { type: "string" } : { type: "string", enum: [value] };
    return [required ? { in: "query", name, required, schema } : { in: "query", name, schema }];
  });
  if (added.length === 0) return;
  cx.write(join(at, "parameters"), [...list.map((_, i) => cx.copy(join(at, "parameters", i))), ...added], QUERY);
}

/** Adds the variant's JSON answers to those of the path itself. */
function joinVariant(own: JsonObject, other: JsonObject, to: string, from: string, method: string, cx: Context): void {
  for (const status of Object.keys(isObject(other.responses) ? other.responses : {})) {
    const way = [method, "responses", status, "content", "application/json", "schema"];
    const mine = join("/paths", to, ...way);
    const theirs = join("/paths", from, ...way);
    if (cx.editor.get(theirs) === undefined) continue;
    if (cx.editor.get(mine) === undefined) {
      const holder = join("/paths", to, method, "responses", status);
      if (isObject(own.responses) && own.responses[status] === undefined) {
        cx.write(holder, cx.copy(join("/paths", from, method, "responses", status)), BOTH);
      }
      continue;
    }
    cx.write(mine, { anyOf: [cx.copy(mine), cx.copy(theirs)] }, BOTH, "widen");
  }
}
