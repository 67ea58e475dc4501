import { camel, foldedWords, words } from "./names.ts";

/** The longest name that reads well. */
const LONGEST = 45;

/**
 * Whether `operationId`s are names of functions: no two are equal and each reads as a name. `read_item_items__item_id__get`
 * is a path, and `getUsers_1` a second `getUsers`.
 */
export function areReadable(ids: readonly string[]): boolean {
  return new Set(ids.map((id) => camel(id).toLowerCase())).size === ids.length && ids.every(isReadable);
}

function isReadable(id: string): boolean {
  const folded = foldedWords(id);
  const hasNumber = /\d$/.test(id) || words(id).some((word) => /^\d+$/.test(word));
  return (
    !/[/{}]/.test(id) && camel(id).length <= LONGEST && !hasNumber && folded.every((word, i) => word !== folded[i - 1])
  );
}
