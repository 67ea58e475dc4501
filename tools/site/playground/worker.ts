import { emit } from "./emit.ts";

// In a worker, so that a large document does not stop the page.
addEventListener("message", ({ data }: MessageEvent<string>) => postMessage(emit(data)));
