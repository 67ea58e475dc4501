// Names and paths of a document become code only here: a document may be hostile.

/** A path or name as a literal with the given quote; one that could end the literal, as JSON. */
export function quoted(text: string, quote: string): string {
  return /^[\w/{}.:~@!*,;=+()-]*$/.test(text) ? `${quote}${text}${quote}` : JSON.stringify(text);
}

/** A name as the key of a member: as it is, or as JSON. */
export function memberKey(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
}
