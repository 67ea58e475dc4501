/** Sends a request, like `globalThis.fetch`. `init` holds the caller's options of fetch, and the signal. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;
