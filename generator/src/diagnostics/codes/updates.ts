/** FS6###: updates. */
export const UPDATE_CODES = {
  FS6001: {
    severity: "error",
    title: "no source to update",
    help: "Give the source an upstream in sources.yaml: docs/update.md has what it can be.",
  },
  FS6002: {
    severity: "error",
    title: "a publication cannot be had",
    help: "Nothing was written. Check upstream in sources.yaml and the network, or try again later.",
  },
  FS6003: {
    severity: "error",
    title: "a publication is broken",
    help: "Nothing was written. Try again later; where upstream has really changed its form, correct the entry in sources.yaml.",
  },
  FS6004: {
    severity: "error",
    title: "a publication has shrunk",
    help: "The last good one is kept. Look at what is gone with --dry-run --accept; where it is meant, --accept takes it.",
  },
  FS6005: {
    severity: "error",
    title: "the record of states that were seen has the wrong form",
    help: "Restore states.ndjson, or remove the line shown; a state that is not in it is taken for a new one.",
  },
  FS6006: {
    severity: "error",
    title: "an update was interrupted",
    help: "Run flarespec update without --dry-run: it completes what was begun.",
  },
  FS6007: {
    severity: "error",
    title: "a publication seems to be cut off",
    help: "The last good one is kept. Compare its end with the original, and look at what it brings with --dry-run --accept; where it is meant, --accept takes it.",
  },
} as const;
