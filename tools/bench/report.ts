import type { Spread } from "./measure.ts";
import type { Row, Stage } from "./stage.ts";

/** A figure the project is held to: what it is in this run, and what it shall be. */
export interface Goal {
  what: string;
  goal: number;
  unit: string;
  measured: number | undefined;
  /** What would be left with nothing but reading the input and writing the output, in the same run. */
  floor?: number | undefined;
  /** Why it is missed, where it is. */
  why?: string;
}

/** A stage, and when it was measured how often. */
export interface Taken extends Stage {
  date: string;
  rounds: number;
}

export interface Results {
  machine: { cpu: string; cores: number; memory: string; system: string; node: string };
  versions: Record<string, string>;
  leftOut: string[];
  stages: Taken[];
  goals: Goal[];
}

export function markdown(results: Results): string {
  const { machine, versions, leftOut, stages, goals } = results;
  const missed = goals.filter(({ goal, measured }) => measured !== undefined && measured > goal);
  const lines = [
    "# Measured beside others",
    "",
    "Made by `npm run bench`. Times depend on the machine: read them as ratios within a table, all of which were taken in",
    "turn in one run. Medians; least and most in parentheses.",
    "",
    `- ${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}`,
    `- ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}`,
    ...leftOut.map((reason) => `- left out: ${reason}`),
    "",
    "## Goals",
    "",
    "| figure | goal | measured | floor | |",
    "|---|---|---|---|---|",
    ...goals.map(({ what, goal, unit, measured, floor }) => {
      const verdict = measured === undefined ? "not measured" : measured <= goal ? "met" : "missed";
      const said = [measured, floor].map((value) => (value === undefined ? "" : number(value) + unit)).join(" | ");
      return `| ${what} | at most ${goal}${unit} | ${said} | ${verdict} |`;
    }),
    "",
    "The floor is what would be left with nothing but reading the input and writing the output, taken in the same turns.",
    "",
    ...missed.flatMap(({ what, why }) => (why === undefined ? [] : [`- ${what}: ${why}`])),
    ...(missed.some(({ why }) => why !== undefined) ? [""] : []),
  ];
  for (const stage of stages) {
    const columns = Object.keys(stage.columns);
    const about = `${stage.about} ${stage.rounds} rounds, ${stage.date}.`;
    lines.push(`## ${stage.title}`, "", about, "", `![${stage.title}](charts/${stage.id}.svg)`, "");
    lines.push(`| | ${columns.map((name) => heading(name, stage.columns[name])).join(" | ")} |`);
    lines.push(`|---|${columns.map(() => "---:|").join("")}`);
    for (const { name, values } of stage.rows) {
      lines.push(`| ${name} | ${columns.map((column) => cell(values[column])).join(" | ")} |`);
    }
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function heading(name: string, unit: string | undefined): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return unit === undefined || unit === "" || words === unit ? words : `${words} (${unit})`;
}

function cell(value: Row["values"][string]): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return number(value);
  return `${number(value.median)} (${number(value.least)} to ${number(value.most)})`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(3);
}

/** Bars of the first column, one a row, in the colours of the reader's scheme. */
export function chart(stage: Stage): string {
  const [column = ""] = Object.keys(stage.columns);
  const rows = stage.rows.map(({ name, values }) => ({ name, value: amount(values[column]) }));
  const most = Math.max(...rows.map(({ value }) => value), Number.MIN_VALUE);
  const [left, width, step] = [290, 340, 26];
  const bars = rows.map(({ name, value }, i) => {
    const y = 34 + i * step;
    const length = Math.max(1, (value / most) * width);
    const ours = name.startsWith("flarespec") ? "ours" : "theirs";
    return `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${xml(name)}</text><rect class="${ours}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="18"/><text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${number(value)} ${xml(stage.columns[column] ?? "")}</text>`;
  });
  const height = 44 + rows.length * step;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" viewBox="0 0 760 ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="${xml(stage.title)}">
<style>text{fill:#1f2328}.ours{fill:#e8590c}.theirs{fill:#868e96}@media (prefers-color-scheme: dark){text{fill:#e6edf3}}</style>
<text x="0" y="18" font-weight="600">${xml(stage.title)}</text>
${bars.join("\n")}
</svg>
`;
}

function amount(value: Row["values"][string]): number {
  if (typeof value === "number") return value;
  return typeof value === "object" ? (value as Spread).median : 0;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
