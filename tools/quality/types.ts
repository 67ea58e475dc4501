import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript-5.9";

/** What the compiler makes of the answers of an emitted package, operation by operation. */
export interface Quality {
  operations: number;
  /** `result` is an intersection with string or with unknown[]. */
  polluted: string[];
  /** `result`, `data` or `error` is never. */
  never: string[];
  /** `error` is `{}`, or says `success: true`. */
  badErrors: string[];
  /** `result` accepts only the empty object. */
  emptyObject: string[];
  /** `result` (or its items) is unknown: nothing is known of it. */
  unknown: string[];
  /** `result` is any. */
  any: string[];
  /** The success body is no envelope. */
  noEnvelope: string[];
  /** The success has no body, or a raw one. */
  withoutJson: string[];
  /** What the operations give, by how much the type says of it. */
  results: Record<ResultClass, number>;
}

/**
 * `object` has named members, `list` items of which something is known, `map` members of any name, `value` is a string,
 * number or boolean, `null` and `nothing` are said to be so, `raw` is text or binary, `open` is whatever comes.
 */
type ResultClass = (typeof RESULT_CLASSES)[number];
export const RESULT_CLASSES = ["object", "list", "map", "value", "null", "nothing", "raw", "open"] as const;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  skipLibCheck: true,
};

/** Declarations of the language, which take longer than most packages: hundreds of packages are measured with one reading. */
const LIBRARY = new Map<string, ts.SourceFile | undefined>();

function host(): ts.CompilerHost {
  const plain = ts.createCompilerHost(OPTIONS);
  const folder = dirname(plain.getDefaultLibFileName(OPTIONS));
  return {
    ...plain,
    getSourceFile: (file, ...how) => {
      if (dirname(file) !== folder) return plain.getSourceFile(file, ...how);
      if (!LIBRARY.has(file)) LIBRARY.set(file, plain.getSourceFile(file, ...how));
      return LIBRARY.get(file);
    },
  };
}

/** Reads `interface All<METHOD>` of a package's index with the compiler: independent of how it was made. */
export function measureQuality(folder: string): Quality {
  const index = join(folder, "index.d.ts");
  if (!existsSync(index)) throw new Error(`no package at ${folder}`);
  const program = ts.createProgram([index], OPTIONS, host());
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(index);
  if (file === undefined) throw new Error(`the compiler does not see ${index}`);
  const quality: Quality = {
    operations: 0,
    polluted: [],
    never: [],
    badErrors: [],
    emptyObject: [],
    unknown: [],
    any: [],
    noEnvelope: [],
    withoutJson: [],
    results: { object: 0, list: 0, map: 0, value: 0, null: 0, nothing: 0, raw: 0, open: 0 },
  };
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const method = /^All([A-Z]+)$/.exec(statement.name.text)?.[1];
    if (method === undefined) continue;
    for (const path of checker.getTypeAtLocation(statement).getProperties()) {
      const entry = checker.getTypeOfSymbolAtLocation(path, statement);
      const answer = entry.getProperty("answer");
      if (answer === undefined) throw new Error(`${path.name} has no answer`);
      quality.operations++;
      measureAnswer(`${method} ${path.name}`, checker.getTypeOfSymbolAtLocation(answer, statement), statement);
    }
  }
  return quality;

  function measureAnswer(name: string, answer: ts.Type, at: ts.Node): void {
    const members = answer.isUnion() ? answer.types : [answer];
    const classes: ResultClass[] = [];
    let succeeded = false;
    let failed = false;
    for (const member of members) {
      const data = propertyType(member, "data", at);
      const error = propertyType(member, "error", at);
      if (error !== undefined && !isUndefined(error)) {
        failed = true;
        measureError(name, error, at);
      } else {
        succeeded = true;
        classes.push(classOfData(data, at));
        if (data === undefined || isUndefined(data)) quality.withoutJson.push(name);
        else measureData(name, data, at);
      }
    }
    if (!succeeded || !failed) quality.never.push(name);
    // Of several successes the one that says most counts: the others tell of work that is still to be done.
    const most = RESULT_CLASSES.find((one) => classes.includes(one));
    if (most !== undefined) quality.results[most]++;
  }

  function classOfData(data: ts.Type | undefined, at: ts.Node): ResultClass {
    if (data === undefined || isUndefined(data)) return "nothing";
    if (data.flags & ts.TypeFlags.String || data.symbol?.name === "Blob") return "raw";
    const success = propertyType(data, "success", at);
    if (success === undefined || checker.typeToString(success) !== "true") return classOf(data);
    const result = propertyType(data, "result", at);
    return result === undefined ? "nothing" : classOf(result);
  }

  function classOf(type: ts.Type): ResultClass {
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return "open";
    if (isUndefined(type)) return "nothing";
    if (type.flags & ts.TypeFlags.Null) return "null";
    const result = checker.getNonNullableType(type);
    if (result.flags & ts.TypeFlags.Never) return "null";
    if (checker.isArrayType(result)) {
      const item = checker.getTypeArguments(result as ts.TypeReference)[0];
      return item === undefined || item.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any) ? "open" : "list";
    }
    if (result.isUnion()) return RESULT_CLASSES.find((one) => result.types.map(classOf).includes(one)) ?? "open";
    if (!(result.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return "value";
    if (result.getProperties().length > 0) return "object";
    return checker.getIndexInfosOfType(result).length > 0 ? "map" : "open";
  }

  function measureError(name: string, error: ts.Type, at: ts.Node): void {
    if (error.flags & ts.TypeFlags.Never) quality.never.push(name);
    for (const one of error.isUnion() ? error.types : [error]) {
      if (one.getProperties().length === 0) quality.badErrors.push(name);
      const envelope = propertyType(one, "envelope", at);
      const success =
        envelope === undefined ? undefined : propertyType(checker.getNonNullableType(envelope), "success", at);
      if (success !== undefined && checker.typeToString(success) === "true") quality.badErrors.push(name);
    }
  }

  function measureData(name: string, data: ts.Type, at: ts.Node): void {
    if (data.flags & ts.TypeFlags.Never) {
      quality.never.push(name);
      return;
    }
    if (data.flags & ts.TypeFlags.String || data.symbol?.name === "Blob") {
      quality.withoutJson.push(name);
      return;
    }
    const success = propertyType(data, "success", at);
    if (success === undefined || checker.typeToString(success) !== "true") {
      quality.noEnvelope.push(name);
      measureResult(name, data);
      return;
    }
    const result = propertyType(data, "result", at);
    if (result !== undefined) measureResult(name, result);
  }

  function measureResult(name: string, type: ts.Type): void {
    // NonNullable of unknown is {}, which would look like an object that only accepts nothing.
    if (type.flags & ts.TypeFlags.Unknown) {
      quality.unknown.push(name);
      return;
    }
    const result = checker.getNonNullableType(type);
    const item = checker.isArrayType(result) ? checker.getTypeArguments(result as ts.TypeReference)[0] : undefined;
    for (const one of [result, ...(item === undefined ? [] : [item])]) {
      if (one.flags & ts.TypeFlags.Never && !(type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Union)))
        quality.never.push(name);
      if (one.flags & ts.TypeFlags.Any) quality.any.push(name);
      if (one.flags & ts.TypeFlags.Unknown) quality.unknown.push(name);
      if (one.isUnion() ? one.types.some(isPolluted) : isPolluted(one)) quality.polluted.push(name);
      if (isEmptyObject(one)) quality.emptyObject.push(name);
    }
  }

  function isPolluted(type: ts.Type): boolean {
    if (!type.isIntersection()) return false;
    return type.types.some((part) => {
      if (part.flags & ts.TypeFlags.StringLike) return !type.types.some((other) => isOpenMark(other));
      const items = checker.isArrayType(part) ? checker.getTypeArguments(part as ts.TypeReference)[0] : undefined;
      return items !== undefined && Boolean(items.flags & ts.TypeFlags.Unknown);
    });
  }

  /** The `{}` of `string & {}`, which keeps completions for open enums. */
  function isOpenMark(type: ts.Type): boolean {
    return Boolean(type.flags & ts.TypeFlags.Object) && type.getProperties().length === 0;
  }

  function isEmptyObject(type: ts.Type): boolean {
    if (!(type.flags & ts.TypeFlags.Object) || checker.isArrayType(type) || checker.isTupleType(type)) return false;
    if (type.getProperties().length > 0) return false;
    const index = checker.getIndexInfosOfType(type);
    return index.length === 0 || index.every((info) => Boolean(info.type.flags & ts.TypeFlags.Never));
  }

  function propertyType(type: ts.Type, name: string, at: ts.Node): ts.Type | undefined {
    const symbol = type.getProperty(name);
    return symbol === undefined ? undefined : checker.getTypeOfSymbolAtLocation(symbol, at);
  }
}

function isUndefined(type: ts.Type): boolean {
  return Boolean(type.flags & ts.TypeFlags.Undefined);
}
