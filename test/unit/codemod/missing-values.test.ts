import { expect, test } from "vitest";
import { mendMissingValues } from "../../../packages/codemod/src/missing-values.ts";
import type { CompileError } from "../../../packages/codemod/src/project.ts";

/** The text after what the compiler says of the first places where words occur. */
function mended(text: string, errors: readonly (Pick<CompileError, "code" | "message"> & { at: string })[]): string {
  const places = errors.map(({ at, ...error }) => ({
    ...error,
    file: "/a.ts",
    line: 1,
    isSyntax: false,
    start: text.indexOf(at),
    end: text.indexOf(at) + at.length,
  }));
  const texts = new Map<string, string>();
  mendMissingValues(texts, places, () => text);
  return texts.get("/a.ts") ?? text;
}

const lacks = (at: string, type: string) => ({
  at,
  code: 2339,
  message: `Property '${at}' does not exist on type '${type}'.`,
});

test("a value that may be missing and is taken apart is said to be there, once", () => {
  const text = "const { name, id } = unwrap(await remove(client));";
  const errors = [lacks("name", "Token | undefined"), lacks("id", "Token | undefined")];
  expect(mended(text, errors)).toBe("const { name, id } = unwrap(await remove(client))!;");
});

test("a member that no type has stays an error", () => {
  const text = "const { title } = unwrap(await remove(client));";
  expect(mended(text, [lacks("title", "Token")])).toBe(text);
  expect(mended("use(zone.title);", [lacks("title", "Zone | undefined")])).toBe("use(zone.title);");
});

const notAssignable = (at: string, type: string) => ({
  at,
  code: 2322,
  message: `Type '${type}' is not assignable to type 'Tunnel'.   Type 'undefined' is not assignable to type 'Tunnel'.`,
});

test("a value that may be missing and is returned is said to be there, wherever the compiler sees the error", () => {
  const text = "() => { return answer.data; }";
  expect(mended(text, [notAssignable("return", "Tunnel | undefined")])).toBe("() => { return answer.data!; }");
  expect(mended(text, [notAssignable("return answer.data;", "Tunnel | undefined")])).toContain("answer.data!");
});

test("a value of which only a part may be missing stays an error", () => {
  const text = "call.then(expectOk);";
  expect(mended(text, [notAssignable("expectOk", "(answer: { response: Response | undefined }) => Tunnel")])).toBe(
    text,
  );
});
