import type { Node, SourceFile } from "ts-morph";
import { positionOf } from "../changed-file.ts";
import type { FileRewrite } from "../rewrite.ts";
import { type ChangedArgument, changeArgument } from "./argument-form.ts";
import { addBranches } from "./exhaustive-branches.ts";
import { addCases } from "./exhaustive-switch.ts";
import { renameMember } from "./member.ts";
import { addGuard } from "./optional.ts";
import { renamePath } from "./paths.ts";
import { type Renamed, renameImports, renameParameter } from "./rename.ts";

/** What a difference between two versions of the package says of a name. Findings of one change have the same object. */
export interface Cause {
  kind: string;
  /** `area.Name` of types and functions, before and after. */
  symbols: readonly Renamed[];
  /** The path of an operation, before and after. */
  path?: Renamed;
  /** The method of the operation: `GET`. */
  method?: string;
  /** The name of a parameter or member, before and after. */
  name?: Renamed;
  /** New values of an enumeration. */
  values: readonly unknown[];
  argument?: ChangedArgument;
}

/** A line that a version of the package breaks. */
export interface Breakage {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** Code of the compiler; null where it compiles, and behaves differently. */
  code: number | null;
  message: string;
  cause: Cause | undefined;
}

/** A change that mends breakages. */
export interface Mend {
  /** Of the breakages. */
  indexes: readonly number[];
  /** @returns false where the code is not as expected. */
  apply(out: FileRewrite): boolean;
}

/** A breakage of a file, and the node where the compiler reports it. */
interface Reported {
  index: number;
  node: Node;
  breakage: Breakage;
}

/** Returns the changes of a file that its breakages ask for: one for all that a renaming explains, else one for each. */
export function mendsFor(breakages: readonly Breakage[], file: SourceFile, packageName: string): Mend[] {
  const path = file.getFilePath();
  const byCause = new Map<Cause, Reported[]>();
  for (const [index, breakage] of breakages.entries()) {
    if (breakage.file !== path || breakage.cause === undefined) continue;
    const node = file.getDescendantAtPos(positionOf(file.getFullText(), breakage.line, breakage.column));
    if (node === undefined) continue;
    byCause.set(breakage.cause, [...(byCause.get(breakage.cause) ?? []), { index, node, breakage }]);
  }
  return [...byCause].flatMap(([cause, reported]) => {
    const rename = renameFor(cause, reported, packageName);
    if (rename !== undefined) return [{ indexes: reported.map(({ index }) => index), apply: rename }];
    return reported.map((one) => ({ indexes: [one.index], apply: (out) => mendOne(cause, one, out) }));
  });
}

/** Returns the change for all breakages of a renaming; undefined for another cause. */
function renameFor(
  { kind, symbols, path, method }: Cause,
  reported: readonly Reported[],
  packageName: string,
): Mend["apply"] | undefined {
  switch (kind) {
    case "type-renamed":
    case "method-renamed":
    case "area-renamed":
      return (out) => renameImports(symbols, packageName, out);
    case "path-renamed":
      return (out) => {
        const nodes = reported.map(({ node }) => node);
        const isRenamed = renameImports(symbols, packageName, out);
        return (path !== undefined && renamePath(path, method, nodes, out)) || isRenamed;
      };
    default:
      return undefined;
  }
}

function mendOne(cause: Cause, { node, breakage: { code, message } }: Reported, out: FileRewrite): boolean {
  const { kind, name, path, argument } = cause;
  switch (kind) {
    case "path-parameter-renamed": {
      const isRenamed = name !== undefined && renameParameter(name, node, out);
      return name !== undefined && ((path !== undefined && renamePath(path, undefined, [], out)) || isRenamed);
    }
    case "property-removed":
      return name !== undefined && renameMember(name, node, out);
    case "enum-value-added":
    case "closed-enum-value-added": {
      const values = valuesIn(message, code, cause);
      return addCases(node, values, out) || addBranches(node, values, out);
    }
    case "required-removed":
    case "nullable-added":
      return addGuard(node, /'([^']+)'/.exec(message)?.[1] ?? "", out);
    default:
      return argument !== undefined && changeArgument(node, argument, out);
  }
}

/** The values that a switch lacks, as code: a message about a switch lists them. */
function valuesIn(message: string, code: number | null, cause: Cause): string[] {
  const listed = code === null ? (message.split(/ (?:is|are) handled/)[0] ?? "").match(/"(?:[^"\\]|\\.)*"/g) : null;
  return listed ?? cause.values.map((value) => JSON.stringify(value));
}
