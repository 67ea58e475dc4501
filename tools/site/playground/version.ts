/** In place of `generator/src/version.ts`, in the browser; no declaration has it. */
export const version = (): string => "0.0.0";
export const homepage = (): string => "";
