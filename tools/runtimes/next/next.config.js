import { join } from "node:path";

// The application is built in tools/.out/next, with the packages of tools/runtimes.
export default { turbopack: { root: join(import.meta.dirname, "../..") } };
