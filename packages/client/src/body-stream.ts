/** The body of a response as a stream, which ends with an error when the signal is aborted. */
export const bodyStream = (
  { body }: Response,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> | null =>
  (signal && body?.pipeThrough(new TransformStream(), { signal })) ?? body;
