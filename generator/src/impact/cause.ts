import type { Change } from "../diff/change.ts";
import { bumpOf } from "../diff/change.ts";
import { tokens } from "../document/pointer.ts";

/** Words by which a change can be recognised in an error and in the line it stands in. */
interface Marks {
  change: Change;
  /** The property, parameter or value that changed. */
  leaves: ReadonlySet<string>;
  /** Types of the package, those of its operations included. */
  types: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  paths: ReadonlySet<string>;
}

const SUFFIXES = ["Init", "Args", "Data", "Answer", "Result", "Body", "Item"];

/** Which change of the document an error of a compiler comes from. */
export class Causes {
  readonly #marks: Marks[];

  constructor(changes: readonly Change[]) {
    // Prose, limits and credentials show in no type: no error comes from them.
    const shows = (change: Change) => bumpOf(change) !== "patch" && !change.kind.startsWith("security-");
    this.#marks = changes.filter(shows).map(marksOf);
  }

  /**
   * The change that explains an error best: what changed is named by it or by its line, and so is where it changed. None
   * where nothing it says is about a change.
   *
   * @param line the words of the line, and those around it.
   */
  of(message: string, line: ReadonlySet<string>, file: ReadonlySet<string>): Change | undefined {
    const quoted = new Set([...message.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, text]) => text as string));
    const named = new Set(message.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
    const has = (words: ReadonlySet<string>, among: ReadonlySet<string>) => [...words].some((word) => among.has(word));
    let best: Change | undefined;
    let most = 0;
    for (const { change, leaves, types, methods, paths } of this.#marks) {
      const what = has(leaves, quoted) ? 8 : has(leaves, line) ? 5 : 0;
      const where =
        (has(types, named) ? 4 : 0) +
        (has(methods, line) || has(paths, line) || has(methods, quoted) || has(paths, quoted) ? 4 : 0) +
        (has(methods, file) || has(paths, file) || has(types, file) ? 2 : 0);
      // Something must say what changed; of whole operations their name does, of types theirs.
      const isWhole = leaves.size === 0;
      if (isWhole ? where < 4 : what === 0) continue;
      const score = what + where + (change.breaking.request || change.breaking.response ? 1 : 0);
      if (score <= most) continue;
      most = score;
      best = change;
    }
    return best;
  }
}

function marksOf(change: Change): Marks {
  const last = (name: string | null) => (name === null ? [] : [name.slice(name.indexOf(".") + 1)]);
  const namesOf = (kind: "type" | "method") =>
    change.symbols.filter((one) => one.kind === kind).flatMap((one) => [...last(one.old), ...last(one.new)]);
  const methods = namesOf("method");
  const titles = methods.map((name) => (name[0] as string).toUpperCase() + name.slice(1));
  return {
    change,
    leaves: new Set(leavesOf(change)),
    types: new Set([...namesOf("type"), ...titles.flatMap((title) => SUFFIXES.map((end) => title + end))]),
    methods: new Set(methods),
    paths: new Set([
      ...change.operations.map((one) => one.slice(one.indexOf(" ") + 1)),
      ...[change.old, change.new].flatMap((at) => (at?.startsWith("/paths/") ? [tokens(at)[1] as string] : [])),
    ]),
  };
}

/** What changed is the last of what a message puts into code: `Tunnel.name`, and after it the value. */
function leavesOf({ kind, message }: Change): string[] {
  if (
    /^(operation|path-renamed|method|operationId|types?-(?:renamed|split|merged|added|removed)|area|argument|body-|pagination|server|webhook)/.test(
      kind,
    )
  )
    return [];
  const spans = [...message.matchAll(/`([^`]+)`/g)].map(([, text]) => text as string);
  const parts = spans.filter((text) => !text.includes(" ")).flatMap((text) => text.split(/[.[\]"]+/).slice(-2));
  return parts.filter((part) => part !== "" && part !== "key" && part !== "null" && /^\p{Ll}|[^\p{L}]/u.test(part));
}
