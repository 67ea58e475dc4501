import { compose, type Document } from "./compose/compose.ts";
import { requireOperation } from "./compose/require-operation.ts";
import { linesThatState } from "./compose/stated-at.ts";
import { stripReserved } from "./compose/strip-reserved.ts";
import type { Input } from "./config/input.ts";
import { selectOperations, wantedIn } from "./config/select.ts";
import type { CorrectedDocument, CorrectingConfig, CorrectionStore } from "./corrections/corrections.ts";
import type { Finding } from "./diagnostics/finding.ts";
import type { OutFile } from "./emit/file.ts";
import { manifestFacts } from "./emit/package/facts.ts";
import { emit } from "./emit/package/outputs.ts";
import { packageOptions } from "./emit/package/package-json.ts";
import { defaultPackageName } from "./emit/package/package-name.ts";
import { type DriftReport, placeDrift } from "./emit/reports/drift-report.ts";
import type { Change } from "./ledger/change.ts";
import { Editor } from "./ledger/editor.ts";
import { checkAreas } from "./model/areas.ts";
import { buildModel } from "./model/build.ts";
import type { Model } from "./model/model.ts";
import { requireContent } from "./model/require-content.ts";
import { assertCanonical } from "./normalize/invariants.ts";
import type { Rule, Stage } from "./normalize/rule.ts";
import { applyRules } from "./normalize/run.ts";
import { clone } from "./openapi/clone.ts";
import { isObject, type JsonObject, type Pointer } from "./openapi/pointer.ts";
import { applyOverlay } from "./patches/apply.ts";
import { type Overlay, readOverlay } from "./patches/overlay.ts";
import type { OtherFile } from "./read/bundle-files.ts";
import { readFindings } from "./read/findings.ts";
import { readFragment } from "./read/fragment.ts";
import { fileLabel } from "./read/source.ts";
import { DriftWatch, type Settled } from "./reconcile/watch.ts";
import { recordedAnswers } from "./recordings/answers.ts";
import { rulesFor } from "./rules/index.ts";
import { presetOf } from "./vendors/find-preset.ts";
import type { Preset } from "./vendors/preset.ts";

/** Called with the name of each stage when it begins, for progress and timing. */
export type OnStage = (stage: string) => void;

/** The result of the first half of a run, before names and files. */
export interface Normalized {
  /** The composition before patches and rules. */
  source: JsonObject;
  canonical: JsonObject;
  editor: Editor;
  findings: Finding[];
  document: Document;
  /** Files that were read because a source refers to them. */
  others: OtherFile[];
  /** The disagreements of the sources and their outcome. */
  settled: Settled;
  /** What is known of the vendor: as configured, or found in the patched document. */
  preset: Preset;
  /** The file name of the only source; undefined if several sources were composed, or one is not read as published. */
  sourceName: string | undefined;
}

/** The result of a run up to its model, with which `trace` and `drift` answer. */
export interface ModelRun extends Pick<Normalized, "source" | "canonical" | "findings" | "document" | "others"> {
  ledger: Change[];
  model: Model;
  /** The disagreements of the sources and their outcome; empty if there is one source. */
  drift: DriftReport;
  /** The pointer in the composed sources of what is at a canonical pointer. */
  origin: (pointer: Pointer) => Pointer;
}

/** The result of a whole run. */
export interface Run extends ModelRun {
  files: OutFile[];
  /** Counts that the summary prints and the manifest keeps. */
  facts: JsonObject;
}

/** What `canonicalize` reads of an input. */
export type CanonicalInput = Pick<Input, "sources" | "patches"> & { config: CorrectingConfig };

/**
 * Sources → fragments → document → patches → rules → canonical.
 * @param options.mayBeEmpty accepts a document without operations: `diff` reports against it what is gone.
 * @param options.store corrections of earlier runs, in place of applying patches and rules again.
 */
export function canonicalize(
  input: CanonicalInput,
  onStage: OnStage = () => {},
  { mayBeEmpty = false, store }: { mayBeEmpty?: boolean; store?: CorrectionStore | undefined } = {},
): Normalized {
  const { sources, config } = input;

  onStage("read");
  const { include, areas } = config;
  const reading = include === undefined ? {} : { wantedIn: (paths: JsonObject) => wantedIn(paths, include, areas) };
  const parts = sources.map((source) => ({ source, fragment: readFragment(source, source.form, reading) }));
  const read = parts.flatMap(({ source, fragment }) => readFindings(source, fragment));
  const others = parts.flatMap(({ fragment }) => fragment.others ?? []);

  onStage("compose");
  const [first] = parts;
  const only = parts.length === 1 ? first?.source : undefined;
  const isPublished = first?.fragment.isChanged !== true;
  // Removing reserved keywords from the only source is a change of the document, which the ledger lists. Several
  // sources are composed after the removal.
  if (only === undefined) read.push(...parts.flatMap(({ fragment }) => stripReserved(new Editor(fragment.openapi))));
  const document = compose(parts);
  if (!mayBeEmpty) requireOperation(document.openapi, sources);

  const known = store?.read({ ...input, others });
  if (known !== undefined) onStage("corrections");
  const source = known === undefined ? clone(document.openapi) : document.openapi;
  const editor = known === undefined ? new Editor(document.openapi) : new Editor(known.canonical, known.ledger);
  const corrected = known ?? correctDocument(editor, document, input, onStage);
  if (known === undefined) store?.keep({ ...input, others }, corrected);
  const { canonical, findings, settled, preset } = corrected;
  return {
    source,
    canonical,
    editor,
    findings: [...read, ...findings],
    document,
    others,
    settled,
    preset,
    sourceName: isPublished ? only?.location.replace(/^.*[\\/]/, "") : undefined,
  };
}

/** Patches, rules and the selection of operations, in place. */
function correctDocument(
  editor: Editor,
  document: Document,
  input: CanonicalInput,
  onStage: OnStage,
): CorrectedDocument {
  const { sources, config } = input;
  const stripped = sources.length === 1 ? stripReserved(editor) : [];
  let watch: DriftWatch | undefined;
  let settled: Settled | undefined;
  let preset: Preset | undefined;
  const corrected = correct(editor, input, (stage) => {
    if (stage === "patch" || stage === "normalize") onStage(stage);
    if (stage === "normalize") {
      preset = presetOf(editor.root, config.preset);
      watch = new DriftWatch(editor, document, sources, preset);
    }
    if (stage === "drift") watch?.before();
    if (stage === "direction") settled = watch?.after();
  });
  const canonical = editor.root;
  checkAreas(isObject(canonical.paths) ? canonical.paths : {}, config.areas);
  selectOperations(editor, config.include, config.exclude, config.areas);
  assertCanonical(canonical, (pointer) => document.origins(editor.origin(pointer))[0]);
  return {
    canonical,
    ledger: editor.ledger,
    findings: [...stripped, ...corrected],
    // `correct` calls back for every stage, so both are set.
    settled: settled as Settled,
    preset: preset as Preset,
  };
}

/**
 * Patches, then rules, in place. What is known of answers beyond the sources comes on top of what they say together:
 * once stage `drift` has settled that.
 */
export function correct(
  editor: Editor,
  { patches, config }: Pick<CanonicalInput, "patches" | "config">,
  onStage: (stage: "patch" | "normalize" | Stage) => void = () => {},
  rules?: readonly Rule[],
): Finding[] {
  const all = patches.map(({ file, text }) => readOverlay(text, file, { ours: true }));
  const apply = (overlays: readonly Overlay[]): Finding[] =>
    overlays.flatMap((one) => applyOverlay(editor, one, { ours: true }));

  onStage("patch");
  const patched = apply(all.filter((one) => one.answers === undefined));
  onStage("normalize");
  const preset = presetOf(editor.root, config.preset);
  const onRules = (stage: Stage): void => {
    onStage(stage);
    if (stage !== "direction" || config.answers === "stated") return;
    patched.push(...apply(all.filter((one) => one.answers !== undefined)));
  };
  const { findings } = applyRules(editor.root, rules ?? rulesFor(config.answers, preset), editor, onRules, preset);
  return [...patched, ...findings];
}

/** Sources → fragments → document → patches → rules → canonical → model. */
export function generateModel(input: Input, onStage: OnStage = () => {}, store?: CorrectionStore): ModelRun {
  const { sourceName: _, preset: __, ...run } = readModel(input, onStage, store);
  return run;
}

/**
 * The whole run: sources → fragments → document → patches → rules → canonical → model → files.
 * @param store corrections of earlier runs, in place of applying patches and rules again.
 */
export function generate(input: Input, onStage: OnStage = () => {}, store?: CorrectionStore): Run {
  const { sourceName, preset, ...run } = readModel(input, onStage, store);
  const { source, canonical, findings, document, ledger, model, drift, origin } = run;
  const { sources, config } = input;

  onStage("emit");
  const facts = manifestFacts({ sources, ledger, findings, model });
  const locate = ({ pointer }: Change): string | undefined => {
    const at = document.origins(origin(pointer))[0];
    return at === undefined ? undefined : `${fileLabel(at.file)}:${at.line}:${at.column}`;
  };
  const files = emit({
    source,
    sourceName,
    canonical,
    model,
    ledger,
    drift,
    sources,
    recorded: recordedAnswers(input.recordings ?? [], canonical, preset),
    locate,
    statedAt: (pointer) => linesThatState(source, document, origin(pointer)),
    package: packageOptions(config, defaultPackageName(canonical, preset)),
    facts,
  });
  return { ...run, files, facts };
}

function readModel(
  input: Input,
  onStage: OnStage,
  store: CorrectionStore | undefined,
): ModelRun & Pick<Normalized, "sourceName" | "preset"> {
  const { sources, config, names } = input;
  const { editor, settled, ...normalized } = canonicalize(input, onStage, { store });
  const { canonical, preset } = normalized;
  const { ledger } = editor;

  onStage("name");
  const model = buildModel(canonical, {
    ...(config.areas && { areas: config.areas }),
    ...(config.int64 && { int64: config.int64 }),
    ...(config.operations && { operations: config.operations }),
    ...(config.dates && { dates: config.dates }),
    ...(config.serialization && { serialization: config.serialization }),
    names,
    preset,
    ledger,
  });
  requireContent(model, fileLabel(sources[0]?.location ?? ""));
  const drift = placeDrift(settled, { canonical, model, ledger, sources });
  return { ...normalized, ledger, model, drift, origin: (pointer) => editor.origin(pointer) };
}
