import type { Schemas, SchemaType } from "../../model/schemas.ts";

/** A member of an object. */
export interface Member {
  /** Whether every value has it. */
  required: boolean;
  /** The kinds of value that it may have: `string`, `object`, … */
  kinds: ReadonlySet<string>;
}

/** The members that an object of a type may have, in all its branches. */
export function membersOf(
  schemas: Schemas,
  type: SchemaType,
  seen: ReadonlySet<string> = new Set(),
): Map<string, Member> {
  const members = new Map<string, Member>();
  const end = schemas.dereference(type);
  if (end.kind !== "composition" || seen.has(end.pointer)) return members;
  const inner = new Set([...seen, end.pointer]);
  const add = (name: string, { required, kinds }: Member): void => {
    const known = members.get(name);
    members.set(name, {
      required: required || known?.required === true,
      kinds: new Set([...(known?.kinds ?? []), ...kinds]),
    });
  };
  for (const kind of end.types ?? []) {
    if (kind.type !== "object") continue;
    for (const one of kind.properties) add(one.name, { required: one.required, kinds: kindsOf(schemas, one.type) });
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

/** The kinds of value that a type allows. */
function kindsOf(schemas: Schemas, type: SchemaType, seen: ReadonlySet<string> = new Set()): Set<string> {
  const end = schemas.dereference(type);
  if (end.kind === "values") {
    return new Set(
      end.values.map((value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value)),
    );
  }
  if (end.kind !== "composition" || seen.has(end.pointer)) return new Set();
  const inner = new Set([...seen, end.pointer]);
  const branches = [...end.allOf, ...end.unions.flat().map((branch) => branch.type)];
  return new Set([
    ...(end.types ?? []).map((one) => one.type),
    ...branches.flatMap((one) => [...kindsOf(schemas, one, inner)]),
  ]);
}
