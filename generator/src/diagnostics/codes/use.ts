/** FS2###: use of the command, configuration and output. */
export const USE_CODES = {
  FS2001: {
    severity: "error",
    title: "the command line is not valid",
    help: "flarespec --help lists the commands, and after a command its options.",
  },
  FS2002: {
    severity: "error",
    title: "the configuration is not valid",
    help: "Correct the member shown in the configuration.",
  },
  FS2003: {
    severity: "error",
    title: "the configuration cannot be read",
    help: "Check the path given with --config.",
  },
  FS2004: {
    severity: "error",
    title: "unknown code or rule",
    help: "Codes look like FS1001 and rules like open-enum; docs/codes.md lists them.",
  },
  FS2005: {
    severity: "error",
    title: "unknown name or pointer",
    help: "Names are those of the generated package, pointers those of generated/openapi.json.",
  },
  FS2006: {
    severity: "error",
    title: "the output cannot be written",
    help: "Check that the folder given with --out may be written.",
  },
  FS2007: {
    severity: "error",
    title: "the output is not up to date",
    help: "Run flarespec generate and commit the result.",
  },
  FS2008: {
    severity: "error",
    title: "two outputs have the same path",
    help: "Rename one of them in spec/names.yaml or group their areas in the configuration.",
  },
  FS2009: {
    severity: "finding",
    title: "an accepted finding does not occur",
    help: "Remove it from the accept list of the configuration.",
  },
  FS2010: {
    severity: "error",
    title: "one name for two types",
    help: "Give each its own name in the names file, or leave one to the scheme.",
  },
  FS2011: {
    severity: "error",
    title: "findings that --strict refuses",
    help: "Correct the sources, write patches, or accept it in the configuration with a reason.",
  },
  FS2012: {
    severity: "error",
    title: "there is nothing to read",
    help: "Give a document with --source FILE, or run in a folder with flarespec.config.ts or spec/sources.yaml.",
  },
  FS2013: {
    severity: "error",
    title: "the output folder contains files that flarespec did not write",
    help: "Choose another folder with --out, or move the files shown; files with other names stay as they are.",
  },
  FS2014: {
    severity: "error",
    title: "an option of openapi-typescript that is not supported",
    help: "Remove the option; docs/openapi-typescript.md lists those that are passed on.",
  },
  FS2015: {
    severity: "error",
    title: "openapi-typescript fails on the document",
    help: "Turn this output off with outputs: { openapiTypescript: false } in the configuration, and report the document.",
  },
  FS2016: {
    severity: "error",
    title: "a plugin fails",
    help: "Correct the plugin that the message names; docs/plugins.md says what it may return, and that it may change nothing that it is given.",
  },
  FS2017: {
    severity: "error",
    title: "a selection that fits no operation",
    help: "Correct or remove the entry of include or exclude. Paths are globs over path templates, in which a parameter is one segment: /accounts/*/cfd_tunnel/**.",
  },
  FS2018: {
    severity: "error",
    title: "the configuration exports nothing that flarespec reads",
    help: "Export it as the default: export default defineConfig({ … }).",
  },
  FS2019: {
    severity: "error",
    title: "the project cannot be set up",
    help: "Correct the file shown, or set the project up by hand: docs/config.md has every member of the configuration.",
  },
} as const;
