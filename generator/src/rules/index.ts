import type { Rule } from "../normalize/rule.ts";
import { incompleteModel } from "../reconcile/incomplete-model.ts";
import { namedModelItems } from "../reconcile/named-model-items.ts";
import { settleOperation } from "../reconcile/settle-operation.ts";
import { settleSchema } from "../reconcile/settle-schema.ts";
import type { Preset } from "../vendors/preset.ts";
import { allOfMerge } from "./composition/all-of-merge.ts";
import { singleUnion } from "./composition/single-union.ts";
import { unionDuplicates } from "./composition/union-duplicates.ts";
import { unionOrder } from "./composition/union-order.ts";
import { unionSiblings } from "./composition/union-siblings.ts";
import { defaultType } from "./direction/default-type.ts";
import { discriminator } from "./direction/discriminator.ts";
import { exampleInvalid } from "./direction/example-invalid.ts";
import { failureMissing } from "./direction/failure-missing.ts";
import { openEnum } from "./direction/open-enum.ts";
import { openUnion } from "./direction/open-union.ts";
import { overlappingOneOf } from "./direction/overlapping-one-of.ts";
import { partFile } from "./direction/part-file.ts";
import { queryArrayStyle } from "./direction/query-array-style.ts";
import { readOnly } from "./direction/read-only.ts";
import { requestSplit } from "./direction/request-split.ts";
import { requiredNames } from "./direction/required-names.ts";
import { requiredResult } from "./direction/required-result.ts";
import { serverAssigned } from "./direction/server-assigned.ts";
import { writeOnly } from "./direction/write-only.ts";
import { defaultResponse } from "./envelope/default-response.ts";
import { envelopePartial } from "./envelope/envelope-partial.ts";
import { envelopeResult } from "./envelope/envelope-result.ts";
import { envelopeUnion } from "./envelope/envelope-union.ts";
import { failureClaimsSuccess } from "./envelope/failure-claims-success.ts";
import { failureEnvelope } from "./envelope/failure-envelope.ts";
import { failureUnconstrained } from "./envelope/failure-unconstrained.ts";
import { successFlag } from "./envelope/success-flag.ts";
import { innerReference } from "./form/inner-reference.ts";
import { methodCase } from "./form/method-case.ts";
import { parameterPlace } from "./form/parameter-place.ts";
import { responseSchema } from "./form/response-schema.ts";
import { schemaForm } from "./form/schema-form.ts";
import { accountsOrZones } from "./paths/accounts-or-zones.ts";
import { credentialParameter } from "./paths/credential-parameter.ts";
import { danglingParameter } from "./paths/dangling-parameter.ts";
import { duplicateParameter } from "./paths/duplicate-parameter.ts";
import { emptyBody } from "./paths/empty-body.ts";
import { equivalentPaths } from "./paths/equivalent-paths.ts";
import { jsonPatch } from "./paths/json-patch.ts";
import { mediaType } from "./paths/media-type.ts";
import { parameterSchema } from "./paths/parameter-schema.ts";
import { pathForm } from "./paths/path-form.ts";
import { pathParameterDeclared } from "./paths/path-parameter-declared.ts";
import { pathParameterRequired } from "./paths/path-parameter-required.ts";
import { pathParameterTwice } from "./paths/path-parameter-twice.ts";
import { pathQuery } from "./paths/path-query.ts";
import { reservedHeader } from "./paths/reserved-header.ts";
import { responseKeyCase } from "./paths/response-key-case.ts";
import { scopeParameter } from "./paths/scope-parameter.ts";
import { arrayItems } from "./schema/array-items.ts";
import { branchKind } from "./schema/branch-kind.ts";
import { danglingRef } from "./schema/dangling-ref.ts";
import { discriminatorHeirs } from "./schema/discriminator-heirs.ts";
import { discriminatorMapping } from "./schema/discriminator-mapping.ts";
import { duplicateOperationId } from "./schema/duplicate-operation-id.ts";
import { enumType } from "./schema/enum-type.ts";
import { exclusiveBound } from "./schema/exclusive-bound.ts";
import { intOrString } from "./schema/int-or-string.ts";
import { invalidType } from "./schema/invalid-type.ts";
import { keywordType } from "./schema/keyword-type.ts";
import { maxLengthZero } from "./schema/max-length-zero.ts";
import { nestedEnum } from "./schema/nested-enum.ts";
import { nullEnum } from "./schema/null-enum.ts";
import { nullable } from "./schema/nullable.ts";
import { openapiVersion } from "./schema/openapi-version.ts";
import { placeholderExample } from "./schema/placeholder-example.ts";
import { placeholderProperty } from "./schema/placeholder-property.ts";
import { proseNull } from "./schema/prose-null.ts";
import { referenceSiblings } from "./schema/reference-siblings.ts";
import { requiredForm } from "./schema/required-form.ts";
import { untypedEnum } from "./schema/untyped-enum.ts";
import { untypedObject } from "./schema/untyped-object.ts";

/** Every rule, grouped by stage. The order inside a stage is for reading only: a law test shuffles it. */
export const RULES: readonly Rule[] = Object.freeze([
  // form
  schemaForm,
  methodCase,
  parameterPlace,
  responseSchema,
  innerReference,
  // paths
  accountsOrZones,
  danglingParameter,
  scopeParameter,
  pathParameterTwice,
  pathParameterDeclared,
  pathParameterRequired,
  equivalentPaths,
  pathQuery,
  pathForm,
  parameterSchema,
  duplicateParameter,
  reservedHeader,
  credentialParameter,
  emptyBody,
  mediaType,
  jsonPatch,
  responseKeyCase,
  // schema
  openapiVersion,
  duplicateOperationId,
  danglingRef,
  invalidType,
  intOrString,
  requiredForm,
  nullable,
  nullEnum,
  proseNull,
  exclusiveBound,
  untypedObject,
  arrayItems,
  untypedEnum,
  nestedEnum,
  enumType,
  keywordType,
  maxLengthZero,
  placeholderExample,
  placeholderProperty,
  referenceSiblings,
  discriminatorHeirs,
  discriminatorMapping,
  branchKind,
  // envelope
  failureEnvelope,
  failureUnconstrained,
  failureClaimsSuccess,
  defaultResponse,
  successFlag,
  envelopeResult,
  envelopeUnion,
  envelopePartial,
  // composition
  allOfMerge,
  singleUnion,
  unionSiblings,
  unionDuplicates,
  unionOrder,
  // drift
  settleOperation,
  settleSchema,
  namedModelItems,
  incompleteModel,
  // direction
  requiredNames,
  defaultType,
  exampleInvalid,
  requestSplit,
  readOnly,
  partFile,
  serverAssigned,
  writeOnly,
  openEnum,
  openUnion,
  overlappingOneOf,
  discriminator,
  queryArrayStyle,
  failureMissing,
  requiredResult,
]);

/** Rules that narrow responses beyond what any source states, because of evidence. */
const FROM_EVIDENCE_ONLY: ReadonlySet<Rule> = new Set([requiredResult]);

/** Whether a rule corrects envelopes, and nothing else. */
function isOfEnvelopes(rule: Rule): boolean {
  return rule.stage === "envelope" || rule === requiredResult;
}

/**
 * The rules of a run. With `stated`, the types of responses promise only what a source states; where the vendor has no
 * envelopes, nothing is corrected as one.
 */
export function rulesFor(answers: "evidence" | "stated" = "evidence", { envelope }: Preset = {}): readonly Rule[] {
  return RULES.filter(
    (one) => !(answers === "stated" && FROM_EVIDENCE_ONLY.has(one)) && !(envelope === "never" && isOfEnvelopes(one)),
  );
}
