import { Node, type ObjectLiteralExpression, SyntaxKind } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import type { FileRewrite } from "../rewrite.ts";
import { commentsOf, literalOf, nameOf, withComments } from "../sdk/entries.ts";

/** How the argument of a call by name is written: all members in one object, the body as a member, or an object per place. */
type ArgumentForm = "flat" | "body" | "places";

/** An argument that is written in another form. */
export interface ChangedArgument {
  from: ArgumentForm;
  to: ArgumentForm;
  /** Places of the parameters by name: `path`, `query`, `header`. All else is in the body. */
  places: Readonly<Record<string, string>>;
}

/** A member of an argument, as code. */
interface Member {
  place: string;
  text: string;
}

/**
 * Writes the argument of a call in its new form.
 * @param node where the compiler reports it.
 * @returns false where the argument is not written in the call or in a constant of its type, or has members that are spread.
 */
export function changeArgument(node: Node, change: ChangedArgument, out: FileRewrite): boolean {
  const literal = argumentAt(node);
  const members = literal === undefined ? undefined : membersOf(literal, change, out);
  if (literal === undefined || members === undefined) return false;
  const isLong = literal.getStartLineNumber() !== literal.getEndLineNumber();
  out.replace(literal, print(members, change.to, isLong));
  return true;
}

function argumentAt(node: Node): ObjectLiteralExpression | undefined {
  const call = Node.isCallExpression(node) ? node : node.getFirstAncestorByKind(SyntaxKind.CallExpression);
  const argument = literalOf(call?.getArguments().filter(Node.isExpression)[1]);
  if (argument !== undefined) return argument;
  const constant = node.getFirstAncestorByKind(SyntaxKind.VariableDeclaration);
  return constant?.getTypeNode() === undefined ? undefined : literalOf(constant.getInitializer());
}

function membersOf(
  literal: ObjectLiteralExpression,
  { from, places }: ChangedArgument,
  out: FileRewrite,
): Member[] | undefined {
  const members: Member[] = [];
  const textOf = (property: Node) => withComments(out.render(property), commentsOf(property));
  for (const property of literal.getProperties()) {
    const name = nameOf(property);
    if (name === undefined) return undefined;
    const group = from === "places" || (from === "body" && name === "body");
    if (!group) {
      const place = Object.hasOwn(places, name) ? (places[name] as string) : "body";
      members.push({ place, text: textOf(property) });
      continue;
    }
    const inner = Node.isPropertyAssignment(property) ? literalOf(property.getInitializer()) : undefined;
    if (inner === undefined || inner.getProperties().some((one) => nameOf(one) === undefined)) return undefined;
    members.push(...inner.getProperties().map((one) => ({ place: name, text: textOf(one) })));
  }
  return members;
}

function print(members: readonly Member[], to: ArgumentForm, isLong: boolean): string {
  const of = (place: string) => members.filter((one) => one.place === place).map(({ text }) => text);
  const group = (place: string) => (of(place).length === 0 ? [] : [`${place}: ${printObject(of(place), isLong)}`]);
  if (to === "flat")
    return printObject(
      members.map(({ text }) => text),
      isLong,
    );
  if (to === "places") return printObject(["path", "query", "header", "body"].flatMap(group), isLong);
  const parameters = members.filter(({ place }) => place !== "body").map(({ text }) => text);
  return printObject([...parameters, ...group("body")], isLong);
}

function printObject(parts: readonly string[], isLong: boolean): string {
  const isOneLine = !isLong || (parts.length === 1 && !/[\n\u0002-\u0004]/.test(parts[0] as string));
  if (isOneLine) return `{ ${parts.join(", ")} }`;
  return `{${OPEN}${parts.map((part) => `${part},`).join(NEXT)}${CLOSE}}`;
}
