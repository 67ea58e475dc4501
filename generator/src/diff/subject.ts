import { code, namedOperations } from "./messages.ts";

/** What a change is about. */
export interface ChangeSubject {
  /** Types or functions by name, without their areas; empty for the whole document. */
  owners: readonly string[];
  /** The way from the type to the member that changed; empty for a type or a function itself. */
  path: MemberPath;
  /** Names and values that the sentence has beside its subject and that code may have: a parameter, a header, a value. */
  names: readonly string[];
}

/** Of a change whose sentence names all that it is about. */
export const NO_SUBJECT: ChangeSubject = { owners: [], path: [], names: [] };

export type MemberPath = readonly MemberStep[];

/** One step from a schema into another one. */
export interface MemberStep {
  /** As TypeScript writes it. */
  text: string;
  /** Of a property: its name. */
  name?: string;
}

/** From a list to its items. */
export const ITEM: MemberStep = { text: "[]" };
/** From an object to its members of any name. */
export const ANY_MEMBER: MemberStep = { text: "[key]" };

export function property(name: string): MemberStep {
  return { text: /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`, name };
}

/** A member as TypeScript writes it: `tools[].name`. */
export function pathText(path: MemberPath): string {
  return path.map(({ text }) => text).join("");
}

/** The names of the properties on a path. */
export function namesOn(path: MemberPath): string[] {
  return path.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/**
 * Stands in a sentence for its subject. No text of a source is mistaken for it: in Markdown, that has no control characters.
 */
export const SUBJECT = "\u0000";

/** A sentence with its subject. The member of several types is named once, after the types. */
export function sentenceAbout({ owners, path }: Pick<ChangeSubject, "owners" | "path">, sentence: string): string {
  const [owner = "", ...others] = owners;
  const member = pathText(path);
  const isShared = member !== "" && others.length > 0;
  const whole = sentence.replaceAll(SUBJECT, () => {
    if (member === "") return namedOperations(owners);
    return code(isShared ? member.replace(/^\./, "") : owner + member);
  });
  return isShared ? `${namedOperations(owners)}: ${whole}` : whole;
}
