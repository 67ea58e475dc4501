export { CodemodError } from "./error.ts";
export type { ChangedFile, MigrateOptions, Migration, Origin } from "./migrate.ts";
export { migrate, unifiedDiff } from "./migrate.ts";
export type { Note } from "./rewrite.ts";
