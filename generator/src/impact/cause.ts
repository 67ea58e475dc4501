import type { Change } from "../diff/change.ts";
import { bumpOf } from "../diff/change.ts";
import { namesOn } from "../diff/subject.ts";
import { templateOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import type { NearbyIdentifiers, NearWord } from "./context.ts";

/** The names by which a change can be recognised in an error and in the code around it. */
interface ChangeMarks {
  change: Change;
  /** The property, parameter or value that changed. */
  leaves: ReadonlySet<string>;
  /** Types of the package, with those derived from operations. */
  types: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  paths: ReadonlySet<string>;
}

const SUFFIXES = ["Query", "Init", "Args", "Data", "Answer", "Result", "Body", "Item"];

/** The words near an error, and all words of its file. */
export interface ErrorContext {
  line: ReadonlySet<string>;
  file: ReadonlySet<string>;
}

/** Weights of the hints about the place of an error. */
const WEIGHTS = { typeNamed: 4, whereInLine: 4, whereInFile: 2, breaks: 1 };

/** Finds the change of the document that causes a compiler error. */
export class Causes {
  readonly #marks: ChangeMarks[];
  readonly #next: JsonObject;

  /** @param next the later document. */
  constructor(changes: readonly Change[], next: JsonObject) {
    this.#next = next;
    // Changes of prose and of credentials show in no type, so they cause no error.
    const shows = ({ kind }: Change) => !NEVER_SHOWN.has(kind) && !kind.startsWith("security-");
    this.#marks = changes.filter(shows).map(marksOf);
  }

  /**
   * Returns the change that explains an error best. The names that the message quotes count most, then the names at the error,
   * then the types in the message, then names beside it and in the lines before. Returns undefined if no change fits, or if
   * several fit equally well.
   */
  of(message: string, near: NearbyIdentifiers, context: ErrorContext): Change | undefined {
    return best(this.#marks, (marks) => rank(marks, message, near, context));
  }

  /** Returns the change that adds values to an expression: it names one of them, or adds a schema that is bound to one. */
  ofValues(values: readonly string[], subject: string, context: ErrorContext): Change | undefined {
    const plain = values.map((value) => String(JSON.parse(value)));
    const bringing = this.#marks.filter(({ change }) => {
      if (change.value !== undefined)
        return change.kind.endsWith("enum-value-added") && plain.includes(String(change.value));
      const added = change.new === null ? undefined : get(this.#next, change.new);
      return added !== undefined && plain.some((value) => isBoundTo(this.#next, added, value));
    });
    const name = /[\w$]+(?=[?!)]*$)/.exec(subject)?.[0] ?? "";
    return best(bringing, (marks) => [Number(marks.leaves.has(name)), whereOf(marks, new Set(), context)]);
  }
}

/** Kinds of changes that no declaration shows. Other harmless changes may show in one, such as a format that is a class. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(["prose-changed", "operationId-renamed", "server-changed"]);

/** Hints, the most important first. */
type Rank = readonly number[];

function best(marks: readonly ChangeMarks[], rankOf: (marks: ChangeMarks) => Rank | undefined): Change | undefined {
  let found: ChangeMarks[] = [];
  let most: Rank | undefined;
  for (const one of marks) {
    const own = rankOf(one);
    if (own === undefined) continue;
    const order = most === undefined ? 1 : compare(own, most);
    if (order > 0) [found, most] = [[one], own];
    else if (order === 0) found.push(one);
  }
  const [first, ...others] = found;
  return first !== undefined && others.every((other) => isSameSubject(first, other)) ? first.change : undefined;
}

function compare(a: Rank, b: Rank): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}

/** True if two changes are about the same name of the same type or operation: then either explains the error. */
function isSameSubject(a: ChangeMarks, b: ChangeMarks): boolean {
  const isSame = a.leaves.size === 0 ? b.leaves.size === 0 : has(a.leaves, b.leaves);
  return isSame && (has(a.types, b.types) || has(a.methods, b.methods) || has(a.paths, b.paths));
}

const [NOWHERE, FAR] = [-1000, -100];

function rank(marks: ChangeMarks, message: string, near: NearbyIdentifiers, context: ErrorContext): Rank | undefined {
  const quoted = quotedIn(message);
  const named = new Set(message.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const { change, leaves, types, methods, paths } = marks;
  const isWhole = leaves.size === 0;
  const subject = isWhole ? new Set([...types, ...methods, ...paths]) : leaves;
  const ringOf = (rings: NearbyIdentifiers["own"]): number => {
    const i = rings.findIndex((ring) => ring.some((word) => isOf(word, subject, types)));
    return i < 0 ? NOWHERE : -i;
  };
  const [own, beside] = [ringOf(near.own), ringOf(near.beside)];
  const around = beside === NOWHERE && has(leaves, context.line) ? FAR : beside;
  const [isQuoted, isTypeQuoted] = [
    has(leaves, quoted),
    has(types, quoted) || has(methods, quoted) || has(paths, quoted),
  ];
  const where = whereOf(marks, named, context);
  // A hint must name what changed. For a whole operation or type, its own name is enough.
  const isNamed = isQuoted || own > NOWHERE || around > NOWHERE;
  if (!isNamed && !(isWhole && (isTypeQuoted || where > WEIGHTS.whereInFile))) return undefined;
  const breaks = change.breaking.request || change.breaking.response ? WEIGHTS.breaks : 0;
  return [
    bumpOf(change) === "patch" && own === NOWHERE && !isQuoted ? 0 : 1,
    (isQuoted ? 2 : 0) + (isTypeQuoted ? 1 : 0),
    own,
    fitOf(change, named),
    around,
    where + breaks,
  ];
}

/** True if a word names what changed. A member must also be declared in a type that the change affects. */
function isOf({ text, declared }: NearWord, subject: WordSet, types: WordSet): boolean {
  if (!subject.has(text)) return false;
  return declared.length === 0 || declared.some((names) => names.slice(0, -1).some((name) => types.has(name)));
}

/** TypeScript types by the words that messages of changes use. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "string",
  text: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
  missing: "undefined",
  left: "undefined",
};

/** Returns the share of the types in the sentence of a change that the compiler mentions too. */
function fitOf({ subject, sentence }: Change, named: WordSet): number {
  const words = sentence.match(/[a-z]+/g)?.filter((word) => !subject.names.includes(word)) ?? [];
  const types = new Set(words.flatMap((word) => (Object.hasOwn(TYPE_WORDS, word) ? [TYPE_WORDS[word] as string] : [])));
  const shared = [...types].filter((type) => named.has(type));
  return types.size === 0 ? 0 : shared.length / types.size;
}

function whereOf({ types, methods, paths }: ChangeMarks, named: WordSet, { line, file }: ErrorContext): number {
  const any = (among: WordSet) => has(methods, among) || has(paths, among);
  return (
    (has(types, named) ? WEIGHTS.typeNamed : 0) +
    (any(line) ? WEIGHTS.whereInLine : 0) +
    (any(file) || has(types, file) ? WEIGHTS.whereInFile : 0)
  );
}

/** Returns the quoted texts of a message, and strings inside them: `'Circle'`, `'"asleep"'`. An apostrophe within a word is no quote. */
function quotedIn(message: string): Set<string> {
  const quoted = [...message.matchAll(/(?<!\w)'([^']+)'/g)].map(([, text]) => text as string);
  const inner = quoted.flatMap((text) => [...text.matchAll(/"([^"]+)"/g)].map(([, part]) => part as string));
  return new Set([...quoted, ...inner]);
}

type WordSet = ReadonlySet<string>;

function has(words: WordSet, among: WordSet): boolean {
  for (const word of words) if (among.has(word)) return true;
  return false;
}

/** True if a schema, or a property of it, is bound to a value by `const` or `enum`. */
function isBoundTo(document: JsonObject, schema: Json, value: string, depth = 5): boolean {
  if (!isObject(schema) || depth === 0) return false;
  const { $ref, const: only, enum: values, properties, allOf } = schema;
  if (typeof $ref === "string") {
    const target = get(document, $ref.slice(1));
    return target !== undefined && isBoundTo(document, target, value, depth - 1);
  }
  if (only !== undefined ? String(only) === value : Array.isArray(values) && values.map(String).includes(value))
    return true;
  const inner = [...(isObject(properties) ? Object.values(properties) : []), ...(Array.isArray(allOf) ? allOf : [])];
  return inner.some((one) => isBoundTo(document, one, value, depth - 1));
}

function marksOf(change: Change): ChangeMarks {
  const last = (name: string | null) => (name === null ? [] : [name.slice(name.indexOf(".") + 1)]);
  const namesOf = (kind: "type" | "method") =>
    change.symbols.filter((one) => one.kind === kind).flatMap((one) => [...last(one.old), ...last(one.new)]);
  const methods = namesOf("method");
  const titles = methods.map((name) => (name[0] as string).toUpperCase() + name.slice(1));
  return {
    change,
    leaves: new Set(leavesOf(change, new Set(methods))),
    types: new Set([...namesOf("type"), ...titles.flatMap((title) => SUFFIXES.map((end) => title + end))]),
    methods: new Set(methods),
    paths: new Set([
      ...change.operations.map((one) => one.slice(one.indexOf(" ") + 1)),
      ...[change.old, change.new].flatMap((at) => (at?.startsWith("/paths/") ? [templateOf(at) as string] : [])),
    ]),
  };
}

/** Returns what code names where the change is: the member and its holder, a parameter with its functions, and values. */
function leavesOf({ subject, value }: Change, methods: WordSet): string[] {
  const { owners, path, names } = subject;
  const own = [...namesOn(path).slice(-2), ...names, ...(value === undefined ? [] : [String(value)])];
  return own.length === 0 ? [] : [...own, ...owners.filter((owner) => methods.has(owner))];
}
