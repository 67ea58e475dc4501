import { readFileSync } from "node:fs";
import type { BodyList } from "../../generator/src/model/model.ts";
import { modelOf } from "./measure.ts";

/**
 * Compares the lists that are found with `lists.json`, in which the labels of 145 operations of 25 documents were checked by
 * hand: how `paginate` continues and which member it reads, or null for what is no list or cannot be read beyond its first page.
 */
export function checkLists(): string[] {
  const labels = JSON.parse(readFileSync(new URL("./lists.json", import.meta.url), "utf8")) as {
    [document: string]: { [path: string]: string | null };
  };
  const counts = { right: 0, wrong: 0, missed: 0 };
  const faults: string[] = [];
  for (const [document, paths] of Object.entries(labels)) {
    const operations = modelOf(document).areas.flatMap((area) => area.operations);
    for (const [path, label] of Object.entries(paths)) {
      const found = describe(operations.find((one) => one.method === "get" && one.path === path)?.list);
      if (found === label) counts.right += label === null ? 0 : 1;
      else faults.push(`${document} GET ${path}: ${found}, but it is ${label}`);
      if (found !== label && found !== null) counts.wrong += 1;
      if (found !== label && label !== null) counts.missed += 1;
    }
  }
  const { right, wrong, missed } = counts;
  const part = (of: number): string => (right / (right + of)).toFixed(2);
  console.info(`lists: precision ${part(wrong)}, recall ${part(missed)} of ${right + missed} labelled`);
  return faults;
}

function describe(list: BodyList | undefined): string | null {
  if (list === undefined) return null;
  const { items, continuation } = list;
  const parameter = "parameter" in continuation ? ` ${continuation.parameter}` : "";
  return `${continuation.by}${parameter}: ${["body", ...items].join(".")}`;
}
