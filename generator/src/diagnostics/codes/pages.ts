/** FS11##: reading documentation pages. */
export const PAGE_CODES = {
  FS1101: {
    severity: "error",
    title: "a line fits no grammar",
    help: "The page has another form than it is read as, or was damaged: name the form with --form, or fetch it again.",
  },
  FS1102: {
    severity: "error",
    title: "a form that is not known",
    help: "Name the form of the page with --form; docs/pages.md describes each.",
  },
  FS1103: {
    severity: "finding",
    title: "a page declares another number of parts than it lists",
    help: "The model is marked x-incomplete: compare the page with its original, or add a source that states the rest.",
  },
  FS1104: {
    severity: "finding",
    title: "a page leaves out parts that it lists nowhere",
    help: "The model is marked x-incomplete: add a source that states its fields.",
  },
  FS1105: {
    severity: "finding",
    title: "a page names a model and does not describe it",
    help: "Its form stays open, or is the one of the example beside it: add a source that describes the model.",
  },
  FS1106: {
    severity: "finding",
    title: "an example and what stands beside it disagree",
    help: "Nothing is taken from the example: compare both with the API.",
  },
  FS1107: {
    severity: "finding",
    title: "path parameters are not those of the path",
    help: "Compare the page with its original: a parameter got lost, or the path changed.",
  },
  FS1108: {
    severity: "finding",
    title: "a page breaks the rules of its own form",
    help: "Something may be lost, moved or repeated here: compare the page with its original.",
  },
  FS1109: {
    severity: "finding",
    title: "a page does not state something",
    help: "This form of page loses it: add a source that states it.",
  },
  FS1110: {
    severity: "finding",
    title: "an example cannot be read",
    help: "The recording is left out: correct the block, or fetch the page again.",
  },
} as const;
