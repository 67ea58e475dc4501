import type { Middleware } from "../middleware.ts";
import type { SchemaIssue, StandardSchema } from "./standard-schema.ts";

/** The schemas of answers, by `METHOD /path` and status, as a generated package exports them. */
export interface AnswerSchemas {
  readonly [operation: string]: { readonly [status: string]: StandardSchema<unknown> };
}

export interface CheckAnswersOptions {
  /**
   * `warn`: the call goes on, and its answer is checked when it is read. `error`: the call waits, and ends with the kind `malformed`.
   * false: nothing is checked. Default `warn`.
   */
  mode?: "warn" | "error" | false | undefined;
  /** Called for an answer that deviates. Default for `warn`: `console.warn(drift.message)`. What it throws is ignored. */
  onDrift?: ((drift: Drift) => void) | undefined;
  /** Keeps a platform from ending before a check does, as `waitUntil` of a Worker's context. */
  waitUntil?: ((check: Promise<void>) => void) | undefined;
}

/** An answer that its type does not describe. */
export interface Drift {
  /** `METHOD /path`, the path as template. */
  operation: string;
  status: number;
  /** Where it deviates, at most ten places. */
  issues: readonly { pointer: string; message: string }[];
  /** All of this in one line, without any value of the answer. */
  message: string;
}

/** Most issues of one report: an answer may have a thousand items that deviate alike. */
const MOST = 10;

/** Creates a middleware that checks successful answers by their schemas. Give it to a client as the last one. */
export function checkAnswers(
  schemas: AnswerSchemas,
  { mode = "warn", onDrift, waitUntil }: CheckAnswersOptions = {},
): Middleware {
  return {
    async onResponse({ request, schemaPath, response }) {
      const operation = `${request.method} ${schemaPath}`;
      const { status, ok, headers } = response;
      const byStatus = Object.hasOwn(schemas, operation) ? schemas[operation] : undefined;
      const schema = byStatus?.[status] ?? byStatus?.["2XX"] ?? byStatus?.default;
      if (mode === false || !ok || schema === undefined || !/[/+]json\b/i.test(headers.get("content-type") ?? "")) {
        return;
      }
      const copy = response.clone();
      const check = async (): Promise<Drift | undefined> => driftOf(operation, status, schema, await copy.text());
      if (mode === "error") {
        const drift = await check();
        if (drift !== undefined) {
          report(drift, onDrift);
          throw new TypeError(drift.message);
        }
        return;
      }
      const checked = check().then(
        (drift) => drift && report(drift, onDrift ?? (({ message }) => console.warn(message))),
        // The connection has broken: the call itself fails.
        () => {},
      );
      waitUntil?.(checked);
    },
  };
}

function report(drift: Drift, onDrift: ((drift: Drift) => void) | undefined): void {
  try {
    onDrift?.(drift);
  } catch {
    // A report must not break a call.
  }
}

function driftOf(operation: string, status: number, schema: StandardSchema<unknown>, text: string): Drift | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The call itself fails, or allows an empty body.
    return undefined;
  }
  const { issues } = schema["~standard"].validate(value);
  // A refusal with status 200 has another type.
  if (issues === undefined || (value as { success?: unknown } | null)?.success === false) {
    return undefined;
  }
  const places = issues.slice(0, MOST).map(({ message, path }) => ({ pointer: pointerOf(path), message }));
  const { pointer, message } = places[0] as { pointer: string; message: string };
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const what = `${operation}: the answer with status ${status} deviates from its type at "${pointer}": ${message}${more}`;
  return { operation, status, issues: places, message: what };
}

const pointerOf = (path: SchemaIssue["path"]): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
