import type { Finding } from "../diagnostics/finding.ts";
import type { Change, Direction } from "../ledger/change.ts";
import { Editor } from "../ledger/editor.ts";
import { lastChanges, partOf } from "../ledger/parts.ts";
import { dereference } from "../openapi/dereference.ts";
import { get, isObject, type JsonObject, type Pointer } from "../openapi/pointer.ts";
import { KINDS, type NodeKind, walk } from "../openapi/walk.ts";
import { judge } from "../schema/direction/judge.ts";
import { type ComponentUses, componentUses, usesOf } from "../schema/uses.ts";
import { presetOf } from "../vendors/find-preset.ts";
import type { Preset } from "../vendors/preset.ts";
import { type Context, memberPointer, type Rule, STAGES, type Stage, type Visitor } from "./rule.ts";

/** Rules that still change something after this many walks undo each other: a bug. */
const MOST_WALKS = 12;

export interface Outcome {
  canonical: JsonObject;
  ledger: Change[];
  findings: Finding[];
  editor: Editor;
}

/**
 * Applies the rules, stage by stage, to the document in place.
 * @param onStage called when a stage begins, also for a stage without rules.
 * @param preset by default, the one that the document gives evidence of.
 */
export function applyRules(
  root: JsonObject,
  rules: readonly Rule[],
  editor: Editor = new Editor(root),
  onStage: (stage: Stage) => void = () => {},
  preset: Preset = presetOf(root),
): Outcome {
  const findings: Finding[] = [];
  for (const stage of STAGES) {
    onStage(stage);
    const active = rules.filter((candidate) => candidate.stage === stage);
    if (active.length > 0) runStage({ root, preset, editor, findings }, stage, active);
  }
  return { canonical: root, ledger: editor.ledger, findings: distinct(findings), editor };
}

/** One rule's visitor for one kind of node. */
interface Visiting {
  rule: Rule;
  visit: Visitor;
  /** The bit that `keywordBits` sets for it. */
  bit: number;
}

/** A visit that read other parts of the document: its result can change although its own part did not. */
interface FarVisit {
  one: Visiting;
  kind: NodeKind;
  pointer: Pointer;
  node: JsonObject;
  /** The parts it read; undefined if it may have read any. */
  parts: readonly Pointer[] | undefined;
}

/** The last walk of a part (a component or path item). */
interface Walked {
  /** The number of changes before it. */
  at: number;
  farVisits: FarVisit[];
  /** All parts that those of its far visits read of which that is known. */
  read: Set<Pointer>;
}

function walkedAt(at: number): Walked {
  return { at, farVisits: [], read: new Set() };
}

/** What all visits of a run share. */
interface Subject {
  root: JsonObject;
  preset: Preset;
  editor: Editor;
  findings: Finding[];
}

function runStage(subject: Subject, stage: string, rules: readonly Rule[]): void {
  const { root, editor } = subject;
  const byKind = new Map<NodeKind, Visiting[]>();
  for (const active of rules) {
    for (const kind of KINDS) {
      const visit = active[kind];
      if (visit === undefined) continue;
      const others = byKind.get(kind) ?? [];
      byKind.set(kind, [...others, { rule: active, visit, bit: 1 << (others.length % 32) }]);
    }
  }
  const bitsOf = keywordBits(byKind.get("Schema") ?? []);
  const parts = new Map<Pointer, Walked>();
  const lastChange = lastChanges(editor.ledger);
  for (let walks = 0; ; walks++) {
    const before = editor.ledger.length;
    const cx = new VisitContext(subject);
    const areOlder = (read: Iterable<Pointer>, at: number): boolean => {
      for (const part of read) if (lastChange(part) >= at) return false;
      return true;
    };
    let walked = walkedAt(0);
    /** Calls a visitor. Returns the node at the pointer afterwards, undefined if it was removed. */
    const call = (one: Visiting, kind: NodeKind, pointer: Pointer, node: JsonObject): JsonObject | undefined => {
      cx.enter(one.rule, kind, pointer);
      one.visit(node, cx);
      const parts = cx.readParts;
      if (parts !== NOWHERE && kind !== "Document") {
        walked.farVisits.push({ one, kind, pointer, node, parts });
        if (parts !== undefined) for (const part of parts) walked.read.add(part);
      }
      if (!cx.replaced) return node;
      const next = pointer === "" ? root : get(root, pointer);
      return isObject(next) ? next : undefined;
    };
    walk(
      root,
      ({ kind, pointer, node }) => {
        let current: JsonObject | undefined = node;
        let changes = editor.ledger.length;
        let wanted = kind === "Schema" ? bitsOf(node) : -1;
        for (const one of byKind.get(kind) ?? []) {
          if ((wanted & one.bit) === 0) continue;
          current = call(one, kind, pointer, current);
          if (current === undefined) return;
          if (kind !== "Schema" || changes === editor.ledger.length) continue;
          changes = editor.ledger.length;
          wanted = bitsOf(current);
        }
      },
      byKind.keys(),
      (part) => {
        const known = parts.get(part);
        walked = walkedAt(editor.ledger.length);
        parts.set(part, walked);
        if (known === undefined || lastChange(part) >= known.at) return true;
        // This part has not changed since: only visits that read other parts can have another result.
        const isUntouched = areOlder(known.read, known.at);
        const isStill = (): boolean => editor.ledger.length === walked.at;
        if (isUntouched) walked.read = known.read;
        for (const visit of known.farVisits) {
          const { parts } = visit;
          if (parts !== undefined && ((isUntouched && isStill()) || areOlder(parts, known.at))) {
            walked.farVisits.push(visit);
            if (!isUntouched) for (const read of parts) walked.read.add(read);
            continue;
          }
          const { one, kind, pointer } = visit;
          const node = isStill() ? visit.node : get(root, pointer);
          if (isObject(node)) call(one, kind, pointer, node);
        }
        return false;
      },
    );
    if (editor.ledger.length === before) return;
    if (walks === MOST_WALKS) {
      const culprits = [...new Set(editor.ledger.slice(before).map((change) => change.rule))];
      throw new Error(`stage ${stage} does not come to rest: ${culprits.join(", ")}`);
    }
  }
}

/**
 * The bits of the rules that have to be called for a schema, by their `keywords`. With more than 32 rules two of them
 * share a bit, and are called more often than needed.
 */
function keywordBits(visiting: readonly Visiting[]): (schema: JsonObject) => number {
  const byKeyword = new Map<string, number>();
  let always = 0;
  for (const {
    rule: { keywords },
    bit,
  } of visiting) {
    if (keywords === undefined) always |= bit;
    for (const keyword of keywords ?? []) byKeyword.set(keyword, (byKeyword.get(keyword) ?? 0) | bit);
  }
  return (schema) => {
    let bits = always;
    for (const keyword in schema) bits |= byKeyword.get(keyword) ?? 0;
    return bits;
  };
}

const NOWHERE: readonly Pointer[] = [];

const PARTS = /^\/(?:components|paths|webhooks)\//;

class VisitContext implements Context {
  pointer: Pointer = "";
  kind: NodeKind = "Document";
  replaced = false;
  /** The parts that the visit read beyond its node; undefined if it may have read any. */
  readParts: readonly Pointer[] | undefined = NOWHERE;
  readonly preset: Preset;
  readonly #root: JsonObject;
  readonly #editor: Editor;
  readonly #findings: Finding[];
  #rule: Rule | undefined;
  #components: ComponentUses | undefined;

  constructor({ root, preset, editor, findings }: Subject) {
    this.preset = preset;
    this.#root = root;
    this.#editor = editor;
    this.#findings = findings;
  }

  get root(): JsonObject {
    this.readParts = undefined;
    return this.#root;
  }

  get editor(): Editor {
    this.readParts = undefined;
    return this.#editor;
  }

  enter(active: Rule, kind: NodeKind, pointer: Pointer): void {
    this.pointer = pointer;
    this.kind = kind;
    this.replaced = false;
    this.readParts = NOWHERE;
    if (this.#rule !== active) {
      this.#rule = active;
      this.#editor.author = active;
    }
  }

  set: Context["set"] = (path, value, reason, direction) =>
    this.#edit(memberPointer(this.pointer, path), value, reason, direction);

  remove: Context["remove"] = (path, reason, direction) =>
    this.#edit(memberPointer(this.pointer, path), undefined, reason, direction);

  replace: Context["replace"] = (value, reason, direction) => {
    this.#edit(this.pointer, value, reason, direction);
    this.replaced = true;
  };

  write: Context["write"] = (pointer, value, reason, direction) => {
    this.#editor.write(pointer, value, reason, direction);
  };

  copy: Context["copy"] = (pointer) => {
    this.readParts = undefined;
    const value = this.#editor.copy(pointer);
    if (value === undefined) throw new Error(`nothing to copy at ${pointer}`);
    return value;
  };

  resolve: Context["resolve"] = (node, at = this.pointer) => {
    return dereference(this.#root, node, at, this.#lookUp);
  };

  readonly #lookUp: typeof get = (root, pointer) => {
    // `lastChange` knows components and path items only.
    const part = PARTS.test(pointer) ? partOf(pointer) : "";
    this.readParts = this.readParts === undefined || part === "" ? undefined : [...this.readParts, part];
    return get(root, pointer);
  };

  uses: Context["uses"] = (pointer = this.pointer) => {
    this.readParts = undefined;
    this.#components ??= componentUses(this.#root, this.#editor.ledger);
    return usesOf(pointer, this.#components);
  };

  report: Context["report"] = (message, pointer = this.pointer) => {
    const { code } = this.#rule as Rule;
    this.#findings.push({ code, pointer, message, origin: this.#editor.origin(pointer) });
  };

  /** For a schema, the direction is computed from the whole schema before and after, unless the rule states one. */
  #edit(pointer: Pointer, value: Parameters<Editor["write"]>[1], reason: string, stated: Direction | undefined): void {
    const schema = this.kind === "Schema" && stated === undefined ? get(this.#root, this.pointer) : undefined;
    const before = isObject(schema) ? { ...schema } : undefined;
    if (!this.#editor.write(pointer, value, reason, stated) || before === undefined) return;
    const after = get(this.#root, this.pointer);
    const change = this.#editor.ledger.at(-1) as Change;
    // `before` is a shallow copy: for a change deeper in the schema the direction of the rule stands.
    if (isObject(after) && pointer.split("/").length <= this.pointer.split("/").length + 1) {
      change.direction = judge(before, after, this.#root) ?? change.direction;
    }
  }
}

/** Every further walk of a stage reports the same findings again. */
function distinct(findings: Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [`${finding.code} ${finding.pointer} ${finding.message}`, finding]));
  return [...seen.values()];
}
