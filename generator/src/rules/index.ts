import { accountsOrZones } from "./accounts-or-zones.ts";
import { allOfMerge } from "./all-of-merge.ts";
import { arrayItems } from "./array-items.ts";
import { danglingParameter } from "./dangling-parameter.ts";
import { danglingRef } from "./dangling-ref.ts";
import { defaultResponse } from "./default-response.ts";
import { defaultType } from "./default-type.ts";
import { discriminator } from "./discriminator.ts";
import { discriminatorHeirs } from "./discriminator-heirs.ts";
import { discriminatorMapping } from "./discriminator-mapping.ts";
import { duplicateOperationId } from "./duplicate-operation-id.ts";
import { duplicateParameter } from "./duplicate-parameter.ts";
import { emptyBody } from "./empty-body.ts";
import { enumType } from "./enum-type.ts";
import { envelopePartial } from "./envelope-partial.ts";
import { envelopeResult } from "./envelope-result.ts";
import { envelopeUnion } from "./envelope-union.ts";
import { equivalentPaths } from "./equivalent-paths.ts";
import { exampleInvalid } from "./example-invalid.ts";
import { exclusiveBound } from "./exclusive-bound.ts";
import { failureClaimsSuccess } from "./failure-claims-success.ts";
import { failureEnvelope } from "./failure-envelope.ts";
import { failureMissing } from "./failure-missing.ts";
import { failureUnconstrained } from "./failure-unconstrained.ts";
import { incompleteModel } from "./incomplete-model.ts";
import { innerReference } from "./inner-reference.ts";
import { invalidType } from "./invalid-type.ts";
import { keywordType } from "./keyword-type.ts";
import { maxLengthZero } from "./max-length-zero.ts";
import { mediaType } from "./media-type.ts";
import { methodCase } from "./method-case.ts";
import { namedModelItems } from "./named-model-items.ts";
import { nestedEnum } from "./nested-enum.ts";
import { nullEnum } from "./null-enum.ts";
import { nullable } from "./nullable.ts";
import { openEnum } from "./open-enum.ts";
import { openapiVersion } from "./openapi-version.ts";
import { parameterPlace } from "./parameter-place.ts";
import { parameterSchema } from "./parameter-schema.ts";
import { pathForm } from "./path-form.ts";
import { pathParameterDeclared } from "./path-parameter-declared.ts";
import { pathParameterRequired } from "./path-parameter-required.ts";
import { pathParameterTwice } from "./path-parameter-twice.ts";
import { pathQuery } from "./path-query.ts";
import { placeholderExample } from "./placeholder-example.ts";
import { proseNull } from "./prose-null.ts";
import { queryArrayStyle } from "./query-array-style.ts";
import { readOnly } from "./read-only.ts";
import { referenceSiblings } from "./reference-siblings.ts";
import { requestSplit } from "./request-split.ts";
import { requiredForm } from "./required-form.ts";
import { requiredNames } from "./required-names.ts";
import { reservedHeader } from "./reserved-header.ts";
import { responseKeyCase } from "./response-key-case.ts";
import { responseSchema } from "./response-schema.ts";
import type { Rule } from "./rule.ts";
import { schemaForm } from "./schema-form.ts";
import { scopeParameter } from "./scope-parameter.ts";
import { settleOperation } from "./settle-operation.ts";
import { settleSchema } from "./settle-schema.ts";
import { singleUnion } from "./single-union.ts";
import { successFlag } from "./success-flag.ts";
import { unionDuplicates } from "./union-duplicates.ts";
import { unionOrder } from "./union-order.ts";
import { unionSiblings } from "./union-siblings.ts";
import { untypedEnum } from "./untyped-enum.ts";
import { untypedObject } from "./untyped-object.ts";
import { writeOnly } from "./write-only.ts";
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
  emptyBody,
  mediaType,
  responseKeyCase,
  // schema
  openapiVersion,
  duplicateOperationId,
  danglingRef,
  invalidType,
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
  referenceSiblings,
  discriminatorHeirs,
  discriminatorMapping,
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
  writeOnly,
  openEnum,
  discriminator,
  queryArrayStyle,
  failureMissing,
]);
