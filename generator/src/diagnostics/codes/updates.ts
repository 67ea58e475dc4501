/** FS6###: updates. */
export const UPDATE_CODES = {
  FS6001: {
    severity: "error",
    title: "no source to update",
    help: "Give the source an upstream in sources.yaml; docs/update.md describes the kinds.",
  },
  FS6002: {
    severity: "error",
    title: "a publication cannot be fetched",
    help: "Nothing was written. Check upstream in sources.yaml and the network, or try again later.",
  },
  FS6003: {
    severity: "error",
    title: "a publication is broken",
    help: "Nothing was written. Try again later; if upstream has changed its format for good, correct the entry in sources.yaml.",
  },
  FS6004: {
    severity: "error",
    title: "a publication has shrunk",
    help: "The last good one is kept. --dry-run --accept shows what is gone; --accept takes the publication.",
  },
  FS6005: {
    severity: "error",
    title: "states.ndjson is not valid",
    help: "Restore states.ndjson, or remove the line shown; states that are not listed count as new.",
  },
  FS6006: {
    severity: "error",
    title: "an update was interrupted",
    help: "Run flarespec update without --dry-run: it completes the update.",
  },
  FS6007: {
    severity: "error",
    title: "a publication seems to be cut off",
    help: "The last good one is kept. Compare its end with the original; --dry-run --accept shows the changes, --accept takes the publication.",
  },
} as const;
