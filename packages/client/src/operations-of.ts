import type { Operations } from "./operation.ts";

/** What `createApiClient` was told, for `paginate`, which is only given the client. */
export const operationsOf: WeakMap<object, Operations> = new WeakMap();
