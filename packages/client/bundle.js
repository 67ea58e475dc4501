// Writes each entry of the package as one file without imports, which is what the package exports and what is copied to where it does
// not resolve: dist/bundled.js and dist/schema.js, with their declarations. Runs after tsc.
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

async function writeBundle(entry, name, banner, plugin) {
  const bundle = await rolldown({ input: join(dist, entry), plugins: [plugin] });
  const { output } = await bundle.write({ file: join(dist, name), comments: false, banner });
  if (output.length !== 1 || output[0].imports.length > 0) {
    throw new Error(`dist/${name} is not self-contained: ${output.flatMap((chunk) => chunk.imports ?? [])}`);
  }
}

// tsc keeps the .ts of a relative import in a declaration, and prints each on one line. What is left of the files, in the order in which
// they are first mentioned, is the declarations themselves, and the declarations of the entry decide which of them are exported.
async function writeDeclarations(entry, name) {
  const declarations = new Map();
  async function collect(file) {
    if (!declarations.has(file)) {
      declarations.set(file, "");
      const text = await readFile(join(dist, file), "utf8");
      const mentions = /^(?:import|export) (?:type )?\{[^}]*\} from "(\.\.?\/[^"]+)\.ts";\n/gm;
      for (const [, path] of text.matchAll(mentions)) {
        await collect(normalize(join(dirname(file), `${path}.d.ts`)));
      }
      declarations.set(file, text.replaceAll(mentions, "").trim());
    }
  }
  await collect(entry);
  const types = [...declarations.values()].filter((text) => text !== "" && text !== "export {};").join("\n\n");
  if (/^import |from "|import\(/m.test(types)) {
    throw new Error(`dist/${name} is not self-contained`);
  }
  await writeFile(join(dist, name), `${types}\n`);
}

const client = `// Contains eventsource-parser, MIT License, Copyright (c) 2026 Espen Hovlandsdal,
// and lossless-json, MIT License, Copyright (c) 2016-2026 Jos de Jong.`;
await writeBundle("index.js", "bundled.js", client, withoutLosslessNumber);
await writeDeclarations("index.d.ts", "bundled.d.ts");

const schema = "// Contains @cfworker/json-schema, MIT License, Copyright (c) 2020 Jeremy Danyow.";
await writeBundle("schema/index.js", "schema.js", schema, withoutFormats);
await writeDeclarations("schema/index.d.ts", "schema.d.ts");
