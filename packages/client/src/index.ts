export { ApiError } from "./api-error.ts";
export { applyMiddleware } from "./apply-middleware.ts";
export type { Attempt, AttemptEnd, OnAttempt } from "./attempt.ts";
export type { Authorize } from "./authorize.ts";
export { bigIntBody, parseBigInts, writeBigInts } from "./big-int.ts";
export { eitherBody, formBody, multipartBody, ndjsonBody, rawBody } from "./body.ts";
export { bodyByType, hasFile, hasMember } from "./body-by-type.ts";
export { byLastItem, byLink, byNext, byPosition, inOnePage } from "./body-pages.ts";
export { bySecurity } from "./by-security.ts";
export { byServers, type ServerOptions } from "./by-servers.ts";
export { type ApiClient, createApiClient, type PathMethods } from "./create-client.ts";
export { type DatePlaces, parseDates, toDate, toInstant, toPlainDate } from "./dates.ts";
export type {
  AbortedError,
  CallError,
  CodesOf,
  FailureEnvelope,
  HttpError,
  InvalidRequestError,
  MalformedError,
  NetworkError,
  OtherStatus,
  RefusedError,
  ResponseInfo,
  TimeoutError,
} from "./errors.ts";
export type { Fetch } from "./fetch.ts";
export { jsonBody } from "./json-body.ts";
export { createLimiter, type Limiter, type LimiterOptions } from "./limiter.ts";
export type {
  AppliedMiddleware,
  CallFacts,
  Middleware,
  MiddlewareCall,
  OnError,
  OnRequest,
  OnResponse,
  SendRequest,
} from "./middleware.ts";
export {
  type ArgumentData,
  type ArgumentPlace,
  type Caller,
  type ListedOperation,
  type ListOperation,
  type NamedCall,
  type NamedOperation,
  operation,
} from "./named.ts";
export { createOpenapiFetchClient, type OpenapiFetchOptions } from "./openapi-fetch.ts";
export type {
  BodyWriter,
  Encoding,
  OperationData,
  Operations,
} from "./operation.ts";
export type {
  CallInit,
  CallOptions,
  ClientOptions,
  Credentials,
  FetchOptions,
  HeaderValues,
  RetryOptions,
  SharedOptions,
} from "./options.ts";
export { byCursor, byPage, type NextOf, onePage, type PageInfo, type PageKind } from "./pages.ts";
export { paginate, paginateWith } from "./paginate.ts";
export type { ListOptions, PaginateOptions, Paginator } from "./paginator.ts";
export type { ParameterStyle, ParameterStyles, StyleWriter } from "./parameter-style.ts";
export type { ParseAs } from "./parse-as.ts";
export { problemMessage } from "./problem.ts";
export { type Accept, accept, type ReadAs, type ReadChoice, readAs } from "./read-as.ts";
export { type BodyReader, declaredTypes, type ReadBody, readAny, readBlob, readText } from "./read-body.ts";
export { type ReconnectOptions, reconnect } from "./reconnect.ts";
export { follow, redirectTo } from "./redirect.ts";
export type {
  Answer,
  DeclaredHeaders,
  DeclaredResponse,
  EmptySuccess,
  Failure,
  Parsed,
  ParsedAnswer,
  StatedFailure,
  Success,
} from "./result.ts";
export type { SecuredOptions } from "./secured-options.ts";
export type {
  BasicCredential,
  Credential,
  CredentialFunction,
  CredentialRequest,
  SecurityRequirement,
  SecurityScheme,
  SecuritySchemes,
} from "./security-scheme.ts";
export { readEvents, readJsonEvents, readLines, type ServerSentEvent } from "./stream.ts";
export {
  deepObjectBrackets,
  deepObjectRepeat,
  deepObjectStyle,
  jsonContent,
  keepReserved,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  spaceDelimitedStyle,
} from "./styles.ts";
export {
  infiniteQueryOptionsOf,
  mutationOptionsOf,
  type QueryPage,
  type QueryPosition,
  queryKeyOf,
  queryOptionsOf,
} from "./tanstack-query.ts";
export { type AttemptSpan, type AttemptTracer, traceAttempts } from "./trace-attempts.ts";
export type { Unlisted } from "./unlisted.ts";
export { unwrap, unwrapBody, unwrapBodyWith, unwrapWith } from "./unwrap.ts";
export type { Vendor } from "./vendor.ts";
