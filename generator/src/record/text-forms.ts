/** The forms of text that a replacement keeps. Their order counts: the first that fits is taken. */
const FORMS: readonly [name: TextForm, pattern: RegExp][] = [
  ["empty", /^\s*$/],
  ["date", /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?: UTC)?)?)?$/],
  ["duration", /^\d{1,6}(?:ns|us|ms|s|m|h|d)$/],
  ["uuid", /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ["hex", /^(?=.*\d)[0-9a-f]{16,}$/i],
  ["pem", /-----BEGIN [A-Z0-9 ]+-----/],
  ["ipv4", /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/],
  ["ipv6", /^(?=.*:.*:)[0-9a-f:]+(?:\.\d{1,3}){0,4}(?:\/\d{1,3})?$/i],
  ["version", /^v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$/],
  ["url", /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i],
  ["email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ["host", /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z][a-z0-9-]*[a-z0-9]$/i],
];

export type TextForm =
  | "empty"
  | "date"
  | "duration"
  | "uuid"
  | "hex"
  | "pem"
  | "ipv4"
  | "ipv6"
  | "version"
  | "url"
  | "email"
  | "host"
  | "text";

/** Texts of these forms say nothing of an account and are recorded as they are. */
const KEPT: ReadonlySet<TextForm> = new Set(["empty", "date", "duration", "version"]);

export function textForm(value: string): TextForm {
  return FORMS.find(([, pattern]) => pattern.test(value))?.[0] ?? "text";
}

/** The `n`th replacement of this form. Nothing of the value goes into it but its form, its length and its punctuation. */
export function replacementText(value: string, n: number): string {
  const form = textForm(value);
  if (KEPT.has(form)) return value;
  const letters = filler(n);
  switch (form) {
    case "uuid": {
      const filled = fill(value, letters, HEX);
      // The version and the variant are part of the form.
      return `${filled.slice(0, 14)}${value[14]}${filled.slice(15, 19)}${value[19]}${filled.slice(20)}`;
    }
    case "hex":
      return fill(value, letters, HEX);
    case "ipv4": {
      // The three networks of RFC 5737.
      const network = ["192.0.2", "198.51.100", "203.0.113"][Math.floor(n / 254) % 3];
      return `${network}.${(n % 254) + 1}${suffix(value)}`;
    }
    case "ipv6":
      return `2001:db8::${(n + 1).toString(16)}${suffix(value)}`;
    case "email":
      return `user${n + 1}@example.com`;
    case "host":
      return `${value.startsWith("*.") ? "*." : ""}host${n + 1}.example.com`;
    case "url":
      return replaceUrl(value, n);
    case "pem":
      return value
        .split("\n")
        .map((line) => (/^-----(?:BEGIN|END) [A-Z0-9 ]+-----\r?$/.test(line) ? line : fill(line, letters)))
        .join("\n");
    default:
      return fill(value, letters);
  }
}

function suffix(network: string): string {
  return /\/\d+$/.exec(network)?.[0] ?? "";
}

function replaceUrl(value: string, n: number): string {
  const [, scheme = "", port = "", rest = ""] =
    /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#]*@)?(?:\[[^\]]*\]|[^/?#:]*)(:\d+)?(.*)$/is.exec(value) ?? [];
  return `${scheme}host${n + 1}.example.com${port}${fill(rest.replace(/%[0-9a-f]{2}/gi, "-"), filler(n))}`;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const HEX = "abcdef";

/** Each letter becomes a letter of its case, each digit a digit; everything else stays. */
function fill(value: string, next: () => number, alphabet: string = ALPHABET): string {
  return value.replace(/\p{L}|\p{N}/gu, (found) => {
    const number = next();
    if (/[0-9]/.test(found)) return String((number % 9) + 1);
    const letter = alphabet[number % alphabet.length] as string;
    return /\p{Lu}/u.test(found) ? letter.toUpperCase() : letter;
  });
}

/** A sequence of its own for each `n`. */
function filler(n: number): () => number {
  let state = (n + 1) * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
