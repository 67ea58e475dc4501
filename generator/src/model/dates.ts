import type { Pointer } from "../openapi/pointer.ts";
import { holds } from "./holds.ts";
import type { ArrayType, ObjectType, Schemas, SchemaType, ValueType } from "./schemas.ts";

/** A format of dates. `date` is a day, `date-time` a moment. */
export type DateFormat = "date-time" | "date";

/** Where a value has dates. `items`: those of a list, or the members of a map. */
export type DatePlaces =
  | { readonly kind: "date"; readonly format: DateFormat }
  | { readonly kind: "items"; readonly places: DatePlaces }
  | { readonly kind: "members"; readonly places: ReadonlyMap<string, DatePlaces> };

/** The format of text that is a date. */
export function dateFormat(type: SchemaType): DateFormat | undefined {
  const isText = type.kind === "composition" && type.types?.some((one) => one.type === "string") === true;
  const { format } = type.schema;
  return isText && (format === "date-time" || format === "date") ? format : undefined;
}

/** Whether a type is text in the format `date-time`. `date` is a day, not a moment. */
function isDateTime(type: SchemaType): boolean {
  return dateFormat(type) === "date-time";
}

/** Whether a type is a `date-time`, or has one in its items, members or branches. */
export function holdsDateTime(schemas: Schemas, type: SchemaType): boolean {
  return holds(schemas, type, isDateTime);
}

/**
 * The dates in values of any of some types. A place where a branch has other text, or that is reached again within
 * itself, is left out: what is read there stays text, which its type allows.
 */
export function datePlaces(
  schemas: Schemas,
  types: readonly SchemaType[],
  open: ReadonlySet<Pointer> = new Set(),
): DatePlaces | undefined {
  const ends = types.flatMap((type) => branchesOf(schemas, type));
  if (ends.some(({ pointer }) => open.has(pointer))) return undefined;
  const inside = new Set([...open, ...ends.map(({ pointer }) => pointer)]);
  const values = ends.flatMap((end) => (end.kind === "composition" ? (end.types ?? []) : []));
  const [objects, arrays] = [values.filter(isObjectType), values.filter(isArrayType)];
  if (objects.length > 0 && arrays.length === 0) return memberPlaces(schemas, objects, inside);
  if (arrays.length > 0 && objects.length === 0) {
    const places = datePlaces(
      schemas,
      arrays.flatMap((array) => [...(array.places ?? []), ...(array.isClosed ? [] : [array.items])]),
      inside,
    );
    return places && { kind: "items", places };
  }
  const texts = ends.filter(mayBeText);
  const [format, ...others] = new Set(texts.map(dateFormat));
  return format !== undefined && others.length === 0 ? { kind: "date", format } : undefined;
}

function memberPlaces(
  schemas: Schemas,
  objects: readonly ObjectType[],
  inside: ReadonlySet<Pointer>,
): DatePlaces | undefined {
  const names = new Set(objects.flatMap(({ properties }) => properties.map(({ name }) => name)));
  const further = objects.flatMap(({ rest }) => (rest.kind === "map" ? rest.types : []));
  if (names.size === 0) {
    const places = further.length > 0 ? datePlaces(schemas, further, inside) : undefined;
    return places && { kind: "items", places };
  }
  const members = [...names].flatMap((name): [string, DatePlaces][] => {
    const types = objects.flatMap(({ properties, rest }) => {
      const own = properties.find((property) => property.name === name);
      return own ? [own.type] : rest.kind === "map" ? rest.types : [];
    });
    const places = datePlaces(schemas, types, inside);
    return places === undefined ? [] : [[name, places]];
  });
  return members.length > 0 ? { kind: "members", places: new Map(members) } : undefined;
}

/** A type with all branches of its unions and parts of its compositions, each dereferenced. */
function branchesOf(schemas: Schemas, type: SchemaType, open: ReadonlySet<Pointer> = new Set()): SchemaType[] {
  const end = schemas.dereference(type);
  if (end.kind !== "composition" || open.has(end.pointer)) return [end];
  const inside = new Set([...open, end.pointer]);
  const parts = [...end.unions.flat().map((branch) => branch.type), ...end.allOf];
  return [end, ...parts.flatMap((part) => branchesOf(schemas, part, inside))];
}

function mayBeText(end: SchemaType): boolean {
  if (end.kind === "values") return end.values.some((value) => typeof value === "string");
  return (
    end.kind === "unknown" || (end.kind === "composition" && end.types?.some(({ type }) => type === "string") === true)
  );
}

const isObjectType = (type: ValueType): type is ObjectType => type.type === "object";

const isArrayType = (type: ValueType): type is ArrayType => type.type === "array";
