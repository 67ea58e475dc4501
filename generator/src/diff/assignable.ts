import { join } from "node:path";
import type { Compiler } from "../compiler/compiler.ts";
import { diagnosticsInMemory } from "../compiler/in-memory.ts";
import { emitRuntime } from "../emit/package/runtime.ts";
import { emitArea, emitShared } from "../emit/typescript/area.ts";
import { identifier } from "../escape.ts";
import type { Change, ChangedSymbol } from "./change.ts";
import type { Side } from "./version.ts";

/** What is not about the two types: a name that is not there, a type too deep to compare. */
const NO_ANSWER = new Set([2305, 2306, 2307, 2339, 2589, 2590, 2694, 2724, 2614, 2304]);

/**
 * Asks the compiler of every symbol of a difference whether what was can be used for what is, and the other way round.
 * Both versions are emitted into one program, of which only the areas that changed are read; one line of it is one
 * question, and an error on it is a no. Nothing is written.
 *
 * @param folder where the program would be; nothing there is read.
 */
export function askCompiler(
  changes: readonly Change[],
  old: Side,
  next: Side,
  compiler: Compiler,
  folder: string = process.cwd(),
): Change[] {
  const questions = new Questions();
  const keys = changes.map(({ symbols }) =>
    symbols.map((symbol) =>
      symbol.old === null || symbol.new === null
        ? undefined
        : {
            oldToNew: questions.ask(symbol.kind, ["old", symbol.old], ["new", symbol.new]),
            newToOld: questions.ask(symbol.kind, ["new", symbol.new], ["old", symbol.old]),
          },
    ),
  );
  if (questions.count === 0) return [...changes];
  const answers = questions.answer(old, next, compiler, folder);
  return changes.map((change, i) => ({
    ...change,
    symbols: change.symbols.map((symbol, n): ChangedSymbol => {
      const key = keys[i]?.[n];
      if (key === undefined) return symbol;
      const of = (line: number) => answers[line] ?? null;
      return { ...symbol, assignable: { oldToNew: of(key.oldToNew), newToOld: of(key.newToOld) } };
    }),
  }));
}

type VersionedName = [version: "old" | "new", symbol: string];

class Questions {
  readonly #lines = new Map<string, number>();
  readonly #areas = { old: new Set<string>(), new: new Set<string>() };

  get count(): number {
    return this.#lines.size;
  }

  /** @returns the number of the question. */
  ask(kind: ChangedSymbol["kind"], from: VersionedName, to: VersionedName): number {
    const [source, target] = [this.#type(kind, from), this.#type(kind, to)];
    const line = `value<${source}>() satisfies ${target}`;
    const known = this.#lines.get(line);
    if (known !== undefined) return known;
    const number = this.#lines.size;
    this.#lines.set(line, number);
    return number;
  }

  #type(kind: ChangedSymbol["kind"], [version, symbol]: VersionedName): string {
    const cut = symbol.indexOf(".");
    const area = symbol.slice(0, cut);
    this.#areas[version].add(area);
    const name = identifier(symbol.slice(cut + 1));
    return `${kind === "method" ? "typeof " : ""}${alias(version, area)}.${name}`;
  }

  /** True, false, or undefined where the compiler cannot say, by the number of the question. */
  answer(old: Side, next: Side, compiler: Compiler, folder: string): (boolean | undefined)[] {
    const files = new Map<string, string>();
    for (const { path, text } of emitRuntime()) if (path.endsWith(".d.ts")) files.set(path, text);
    const imports: string[] = [];
    for (const [version, side] of [
      ["old", old],
      ["new", next],
    ] as const) {
      const areas = this.#areas[version];
      for (const { path, text } of declarations(side, areas)) files.set(`${version}/${path}`, text);
      for (const area of areas) {
        const module = area === "shared" ? `./${version}/shared.js` : `./${version}/areas/${area}.js`;
        imports.push(`import type * as ${alias(version, area)} from ${JSON.stringify(module)};`);
      }
    }
    const head = [...imports, "declare function value<T>(): T;"];
    files.set("questions.ts", [...head, ...this.#lines.keys(), ""].join("\n"));
    const diagnostics = diagnosticsInMemory(compiler, join(folder, ".flarespec-diff"), files, ["questions.ts"]);
    const answers: (boolean | undefined)[] = Array.from({ length: this.#lines.size }, () => true);
    for (const { file, line, code } of diagnostics) {
      if (file === "questions.ts") answers[line - head.length - 1] = NO_ANSWER.has(code) ? undefined : false;
    }
    return answers;
  }
}

function declarations({ model }: Side, areas: ReadonlySet<string>) {
  const own = model.areas.filter(({ name }) => areas.has(name));
  return [
    ...emitShared(model, "../runtime.js"),
    ...own.flatMap((area) => emitArea(model, area, "../../runtime.js")),
  ].filter(({ path }) => path.endsWith(".d.ts"));
}

function alias(version: string, area: string): string {
  return `${version}_${area.replaceAll("-", "_$")}`;
}
