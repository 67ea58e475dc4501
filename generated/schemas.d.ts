// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { StandardSchema } from "@flarespec/client/schema";
import type * as shared from "./shared.js";
export { checkAnswers } from "@flarespec/client/schema";
export type { AnswerSchemas, CheckAnswersOptions, Drift, SchemaIssue, StandardSchema } from "@flarespec/client/schema";
