/** FS11##: reading documentation pages. */
export const PAGE_CODES = {
  FS1101: {
    severity: "error",
    title: "a line of a page that no format has",
    help: "The page has another format, or was damaged: name its format with --form, or fetch it again.",
  },
  FS1102: {
    severity: "error",
    title: "an unknown format of a page",
    help: "Name the format of the page with --form; docs/pages.md describes each.",
  },
  FS1103: {
    severity: "finding",
    title: "a page declares a different number of members than it lists",
    help: "The model is marked x-incomplete: compare the page with its original, or add a source that states the rest.",
  },
  FS1104: {
    severity: "finding",
    title: "a page leaves out members and lists them nowhere",
    help: "The model is marked x-incomplete: add a source that states its fields.",
  },
  FS1105: {
    severity: "finding",
    title: "a page names a model and does not describe it",
    help: "Its type stays open, or is that of an example: add a source that describes the model.",
  },
  FS1106: {
    severity: "finding",
    title: "an example contradicts its schema or status",
    help: "The example is not used: compare both with the API.",
  },
  FS1107: {
    severity: "finding",
    title: "the path parameters of a page do not match its path",
    help: "Compare the page with its original: a parameter got lost, or the path changed.",
  },
  FS1108: {
    severity: "finding",
    title: "a page breaks the rules of its format",
    help: "A line may be lost, moved or repeated here: compare the page with its original.",
  },
  FS1109: {
    severity: "finding",
    title: "a format of a page leaves something out",
    help: "Pages of this format do not have it: add a source that states it.",
  },
  FS1110: {
    severity: "finding",
    title: "an example cannot be read",
    help: "The recording is left out: correct the block, or fetch the page again.",
  },
} as const;
