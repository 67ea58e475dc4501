import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { html } from "../../../generator/src/escape.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { readText } from "../../contract/product.ts";
import { PAYLOADS } from "../emit/hostile.ts";
import { hostilePair, lamps, object, PATH, settled, sources, strings } from "./spec.ts";

const page = ({ files }: Pick<Run, "files">): string => files.find(({ path }) => path === "drift.html")?.text ?? "";

/** What is left when every tag and every reference to a character is taken away: text and nothing else. */
const tags = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];

const pair = (): Run =>
  settled(
    { id: "page", kind: "docs", date: "2026-02-01", openapi: lamps({ result: object({ colour: strings("red") }) }) },
    { id: "dump", date: "2025-02-01", openapi: lamps({ result: object({ colour: strings("red", "blue") }) }) },
  );

describe("the page of drift", () => {
  test("shows each disagreement with the lines of every source", () => {
    const run = pair();
    expect(run.drift.drift).toHaveLength(1);
    const text = page(run);
    expect(text.match(/<details id="d\d+"/g)).toHaveLength(1);
    for (const { source, file, line } of run.drift.drift[0]?.statements ?? []) {
      expect(text).toMatch(
        new RegExp(`<strong>${source}</strong>: .* <small>line ${line}</small><pre>&#34;enum&#34;: \\[`),
      );
      expect(text).toContain(`<code>${file}</code>`);
    }
    expect(text).toContain("&#34;red&#34; (page and dump); &#34;blue&#34; (dump only)");
    expect(text).toMatch(/<a href="ledger\/[a-z]+\.ndjson">change \d+<\/a>/);
  });

  test("allows its own script and style sheet, by their hashes, and nothing else", () => {
    const text = page(pair());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll("&#39;", "'");
    const hash = (element: string): string => {
      const [, inner = ""] = new RegExp(`<${element}>(.*?)</${element}>`, "s").exec(text) ?? [];
      return `'sha256-${createHash("sha256").update(inner).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    );
    // Nothing is loaded, and nothing runs from an attribute.
    expect(tags(text).filter((tag) => /\s(?:src|style|on\w+)\s*=|<(?:link|iframe|img|object)/i.test(tag))).toEqual([]);
    expect(text).not.toMatch(/\b(?:https?:)?\/\/[a-z]/);
  });

  test("holds hostile text of every place as text", () => {
    const texts = Object.values(PAYLOADS);
    const text = page(settled(...hostilePair(texts)));
    const plain = page(settled(...hostilePair(texts.map((_, i) => `harmless ${i}`))));
    const forms = (of: string): string[] => [...new Set(tags(of).map((tag) => tag.replace(/"[^"]*"/g, '""')))].sort();
    expect(forms(text)).toEqual(forms(plain));
    expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u);
    expect(text.match(/<script>/g)).toHaveLength(1);
    expect(text).toContain(html(PAYLOADS["HTML attribute"] as string));
  });

  test("says which word is a patch's", () => {
    const at = `$.paths['${PATH}'].post.responses['200'].content['application/json'].schema.properties.result.properties.colour`;
    const text = [
      "overlay: 1.0.0",
      "info: { title: Corrections, version: 1.0.0 }",
      "actions:",
      `  - target: ${JSON.stringify(at)}`,
      "    update: { type: integer }",
      "    x-because: It is a number.",
    ].join("\n");
    const said = (type: string) => lamps({ result: object({ colour: { type } }) });
    const run = generate({
      sources: sources(
        { id: "new", date: "2026-01-01", openapi: said("boolean") },
        { id: "old", date: "2025-01-01", openapi: said("string") },
      ),
      patches: [{ file: "lamps.overlay.yaml", text }],
      names: {},
      config: {},
    });
    const [drift] = run.drift.drift;
    expect(drift).toMatchObject({ fact: "type", chosen: ["integer"], by: ["new"] });
    expect(drift?.statements.map(({ source, patch }) => [source, patch])).toEqual([
      ["new", "patch:lamps.overlay.yaml#0"],
      ["old", undefined],
    ]);
    expect(page(run)).toContain("as patch:lamps.overlay.yaml#0 corrects it");
  });

  test("says so where there is nothing to disagree about, and is not there for one source", () => {
    const same = lamps({ result: object({ colour: strings("red") }) });
    const run = settled({ id: "a", openapi: same }, { id: "b", openapi: same });
    expect(run.drift.drift).toEqual([]);
    expect(page(run)).toContain("<p>Nowhere.</p>");
    expect(page(run)).not.toContain("<form");
    const alone = settled({ id: "a", openapi: same });
    expect(alone.drift.drift).toEqual([]);
    expect(alone.files.map(({ path }) => path)).not.toContain("drift.html");
  });

  test("depends on neither the order of sources nor the folder they are in", () => {
    const said = (folder: string) =>
      [
        {
          id: "page",
          kind: "docs",
          date: "2026-02-01",
          openapi: lamps({ result: object({ a: strings("x") }) }),
        } as const,
        { id: "dump", date: "2025-02-01", openapi: lamps({ result: object({ a: { type: "integer" } }) }) } as const,
      ].map((one) => ({ ...one, location: `${folder}${one.id}.json` }));
    expect(page(settled(...said("/home/a/")))).toBe(page(settled(...said("/srv/").reverse())));
  });
});

test("the page of this repository is small enough to open anywhere", () => {
  const text = readText("drift.html");
  expect(text.match(/<details /g)?.length).toBeGreaterThan(300);
  expect(text.length).toBeLessThan(300_000);
});

test("C01: the page of this repository tells the story of tun_type, from five values to seven", () => {
  const text = readText("drift.html");
  const group = text.slice(text.indexOf("<h4>WarpConnectorTunnel "));
  const row = group.slice(group.indexOf("<code>tun_type</code>")).split("</details>")[0] ?? "";
  const quoted = (words: string): string => words.replaceAll('"', "&#34;");
  expect(row).toContain(quoted('<b>"cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"</b>'));
  expect(row).toContain(
    quoted(
      '"cfd_tunnel", "warp_connector", "ip_sec", "gre", "cni" (tunnels, warp-connector-create-docs and warp-connector-create); "warp", "magic" (tunnels and warp-connector-create-docs)',
    ),
  );
  expect(row.match(/<strong>/g)).toHaveLength(3);
  expect(row).toMatch(/<strong>warp-connector-create<\/strong>: .*? <small>line \d+<\/small>/);
  expect(text).toContain("<code>spec/openapi/warp-connector-create.yaml</code>");
  expect(row).toMatch(/ledger\/tunnels\.ndjson">change \d+/);
});
