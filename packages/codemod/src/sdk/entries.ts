import { type Expression, Node, type ObjectLiteralExpression, SyntaxKind } from "ts-morph";
import { NEXT } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { readsOf } from "./use.ts";

/** The place of an argument in the request; `whole`: it is the body. */
export type Place = "path" | "query" | "header" | "body" | "whole";

/** An argument. */
export interface Entry {
  place: Place;
  name: string;
  /** The value as code. */
  value: string;
  /** `...value`. */
  isSpread?: true;
  /** The value, where it is written as a member. */
  node?: Expression;
  /** Comments above and behind it. */
  comments: string;
}

/**
 * Returns a member of an object literal as an argument.
 * @throws Unmovable if it is spread, computed, a method or an accessor.
 */
export function entryOf(property: Node, place: Place, file: FileRewrite): Entry {
  const name = nameOf(property);
  const comments = commentsOf(property);
  if (name !== undefined && Node.isShorthandPropertyAssignment(property)) return { place, name, value: name, comments };
  if (name !== undefined && Node.isPropertyAssignment(property)) {
    const node = property.getInitializerOrThrow();
    return { place, name, value: file.render(node), node, comments };
  }
  throw new Unmovable("a parameter is spread, computed, a method or an accessor");
}

export function literalOf(node: Expression | undefined): ObjectLiteralExpression | undefined {
  if (node === undefined) return undefined;
  if (Node.isObjectLiteralExpression(node)) return node;
  if (Node.isParenthesizedExpression(node) || Node.isSatisfiesExpression(node)) return literalOf(node.getExpression());
  // A cast to a type of the old package, or one that hides what does not fit it.
  const cast = Node.isAsExpression(node) ? node.getTypeNode() : undefined;
  if (Node.isAsExpression(node) && (Node.isTypeReference(cast) || isHiding(cast)))
    return literalOf(node.getExpression());
  return undefined;
}

/** True for the type of `value as any` and `value as never`. */
function isHiding(type: Node | undefined): boolean {
  return type?.getKind() === SyntaxKind.AnyKeyword || type?.getKind() === SyntaxKind.NeverKeyword;
}

/** Returns the cast of an object literal that hides what does not fit its type: ` as any`. */
export function hidingCastOf(node: Expression | undefined): string {
  const type = Node.isAsExpression(node) ? node.getTypeNode() : undefined;
  return isHiding(type) ? ` as ${type?.getText()}` : "";
}

/**
 * Returns the object that a constant of the file holds, if nothing else reads it: it is rewritten where it is.
 * @param isOfOldPackage true for the annotation of a type that goes too; one of another type stays with its object.
 */
export function literalInConstant(
  name: Node | undefined,
  isOfOldPackage: (type: Node) => boolean = () => false,
): ObjectLiteralExpression | undefined {
  const parent = name?.getParent();
  const symbol = Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : name?.getSymbol();
  const declaration = Node.isIdentifier(name) ? symbol?.getValueDeclaration() : undefined;
  if (!Node.isVariableDeclaration(declaration)) return undefined;
  const type = declaration.getTypeNode();
  if (type !== undefined && !isOfOldPackage(type)) return undefined;
  if (declaration.getSourceFile() !== name?.getSourceFile() || declaration.isExported()) return undefined;
  return readsOf(declaration).length === 1 ? literalOf(declaration.getInitializer()) : undefined;
}

/** The name of a member of an object literal; undefined for a computed one. */
export function nameOf(property: Node): string | undefined {
  if (Node.isShorthandPropertyAssignment(property)) return property.getName();
  if (!Node.isPropertyAssignment(property) && !Node.isMethodDeclaration(property)) return undefined;
  const name = property.getNameNode();
  if (Node.isStringLiteral(name)) return name.getLiteralText();
  return Node.isIdentifier(name) ? name.getText() : undefined;
}

/** Returns the comments above a node, and those behind it or behind its comma. */
export function commentsOf(node: Node): string {
  const next = node.getNextSibling();
  const comma = next?.getText() === "," ? next.getTrailingCommentRanges() : [];
  const ranges = [...node.getLeadingCommentRanges(), ...node.getTrailingCommentRanges(), ...comma];
  return ranges.map((range) => range.getText()).join("\n");
}

/** Prints code with comments above it. */
export function withComments(code: string, comments: string): string {
  return comments === "" ? code : `${comments}${NEXT}${code}`;
}
