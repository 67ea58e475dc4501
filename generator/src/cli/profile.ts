import { writeFileSync } from "node:fs";
import { FlarespecError } from "../diagnostics/error.ts";

/**
 * Runs `work` under V8's sampling profiler and writes a `.cpuprofile`, which the developer tools of Chromium, VS Code and
 * speedscope open. Writes it even if `work` throws.
 * @throws FS2006 if the file cannot be written.
 */
export async function profiled<T>(file: string, work: () => Promise<T>): Promise<T> {
  const { Session } = await import("node:inspector/promises");
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  try {
    return await work();
  } finally {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    write(file, JSON.stringify(profile));
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new FlarespecError("FS2006", {
      message: `cannot write the profile: ${cause instanceof Error ? cause.message : String(cause)}`,
      place: { file },
      remedy: "Name another file with --trace.",
      exitCode: 1,
      cause,
    });
  }
}
