export type { ChangedFile } from "./changed-file.ts";
export { CodemodError } from "./error.ts";
export type { Mended, MendOptions } from "./mend/mend.ts";
export { mend } from "./mend/mend.ts";
export type { Breakage, Cause } from "./mend/mends.ts";
export type { MigrateOptions, Migration, Origin } from "./migrate.ts";
export { migrate, unifiedDiff } from "./migrate.ts";
export type { Note } from "./rewrite.ts";
