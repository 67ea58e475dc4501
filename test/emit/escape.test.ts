import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import ts from "typescript-5.9";
import { describe, expect, it } from "vitest";
import { docBlock } from "../../generator/src/emit/tsdoc.ts";
import {
  commentLines,
  fileName,
  html,
  identifier,
  isIdentifier,
  key,
  markdown,
  pattern,
  quote,
} from "../../generator/src/escape.ts";

/** Any text, with what breaks generators made likely. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "*/",
        "/*",
        "//",
        '"',
        "'",
        "`",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of an injection, not a template
        "${globalThis.X()}",
        "\\",
        "\n",
        "\r\n",
        "\u2028",
        "\u2029",
        "\u0000",
        "</script>",
        "<!--",
        "]]>",
        "__proto__",
        "constructor",
        "@deprecated",
        "../../x",
        "\u202e",
        "\ufeff",
        "\ud800",
        "a",
        " ",
        "{",
        "}",
        "=+!+[],",
        "|",
        "<img src=x onerror=alert(1)>",
        "§1§",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

function errorsOf(source: string): number {
  const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.Latest, true) as ts.SourceFile & {
    parseDiagnostics: unknown[];
  };
  return file.parseDiagnostics.length;
}

describe("text of a source in emitted files", () => {
  it("in a string is that string, on one line, and cannot end a script element", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = quote(text);
        expect(JSON.parse(quoted)).toBe(text);
        expect(quoted).not.toMatch(/[\n\r\u2028\u2029\u0000]|<\/|<!--/);
        const file = ts.createSourceFile("x.ts", `const x = ${quoted};`, ts.ScriptTarget.Latest, true);
        const statement = file.statements[0] as ts.VariableStatement;
        const literal = statement.declarationList.declarations[0]?.initializer as ts.StringLiteral;
        expect(file.statements).toHaveLength(1);
        expect(literal.text).toBe(text);
      }),
    );
  });

  it("as a key is an own property of that name, in values and in types", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(errorsOf(`const x = { ${key(text)}: 1 }; interface I { ${key(text)}: 1 }`)).toBe(0);
      }),
    );
    expect(key("__proto__")).toBe('["__proto__"]');
  });

  it("as an identifier is one, whatever it was", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = identifier(text);
        expect(isIdentifier(name)).toBe(true);
        expect(errorsOf(`const ${name} = 1; type ${name} = 1;`)).toBe(0);
      }),
    );
    expect(identifier("class")).toBe("class_");
    expect(identifier("")).toBe("_");
  });

  it("in a comment ends nothing and starts no tag", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const block = docBlock({ text, defaultValue: text, format: text });
        expect(block.split("*/")).toHaveLength(block === "" ? 1 : 2);
        const file = ts.createSourceFile("x.ts", `${block}type X = 1;`, ts.ScriptTarget.Latest, true);
        expect(file.statements).toHaveLength(1);
        for (const line of commentLines(text)) expect(line).not.toMatch(/(^|[^\\])@[A-Za-z]/);
      }),
    );
  });

  it("in HTML and Markdown is text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(html(text)).not.toMatch(/[<>"']/);
        expect(markdown(text)).not.toMatch(/[<\n]|(^|[^\\])[|`[\]]/);
      }),
    );
  });

  it("as a file name stays in its folder", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(fileName(text)).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      }),
    );
    expect(fileName("../../etc/passwd")).toBe("etc-passwd");
    expect(fileName("CON")).toBe("con-area");
  });

  it("as a pattern matches exactly itself", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(new RegExp(`^${pattern(text)}$`).test(text)).toBe(true);
      }),
    );
  });
});

describe("emitters", () => {
  const folder = new URL("../../generator/src/emit/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "json.ts");

  it.each(files)("%s does not escape on its own", (name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    const own = source.match(/JSON\.stringify\((?!manifest|schema\.default)[^)]*\)/g) ?? [];
    expect(own, "quote() is the way source text becomes a literal").toEqual([]);
    expect(source).not.toMatch(/`"\$\{|"'" ?\+|'"' ?\+/);
  });
});
