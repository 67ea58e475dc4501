/** FS8###: recordings, and the fake that answers with them. */
export const RECORDING_CODES = {
  FS8001: {
    severity: "error",
    title: "not a recording",
    help: "docs/record.md describes the format. Remove the file from the folder, or record the call again.",
  },
  FS8002: {
    severity: "error",
    title: "a recording of an operation that is not documented",
    help: "Correct operation.method and operation.path: the path is the template of the document, braces included.",
  },
  FS8003: {
    severity: "error",
    title: "a recording is a link out of its folder",
    help: "Copy the file into the folder instead of linking to it.",
  },
  FS8004: {
    severity: "error",
    title: "there is no recording",
    help: "Record some calls first: flarespec record --listen 8787 --to FOLDER.",
  },
  FS8005: {
    severity: "error",
    title: "the proxy cannot listen",
    help: "Choose another port with --listen; 0 takes any that is free.",
  },
  FS8006: {
    severity: "error",
    title: "recordings contradict the package",
    help: "--overlay FILE writes the proposed corrections as a patch.",
  },
  FS8007: {
    severity: "error",
    title: "the overlay exists already",
    help: "Name a new file with --overlay; a patch that somebody wrote is not overwritten.",
  },
  FS8008: {
    severity: "error",
    title: "the fake cannot listen",
    help: "Choose another port with --port; 0 takes any that is free.",
  },
  FS8009: {
    severity: "error",
    title: "a package has no fake",
    help: "Name the folder of a package that was generated with outputs: { msw: true }, and install what it depends on.",
  },
} as const;
