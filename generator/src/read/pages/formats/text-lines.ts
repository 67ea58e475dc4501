/** A line with its place; the line end is left out. */
export interface TextLine {
  offset: number;
  text: string;
}

export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    lines.push({ offset, text: line.endsWith("\r") ? line.slice(0, -1) : line });
    offset += line.length + 1;
  }
  return lines;
}

/** What a pattern found and its first two groups, empty where they took no part. */
export function parts([all, first = "", second = ""]: RegExpExecArray): [string, string, string] {
  return [all, first, second];
}
