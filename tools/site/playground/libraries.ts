import * as yaml from "yaml";

const LIBRARIES: Readonly<Record<string, unknown>> = { yaml };

/** In place of `generator/src/lazy.ts`, in the browser: the only library that the run of the playground loads. */
export function lazy<Library>(name: string): () => Library {
  return () => {
    if (!Object.hasOwn(LIBRARIES, name)) throw new Error(`the playground does not load ${name}`);
    return LIBRARIES[name] as Library;
  };
}
