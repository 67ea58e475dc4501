import type { Compiler } from "../compiler/compiler.ts";
import { diagnosticsInMemory } from "../compiler/in-memory.ts";
import { emitRuntime } from "../emit/package/runtime.ts";
import { emitArea, emitShared } from "../emit/typescript/area.ts";
import { identifier } from "../escape.ts";
import type { Model, Operation } from "../model/model.ts";
import type { DocumentedOperation } from "../recordings/operations.ts";
import type { Recording } from "../recordings/read.ts";
import { statementOf } from "./statements.ts";

/**
 * Checks each body against the type of its operation, as a consumer's compiler would: the declarations are emitted into
 * a program that exists in memory alone, of which a line is one body.
 *
 * @returns by recording, what the compiler says.
 */
export function typeFaults(
  model: Model,
  recordings: readonly Recording[],
  compiler: Compiler,
): Map<Recording, string[]> {
  const found = new Map<Recording, string[]>();
  const operations = new Map(model.areas.flatMap((area) => area.operations.map((one) => [one.pointer, one])));
  const lines = recordings.flatMap((recording) =>
    recording.operations.flatMap((operation) => lineOf(recording, operation, operations) ?? []),
  );
  if (lines.length === 0) return found;

  const files = declarations(model, new Set(lines.map(({ area }) => area)));
  const areas = [...new Set(lines.map(({ area }) => area))];
  for (const [i, area] of areas.entries()) {
    const head = `import type * as api from ${JSON.stringify(`./areas/${area}.js`)};`;
    const own = lines.filter((line) => line.area === area);
    files.set(`area${i}.ts`, [head, ...own.map(({ text }) => text), ""].join("\n"));
  }
  const names = areas.map((_, i) => `area${i}.ts`);
  const options = { exactOptionalPropertyTypes: true } as const;
  for (const { file, line, message } of diagnosticsInMemory(compiler, ".flarespec-verify", files, names, options)) {
    const area = areas[names.indexOf(file ?? "")];
    const statement = area === undefined ? undefined : lines.filter((one) => one.area === area)[line - 2];
    if (statement === undefined) continue;
    found.set(statement.recording, [...(found.get(statement.recording) ?? []), message]);
  }
  return found;
}

interface Line {
  recording: Recording;
  area: string;
  text: string;
}

function lineOf(
  recording: Recording,
  { pointer }: DocumentedOperation,
  operations: ReadonlyMap<string, Operation>,
): Line | undefined {
  const operation = operations.get(pointer);
  const { status, body } = recording;
  if (operation === undefined || body === undefined) return undefined;
  const overloads = operation.overloads ?? [operation];
  const type = (suffix: string) => overloads.map(({ title }) => `api.${identifier(title)}${suffix}`).join(" | ");
  return { recording, area: operation.area, text: statementOf({ status, body }, type) };
}

function declarations(model: Model, areas: ReadonlySet<string>): Map<string, string> {
  const own = model.areas.filter(({ name }) => areas.has(name));
  const files = [
    ...emitRuntime(),
    ...emitShared(model, "./runtime.js"),
    ...own.flatMap((area) => emitArea(model, area, "../runtime.js")),
  ];
  return new Map(files.filter(({ path }) => path.endsWith(".d.ts")).map(({ path, text }) => [path, text]));
}
