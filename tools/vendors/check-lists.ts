import { readFileSync } from "node:fs";
import type { BodyList } from "../../generator/src/model/model.ts";
import { join } from "../../generator/src/openapi/pointer.ts";
import { modelOf } from "./measure.ts";

/** Labels of GET operations: how `paginate` continues and which member it reads, or null for what is no list that it could read. */
interface Labels {
  [document: string]: { [path: string]: string | null };
}

/** How many lists were found, found where there is none or another one, and not found. */
interface Counts {
  right: number;
  wrong: number;
  missed: number;
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
  return [...compare("lists.json").differences, ...checkLabelsByHand()];
}

/** Precision and recall over `lists-by-hand.json`. */
export function checkLabelsByHand(): string[] {
  const { counts, differences } = compare("lists-by-hand.json");
  const { precision, recall } = partsOf(counts);
  return precision >= LEAST && recall >= LEAST ? [] : differences;
}

function compare(file: string): { counts: Counts; differences: string[] } {
  const labels = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Labels;
  const counts: Counts = { right: 0, wrong: 0, missed: 0 };
  const differences: string[] = [];
  for (const [document, paths] of Object.entries(labels)) {
    const operations = modelOf(document).areas.flatMap((area) => area.operations);
    for (const [path, label] of Object.entries(paths)) {
      const found = describe(operations.find(({ pointer }) => pointer === join("/paths", path, "get"))?.list);
      const isRight = found === null ? label === null : label?.split(" or ").includes(found) === true;
      if (isRight) counts.right += label === null ? 0 : 1;
      else differences.push(`${document} GET ${path}: ${found}, but it is ${label}`);
      if (!isRight && found !== null) counts.wrong += 1;
      if (!isRight && label !== null) counts.missed += 1;
    }
  }
  const { precision, recall } = partsOf(counts);
  console.info(
    `${file}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${counts.right + counts.missed} lists`,
  );
  return { counts, differences };
}

function partsOf({ right, wrong, missed }: Counts): { precision: number; recall: number } {
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

function describe(list: BodyList | undefined): string | null {
  if (list === undefined) return null;
  const { items, continuation } = list;
  const parameter = "parameter" in continuation ? ` ${continuation.parameter}` : "";
  return `${continuation.by}${parameter}: ${["body", ...items].join(".")}`;
}
