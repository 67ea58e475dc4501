import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { areaOf } from "./compile.ts";

/** What the files that call the API are written with. */
export type Style = "flarespec" | "cloudflare";

/** Parts of the project; each has 5 files that call the API, 10 that use their results, and 10 that use neither. */
const PARTS = 24;

export const FILES: number = PARTS * 25;

/**
 * Writes a project of 600 files.
 *
 * @param installed folders of packages, by name.
 */
export function writeLargeProject(folder: string, style: Style, installed: Readonly<Record<string, string>>): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const calls = style === "cloudflare" ? sdkCalls() : ownCalls(installed["@flarespec/cloudflare"] ?? "");
  for (let part = 0; part < PARTS; part++) {
    for (const [i, text] of calls.entries()) write(`src/part${part}/api${i}.ts`, text);
    for (let i = 0; i < 10; i++) write(`src/part${part}/service${i}.ts`, service(part, i));
    for (let i = 0; i < 10; i++) write(`src/part${part}/plain${i}.ts`, plain(part, i));
  }
  write("package.json", `${JSON.stringify({ private: true, type: "module" })}\n`);
  write("tsconfig.json", TSCONFIG);
  for (const [name, target] of Object.entries(installed)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(target, link, "dir");
  }
}

const TSCONFIG = `${JSON.stringify({
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    skipLibCheck: true,
  },
  include: ["src"],
})}\n`;

/** Each exports `load`, which returns a list of `Entry`. */
const ENTRY = `export interface Entry {
  id: string;
  name: string;
  state: "ok" | "bad" | "unknown";
  since: number;
}
`;

function ownCalls(packageFolder: string): string[] {
  const [tunnels, records, apps] = [
    "/accounts/{account_id}/cfd_tunnel",
    "/zones/{zone_id}/dns_records",
    "/accounts/{account_id}/access/apps",
  ] as const;
  const file = (path: string, body: string): string =>
    `import { createClient } from "@flarespec/cloudflare/${areaOf(packageFolder, path)}";

const client = createClient({ token: "t" });
const account_id = "a";
const zone_id = "z";

${ENTRY}
${body}
export const place = account_id + zone_id;
`;
  return [
    file(
      tunnels,
      load(
        `client["${tunnels}"].GET({ params: { path: { account_id }, query: { is_deleted: false } } })`,
        TUNNEL_STATE,
      ),
    ),
    file(
      tunnels,
      `${ofOne(`client["${tunnels}/{tunnel_id}"].GET({ params: { path: { account_id, tunnel_id: id } } })`)}
export async function load(): Promise<Entry[]> {
  return Promise.all(["a", "b"].map((id) => one(id)));
}
`,
    ),
    file(
      tunnels,
      `${ofOne(`client["${tunnels}"].POST({ params: { path: { account_id } }, body: { name: id, config_src: "cloudflare" } })`)}
export async function load(): Promise<Entry[]> {
  return [await one("new")];
}
`,
    ),
    file(records, load(`client["${records}"].GET({ params: { path: { zone_id }, query: { per_page: 50 } } })`, '"ok"')),
    file(apps, load(`client["${apps}"].GET({ params: { path: { account_id } } })`, '"unknown"')),
  ];
}

const TUNNEL_STATE = 'item.status === "healthy" ? "ok" : item.status === "down" ? "bad" : "unknown"';

function load(call: string, state: string): string {
  return `export async function load(): Promise<Entry[]> {
  const answer = await ${call};
  if (answer.error) throw new Error(answer.error.message);
  const entries: Entry[] = [];
  for (const item of answer.data.result ?? []) {
    entries.push({ id: item.id ?? "", name: item.name ?? "", state: ${state}, since: Date.now() });
  }
  return entries;
}
`;
}

function ofOne(call: string): string {
  return `async function one(id: string): Promise<Entry> {
  const answer = await ${call};
  if (answer.error) throw new Error(answer.error.message);
  const item = answer.data.result;
  return { id: item.id ?? "", name: item.name ?? "", state: ${TUNNEL_STATE}, since: Date.now() };
}
`;
}

function sdkCalls(): string[] {
  const file = (body: string): string => `import Cloudflare from "cloudflare";

const client = new Cloudflare({ apiToken: "t" });
const account_id = "a";
const zone_id = "z";

${ENTRY}
${body}
export const place = account_id + zone_id;
`;
  const all = (call: string, state: string): string => `export async function load(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const item of ${call}) {
    entries.push({ id: item.id ?? "", name: "name" in item ? String(item.name) : "", state: ${state}, since: Date.now() });
  }
  return entries;
}
`;
  const one = (call: string): string => `async function one(id: string): Promise<Entry> {
  const item = await ${call};
  return { id: item.id ?? "", name: item.name ?? "", state: ${TUNNEL_STATE}, since: Date.now() };
}
`;
  const tunnels = "client.zeroTrust.tunnels.cloudflared";
  return [
    file(all(`${tunnels}.list({ account_id, is_deleted: false })`, TUNNEL_STATE)),
    file(`${one(`${tunnels}.get(id, { account_id })`)}
export async function load(): Promise<Entry[]> {
  return Promise.all(["a", "b"].map((id) => one(id)));
}
`),
    file(`${one(`${tunnels}.create({ account_id, name: id, config_src: "cloudflare" })`)}
export async function load(): Promise<Entry[]> {
  return [await one("new")];
}
`),
    file(all("client.dns.records.list({ zone_id, per_page: 50 })", '"ok"')),
    file(all("client.zeroTrust.access.applications.list({ account_id })", '"unknown"')),
  ];
}

/** A file that uses results of a call, and functions of another file. */
function service(part: number, i: number): string {
  return `import { load, place, type Entry } from "./api${i % 5}.ts";
import { ordered, totals } from "./plain${i}.ts";

export interface Report${i} {
  part: ${part};
  lines: string[];
  byState: Record<Entry["state"], number>;
}

function labelOf(entry: Entry): string {
  switch (entry.state) {
    case "ok":
      return \`\${entry.name} works\`;
    case "bad":
      return \`\${entry.name} is down\`;
    case "unknown":
      return \`\${entry.name} (\${entry.id})\`;
  }
}

export async function report${i}(limit = 10): Promise<Report${i}> {
  const entries = (await load()).filter(({ name }) => name !== "");
  const sorted = ordered(entries, (entry) => entry.since);
  const byState = totals(entries, ({ state }) => state, { ok: 0, bad: 0, unknown: 0 });
  const lines = sorted.slice(0, limit).map((entry) => labelOf(entry));
  if (lines.length === 0) lines.push(\`nothing in \${place}\`);
  return { part: ${part}, lines, byState };
}

export async function names${i}(): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const entry of await load()) {
    const known = found.get(entry.name);
    if (known === undefined || known.since < entry.since) found.set(entry.name, { ...entry, name: entry.name.trim() });
  }
  return found;
}
`;
}

/** A file without anything of the API. */
function plain(part: number, i: number): string {
  const before = i === 0 ? "" : `import { round as rounded } from "./plain${i - 1}.ts";\n\n`;
  return `${before}export function round(value: number): number {
  return ${i === 0 ? "Math.round(value * 100) / 100" : `rounded(value) + ${part}`};
}

export function ordered<T>(items: readonly T[], keyOf: (item: T) => number | string): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

export function totals<T, K extends string>(
  items: readonly T[],
  keyOf: (item: T) => K,
  start: Record<K, number>,
): Record<K, number> {
  const counted = { ...start };
  for (const item of items) counted[keyOf(item)] += 1;
  return counted;
}

interface Settings {
  locale: string;
  unit: "byte" | "second" | "percent";
  digits?: number;
  overrides: { [name: string]: Partial<Settings> };
}

const settings: Settings = { locale: "en", unit: "percent", overrides: { wide: { digits: ${i} } } };

export function shown(value: number, name?: keyof typeof settings.overrides): string {
  const { locale, unit, digits = 2 } = { ...settings, ...(name === undefined ? {} : settings.overrides[name]) };
  const format = new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: digits });
  return format.format(round(value));
}

export class Window {
  readonly #values: number[] = [];
  readonly #size: number;

  constructor(size = ${10 + i}) {
    this.#size = size;
  }

  add(value: number): this {
    this.#values.push(round(value));
    if (this.#values.length > this.#size) this.#values.shift();
    return this;
  }

  get mean(): number {
    return this.#values.reduce((sum, value) => sum + value, 0) / Math.max(1, this.#values.length);
  }

  grouped(): Map<boolean, number[]> {
    const groups = new Map<boolean, number[]>();
    for (const value of this.#values) groups.set(value > this.mean, [...(groups.get(value > this.mean) ?? []), value]);
    return groups;
  }
}
`;
}
