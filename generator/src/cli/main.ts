import { Command, CommanderError, Option } from "commander";
import { homepage, version } from "../version.ts";
import type { DiffOptions } from "./diff.ts";
import { tuneEngine } from "./engine.ts";
import { EXAMPLES } from "./examples.ts";
import type { FakeCommandOptions } from "./fake.ts";
import type { GenerateOptions } from "./generate.ts";
import type { ImpactOptions } from "./impact.ts";
import type { InitOptions } from "./init.ts";
import type { ReadOptions } from "./inspect.ts";
import type { MigrateCommandOptions } from "./migrate.ts";
import type { Io } from "./output.ts";
import type { RecordOptions } from "./record.ts";
import type { UpdateOptions } from "./update.ts";
import type { VerifyOptions } from "./verify.ts";

// Only declares the commands. Their code is imported when they run, which keeps --version and --help under 100 ms.

/**
 * Runs one command line.
 * @param argv without node and the script.
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 3 internal error. Never throws.
 */
export async function main(argv: readonly string[], io: Io = process): Promise<number> {
  tuneEngine();
  let exitCode = 0;
  const program = build(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { printError } = await import("./output.ts");
    const style = { json: argv.includes("--json"), verbose: argv.includes("--verbose") };
    if (!(error instanceof CommanderError)) return printError(error, io, style);
    // Without a command, commander has already printed the help.
    if (error.code === "commander.help") return 2;
    return printError(await badUse(error, program, argv), io, style);
  }
}

function build(io: Io, done: (exitCode: number) => void): Command {
  const program = new Command("flarespec")
    .description("Generates types and a client from OpenAPI documents that contradict each other.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
    });
  addExamples(program);
  /** Subcommands created by their parent inherit its settings. */
  const command: AddCommand = (name, description) =>
    addExamples(program.command(name))
      .description(description)
      .option("--json", "print one JSON object")
      .option("--verbose", "print every stage, and the stack of internal errors");

  addGenerating(command, io, done);
  addInspecting(command, io);
  addComparing(command, io, done);
  addRecording(command, io, done);
  addRewriting(command, io, done);
  return program;
}

/** Ends the help of a command with examples and the address of the documentation. */
function addExamples(command: Command): Command {
  const examples = (EXAMPLES[command.name()] ?? []).map((line) => `  $ ${line}\n`).join("");
  return command.addHelpText("after", () => `\nExamples:\n${examples}\nDocumentation: ${homepage()}`);
}

/** Adds a command with the options that all commands have. */
type AddCommand = (name: string, description: string) => Command;

/** Adds the commands that write the package. */
function addGenerating(command: AddCommand, io: Io, done: (exitCode: number) => void): void {
  command("init", "set up a project: a configuration, scripts, a workflow and a first package")
    .option(
      "--source <file|url>",
      "the OpenAPI document (default: one in this folder, else Cloudflare's published one)",
    )
    .option("--package-name <name>", "name of the emitted package (default: api, in the scope of the project)")
    .option("--out <folder>", "its folder (default: one among the workspaces, or api)")
    .option("--no-workflow", "write no workflow for GitHub")
    .option("--yes", "ask nothing")
    .action(async (options: InitOptions) => {
      const { initCommand } = await import("./init.ts");
      done(await initCommand(options, io));
    });

  command("generate", "generate the package from the configured sources, or from those given")
    .option("--config <file>", "configuration (default: flarespec.config.ts, .js, .mjs or .json of this folder)")
    .option("--source <file|url>", "read this instead of the configured sources; several compose", collect)
    .option("--out <folder>", "where to write (default: generated)")
    .option("--check", "write nothing, exit with 1 if the output is not up to date")
    .option("--watch", "generate again whenever something changes")
    .option("--strict", "exit with 1 on findings and untyped places that the configuration does not accept")
    .option("--no-cache", "generate anew, also if an earlier run had the same input")
    .option("--timing", "print the time and memory of each stage")
    .option("--trace <file>", "write a CPU profile of the run, for the developer tools of a browser or editor")
    .option("--package-name <name>", "name of the emitted package")
    .addOption(
      new Option("--runtime <kind>", "depend on the client package, or include the client").choices([
        "package",
        "bundled",
      ]),
    )
    .addOption(
      new Option("--answers <what>", "which members the types of responses require (default: evidence)").choices([
        "evidence",
        "stated",
      ]),
    )
    .addOption(
      new Option("--preset <vendor>", "what is known of the vendor (default: found in the documents)").choices([
        "cloudflare",
        "none",
      ]),
    )
    .action(async (options: GenerateOptions) => {
      const { openWorkerHostFor } = await import("./worker-host.ts");
      const workerHost = openWorkerHostFor(options);
      const { generateCommand } = await import("./generate.ts");
      done(await generateCommand(options, io, workerHost));
    });

  command("update", "fetch what upstream publishes, and generate from it")
    .argument("[source]", "id of a source (default: every source that has an upstream)")
    .option("--config <file>", "configuration")
    .option("--accept", "also accept a publication that shrank, says the same, or returns to an earlier state")
    .option("--dry-run", "print what would change, and write nothing")
    .option("--timeout <seconds>", "time limit for fetching one source (default: 60)")
    .action(async (source: string | undefined, options: UpdateOptions) => {
      const { updateCommand } = await import("./update.ts");
      done(await updateCommand(source, options, io));
    });
}

/** Adds the commands that print facts about sources and the generated package. */
function addInspecting(command: AddCommand, io: Io): void {
  command("explain", "explain a code of an error or finding, or a rule")
    .argument("<code|rule>", "such as FS1002 or nullable")
    .action(async (code: string, options: { json?: boolean }) => {
      const { explainCommand } = await import("./explain.ts");
      explainCommand(code, options.json === true, io);
    });

  command("trace", "explain a type, member or operation of the package: its sources and corrections")
    .argument("<name|pointer>", "Tunnel, Tunnel.id, createCfdTunnel, a JSON pointer, or METHOD /path")
    .option("--config <file>", "configuration")
    .option("--source <file|url>", "read this instead of the configured sources; several compose", collect)
    .option("--all", "print every place and change, in order; default: many changes are grouped by reason")
    .action(async (asked: string, options: GenerateOptions & { all?: boolean }) => {
      const { traceCommand } = await import("./inspect.ts");
      await traceCommand(asked, options, io);
    });

  command("statistics", "count patterns in a document, before and after correction")
    .argument("[file|url]", "an OpenAPI document (default: the configured sources)")
    .option("--config <file>", "configuration")
    .action(async (file: string | undefined, options: GenerateOptions) => {
      const { statisticsCommand } = await import("./inspect.ts");
      await statisticsCommand(file, options, io);
    });

  command("drift", "list what the sources disagree about, and which source decides")
    .option("--config <file>", "configuration")
    .option("--source <file|url>", "read this instead of the configured sources; several compose", collect)
    .action(async (options: GenerateOptions) => {
      const { driftCommand } = await import("./drift.ts");
      await driftCommand(options, io);
    });

  command("read", "print a source as an OpenAPI fragment, and its findings on stderr")
    .argument("<file|url>", "an OpenAPI document or a documentation page")
    .addOption(new Option("--form <form>", "format of the source (default: detected)").choices(READ_FORMS))
    .option("--recordings", "print the examples of a page as recordings instead")
    .action(async (file: string, options: ReadOptions) => {
      const { readCommand } = await import("./inspect.ts");
      await readCommand(file, options, io);
    });
}

/** Adds the commands that compare two versions. */
function addComparing(command: AddCommand, io: Io, done: (exitCode: number) => void): void {
  command("diff", "compare two versions, and list what breaks callers")
    .argument("<old>", "a document, published or canonical, or a folder that generate wrote")
    .argument("<new>", "the later version, in the same form")
    .addOption(
      new Option(
        "--markdown",
        "print the body of a pull request: a changelog entry, up to 60,000 characters",
      ).conflicts("json"),
    )
    .option("--changelog <file>", "also write the changelog entry, of any length, to a file")
    .option("--changeset [folder]", "also write the entry of a changeset (default folder: .changeset)")
    .option("--package-name <name>", "package of the changeset (default: that of the new folder)")
    .addOption(
      new Option("--fail-on <what>", `exit with 1 on such differences, ${UNJUDGED}`).choices(["breaking", "any"]),
    )
    .option("--no-types", "use no compiler: --json has no assignability")
    .option("--config <file>", "configuration whose areas and names are used")
    .action(async (from: string, to: string, options: DiffOptions) => {
      const { diffCommand } = await import("./diff.ts");
      done(await diffCommand(from, to, options, io));
    });

  command("impact", "list the lines of other projects that break between two versions of the package")
    .argument("<old>", "a document, published or canonical, or a folder that generate wrote")
    .argument("<new>", "the later version, in the same form")
    .requiredOption("--project <tsconfig>", "a project to check, or its folder; may be given several times", collect)
    .option("--package-name <name>", "name of the package (default: that of the new folder)")
    .addOption(new Option("--annotations", "print annotations for GitHub's runners").conflicts("json"))
    .addOption(new Option("--fail-on <what>", `exit with 1 on such places, ${UNJUDGED}`).choices(["errors", "any"]))
    .option("--config <file>", "configuration whose areas and names are used")
    .option("--fix", "mend what the difference explains, and list the rest")
    .addOption(new Option("--dry-run", "with --fix: print a unified diff, and write nothing").implies({ fix: true }))
    .option("--force", "with --fix: write also where git has uncommitted changes")
    .action(async (from: string, to: string, options: ImpactOptions) => {
      const { impactCommand } = await import("./impact.ts");
      done(await impactCommand(from, to, options, io));
    });
}

/** Adds the commands that make, check and use recordings. */
function addRecording(command: AddCommand, io: Io, done: (exitCode: number) => void): void {
  command("record", "forward requests to the API, and record requests and responses with replaced values")
    .requiredOption("--listen <port>", "port to listen on, to which clients send their requests; 0 for any free port")
    .requiredOption("--to <folder>", "folder of the recordings")
    .option("--upstream <url>", "address of the API (default: the server of the document)")
    .option("--config <file>", "configuration")
    .option("--source <file|url>", "a document instead of the configured sources; several compose", collect)
    .action(async (options: RecordOptions) => {
      const { recordCommand } = await import("./record.ts");
      done(await recordCommand(options, io));
    });

  command("verify", "check recordings by schema and by type, and propose corrections of the document")
    .argument("<folder>", "recordings of flarespec record, or written by hand")
    .option("--overlay <file>", "write the proposed actions to a new file")
    .option("--strict", "exit with 1 also on undeclared members and unlisted values")
    .option("--no-types", "use no compiler")
    .option("--config <file>", "configuration")
    .option("--source <file|url>", "a document instead of the configured sources; several compose", collect)
    .action(async (folder: string, options: VerifyOptions) => {
      const { verifyCommand } = await import("./verify.ts");
      done(await verifyCommand(folder, options, io));
    });

  command("fake", "serve an API in memory, which remembers what calls create, change and delete")
    .argument("[package]", "folder of a generated package with the output msw (default: the configured sources)")
    .option("--port <port>", "port to listen on (default: any free port)")
    .option("--host <host>", "address to listen on (default: 127.0.0.1)")
    .option("--token <token>", "the token that requests must have (default: any)")
    .option("--no-credentials", "answer also requests without credentials")
    .option("--latency <milliseconds>", "how long each answer takes (default: 0)")
    .option("--config <file>", "configuration")
    .option("--source <file|url>", "a document instead of the configured sources; several compose", collect)
    .action(async (folder: string | undefined, options: FakeCommandOptions) => {
      const { fakeCommand } = await import("./fake.ts");
      done(await fakeCommand(folder, options, io));
    });
}

/** Adds the commands that change the source of other projects. */
function addRewriting(command: AddCommand, io: Io, done: (exitCode: number) => void): void {
  command("migrate", "rewrite projects that call the API by other packages")
    .addOption(
      new Option("--from <package>", "what the projects use now")
        .choices(["cloudflare", "openapi-fetch", "openapi-typescript"])
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--project <tsconfig>",
      "a project to rewrite, or its folder; several are rewritten in one run",
      collect,
    )
    .option("--package-name <name>", "name of the generated package (default: @flarespec/cloudflare)")
    .addOption(
      new Option(
        "--calls <style>",
        "write calls by name or by path (default: by name from the SDK, else by path)",
      ).choices(["name", "path"]),
    )
    .option("--dry-run", "print a unified diff, and write nothing")
    .option("--force", "rewrite also where git has uncommitted changes")
    .action(async (options: MigrateCommandOptions) => {
      const { migrateCommand } = await import("./migrate.ts");
      done(await migrateCommand(options, io));
    });
}

const UNJUDGED = "with 2 if that cannot be decided";

/** The formats of read/pages/page.ts, repeated so that printing the help need not load it; a test compares them. */
export const READ_FORMS: readonly string[] = [
  "openapi",
  "markdown",
  "collapsed",
  "details",
  "rendered",
  "table",
  "dump",
];

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

/** Commands by their former name. */
const RENAMED: ReadonlyMap<string, string> = new Map([["census", "statistics"]]);

async function badUse(error: CommanderError, program: Command, argv: readonly string[]): Promise<Error> {
  const [{ FlarespecError }, { closest }] = await Promise.all([
    import("../diagnostics/error.ts"),
    import("../diagnostics/suggest.ts"),
  ]);
  const message = error.message.replace(/^error: /, "").replace(/\s*\n.*$/s, "");
  const unknown = /^unknown (command|option) '([^']+)'/.exec(message);
  const current = program.commands.find((one) => one.name() === argv[0]) ?? program;
  const known =
    unknown?.[1] === "command"
      ? program.commands.map((one) => one.name())
      : current.options.flatMap((option) => option.long ?? []);
  return new FlarespecError("FS2001", {
    message,
    didYouMean:
      unknown === null ? undefined : (RENAMED.get(unknown[2] as string) ?? closest(unknown[2] as string, known)),
    remedy:
      current === program
        ? "flarespec --help lists the commands."
        : `flarespec ${current.name()} --help lists its arguments.`,
    exitCode: 2,
  });
}
