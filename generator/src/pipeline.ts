import { readFileSync } from "node:fs";
import { compose, type Document } from "./compose/compose.ts";
import { stripReserved } from "./compose/strip-reserved.ts";
import type { Input } from "./config/input.ts";
import { selectOperations } from "./config/select.ts";
import { FlarespecError } from "./diagnostics/error.ts";
import type { Finding } from "./diagnostics/finding.ts";
import type { OutFile } from "./emit/file.ts";
import { emit } from "./emit/package/outputs.ts";
import { type DriftReport, placeDrift } from "./emit/reports/drift-report.ts";
import { type Change, DIRECTIONS } from "./ledger/change.ts";
import { Editor } from "./ledger/editor.ts";
import { checkAreas } from "./model/areas.ts";
import { buildModel } from "./model/build.ts";
import type { Model } from "./model/model.ts";
import { assertCanonical } from "./normalize/invariants.ts";
import type { Rule, Stage } from "./normalize/rule.ts";
import { applyRules } from "./normalize/run.ts";
import { clone } from "./openapi/clone.ts";
import { isObject, type JsonObject, type Pointer } from "./openapi/pointer.ts";
import { methodOfKey } from "./openapi/walk.ts";
import { applyOverlay } from "./patches/apply.ts";
import { type Overlay, readOverlay } from "./patches/overlay.ts";
import { isPage, readFragment } from "./read/fragment.ts";
import type { DocsFragment } from "./read/pages/index.ts";
import type { OtherFile } from "./read/references.ts";
import { fileLabel, type Source } from "./read/source.ts";
import { DriftWatch, type Settled } from "./reconcile/watch.ts";
import { rulesFor } from "./rules/index.ts";

/** What a run ends with. */
export interface Run {
  /** The composition before patches and rules. */
  source: JsonObject;
  canonical: JsonObject;
  ledger: Change[];
  findings: Finding[];
  model: Model;
  files: OutFile[];
  /** Counts that the summary prints and the manifest keeps. */
  facts: JsonObject;
  document: Document;
  /** Files that were read because a source refers to them. */
  others: OtherFile[];
  /** Where sources disagree, and what came of it; nothing where there is one source. */
  drift: DriftReport;
  /** Where in the sources the thing at a canonical pointer was stated. */
  origin: (pointer: Pointer) => Pointer;
}

/** Told when a stage begins, for progress and timing. */
export type OnStage = (stage: string) => void;

/** The first half of a run: everything before names and files. */
export interface Normalized {
  /** The composition before patches and rules. */
  source: JsonObject;
  canonical: JsonObject;
  editor: Editor;
  findings: Finding[];
  document: Document;
  /** Files that were read because a source refers to them. */
  others: OtherFile[];
  /** Where sources disagreed, and what the rules made of it. */
  settled: Settled;
  /** The file that the only source comes from; undefined where several compose. */
  sourceName: string | undefined;
}

/**
 * Sources → fragments → document → patches → rules → canonical.
 * @param mayBeEmpty a version may describe no operation at all: what it is compared with says what is gone.
 */
export function canonicalize(
  input: Pick<Input, "sources" | "patches" | "config">,
  onStage: OnStage = () => {},
  { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {},
): Normalized {
  const { config } = input;

  onStage("read");
  const parts = input.sources.map((source) => ({ source, fragment: readFragment(source) }));
  const left = parts.flatMap(({ source, fragment }) => (isPage(fragment) ? findingsOf(source, fragment) : []));

  onStage("compose");
  const [only] = parts;
  const single = parts.length === 1 && only !== undefined ? only : undefined;
  // Of one source, what is taken out is a change of the document; of several, composition begins with what is left.
  const foreign =
    single === undefined ? parts.flatMap(({ fragment }) => stripReserved(new Editor(fragment.openapi))) : [];
  const document = compose(parts);
  if (!mayBeEmpty) refuseEmpty(document, input.sources);
  const source = clone(document.openapi);
  const editor = new Editor(document.openapi);
  if (single !== undefined) foreign.push(...stripReserved(editor));

  let watch: DriftWatch | undefined;
  let settled: Settled | undefined;
  const met = correct(editor, input, (stage) => {
    if (stage === "patch" || stage === "normalize") onStage(stage);
    if (stage === "normalize") watch = new DriftWatch(editor, document, input.sources);
    if (stage === "drift") watch?.before();
    if (stage === "direction") settled = watch?.after();
  });
  const canonical = editor.root;
  const findings = [...left, ...foreign, ...met];
  checkAreas(isObject(canonical.paths) ? canonical.paths : {}, config.areas);
  selectOperations(editor, config.include, config.exclude, config.areas);
  assertCanonical(canonical, (pointer) => document.origins(editor.origin(pointer))[0]);
  const sourceName = single?.source.location.replace(/^.*[\\/]/, "");
  // Stage `direction` has begun, whatever the rules did.
  const others = parts.flatMap(({ fragment }) => fragment.others ?? []);
  return { source, canonical, editor, findings, document, others, settled: settled as Settled, sourceName };
}

/**
 * Patches, then rules, in place. What is known of answers beyond the sources comes on top of what they say together:
 * once stage `drift` has settled that.
 */
export function correct(
  editor: Editor,
  { patches, config }: Pick<Input, "patches" | "config">,
  onStage: (stage: "patch" | "normalize" | Stage) => void = () => {},
  rules: readonly Rule[] = rulesFor(config.answers),
): Finding[] {
  const all = patches.map(({ file, text }) => readOverlay(text, file, { ours: true }));
  const apply = (overlays: readonly Overlay[]): Finding[] =>
    overlays.flatMap((one) => applyOverlay(editor, one, { ours: true }));

  onStage("patch");
  const patched = apply(all.filter((one) => one.answers === undefined));
  onStage("normalize");
  const { findings } = applyRules(editor.root, rules, editor, (stage) => {
    onStage(stage);
    if (stage !== "direction" || config.answers === "stated") return;
    patched.push(...apply(all.filter((one) => one.answers !== undefined)));
  });
  return [...patched, ...findings];
}

/** The whole run: sources → fragments → document → patches → rules → canonical → model → files. */
export function generate(input: Input, onStage: OnStage = () => {}): Run {
  const { config } = input;
  const { source, canonical, editor, findings, document, others, settled, sourceName } = canonicalize(input, onStage);

  onStage("name");
  const model = buildModel(canonical, { ...(config.areas && { areas: config.areas }), names: input.names });

  onStage("emit");
  const ledger = editor.ledger;
  const drift = placeDrift(settled, { canonical, model, ledger, sources: input.sources });
  const counted = facts(input, ledger, findings, model);
  const name = config.package?.name ?? "@flarespec/cloudflare";
  const files = emit({
    source,
    sourceName,
    canonical,
    model,
    ledger,
    drift,
    sources: input.sources,
    locate: (change) => {
      const at = document.origins(editor.origin(change.pointer))[0];
      return at === undefined ? undefined : `${fileLabel(at.file)}:${at.line}:${at.column}`;
    },
    package: {
      name,
      version: config.package?.version ?? "0.1.0",
      runtime: config.runtime ?? "package",
      clientVersion: version(),
      ...(config.package?.license !== undefined && { license: config.package.license }),
      ...(config.package?.description !== undefined && { description: config.package.description }),
    },
    facts: counted,
  });
  const origin = (pointer: Pointer): Pointer => editor.origin(pointer);
  return { source, canonical, ledger, findings, model, files, facts: counted, document, others, drift, origin };
}

/** What a page leaves open, as findings of the run. */
function findingsOf({ id }: Source, { findings }: DocsFragment): Finding[] {
  return findings.map(({ code, message, place, expected, found }) => {
    const sides = [
      ...(expected === undefined ? [] : [`expected ${expected}`]),
      ...(found === undefined ? [] : [`found ${found}`]),
    ];
    return {
      code,
      pointer: "",
      message: `${id}, line ${place.line}: ${message}${sides.length > 0 ? ` (${sides.join("; ")})` : ""}`,
      place: { ...place, file: fileLabel(place.file) },
    };
  });
}

/** Components alone are a fragment; a run without any operation is a publication that failed. */
function refuseEmpty({ openapi }: Document, sources: readonly Source[]): void {
  const items = Object.entries(isObject(openapi.paths) ? openapi.paths : {}).filter(([path]) => !path.startsWith("x-"));
  if (items.some(([, item]) => isObject(item) && Object.keys(item).some((key) => methodOfKey(key, item) !== undefined)))
    return;
  throw new FlarespecError("FS1013", {
    message: "no operation is described",
    place: { file: fileLabel(sources[0]?.location ?? ""), pointer: "/paths" },
    expected: "at least one path with one method",
  });
}

function facts(
  input: Pick<Input, "sources">,
  ledger: readonly Change[],
  findings: readonly Finding[],
  model: Model,
): JsonObject {
  const tally = (keys: readonly string[]): JsonObject => {
    const counts: Record<string, number> = {};
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  };
  return {
    generator: version(),
    sources: input.sources.map(({ id, kind, revision, date, sha256 }) => ({
      id,
      kind,
      sha256,
      ...(revision !== undefined && { revision }),
      ...(date !== undefined && { date }),
    })),
    counts: {
      areas: model.areas.length,
      operations: model.areas.reduce((sum, area) => sum + area.operations.length, 0),
      types: model.areas.reduce((sum, area) => sum + area.types.length, 0) + model.shared.length,
      changes: ledger.length,
      changesByRule: tally(ledger.map((change) => change.rule)),
      changesByDirection: tally(DIRECTIONS.flatMap((one) => ledger.filter((c) => c.direction === one).map(() => one))),
      findings: tally(findings.map((finding) => finding.code)),
      losses: tally(model.losses.map((loss) => loss.kind)),
    },
    types: typePlaces(model),
    findings: findings.map(({ code, pointer, message }) => ({ code, pointer, message })),
    losses: model.losses.map(({ kind, operation, pointer, message }) => ({ kind, operation, pointer, message })),
  };
}

/** Where in `openapi.json` each type stands. Declarations do not say it: a component's name is no part of a type's. */
function typePlaces(model: Model): JsonObject {
  const of = (module: string, types: Model["shared"]) =>
    types.map(({ name, pointer }) => [`${module}.${name}`, pointer] as const);
  const all = model.areas.flatMap((area) => of(area.name, area.types));
  return Object.fromEntries([...of("shared", model.shared), ...all]);
}

let known: string | undefined;

/** Version of the generator, from its package.json. */
export function version(): string {
  known ??= (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
  return known;
}
