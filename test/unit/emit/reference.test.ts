import { expect, test } from "vitest";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { Source } from "../../../generator/src/read/source.ts";

const LINK = "https://docs.example.com/api/{area}#{name}";

const shop = (price: object, more: object = {}): object => ({
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://shop.example.com" }],
  paths: {
    "/items/{id}": {
      get: {
        operationId: "getItem",
        summary: "Read `one` item",
        parameters: [
          { name: "id", in: "path", required: true, description: "Which | item.", schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        description: "What is sold.",
        required: ["id"],
        properties: {
          id: { type: "string", maxLength: 8 },
          price,
          parts: {
            type: "array",
            items: { type: "object", properties: { size: { $ref: "#/components/schemas/Size" } } },
          },
          ...more,
        },
      },
      Size: { type: "string", enum: ["small", "large"] },
    },
  },
});

const source = (id: string, date: string, document: object): Source => ({
  id,
  kind: "openapi",
  location: `${id}.json`,
  date,
  sha256: "",
  text: JSON.stringify(document),
});

function run(sources: readonly Source[], reference: true | { link: string } = true): Run {
  const config = { package: { name: "shop" }, areas: { items: ["/items/*"] }, outputs: { reference } };
  return generate({ sources: [...sources], patches: [], names: {}, config });
}

const textOf = ({ files }: Run, path: string): string => files.find((file) => file.path === path)?.text ?? "";
const one = run([source("shop", "2026-01-01", shop({ type: "number", nullable: true, minimum: 0 }))]);
const page = textOf(one, "reference/items.md");

test("the page of an area lists the parameters and the answer of an operation", () => {
  expect(page).toContain("### getItem\n\n`GET /items/{id}`\n\nRead `one` item\n");
  expect(page).toContain("| `id` | `string` | required | Which \\| item. | path |");
  expect(page).toContain("Answer `200`: [`Item`](#Item).");
});

test("the page lists the members of a type, those of objects without a name included, with rules and links", () => {
  expect(page).toContain("| `id` | `string` | required | Length: at most 8. |  |");
  expect(page).toContain("| `price` | `number \\| null` |  | Range: at least 0. | `nullable` |");
  expect(page).toContain("| `parts[].size` | [`Size`](#Size) |");
  expect(page).toMatch(/- `nullable`: .* \(`price`\)/);
  expect(page).toContain("Stated at `shop.json:1`.");
  expect(page).toContain("Known values: `small`, `large`.");
});

test("the page says what each source states where they disagree, and what counts", () => {
  const two = run([
    source("old", "2025-01-01", shop({ type: "number" })),
    source("new", "2026-01-01", shop({ type: "string" })),
  ]);
  const text = textOf(two, "reference/items.md");
  expect(text).toMatch(/- `price`, type: .*\n {2}- new: string\n {2}- old: number\n/);
  expect(text).toContain("Stated at `new.json:1`");
});

test("every link leads to a page and a place that exist", () => {
  const pages = one.files.filter(({ path }) => path.startsWith("reference/"));
  expect(pages.map(({ path }) => path)).toEqual(["reference/README.md", "reference/items.md"]);
  for (const { path, text } of pages) {
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target = ""]) => target);
    expect(links).not.toEqual([]);
    for (const target of links) {
      const [file, name] = target.split("#");
      const to = file === "" ? text : textOf(one, `reference/${file}`);
      expect(to, `${path}: ${target}`).not.toBe("");
      if (name !== undefined) expect(to, `${path}: ${target}`).toContain(`<a id="${name}"></a>`);
    }
  }
});

test("a type and an operation link to their page where the configuration has the address, and otherwise to nothing", () => {
  const linked = textOf(run([source("shop", "2026-01-01", shop({}))], { link: LINK }), "areas/items.d.ts");
  expect(linked).toContain("@see {@link https://docs.example.com/api/items#Item | members and corrections}");
  expect(linked).toContain("@see {@link https://docs.example.com/api/items#getItem | members and corrections}");
  expect(textOf(one, "areas/items.d.ts")).not.toContain("@see");
});

test("a package has no pages unless its configuration asks for them, and never publishes them", () => {
  const { files } = generate({
    sources: [source("shop", "2026-01-01", shop({}))],
    patches: [],
    names: {},
    config: { package: { name: "shop" } },
  });
  expect(files.filter(({ path }) => path.startsWith("reference/"))).toEqual([]);
  expect(JSON.parse(textOf(one, "package.json"))).toHaveProperty("files", expect.not.arrayContaining(["reference"]));
});
