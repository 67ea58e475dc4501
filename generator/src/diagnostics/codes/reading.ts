/** FS10##: reading a source. */
export const READING_CODES = {
  FS1001: {
    severity: "error",
    title: "not valid JSON",
    help: "Correct the text at the place shown, or fetch the document again.",
  },
  FS1002: {
    severity: "error",
    title: "the document ends too early",
    help: "The file looks truncated: fetch or copy it again, and compare its size with the original.",
  },
  FS1003: {
    severity: "error",
    title: "the document is empty",
    help: "Fetch it again; an empty file is usually a download that failed.",
  },
  FS1004: {
    severity: "error",
    title: "not valid YAML",
    help: "Correct the text at the place shown. YAML 1.2 (core schema) is read; values must be ones that JSON knows.",
  },
  FS1005: {
    severity: "error",
    title: "an object has the same key twice",
    help: "Keep one of the two: parsers differ in which one they use.",
  },
  FS1006: {
    severity: "error",
    title: "aliases expand too far",
    help: "Write the repeated parts out, or as components with $ref.",
  },
  FS1007: {
    severity: "error",
    title: "not UTF-8",
    help: "Save the file as UTF-8.",
  },
  FS1008: {
    severity: "error",
    title: "the document is too large",
    help: "Split it, or remove parts that are not needed; docs/limits.md lists the limits.",
  },
  FS1009: {
    severity: "error",
    title: "nested too deeply",
    help: "Documents nest at most 500 levels: move the inner parts to components and refer to them. At most 100 references lead from one to the next, and at most 100 schemas are composed of each other in a chain.",
  },
  FS1010: {
    severity: "error",
    title: "not an OpenAPI document",
    help: 'An OpenAPI document is an object with a member "openapi", such as openapi: 3.1.0.',
  },
  FS1011: {
    severity: "error",
    title: "a version of Swagger that is not read",
    help: "Swagger 2.0 and OpenAPI 3.0 to 3.2 are read: convert the document to one of them first.",
  },
  FS1012: {
    severity: "error",
    title: "an OpenAPI version that is not read",
    help: "Swagger 2.0 and OpenAPI 3.0 to 3.2 are read: convert the document, or correct its version.",
  },
  FS1013: {
    severity: "error",
    title: "the document has no paths, webhooks or components",
    help: "Give a document with paths, webhooks or components; an empty one usually is a publication that failed.",
  },
  FS1014: {
    severity: "error",
    title: "a part of the document has the wrong type",
    help: "Correct the part shown: everything below it would be lost.",
  },
  FS1015: {
    severity: "error",
    title: "the source cannot be read",
    help: "Check the name and that the file may be read.",
  },
  FS1016: {
    severity: "error",
    title: "the source cannot be fetched",
    help: "Check the address and the network, or download it and give the file.",
  },
  FS1017: {
    severity: "error",
    title: "the list of sources is not valid",
    help: "Correct the entry shown in sources.yaml.",
  },
  FS1018: {
    severity: "error",
    title: "a source is not the one that was recorded",
    help: "Restore the file, or correct its sha256 in sources.yaml; flarespec update fetches a source that has an upstream again.",
  },
  FS1020: {
    severity: "error",
    title: "a reference to an address on the network",
    help: "Nothing is fetched while reading: download the file next to the document and refer to it by a relative path.",
  },
  FS1021: {
    severity: "error",
    title: "a reference with an absolute path",
    help: "Refer to the file by a path relative to the document.",
  },
  FS1022: {
    severity: "error",
    title: "a reference leaves the folder of the document",
    help: "Move the file below the folder of the entry document, or name a wider root folder for this source.",
  },
  FS1023: {
    severity: "error",
    title: "a referenced file cannot be read",
    help: "Check the path of the reference; it is relative to the file that contains the reference.",
  },
  FS1024: {
    severity: "error",
    title: "an unresolved reference",
    help: "Correct the part after #: it must be the JSON Pointer of a value in the file.",
  },
  FS1025: {
    severity: "error",
    title: "circular references",
    help: "One of them must lead to a definition.",
  },
  FS1026: {
    severity: "finding",
    title: "a source uses members that flarespec reserves",
    help: "Remove x-sources, x-source and x-also from the source: only flarespec may write them, when it composes sources.",
  },
  FS1027: {
    severity: "error",
    title: "a web page instead of a document",
    help: "Open the address in a browser: it may be a login, an error, or a page about the file. Give the address of the file itself; on GitHub, that behind Raw.",
  },
  FS1028: {
    severity: "finding",
    title: "the document says something that OpenAPI 3.1 cannot",
    help: "The rest is read. Where the package has to say it, correct the place with a patch.",
  },
} as const;
