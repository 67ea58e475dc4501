/** FS4###: patches. */
export const PATCH_CODES = {
  FS4001: {
    severity: "error",
    title: "not an overlay",
    help: "Overlay 1.0 and 1.1 are read; correct the member shown.",
  },
  FS4002: {
    severity: "error",
    title: "a patch without a reason",
    help: "State in x-because why the source is wrong and how that is known.",
  },
  FS4003: {
    severity: "error",
    title: "not a JSONPath query",
    help: "Targets are RFC 9535 queries, such as $.paths['/user'].get; scripts are not evaluated.",
  },
  FS4004: {
    severity: "error",
    title: "the target of a patch does not exist",
    help: "The source has changed: correct the target, or delete the patch if it is no longer needed.",
  },
  FS4005: {
    severity: "error",
    title: "the target of a patch has another value than expected",
    help: "The source has changed: check whether the patch is still right, then correct x-expect or delete the patch.",
  },
  FS4006: {
    severity: "error",
    title: "an overlay action does not fit its target",
    help: "Objects merge with objects, arrays take elements, plain values replace plain values; remove it first otherwise.",
  },
  FS4007: {
    severity: "finding",
    title: "the target of an overlay action does not exist",
    help: "Correct the target of the action, or delete it.",
  },
  FS4008: {
    severity: "error",
    title: "a regular expression of a query takes too long",
    help: "Repeat less in match() or search(), or select fewer nodes before the filter.",
  },
} as const;
