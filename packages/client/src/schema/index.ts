export { type AnswerSchemas, type CheckAnswersOptions, checkAnswers, type Drift } from "./check-answers.ts";
export { schema } from "./schema.ts";
export type { SchemaData } from "./schema-data.ts";
export type { JsonSchemaOptions, SchemaIssue, StandardSchema, ValidationResult } from "./standard-schema.ts";
