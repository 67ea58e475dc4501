import type { Context } from "../../../normalize/rule.ts";
import { dereference } from "../../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../../../openapi/pointer.ts";
import { isUnconstrained, type SchemaPart } from "../../../schema/flatten/part.ts";
import { type ComponentUses, componentUses } from "../../../schema/uses.ts";
import { ENVELOPE } from "../../../vendors/envelope.ts";
import {
  bodiesOf,
  type EnvelopeView,
  type ResponseBody,
  sameSchema,
  specificityOf,
  viewEnvelope,
  viewObject,
} from "../../shared/envelope-view.ts";

/** What is wrong with the body of a failure. */
export type EnvelopeFault =
  /** A failure is composed with schemas of the success; `keep` are the other members. */
  | { kind: "contradiction"; keep: SchemaPart[]; never: boolean }
  /** A union of successes and failures; `keep` are the branches that are no successes. */
  | { kind: "mixed"; keep: SchemaPart[] }
  /** An envelope whose `success` may be true or false. */
  | { kind: "unconstrained"; view: EnvelopeView }
  /** An envelope whose `success` can only be true, or has no possible value. */
  | { kind: "claims-success"; view: EnvelopeView };

/** Checks one failure body. Undefined if it is correct, or no envelope at all. */
function faultOf(root: JsonObject, body: ResponseBody): EnvelopeFault | undefined {
  const { home } = body;
  for (const key of ["anyOf", "oneOf"] as const) {
    const branches = partsOf(home, key);
    if (branches.length < 2) continue;
    const failures = branches.filter((one) => viewEnvelope(root, one)?.flag === "false");
    const others = branches.filter((one) => !failures.includes(one) && viewEnvelope(root, one) !== undefined);
    if (failures.length > 0 && others.length > 0) {
      return { kind: "mixed", keep: branches.filter((one) => !others.includes(one)) };
    }
  }
  const members = partsOf(home, "allOf");
  const failing = members.filter((one) => isFailureEnvelope(root, one));
  const last = failing.at(-1);
  if (last !== undefined && members.length > 1) {
    const keep = members.filter((one) => failing.includes(one) || !belongsToSuccess(root, one, last, body));
    if (keep.length < members.length) {
      return { kind: "contradiction", keep, never: viewObject(root, home)?.flag === "never" };
    }
  }
  const view = viewEnvelope(root, home);
  if (view === undefined || view.flag === "false") return undefined;
  return view.flag === "open" || view.flag === "undeclared"
    ? { kind: "unconstrained", view }
    : { kind: "claims-success", view };
}

function isFailureEnvelope(root: JsonObject, one: SchemaPart): boolean {
  const view = viewObject(root, one);
  return view?.flag === "false";
}

/** Whether a member composed with a failure belongs to the operation's success. */
function belongsToSuccess(root: JsonObject, one: SchemaPart, failure: SchemaPart, body: ResponseBody): boolean {
  if (isUnconstrained(one)) return false;
  const view = viewObject(root, one);
  if (view === undefined || view.flag === "true" || view.flag === "never") return true;
  if (successBodies(root, body).some((success) => sameSchema(root, one.node, success))) return true;
  const result = view.declared.get(ENVELOPE.result)?.at(-1);
  const declaresResult = viewObject(root, failure)?.declared.has(ENVELOPE.result) === true;
  return declaresResult && result !== undefined && specificityOf(root, result) > 0;
}

function successBodies(root: JsonObject, body: ResponseBody): JsonObject[] {
  const { pointer, key } = parent(body.response);
  const siblings = get(root, pointer);
  if (!isObject(siblings) || pointer.startsWith("/components/")) return [];
  const media = body.pointer.slice(body.response.length);
  const out: JsonObject[] = [];
  for (const status of Object.keys(siblings)) {
    const response = siblings[status];
    if (status === key || !/^2/.test(status) || !isObject(response)) continue;
    const found = dereference(root, response, "")?.node;
    const schema = found === undefined ? undefined : get(found, media);
    if (isObject(schema)) out.push(schema);
  }
  return out;
}

export function partsOf(at: SchemaPart, key: "allOf" | "anyOf" | "oneOf"): SchemaPart[] {
  const list = at.node[key];
  if (!Array.isArray(list)) return [];
  const out: SchemaPart[] = [];
  list.forEach((node: Json, i) => {
    if (isObject(node)) out.push({ node, pointer: join(at.pointer, key, i) });
  });
  return out;
}

/** Failure bodies with their faults, in document order. */
export function* faults(cx: Context): Generator<[ResponseBody, EnvelopeFault]> {
  for (const listed of survey(cx).faulty) {
    // An earlier correction may have changed a component that several bodies share: read the current schema.
    const body = withCurrentNode(cx, listed);
    const fault = body === undefined ? undefined : cachedFaultOf(cx, body);
    if (body !== undefined && fault !== undefined) yield [body, fault];
  }
}

/** The success bodies of the current document, once no failure has a fault; none before that. */
export function* successes(cx: Context): Generator<ResponseBody> {
  const { bodies, faulty } = survey(cx);
  if (faulty.length > 0) return;
  const done = new Set<Pointer>();
  for (const listed of bodies) {
    if (listed.failure || done.has(listed.home.pointer)) continue;
    done.add(listed.home.pointer);
    const body = withCurrentNode(cx, listed);
    if (body !== undefined) yield body;
  }
}

interface CachedFault {
  fault: EnvelopeFault | undefined;
  /** The length of the ledger when the fault was looked for. */
  changes: number;
}

const cachedFaults = new WeakMap<Context, Map<Pointer, CachedFault>>();

/** `faultOf`, cached until the document changes: four rules and the survey ask for each body. */
function cachedFaultOf(cx: Context, body: ResponseBody): EnvelopeFault | undefined {
  let known = cachedFaults.get(cx);
  if (known === undefined) {
    known = new Map();
    cachedFaults.set(cx, known);
  }
  const changes = cx.editor.ledger.length;
  let cached = known.get(body.home.pointer);
  if (cached?.changes !== changes) {
    cached = { fault: faultOf(cx.root, body), changes };
    known.set(body.home.pointer, cached);
  }
  return cached.fault;
}

/** The response bodies of the document when the first rule of this walk asked for them. */
export interface ResponseSurvey {
  uses: ComponentUses;
  bodies: ResponseBody[];
  /**
   * Bodies of failures with a fault, one for each home. While there are any, failures may still refer to components of
   * successes, and rules about successes cannot decide where to write their correction: they wait for the next walk.
   */
  faulty: ResponseBody[];
  /** The length of the ledger when they were read. */
  changes: number;
}

const surveys = new WeakMap<Context, ResponseSurvey>();

/** One survey per walk, so that what rules see does not depend on the order in which they run. */
export function survey(cx: Context): ResponseSurvey {
  const known = surveys.get(cx);
  if (known !== undefined) return known;
  const uses = componentUses(cx.root, cx.editor.ledger);
  const bodies = bodiesOf(cx.root, uses);
  const homes = new Set<Pointer>();
  const faulty = bodies.filter((body) => {
    if (!body.failure || homes.has(body.home.pointer)) return false;
    homes.add(body.home.pointer);
    return cachedFaultOf(cx, body) !== undefined;
  });
  const made = { uses, bodies, faulty, changes: cx.editor.ledger.length };
  surveys.set(cx, made);
  return made;
}

function withCurrentNode(cx: Context, body: ResponseBody): ResponseBody | undefined {
  if (survey(cx).changes === cx.editor.ledger.length) return body;
  const node = get(cx.root, body.home.pointer);
  return isObject(node) ? { ...body, home: { ...body.home, node } } : undefined;
}
