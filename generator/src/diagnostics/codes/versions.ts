/** FS7###: two versions, and the projects that use them. */
export const VERSION_CODES = {
  FS7001: {
    severity: "error",
    title: "no compiler to ask",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff does without it under --no-types.",
  },
  FS7002: {
    severity: "error",
    title: "a compiler that is not known",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff does without it under --no-types.",
  },
  FS7003: {
    severity: "error",
    title: "not something to compare",
    help: "Give an OpenAPI document, published or canonical, or a folder that flarespec generate wrote.",
  },
  FS7004: {
    severity: "error",
    title: "a difference that --fail-on does not let pass",
    help: "Look at the changes shown: those that break a caller need a major version. Without --fail-on nothing is refused, and --fail-on breaking lets the others pass.",
  },
  FS7005: {
    severity: "error",
    title: "a project that is not there",
    help: "Name the tsconfig.json of the project with --project, or the folder it stands in.",
  },
  FS7006: {
    severity: "error",
    title: "a place that --fail-on does not let pass",
    help: "Adapt the lines shown to the new version, or leave --fail-on away.",
  },
  FS7007: {
    severity: "error",
    title: "a project that cannot be judged",
    help: "Correct the configuration, or install the package that the project names, and look again.",
  },
} as const;
