import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type RecordedPublication, recordIn } from "../../../generator/src/update/source-list.ts";

const NEW: RecordedPublication = {
  revision: "sha256 abc",
  date: "2026-03-01T08:00:00Z",
  dateBasis: "when it was fetched",
  sha256: "1e10",
  etag: `W/"a,b}"`,
};

function entryOf(text: string, id = "cf"): Record<string, unknown> & { upstream: Record<string, unknown> } {
  return parse(text).sources.find((one: { id: string }) => one.id === id);
}

const LINES = `# my list


sources:
  # of others
  - id:   cf      # the one
    kind:    openapi
    file:    openapi/cf.json   # here


    revision:   'first'        # by hand
    sha256:     abc            # of its bytes
    date:  2026-01-01
    dateBasis:
    upstream:   # asked daily
      etag:  "old"   # last
      url:   https://x.example/a.json   # there

  -   id:  other
      kind: openapi
      file: b.json
      upstream: {url: "https://x.example/b.json",file:  x}

config:  [a,b ,  c]
`;

describe("only the values change", () => {
  test("when an entry has a line for each", () => {
    const expected = LINES.replace("'first' ", "'sha256 abc' ")
      .replace("abc            #", '"1e10"            #')
      .replace("2026-01-01", "2026-03-01T08:00:00Z")
      .replace("dateBasis:", "dateBasis: when it was fetched")
      .replace('"old"', JSON.stringify(NEW.etag));
    expect(recordIn(LINES, "cf", NEW)).toBe(expected);
    expect(recordIn(expected, "cf", NEW)).toBe(expected);
  });

  test("when an entry is written in one line, which gains members", () => {
    const text = `sources: [ {id: cf,kind:  openapi, upstream: {etag: a, url: b}  } ] # all\n`;
    const fresh = recordIn(text, "cf", NEW);
    const { etag, ...own } = NEW;
    expect(entryOf(fresh)).toEqual({ id: "cf", kind: "openapi", ...own, upstream: { etag, url: "b" } });
    expect(fresh).toMatch(
      /^sources: \[ \{id: cf,kind: {2}openapi, upstream: \{etag: '?.*, url: b\}, revision: .* {2}\} \] # all\n$/,
    );
    expect(recordIn(text, "cf", { ...NEW, etag: undefined })).toContain("upstream: {url: b}");
  });

  test("members are added below the last one, and a removed etag takes its line with it", () => {
    const text = "sources:\n  - id: cf\n    upstream:\n      url: a # there\n      etag: b # last\n\n\n# end\n";
    const fresh = recordIn(text, "cf", { ...NEW, etag: undefined });
    expect(fresh).toBe(
      'sources:\n  - id: cf\n    upstream:\n      url: a # there\n    revision: sha256 abc\n    date: 2026-03-01T08:00:00Z\n    dateBasis: when it was fetched\n    sha256: "1e10"\n\n\n# end\n',
    );
  });

  test("when a text is folded, and line ends stay", () => {
    const text =
      "sources:\r\n- id: cf\r\n  upstream:\r\n    url: a\r\n  revision: >-\r\n    first\r\n    and more\r\n# end\r\n";
    const fresh = recordIn(text, "cf", NEW);
    expect(fresh).not.toMatch(/[^\r]\n/);
    expect(fresh).toContain("  revision: sha256 abc\r\n");
    expect(fresh.endsWith("\r\n# end\r\n")).toBe(true);
    const { etag, ...own } = NEW;
    expect(entryOf(fresh)).toEqual({ id: "cf", ...own, upstream: { url: "a", etag } });
  });
});

test("any value is read back unchanged, and other entries stay", () => {
  const value = fc.constantFrom("plain", "'single'", '"double"', "|-\n      block", "", "null", "12");
  const keys = fc.shuffledSubarray(["revision", "date", "dateBasis", "sha256", "upstream", "kind"]);
  const texts = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(
      keys,
      fc.array(value, { minLength: 6, maxLength: 6 }),
      texts,
      fc.option(texts, { nil: undefined }),
      (order, values, revision, etag) => {
        const member = (key: string, i: number): string =>
          key === "upstream" ? "    upstream:\n      etag: a  # c\n      url: b\n" : `    ${key}:  ${values[i]}\n`;
        const text =
          `sources:\n  - id: a\n\n  -  id: cf\n`.replace("-  id", "- id") +
          order.map(member).join("") +
          "  - id: z # last\n";
        const fresh = recordIn(text, "cf", { ...NEW, revision, etag });
        const { etag: _, ...own } = NEW;
        const kind = parse(text).sources[1].kind;
        expect(parse(fresh).sources).toEqual([
          { id: "a" },
          {
            id: "cf",
            ...own,
            revision,
            ...(order.includes("kind") && { kind }),
            ...(order.includes("upstream") && { upstream: { ...(etag !== undefined && { etag }), url: "b" } }),
          },
          { id: "z" },
        ]);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
