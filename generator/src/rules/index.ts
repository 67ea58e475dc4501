import type { Rule } from "./rule.ts";

/** Every rule, grouped by stage. The order inside a stage is for reading only: a law test shuffles it. */
export const RULES: readonly Rule[] = Object.freeze([]);
