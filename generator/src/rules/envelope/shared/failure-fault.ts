import type { Context } from "../../../normalize/rule.ts";
import { dereference } from "../../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../../../openapi/pointer.ts";
import { isUnconstrained, type SchemaPart } from "../../../schema/flatten/part.ts";
import { type ComponentUses, componentUses } from "../../../schema/uses.ts";
import {
  type Body,
  bodiesOf,
  type EnvelopeView,
  sameSchema,
  sayingOf,
  viewEnvelope,
  viewObject,
} from "../../shared/envelope-view.ts";

/** What is wrong with the body of a failure, and what of it is right. */
export type Fault =
  /** A failure is composed with what cannot be one; `keep` are the members that can. */
  | { kind: "contradiction"; keep: SchemaPart[]; never: boolean }
  /** A choice between success and failure; `keep` are the failures. */
  | { kind: "mixed"; keep: SchemaPart[] }
  /** An envelope whose `success` may be anything. */
  | { kind: "unconstrained"; view: EnvelopeView }
  /** An envelope that says it is a success. */
  | { kind: "claims-success"; view: EnvelopeView };

/** Judges one failure body; undefined where it is clean, or no envelope at all. */
export function faultOf(root: JsonObject, body: Body): Fault | undefined {
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
  const failing = members.filter((one) => saysFailure(root, one));
  const last = failing.at(-1);
  if (last !== undefined && members.length > 1) {
    const keep = members.filter((one) => failing.includes(one) || !isForeign(root, one, last, body));
    if (keep.length < members.length) {
      return { kind: "contradiction", keep, never: viewObject(root, home)?.flag === "never" };
    }
  }
  const view = viewEnvelope(root, home);
  if (view === undefined || view.flag === "false") return undefined;
  return view.flag === "open" || view.flag === "unsaid"
    ? { kind: "unconstrained", view }
    : { kind: "claims-success", view };
}

function saysFailure(root: JsonObject, one: SchemaPart): boolean {
  const view = viewObject(root, one);
  return view?.flag === "false";
}

/** Whether a member composed with a failure belongs to the success of the operation instead. */
function isForeign(root: JsonObject, one: SchemaPart, failure: SchemaPart, body: Body): boolean {
  if (isUnconstrained(one)) return false;
  const view = viewObject(root, one);
  if (view === undefined || view.flag === "true" || view.flag === "never") return true;
  if (successBodies(root, body).some((success) => sameSchema(root, one.node, success))) return true;
  const result = view.declared.get("result")?.at(-1);
  const own = viewObject(root, failure)?.declared.has("result") === true;
  return own && result !== undefined && sayingOf(root, result) > 0;
}

function successBodies(root: JsonObject, body: Body): JsonObject[] {
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
export function* faults(cx: Context): Generator<[Body, Fault]> {
  for (const listed of survey(cx).faulty) {
    // An earlier correction may have reached a component that several bodies share: read what stands there now.
    const body = asItStands(cx, listed);
    const fault = body === undefined ? undefined : judge(cx, body);
    if (body !== undefined && fault !== undefined) yield [body, fault];
  }
}

/** Bodies of successes as they stand now, once no failure is at fault; none before that. */
export function* successes(cx: Context): Generator<Body> {
  const { bodies, faulty } = survey(cx);
  if (faulty.length > 0) return;
  const done = new Set<Pointer>();
  for (const listed of bodies) {
    if (listed.failure || done.has(listed.home.pointer)) continue;
    done.add(listed.home.pointer);
    const body = asItStands(cx, listed);
    if (body !== undefined) yield body;
  }
}

interface Verdict {
  fault: Fault | undefined;
  /** How many changes had been made when it was found. */
  changes: number;
}

const verdicts = new WeakMap<Context, Map<Pointer, Verdict>>();

/** `faultOf`, judged again only when something has changed since: four rules and the survey ask for each body. */
function judge(cx: Context, body: Body): Fault | undefined {
  let known = verdicts.get(cx);
  if (known === undefined) {
    known = new Map();
    verdicts.set(cx, known);
  }
  const changes = cx.editor.ledger.length;
  let verdict = known.get(body.home.pointer);
  if (verdict?.changes !== changes) {
    verdict = { fault: faultOf(cx.root, body), changes };
    known.set(body.home.pointer, verdict);
  }
  return verdict.fault;
}

/** The response bodies of the document when this walk's first rule asked for them. */
export interface Survey {
  uses: ComponentUses;
  bodies: Body[];
  /**
   * Bodies of failures with a fault, each home once. As long as there is one, a component of a success may still be
   * reached by failures, and rules about successes would not know where their correction belongs: they wait for the
   * next walk.
   */
  faulty: Body[];
}

const surveys = new WeakMap<Context, Survey>();

/** One survey a walk: what the rules of the stage see does not depend on the order in which they run. */
export function survey(cx: Context): Survey {
  const known = surveys.get(cx);
  if (known !== undefined) return known;
  const uses = componentUses(cx.root, cx.editor.ledger);
  const bodies = bodiesOf(cx.root, uses);
  const homes = new Set<Pointer>();
  const faulty = bodies.filter((body) => {
    if (!body.failure || homes.has(body.home.pointer)) return false;
    homes.add(body.home.pointer);
    return judge(cx, body) !== undefined;
  });
  const made = { uses, bodies, faulty };
  surveys.set(cx, made);
  return made;
}

function asItStands(cx: Context, body: Body): Body | undefined {
  const node = get(cx.root, body.home.pointer);
  return isObject(node) ? { ...body, home: { ...body.home, node } } : undefined;
}
