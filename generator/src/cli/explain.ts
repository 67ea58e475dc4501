import { readFileSync } from "node:fs";
import { LOSS_CODES } from "../model/model.ts";
import { explain } from "../rules/explain.ts";
import { colorsFor, type Io, printJson } from "./output.ts";

/**
 * `flarespec explain`.
 * @param asked a code, a rule, or a kind of loss.
 * @throws FlarespecError FS2004 for an unknown one.
 */
export function explainCommand(asked: string, json: boolean, io: Io): void {
  const kinds: Readonly<Record<string, string>> = LOSS_CODES;
  const found = explain(Object.hasOwn(kinds, asked) ? (kinds[asked] as string) : asked);
  const text = found.rule === undefined ? undefined : pageOf(found.docs);
  if (json) {
    printJson(io, { ok: true, exitCode: 0, ...found, ...(text !== undefined && { text }) });
    return;
  }
  const colors = colorsFor(io.stdout, io.env);
  const { rule } = found;
  const lines = [`${colors.bold(found.code)} ${found.title}`, `${found.severity}: ${MEANING[found.severity]}`, ""];
  if (rule === undefined) lines.push(found.help);
  else {
    lines.push(`rule ${rule.id}, stage ${rule.stage}`);
    for (const line of rule.evidence) lines.push(`evidence: ${line}`);
    if (rule.dormant !== undefined) lines.push(`dormant: ${rule.dormant}`);
    lines.push("", text ?? found.help);
  }
  io.stdout.write(`${lines.join("\n").trimEnd()}\n`);
}

const MEANING = {
  error: "it stops the run, and nothing is written",
  finding: "the summary lists it; --strict stops the run, unless the configuration accepts it",
} as const;

/** Reads the page of a rule, which is part of the package. */
function pageOf(docs: string): string | undefined {
  try {
    return readFileSync(new URL(`../../${docs}`, import.meta.url), "utf8").trim();
  } catch {
    return undefined;
  }
}
