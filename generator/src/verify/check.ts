import type { Model } from "../model/model.ts";
import { isObject, type JsonObject, type Pointer } from "../openapi/pointer.ts";
import { bodySchema, responseSchema } from "../recordings/operations.ts";
import type { Recording } from "../recordings/read.ts";
import { listedCodes, type UnlistedCode, unlistedCodes } from "./codes.ts";
import { findGaps, type Gap } from "./gaps.ts";
import { Validator } from "./validator.ts";

/** What the document has against a recording. */
export interface SchemaVerdict {
  recording: Recording;
  /** What the schema refuses. */
  faults: string[];
  gaps: Gap[];
  codes: (UnlistedCode & { operation: Pointer })[];
}

/** Checks recordings by the schemas of a canonical document. */
export function checkBySchema(canonical: JsonObject, model: Model, recordings: readonly Recording[]): SchemaVerdict[] {
  const validator = new Validator(canonical, { strict: false });
  const listed = listedCodes(model);
  return recordings.map((recording) => {
    const verdict: SchemaVerdict = { recording, ...checkBody(canonical, validator, recording), codes: [] };
    for (const operation of recording.operations) {
      if (recording.status === undefined || recording.body === undefined) continue;
      const unlisted = unlistedCodes(recording.body, listed.get(operation.pointer));
      verdict.codes.push(...unlisted.map((one) => ({ ...one, operation: operation.pointer })));
    }
    return verdict;
  });
}

/** Checks the body of one recording by the schema of each of its operations. */
export function checkBody(
  canonical: JsonObject,
  validator: Validator,
  { status, body, operations }: Pick<Recording, "status" | "body" | "operations">,
): Pick<SchemaVerdict, "faults" | "gaps"> {
  const faults: string[] = [];
  const gaps: Gap[] = [];
  for (const operation of operations) {
    if (body === undefined) {
      const declared = operation.node.requestBody;
      if (isObject(declared) && declared.required === true) faults.push("a body is required, and none was recorded");
      continue;
    }
    const schema =
      status === undefined ? bodySchema(canonical, operation) : responseSchema(canonical, operation, status);
    if (schema === undefined) {
      faults.push(`no JSON body is declared for ${status === undefined ? "the request" : `status ${status}`}`);
      continue;
    }
    faults.push(...validator.refusals(schema, body));
    gaps.push(...findGaps(canonical, validator, body, schema));
  }
  return { faults, gaps };
}
