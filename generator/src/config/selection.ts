import picomatch from "picomatch";
import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { isObject, type JsonObject, join } from "../openapi/pointer.ts";
import { CONFIGURATION, type Selection } from "./config.ts";

/** What `include` and `exclude` can name in a document. */
export interface Selectable {
  paths: readonly string[];
  tags: ReadonlySet<string>;
  areas: ReadonlySet<string>;
}

/** Matches paths against a glob, with parameters as `*` or as the document names them. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: true });
  return (path) => matches(erased(path)) || matches(path);
}

/** @throws FlarespecError FS2017 for an entry that fits no operation, with the entry that was probably meant. */
export function checkSelection(
  member: "include" | "exclude",
  selection: Selection | undefined,
  known: Selectable,
): void {
  for (const kind of ["paths", "tags", "areas"] as const) {
    for (const [i, entry] of (selection?.[kind] ?? []).entries()) {
      const fits = kind === "paths" ? known.paths.some(pathMatcher([entry])) : known[kind].has(entry);
      if (fits) continue;
      const near = kind === "paths" ? nearGlob(entry, known.paths) : nearName(entry, known[kind]);
      throw new FlarespecError("FS2017", {
        message: `${member}.${kind} has ${JSON.stringify(entry)}, which fits no operation${hasNone(known[kind])}`,
        place: { file: CONFIGURATION, pointer: join("", member, kind, String(i)) },
        ...(near.others.length > 0 && { expected: listed(near.others) }),
        remedy: REMEDIES[kind],
        didYouMean: near.meant,
      });
    }
  }
}

const REMEDIES: Readonly<Record<keyof Selectable, string>> = {
  paths:
    "Correct or remove the entry. It is a glob over path templates, a parameter is one segment: /accounts/*/cfd_tunnel/**.",
  tags: "Correct or remove the entry. Tags are spelt as in the documents.",
  areas:
    "Correct or remove the entry. Areas are those of `areas` in the configuration, or found by the structure of the paths.",
};

function hasNone(names: readonly string[] | ReadonlySet<string>): string {
  return [...names].length === 0 ? ": the document has none" : "";
}

/** The tags of operations. */
export function tagsOf({ tags }: JsonObject): string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

interface Near {
  meant: string | undefined;
  /** What could stand in its place. */
  others: string[];
}

function nearName(name: string, known: ReadonlySet<string>): Near {
  return { meant: closest(name, known), others: [...known].sort() };
}

/** Follows a glob along the paths to the first segment that none of them has. */
function nearGlob(glob: string, templates: readonly string[]): Near {
  for (const meant of [`/${glob}`, `${glob.replace(/\/+$/, "")}/**`]) {
    if (templates.some(pathMatcher([meant]))) return { meant, others: [] };
  }
  const segments = glob.split("/");
  let paths = templates.map((path) => erased(path).split("/"));
  for (const [i, segment] of segments.entries()) {
    if (segment === "**") break;
    const matches = segment === "" ? () => false : picomatch(segment, { dot: true });
    const further = paths.filter((path) => path[i] === segment || (path[i] !== undefined && matches(path[i])));
    if (further.length > 0) {
      paths = further;
      continue;
    }
    const before = segments.slice(0, i).join("/");
    const names = [...new Set(paths.flatMap((path) => path[i] ?? []))].sort();
    const meant = closest(segment, names);
    return {
      meant: meant && [...segments.slice(0, i), meant, ...segments.slice(i + 1)].join("/"),
      others: names.map((name) => `${before}/${name}`),
    };
  }
  return { meant: undefined, others: [] };
}

function erased(path: string): string {
  return path.replace(/\{[^}]*\}/g, "*");
}

const MOST_LISTED = 8;

function listed(names: readonly string[]): string {
  const first = names.slice(0, MOST_LISTED).join(", ");
  return names.length > MOST_LISTED ? `${first} or one of ${names.length - MOST_LISTED} more` : first;
}

/** Everything that a selection can name. */
export function selectable(paths: JsonObject, areaOf: ReadonlyMap<string, string>): Selectable {
  const operations = Object.values(paths).flatMap((item) =>
    isObject(item) ? Object.values(item).filter(isObject) : [],
  );
  return {
    paths: Object.keys(paths),
    tags: new Set(operations.flatMap(tagsOf)),
    areas: new Set(areaOf.values()),
  };
}
