import { FlarespecError } from "../diagnostics/error.ts";
import type { Model } from "./model.ts";

/**
 * Refuses a package in which there is nothing to call and nothing to import.
 * @param file the document, for the message.
 * @throws FS1013
 */
export function requireContent({ areas, shared, webhooks, losses }: Model, file: string): void {
  if (areas.length + shared.length + webhooks.length > 0) return;
  const [first] = losses.filter(({ kind }) => kind === "not-sent");
  throw new FlarespecError("FS1013", {
    message: `the package would be empty${first === undefined ? "" : `: ${first.operation}: ${first.message}`}`,
    place: { file, pointer: first?.pointer ?? "/paths" },
    expected: "at least one operation that can be called, one webhook or one type",
  });
}
