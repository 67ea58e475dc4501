import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What an editor asks of a language server, of one file. Lines and columns are from 0. */
export interface LanguageServer {
  /** @returns milliseconds until the errors of the file, just opened, were known. */
  open(text: string): Promise<number>;
  /** Puts `text` in the place of `length` characters at the start of a line. */
  edit(line: number, length: number, text: string): void;
  /** @returns milliseconds. */
  diagnostics(): Promise<number>;
  complete(line: number, column: number): Promise<{ milliseconds: number; entries: number }>;
  /** Largest resident set so far; undefined where there is no /proc. */
  mebibytes(): number | undefined;
  end(): void;
}

/** Servers by the version of TypeScript; `root` is the repository. */
export const SERVERS: Readonly<
  Record<string, (root: string, folder: string, file: string) => Promise<LanguageServer>>
> = {
  "5.9": async (root, folder, file) => new Tsserver(root, folder, file),
  "7.0": async (root, folder, file) => {
    const exe = (await import(pathToFileURL(join(root, "node_modules/typescript/lib/getExePath.js")).href)) as {
      default: () => string;
    };
    const server = new Lsp(exe.default(), folder, file);
    await server.start(folder);
    return server;
  },
};

/** Messages with their length before them. */
class Connection {
  readonly #process: ChildProcess;
  readonly #separated: (message: string) => string;
  #buffer = Buffer.alloc(0);

  constructor(
    command: readonly string[],
    cwd: string,
    separated: (message: string) => string,
    hear: (message: Message) => void,
  ) {
    const [file, ...args] = command as [string, ...string[]];
    this.#process = spawn(file, args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
    this.#separated = separated;
    this.#process.stdout?.on("data", (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      for (;;) {
        const head = /^(?:\r?\n)*(?:[\w-]+: .*\r?\n)*?Content-Length: (\d+)\r?\n(?:[\w-]+: .*\r?\n)*\r?\n/.exec(
          this.#buffer.subarray(0, 400).toString("latin1"),
        );
        if (head === null) return;
        const [start, length] = [head[0].length, Number(head[1])];
        if (this.#buffer.length < start + length) return;
        const message = JSON.parse(this.#buffer.subarray(start, start + length).toString("utf8")) as Message;
        this.#buffer = this.#buffer.subarray(start + length);
        hear(message);
      }
    });
  }

  send(message: object): void {
    this.#process.stdin?.write(this.#separated(JSON.stringify(message)));
  }

  mebibytes(): number | undefined {
    try {
      const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.#process.pid}/status`, "utf8"))?.[1];
      return peak === undefined ? undefined : Number(peak) / 1024;
    } catch {
      return undefined;
    }
  }

  end(): void {
    this.#process.kill();
  }
}

/** Members of either protocol. */
interface Message {
  id?: number | string;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  type?: string;
  request_seq?: number;
  body?: unknown;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** tsserver over its own protocol: requests as lines. */
class Tsserver implements LanguageServer {
  readonly #connection: Connection;
  readonly #waiting = new Map<number, (body: unknown) => void>();
  readonly #file: string;
  #sequence = 0;

  constructor(root: string, folder: string, file: string) {
    const script = join(root, "node_modules/typescript-5.9/lib/tsserver.js");
    this.#file = file;
    this.#connection = new Connection(
      [process.execPath, script, "--disableAutomaticTypingAcquisition"],
      folder,
      (message) => `${message}\n`,
      (message) => {
        if (message.type === "response") this.#waiting.get(message.request_seq as number)?.(message.body);
      },
    );
  }

  open(text: string): Promise<number> {
    this.#tell("open", { file: this.#file, fileContent: text });
    return this.diagnostics();
  }

  edit(line: number, length: number, text: string): void {
    const at = { line: line + 1, offset: 1, endLine: line + 1, endOffset: length + 1 };
    this.#tell("change", { file: this.#file, ...at, insertString: text });
  }

  diagnostics(): Promise<number> {
    return timed(() => this.#ask("semanticDiagnosticsSync", { file: this.#file }));
  }

  async complete(line: number, column: number): Promise<{ milliseconds: number; entries: number }> {
    let entries: { kind: string }[] = [];
    const milliseconds = await timed(async () => {
      const at = { file: this.#file, line: line + 1, offset: column + 1 };
      entries = ((await this.#ask("completionInfo", at)) as { entries: { kind: string }[] } | undefined)?.entries ?? [];
    });
    return { milliseconds, entries: entries.filter(({ kind }) => kind !== "warning").length };
  }

  mebibytes(): number | undefined {
    return this.#connection.mebibytes();
  }

  end(): void {
    this.#connection.end();
  }

  #tell(command: string, args: object): number {
    const seq = ++this.#sequence;
    this.#connection.send({ seq, type: "request", command, arguments: args });
    return seq;
  }

  #ask(command: string, args: object): Promise<unknown> {
    const sequence = this.#tell(command, args);
    return new Promise((resolve) => this.#waiting.set(sequence, resolve));
  }
}

/** A server of the Language Server Protocol 3.17, with diagnostics that are pulled. */
class Lsp implements LanguageServer {
  readonly #connection: Connection;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #uri: string;
  #id = 0;
  #version = 0;

  constructor(exe: string, folder: string, file: string) {
    this.#uri = pathToFileURL(file).href;
    this.#connection = new Connection(
      [exe, "--lsp", "--stdio"],
      folder,
      (message) => `Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
      ({ id, method, params, result }) => {
        if (method === undefined) this.#waiting.get(id as number)?.(result);
        // What it asks of the editor gets the answer of one without settings.
        else if (id !== undefined) this.#send({ id, result: params?.items?.map(() => null) ?? null });
      },
    );
  }

  async start(folder: string): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {}, completion: { completionItem: {} } } };
    await this.#ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
    this.#send({ method: "initialized", params: {} });
  }

  open(text: string): Promise<number> {
    const textDocument = { uri: this.#uri, languageId: "typescript", version: ++this.#version, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return this.diagnostics();
  }

  edit(line: number, length: number, text: string): void {
    const range = { start: { line, character: 0 }, end: { line, character: length } };
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.#send({ method: "textDocument/didChange", params: { textDocument, contentChanges: [{ range, text }] } });
  }

  diagnostics(): Promise<number> {
    return timed(() => this.#ask("textDocument/diagnostic", { textDocument: { uri: this.#uri } }));
  }

  async complete(line: number, column: number): Promise<{ milliseconds: number; entries: number }> {
    let items: unknown[] = [];
    const milliseconds = await timed(async () => {
      const at = { textDocument: { uri: this.#uri }, position: { line, character: column } };
      const result = (await this.#ask("textDocument/completion", at)) as { items: unknown[] } | unknown[] | null;
      items = Array.isArray(result) ? result : (result?.items ?? []);
    });
    return { milliseconds, entries: items.length };
  }

  mebibytes(): number | undefined {
    return this.#connection.mebibytes();
  }

  end(): void {
    this.#connection.end();
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #send(message: object): void {
    this.#connection.send({ jsonrpc: "2.0", ...message });
  }
}
