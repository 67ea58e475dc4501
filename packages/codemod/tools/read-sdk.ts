// Reads the official SDK's own source and writes data/cloudflare.json: what each of its methods sends.
// Run by `npm run sdk --workspace packages/codemod`, after `npm ci --prefix tools/sdk`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SdkMethods } from "../src/sdk/method.ts";
import { readSdkSource } from "../src/sdk/source.ts";

const sdk = join(import.meta.dirname, "../../../tools/sdk/node_modules/cloudflare");
const { version } = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { version: string };
const { resources, unread } = readSdkSource(sdk, () => undefined);

const lines = Object.entries(resources)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([chain, resource]) => `${JSON.stringify(chain)}:${JSON.stringify(resource)}`);
const text = `{"version":${JSON.stringify(version)},"resources":{\n${lines.join(",\n")}\n}}\n`;
JSON.parse(text) satisfies SdkMethods;
writeFileSync(join(import.meta.dirname, "../data/cloudflare.json"), text);
const total = Object.values(resources).reduce((sum, { methods }) => sum + Object.keys(methods).length, 0);
console.log(`cloudflare ${version}: ${total} methods of ${lines.length} resources, ${unread.length} not read`);
for (const one of unread) console.log(`  ${one}`);
