import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tenCalls } from "../../test/contract/compat/ten-calls.ts";
import { type Project, peerProject, project } from "./compile.ts";
import { type Spread, spread } from "./measure.ts";
import { type Consumer, methodCalls, PEERS } from "./peers.ts";
import { SERVERS } from "./servers.ts";
import type { Bench, Row, Stage } from "./stage.ts";

interface Session {
  first: number;
  afterEdit: number;
  call: number;
  result: number;
  callEntries: number;
  resultEntries: number;
  mebibytes: number | undefined;
}

interface Case extends Consumer {
  name: string;
  open: (text: string) => Project;
  file: string;
}

/** The row of a program that only declares what is completed. */
export const FLOOR = "the floor: these paths and members alone";

/** A program that offers as many paths and members as the package, all in one file and without a type to compute. */
function floorText(bench: Bench): string {
  const { paths } = JSON.parse(readFileSync(bench.document, "utf8")) as { paths: object };
  const lines = Object.keys(paths).map((path) => `  ${JSON.stringify(path)}: 1;`);
  const members = Array.from({ length: 11 }, (_, i) => `  member_${i}?: string;`);
  return [
    "export interface Paths {",
    ...lines,
    "}",
    "export interface Result {",
    ...members,
    "}",
    "declare const client: Paths;",
    "declare const result: Result;",
    "",
  ].join("\n");
}

/** First diagnostics, diagnostics after an edit, completion of a call and of `data.result.`, and what the server holds. */
export async function editor(bench: Bench, packageFolder: string, version: string): Promise<Stage> {
  const ours = (name: string, text: string, call: string, result: string): Case => ({
    name,
    text,
    complete: { call, result },
    file: "index.ts",
    open: (whole) => project(bench, `editor ${name}`, { "index.ts": whole }, packageFolder),
  });
  const whole = `import { createClient } from "@flarespec/cloudflare";\n\nconst client = createClient({ token: "t" });\n`;
  const cases: Case[] = [
    ours(
      "flarespec, whole API by path",
      tenCalls("@flarespec/cloudflare", "path"),
      'client["/accounts/{account_id}/cfd_§"]',
      'client["/accounts/{account_id}/cfd_tunnel/{tunnel_id}"].GET({ params: { path: { account_id, tunnel_id } } }).then(({ data }) => data?.result?.§)',
    ),
    ours(
      "flarespec, whole API by GET(path)",
      methodCalls(whole),
      'client.GET("/accounts/{account_id}/cfd_§", { params: { path: { account_id } } })',
      'client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: { path: { account_id, tunnel_id } } }).then(({ data }) => data?.result?.§)',
    ),
    ours(FLOOR, floorText(bench), 'client["/accounts/{account_id}/cfd_§"]', "result.§"),
    ...PEERS.flatMap((peer): Case[] => {
      if (peer.calls === undefined) return [];
      const file = peer.package.startsWith("@hey") ? "calls.ts" : "index.ts";
      return [{ ...peer.calls, name: peer.name, file, open: (text) => peerProject(bench, peer, text) }];
    }),
  ];
  const sessions = new Map<string, Session[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round <= bench.rounds; round++) {
    for (const one of round % 2 === 0 ? cases : [...cases].reverse()) {
      bench.log(`editor ${version}, round ${round}: ${one.name}`);
      const session = await openSession(bench, one, version);
      if (round > 0) sessions.get(one.name)?.push(session);
    }
  }
  const rows = cases.map(({ name }): Row => {
    const list = sessions.get(name) ?? [];
    const of = (member: keyof Session): Spread | undefined => {
      const values = list.flatMap((session) => session[member] ?? []);
      return values.length === 0 ? undefined : spread(values);
    };
    const { callEntries, resultEntries } = list[0] ?? { callEntries: 0, resultEntries: 0 };
    return {
      name,
      values: {
        first: of("first"),
        afterEdit: of("afterEdit"),
        call: of("call"),
        callEntries,
        result: of("result"),
        resultEntries,
        mebibytes: of("mebibytes"),
      },
    };
  });
  return {
    id: `editor-${version}`,
    title: `In an editor, ${version === "5.9" ? "tsserver of TypeScript 5.9" : `language server of TypeScript ${version}`}`,
    about:
      "Milliseconds from a request to its answer: diagnostics on opening, after a character is typed, completion of a call and of its result.",
    columns: {
      first: "ms",
      afterEdit: "ms",
      call: "ms",
      callEntries: "entries",
      result: "ms",
      resultEntries: "entries",
      mebibytes: "MiB",
    },
    rows,
  };
}

async function openSession(bench: Bench, one: Case, version: string): Promise<Session> {
  const { folder } = one.open(one.text);
  const file = join(folder, one.file);
  writeFileSync(file, one.text);
  const server = await (SERVERS[version] as (typeof SERVERS)[string])(bench.root, folder, file);
  try {
    const first = await server.open(one.text);
    const last = one.text.split("\n").length - 1;
    server.edit(last, 0, "const typed = 1;");
    const afterEdit = await server.diagnostics();
    server.edit(last, "const typed = 1;".length, "");
    const complete = async (text: string): Promise<{ milliseconds: number; entries: number }> => {
      const line = text.replace("§", "");
      server.edit(last, 0, line);
      const completed = await server.complete(last, text.indexOf("§"));
      server.edit(last, line.length, "");
      return completed;
    };
    const call = await complete(one.complete.call);
    const result = await complete(one.complete.result);
    return {
      first,
      afterEdit,
      call: call.milliseconds,
      result: result.milliseconds,
      callEntries: call.entries,
      resultEntries: result.entries,
      mebibytes: server.mebibytes(),
    };
  } finally {
    server.end();
  }
}
