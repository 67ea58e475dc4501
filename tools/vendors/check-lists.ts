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
];

export function checkLists(): string[] {
  return LABEL_FILES.flatMap(({ file, atFirst }) => {
    const { figures, differences } = compare(file);
    const isGood = atFirst !== undefined && figures.precision >= LEAST && figures.recall >= LEAST;
    return isGood ? [] : differences;
  });
}

/** The figures of all files. */
export function listFigures(): (LabelFile & { figures: Figures })[] {
  return LABEL_FILES.map((one) => ({ ...one, figures: compare(one.file).figures }));
}

function compare(file: string): { figures: Figures; differences: string[] } {
  const labels = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Labels;
  const counts = { operations: 0, right: 0, wrong: 0, missed: 0 };
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
  const { right, wrong, missed } = counts;
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const lists = right + missed;
  console.info(`${file}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${lists} lists`);
  return { figures: { operations: counts.operations, lists, precision, recall }, differences };
}

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
