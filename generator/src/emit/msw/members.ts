import { arrayOf, type Schemas, type SchemaType } from "../../model/schemas.ts";

/** A member of an object. */
export interface ObjectMember {
  /** Whether every value has it. */
  required: boolean;
  /** Its types: several if branches of a union differ. */
  types: readonly SchemaType[];
}

/** The members that an object of a type may have, in all its branches. */
export function membersOf(
  schemas: Schemas,
  type: SchemaType,
  seen: ReadonlySet<string> = new Set(),
): Map<string, ObjectMember> {
  const members = new Map<string, ObjectMember>();
  const end = schemas.dereference(type);
  if (end.kind !== "composition" || seen.has(end.pointer)) return members;
  const inner = new Set([...seen, end.pointer]);
  const add = (name: string, { required, types }: ObjectMember): void => {
    const known = members.get(name);
    const isRequired = required || known?.required === true;
    members.set(name, { required: isRequired, types: [...(known?.types ?? []), ...types] });
  };
  for (const kind of end.types ?? []) {
    if (kind.type !== "object") continue;
    for (const { name, required, type: own } of kind.properties) add(name, { required, types: [own] });
  }
  for (const one of end.allOf) for (const [name, member] of membersOf(schemas, one, inner)) add(name, member);
  for (const branches of end.unions) {
    const all = branches.map((branch) => membersOf(schemas, branch.type, inner));
    for (const one of all) {
      for (const [name, member] of one) {
        add(name, { ...member, required: all.every((other) => other.get(name)?.required === true) });
      }
    }
  }
  return members;
}

/** How deep values are compared. Deeper ones fit. */
const DEEPEST = 6;

/** Whether values of each of some types also have one of others, by their kinds, members and items. Limits are not compared. */
export function fits(
  schemas: Schemas,
  given: readonly SchemaType[],
  own: readonly SchemaType[],
  depth: number = 0,
): boolean {
  return depth > DEEPEST || given.every((type) => own.some((one) => fitsOne(schemas, type, one, depth)));
}

function fitsOne(schemas: Schemas, given: SchemaType, own: SchemaType, depth: number): boolean {
  if (schemas.dereference(given).pointer === schemas.dereference(own).pointer) return true;
  const kinds = kindsOf(schemas, [own]);
  if (![...kindsOf(schemas, [given])].every((kind) => kinds.has(kind))) return false;
  const sent = membersOf(schemas, given);
  for (const [name, { required, types }] of membersOf(schemas, own)) {
    const member = sent.get(name);
    if (required && member?.required !== true) return false;
    if (member !== undefined && !fits(schemas, member.types, types, depth + 1)) return false;
  }
  const items = (type: SchemaType) => arrayOf(schemas.dereference(type))?.items;
  const [givenItem, ownItem] = [items(given), items(own)];
  return givenItem === undefined || ownItem === undefined || fits(schemas, [givenItem], [ownItem], depth + 1);
}

/** The kinds of value that types allow. */
function kindsOf(schemas: Schemas, types: readonly SchemaType[], seen: ReadonlySet<string> = new Set()): Set<string> {
  const kinds = new Set<string>();
  for (const type of types) {
    const end = schemas.dereference(type);
    if (end.kind === "values") for (const value of end.values) kinds.add(kindOf(value));
    if (end.kind !== "composition" || seen.has(end.pointer)) continue;
    const branches = [...end.allOf, ...end.unions.flat().map((branch) => branch.type)];
    for (const one of end.types ?? []) kinds.add(one.type);
    for (const kind of kindsOf(schemas, branches, new Set([...seen, end.pointer]))) kinds.add(kind);
  }
  return kinds;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
