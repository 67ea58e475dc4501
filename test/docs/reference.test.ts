import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { KINDS } from "../../generator/src/diff/change.ts";
import { harmOf, wayOf } from "../../generator/src/emit/reports/drift-page.ts";
import { assignAreas } from "../../generator/src/model/areas.ts";
import { ComponentNames, camel, enumNames, pascal } from "../../generator/src/model/names/names.ts";
import { operationNames } from "../../generator/src/model/names/operation-names.ts";
import { qualified } from "../../generator/src/model/names/path-parts.ts";
import { singular } from "../../generator/src/model/names/singular.ts";
import type { Method } from "../../generator/src/openapi/walk.ts";
import { LARGEST, PATIENCE } from "../../generator/src/read/download.ts";
import { EVIDENCE, FACTS } from "../../generator/src/reconcile/evidence.ts";
import { diagnostics } from "../../generator/src/rules/explain.ts";
import { MOST_LOST } from "../../generator/src/update/losses.ts";
import { SETTLING_HOURS } from "../../generator/src/update/plan.ts";
import { CLOUDFLARE } from "../../generator/src/vendors/cloudflare.ts";
import { PAGE, renderCodes } from "../../tools/docs/codes.ts";
import { LIBRARIES_PAGE, renderLibraries } from "../../tools/docs/libraries.ts";
import { RECORDINGS_PAGE, renderRecordings } from "../../tools/docs/recordings.ts";
import { countByKind, type Kind, recordings, requests } from "../contract/recordings.ts";
import { flarespec } from "../unit/cli/run.ts";
import { anchors, PAGES, readPage, root, rows, section, snippetsOf } from "./markdown.ts";

test("every link within the repository leads somewhere", () => {
  const broken = [...PAGES, PAGE, "ARCHITECTURE.md", "CONTEXT.md", "CONTRIBUTING.md"].flatMap((page) =>
    [...readPage(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
      if (/^https:/.test(target as string)) return [];
      const [path, anchor] = (target as string).split("#") as [string, string?];
      const file = path === "" ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(file)) return [`${page}: ${target}`];
      return anchor === undefined || anchors(readFileSync(file, "utf8")).has(anchor) ? [] : [`${page}: ${target}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("the table of other libraries has the versions that are installed: run `npm run docs`", () => {
  expect(readPage(LIBRARIES_PAGE)).toBe(renderLibraries(readPage(LIBRARIES_PAGE)));
});

describe("recordings", () => {
  test("the table by kind is up to date: run `npm run docs`", () => {
    expect(readPage(RECORDINGS_PAGE)).toBe(renderRecordings(readPage(RECORDINGS_PAGE)));
  });

  test("the README says what they are worth", () => {
    const counts = countByKind(recordings);
    const of = (...kinds: Kind[]): number =>
      kinds.reduce((sum, kind) => sum + Object.values(counts[kind]).reduce((a, b) => a + b), 0);
    const text = readPage("README.md").replaceAll("\n", " ");
    const said =
      /Of the (\d+) recordings, (\d+) are .* (\d+) are of the live API \((\d+) refusals .*?\), (\d+) of the vendor/;
    expect(said.exec(text)?.slice(1).map(Number)).toEqual([
      recordings.length,
      of("documentation"),
      of("live"),
      counts.live.refusals,
      of("vendor-fixture", "vendor-test"),
    ]);
  });

  test("the README's problem is that of the documentation, and its configuration was recorded live", () => {
    const recorded = requests.find(({ id }) => id.includes("configurations.request.live"));
    const body = recorded?.request.body as { config: { ingress: { hostname?: string; service: string }[] } };
    const [first, last] = [body.config.ingress[0], body.config.ingress.at(-1)];
    const readme = section("README.md", "The problem");
    expect(readme).toContain(
      `{ hostname: "${first?.hostname}", service: "${first?.service}" }, { service: "${last?.service}" }]`,
    );
    expect(last).not.toHaveProperty("hostname");
    const put =
      "paths./accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations.put.requestBody.content.application/json.schema";
    const path = [...put.split("."), ..."properties.config.properties.ingress.items.required".split(".")];
    const page: unknown = parse(readPage("spec/openapi/tunnels.yaml"));
    const stated = path.reduce((node, key) => (node as Record<string, unknown>)[key], page);
    expect(stated).toContain("hostname");
  });

  test("the README's table has the figures of the benchmark", () => {
    const results = readPage("tools/bench/RESULTS.md");
    const figures = (heading: string, column: string, names: readonly string[]): string[] => {
      const table = results.split(`## ${heading}\n`)[1] ?? "";
      const columns =
        /^\| \|(.*)\|$/m
          .exec(table)?.[1]
          ?.split("|")
          .map((cell) => cell.trim()) ?? [];
      return names.map((name) => {
        const line = table.split("\n").find((one) => one.startsWith(`| ${name} |`)) ?? "";
        return (line.split("|")[columns.indexOf(column) + 2] ?? "").trim().replace(/ \(.*/, "");
      });
    };
    const row = (title: string): string[] => {
      const line =
        section("README.md", "Beside other tools")
          .split("\n")
          .find((one) => one.includes(title)) ?? "";
      return line
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim());
    };
    const check = "A consumer of ten calls, TypeScript 5.9, skipLibCheck on";
    const [ours, fetch, hey, , sdk] = row("type check of ten calls");
    const names = ["flarespec, areas by path", "openapi-typescript + openapi-fetch", "hey-api", "official SDK"];
    expect([ours, fetch, hey, sdk]).toEqual(figures(check, "instantiations", names));
    const seconds = figures("Generate, cold", "seconds (s)", [
      "flarespec",
      "openapi-typescript + openapi-fetch",
      "hey-api",
    ]);
    expect(row("generates in").slice(0, 3)).toEqual(seconds.map((text) => `${Number(text).toFixed(1)} s`));
    const bytes = figures("At run time", "gzip (B gzip)", ["openapi-fetch", "official SDK"]);
    const shown = row("program that lists tunnels");
    expect([shown[1], shown[4]]).toEqual(bytes.map((text) => kilobytes(text)));
  });

  test("no recording is called a proof", () => {
    expect(["README.md", RECORDINGS_PAGE].filter((page) => /\bproofs?\b/i.test(readPage(page)))).toEqual([]);
  });
});

/** `2.6 kB`; without decimals from ten on. */
function kilobytes(bytes: string): string {
  const n = Number(bytes.replace(",", "")) / 1000;
  return `${n < 10 ? n.toFixed(1) : Math.round(n)} kB`;
}

describe("codes", () => {
  test("the page is up to date: run `npm run docs`", () => {
    expect(readPage(PAGE)).toBe(renderCodes());
  });

  test("every code names a place that is there", () => {
    const missing = diagnostics().filter(({ docs }) => {
      const [path, anchor] = docs.split("#") as [string, string?];
      const file = join(root, "generator", path);
      return !existsSync(file) || (anchor !== undefined && !anchors(readFileSync(file, "utf8")).has(anchor));
    });
    expect(missing).toEqual([]);
  });

  test("every code that a page names exists", () => {
    const known = new Set<string>(diagnostics().map(({ code }) => code));
    const named = PAGES.flatMap((page) => readPage(page).match(/\bFS\d{4}\b/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });
});

describe("docs/cli.md", () => {
  const page = "docs/cli.md";
  const options = (name: string): string[] => rows(section(page, name), "option").map(([option]) => option as string);
  /** Of the `Options:` part of a help text. */
  const helped = (help: string): string[] =>
    [...help.matchAll(/^ {2}(-.+?)(?: {2}|$)/gm)].map(([, option]) => option as string);
  const [own = [], every = []] = section(page, "flarespec")
    .split("Every command takes these:")
    .map((part) => rows(part, "option").map(([option]) => option as string));

  test("has every command, and no other", async () => {
    const { stdout } = await flarespec(root, "--help");
    expect(helped(stdout)).toEqual(own);
    const commands = [...(stdout.split("Commands:")[1] ?? "").matchAll(/^ {2}(\w+)/gm)].map(
      ([, name]) => name as string,
    );
    const described = [...readPage(page).matchAll(/^## flarespec (\w+)$/gm)].map(([, name]) => name as string);
    expect(described).toEqual(commands);
    expect(commands.length).toBeGreaterThan(3);
  });

  test.each([
    "init",
    "generate",
    "update",
    "explain",
    "trace",
    "statistics",
    "drift",
    "read",
    "diff",
    "impact",
    "record",
    "verify",
    "fake",
    "migrate",
  ])("has the options of %s", async (name) => {
    const { stdout } = await flarespec(root, name, "--help");
    const described = section(page, `flarespec ${name}`).includes("| option ") ? options(`flarespec ${name}`) : [];
    expect([...described, ...every].sort()).toEqual(helped(stdout).sort());
  });

  test("has every exit code", () => {
    expect(rows(section(page, "Exit codes"), "code").map(([code]) => code)).toEqual(["0", "1", "2", "3", "130"]);
  });
});

test("docs/drift.md has the table of evidence", () => {
  const stated = rows(readPage("docs/drift.md"), "fact").map(([fact, stands, severity]) => [fact, stands, severity]);
  const wanted = FACTS.map((fact) => {
    return [fact, wayOf(EVIDENCE[fact]), harmOf(EVIDENCE[fact].severity)];
  });
  expect(stated).toEqual(wanted);
});

test("docs/diff.md has every kind of change and what it is worth, and so has its schema", () => {
  const told = rows(section("docs/diff.md", "Kinds"), "kind").map(([kind, , worth]) => [kind, worth]);
  expect(Object.fromEntries(told)).toEqual(KINDS);
  const schema = JSON.parse(readPage("generator/docs/diff.schema.json"));
  expect(schema.$defs.change.properties.kind.enum).toEqual(Object.keys(KINDS));
});

describe("docs/config.md", () => {
  const members = rows(readPage("docs/config.md"), "member");

  test("has every member of Config, and no other", () => {
    const text = readFileSync(join(root, "generator/src/config/config.ts"), "utf8");
    const [selection, acceptance] = ["Selection", "Acceptance"].map((name) => membersOf(text, name)) as [
      string[],
      string[],
    ];
    const wanted = membersOf(text, "Config").flatMap((member) => {
      const name = member.replace(/^package\./, "");
      if (name === "include" || name === "exclude") return [name, ...selection.map((one) => `${name}.${one}`)];
      if (name === "preset") return [name, ...presetMembers().map((one) => `preset.${one}`)];
      return name === "accept" ? [name, ...acceptance.map((one) => `accept[].${one}`)] : [member];
    });
    expect(members.map(([name]) => name)).toEqual(wanted.filter((name) => name !== "package"));
  });

  test("says the defaults that the code says", () => {
    const text = readFileSync(join(root, "generator/src/config/config.ts"), "utf8");
    const stated = new Map(members.map(([name, byDefault]) => [name, byDefault]));
    expect(stated.get("package.version")).toBe(/Default "([\d.]+)"/.exec(text)?.[1]);
    expect(stated.get("out")).toBe(/The folder of the package\. Default `([^`]+)`/.exec(text)?.[1]);
    for (const name of ["sources", "patches", "names", "recordings"]) {
      expect(text).toContain(`Default: \`${stated.get(name)?.replace(" if it exists", "` if it exists")}`);
    }
  });

  /** Members of a preset; those of an object inside it as `outer.inner`. */
  function presetMembers(): string[] {
    const text = readFileSync(join(root, "generator/src/vendors/preset.ts"), "utf8");
    const body = /export interface Preset \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? "";
    return [...body.matchAll(/^ {2}(\w+)\?: (.*);$/gm)].flatMap(([, name = "", type = ""]) => {
      const inner = [...type.matchAll(/(\w+): (?=\w)/g)].map(([, member]) => `${name}.${member}`);
      return type.startsWith("{") ? [name, ...inner] : [name];
    });
  }

  /** Members of an interface; those of an object inside it as `outer.inner`. */
  function membersOf(text: string, name: string): string[] {
    const body = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? "";
    let outer = "";
    return [...body.matchAll(/^( +)(?:(\w+)\??:|(\};))/gm)].flatMap(([line, indent, member]) => {
      if (member === undefined) return [];
      if (indent === "    ") return [`${outer}.${member}`];
      outer = member;
      return line === "" ? [] : [member];
    });
  }
});

test("docs/presets.md has every member of the presets, with the values of the code", () => {
  const stated = rows(readPage("docs/presets.md"), "member").map(([member, cloudflare]) => [member, cloudflare]);
  const shown = (value: unknown): string => {
    if (Array.isArray(value)) return value.join(", ");
    if (typeof value !== "object" || value === null) return String(value);
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${one}`)
      .join(", ");
  };
  const wanted = Object.entries(CLOUDFLARE).map(([member, value]) => [member, shown(value)]);
  expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(wanted));
});

describe("docs/names.md", () => {
  const page = "docs/names.md";

  test.each(rows(section(page, "Words"), "text"))("has the words of %s", (text, type, operation) => {
    expect([pascal(text), camel(text)]).toEqual([type, operation]);
  });

  test.each(rows(section(page, "Words"), "plural"))("has the singular of %s", (plural, one) => {
    expect(singular(plural as string)).toBe(one);
  });

  test.each(rows(section(page, "Areas"), "path"))("has the area of %s", (path, area) => {
    expect(assignAreas({ [path]: {} }).get(path)).toBe(area);
  });

  test.each(rows(section(page, "Operations"), "operation"))("has the name of %s", (operation, answer, name) => {
    expect(["an array", "an object"]).toContain(answer);
    const [method, path] = (operation as string).split(" ") as [string, string];
    const lists = answer === "an array";
    expect(operationNames({ method: method.toLowerCase() as Method, path, lists })[0]).toBe(name);
  });

  test("has the types of components", () => {
    const examples = rows(section(page, "Types"), "components of one document");
    const names = new ComponentNames(Object.fromEntries(examples.map(([component]) => [component as string, {}])));
    expect(examples.map(([component]) => names.of(component as string).name)).toEqual(examples.map(([, type]) => type));
  });

  test("lists the names that are tried where one is taken", () => {
    const path = "/zones/{zone_id}/access/identity_providers";
    const tried = qualified("AzureAd", { path, title: "ListZoneAccessIdentityProviders" }, new Set(["Zone"]));
    expect([...new Set(tried)]).toEqual(rows(section(page, "Types"), "tried in this order").map(([name]) => name));
  });

  test("declarations of an operation, and the names of an enum, are those of the package", () => {
    const declared = readPage("generated/areas/tunnels.d.ts");
    const names = [...rows(section(page, "Types"), "declaration"), ...rows(section(page, "Enums"), "name")];
    for (const [name] of names) {
      expect(declared).toMatch(new RegExp(`^export (?:declare )?(?:interface|type|const|function) ${name}\\b`, "m"));
    }
    expect(readPage("generated/areas/magic.d.ts") + readPage("spec/names.yaml")).toContain(
      /by the way to it: `(\w+)`/.exec(readPage(page))?.[1],
    );
  });

  test.each(rows(section(page, "Enums"), "enum"))("has the array of the enum %s", (name, array) => {
    expect(enumNames(name as string).values).toBe(array);
  });

  test("chosen names are those of the repository", () => {
    const [example] = snippetsOf(page).filter(({ language }) => language === "yaml");
    const chosen = parse(readPage("spec/names.yaml")) as Record<string, Record<string, string>>;
    expect(chosen).toMatchObject(parse(example?.text ?? "") as object);
  });
});

describe("docs/ledger.md", () => {
  test("has every file that is beside the code in the package", () => {
    const files = rows(readPage("docs/ledger.md"), "file of the package").map(([file]) => file as string);
    for (const file of files) {
      expect(existsSync(join(root, "generated", file.replace("<area>", "tunnels")))).toBe(true);
    }
  });

  test("has every member of the manifest", () => {
    const manifest = JSON.parse(readPage("generated/manifest.json")) as object;
    const members = rows(readPage("docs/ledger.md"), "member").map(([member]) => member as string);
    expect(members.sort()).toEqual(Object.keys(manifest).sort());
  });
});

test("docs/update.md has the limits that the code has, and every member of an upstream", () => {
  const page = readPage("docs/update.md");
  expect(page).toContain(`more than ${MOST_LOST * 100} % of its operations`);
  expect(page).toContain(`within ${SETTLING_HOURS} hours of the last change`);
  expect(page).toContain(`\`--timeout\` (${PATIENCE / 1000} s)`);
  expect(page).toContain(`more than ${LARGEST / 1024 / 1024} MB`);
  const text = readPage("generator/src/read/source.ts");
  const body = /export interface Upstream \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? "";
  const members = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member]) => member);
  expect(
    rows(section("docs/update.md", "Where a source comes from"), "member")
      .map(([name]) => name)
      .slice(0, 6),
  ).toEqual(members);
});
