import type { Change } from "../diff/change.ts";
import { bumpOf } from "../diff/change.ts";
import { get, isObject, type Json, type JsonObject, tokens } from "../document/pointer.ts";

/** Words by which a change can be recognised in an error and in the line it stands in. */
interface Marks {
  change: Change;
  /** The property, parameter or value that changed. */
  leaves: ReadonlySet<string>;
  /** Types of the package, those of its operations included. */
  types: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  paths: ReadonlySet<string>;
}

const SUFFIXES = ["Init", "Args", "Data", "Answer", "Result", "Body", "Item"];

/** Words that may speak of a change: those of a line and around it, and those of its file. */
export interface Context {
  line: ReadonlySet<string>;
  file: ReadonlySet<string>;
}

/** What each hint is worth: what a compiler quotes outweighs all that merely stands near. */
const WORTH = {
  whatQuoted: 32,
  whereQuoted: 16,
  whatInLine: 8,
  typeNamed: 4,
  whereInLine: 4,
  whereInFile: 2,
  breaks: 1,
};

/** Which change of the document an error of a compiler comes from. */
export class Causes {
  readonly #marks: Marks[];
  readonly #next: JsonObject;

  /** @param next the later document. */
  constructor(changes: readonly Change[], next: JsonObject) {
    this.#next = next;
    // Prose, limits and credentials show in no type: no error comes from them.
    const shows = (change: Change) => bumpOf(change) !== "patch" && !change.kind.startsWith("security-");
    this.#marks = changes.filter(shows).map(marksOf);
  }

  /**
   * The change that explains an error best: what changed is named by it or by its line, and so is where it changed. None
   * where nothing it says is about a change.
   */
  of(message: string, context: Context): Change | undefined {
    return best(this.#marks, (marks) => score(marks, message, context));
  }

  /** The change that new values of an expression come from: it names one of them, or what it adds has one. */
  ofValues(values: readonly string[], context: Context): Change | undefined {
    const plain = values.map((value) => String(JSON.parse(value)));
    const bringing = this.#marks.filter(({ change, leaves }) => {
      if (change.kind.endsWith("enum-value-added")) return plain.some((value) => leaves.has(value));
      const added = change.new === null ? undefined : get(this.#next, change.new);
      return added !== undefined && plain.some((value) => tellsApart(this.#next, added, value));
    });
    return best(bringing, (marks) => 1 + whereOf(marks, new Set(), new Set(), context));
  }
}

function best(marks: readonly Marks[], scoreOf: (marks: Marks) => number): Change | undefined {
  let found: Change | undefined;
  let most = 0;
  for (const one of marks) {
    const score = scoreOf(one);
    if (score <= most) continue;
    most = score;
    found = one.change;
  }
  return found;
}

function score(marks: Marks, message: string, context: Context): number {
  const quoted = quotedIn(message);
  const named = new Set(message.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const { change, leaves } = marks;
  const what = has(leaves, quoted) ? WORTH.whatQuoted : has(leaves, context.line) ? WORTH.whatInLine : 0;
  const where = whereOf(marks, quoted, named, context);
  // Something must say what changed; of whole operations their name does, of types theirs.
  const isWhole = leaves.size === 0;
  if (isWhole ? where <= WORTH.whereInFile : what === 0) return 0;
  return what + where + (change.breaking.request || change.breaking.response ? WORTH.breaks : 0);
}

function whereOf({ types, methods, paths }: Marks, quoted: Words, named: Words, { line, file }: Context): number {
  const any = (among: Words) => has(methods, among) || has(paths, among);
  return (
    (any(quoted) || has(types, quoted) ? WORTH.whereQuoted : 0) +
    (has(types, named) ? WORTH.typeNamed : 0) +
    (any(line) ? WORTH.whereInLine : 0) +
    (any(file) || has(types, file) ? WORTH.whereInFile : 0)
  );
}

/** What a compiler quotes, and texts within that: `'Circle'`, `'"asleep"'`. An apostrophe within a word quotes nothing. */
function quotedIn(message: string): Set<string> {
  const quoted = [...message.matchAll(/(?<!\w)'([^']+)'/g)].map(([, text]) => text as string);
  const inner = quoted.flatMap((text) => [...text.matchAll(/"([^"]+)"/g)].map(([, part]) => part as string));
  return new Set([...quoted, ...inner]);
}

type Words = ReadonlySet<string>;

function has(words: Words, among: Words): boolean {
  for (const word of words) if (among.has(word)) return true;
  return false;
}

/** Whether a schema, or a property of it, is bound to a value. */
function tellsApart(document: JsonObject, schema: Json, value: string, depth = 5): boolean {
  if (!isObject(schema) || depth === 0) return false;
  const { $ref, const: only, enum: values, properties, allOf } = schema;
  if (typeof $ref === "string") {
    const target = get(document, $ref.slice(1));
    return target !== undefined && tellsApart(document, target, value, depth - 1);
  }
  if (only !== undefined ? String(only) === value : Array.isArray(values) && values.map(String).includes(value))
    return true;
  const inner = [...(isObject(properties) ? Object.values(properties) : []), ...(Array.isArray(allOf) ? allOf : [])];
  return inner.some((one) => tellsApart(document, one, value, depth - 1));
}

function marksOf(change: Change): Marks {
  const last = (name: string | null) => (name === null ? [] : [name.slice(name.indexOf(".") + 1)]);
  const namesOf = (kind: "type" | "method") =>
    change.symbols.filter((one) => one.kind === kind).flatMap((one) => [...last(one.old), ...last(one.new)]);
  const methods = namesOf("method");
  const titles = methods.map((name) => (name[0] as string).toUpperCase() + name.slice(1));
  return {
    change,
    leaves: new Set(leavesOf(change)),
    types: new Set([...namesOf("type"), ...titles.flatMap((title) => SUFFIXES.map((end) => title + end))]),
    methods: new Set(methods),
    paths: new Set([
      ...change.operations.map((one) => one.slice(one.indexOf(" ") + 1)),
      ...[change.old, change.new].flatMap((at) => (at?.startsWith("/paths/") ? [tokens(at)[1] as string] : [])),
    ]),
  };
}

/** What changed is the last of what a message puts into code: `Tunnel.name`, and after it the value. */
function leavesOf({ kind, message }: Change): string[] {
  if (
    /^(operation|path-renamed|method|operationId|types?-(?:renamed|split|merged|added|removed)|area|argument|body-|pagination|server|webhook)/.test(
      kind,
    )
  )
    return [];
  const spans = [...message.matchAll(/`([^`]+)`/g)].map(([, text]) => text as string);
  const parts = spans.filter((text) => !text.includes(" ")).flatMap((text) => text.split(/[.[\]"]+/).slice(-2));
  return parts.filter((part) => part !== "" && part !== "key" && part !== "null" && /^\p{Ll}|[^\p{L}]/u.test(part));
}
