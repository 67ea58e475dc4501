/** FS7###: two versions, and the projects that use them. */
export const VERSION_CODES = {
  FS7001: {
    severity: "error",
    title: "no TypeScript compiler found",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff --no-types does not need it.",
  },
  FS7002: {
    severity: "error",
    title: "an unsupported version of TypeScript",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff --no-types does not need it.",
  },
  FS7003: {
    severity: "error",
    title: "a document that cannot be compared",
    help: "Give an OpenAPI document, published or canonical, or a folder that flarespec generate wrote.",
  },
  FS7004: {
    severity: "error",
    title: "differences that --fail-on refuses",
    help: "Changes that break a caller need a major version. Without --fail-on nothing is refused; --fail-on breaking refuses only these.",
  },
  FS7005: {
    severity: "error",
    title: "the project does not exist",
    help: "Name the tsconfig.json of the project with --project, or its folder.",
  },
  FS7006: {
    severity: "error",
    title: "places that --fail-on refuses",
    help: "Adapt the lines shown to the new version, or run without --fail-on.",
  },
  FS7007: {
    severity: "error",
    title: "the project cannot be checked",
    help: "Correct the configuration, or install the package that the project names, and run the command again.",
  },
} as const;
