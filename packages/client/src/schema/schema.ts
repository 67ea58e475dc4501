import { checkOf } from "./check.ts";
import { explain } from "./explain.ts";
import { remember, type SchemaData, toJsonSchema } from "./schema-data.ts";
import type { JsonSchemaOptions, StandardSchema, ValidationResult } from "./standard-schema.ts";

/** Makes a schema of its data, as a generated package has it. */
export function schema<T>(data: SchemaData): StandardSchema<T> {
  const jsonSchema = ({ target }: JsonSchemaOptions): Record<string, unknown> => {
    if (target !== "draft-2020-12") {
      throw new Error(`the schemas of this package are JSON Schema 2020-12, not ${target}`);
    }
    return { $schema: "https://json-schema.org/draft/2020-12/schema", ...toJsonSchema(data) };
  };
  const made: StandardSchema<T> = {
    "~standard": {
      version: 1,
      vendor: "flarespec",
      validate: (value) => validate(data, value),
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
  remember(made, data);
  return made;
}

function validate<T>(data: SchemaData, value: unknown): ValidationResult<T> {
  try {
    // The cast is what a schema is for: its data was generated with its type.
    return checkOf(data)(value) ? { value: value as T } : { issues: explain(data, value) };
  } catch (error) {
    if (!isStackOverflow(error)) {
      throw error;
    }
    return { issues: [{ message: "The value contains itself, or is nested too deeply.", path: [] }] };
  }
}

/** Firefox has an error of its own. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error as Partial<Error> | null)?.name === "InternalError";
