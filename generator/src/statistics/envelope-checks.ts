import { isObject, join } from "../openapi/pointer.ts";
import {
  type EnvelopeView,
  mostSpecific,
  type Specificity,
  specificityOf,
  viewObject,
} from "../rules/shared/envelope-view.ts";
import { leaves } from "../schema/flatten/leaves.ts";
import type { SchemaPart } from "../schema/flatten/part.ts";
import { ENVELOPE } from "../vendors/envelope.ts";
import type { Check } from "./check.ts";
import { contents, isJson, once, type Survey } from "./survey.ts";

/** The kinds of JSON bodies of successes, by the statements about the result. */
type Kind = "union" | "no-envelope" | "no-result" | "generic" | "specific" | "both";

interface JudgedBody {
  kind: Kind;
  /** How much each statement about the result says, the base first. */
  sayings: readonly Specificity[];
  /** Whether the most specific statement is an object without properties. */
  open: boolean;
  /** Whether a result is described, and an answer may lack it all the same. */
  optional: boolean;
  contradicts: boolean;
}

/** The first JSON body of each operation's successes. */
const successBodies = once(({ root, operations }: Survey): JudgedBody[] =>
  operations.flatMap(({ responses }) => {
    const [first] = bodies(responses.filter(({ status }) => /^2/.test(status)));
    return first === undefined ? [] : [classify(root, first)];
  }),
);

function bodies(responses: readonly SchemaPart[]): SchemaPart[] {
  return responses.flatMap(contents).flatMap(({ media, node, pointer }) => {
    return isJson(media) && isObject(node.schema) ? [{ node: node.schema, pointer: join(pointer, "schema") }] : [];
  });
}

function classify(root: Survey["root"], body: SchemaPart): JudgedBody {
  const none = { sayings: [], open: false, optional: false, contradicts: false };
  const view = viewObject(root, body);
  if (view === undefined) {
    const composed = leaves(root, body)?.some(({ node }) => node.properties !== undefined) === true;
    return { kind: composed ? "specific" : "union", ...none };
  }
  const stated = view.declared.get(ENVELOPE.result) ?? [];
  const hasFlag = view.declared.has(ENVELOPE.flag) || view.required.has(ENVELOPE.flag);
  if (stated.length === 0) return { kind: hasFlag ? "no-result" : "no-envelope", ...none };
  const sayings = stated.map((one) => specificityOf(root, one));
  const most = Math.max(...sayings);
  const kind = sayings.length > 1 && most > 1 ? "both" : most === 1 ? "generic" : "specific";
  const types = mostSpecific(root, stated).flatMap((one) => (leaves(root, one) ?? []).map(({ node }) => node.type));
  const excluded = types.some((type) => type === "integer" || type === "number" || type === "boolean");
  return {
    kind,
    sayings,
    open: most === 2 && !types.includes("array"),
    optional: most > 1 && !view.required.has(ENVELOPE.result),
    contradicts: kind === "both" && sayings.includes(1) && excluded,
  };
}

function successes(is: (body: JudgedBody) => boolean): Check["count"] {
  return (from) => successBodies(from).filter(is).length;
}

/** The JSON bodies of failures, with the values of `success`. */
const failureBodies = once(({ root, operations }: Survey) =>
  operations.flatMap(({ responses }) =>
    bodies(responses.filter(({ status }) => !/^2/.test(status))).map((body) => ({
      flag: flagOf(root, body),
      torn: isTorn(root, viewObject(root, body)),
    })),
  ),
);

/** If the body is no single object, one of the schemas it is composed of may have a flag. */
function flagOf(root: Survey["root"], body: SchemaPart): EnvelopeView["flag"] {
  const view = viewObject(root, body);
  if (view !== undefined) return view.flag;
  const flags = (leaves(root, body) ?? []).map((leaf) => viewObject(root, leaf)?.flag);
  return flags.includes("false") ? "false" : "undeclared";
}

/** Whether one statement says that the result is null, and another that it is not. */
function isTorn(root: Survey["root"], view: EnvelopeView | undefined): boolean {
  const stated = view?.declared.get(ENVELOPE.result) ?? [];
  const nulls = stated.map((one) =>
    (leaves(root, one) ?? []).some(({ node }) => {
      return node.type === "null" || (Array.isArray(node.enum) && node.enum.every((value) => value === null));
    }),
  );
  return nulls.includes(true) && nulls.includes(false);
}

function failures(is: (body: ReturnType<typeof failureBodies>[number]) => boolean): Check["count"] {
  return (from) => failureBodies(from).filter(is).length;
}

const FAILURE_RULES = ["failure-envelope", "failure-unconstrained", "failure-claims-success", "default-response"];
const OPEN = "nobody says what it is: typed as far as known and listed as open-result or open-object";

/** Envelopes of successes and failures. */
export const ENVELOPE_CHECKS: readonly Check[] = [
  {
    id: "result-generic",
    what: "results that are only generic",
    rules: ["envelope-result"],
    stays: OPEN,
    count: successes(({ kind }) => kind === "generic"),
  },
  {
    id: "result-generic-and-specific",
    what: "results stated generically and specifically by allOf",
    rules: ["envelope-result", "all-of-merge"],
    count: successes(({ kind }) => kind === "both"),
  },
  {
    id: "result-generic-union-and-specific",
    what: "– of these, with a union of open kinds",
    rules: ["envelope-result", "all-of-merge"],
    count: successes(({ kind, sayings }) => kind === "both" && sayings.includes(1)),
  },
  {
    id: "result-contradicts-generic",
    what: "specific results that the generic one excludes",
    rules: ["envelope-result"],
    count: successes(({ contradicts }) => contradicts),
  },
  {
    id: "result-specific",
    what: "results stated once",
    rules: [],
    stays: "as it should be",
    count: successes(({ kind }) => kind === "specific"),
  },
  {
    id: "result-optional",
    what: "described results that are not required",
    rules: ["required-result"],
    stays: "a source lets it be null, or what is no success has the same schema: reported, and optional in the type",
    count: successes(({ optional }) => optional),
  },
  {
    id: "envelope-union",
    what: "unions of envelopes",
    rules: ["envelope-union", "single-union"],
    stays: "unions of what is no envelope: typed as they are and listed as no-envelope",
    count: successes(({ kind }) => kind === "union"),
  },
  {
    id: "envelope-without-result",
    what: "envelopes without a result",
    rules: [],
    stays: "the envelope has no result, as published",
    count: successes(({ kind }) => kind === "no-result"),
  },
  {
    id: "envelope-missing",
    what: "successes that are no envelope",
    rules: [],
    stays: "typed as they are and listed as no-envelope",
    count: successes(({ kind }) => kind === "no-envelope"),
  },
  {
    id: "result-open-object",
    what: "results that are any object",
    rules: [],
    stays: OPEN,
    count: successes(({ open }) => open),
  },
  {
    id: "result-empty",
    what: "results that are an empty schema",
    rules: [],
    stays: OPEN,
    count: successes(({ sayings }) => sayings.at(-1) === 0),
  },
  {
    id: "failure",
    what: "schemas of failures",
    rules: ["failure-missing"],
    stays: "one for each failure that is declared, and the shared one where none was",
    count: failures(() => true),
  },
  {
    id: "failure-contradictory",
    what: "– whose success is true and false",
    rules: FAILURE_RULES,
    count: failures(({ flag }) => flag === "never"),
  },
  {
    id: "failure-contradictory-result",
    what: "– of these, with a result that is null and is not",
    rules: FAILURE_RULES,
    count: failures(({ flag, torn }) => flag === "never" && torn),
  },
  {
    id: "failure-unconstrained",
    what: "– whose success may be anything",
    rules: FAILURE_RULES,
    stays: "no envelopes: a boolean success beside an error of their own",
    count: failures(({ flag }) => flag === "open"),
  },
  {
    id: "failure-claims-success",
    what: "– whose success is true",
    rules: FAILURE_RULES,
    count: failures(({ flag }) => flag === "true"),
  },
  {
    id: "failure-silent",
    what: "– that do not say success",
    rules: [],
    stays: "no envelopes: calls give such a body under kind http",
    count: failures(({ flag }) => flag === "undeclared"),
  },
  {
    id: "failure-clean",
    what: "– that say success: false",
    rules: [],
    stays: "as it should be",
    count: failures(({ flag }) => flag === "false"),
  },
];
