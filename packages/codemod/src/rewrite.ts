import { Node, type SourceFile } from "ts-morph";
import { Edits } from "./edits.ts";
import { identifiersNamed } from "./identifiers.ts";
import { layOut } from "./layout.ts";

/** A place that stays as it is, and why. */
export interface Note {
  /** Absolute path. */
  file: string;
  line: number;
  why: string;
}

const MARK = "// flarespec: ";

/** Thrown for a place that cannot be moved; the message says why. */
export class Unmovable extends Error {}

/** What changes in one file. */
export class FileRewrite {
  readonly file: SourceFile;
  readonly edits: Edits;
  readonly notes: Note[] = [];
  /** Wanted imports by module: local names by exported name. */
  readonly #imports = new Map<string, Map<string, { local: string; isType: boolean }>>();
  readonly #needed = new Set<string>();
  /** Local names of declarations at the end of the file. */
  readonly #appended = new Map<string, string>();
  /** Names of new imports, and names of old ones that go. */
  readonly #taken = new Map<string, boolean>();

  constructor(file: SourceFile) {
    this.file = file;
    this.edits = new Edits(file.getFullText());
  }

  get isJavaScript(): boolean {
    return /\.[cm]?jsx?$/.test(this.file.getFilePath());
  }

  get text(): string {
    return layOut(this.edits.render());
  }

  /** Returns a node's text with the changes within it. */
  render(node: Node): string {
    return this.edits.render(node.getStart(), node.getEnd());
  }

  replace(node: Node, text: string): void {
    this.edits.replace(node.getStart(), node.getEnd(), text);
  }

  /** Returns the local name of an import, which is added where it is not there yet. */
  use(module: string, name: string, isType: boolean = false): string {
    const names = this.#imports.get(module) ?? new Map<string, { local: string; isType: boolean }>();
    this.#imports.set(module, names);
    const known = names.get(name);
    if (known !== undefined) {
      names.set(name, { local: known.local, isType: known.isType && isType });
      return known.local;
    }
    const there = this.#imported(module, name);
    if (there !== undefined) return there;
    const local = this.free(name);
    names.set(name, { local, isType });
    return local;
  }

  /** Returns a name that the file does not use yet: the wanted one, else one with `api` before it. */
  free(name: string): string {
    const isType = /^[A-Z]/.test(name);
    const longer = `${isType ? "Api" : "api"}${(name[0] as string).toUpperCase()}${name.slice(1)}`;
    const found = this.#isTaken(name) ? (this.#isTaken(longer) ? `${longer}_` : longer) : name;
    this.#taken.set(found, true);
    return found;
  }

  #isTaken(name: string): boolean {
    return this.#taken.get(name) ?? identifiersNamed(this.file, name).length > 0;
  }

  /**
   * Declares a name in a block.
   * @returns false if it was declared there before.
   */
  declareIn(block: Node, name: string): boolean {
    const key = `${block.getPos()} ${name}`;
    const isNew = !this.#taken.has(key);
    this.#taken.set(key, true);
    return isNew;
  }

  /** Lets a name be used anew, because its import goes. */
  release(name: string): void {
    this.#taken.set(name, false);
  }

  #imported(module: string, name: string): string | undefined {
    for (const one of this.file.getImportDeclarations()) {
      if (one.getModuleSpecifierValue() !== module || one.isTypeOnly()) continue;
      const specifier = one.getNamedImports().find((each) => each.getName() === name && !each.isTypeOnly());
      if (specifier !== undefined) return specifier.getAliasNode()?.getText() ?? name;
    }
    return undefined;
  }

  /**
   * Adds a declaration at the end of the file, once.
   * @returns its name in this file.
   */
  append(name: string, print: (name: string) => string): string {
    const known = this.#appended.get(name);
    if (known !== undefined) return known;
    const local = this.free(name);
    this.#appended.set(name, local);
    const text = this.file.getFullText();
    this.edits.insert(text.trimEnd().length, `\n\n${print(local)}`.replaceAll("\n", newLineOf(text)));
    return local;
  }

  /** Returns the name of a declaration that is added at the end of the file. */
  appended(name: string): string | undefined {
    return this.#appended.get(name);
  }

  /**
   * Runs changes that belong together: all of them are made, or none.
   * @returns why they cannot be made; undefined if they are.
   */
  attempt(change: () => void): string | undefined {
    const saved = this.edits.save();
    const imports = new Map([...this.#imports].map(([module, names]) => [module, new Map(names)]));
    const taken = new Map(this.#taken);
    const appended = new Map(this.#appended);
    try {
      change();
      return undefined;
    } catch (cause) {
      if (!(cause instanceof Unmovable)) throw cause;
      this.edits.restore(saved);
      restore(this.#imports, imports);
      restore(this.#taken, taken);
      restore(this.#appended, appended);
      return cause.message;
    }
  }

  /** Leaves a place as it is, with a comment above its statement. */
  note(node: Node, why: string): void {
    const line = node.getStartLineNumber();
    if (this.notes.some((one) => one.line === line && one.why === why)) return;
    this.notes.push({ file: this.file.getFilePath(), line, why });
    const at = this.#lineOfStatement(node);
    const text = this.file.getFullText();
    const comment = `${MARK}${why}`;
    const above = text.slice(0, at).split(/\r?\n/).slice(0, -1);
    for (let i = above.length - 1; above[i]?.trim().startsWith(MARK) === true; i -= 1) {
      if (above[i]?.trim() === comment) return;
    }
    const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? "";
    this.edits.insert(at, `${indent}${comment}${newLineOf(text)}`);
  }

  /** Returns the start of the line that the statement, member or property around a node begins at. */
  #lineOfStatement(node: Node): number {
    const isRoom = (one: Node) =>
      Node.isStatement(one) ||
      Node.isPropertyDeclaration(one) ||
      Node.isMethodDeclaration(one) ||
      Node.isTypeElement(one);
    const text = this.file.getFullText();
    for (let at: Node | undefined = node; at !== undefined; at = at.getParent()) {
      if (!isRoom(at) || Node.isBlock(at)) continue;
      const start = text.lastIndexOf("\n", at.getStart() - 1) + 1;
      // A statement that begins within a line, as in `if (a) b();`, has its comment above that line.
      if (text.slice(start, at.getStart()).trim() === "") return start;
    }
    return text.lastIndexOf("\n", node.getStart() - 1) + 1;
  }

  /** Writes the wanted imports, before those that are there. */
  finish(): void {
    const text = this.file.getFullText();
    const [quote, end] = styleOf(this.file);
    const rendered = this.edits.render();
    const isUsed = (local: string) => new RegExp(`(?<![\\w$])${local.replaceAll("$", "\\$")}(?![\\w$])`).test(rendered);
    const lines = [...this.#imports]
      // What was printed may have become part of a text that was left out.
      .map(([module, names]) => [module, [...names].filter(([, { local }]) => isUsed(local))] as const)
      .filter(([, names]) => names.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => {
        const all = names.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
        const areTypes = all.every(([, { isType }]) => isType);
        const list = all.map(([name, { local, isType }]) => {
          const type = isType && !areTypes ? "type " : "";
          return `${type}${name}${local === name ? "" : ` as ${local}`}`;
        });
        return `import ${areTypes ? "type " : ""}{ ${list.join(", ")} } from ${quote}${module}${quote}${end}`;
      });
    if (lines.length === 0) return;
    const br = newLineOf(text);
    const [first] = this.file.getImportDeclarations();
    const [statement] = this.file.getStatements();
    if (first !== undefined) this.edits.insert(first.getStart(), lines.map((line) => line + br).join(""));
    else this.edits.insert(statement?.getStart() ?? 0, `${lines.join(br)}${br}${br}`);
  }

  /** Keeps the import of a name that code which is added uses. */
  keepImport(local: string): void {
    this.#needed.add(local);
  }

  /** Removes an import, or single names of it. */
  removeImport(specifier: string, isUnused: (local: string) => boolean): void {
    const isGone = (local: string) => isUnused(local) && !this.#needed.has(local);
    for (const one of this.file.getImportDeclarations()) {
      const from = one.getModuleSpecifierValue();
      if (from !== specifier && !from.startsWith(`${specifier}/`)) continue;
      const fallback = one.getDefaultImport() ?? one.getNamespaceImport();
      const named = one.getNamedImports();
      if (fallback === undefined && named.length === 0) continue;
      const keepsDefault = fallback !== undefined && !isGone(fallback.getText());
      const kept = named.filter((each) => !isGone(each.getAliasNode()?.getText() ?? each.getName()));
      if (keepsDefault && kept.length === named.length) continue;
      if (!keepsDefault && kept.length === 0) this.#removeLines(one);
      else if (fallback === undefined || kept.length < named.length || !keepsDefault) {
        const list = kept.length === 0 ? [] : [`{ ${kept.map((each) => each.getText()).join(", ")} }`];
        const clause = [...(keepsDefault ? [(fallback as Node).getText()] : []), ...list].join(", ");
        const node = one.getImportClauseOrThrow();
        this.replace(node, `${one.isTypeOnly() ? "type " : ""}${clause}`);
      }
    }
  }

  /** Removes a statement with its line; an import keeps comments above it, which may be about the file. */
  #removeLines(node: Node): void {
    const text = this.file.getFullText();
    const rest = /^[ \t]*\r?\n/.exec(text.slice(node.getEnd()))?.[0].length ?? 0;
    this.edits.replace(node.getStart(), node.getEnd() + rest, "");
  }

  /** Removes a member of an object literal with the space before it and a comma, which its neighbor may have taken already. */
  removeMember(node: Node): void {
    const isComma = (one: Node | undefined) =>
      one?.getText() === "," && !this.edits.covers(one.getStart(), one.getEnd());
    const [before, after] = [node.getPreviousSibling(), node.getNextSibling()];
    const space = /\s*$/.exec(this.file.getFullText().slice(0, node.getStart()))?.[0].length ?? 0;
    const start = node.getStart() - space;
    if (isComma(after)) this.edits.replace(start, (after as Node).getEnd(), "");
    else this.edits.replace(isComma(before) ? (before as Node).getStart() : start, node.getEnd(), "");
  }

  removeStatement(node: Node): void {
    const text = this.file.getFullText();
    const start = text.lastIndexOf("\n", node.getStart() - 1) + 1;
    const isAlone = text.slice(start, node.getStart()).trim() === "";
    const rest = /^[ \t]*\r?\n/.exec(text.slice(node.getEnd()))?.[0].length ?? 0;
    // Of empty lines around it, those above stay.
    const isBetween = /\n[ \t]*\r?\n$/.test(text.slice(0, start));
    const empty = isAlone && isBetween ? (/^[ \t]*\r?\n/.exec(text.slice(node.getEnd() + rest))?.[0].length ?? 0) : 0;
    const end = node.getEnd() + (isAlone ? rest + empty : 0);
    this.edits.replace(isAlone && rest > 0 ? start : node.getStart(), end, "");
  }
}

function restore<Value>(map: Map<string, Value>, saved: ReadonlyMap<string, Value>): void {
  map.clear();
  for (const [key, value] of saved) map.set(key, value);
}

export function newLineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Returns the quote and the end of statements that the imports of a file have. */
function styleOf(file: SourceFile): [quote: string, end: string] {
  const imports = file.getImportDeclarations();
  const one = imports[0] ?? file.getExportDeclarations()[0];
  const quote = one?.getModuleSpecifier()?.getText()[0] ?? '"';
  return [quote, one === undefined || one.getText().endsWith(";") ? ";" : ""];
}
