import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flarespec, folder, put } from "./run.ts";

/** Every fault that is repaired, once, each marked with the code of its rule at the line of its place. */
const FAULTY = `openapi: 3.0.3
info: { title: Faults, version: "1" }
paths:
  /things/{thing_id}:
    get:                                                            # FS3003 undeclared
      operationId: things
      parameters:
        - { name: color, in: query }                                # FS3005 without schema
        - { name: since, in: query, schema: { type: string } }
        - { name: since, in: query, schema: { type: integer } }     # FS3034 twice
        - { $ref: "#/components/parameters/Gone" }
      responses:
        "200":
          description: A thing
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
        4xx: { description: Refused }                               # FS3008 lower case
  /things/{thing_id}/parts/{thing_id}:                              # FS3030 named twice
    get:
      operationId: things                                           # FS3032 an id twice
      parameters:
        - { name: thing_id, in: path, required: true, schema: { type: string } }
        - { name: nothing, in: path, required: true, schema: { type: string } }  # FS3003 absent
      responses:
        "200":
          description: Parts
          content:
            string: { schema: { type: object, properties: { id: { type: string } } } }  # FS3009 no media type
  /lists/{list}:                                                    # the same path, with a method of its own
    get:
      parameters: [{ name: list, in: path, schema: { type: string } }]  # FS3004 not required
      responses: { "200": { $ref: "#/components/responses/Gone" } }     # FS3025 an answer that dangles
  /lists/{id}:
    post:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { $ref: "#/components/requestBodies/Gone" }      # FS3025 a body that dangles
      responses: { "200": { description: Done } }
  /export?format=csv:                                               # FS3007 a query
    get: { responses: { "200": { description: Done } } }
components:
  schemas:
    Thing:
      type: object
      required: id                                                  # FS3035 no list
      properties:
        id: { type: uuid }                                          # FS3020 no type
        kind: { type: colour }                                      # FS3020 an unknown type
        tags: { type: array }                                       # FS3021 without items
        owner: { $ref: "#/components/schemas/Gone" }                # FS3025 a schema that dangles
`;

interface Report {
  exitCode: number;
  counts: { findings: Record<string, number>; losses: Record<string, number> };
  findings: { code: string; pointer: string; place?: { file: string; line: number; column: number } }[];
  losses: { kind: string; pointer: string; message: string; acceptedBecause?: string }[];
  error?: { code: string; message: string; details: string[] };
}

async function generate(cwd: string, ...argv: string[]): Promise<Report> {
  const { stdout } = await flarespec(cwd, "generate", ...argv, "--json");
  return JSON.parse(stdout) as Report;
}

test("every fault is repaired, reported with its line and counted, and every untyped place is listed", async () => {
  const cwd = folder({ "faults.yaml": FAULTY });
  const { exitCode, counts, findings, losses } = await generate(cwd, "--source", "faults.yaml");
  expect(exitCode).toBe(0);

  const marked = FAULTY.split("\n").flatMap((text, i) => {
    const code = /# (FS\d+)/.exec(text)?.[1];
    return code === undefined ? [] : [`${code} faults.yaml:${i + 1}`];
  });
  // A parameter that dangles is left out at its operation, whose line it is.
  marked.push("FS3028 faults.yaml:5");
  expect(findings.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`).sort()).toEqual(marked.sort());
  for (const { place } of findings) expect(place?.column).toBeGreaterThan(1);
  for (const code of new Set(findings.map((finding) => finding.code))) {
    expect(counts.findings[code]).toBe(findings.filter((finding) => finding.code === code).length);
  }
  const open = losses.filter(({ kind }) => kind === "untyped").map(({ pointer }) => pointer);
  for (const place of ["kind", "tags/items", "owner"]) {
    expect(open).toContain(`/components/schemas/Thing/properties/${place}`);
  }
  expect(open).toContain("/paths/~1lists~1{id}/post/requestBody/content/application~1json/schema");
  expect(open).toContain("/paths/~1lists~1{list}/get/responses/200/content/application~1json/schema");
});

test("--strict refuses each of them, and each loss, unless the configuration accepts it with a reason", async () => {
  const cwd = folder({ "faults.yaml": FAULTY });
  const accepting = (accept: object[]): void =>
    put(join(cwd, "flarespec.config.json"), { sources: "faults.yaml", accept });

  accepting([]);
  const { findings, losses, error, exitCode } = await generate(cwd, "--strict");
  expect(exitCode).toBe(1);
  expect(error?.code).toBe("FS2011");
  expect(error?.message).toContain(`${findings.length + losses.length} findings and untyped places`);
  expect(existsSync(join(cwd, "generated"))).toBe(false);

  const because = "Known, and repaired as it was meant.";
  const codes = [...new Set([...findings.map(({ code }) => code), ...losses.map(({ kind }) => kind)])];
  accepting(codes.map((code) => ({ code, because })));
  expect((await generate(cwd, "--strict")).exitCode).toBe(0);
  expect(existsSync(join(cwd, "generated"))).toBe(true);

  // One of them left out, one at another place, one place that does not occur.
  for (const code of codes) {
    accepting(codes.filter((other) => other !== code).map((other) => ({ code: other, because })));
    expect((await generate(cwd, "--strict")).exitCode, code).toBe(1);
  }
  const narrowed = (at: string | string[]): void =>
    accepting(codes.map((code) => (code === "FS3035" ? { code: "required-form", at, because } : { code, because })));
  narrowed("/components/schemas/*");
  expect((await generate(cwd, "--strict")).exitCode).toBe(0);
  narrowed("/components/schemas/Th");
  expect((await generate(cwd, "--strict")).error?.details.map((text) => text.slice(0, 6))).toEqual([
    "FS3035",
    "FS2009",
  ]);
  narrowed(["/**/Thing", "/components/schemas/Thong"]);
  expect((await generate(cwd, "--strict")).error?.details).toEqual([
    "FS2009 at /components/schemas/Thong: required-form at /components/schemas/Thong is accepted, but does not occur",
  ]);
});

test.each([
  ["no reason", { code: "FS3021" }],
  ["an empty reason", { code: "FS3021", because: " " }],
  ["a place that is no pointer", { code: "FS3021", at: "components", because: "x" }],
])("%s is a mistake in the configuration", async (_, entry) => {
  const cwd = folder({ "faults.yaml": FAULTY, "flarespec.config.json": { sources: "faults.yaml", accept: [entry] } });
  const { error, exitCode } = await generate(cwd);
  expect({ exitCode, code: error?.code }).toEqual({ exitCode: 2, code: "FS2002" });
});

test("suggested commands name the sources that were read", async () => {
  const cwd = folder({ "it's faulty.yaml": FAULTY });
  const { stdout } = await flarespec(cwd, "generate", "--source", "it's faulty.yaml");
  expect(stdout).toMatch(/flarespec trace \w+ --source 'it'\\''s faulty\.yaml'/);
  expect(stdout).not.toMatch(/^drift/m);
});
