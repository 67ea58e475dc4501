import { Project } from "ts-morph";
import { expect, test } from "vitest";
import { renamePath } from "../../../packages/codemod/src/mend/paths.ts";
import { renameParameter } from "../../../packages/codemod/src/mend/rename.ts";
import { FileRewrite } from "../../../packages/codemod/src/rewrite.ts";

function renamed(text: string, next: string): string {
  const out = new FileRewrite(new Project({ useInMemoryFileSystem: true }).createSourceFile("a.ts", text));
  renamePath({ old: "/things", new: next }, undefined, [], out);
  return out.text;
}

test("a path keeps the quotes of the code", () => {
  expect(renamed("client.GET('/things'); client.GET(`/things`);", "/items/{id}")).toBe(
    "client.GET('/items/{id}'); client.GET(`/items/{id}`);",
  );
});

// biome-ignore lint/suspicious/noTemplateCurlyInString: a path that would be a placeholder in a template
test.each(['/a"+evil()+"', "/a'+evil()+'", "/a`+evil()+`", "/${evil()}", "/a\\", "/a\n"])(
  "a path that could end its literal stays text: %j",
  (path) => {
    for (const quote of ['"', "'", "`"]) {
      expect(renamed(`client.GET(${quote}/things${quote});`, path)).toBe(`client.GET(${JSON.stringify(path)});`);
    }
  },
);

test("a parameter with a name that is no identifier is written as text", () => {
  const out = new FileRewrite(
    new Project({ useInMemoryFileSystem: true }).createSourceFile("a.ts", "use({ id: 1, other });use({ id });"),
  );
  const [first, second] = out.file.getStatements();
  const name = { old: "id", new: "a }); evil(); ({ b" };
  expect(renameParameter(name, first!.getFirstChildOrThrow(), out)).toBe(true);
  expect(renameParameter(name, second!.getFirstChildOrThrow(), out)).toBe(true);
  expect(out.text).toBe('use({ "a }); evil(); ({ b": 1, other });use({ "a }); evil(); ({ b": id });');
});
