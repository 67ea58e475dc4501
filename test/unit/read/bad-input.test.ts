import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import { readOpenapi } from "../../../generator/src/read/openapi.ts";
import { readSourceFile } from "../../../generator/src/read/source.ts";

const folder = mkdtempSync(join(tmpdir(), "flarespec-bad-"));
mkdirSync(join(folder, "in"));
writeFileSync(join(folder, "outside.yaml"), "A: { type: string }\n");
symlinkSync(join(folder, "outside.yaml"), join(folder, "in/link.yaml"));
writeFileSync(join(folder, "in/there.yaml"), "Thing: { type: string }\nloop: { $ref: '#/loop' }\n");

const referring = (ref: string): string => `openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                $ref: "${ref}"
`;

const bomb = `openapi: 3.1.0
x-a: &a [x, x, x, x, x, x, x, x, x, x]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
x-e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
paths: {}
`;

interface Case {
  name: string;
  file: string;
  text: string | Uint8Array;
  code: string;
  /** `line:column`, where there is one. */
  at?: string;
  pointer?: string;
}

const cases: Case[] = [
  {
    name: "truncated JSON",
    file: "a.json",
    text: '{"openapi":"3.1.0",\n "paths":{"/a":{"get":',
    code: "FS1002",
    at: "2:23",
  },
  { name: "JSON cut inside a string", file: "a.json", text: '{"openapi":"3.1.', code: "FS1002", at: "1:12" },
  { name: "JSON cut inside a literal", file: "a.json", text: '{"x": tru', code: "FS1002", at: "1:7" },
  { name: "a trailing comma", file: "a.json", text: '{"openapi":"3.1.0",}', code: "FS1001", at: "1:20" },
  { name: "a control character in a JSON string", file: "a.json", text: '{"a":"\u0001"}', code: "FS1001", at: "1:6" },
  { name: "HTML instead of JSON", file: "a.json", text: "<html>\n</html>", code: "FS1027", at: "1:1" },
  {
    name: "a repeated JSON key",
    file: "a.json",
    text: '{"openapi":"3.1.0",\n"paths":{"/a":{},"/a":{}}}',
    code: "FS1005",
    at: "2:18",
    pointer: "/paths/~1a",
  },
  {
    name: "YAML cut inside a flow map",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths: {/a: {get: {",
    code: "FS1002",
    at: "2:20",
  },
  {
    name: "YAML cut inside a string",
    file: "a.yaml",
    text: 'openapi: 3.1.0\ninfo:\n  title: "half',
    code: "FS1002",
    at: "3:15",
  },
  {
    name: "YAML with a bad indent",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths:\n  /a: x\n bad: y\n",
    code: "FS1004",
    at: "4:1",
  },
  {
    name: "a repeated YAML key",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths: {}\nopenapi: 3.0.0\n",
    code: "FS1005",
    at: "3:1",
  },
  {
    name: "two YAML documents",
    file: "a.yaml",
    text: "openapi: 3.1.0\n---\nopenapi: 3.1.0\n",
    code: "FS1004",
    at: "2:1",
  },
  { name: "an unknown YAML tag", file: "a.yaml", text: "openapi: !!js/function 3.1.0\n", code: "FS1004", at: "1:10" },
  {
    name: "a YAML value that JSON does not know",
    file: "a.yaml",
    text: "openapi: 3.1.0\nx: .inf\n",
    code: "FS1004",
    at: "2:1",
    pointer: "/x",
  },
  { name: "an alias bomb", file: "a.yaml", text: bomb, code: "FS1006", at: "3:10" },
  { name: "empty", file: "a.yaml", text: "", code: "FS1003" },
  { name: "comments only", file: "a.yaml", text: "# nothing\n", code: "FS1003" },
  { name: "not UTF-8", file: "a.yaml", text: new Uint8Array([0x61, 0x0a, 0x62, 0xff]), code: "FS1007", at: "2:2" },
  { name: "UTF-16", file: "a.yaml", text: new Uint8Array([0xff, 0xfe, 0x61, 0]), code: "FS1007" },
  { name: "JSON nested 10,000 deep", file: "a.json", text: "[".repeat(10_000) + "]".repeat(10_000), code: "FS1009" },
  { name: "YAML nested 10,000 deep (flow)", file: "a.yaml", text: `x: ${"[".repeat(10_000)}`, code: "FS1009" },
  { name: "YAML nested 10,000 deep (block)", file: "a.yaml", text: `${"- ".repeat(10_000)}a`, code: "FS1009" },
  { name: "an array", file: "a.json", text: "[]", code: "FS1010", at: "1:1", pointer: "" },
  { name: "no openapi member", file: "a.yaml", text: "opneapi: 3.1.0\n", code: "FS1010", at: "1:1", pointer: "" },
  {
    name: "Swagger 1.2",
    file: "a.yaml",
    text: 'info: {}\nswagger: "1.2"\npaths: {}\n',
    code: "FS1011",
    at: "2:1",
    pointer: "/swagger",
  },
  {
    name: "OpenAPI 3.3",
    file: "a.yaml",
    text: "openapi: 3.3.0\npaths: {}\n",
    code: "FS1012",
    at: "1:1",
    pointer: "/openapi",
  },
  {
    name: "a version that is a number",
    file: "a.yaml",
    text: "openapi: 3.1\npaths: {}\n",
    code: "FS1012",
    at: "1:1",
    pointer: "/openapi",
  },
  {
    name: "no paths",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths: {}\n",
    code: "FS1013",
    at: "2:1",
    pointer: "/paths",
  },
  {
    name: "paths as an array",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths: []\n",
    code: "FS1014",
    at: "2:1",
    pointer: "/paths",
  },
  {
    name: "an operation that is text",
    file: "a.yaml",
    text: "openapi: 3.1.0\npaths:\n  /a:\n    get: no\n",
    code: "FS1014",
    at: "4:5",
    pointer: "/paths/~1a/get",
  },
  ...(
    [
      ["a reference to the network", "https://example.com/a.yaml#/A", "FS1020"],
      ["a reference to another host", "//example.com/a.yaml", "FS1020"],
      ["a file: reference", "file:///etc/passwd", "FS1021"],
      ["an absolute reference", "/etc/passwd", "FS1021"],
      ["a reference out of the root", "../outside.yaml#/A", "FS1022"],
      ["an escaped reference out of the root", "%2e%2e/outside.yaml#/A", "FS1022"],
      ["a symbolic link out of the root", "./link.yaml#/A", "FS1022"],
      ["a reference to a file that is not there", "./gone.yaml#/A", "FS1023"],
      ["an unresolved reference", "./there.yaml#/Thang", "FS1024"],
      ["a reference that leads to itself", "./there.yaml#/loop", "FS1025"],
    ] as const
  ).map(([name, ref, code]): Case => {
    const pointer = "/paths/~1a/get/responses/200/content/application~1json/schema/$ref";
    return { name, file: "a.yaml", text: referring(ref), code, at: "11:17", pointer };
  }),
];

describe("input that is refused", () => {
  test.each(cases)("$name: $code", ({ file, text, code, at, pointer }) => {
    const path = join(folder, "in", file);
    writeFileSync(path, text);
    let thrown: unknown;
    try {
      readOpenapi(readSourceFile(path));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FlarespecError);
    const error = thrown as FlarespecError;
    expect(error.code).toBe(code);
    expect(error.exitCode).toBe(1);
    expect(error.remedy).not.toBe("");
    expect(error.place?.file).toBe(path);
    if (at !== undefined) expect(`${error.place?.line}:${error.place?.column}`).toBe(at);
    if (pointer !== undefined) expect(error.place?.pointer).toBe(pointer);
    expect(error.format().startsWith(`${code}: `)).toBe(true);
  });

  test("a missing file is refused", () => {
    expect(() => readSourceFile(join(folder, "gone.yaml"))).toThrow(expect.objectContaining({ code: "FS1015" }));
  });

  test("the error suggests the likely name", () => {
    writeFileSync(join(folder, "in/b.yaml"), referring("./there.yaml#/Thang"));
    expect(() => readOpenapi(readSourceFile(join(folder, "in/b.yaml")))).toThrow(
      expect.objectContaining({ didYouMean: "Thing" }),
    );
  });
});
