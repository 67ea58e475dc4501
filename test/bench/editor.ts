import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tenCalls } from "../compat/ten-calls.ts";
import { type Project, peerProject, project } from "./compile.ts";
import { type Spread, spread } from "./measure.ts";
import { type Consumer, methodCalls, PEERS } from "./peers.ts";
import type { Bench, Row, Stage } from "./stage.ts";

/** tsserver over its own protocol: requests as lines, answers with a length before them. */
class Server {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (body: unknown) => void>();
  #buffer = Buffer.alloc(0);
  #sequence = 0;

  constructor(script: string, cwd: string) {
    this.#process = spawn(process.execPath, [script, "--disableAutomaticTypingAcquisition"], { cwd, stdio: "pipe" });
    this.#process.stdout?.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  get pid(): number {
    return this.#process.pid as number;
  }

  /** Sends a command that has no answer. */
  tell(command: string, args: object): void {
    this.#write(command, args);
  }

  async ask<T>(command: string, args: object): Promise<{ body: T; milliseconds: number }> {
    const started = performance.now();
    const sequence = this.#write(command, args);
    const body = await new Promise<unknown>((resolve) => this.#waiting.set(sequence, resolve));
    return { body: body as T, milliseconds: performance.now() - started };
  }

  end(): void {
    this.#process.kill();
  }

  #write(command: string, args: object): number {
    const seq = ++this.#sequence;
    this.#process.stdin?.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return seq;
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = /^(?:\r?\n)*Content-Length: (\d+)\r?\n\r?\n/.exec(this.#buffer.subarray(0, 200).toString("utf8"));
      if (head === null) return;
      const [start, length] = [head[0].length, Number(head[1])];
      if (this.#buffer.length < start + length) return;
      const message = JSON.parse(this.#buffer.subarray(start, start + length).toString("utf8"));
      this.#buffer = this.#buffer.subarray(start + length);
      if (message.type === "response") this.#waiting.get(message.request_seq)?.(message.body);
    }
  }
}

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

/** First diagnostics, diagnostics after an edit, completion of a call and of `data.result.`, and what the server holds. */
export async function editor(bench: Bench, packageFolder: string): Promise<Stage> {
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
    ...PEERS.flatMap((peer): Case[] => {
      if (peer.calls === undefined) return [];
      const file = peer.package.startsWith("@hey") ? "calls.ts" : "index.ts";
      return [{ ...peer.calls, name: peer.name, file, open: (text) => peerProject(bench, peer, text) }];
    }),
  ];
  const sessions = new Map<string, Session[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round <= bench.rounds; round++) {
    for (const one of round % 2 === 0 ? cases : [...cases].reverse()) {
      bench.log(`editor round ${round}: ${one.name}`);
      const session = await openSession(bench, one);
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
    id: "editor",
    title: "In an editor (tsserver 5.9)",
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

async function openSession(bench: Bench, one: Case): Promise<Session> {
  const { folder } = one.open(one.text);
  const file = join(folder, one.file);
  writeFileSync(file, one.text);
  const server = new Server(join(bench.root, "node_modules/typescript-5.9/lib/tsserver.js"), folder);
  try {
    server.tell("open", { file, fileContent: one.text });
    const first = await server.ask("semanticDiagnosticsSync", { file });
    const lines = one.text.split("\n").length;
    const insert = (line: number, offset: number, insertString: string, end = offset): void =>
      server.tell("change", { file, line, offset, endLine: line, endOffset: end, insertString });
    insert(lines, 1, "const typed = 1;");
    const afterEdit = await server.ask("semanticDiagnosticsSync", { file });
    insert(lines, 1, "", "const typed = 1;".length + 1);
    const complete = async (text: string): Promise<{ milliseconds: number; entries: number }> => {
      const cursor = text.indexOf("§");
      const line = text.replace("§", "");
      insert(lines, 1, line);
      const { body, milliseconds } = await server.ask<{ entries: { kind: string }[] } | undefined>("completionInfo", {
        file,
        line: lines,
        offset: cursor + 1,
      });
      insert(lines, 1, "", line.length + 1);
      return { milliseconds, entries: body?.entries.filter(({ kind }) => kind !== "warning").length ?? 0 };
    };
    const call = await complete(one.complete.call);
    const result = await complete(one.complete.result);
    return {
      first: first.milliseconds,
      afterEdit: afterEdit.milliseconds,
      call: call.milliseconds,
      result: result.milliseconds,
      callEntries: call.entries,
      resultEntries: result.entries,
      mebibytes: residentMebibytes(server.pid),
    };
  } finally {
    server.end();
  }
}

/** Largest resident set so far; undefined where there is no /proc. */
function residentMebibytes(pid: number): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak === undefined ? undefined : Number(peak) / 1024;
  } catch {
    return undefined;
  }
}
