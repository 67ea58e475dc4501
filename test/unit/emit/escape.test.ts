import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import ts from "typescript-5.9";
import { describe, expect, it } from "vitest";
import { normalizedPath } from "../../../generator/src/emit/reports/overlay.ts";
import { docBlock } from "../../../generator/src/emit/typescript/tsdoc.ts";
import {
  code,
  commentLine,
  commentLines,
  fileName,
  html,
  identifier,
  isIdentifier,
  joined,
  json,
  key,
  markdown,
  pattern,
  quote,
  singleQuote,
  visible,
} from "../../../generator/src/escape.ts";
import { makeProject } from "../../contract/compat/tsc.ts";
import { PAYLOADS } from "./hostile.ts";

/** Every code unit, lone surrogates among them. */
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
/** Every code unit first, last, and where its neighbours would end a context without it; and the payloads. */
const MIXED = [...UNITS.map((unit) => `${unit}*${unit}/a${unit}0\\${unit}"'\`${unit}`), ...Object.values(PAYLOADS)];
const TEXTS = [...UNITS, ...MIXED];

/** Any text, with what breaks generators made likely. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.oneof(fc.constantFrom(...Object.values(PAYLOADS).filter((text) => text.length < 40)), fc.string()), {
      maxLength: 8,
    })
    .map((parts) => parts.join("")),
);

const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;
const withoutHidden = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu, "");

function parsed(source: string): ts.SourceFile {
  const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.Latest, true) as ts.SourceFile & {
    parseDiagnostics: ts.Diagnostic[];
  };
  expect(file.parseDiagnostics.slice(0, 3).map(({ messageText, start }) => [messageText, start])).toEqual([]);
  return file;
}

/** The elements of the one array that a source is; escaped text that ended its string would make more or others. */
function elements(written: readonly string[]): readonly ts.Expression[] {
  const { statements } = parsed(`[\n${written.join(",\n")}\n]`);
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) throw new Error("no expression");
  if (!ts.isArrayLiteralExpression(statement.expression)) throw new Error("no array");
  return statement.expression.elements;
}

/** The first few texts for which something does not hold. */
const failing = (texts: readonly string[], holds: (text: string, i: number) => boolean): string[] =>
  texts.filter((text, i) => !holds(text, i)).slice(0, 5);

/** Holds for every code unit, every payload and random mixtures. */
function always(holds: (text: string) => boolean): void {
  expect(failing(TEXTS, holds)).toEqual([]);
  fc.assert(fc.property(hostile, holds));
}

describe("text of a source, of every code unit", () => {
  it("in double quotes is that text to TypeScript and JSON, in one line, and cannot end a script element", () => {
    const literals = elements(TEXTS.map(quote));
    expect(literals).toHaveLength(TEXTS.length);
    expect(
      failing(TEXTS, (text, i) => {
        const literal = literals[i];
        return literal !== undefined && ts.isStringLiteral(literal) && literal.text === text;
      }),
    ).toEqual([]);
    always((text) => {
      const quoted = quote(text);
      return JSON.parse(quoted) === text && !HIDDEN.test(quoted) && !/[\n\t]|<\/|<!--/.test(quoted);
    });
  });

  it("in JSON is that text, and hides nothing", () => {
    always((text) => {
      const written = json({ [text]: [text] }, 1);
      const read = JSON.parse(written) as Record<string, string[]>;
      return Object.keys(read)[0] === text && read[text]?.[0] === text && !HIDDEN.test(written);
    });
  });

  it("in single quotes is that text, as ECMAScript and RFC 9535 read it", () => {
    const literals = elements(TEXTS.map(singleQuote));
    expect(
      failing(TEXTS, (text, i) => {
        const literal = literals[i];
        return literal !== undefined && ts.isStringLiteral(literal) && literal.text === text;
      }),
    ).toEqual([]);
    // Of RFC 9535: no control character, and no escape but those it lists.
    always((text) => /^'([^'\\\u0000-\u001f]|\\[bfnrt'\\]|\\u00[01][0-9a-f])*'$/.test(singleQuote(text)));
    expect(normalizedPath("/a~1'b/~0\n")).toBe("$['a/\\'b']['~\\n']");
  });

  it("as a key is an own property of that name, in values and in types", () => {
    const names = elements(TEXTS.map((text) => `{ ${key(text)}: 1 }`));
    expect(names).toHaveLength(TEXTS.length);
    parsed(TEXTS.map((text, i) => `interface I${i} { ${key(text)}: 1 }`).join("\n"));
    const own = (written: readonly string[]): unknown =>
      runInContext(`JSON.stringify([${written.map((one) => `({ ${one}: 1 })`)}].map(Object.keys))`, createContext());
    const keys = JSON.parse(own(TEXTS.map(key)) as string) as string[][];
    expect(failing(TEXTS, (text, i) => keys[i]?.length === 1 && keys[i]?.[0] === text)).toEqual([]);
    fc.assert(fc.property(hostile, (text) => JSON.stringify([[text]]) === own([key(text)])));
  });

  it("as an identifier is one, whatever it was, and stays what it is", () => {
    const names = TEXTS.map(identifier);
    const { statements } = parsed(names.map((name) => `type ${name} = 1;`).join("\n"));
    expect(statements).toHaveLength(TEXTS.length);
    const declared = statements.map((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text);
    expect(failing(names, (name, i) => declared[i] === name)).toEqual([]);
    always((text) => {
      const name = identifier(text);
      return isIdentifier(name) && identifier(name) === name && name.normalize() === name && !HIDDEN.test(name);
    });
    expect(["class", "", "1a", "a b", "日本", "e\u0301", "𠮷"].map(identifier)).toEqual([
      "class_",
      "_",
      "_1a",
      "ab",
      "日本",
      "é",
      "_",
    ]);
  });

  it("as an identifier is one to TypeScript 7 too", async () => {
    const names = UNITS.map((unit, i) => `export type ${identifier(`x${unit}`)}_${i} = 1;`);
    const starts = UNITS.map((unit, i) => `export type ${identifier(unit)}$${i} = 1;`);
    const project = makeProject({ files: { "names.ts": [...names, ...starts].join("\n") } });
    try {
      expect((await project.check("7.0")).errors.slice(0, 3)).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it("in a comment ends nothing, starts no tag, hides nothing and is otherwise that text", () => {
    const blockOf = (text: string): string => docBlock({ text, defaultValue: text, format: text }, "  ").trimStart();
    const { statements } = parsed(MIXED.map((text, i) => `${blockOf(text)}type X${i} = 1;`).join("\n"));
    expect(statements).toHaveLength(MIXED.length);
    const bare = (text: string): string => text.replace(/[\\\s]/g, "");
    always((text) => {
      const lines = commentLines(text);
      const whole = blockOf(text);
      return (
        whole.indexOf("*/") === whole.length - 3 &&
        whole.indexOf("/*", 2) === -1 &&
        lines.every((line) => !/(^|[^\\])@[A-Za-z]/.test(line) && !line.includes("\n") && !HIDDEN.test(line)) &&
        bare(lines.join("")) === bare(withoutHidden(text.replace(/[\u0085\u2028\u2029]/g, "\n"))) &&
        !commentLine(text).includes("\n")
      );
    });
  });

  it.each(["", "i", "u", "v"])("as a pattern matches exactly itself, with the flags /%s", (flags) => {
    // Alone, and as one of a class.
    expect(
      failing(UNITS, (unit) => {
        const other = unit === "~" ? "-" : "~";
        const twice = new RegExp(`^${pattern(unit)}[${pattern(unit)}]$`, flags);
        return twice.test(unit + unit) && !twice.test(other + unit) && !twice.test(unit + other);
      }),
    ).toEqual([]);
    fc.assert(
      fc.property(hostile, (text) => {
        const whole = new RegExp(`^(?:${pattern(text)})$`, flags);
        return whole.test(text) && !whole.test(`${text}x`);
      }),
    );
  });

  // No HTML or Markdown parser is among the dependencies: what these two promise is stated as properties.
  it("in HTML is text, between tags and in any quotes", () => {
    const read = (written: string): string =>
      written.replace(/&#(\d+);/g, (_, unit: string) => String.fromCharCode(Number(unit)));
    always((text) => {
      const written = html(text);
      const kept = text.replace(/[^\n\t]+/g, withoutHidden);
      return !/[<>"'`]|&(?!#\d+;)/.test(written) && !HIDDEN.test(written) && read(written) === kept;
    });
  });

  it("in Markdown is text in one line: no markup, link, table cell or block of its own", () => {
    const read = (written: string): string => written.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    always((text) => {
      const written = markdown(text);
      const unescaped = written.replace(/\\[!-/:-@[-`{-~]/g, "x");
      return (
        !/[\\`*_[\]<&|~$@\n\t]|:\/\/|www\./i.test(unescaped) &&
        !/^([#+=>-]|\d+[.)])|^\s|\s$/.test(unescaped) &&
        !HIDDEN.test(written) &&
        read(written) === withoutHidden(text.replace(/[\s\u0085]+/g, " ")).trim()
      );
    });
    expect(markdown("Read-only (beta), 1.2: see http://x\n# y | [z](u)")).toBe(
      "Read-only (beta), 1.2: see http\\://x # y \\| \\[z\\](u)",
    );
    expect([markdown("1. x"), markdown("- x"), markdown("# x")]).toEqual(["1\\. x", "\\- x", "\\# x"]);
  });

  it("as a file name is portable and stays in its folder", () => {
    always((text) => {
      const name = fileName(text);
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 90 && fileName(name) === name;
    });
    expect(["../../etc/passwd", "CON", "", "Zürich", "日本", "LPT1", "dns_records"].map(fileName)).toEqual([
      "etc-passwd",
      "con-area",
      "unnamed",
      "zurich",
      "u65e5-u672c",
      "lpt1-area",
      "dns-records",
    ]);
  });

  it("on a terminal is one line that a terminal obeys nothing of", () => {
    always((text) => !/[\n\t]/.test(visible(text)) && !HIDDEN.test(visible(text)));
    expect(visible("\u001b[31mx\u009b")).toBe("\\u{1b}[31mx\\u{9b}");
  });
});

describe("what is emitted", () => {
  it("is put together from safe parts alone: a compiler refuses the rest", () => {
    const text: string = "text of a source";
    // @ts-expect-error A string is no code.
    code`type X = ${text};`;
    // @ts-expect-error Nor is a list of strings.
    code`${[text]}`;
    // @ts-expect-error Nor is what a template makes of code.
    joined([`${quote(text)}`], code`, `);
    // @ts-expect-error Nor is code with a string added.
    joined([quote(text) + text], code`, `);
    // @ts-expect-error Text that is safe in Markdown is not in code.
    code`${markdown(text)}`;
    expect(code`const x = ${quote('"')} + ${1} + ${[quote("a"), code`;`]}\n`).toBe('const x = "\\"" + 1 + "a";\n');
  });

  const sources = readdirSync(new URL("../../../generator/src/", import.meta.url), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll("\\", "/"));

  it("is called safe by a cast nowhere but in escape.ts", () => {
    const casting = sources.filter((name) => {
      const text = readFileSync(new URL(`../../../generator/src/${name}`, import.meta.url), "utf8");
      return /\bas (unknown as )?(SafeCode|Safe\b)|<(SafeCode|Safe<[^>]*>)>\w/.test(text);
    });
    expect(casting).toEqual(["escape.ts"]);
  });

  it("is trusted as it is at these places only", () => {
    const calls = sources.flatMap((name) => {
      const text = readFileSync(new URL(`../../../generator/src/${name}`, import.meta.url), "utf8");
      return [...text.matchAll(/(?<!function )\btrusted\(/g)].map(() => name);
    });
    expect(calls.sort()).toEqual([
      "emit/openapi-typescript/openapi-types.ts", // what openapi-typescript prints, once it is checked
      "emit/package/runtime.ts", // the client's two files
      "emit/reports/drift-page.ts", // the style sheet and the script of the page of drift
    ]);
  });
});
