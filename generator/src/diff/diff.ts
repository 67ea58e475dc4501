import { dataName, fileMembers, takesDate } from "../emit/typescript/operation.ts";
import { SchemaTypes } from "../emit/typescript/schema-types.ts";
import { markdown } from "../escape.ts";
import type { Body, NamedType, Operation, Parameter, Success, WebhookOrCallback } from "../model/model.ts";
import { enumNames } from "../model/names/names.ts";
import { type FailureBody, failureBodies } from "../model/operations/failures.ts";
import { type FilePart, partEncodings } from "../model/operations/files.ts";
import { serverOf } from "../model/operations/server.ts";
import { readCallbacks } from "../model/operations/webhooks.ts";
import { dereferenceOrSelf, type Located } from "../openapi/dereference.ts";
import { equal } from "../openapi/equal.ts";
import { eraseNames } from "../openapi/path-template.ts";
import { operationLabel } from "../openapi/places.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { isSame } from "./branches.ts";
import {
  type Change,
  type ChangeDirection,
  type ChangedSymbol,
  type Difference,
  type Kind,
  summarize,
} from "./change.ts";
import { Fingerprints } from "./fingerprint.ts";
import { qualified, type Renaming, renamedAreas, renamings, type TypePair } from "./names.ts";
import { matchOperations, operationId, type Side } from "./operations.ts";
import { code, isAndWas, type PairNode, type Place, type SchemaChange, SchemaPairs, WHOSE } from "./schemas.ts";
import { compareSecurity, type SecurityChange } from "./security.ts";
import { propertiesOf } from "./shape.ts";

export type { Side } from "./operations.ts";

/**
 * What differs between two canonical documents, in the terms of the packages they are emitted as. Nothing is compared
 * by name: operations find each other by method and path, schemas by where they stand in them.
 */
export function diff(old: Side, next: Side): Difference {
  const changes = new Comparison(old, next).run();
  return { changes, summary: summarize(changes) };
}

/** Which way a schema is used where an operation leads to it. */
type Way = "request" | "response";

class Comparison {
  readonly #old: Side;
  readonly #next: Side;
  readonly #prints: [Fingerprints, Fingerprints];
  readonly #schemas: SchemaPairs;
  /** What the emitter makes of either side. */
  readonly #types: { old: SchemaTypes; next: SchemaTypes };
  readonly #changes: Change[] = [];
  /** Operations that are in both versions. */
  #pairs: readonly Pair[] = [];
  /** Areas that are called otherwise, by their old name. */
  #areas: ReadonlyMap<string, string> = new Map();
  /** Where operations lead into schemas. */
  readonly #entries: {
    node: PairNode;
    way: Way;
    label: string;
    operation: Pair | undefined;
    isParameter?: true;
  }[] = [];

  constructor(old: Side, next: Side) {
    this.#old = old;
    this.#next = next;
    const numbers = new Map<string, number>();
    this.#prints = [new Fingerprints(old.canonical, numbers), new Fingerprints(next.canonical, numbers)];
    this.#schemas = new SchemaPairs(old, next, this.#prints);
    const typesOf = ({ canonical, model }: Side) => new SchemaTypes(canonical, model.types, undefined);
    this.#types = { old: typesOf(old), next: typesOf(next) };
  }

  run(): Change[] {
    const { pairs, removed, added } = matchOperations(this.#old, this.#next, this.#prints);
    this.#areas = renamedAreas(pairs, this.#next.model);
    this.#renamedAreas(pairs);
    this.#pairs = pairs.map(([one, other]) => ({ old: one, next: other }));
    for (const pair of this.#pairs) this.#operation(pair);
    this.#security();
    for (const one of removed) this.#wholeOperation("operation-removed", one, undefined);
    for (const one of added) this.#wholeOperation("operation-added", undefined, one);
    this.#webhooks();
    this.#server();
    this.#renamedTypes(this.#ofSchemas());
    return this.#changes.sort(byPlace);
  }

  #add(
    kind: Kind,
    pair: Partial<Pair>,
    [old, next]: [Pointer | null, Pointer | null],
    { request = false, response = false, direction = "both" as ChangeDirection },
    message: string,
    types: readonly ChangedSymbol[] = [],
  ): void {
    const operations = [pair.next ?? pair.old].flatMap((one) => (one === undefined ? [] : [operationLabel(one)]));
    const symbols = [...types, ...methodSymbols([pair])];
    const breaking = { request, response };
    this.#changes.push({ kind, old, new: next, direction, breaking, operations, symbols, message });
  }

  #wholeOperation(kind: "operation-added" | "operation-removed", old?: Operation, next?: Operation): void {
    const operation = (next ?? old) as Operation;
    const gone = kind === "operation-removed";
    const pair = { ...(old && { old }), ...(next && { next }) };
    const pointers: [Pointer | null, Pointer | null] = [old?.pointer ?? null, next?.pointer ?? null];
    const message = `${code(operation.name)} (${code(operationLabel(operation))}) is ${gone ? "gone" : "new"}`;
    this.#add(kind, pair, pointers, { request: gone, response: gone }, message);
  }

  #operation(pair: Pair): void {
    const { old, next } = pair;
    const at: [Pointer, Pointer] = [old.pointer, next.pointer];
    const name = code(next.name);
    const add = (
      kind: Kind,
      message: string,
      effect: { request?: boolean; response?: boolean; direction?: ChangeDirection } = {},
    ) => this.#add(kind, pair, at, effect, message);
    if (eraseNames(old.path) !== eraseNames(next.path) || old.method !== next.method) {
      const from = `${code(operationLabel(old))} moves to ${code(operationLabel(next))}`;
      const renamed = old.name === next.name ? "" : `; ${code(old.name)} becomes ${name}`;
      add("path-renamed", from + renamed, { request: true, direction: "request" });
    } else if (old.name !== next.name || (this.#areas.get(old.area) ?? old.area) !== next.area) {
      add("method-renamed", `${code(`${old.area}.${old.name}`)} is now called ${code(`${next.area}.${next.name}`)}`);
    }
    const [id, newId] = [operationId(this.#old, old), operationId(this.#next, next)];
    if (id !== newId) {
      const to = newId === undefined ? "nothing" : code(newId);
      const message = `${code(operationLabel(next))}: the operationId ${id === undefined ? "(none)" : code(id)} becomes ${to}; no name of the package follows it`;
      const from = id === undefined ? null : join(old.pointer, "operationId");
      this.#add(
        "operationId-renamed",
        pair,
        [from, newId === undefined ? null : join(next.pointer, "operationId")],
        {},
        message,
      );
    }
    if (old.deprecated !== next.deprecated) {
      if (next.deprecated) add("deprecated-set", `${name} (${code(operationLabel(next))}) is deprecated`);
      else add("deprecated-unset", `${name} is no longer deprecated`);
    }
    const says = ({ summary, description }: Operation) => JSON.stringify([summary, description]);
    if (says(old) !== says(next)) add("prose-changed", `the description of ${name} changes`);
    this.#parameters(pair);
    this.#body(pair);
    this.#argument(pair);
    this.#success(pair);
    this.#failures(pair);
    this.#pages(pair);
    this.#incoming(readCallbacks(this.#old.canonical, old), readCallbacks(this.#next.canonical, next), pair);
  }

  #parameters(pair: Pair): void {
    const { old, next } = pair;
    const request = { direction: "request" as const };
    const name = code(next.name);
    const parameters = (operation: Operation) => operation.parameters.filter((one) => one.in !== "path");
    const inPath = (operation: Operation): (Parameter | undefined)[] =>
      [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, called]) =>
        operation.parameters.find((one) => one.in === "path" && one.name === called),
      );
    const [before, after] = [inPath(old), inPath(next)];
    const isMoved = before.length !== after.length;
    for (const [i, one] of (isMoved ? [] : before).entries()) {
      const other = after[i];
      if (one === undefined || other === undefined) continue;
      if (one.name !== other.name) {
        const message = `the path parameter ${code(one.name)} of ${name} is now called ${code(other.name)}`;
        this.#add("path-parameter-renamed", pair, [one.pointer, other.pointer], { ...request, request: true }, message);
      }
      this.#parameter(pair, one, other);
    }
    const others = new Map(parameters(next).map((one) => [`${one.in} ${one.name}`, one]));
    for (const one of parameters(old)) {
      const other = others.get(`${one.in} ${one.name}`);
      others.delete(`${one.in} ${one.name}`);
      const called = `the ${place(one)} parameter ${code(one.name)} of ${name}`;
      if (other === undefined) {
        this.#add("parameter-removed", pair, [one.pointer, null], { ...request, request: true }, `${called} is gone`);
        continue;
      }
      if (other.required && !one.required) {
        const breaks = { ...request, request: true };
        this.#add("parameter-made-required", pair, [one.pointer, other.pointer], breaks, `${called} must be given`);
      } else if (one.required && !other.required) {
        this.#add("parameter-made-optional", pair, [one.pointer, other.pointer], request, `${called} may be left out`);
      }
      this.#parameter(pair, one, other);
    }
    for (const one of others.values()) {
      const must = one.required ? ", and must be given" : "";
      const message = `the ${place(one)} parameter ${code(one.name)} of ${name} is new${must}`;
      this.#add("parameter-added", pair, [null, one.pointer], { ...request, request: one.required }, message);
    }
  }

  #parameter(pair: Pair, one: Parameter, other: Parameter): void {
    const called = `the ${place(one)} parameter ${code(other.name)} of ${code(pair.next.name)}`;
    const at: [Pointer, Pointer] = [one.pointer, other.pointer];
    const request = { direction: "request" as const };
    const style = ({ node }: Parameter): JsonObject => ({
      ...(node.style !== undefined && { style: node.style }),
      ...(node.explode !== undefined && { explode: node.explode }),
      ...(isObject(node.content) && { content: Object.keys(node.content)[0] ?? "" }),
    });
    const [was, is] = [style(one), style(other)];
    const differing = ["style", "explode", "content"].filter((key) => was[key] !== is[key]);
    if (differing.length > 0) {
      const how = differing.map((key) => `${code(key)} ${isAndWas(was[key], is[key])}`).join("; ");
      const message = `${called} is written in another way, which the client follows: ${how}`;
      this.#add("parameter-style-changed", pair, at, request, message);
    }
    if (one.node.description !== other.node.description) {
      this.#add("prose-changed", pair, at, request, `the description of ${called.slice("the ".length)} changes`);
    }
    if ((one.node.deprecated === true) !== (other.node.deprecated === true)) {
      const is = other.node.deprecated === true;
      const message = `${called} is ${is ? "" : "no longer "}deprecated`;
      this.#add(is ? "deprecated-set" : "deprecated-unset", pair, at, request, message);
    }
    const label = `${pair.next.title}Init`;
    const whole: Place = { label: other.name, types: [], parameter: place(other) };
    const node = this.#schemas.compare(located(one), located(other), whole);
    this.#entries.push({ node, way: "request", label, operation: pair, isParameter: true });
    const [took, takes] = [takesDate(one, this.#types.old), takesDate(other, this.#types.next)];
    if (took === takes) return;
    const message = `${called} ${took ? "no longer" : "also"} takes a ${code("Date")}`;
    const symbols = rootSymbols(label, [pair]);
    this.#add(took ? "type-changed" : "type-opened", pair, at, { ...request, request: took }, message, symbols);
  }

  #body(pair: Pair): void {
    const { old, next } = pair;
    const name = code(next.name);
    const request = { direction: "request" as const };
    const [before, after] = [old.body, next.body];
    const at: [Pointer | null, Pointer | null] = [before?.pointer ?? null, after?.pointer ?? null];
    if (before === undefined && after === undefined) return;
    if (before === undefined || after === undefined) {
      if (after === undefined) {
        this.#add("body-removed", pair, at, { ...request, request: true }, `${name} takes no body any more`);
      } else {
        const must = after.required ? "must be given a body" : "may be given a body";
        this.#add("body-added", pair, at, { ...request, request: after.required }, `${name} ${must}`);
      }
      return;
    }
    if (after.required && !before.required) {
      this.#add("body-made-required", pair, at, { ...request, request: true }, `the body of ${name} must be given`);
    } else if (before.required && !after.required) {
      this.#add("body-made-optional", pair, at, request, `the body of ${name} may be left out`);
    }
    if (before.mediaType !== after.mediaType) {
      const breaks = before.kind !== after.kind && !(isTyped(before.kind) && isTyped(after.kind));
      const message = `the body of ${name} is sent as ${code(after.mediaType)}, not as ${code(before.mediaType)}`;
      this.#add("body-media-changed", pair, at, { ...request, request: breaks }, message);
      if (breaks) return;
    }
    if (!isTyped(before.kind)) return;
    this.#enter("request", located(before), located(after), `${next.title}Init.body`, pair);
    this.#parts(pair, before, after);
  }

  /** Parts of a form whose type is another than their schema says, and how they are written. */
  #parts(pair: Pair, before: Body, after: Body): void {
    const [files, later] = [fileMembers(before, this.#types.old), fileMembers(after, this.#types.next)];
    const symbols = rootSymbols(`${pair.next.title}Init`, [pair]);
    const add = (kind: Kind, name: string, breaks: boolean, what: string) => {
      const at: [Pointer | null, Pointer | null] = [
        partPointer(this.#old, before, name),
        partPointer(this.#next, after, name),
      ];
      const effect = { direction: "request", request: breaks } as const;
      const message = `the part ${code(name)} of the body of ${code(pair.next.name)} ${what}`;
      // One that is new or gone was said to be.
      if (at[0] !== null && at[1] !== null) this.#add(kind, pair, at, effect, message, symbols);
    };
    for (const name of new Set([...files.keys(), ...later.keys()])) {
      const [was, is] = [files.get(name), later.get(name)];
      if (was?.orText === is?.orText && was?.lists === is?.lists) continue;
      const widens = is?.orText === true && (was === undefined || was.lists === is.lists);
      add(widens ? "type-opened" : "type-changed", name, !widens, `is now ${fileWord(is)}, was ${fileWord(was)}`);
    }
    const [written, now] = [partEncodings(before), partEncodings(after)];
    for (const name of new Set([...Object.keys(written), ...Object.keys(now)])) {
      if (!equal(written[name], now[name]))
        add("format-changed", name, false, "is written in another way, which the client follows");
    }
  }

  /** How a call by name takes its argument. That it takes one at all, or no body any more, is said elsewhere. */
  #argument(pair: Pair): void {
    const { old, next } = pair;
    const [before, after] = [old.argument, next.argument];
    const sameBody = before.body === after.body || before.body === "none" || after.body === "none";
    if (before.form === after.form && sameBody) return;
    const form = ({ form, body }: Operation["argument"]) =>
      form === "places" ? "by place (`path`, `query`, `body`)" : body === "whole" ? "with its body as `body`" : "flat";
    const message = `the argument of ${code(next.name)} was given ${form(before)}, and is now given ${form(after)}`;
    this.#add(
      "argument-form-changed",
      pair,
      [old.pointer, next.pointer],
      { direction: "request", request: true },
      message,
    );
  }

  #success(pair: Pair): void {
    const { old, next } = pair;
    const name = code(next.name);
    const response = { direction: "response" as const };
    const left = new Map(old.success.map((one) => [one.status, one]));
    const right = new Map(next.success.map((one) => [one.status, one]));
    // One answer whose status changes is the same answer.
    const [only, other] = [old.success, next.success].map((list) => (list.length === 1 ? list[0] : undefined));
    if (only !== undefined && other !== undefined && only.status !== other.status) {
      left.delete(only.status);
      left.set(other.status, only);
      const message = `${name} answers with status ${other.status}, not with ${only.status}`;
      this.#add("response-added", pair, [null, answerPointer(next, other)], response, message);
    }
    for (const [status, answer] of right) {
      const before = left.get(status);
      const at = answerPointer(next, answer);
      if (before === undefined) {
        const what = `${name} may now also answer with status ${status}`;
        const breaks = !old.success.some((one) => one.kind === answer.kind && !("schema" in one));
        this.#add("response-added", pair, [null, at], { ...response, response: breaks }, what);
        continue;
      }
      const from = answerPointer(old, before);
      const label = String(dataName(next, next.success.indexOf(answer)));
      if (before.kind !== answer.kind) {
        if (this.#enveloped(pair, before, answer, label)) continue;
        const message = `the answer of ${name} was ${ANSWERS[before.kind]} and is ${ANSWERS[answer.kind]}`;
        // What is no envelope and becomes one is compared as any other; `unwrap` and `paginate` take envelopes alone.
        const breaks = !("schema" in before && "schema" in answer) || before.kind === "envelope";
        this.#add("response-media-changed", pair, [from, at], { ...response, response: breaks }, message);
      }
      if ("schema" in before && "schema" in answer) {
        this.#enter("response", located(before), located(answer), label, pair);
      }
    }
    for (const [status, answer] of left) {
      if (right.has(status)) continue;
      const message = `${name} no longer answers with status ${status}`;
      this.#add("response-removed", pair, [answerPointer(old, answer), null], response, message);
    }
  }

  /** An answer that is put into an envelope, or taken out of it. @returns whether it is one. */
  #enveloped(pair: Pair, before: Success, answer: Success, label: string): boolean {
    const [whole, part] = [held(before), held(answer)];
    if (whole === undefined || part === undefined || !isSame(located(whole), located(part), this.#schemas.roots)) {
      return false;
    }
    const isEnvelope = answer.kind === "envelope";
    const now = isEnvelope
      ? "is now in an envelope: what was all of it is its `result`"
      : "is no longer in an envelope: what was its `result` is all of it";
    const at: [Pointer, Pointer] = [answerPointer(pair.old, before), answerPointer(pair.next, answer)];
    const breaks = { direction: "response", response: true } as const;
    const message = `the answer of ${code(pair.next.name)} ${now}`;
    this.#add(isEnvelope ? "wrapped" : "unwrapped", pair, at, breaks, message, rootSymbols(label, [pair]));
    this.#enter("response", located(whole), located(part), isEnvelope ? `${label}.result` : label, pair);
    return true;
  }

  #failures(pair: Pair): void {
    const { old, next } = pair;
    const name = code(next.name);
    const response = { direction: "response" as const };
    const [before, after] = [failureBodies(this.#old.canonical, old), failureBodies(this.#next.canonical, next)];
    const { pairs, removed, added } = this.#failurePairs(pair, before, after);
    for (const [one, other] of pairs) {
      if (one.schema === undefined || other.schema === undefined) continue;
      const label = `${next.title}FailureBody`;
      const at = { node: one.schema, pointer: one.pointer };
      this.#enter("response", at, { node: other.schema, pointer: other.pointer }, label, pair);
    }
    for (const other of added) {
      const message = `${name} may fail with a further body that is no envelope${statusText(this.#next, next, other)}`;
      this.#add("failure-added", pair, [null, other.pointer], { ...response, response: before.length > 0 }, message);
    }
    for (const one of removed) {
      const message = `a body by which ${name} failed and that was no envelope is gone${statusText(this.#old, old, one)}`;
      const breaks = after.length === 0 && one.schema !== undefined;
      this.#add("failure-removed", pair, [one.pointer, null], { ...response, response: breaks }, message);
    }
    const codes = (operation: Operation) => new Map(operation.codes.map((one) => [one.code, one.meaning]));
    const at = ({ codes }: Operation, value: number) =>
      (codes.find(({ code }) => code === value) ?? codes[0])?.pointer ?? null;
    this.#listed(codes(old), codes(next), (kind, value, meaning) => {
      const what = meaning === "" ? "" : `: ${markdown(meaning)}`;
      const pointers: [Pointer | null, Pointer | null] = [at(old, value), at(next, value)];
      const message = `${name} ${kind === "added" ? "may refuse with" : "no longer lists"} the error code ${value}${what}`;
      this.#add(`error-code-${kind}`, pair, pointers, response, message);
    });
    const meanings = codes(old);
    for (const [value, meaning] of codes(next)) {
      const earlier = meanings.get(value);
      if (earlier === undefined || earlier === meaning) continue;
      const text = (what: string) => (what === "" ? "nothing that is said" : `“${markdown(what)}”`);
      const message = `the error code ${value} of ${name} means ${text(meaning)}, was ${text(earlier)}`;
      this.#add("error-code-changed", pair, [at(old, value), at(next, value)], response, message);
    }
    const permissions = (operation: Operation) => new Map(operation.permissions.map((one) => [one, ""]));
    this.#listed(permissions(old), permissions(next), (kind, value) => {
      const message = `the permission ${code(value)} ${kind === "added" ? "is enough" : "is no longer said to be enough"} for ${name}`;
      this.#add(`permission-${kind}`, pair, [old.pointer, next.pointer], { direction: "request" }, message);
    });
  }

  /**
   * Failures that are no envelope are one union. Those that are built alike are the same, whatever their status; then
   * those of one status; at last the only one there was and the only one there is.
   */
  #failurePairs({ old, next }: Pair, before: readonly FailureBody[], after: readonly FailureBody[]) {
    const pairs: [FailureBody, FailureBody][] = [];
    const [left, right] = [new Set(before), new Set(after)];
    const take = (keyOf: (body: FailureBody, side: 0 | 1) => string) => {
      for (const one of [...left]) {
        const key = keyOf(one, 0);
        const other = [...right].find((body) => keyOf(body, 1) === key);
        if (other === undefined) continue;
        pairs.push([one, other]);
        left.delete(one);
        right.delete(other);
      }
    };
    const kind = ({ schema }: FailureBody) => (schema === undefined ? "text" : "json");
    take((body, side) => {
      if (body.schema === undefined) return "text";
      const end = dereferenceOrSelf(side === 0 ? this.#old.canonical : this.#next.canonical, {
        node: body.schema,
        pointer: body.pointer,
      });
      return this.#prints[side].schema(end.node, end.pointer);
    });
    take(
      (body, side) => `${kind(body)} ${side === 0 ? statusOf(this.#old, old, body) : statusOf(this.#next, next, body)}`,
    );
    if (before.length === 1 && after.length === 1) take(kind);
    return { pairs, removed: left, added: right };
  }

  #listed<T>(
    before: ReadonlyMap<T, string>,
    after: ReadonlyMap<T, string>,
    add: (kind: "added" | "removed", value: T, meaning: string) => void,
  ): void {
    for (const [value, meaning] of after) if (!before.has(value)) add("added", value, meaning);
    for (const [value, meaning] of before) if (!after.has(value)) add("removed", value, meaning);
  }

  #pages(pair: Pair): void {
    const { old, next } = pair;
    if (old.pages === next.pages && old.items === next.items) return;
    const at: [Pointer, Pointer] = [old.pointer, next.pointer];
    const name = code(next.name);
    if (next.pages === undefined) {
      this.#add("pagination-removed", pair, at, { request: true }, `${name} can no longer be paginated`);
    } else if (old.pages === undefined) {
      this.#add("pagination-added", pair, at, {}, `${name} can be paginated`);
    } else {
      this.#add(
        "pagination-changed",
        pair,
        at,
        { response: old.items !== next.items },
        `${name} is paginated in another way, which the client follows: ${paging(next)}, was ${paging(old)}`,
      );
    }
  }

  /** One statement of a document holds for many operations: what changes in the same way is one change. */
  #security(): void {
    const pairs = this.#pairs;
    const found = new Map<string, { change: SecurityChange; pairs: Pair[] }>();
    for (const pair of pairs) {
      for (const change of compareSecurity(this.#old, pair.old, this.#next, pair.next)) {
        const key = `${change.kind} ${change.breaks} ${change.says}`;
        const group = found.get(key) ?? { change, pairs: [] };
        group.pairs.push(pair);
        found.set(key, group);
      }
    }
    for (const { change, pairs: own } of found.values()) {
      const { kind, breaks, says } = change;
      this.#changes.push({
        kind,
        old: change.old,
        new: change.new,
        direction: "request",
        breaking: { request: breaks, response: false },
        operations: own.map(({ next }) => operationLabel(next)),
        symbols: methodSymbols(own),
        message: `${this.#named(own)}: ${says}`,
      });
    }
  }

  #named(pairs: readonly Pair[]): string {
    const isAll = pairs.length === this.#pairs.length && pairs.length > 1;
    return isAll ? "every operation" : named(pairs.map(({ next }) => next.name));
  }

  #webhooks(): void {
    this.#incoming(this.#old.model.webhooks, this.#next.model.webhooks, undefined);
  }

  #incoming(before: readonly WebhookOrCallback[], after: readonly WebhookOrCallback[], pair: Pair | undefined): void {
    const calls = (incoming: readonly WebhookOrCallback[]) =>
      new Map(
        incoming.flatMap(({ name, calls }) =>
          calls.map((call) => [operationLabel({ method: call.method, path: name }), call]),
        ),
      );
    const [left, right] = [calls(before), calls(after)];
    const response = { direction: "response" as const };
    for (const [name, call] of right) {
      const one = left.get(name);
      const [from, to] = [one?.body, call.body];
      if (one === undefined) {
        this.#add("webhook-added", pair ?? {}, [null, call.pointer], response, `the API may call ${code(name)}`);
      } else if (from !== undefined && to !== undefined) {
        this.#enter("response", located(from), located(to), `Webhooks[${JSON.stringify(name)}]`, pair);
      } else if (from !== to) {
        const breaks = { ...response, response: true };
        this.#add(
          "response-media-changed",
          pair ?? {},
          [one.pointer, call.pointer],
          breaks,
          `what ${code(name)} carries changes`,
        );
      }
    }
    for (const [name, call] of left) {
      if (right.has(name)) continue;
      const breaks = { ...response, response: true };
      this.#add("webhook-removed", pair ?? {}, [call.pointer, null], breaks, `the API no longer calls ${code(name)}`);
    }
  }

  /** Where calls go; a server that is written otherwise and is the same by default is none that changed. */
  #server(): void {
    const [before, after] = [serverOf(this.#old.canonical), serverOf(this.#next.canonical)];
    if (before === after) return;
    const breaks = after === undefined;
    const message = breaks
      ? `no server is named any more, it was ${code(before as string)}: calls need a ${code("baseUrl")}`
      : `the server changes from ${before === undefined ? "none" : code(before)} to ${code(after)}`;
    const at = (url: string | undefined) => (url === undefined ? null : "/servers/0/url");
    this.#add("server-changed", {}, [at(before), at(after)], { request: breaks }, message);
  }

  #enter(way: Way, old: Located, next: Located, label: string, operation: Pair | undefined): void {
    const place: Place = { label, types: [] };
    this.#entries.push({ node: this.#schemas.compare(old, next, place), way, label, operation });
  }

  /**
   * Says of every change of a schema which operations reach it, and which way.
   * @returns the operations that reach a type which is called otherwise.
   */
  #ofSchemas(): ReadonlyMap<NamedType, ReadonlySet<Pair>> {
    const renamed = new Map<NamedType, Set<Pair>>();
    const dirty = dirtyNodes(this.#entries.map(({ node }) => node));
    const found = new Map<
      string,
      { change: SchemaChange; ways: Set<Way>; operations: Set<Pair>; holders: Set<Pair>; roots: Set<string> }
    >();
    for (const { node, way, label, operation, isParameter } of this.#entries) {
      const seen = new Set<PairNode>();
      const stack = [node];
      for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
        if (seen.has(at) || !dirty.has(at)) continue;
        seen.add(at);
        stack.push(...at.children);
        for (const { old, next } of operation === undefined ? [] : at.renamed) {
          const type = old ?? next;
          if (type !== undefined) renamed.set(type, (renamed.get(type) ?? new Set()).add(operation as Pair));
        }
        for (const change of at.changes) {
          const key = `${change.kind("both")} ${change.old} ${change.new} ${change.say("both")}`;
          const entry = found.get(key) ?? {
            change,
            ways: new Set(),
            operations: new Set(),
            holders: new Set(),
            roots: new Set(),
          };
          found.set(key, entry);
          entry.ways.add(way);
          if (operation !== undefined) entry.operations.add(operation);
          if (operation !== undefined && isParameter) entry.holders.add(operation);
          if (change.types.length === 0) entry.roots.add(label.replace(/[.[].*$/, ""));
        }
      }
    }
    for (const { change, ways, operations, holders, roots } of found.values()) {
      const direction: ChangeDirection = ways.size === 2 ? "both" : ways.has("request") ? "request" : "response";
      const breaking = {
        request: change.narrows && ways.has("request"),
        response: change.widens && ways.has("response"),
      };
      const pairs = [...operations];
      const kind = change.kind(direction);
      this.#changes.push({
        kind,
        old: change.old,
        new: change.new,
        direction,
        breaking,
        operations: pairs.map(({ next }) => operationLabel(next)),
        symbols: [
          ...change.types.flatMap(typeSymbols),
          ...[...roots].flatMap((root) => rootSymbols(root, pairs)),
          ...methodSymbols(pairs),
        ],
        message: sentence(kind, change, direction).replaceAll(WHOSE, () => this.#named([...holders])),
      });
    }
    return renamed;
  }

  /** What is imported is gone, though no request and no answer changes. */
  #renamedTypes(reach: ReadonlyMap<NamedType, ReadonlySet<Pair>>): void {
    const isAlike = (one: NamedType, other: NamedType) =>
      this.#prints[0].schema(get(this.#old.canonical, one.pointer), one.pointer) ===
      this.#prints[1].schema(get(this.#next.canonical, other.pointer), other.pointer);
    const [old, next] = [this.#old.model, this.#next.model];
    for (const { kind, pairs } of renamings(this.#schemas.types, old, next, this.#areas, isAlike)) {
      const types = pairs.flatMap(({ old, next }) => old ?? next ?? []);
      const operations = new Set(types.flatMap((type) => [...(reach.get(type) ?? [])]));
      const [first] = pairs;
      this.#changes.push({
        kind,
        old: first?.old?.pointer ?? null,
        new: first?.next?.pointer ?? null,
        direction: "both",
        breaking: { request: false, response: false },
        operations: [...operations].map(({ next }) => operationLabel(next)),
        symbols: pairs.flatMap(typeSymbols),
        message: renamingMessage(kind, pairs),
      });
    }
  }

  #renamedAreas(pairs: readonly [Operation, Operation][]): void {
    const before = new Set(this.#old.model.areas.map(({ name }) => name));
    for (const [from, to] of this.#areas) {
      const own = pairs.flatMap(([old, next]) => (old.area === from ? [{ old, next }] : []));
      const what = before.has(to) ? "is now part of" : "is now called";
      this.#changes.push({
        kind: "area-renamed",
        old: null,
        new: null,
        direction: "both",
        breaking: { request: false, response: false },
        operations: own.map(({ next }) => operationLabel(next)),
        symbols: methodSymbols(own),
        message: `the area ${code(from)} ${what} ${code(to)}: its functions and types are imported from there`,
      });
    }
  }
}

function renamingMessage(kind: Renaming["kind"], pairs: readonly TypePair[]): string {
  const names = (types: readonly (NamedType | undefined)[]) =>
    listed([...new Set(types.flatMap((type) => (type === undefined ? [] : [code(qualified(type))])))]);
  const [from, to] = [names(pairs.map(({ old }) => old)), names(pairs.map(({ next }) => next))];
  switch (kind) {
    case "type-renamed":
      return `the type ${from} is now called ${to}`;
    case "type-split":
      return `the type ${from} is now several: ${to}`;
    case "types-merged":
      return `the types ${from} are now one: ${to}`;
    case "type-added":
      return `the type ${to} is new`;
    case "type-removed":
      return `the type ${from} is gone`;
  }
}

/** At most so many operations are called by their name in one sentence. */
const MOST_NAMED = 3;

function named(operations: readonly string[]): string {
  const first = operations.slice(0, MOST_NAMED).map(code);
  const rest = operations.length - first.length;
  return listed(rest === 0 ? first : [...first, `${rest} more`]);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

interface Pair {
  old: Operation;
  next: Operation;
}

/** Nodes that lead to a change, through any chain. */
function dirtyNodes(roots: readonly PairNode[]): Set<PairNode> {
  const parents = new Map<PairNode, PairNode[]>();
  const seen = new Set<PairNode>(roots);
  const stack = [...seen];
  const dirty = new Set<PairNode>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.changes.length + node.renamed.length > 0) dirty.add(node);
    for (const child of node.children) {
      const known = parents.get(child);
      if (known === undefined) parents.set(child, [node]);
      else known.push(node);
      if (seen.has(child)) continue;
      seen.add(child);
      stack.push(child);
    }
  }
  for (const node of dirty) for (const above of parents.get(node) ?? []) dirty.add(above);
  return dirty;
}

function sentence(kind: Kind, { say }: SchemaChange, direction: ChangeDirection): string {
  const notes: string[] = [direction === "both" ? "request and response" : direction];
  if (kind === "enum-value-added" && direction !== "request") notes.push("breaks an exhaustive switch");
  return `${say(direction)} (${notes.join("; ")})`;
}

const UNASKED = { oldToNew: null, newToOld: null };

/** An enum shows in its known set as well: its open form hides from a compiler what was added. */
function typeSymbols({ old, next }: TypePair): ChangedSymbol[] {
  const symbol = (nameOf: (type: NamedType) => string): ChangedSymbol => ({
    kind: "type",
    old: old === undefined ? null : nameOf(old),
    new: next === undefined ? null : nameOf(next),
    assignable: UNASKED,
  });
  const isEnum = (old ?? next)?.kind === "enum";
  const known = (type: NamedType) => `${type.area ?? "shared"}.${enumNames(type.name).known}`;
  return isEnum ? [symbol(qualified), symbol(known)] : [symbol(qualified)];
}

function methodSymbols(pairs: readonly Partial<Pair>[]): ChangedSymbol[] {
  const name = (operation: Operation | undefined) =>
    operation === undefined ? null : `${operation.area}.${operation.name}`;
  return pairs
    .filter(({ old, next }) => old !== undefined || next !== undefined)
    .map(({ old, next }) => ({ kind: "method", old: name(old), new: name(next), assignable: UNASKED }));
}

/** What stands in no declared type stands in one that its operation declares: `…Init`, `…Data`. */
function rootSymbols(root: string, pairs: readonly Pair[]): ChangedSymbol[] {
  return pairs.flatMap(({ old, next }): ChangedSymbol[] => {
    if (!root.startsWith(next.title)) return [];
    const end = root.slice(next.title.length);
    const symbol = { old: `${old.area}.${old.title}${end}`, new: `${next.area}.${next.title}${end}` };
    return [{ kind: "type", ...symbol, assignable: UNASKED }];
  });
}

function place({ in: at }: Parameter): string {
  return at === "path" || at === "query" ? at : at === "header" ? "header" : "cookie";
}

/** Bodies that have a type of their own; others are text or bytes whatever they hold. */
function isTyped(kind: string): boolean {
  return kind === "json" || kind === "form" || kind === "multipart";
}

/** What a part of a form is given as. */
function fileWord(part: FilePart | undefined): string {
  if (part === undefined) return "no file";
  const one = part.orText ? `a file or text` : `a file (${code("Blob")})`;
  return part.lists === 0 ? one : `a list, each ${one}`;
}

/** Where a member of a body is described; null where it has no such member. */
function partPointer({ canonical }: Side, body: Body, name: string): Pointer | null {
  return propertiesOf(dereferenceOrSelf(canonical, located(body))).get(name)?.pointer ?? null;
}

function located({ schema, pointer }: { schema: JsonObject; pointer: Pointer }): Located {
  return { node: schema, pointer };
}

/** What an answer is about; undefined where it has no schema. */
function held(answer: Success): { schema: JsonObject; pointer: Pointer } | undefined {
  if (answer.kind === "envelope") return answer.result;
  return answer.kind === "body" ? answer : undefined;
}

/** `by page`, and which list where it is not the result itself. */
function paging({ pages, items }: Operation): string {
  const how = pages === "single" ? "in one answer" : `by ${pages}`;
  return items === undefined ? how : `${how} of ${code(items)}`;
}

/** The first status under which a body stands. */
function statusOf({ canonical }: Side, operation: Operation, body: FailureBody): string | undefined {
  const responses = get(canonical, join(operation.pointer, "responses"));
  const found = Object.entries(isObject(responses) ? responses : {}).find(([status, response]) => {
    const at = { node: isObject(response) ? response : {}, pointer: join(operation.pointer, "responses", status) };
    return body.pointer.startsWith(`${dereferenceOrSelf(canonical, at).pointer}/`);
  });
  return found?.[0];
}

/** The same, in parentheses. */
function statusText(side: Side, operation: Operation, body: FailureBody): string {
  const status = statusOf(side, operation, body);
  return status === undefined ? "" : ` (status ${code(status)})`;
}

function answerPointer(operation: Operation, answer: Success): Pointer {
  return "pointer" in answer ? answer.pointer : join(operation.pointer, "responses", answer.status);
}

const ANSWERS: Readonly<Record<Success["kind"], string>> = {
  envelope: "an envelope",
  body: "a body without an envelope",
  text: "text",
  binary: "bytes",
  empty: "empty",
  any: "whatever comes",
};

/** Paths before components, then as the documents have it. */
function byPlace(a: Change, b: Change): number {
  const key = ({ kind, old, new: next }: Change) => `${next ?? old} ${kind}`;
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : Number(left > right);
}
