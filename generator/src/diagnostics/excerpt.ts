import { visible } from "../escape.ts";

const BEFORE = 24;

const AFTER = 72;

/** How far around an excerpt a secret's name is looked for. */
const REACH = 256;

/** Up to about a hundred characters of the line around `offset`, safe to print and without secrets. */
export function excerptAt(text: string, offset: number): string {
  const at = Math.max(0, Math.min(offset, text.length));
  // Only the neighbourhood is looked at: published JSON is often a single line of megabytes.
  const low = Math.max(0, at - REACH);
  const near = text.slice(low, at + AFTER + REACH);
  const masked = mask(near);
  const lineStart = Math.max(near.lastIndexOf("\n", at - low - 1) + 1, at - low - BEFORE, 0);
  const newline = near.slice(at - low).search(/[\r\n]/);
  const lineEnd = newline === -1 ? near.length : at - low + newline;
  const end = Math.min(lineEnd, at - low + AFTER);
  const cutBefore = low + lineStart > 0 && text[low + lineStart - 1] !== "\n";
  const cutAfter = end < lineEnd || (newline === -1 && low + near.length < text.length);
  return `${cutBefore ? "…" : ""}${visible(masked.slice(lineStart, end).trim())}${cutAfter ? "…" : ""}`;
}

/** Values that look like credentials, by name or by form; masking keeps the length, so that offsets stay right. */
const SECRETS = [
  /(?<=\b(?:authorization|x-auth-key|api[_-]?key|api[_-]?token|access[_-]?token|client[_-]?secret|secret|password|private[_-]?key)["']?\s*[:=]\s*["']?)[^\s"',{}[\]]{8,}/gi,
  /(?<=\bbearer\s+)[\w.~+/=-]{8,}/gi,
  /(?<=:\/\/)[^\s/"'@]+:[^\s/"'@]+(?=@)/g,
  /(?<![\w/-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}(?![\w-])/g,
  /\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*/g,
];

function mask(text: string): string {
  return SECRETS.reduce((masked, secret) => masked.replace(secret, (found) => "*".repeat(found.length)), text);
}
