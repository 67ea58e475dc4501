import type { Survey } from "./survey.ts";

/** A pattern that is counted in a document as published and in the canonical one. */
export interface Check {
  id: string;
  /** The pattern, in a few words. */
  what: string;
  /** Ids of the rules that correct it. None if it is no fault, but something that emitters handle. */
  rules: readonly string[];
  /** Why some remain in the canonical document, and how they are emitted. Without it none may remain. */
  stays?: string;
  count(from: Survey): number;
}
