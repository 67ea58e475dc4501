import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentedOperations, PathMatcher } from "../../generator/src/recordings/operations.ts";
import type { FakeApi, FakeOperation, FakeOperations } from "../../packages/client/src/fake/index.ts";
import type { AnswerSchemas } from "../../packages/client/src/schema/index.ts";
import type { Compiler } from "../contract/compat/tsc.ts";
import { Walker } from "../contract/fake-walk.ts";
import {
  generateInto,
  hasCorpus,
  type Package,
  publishedDocument,
  sayIfMissing,
  WHOLE,
} from "../corpus/whole-document.ts";
import type { Call } from "./calls/call.ts";
import { KNOWN_FAILURES } from "./known-failures.ts";
import { openProject, type Project } from "./project.ts";
import { serve } from "./server.ts";

/** A cast, an assertion that something is there, a comment that silences the compiler. */
const CAST = /\bas (?:[A-Z{]|unknown|never|any\b)|[\w)\]]!(?=[.,;)\]])|@ts-|: any\b/;

/** What the fake answered to a call. */
interface Exchange {
  name: string;
  operation: FakeOperation;
  response: Response;
}

/** Answers without a schema: text and files. */
const NO_SCHEMA = [
  "GET /accounts/{account_id}/storage/kv/namespaces/{namespace_id}/values/{key_name}",
  "GET /zones/{zone_id}/dns_records/export",
];

/** The document lists no codes: any fails a call. */
const CODE = 4711;

/** The document says that the codes of Workers AI are text. The codes of all other operations are numbers. */
const CODES_OF_TEXT = ["developers/runModel", "developers/streamModel"];

sayIfMissing("everyday calls of the whole published document");

describe.skipIf(!hasCorpus)("everyday calls of the whole published document", () => {
  let made: Package;
  let project: Project;

  beforeAll(async () => {
    const file = "published.overlay.yaml";
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    made = generateInto(publishedDocument(WHOLE), "bundled", [{ file, text }], { msw: true, schemas: true });
    project = await openProject(made.folder);
  });
  afterAll(() => {
    project?.remove();
    made?.remove();
  });

  it("are many, and none has a cast, an assertion or a comment for the compiler", () => {
    expect(project.calls.size).toBeGreaterThanOrEqual(40);
    for (const [file, text] of Object.entries(project.texts)) {
      expect(text.match(CAST), file).toBeNull();
    }
  });

  it.each<Compiler>(["5.9", "7.0"])("compile with TypeScript %s as a user writes them", async (compiler) => {
    const errors = await project.errors(compiler);
    expect(Object.fromEntries([...errors].filter(([call]) => !(call in KNOWN_FAILURES)))).toEqual({});
    // A call that compiles after all leaves the list.
    expect(Object.keys(KNOWN_FAILURES).filter((call) => !errors.has(call))).toEqual([]);
  });

  it("are sent as the API's reference shows them, and their answers are read", async () => {
    for (const [name, call] of project.calls) {
      const { baseUrl, received, close } = await serve(call.answers);
      try {
        const given = await project.make(call, { baseUrl, token: "a-token", retry: false });
        expect(received, name).toEqual([call.sends]);
        expect(given, name).toEqual(call.gives);
      } finally {
        close();
      }
    }
  });

  describe("sent to the fake", () => {
    let walker: Walker;
    let matcher: PathMatcher;
    let api: FakeApi;
    /** By name. */
    const operations: Record<string, FakeOperation> = {};
    const answers: Record<string, AnswerSchemas[string]> = {};

    beforeAll(async () => {
      const load = async <T>(path: string): Promise<T> =>
        (await import(pathToFileURL(join(made.folder, path)).href)) as T;
      for (const { name } of made.run.model.areas) {
        Object.assign(operations, (await load<{ operations: FakeOperations }>(`fake/${name}.js`)).operations);
        Object.assign(answers, (await load<{ answers: AnswerSchemas }>(`schemas/${name}.js`)).answers);
      }
      ({ api } = await load<{ api: FakeApi }>("fake-api.js"));
      walker = new Walker(api, operations, made.run.canonical);
      matcher = new PathMatcher(documentedOperations(made.run.canonical));
    });

    /**
     * Makes a call of the fake. The resources that its path goes through are created before, and have the ids that the fake gives them.
     * @param prefer a header that asks for a failure.
     */
    async function exchangesOf(call: Call, prefer?: string): Promise<{ exchanges: Exchange[]; thrown: unknown }> {
      walker.fake.reset();
      const exchanges: Exchange[] = [];
      const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
        const request = new Request(input, init);
        const { pathname, search } = new URL(request.url);
        const match = matcher.match(request.method, pathname.replace(/^\/client\/v4/, ""));
        const [name, operation] =
          Object.entries(operations).find(([, one]) => labelOf(one) === match?.operation.label) ?? [];
        if (name === undefined || operation === undefined)
          throw new Error(`${request.method} ${pathname} is no operation`);
        const path = await walker.prepare(operation);
        const url = `${api.baseUrl}${operation.path.replace(/\{([^{}]*)\}/g, (_, one: string) => encodeURIComponent(path[one] ?? ""))}${search}`;
        if (prefer !== undefined) request.headers.set("prefer", prefer);
        const { method, headers } = request;
        const body = method === "GET" ? {} : { body: await request.arrayBuffer() };
        const response = await walker.fake.fetch(url, { method, headers, ...body });
        exchanges.push({ name, operation, response: response.clone() });
        return response;
      };
      const options = { baseUrl: api.baseUrl, token: "a-token", retry: false as const, fetch };
      const thrown = await project.make(call, options).then(
        () => undefined,
        (error: unknown) => error,
      );
      return { exchanges, thrown };
    }

    it("are answered as the emitted schemas say, and their programs find what they read", async () => {
      const faults: Record<string, unknown> = {};
      const unchecked = new Set<string>();
      for (const [name, call] of project.calls) {
        const { exchanges, thrown } = await exchangesOf(call);
        if (thrown !== undefined) faults[name] = thrown;
        for (const { operation, response } of exchanges) {
          const schema = answers[labelOf(operation)]?.[response.status];
          if (schema === undefined) unchecked.add(labelOf(operation));
          const issues = schema?.["~standard"].validate(await response.json()).issues;
          if (!response.ok || issues !== undefined) faults[name] = issues ?? response.status;
        }
      }
      expect(faults).toEqual({});
      expect([...unchecked].sort()).toEqual(NO_SCHEMA);
    });

    it("fail on demand, as the document describes failures", async () => {
      const faults: Record<string, unknown> = {};
      for (const [name, call] of project.calls) {
        const { exchanges } = await exchangesOf(call, `code=${CODE}`);
        const { operation, response } = exchanges[0] as Exchange;
        const answer = { status: response.status, body: await response.json() };
        expect(answer, name).toMatchObject({ status: 400, body: { success: false, errors: [{ code: CODE }] } });
        const found = walker.schemaFaults(operation, answer);
        if (found.length > 0) faults[name] = found;
      }
      expect(Object.keys(faults)).toEqual(CODES_OF_TEXT);
    });
  });
});

const labelOf = ({ method, path }: FakeOperation): string => `${method} ${path}`;
