import type { Document } from "../compose/compose.ts";
import type { SourceSpan } from "../diagnostics/error.ts";
import { andList } from "../diagnostics/wording.ts";
import type { Change } from "../ledger/change.ts";
import type { Editor } from "../ledger/editor.ts";
import { dereferenceAt } from "../openapi/dereference.ts";
import { canonicalText, equal } from "../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import type { Source } from "../read/source.ts";
import type { Preset } from "../vendors/preset.ts";
import { pastClaimText } from "./claims.ts";
import { EVIDENCE, FACTS, type Fact, type Severity, severityOf } from "./evidence.ts";
import { History, type Past, Routes } from "./history.ts";
import { type Observation, observe, type Verdict } from "./observe/index.ts";
import { comparable, factAt } from "./observe/read.ts";
import { settledFact } from "./settled.ts";

/** What one source claims in a disagreement. */
export interface Statement extends SourceSpan {
  source: string;
  /** Of `exists`, `required`, `nullability`: yes or no. Of an enum: its values, null for any. Else the value itself. */
  says: Json;
  /** The patch that made the source say so, before sources were compared. */
  patch?: string;
  /** What earlier publications of the source said, the oldest first, if any are known. */
  history?: Past[];
}

/** Two or more sources say different things of the same thing. */
export interface Drift {
  fact: Fact;
  /** The limit that it is about, `summary` or `description`, `scopes`, `property`, `parameter`, `body`, `answer`, `content <media type>` or `shape <name>` of a branch; else the fact. */
  keyword: string;
  severity: Severity;
  /** In the canonical document; of what was not taken over, where it would be. */
  pointer: Pointer;
  /** In the order in which sources count. A source that says nothing of it is not here. */
  statements: Statement[];
  /** What was chosen, as `Statement.says`; absent if nothing was. */
  chosen?: Json;
  /** The sources that say exactly that; of united values, those that list some. */
  by: string[];
  /** The rule that decided it, and why. `change`: its number in the ledger, if something had to be changed. */
  rule: { id: string; because: string; change?: number };
}

/** How many facts two or more sources could state, by verdict. */
export type Shares = Record<Fact, Record<Verdict, number>>;

/** What a run knows of drift when everything is reconciled. */
export interface Settled {
  drifts: Drift[];
  shares: Shares;
}

/** Looks at a run twice: before stage `drift` at what sources say, and after it at what was chosen. */
export class DriftWatch {
  readonly #editor: Editor;
  readonly #document: Document;
  readonly #preset: Preset;
  readonly #files: ReadonlyMap<string, string>;
  readonly #histories: ReadonlyMap<string, History>;
  #begin = 0;
  #patches: readonly Change[] = [];
  #observed: { observation: Observation; statements: Statement[] }[] = [];
  readonly #shares: Shares;

  constructor(editor: Editor, document: Document, sources: readonly Source[], preset: Preset) {
    this.#editor = editor;
    this.#document = document;
    this.#preset = preset;
    this.#files = new Map(sources.map(({ id, location }) => [id, location]));
    this.#histories = new Map(sources.flatMap(({ id, history }) => (history ? [[id, new History(history)]] : [])));
    const none = (): Record<Verdict, number> => ({ agree: 0, drift: 0, alone: 0 });
    this.#shares = Object.fromEntries(FACTS.map((fact) => [fact, none()])) as Shares;
  }

  /** To be called before anything is reconciled. */
  before(): void {
    this.#begin = this.#editor.ledger.length;
    this.#patches = this.#editor.ledger.filter(({ rule }) => rule.startsWith("patch:"));
    const observations = observe(this.#editor.root, this.#preset);
    for (const { fact, verdict } of observations) this.#shares[fact][verdict]++;
    const routes = new Routes(this.#editor.root);
    // Places are looked up now: reconciling moves things.
    this.#observed = observations
      .filter(({ verdict }) => verdict === "drift")
      .map((observation) => ({ observation, statements: this.#statements(observation, routes) }));
  }

  /** To be called after everything is reconciled. */
  after(): Settled {
    const root = this.#editor.root;
    const later = this.#editor.ledger.slice(this.#begin);
    const changes = later.filter((change) => !isReordering(change));
    const moves = changes.flatMap((change) => [...copies(change.after, change.pointer)]);
    const reorderings = later.filter(isReordering).flatMap((change) => [...copies(change.after, change.pointer)]);
    const drifts = this.#observed.map(({ observation, statements }): Drift => {
      const { fact, keyword, uses, rule, shape, vital } = observation;
      const before = moved(observation.pointer, moves, root);
      const pointer = reordered(before, reorderings);
      const change =
        shape === undefined
          ? changeOf(fact, keyword, before, changes, this.#preset)
          : takenShape(before, shape, changes);
      const isThere = change !== undefined || statements[0]?.says === true;
      const chosen = shape === undefined ? factAt(root, fact, keyword, pointer, this.#preset) : isThere;
      const by = sourcesSaying(fact, statements, chosen);
      const because = change?.reason ?? becauseOf(fact, keyword, chosen, by, statements);
      const story = statements.flatMap(({ source, history = [] }) =>
        historySentence(source, { fact, keyword }, history),
      );
      // Of a change that brought more than this place, it would be one story among many.
      if (change?.pointer.startsWith(before) === true && story.length > 0)
        this.#editor.explain(change, story.join(" "));
      return {
        fact,
        keyword,
        severity: severityOf(
          fact,
          uses,
          vital || (uses.request && chosen === true && mustBeSent(root, keyword, pointer)),
        ),
        pointer,
        statements,
        ...(chosen !== undefined && { chosen }),
        by,
        rule: {
          id: change?.rule ?? rule,
          because,
          ...(change !== undefined && { change: change.n }),
        },
      };
    });
    return { drifts, shares: this.#shares };
  }

  #statements({ claims, fact, keyword, pointer: place }: Observation, routes: Routes): Statement[] {
    return claims.flatMap(({ source, pointer, says }) => {
      if (says === undefined) return [];
      const span = this.#span(pointer, source);
      const patch = this.#patchOf(pointer);
      const known = this.#histories.get(source);
      const route = known === undefined ? undefined : routes.to(place);
      const history = route === undefined ? [] : (known?.past(fact, keyword, route) ?? []);
      if (span === undefined) return [];
      const more = { ...(patch !== undefined && { patch }), ...(history.length > 0 && { history }) };
      return [{ source, says, ...shown(span), ...more }];
    });
  }

  /** Patches are applied to the composed document: their pointers are origins. */
  #patchOf(pointer: Pointer): string | undefined {
    const from = this.#editor.origin(pointer);
    return this.#patches.findLast(({ pointer: at, before, after }) => {
      if (from !== at && !from.startsWith(`${at}/`)) return false;
      const within = from.slice(at.length);
      // A list with one more element has the others as before.
      return !equal(get(before ?? null, within), get(after ?? null, within));
    })?.rule;
  }

  /** Where a source states what is at a pointer, or the nearest enclosing thing that it states. */
  #span(pointer: Pointer, source: string): SourceSpan | undefined {
    const file = this.#files.get(source);
    for (let at = pointer; at !== ""; at = parent(at).pointer) {
      for (const place of this.#places(at)) {
        // A component that several sources define alike has a place in each.
        const span = this.#document.origins(place).find((one) => one.file === file);
        if (span !== undefined) return span;
      }
    }
    return this.#document.origins(this.#editor.origin(pointer))[0];
  }

  /** The origins of a place. What a rule assembled has those of its parts or of its siblings. */
  *#places(pointer: Pointer): Generator<Pointer> {
    yield this.#editor.origin(pointer);
    const { pointer: holder, key } = parent(pointer);
    for (const [at, rest] of [
      [pointer, []],
      [holder, [key]],
    ] as const) {
      const node = this.#editor.get(at);
      for (const name of Object.keys(isObject(node) ? node : {})) {
        const from = parent(this.#editor.origin(join(at, name)));
        if (from.key === name) yield join(from.pointer, ...rest);
      }
    }
  }
}

function shown({ file, line, column, excerpt }: SourceSpan): SourceSpan {
  return { file, line, column, excerpt };
}

/** From where to where parts of a ledger value were copied; see `encode`. */
function* copies(value: Json | undefined, to: Pointer): Generator<[from: Pointer, to: Pointer]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* copies(item, join(to, i));
  } else if (isObject(value)) {
    if (typeof value.$copy === "string") yield [value.$copy, to];
    for (const [holder, names] of Object.entries(isObject(value.$members) ? value.$members : {})) {
      for (const name of names as string[]) yield [join(holder, name), join(to, name)];
    }
    for (const [key, inner] of Object.entries(value)) if (!key.startsWith("$")) yield* copies(inner, join(to, key));
  }
}

/** Where a place of a further source is now, if it was taken over. */
function moved(pointer: Pointer, moves: readonly (readonly [Pointer, Pointer])[], root: JsonObject): Pointer {
  if (!pointer.includes("/x-also/") && get(root, pointer) !== undefined) return pointer;
  for (const [from, to] of moves) {
    if (pointer !== from && !pointer.startsWith(`${from}/`)) continue;
    return to + pointer.slice(from.length);
  }
  // Not taken over: the operation is the nearest place.
  return pointer.replace(/\/x-also\/\d+\/operation/, "");
}

/** True if a change only gives the elements of a list another order. */
function isReordering({ pointer, after }: Change): boolean {
  if (!Array.isArray(after) || after.length === 0) return false;
  return after.every((one) => isObject(one) && typeof one.$copy === "string" && parent(one.$copy).pointer === pointer);
}

/** The place of a branch, or of something in it, after its union was reordered. */
function reordered(pointer: Pointer, moves: readonly (readonly [Pointer, Pointer])[]): Pointer {
  const move = moves.find(([from]) => `${pointer}/`.startsWith(`${from}/`));
  return move === undefined ? pointer : move[1] + pointer.slice(move[0].length);
}

/** The keywords of a schema in which a fact is written. */
const WRITTEN: Partial<Record<Fact, readonly string[]>> = {
  type: ["type", "anyOf", "oneOf", "items", "properties", "$ref"],
  nullability: ["type", "anyOf", "oneOf"],
  enum: ["enum", "x-stated-by"],
  deprecation: ["deprecated"],
};

/** The last change that made a fact what it is: of its keyword, or of what was copied around it. */
function changeOf(
  fact: Fact,
  keyword: string,
  pointer: Pointer,
  changes: readonly Change[],
  { permissions = [] }: Preset,
): Change | undefined {
  const object = keyword === "property" ? pointer.replace(/\/properties\/[^/]*$/, "") : pointer;
  const written = { ...WRITTEN, permission: [...permissions, "security"] };
  const keys = fact === "required" ? ["required"] : fact === "exists" ? [] : (written[fact] ?? [keyword]);
  // Null is written in keywords that types and values are written in.
  const isAbout = (change: Change): boolean => (settledFact(change) === "nullability") === (fact === "nullability");
  const places = new Set(keys.map((key) => join(fact === "required" ? object : pointer, key)));
  // A union takes null by one more branch.
  const isAt = (at: Pointer): boolean =>
    places.has(at) || (fact === "nullability" && at !== "" && places.has(parent(at).pointer));
  return (
    changes.findLast((change) => isAt(change.pointer) && isAbout(change)) ??
    changes.findLast(({ pointer: at, after }) => {
      return at !== "" && `${pointer}/`.startsWith(`${at}/`) && typeof after === "object" && after !== null;
    })
  );
}

/** True if a parameter, a body or a property of one is required in the canonical document. */
function mustBeSent(root: JsonObject, keyword: string, pointer: Pointer): boolean {
  if (keyword === "property") return factAt(root, "required", keyword, pointer) === true;
  return (keyword === "parameter" || keyword === "body") && dereferenceAt(root, pointer)?.node.required === true;
}

/** The change by which a union took over a branch of another source. */
function takenShape(pointer: Pointer, shape: Pointer, changes: readonly Change[]): Change | undefined {
  return changes.findLast(({ pointer: at, after }) => {
    if (!at.startsWith(`${pointer}/`) || after === undefined) return false;
    return [...copies(after, at)].some(([from]) => from === shape) || canonicalText(after).includes(`"#${shape}"`);
  });
}

/** What publications of a source said, in one sentence for the ledger. */
function historySentence(source: string, about: Pick<Drift, "fact" | "keyword">, history: readonly Past[]): string[] {
  if (history.length === 0) return [];
  return [`Publications of ${source}: ${history.map((past) => pastClaimText(about, past)).join("; ")}.`];
}

/** Why it was chosen, if nothing had to be changed for it. */
function becauseOf(
  fact: Fact,
  keyword: string,
  chosen: Json | undefined,
  by: readonly string[],
  statements: readonly Statement[],
): string {
  const { because } = EVIDENCE[fact];
  if (by.length === 0) return because;
  const so = `${andList(by)} ${by.length > 1 ? "say" : "says"} so`;
  switch (fact) {
    case "exists":
      if (keyword === "parameter" || keyword === "body" || keyword === "answer") {
        return chosen === true
          ? `${so}. Every parameter, body and answer that any source states is kept.`
          : `${so}. A body without a schema is not kept.`;
      }
      if (keyword.startsWith("content "))
        return `${so}. The media types are those of the first source that states any.`;
      if (keyword.startsWith("shape "))
        return `${so}. The variants of a union are those of the first source that lists some. Another source adds variants only where the union was printed incompletely, or where a property value that no other variant has identifies them.`;
      return chosen === true
        ? `${so}. The first source that lists members lists it.`
        : `${so}. The first source that lists members does not list it. Another source adds members only to a model that was printed incompletely, to the envelope, and to the branch of an older answer that has grown since.`;
    case "required":
      return `${so}. The first source that says required or optional decides, unless it is a page or an SDK that requires what an OpenAPI document calls optional.`;
    case "enum":
      if (Array.isArray(chosen) && statements.some(({ says }) => Array.isArray(says) && hasOther(says, chosen)))
        return `${so}. The other values that sources list identify another branch of the union.`;
      return chosen === null
        ? `${so}. A newer source allows any value, which includes the values that other sources list.`
        : `${so}. It has every value that any source lists.`;
    default:
      return `${so}. ${because}`;
  }
}

function hasOther(list: readonly Json[], than: readonly Json[]): boolean {
  return list.some((value) => !than.includes(value));
}

function sourcesSaying(fact: Fact, statements: readonly Statement[], chosen: Json | undefined): string[] {
  if (chosen === undefined) return [];
  const wanted = canonicalText(plain(fact, chosen));
  const same = statements.filter(({ says }) => canonicalText(plain(fact, says)) === wanted);
  const some = statements.filter(({ says }) => {
    return Array.isArray(chosen) && Array.isArray(says) && says.some((one) => chosen.includes(one));
  });
  const found = same.length > 0 ? same : fact === "enum" ? some : [];
  return [...new Set(found.map(({ source }) => source))];
}

function plain(fact: Fact, says: Json): Json {
  const value = comparable(fact, says);
  return fact === "type" && Array.isArray(value) ? value.map((one) => (one === "integer" ? "number" : one)) : value;
}
