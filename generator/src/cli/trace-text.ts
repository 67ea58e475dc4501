import { visible } from "../escape.ts";
import type { Json, Pointer } from "../openapi/pointer.ts";
import { type Colors, colorsFor, count, cut, type Io, printJson } from "./output.ts";
import type { Trace, TracedChange } from "./trace.ts";
import { isWithin } from "./trace-names.ts";

export interface TraceOutput {
  json?: boolean;
  /** Prints every place and change, however many there are. */
  all?: boolean;
}

/** More changes than these are grouped. */
const MOST_SHOWN = 20;
/** Of a group, as many changes are shown. */
const MOST_OF_A_GROUP = 2;

/** `flarespec trace`. */
export function printTrace(found: Trace, io: Io, { json = false, all = false }: TraceOutput): void {
  if (json) {
    printJson(io, { ok: true, exitCode: 0, ...found });
    return;
  }
  const colors = colorsFor(io.stdout, io.env);
  const lines = [
    colors.bold(visible(found.asked)),
    ...found.pointers.map((pointer) => `  ${visible(pointer)}`),
    "",
    ...placesOf(found, all, colors),
    "",
    ...changesOf(found, all, colors),
  ];
  const code = found.changes.find((change) => change.code !== undefined)?.code;
  if (code !== undefined) lines.push("", colors.dim(`what a rule does: flarespec explain ${code}`));
  io.stdout.write(`${lines.join("\n")}\n`);
}

function placesOf({ places }: Trace, all: boolean, colors: Colors): string[] {
  if (places.length === 0) return ["no source states it; the changes below made it"];
  const shown = all ? places : places.slice(0, MOST_SHOWN);
  const lines = shown.map(
    ({ file, line, column, excerpt }) => `  ${visible(file)}:${line}:${column}  ${colors.dim(cut(excerpt, 80))}`,
  );
  if (shown.length < places.length) lines.push(`  and ${places.length - shown.length} more; --all lists them`);
  return ["stated at", ...lines];
}

/** The changes in order; if there are many and not all are wanted, by rule and reason. */
function changesOf(found: Trace, all: boolean, colors: Colors): string[] {
  const { changes } = found;
  if (changes.length === 0) return ["nothing changed it"];
  if (all || changes.length <= MOST_SHOWN) {
    const lines = changes.flatMap((change, i) => {
      const before = changes[i - 1];
      const isNext = before?.rule === change.rule && before.reason === change.reason;
      return [...(isNext ? [] : [headingOf(change, colors)]), ...linesOf(change, found, colors)];
    });
    return [`${count(changes.length, "change")}, in order`, ...lines];
  }
  const groups = new Map<string, TracedChange[]>();
  for (const change of changes) {
    const key = `${change.rule} ${change.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const shown = group.slice(0, MOST_OF_A_GROUP);
    const left = group.length - shown.length;
    return [
      headingOf(group[0] as TracedChange, colors),
      ...shown.flatMap((change) => linesOf(change, found, colors)),
      ...(left === 0 ? [] : [`    and ${count(left, "more change")}`]),
    ];
  });
  const rules = new Set(changes.map(({ rule }) => rule)).size;
  const by = `${count(rules, "rule or patch", "rules and patches")}`;
  return [`${count(changes.length, "change")} by ${by}, grouped by reason; --all lists them in order`, ...lines];
}

function headingOf({ rule, code, reason }: TracedChange, colors: Colors): string {
  return `  ${colors.bold(visible(rule))}${code === undefined ? "" : ` ${code}`}: ${visible(reason)}`;
}

function linesOf({ direction, pointer, before, after }: TracedChange, { pointers }: Trace, colors: Colors): string[] {
  const at = pointers.includes(pointer) ? "this place" : visible(within(pointer, pointers));
  return [
    colors.dim(`    ${direction}, at ${at}`),
    ...(before === undefined ? [] : [`    ${colors.red("-")} ${brief(before)}`]),
    ...(after === undefined ? [] : [`    ${colors.green("+")} ${brief(after)}`]),
  ];
}

/** Shortens a pointer that is below the only one asked for. */
function within(pointer: Pointer, asked: readonly Pointer[]): string {
  const [only] = asked;
  return asked.length === 1 && only !== undefined && isWithin(pointer, only)
    ? `…${pointer.slice(only.length)}`
    : pointer;
}

function brief(value: Json): string {
  return cut(visible(JSON.stringify(value)), 140);
}
