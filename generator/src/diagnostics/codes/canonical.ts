/** FS5###: what the canonical document and its contract lack; FS501# are places without a type. */
export const CANONICAL_CODES = {
  FS5001: {
    severity: "error",
    title: "the result is not a canonical document",
    help: "No rule settles what is shown: write a patch for it, or report it with the source.",
  },
  FS5011: {
    severity: "finding",
    title: "no source says what a result is",
    help: "Its type is unknown: state the result with a patch or a further source, or accept it with a reason.",
  },
  FS5012: {
    severity: "finding",
    title: "a success body that is not an envelope",
    help: "Its type is the body itself, and only the status says whether the call failed. Accept it if the API answers so.",
  },
  FS5013: {
    severity: "finding",
    title: "no source says what an object holds",
    help: "Its members are unknown: state them with a patch or a further source, or accept it with a reason.",
  },
  FS5014: {
    severity: "finding",
    title: "no source says what a value is",
    help: "Its type is unknown: state it with a patch or a further source, or accept it with a reason.",
  },
  FS5015: {
    severity: "finding",
    title: "an operation that fetch cannot send",
    help: "It is left out of the client. Accept it, or exclude it in the configuration.",
  },
  FS5016: {
    severity: "finding",
    title: "a part of the document that is not emitted",
    help: "The client does not need it: accept it with a reason, or read it from openapi.json.",
  },
  FS5017: {
    severity: "finding",
    title: "a document that names no server",
    help: "Calls need createClient({ baseUrl }). Add servers to the document with a patch, or accept it in the configuration.",
  },
} as const;
