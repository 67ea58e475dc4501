import { type Expression, Node, type ObjectLiteralExpression } from "ts-morph";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation, TargetPackage } from "../target.ts";
import { type Entry, literalInConstant, literalOf, nameOf } from "./entries.ts";

// The SDK takes filters of a list as objects, `account: { id }`, which are parameters with a dot of the document: `"account.id"`.

/** Returns the parameters for an object of filters. */
export function filtersIn(entry: Entry, operation: Operation, target: TargetPackage): Entry[] {
  if (entry.place !== "query") return [entry];
  return filtersOf(entry.name, entry.node, operation, target)?.map((one) => ({ ...entry, ...one })) ?? [entry];
}

function filtersOf(
  name: string,
  node: Expression | undefined,
  operation: Operation,
  target: TargetPackage,
): { name: string; value: string }[] | undefined {
  const literal = literalOf(node);
  if (literal === undefined || isParameter(name, operation, target)) return undefined;
  const filters = literal.getProperties().flatMap((property) => {
    const filter = `${name}.${nameOf(property)}`;
    const value = Node.isPropertyAssignment(property) ? property.getInitializerOrThrow().getText() : nameOf(property);
    return value !== undefined && isParameter(filter, operation, target) ? [{ name: filter, value }] : [];
  });
  return filters.length === literal.getProperties().length ? filters : undefined;
}

function isParameter(name: string, { module, title }: Operation, target: TargetPackage): boolean {
  return target.hasMember(module, `${title}Query`, name);
}

/**
 * Replaces objects of filters in a value that is spread: `...(id && { account: { id } })`.
 * @param names of the members that the value may have.
 * @throws Unmovable where the value has such objects, and they are not written in it.
 */
export function replaceFiltersIn(
  value: Expression,
  names: readonly string[],
  operation: Operation,
  target: TargetPackage,
  file: FileRewrite,
): void {
  const members = value.getType().getNonNullableType();
  const filters = names.filter((name) => {
    const types = (members.isUnion() ? members.getUnionTypes() : [members]).flatMap(
      (type) => type.getProperty(name)?.getTypeAtLocation(value) ?? [],
    );
    const parts = types.flatMap((type) => type.getNonNullableType().getProperties());
    return (
      !isParameter(name, operation, target) &&
      parts.some((part) => isParameter(`${name}.${part.getName()}`, operation, target))
    );
  });
  if (filters.length === 0) return;
  const properties = literalsIn(value).flatMap((literal) => literal.getProperties());
  const isWritten = filters.every((name) => properties.some((property) => nameOf(property) === name));
  for (const property of properties.filter((one) => filters.includes(nameOf(one) ?? ""))) {
    const node = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
    const parts = filtersOf(nameOf(property) ?? "", node, operation, target);
    if (parts === undefined || !isWritten) break;
    file.replace(property, parts.map((one) => `${JSON.stringify(one.name)}: ${one.value}`).join(", "));
  }
  const left = properties.some(
    (one) => filters.includes(nameOf(one) ?? "") && !file.edits.covers(one.getStart(), one.getEnd()),
  );
  if (!isWritten || left) throw new Unmovable(`the filter ${filters[0]} is an object, which is not written here`);
}

/** Returns the object literals that a value may be. */
function literalsIn(value: Expression): ObjectLiteralExpression[] {
  const literal = literalOf(value) ?? literalInConstant(value);
  if (literal !== undefined) return [literal];
  if (Node.isParenthesizedExpression(value)) return literalsIn(value.getExpression());
  if (Node.isConditionalExpression(value))
    return [...literalsIn(value.getWhenTrue()), ...literalsIn(value.getWhenFalse())];
  if (Node.isBinaryExpression(value)) return [...literalsIn(value.getLeft()), ...literalsIn(value.getRight())];
  return [];
}
