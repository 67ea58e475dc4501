/**
 * Where an answer has dates: a function that reads one, in an object by member, in an array of one for all items of a list
 * or members of a map.
 */
export type DatePlaces =
  | ((text: string) => unknown)
  | readonly [DatePlaces]
  | { readonly [member: string]: DatePlaces };

/**
 * Parses JSON and reads the dates in it, in failures none: their bodies are others. Text that is no date stays text: APIs send `""` where there is none.
 *
 * @param parse parses the JSON
 */
export const parseDates =
  (places: DatePlaces, parse: (text: string) => unknown = JSON.parse) =>
  (text: string, ok = true): unknown => {
    const value = parse(text);
    return ok ? readDates(value, places) : value;
  };

function readDates(value: unknown, places: DatePlaces | undefined): unknown {
  if (typeof places === "function") {
    return typeof value === "string" ? places(value) : value;
  }
  if (typeof value === "object" && value !== null && places !== undefined) {
    const holder = value as { [member: string]: unknown };
    const isList = Array.isArray(places);
    for (const member of Object.keys(isList ? holder : places)) {
      if (Object.hasOwn(holder, member)) {
        holder[member] = readDates(holder[member], isList ? places[0] : (places as Record<string, DatePlaces>)[member]);
      }
    }
  }
  return value;
}

/** RFC 3339, in which a space may stand for the `T`. `Date` alone would also take `1` and `May 5`. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** A `date-time` as a Date, which counts milliseconds. */
export const toDate = (text: string): Date | string => {
  const date = new Date(DATE_TIME.test(text) ? text.replace(" ", "T").toUpperCase() : Number.NaN);
  return Number.isNaN(date.getTime()) ? text : date;
};

/** A `date-time` as a Temporal.Instant, where the runtime has Temporal. */
export const toInstant = (text: string): unknown => (DATE_TIME.test(text) ? temporal("Instant", text) : text);

/** A `date` as a Temporal.PlainDate, where the runtime has Temporal. */
export const toPlainDate = (text: string): unknown =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? temporal("PlainDate", text) : text;

function temporal(type: "Instant" | "PlainDate", text: string): unknown {
  const { Temporal } = globalThis as { Temporal?: { [type: string]: { from(text: string): unknown } } };
  try {
    return Temporal?.[type]?.from(text) ?? text;
  } catch {
    return text; // for example a month 13
  }
}
