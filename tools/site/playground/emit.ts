import { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import { emitTypescript } from "../../../generator/src/emit/package/outputs.ts";
import { packageOptions } from "../../../generator/src/emit/package/package-json.ts";
import { buildModel } from "../../../generator/src/model/build.ts";
import { canonicalize } from "../../../generator/src/pipeline.ts";
import { RULES } from "../../../generator/src/rules/index.ts";

/** What the playground shows of a document. */
export type Emitted =
  | {
      ok: true;
      /** The declarations of each area, and of types that several share. */
      files: { path: string; text: string }[];
      corrections: { rule: string; summary: string | undefined; reason: string; places: string[] }[];
    }
  | { ok: false; message: string };

/** The same run as that of the command, up to the declarations: no file is read and none is written. */
export function emit(text: string): Emitted {
  try {
    // An address, so that references to other files are refused and not looked for.
    const source = {
      id: "document",
      kind: "openapi",
      location: "https://playground/document",
      sha256: "",
      text,
    } as const;
    const { canonical, editor, preset } = canonicalize({ sources: [source], patches: [], config: {} });
    const model = buildModel(canonical, { preset, ledger: editor.ledger });
    const files = emitTypescript({ model, package: packageOptions({}, "api") })
      .filter(({ path }) => /^(?:areas\/.*|shared)\.d\.ts$/.test(path))
      .map(({ path, text: declared }) => ({ path, text: String(declared) }));
    return { ok: true, files, corrections: grouped(editor.ledger) };
  } catch (error) {
    if (error instanceof FlarespecError) return { ok: false, message: error.format() };
    return { ok: false, message: `This should not have happened: ${String(error)}` };
  }
}

function grouped(ledger: ReturnType<typeof canonicalize>["editor"]["ledger"]): (Emitted & { ok: true })["corrections"] {
  const groups = new Map<string, (Emitted & { ok: true })["corrections"][number]>();
  for (const { rule, reason, pointer } of ledger) {
    const key = `${rule} ${reason}`;
    const summary = RULES.find(({ id }) => id === rule)?.summary;
    const group = groups.get(key) ?? { rule, summary, reason, places: [] };
    groups.set(key, group);
    group.places.push(pointer);
  }
  return [...groups.values()];
}
