import { Node, type ObjectLiteralExpression, SyntaxKind } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";
import { literalOf, nameOf } from "../sdk/entries.ts";

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
 * @returns false where the argument is not written in the call, or has members that are spread.
 */
export function changeArgument(node: Node, change: ChangedArgument, out: FileRewrite): boolean {
  const call = Node.isCallExpression(node) ? node : node.getFirstAncestorByKind(SyntaxKind.CallExpression);
  const literal = literalOf(call?.getArguments().filter(Node.isExpression)[1]);
  const members = literal === undefined ? undefined : membersOf(literal, change, out);
  if (literal === undefined || members === undefined) return false;
  out.replace(literal, print(members, change.to));
  return true;
}

function membersOf(
  literal: ObjectLiteralExpression,
  { from, places }: ChangedArgument,
  out: FileRewrite,
): Member[] | undefined {
  const members: Member[] = [];
  for (const property of literal.getProperties()) {
    const name = nameOf(property);
    if (name === undefined) return undefined;
    const group = from === "places" || (from === "body" && name === "body");
    if (!group) {
      members.push({
        place: Object.hasOwn(places, name) ? (places[name] as string) : "body",
        text: out.render(property),
      });
      continue;
    }
    const inner = Node.isPropertyAssignment(property) ? literalOf(property.getInitializer()) : undefined;
    if (inner === undefined || inner.getProperties().some((one) => nameOf(one) === undefined)) return undefined;
    members.push(...inner.getProperties().map((one) => ({ place: name, text: out.render(one) })));
  }
  return members;
}

function print(members: readonly Member[], to: ArgumentForm): string {
  const of = (place: string) => members.filter((one) => one.place === place).map(({ text }) => text);
  const group = (place: string) => (of(place).length === 0 ? [] : [`${place}: { ${of(place).join(", ")} }`]);
  if (to === "flat") return `{ ${members.map(({ text }) => text).join(", ")} }`;
  if (to === "places") return `{ ${["path", "query", "header", "body"].flatMap(group).join(", ")} }`;
  const parameters = members.filter(({ place }) => place !== "body").map(({ text }) => text);
  return `{ ${[...parameters, ...group("body")].join(", ")} }`;
}
