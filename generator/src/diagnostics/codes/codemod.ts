/** FS9###: rewriting other projects. */
export const CODEMOD_CODES = {
  FS9001: {
    severity: "error",
    title: "a project to rewrite that is not there",
    help: "Name the tsconfig.json of the project with --project, or its folder. It has to include at least one file; those of JavaScript need allowJs.",
  },
  FS9002: {
    severity: "error",
    title: "a file to rewrite that does not parse",
    help: "Correct the syntax error, and run the command again. Nothing was written.",
  },
  FS9003: {
    severity: "error",
    title: "a package that a project to rewrite needs",
    help: "Install it in the project: both the old and the new package have to be there, because their types decide what is rewritten.",
  },
  FS9004: {
    severity: "error",
    title: "uncommitted changes in a project to rewrite",
    help: "Commit or stash them, so that git shows what was rewritten; or pass --force.",
  },
  FS9005: {
    severity: "error",
    title: "the package that rewrites projects is not installed",
    help: "Install it beside flarespec: npm install --save-dev @flarespec/codemod",
  },
  FS9006: {
    severity: "error",
    title: "a rewritten file that does not parse",
    help: "Nothing was written. This is a fault of flarespec: please report it with the file.",
  },
} as const;
