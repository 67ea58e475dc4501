/** Marks in code that is printed: a line break that goes deeper, one that stays, and one that comes back. */
export const OPEN = "\u0003";
export const NEXT = "\u0002";
export const CLOSE = "\u0004";

/** Replaces the marks by line breaks, indented like the lines that they are in. */
export function layOut(text: string): string {
  if (!/[\u0002-\u0004]/.test(text)) return text;
  const br = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /\n(\t| {2,8})\S/.exec(text)?.[1] ?? "  ";
  const levels: string[] = [];
  let out = "";
  for (const part of text.split(/([\u0002-\u0004])/)) {
    if (part === OPEN) {
      levels.push(/^[ \t]*/.exec(out.slice(out.lastIndexOf("\n") + 1))?.[0] ?? "");
      out += `${br}${levels.at(-1)}${unit}`;
    } else if (part === NEXT) out += `${br}${levels.at(-1) ?? ""}${unit}`;
    else if (part === CLOSE) out += `${br}${levels.pop() ?? ""}`;
    else out += part;
  }
  return out;
}
