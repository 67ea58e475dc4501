// Writes dist/bundled.js and .d.ts, and the same of the fake, of OAuth 2 and of schemas: one file each, without imports, which is what the
// package exports and what is copied to where it does not resolve. Runs after tsc.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { rolldown } from "rolldown";

const dist = join(import.meta.dirname, "dist");

// The client makes no LosslessNumber, and no bundler takes its class out of a program: a member has a computed name.
const withoutLosslessNumber = {
  name: "without-lossless-number",
  load: (id) =>
    id.endsWith("/LosslessNumber.js")
      ? "export const isLosslessNumber = () => false;\nexport const toLosslessNumber = () => {};\nexport function LosslessNumber() {}\nexport const compareLosslessNumber = () => 0;\n"
      : null,
};
// No generated schema has a format that is asserted.
const withoutFormats = {
  name: "without-formats",
  load: (id) => (id.endsWith("/json-schema/dist/esm/format.js") ? "export const format = {};\n" : null),
};
const banner = `// Contains eventsource-parser, MIT License, Copyright (c) 2026 Espen Hovlandsdal,
// and lossless-json, MIT License, Copyright (c) 2016-2026 Jos de Jong.`;
await writeModule(dist, "bundled", { banner });
await writeModule(join(dist, "fake"), "fake");
await writeModule(join(dist, "oauth2"), "oauth2", {
  banner: "// Contains oauth4webapi, MIT License, Copyright (c) 2022 Filip Skokan.",
});
await writeModule(join(dist, "schema"), "schema", {
  banner: "// Contains @cfworker/json-schema, MIT License, Copyright (c) 2020 Jeremy Danyow.",
});

/** Writes `index.js` and `index.d.ts` of a folder, with all that they import, as one module. */
async function writeModule(folder, name, options = {}) {
  const bundle = await rolldown({ input: join(folder, "index.js"), plugins: [withoutLosslessNumber, withoutFormats] });
  const { output } = await bundle.write({ file: join(dist, `${name}.js`), comments: false, ...options });
  if (output.length !== 1 || output[0].imports.length > 0) {
    throw new Error(`dist/${name}.js is not self-contained: ${output.flatMap((chunk) => chunk.imports ?? [])}`);
  }
  const declarations = new Map();
  await collect(folder, "index.d.ts", declarations);
  const types = [...declarations.values()].filter((text) => text !== "" && text !== "export {};").join("\n\n");
  if (/^import |from "|import\(/m.test(types)) throw new Error(`dist/${name}.d.ts is not self-contained`);
  await writeFile(join(dist, `${name}.d.ts`), `${types}\n`);
}

// tsc keeps the .ts of a relative import in a declaration, and prints each on one line. What is left of the files, in the order in which
// they are first mentioned, is the declarations themselves, and index.d.ts decides which of them are exported.
async function collect(folder, file, declarations) {
  if (declarations.has(file)) return;
  declarations.set(file, "");
  const text = await readFile(join(folder, file), "utf8");
  const mentions = /^(?:import|export) (?:type )?\{[^}]*\} from "(\.\.?\/[^"]+)\.ts";\n/gm;
  for (const [, path] of text.matchAll(mentions)) {
    await collect(folder, normalize(join(dirname(file), `${path}.d.ts`)), declarations);
  }
  declarations.set(file, text.replaceAll(mentions, "").trim());
}
