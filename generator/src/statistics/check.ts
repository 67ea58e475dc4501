import type { Survey } from "./survey.ts";

/** One thing that is counted on a document as published and again on the canonical one. */
export interface Check {
  id: string;
  /** What is counted, in a few words. */
  what: string;
  /** Ids of the rules that correct it; none where it is no fault but a fact that emitters deal with. */
  rules: readonly string[];
  /** Why places may be left, and what becomes of them. Without it none may be. */
  stays?: string;
  count(from: Survey): number;
}
