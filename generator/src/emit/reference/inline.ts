import { codeCell, codeSpan, markdown, markdownText, type SafeMarkdown } from "../../escape.ts";
import type { Doc } from "../typescript/tsdoc.ts";

/** The documentation of a value on one line. */
export function described({ text, format, limits, defaultValue, deprecated }: Doc): SafeMarkdown {
  const sentences = [
    ...(text === undefined || text.trim() === "" ? [] : [prose(text, codeCell)]),
    ...(format === undefined ? [] : [markdownText`Format: ${markdown(format)}.`]),
    ...(limits === undefined ? [] : [markdown(limits)]),
    ...(defaultValue === undefined ? [] : [markdownText`Default: ${codeCell(defaultValue)}.`]),
    ...(deprecated ? [markdownText`Deprecated.`] : []),
  ];
  return markdownText`${sentences.map((one, i) => (i === 0 ? one : markdownText` ${one}`))}`;
}

/** Text of a source, with the code spans that it has. */
export function prose(text: string, span: (code: string) => SafeMarkdown = codeSpan): SafeMarkdown {
  const parts = text.split(/`([^`]+)`/).map((part, i) => {
    if (i % 2 === 1) return span(part);
    // The spaces around a span are not the ends of a line.
    const [before, after] = [/^\s/.test(part) && i > 0, /\s$/.test(part)];
    return markdownText`${before ? SPACE : NOTHING}${markdown(part)}${after && part.trim() !== "" ? SPACE : NOTHING}`;
  });
  return markdownText`${parts}`;
}

const NOTHING = markdownText``;
const SPACE = markdownText` `;

/** Parts with commas between them. */
export function listed(parts: readonly SafeMarkdown[]): SafeMarkdown {
  return markdownText`${parts.map((part, i) => (i === 0 ? part : markdownText`, ${part}`))}`;
}
