#!/usr/bin/env node
// Committed, and old syntax only: it has to run far enough on any Node to say what is wrong.
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const entry = new URL("../dist/cli/main.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`flarespec needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (!existsSync(entry)) {
  console.error("flarespec is not built yet: run npm run build.");
  process.exitCode = 2;
} else {
  // A reader that has seen enough (| head) is no error.
  process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 3));
  // Progress that nobody reads is no reason to stop.
  process.stderr.on("error", () => {});
  import(entry.href)
    .then(({ main }) => main(process.argv.slice(2)))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}
