/** A line without its line end, and its offset. */
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

/** Returns a match and its first two groups; a group that did not take part is empty. */
export function parts([all, first = "", second = ""]: RegExpExecArray): [string, string, string] {
  return [all, first, second];
}
