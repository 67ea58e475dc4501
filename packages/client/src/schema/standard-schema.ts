/**
 * A schema of the Standard Schema specification (https://standardschema.dev), version 1: what forms, servers and other libraries
 * take. Copied, as the specification proposes, so that nothing has to be installed.
 */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Returns the value itself, or where it deviates. */
    readonly validate: (value: unknown) => ValidationResult<T>;
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
    /** For the compiler only; never set. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

/** A type alias, so that other definitions of the standard's union are assignable. */
export type ValidationResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One deviation. A message never quotes a value. */
export interface SchemaIssue {
  readonly message: string;
  /** Members and indices that lead to the place. */
  readonly path: readonly (string | number)[];
}

export interface JsonSchemaOptions {
  /** The version of JSON Schema. Others than 2020-12 are refused. */
  readonly target: "draft-2020-12" | (string & {});
}
