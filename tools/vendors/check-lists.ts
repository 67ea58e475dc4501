import { readFileSync } from "node:fs";
import type { BodyList } from "../../generator/src/model/model.ts";
import { join } from "../../generator/src/openapi/pointer.ts";
import { modelOf } from "./measure.ts";

/** Labels of GET operations: how `paginate` continues and which member it reads, or null for what is no list that it could read. */
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

/**
 * Compares the lists that are found with two files of labels:
 * - `lists.json`: 145 operations of 25 documents. What was found in them was checked by hand, so each difference is a fault.
 * - `lists-by-hand.json`: ten operations of each of 30 other documents, drawn by chance and labelled from the documents alone.
 *   ` or ` separates labels where a document tells two ways to continue.
 */
export function checkLists(): string[] {
  const byHand = compare("lists-by-hand.json");
  const isGood = byHand.figures.precision >= LEAST && byHand.figures.recall >= LEAST;
  return [...compare("lists.json").differences, ...(isGood ? [] : byHand.differences)];
}

/** The figures of both files. */
export function listFigures(): { first: Figures; byHand: Figures } {
  return { first: compare("lists.json").figures, byHand: compare("lists-by-hand.json").figures };
}

function compare(file: string): { figures: Figures; differences: string[] } {
  const labels = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Labels;
  const counts = { operations: 0, right: 0, wrong: 0, missed: 0 };
  const differences: string[] = [];
  for (const [document, paths] of Object.entries(labels)) {
    const operations = modelOf(document).areas.flatMap((area) => area.operations);
    for (const [path, label] of Object.entries(paths)) {
      const found = describe(operations.find(({ pointer }) => pointer === join("/paths", path, "get"))?.list);
      const isRight = found === null ? label === null : label?.split(" or ").includes(found) === true;
      counts.operations += 1;
      if (isRight) counts.right += label === null ? 0 : 1;
      else differences.push(`${document} GET ${path}: ${found}, but it is ${label}`);
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

function describe(list: BodyList | undefined): string | null {
  if (list === undefined) return null;
  const { items, continuation } = list;
  const parameter = "parameter" in continuation ? ` ${continuation.parameter}` : "";
  return `${continuation.by}${parameter}: ${["body", ...items].join(".")}`;
}
