import { lazy } from "../lazy.ts";

/** The library for JSONPath; loaded only if there are patches. */
export const jsonPath: () => typeof import("json-p3") = lazy("json-p3");
