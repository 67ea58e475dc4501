export { CloudflareError } from "./cloudflare-error.ts";
export { type ApiClient, createApiClient, type PathMethods } from "./create-client.ts";
export type {
  AbortedError,
  ApiError,
  CallError,
  FailureEnvelope,
  HttpError,
  InvalidRequestError,
  MalformedError,
  NetworkError,
  ResponseInfo,
  TimeoutError,
} from "./errors.ts";
export type { Middleware, MiddlewareCall, OnError, OnRequest, OnResponse } from "./middleware.ts";
export {
  type ArgumentPlace,
  type Caller,
  type ListBody,
  type ListedOperation,
  type ListOperation,
  type NamedCall,
  type NamedOperation,
  operation,
} from "./named.ts";
export type { BodyKind, OperationData, Operations, PageKind, QueryStyle, RawKind } from "./operation.ts";
export type { CallInit, CallOptions, ClientOptions, Fetch, HeaderValues } from "./options.ts";
export { paginate } from "./paginate.ts";
export type { ListOptions, PaginateOptions, Paginator } from "./paginator.ts";
export type { Answer, Failure, Success } from "./result.ts";
export { unwrap } from "./unwrap.ts";
