import { compose } from "../../generator/src/compose/compose.ts";
import type { Input } from "../../generator/src/config/input.ts";
import { FlarespecError } from "../../generator/src/diagnostics/error.ts";
import { parseLedger } from "../../generator/src/ledger/file.ts";
import { replay } from "../../generator/src/ledger/replay.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { equal } from "../../generator/src/openapi/equal.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { readOpenapi } from "../../generator/src/read/openapi.ts";
import { readSourceFile, type Source } from "../../generator/src/read/source.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { writeFiles } from "../../generator/src/write.ts";
import type { Question, Verdict } from "./verdict.ts";

/**
 * The generator in a process of its own (see judge.ts): whatever it does to its process, be it that it hangs or takes
 * all memory, is seen from outside.
 */

function verdict({ sources, upTo, folder }: Question): Verdict {
  let run: Run | undefined;
  try {
    const input: Input = {
      sources: sources.map((source, i) => read(source, `source${i}`)),
      patches: [],
      names: {},
      config: { package: { name: "fuzzed" } },
    };
    if (upTo === "end" || upTo === "repeated") run = generate(input);
    else readOnly(input, upTo);
    const wrong = run && (faultOf(run) ?? (upTo === "repeated" ? differenceOf(run, generate(input)) : undefined));
    if (wrong !== undefined) return { kind: "fault", message: wrong };
  } catch (error) {
    return refusal(error);
  }
  if (run !== undefined && folder !== undefined) writeFiles(folder, run.files);
  return { kind: "done", findings: run?.findings.length ?? 0 };
}

function read(source: Question["sources"][number], id: string): Source {
  if ("file" in source) return readSourceFile(source.file, { id, location: source.file });
  return { id, kind: "openapi", location: source.location, sha256: "", text: source.text };
}

function readOnly({ sources }: Input, upTo: "reading" | "rules"): void {
  const { openapi } = compose(sources.map((source) => ({ source, fragment: readOpenapi(source) })));
  if (upTo === "rules") applyRules(openapi, RULES);
}

function refusal(error: unknown): Verdict {
  if (!(error instanceof FlarespecError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "fault", message: `no FlarespecError: ${stack.split("\n").slice(0, 8).join("\n")}` };
  }
  const { code, message, place, remedy } = error;
  if (place === undefined || place.file === "" || message === "" || remedy === "") {
    return { kind: "fault", message: `an error without its place: ${error.format()}` };
  }
  return { kind: "refused", code, message };
}

/** What is wrong with a run that came to its end. */
function faultOf(run: Run): string | undefined {
  const texts = run.files.filter(({ path }) => path.startsWith("ledger/")).map(({ text }) => text);
  try {
    for (const { path, text } of run.files) if (path.endsWith(".json")) JSON.parse(text);
    if (equal(replay(clone(run.source), parseLedger(texts)), run.canonical)) return undefined;
    return "source and ledger do not give canonical";
  } catch (error) {
    return `output: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function differenceOf(one: Run, two: Run): string | undefined {
  const again = new Map(two.files.map(({ path, text }) => [path, text]));
  const differing = one.files.filter(({ path, text }) => again.get(path) !== text).map(({ path }) => path);
  if (differing.length === 0 && again.size === one.files.length) return undefined;
  return `a second run differs: ${differing.join(", ") || "in its files"}`;
}

process.on("message", (question: Question) => {
  process.send?.(verdict(question));
});
process.send?.("ready");
