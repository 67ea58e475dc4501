import { readFileSync } from "node:fs";
import type { BodyList } from "../../generator/src/model/model.ts";
import { join } from "../../generator/src/openapi/pointer.ts";
import { modelOf } from "./measure.ts";

/** Labels of operations (`/users` of its GET operation, `POST /users/search` of another one): how `paginate` continues and which member it reads, or null for what is no list that it could read. */
interface Labels {
  [document: string]: { [path: string]: string | null };
}

/** Precision: the share of found lists that are lists. Recall: the share of all lists that were found. */
export interface Figures {
  /** Labelled operations. */
  operations: number;
  /** Those of them that are lists. */
  lists: number;
  precision: number;
  recall: number;
}

/** The least part of the found lists that are lists, and of the lists that are found. */
const LEAST = 0.95;

/** A file of labels, and what its first comparison gave, before a rule was changed for it. */
interface LabelFile {
  file: string;
  about: string;
  atFirst?: Pick<Figures, "precision" | "recall">;
}

/**
 * Files of labels, in the order in which they were made. Those that were made from the documents alone have ten operations of each
 * document, drawn by chance (`draw.ts` says how); ` or ` separates labels where a document tells two ways to continue. What was found
 * in the documents of `lists.json` was checked by hand, so that each difference is a fault.
 */
const LABEL_FILES: readonly LabelFile[] = [
  { file: "lists.json", about: "25 documents, what was found checked by hand" },
  {
    file: "lists-by-hand.json",
    about: "30 documents, labelled from the documents alone",
    atFirst: { precision: 0.95, recall: 0.92 },
  },
  {
    file: "lists-unseen.json",
    about: "30 further documents, labelled after the rules were changed for those",
    atFirst: { precision: 0.98, recall: 0.91 },
  },
  {
    file: "lists-again.json",
    about: "10 documents, labelled after the rules were changed for those too",
    atFirst: { precision: 1, recall: 0.81 },
  },
  {
    file: "lists-third.json",
    about: "10 documents, labelled after the rules were changed for all these",
    atFirst: { precision: 0.94, recall: 0.8 },
  },
  {
    file: "lists-fourth.json",
    about: "12 documents, labelled after the rules were changed for all these",
    atFirst: { precision: 1, recall: 0.92 },
  },
  {
    file: "lists-fifth.json",
    about: "8 documents, labelled after the rules were changed for all these",
    atFirst: { precision: 1, recall: 0.95 },
  },
];

/**
 * What is not as it should be: any difference in `lists.json`, all of the other files if together they are below the goal, and figures
 * that docs/vendors.md does not have.
 */
export function checkLists(): string[] {
  const compared = LABEL_FILES.map((one) => ({ ...one, ...compare(one.file) }));
  const checked = compared.filter(({ atFirst }) => atFirst === undefined);
  const byChance = compared.filter(({ atFirst }) => atFirst !== undefined);
  const { precision, recall } = figuresOf(byChance.map(({ counts }) => counts));
  const isGood = precision >= LEAST && recall >= LEAST;
  const differences = [...checked, ...(isGood ? [] : byChance)].flatMap((one) => one.differences);
  const page = readFileSync(new URL("../../docs/vendors.md", import.meta.url), "utf8").replace(/ +/g, " ");
  const missing = byChance.map(rowOf).filter((row) => !page.includes(row));
  return [...differences, ...missing.map((row) => `docs/vendors.md lacks the row ${row}`)];
}

/** The row of docs/vendors.md that has the figures of a sample. */
function rowOf({ file, atFirst, counts }: LabelFile & { counts: Counts }): string {
  const { operations, lists, ...now } = figuresOf([counts]);
  const cells = [atFirst ?? now, now].map((one) => [one.precision, one.recall].map(percent).join(", "));
  return `| \`${file}\` | ${operations} | ${lists} | ${cells.join(" | ")} |`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The figures of all files, and of those together whose operations were drawn by chance. */
export function listFigures(): { files: (LabelFile & { figures: Figures })[]; together: Figures } {
  const compared = LABEL_FILES.map((one) => ({ ...one, counts: compare(one.file).counts }));
  const byChance = compared.filter(({ atFirst }) => atFirst !== undefined);
  return {
    files: compared.map((one) => ({ ...one, figures: figuresOf([one.counts]) })),
    together: figuresOf(byChance.map(({ counts }) => counts)),
  };
}

/** Operations, and of the lists those that were found, those that were missed, and what was wrongly found. */
interface Counts {
  operations: number;
  right: number;
  wrong: number;
  missed: number;
}

function compare(file: string): { counts: Counts; differences: string[] } {
  const labels = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Labels;
  const counts: Counts = { operations: 0, right: 0, wrong: 0, missed: 0 };
  const differences: string[] = [];
  for (const [document, paths] of Object.entries(labels)) {
    const operations = modelOf(document).areas.flatMap((area) => area.operations);
    for (const [path, label] of Object.entries(paths)) {
      const found = describe(operations.find(({ pointer }) => pointer === pointerOf(path))?.list);
      const isRight = found === null ? label === null : label?.split(" or ").includes(found) === true;
      counts.operations += 1;
      if (isRight) counts.right += label === null ? 0 : 1;
      else differences.push(`${document} ${path}: ${found}, but it is ${label}`);
      if (!isRight && found !== null) counts.wrong += 1;
      if (!isRight && label !== null) counts.missed += 1;
    }
  }
  const { precision, recall, lists } = figuresOf([counts]);
  console.info(`${file}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${lists} lists`);
  return { counts, differences };
}

function figuresOf(all: readonly Counts[]): Figures {
  const sum = (of: keyof Counts): number => all.reduce((total, counts) => total + counts[of], 0);
  const [right, lists] = [sum("right"), sum("right") + sum("missed")];
  return { operations: sum("operations"), lists, precision: right / (right + sum("wrong")), recall: right / lists };
}

/** The pointer to the operation of a label. */
function pointerOf(key: string): string {
  const [, method = "GET", path = ""] = /^(?:([A-Z]+) )?(.*)$/s.exec(key) ?? [];
  return join("/paths", path, method.toLowerCase());
}

function describe(list: BodyList | undefined): string | null {
  if (list === undefined) return null;
  const { items, continuation } = list;
  const parameter = "parameter" in continuation ? ` ${continuation.parameter}` : "";
  return `${continuation.by}${parameter}: ${["body", ...items].join(".")}`;
}
