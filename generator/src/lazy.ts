import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Loads a dependency when it is used first. Most runs parse no YAML and apply no patches, and loading what they do not use
 * would take a fifth of the time that a run needs to start.
 */
export function lazy<Library>(name: string): () => Library {
  let loaded: Library | undefined;
  return () => {
    loaded ??= require(name) as Library;
    return loaded;
  };
}
