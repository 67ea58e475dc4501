import { FlarespecError } from "../diagnostics/error.ts";
import type { LocalServer } from "../local-server.ts";

/** The port that an option names. @throws FlarespecError FS2001. */
export function portOf(command: string, option: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new FlarespecError("FS2001", {
    message: `${option} ${text} is not a port`,
    expected: "a number from 0 to 65535",
    remedy: `flarespec ${command} --help lists its arguments.`,
  });
}

/** Resolves after Ctrl-C, when pending responses are complete. A second Ctrl-C does not wait for them. */
export function interrupted(server: LocalServer): Promise<void> {
  return new Promise((done) => {
    const force = (): void => server.destroy();
    const end = (): void => {
      process.off("SIGINT", end).off("SIGTERM", end);
      process.on("SIGINT", force);
      void server.close().then(() => {
        process.off("SIGINT", force);
        done();
      });
    };
    process.on("SIGINT", end).on("SIGTERM", end);
  });
}
