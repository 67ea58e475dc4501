import { isValid } from "./explain.ts";
import { referenced, type SchemaData } from "./schema-data.ts";

/** Whether a value satisfies a schema. */
export type Check = (value: unknown) => boolean;

type Keywords = { readonly [keyword: string]: unknown };
type Members = Readonly<Record<string, unknown>>;

/** The checks of schemas that are referred to, or validated. */
const checks = new WeakMap<object, Check>();

/**
 * Composes the functions that check a schema. They only decide, and are several times as fast as the validator, which explains what they
 * refuse and decides schemas with a keyword that is rare.
 */
export function checkOf(data: SchemaData): Check {
  if (typeof data === "boolean") {
    return () => data;
  }
  let check = checks.get(data);
  if (check === undefined) {
    check = compose(data);
    checks.set(data, check);
  }
  return check;
}

function compose(data: Keywords): Check {
  const parts: Check[] = [];
  for (const keyword in data) {
    const part = KEYWORDS[keyword]?.(data[keyword] as never, data);
    if (part === undefined) {
      return (value) => isValid(data, value);
    }
    if (part !== ALWAYS) {
      parts.push(part);
    }
  }
  const [first = ALWAYS, second, ...more] = parts;
  if (second === undefined) {
    return first;
  }
  return more.length === 0 ? (value) => first(value) && second(value) : (value) => parts.every((part) => part(value));
}

const ALWAYS: Check = () => true;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === "number" || typeof value === "bigint";

/** For values of a kind that a keyword is not about, it holds. */
const numbers =
  (holds: (value: number) => boolean): Check =>
  (value) =>
    !isNumber(value) || holds(value);
const strings =
  (holds: (value: string) => boolean): Check =>
  (value) =>
    typeof value !== "string" || holds(value);
const arrays =
  (holds: (value: readonly unknown[]) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || holds(value);
const objects =
  (holds: (value: Members) => boolean): Check =>
  (value) =>
    !isObject(value) || holds(value);

/** A string has at most as many code points as it has units, and at least half as many. */
const hasLength = (value: string, min: number, max: number): boolean => {
  if (value.length < min || value.length > 2 * max) {
    return false;
  }
  const length = value.length >= 2 * min && value.length <= max ? value.length : [...value].length;
  return length >= min && length <= max;
};

const list = (data: unknown): Check[] => (data as SchemaData[]).map(checkOf);

/** By keyword: its check; undefined where the validator decides. */
const KEYWORDS: { readonly [keyword: string]: (value: never, data: Keywords) => Check | undefined } = {
  $ref($ref: unknown) {
    let check: Check | undefined;
    // Not before it is needed: a schema may refer to itself.
    return (value) => {
      check ??= checkOf(referenced($ref));
      return check(value);
    };
  },
  type(types: string | string[], { format }) {
    const all = [types].flat().map((type) => typeCheck(type, format));
    const [first = ALWAYS, second] = all;
    if (second === undefined) {
      return first;
    }
    return all.length === 2 ? (value) => first(value) || second(value) : (value) => all.some((check) => check(value));
  },
  // Only where a value need not be JSON: `type` reads it.
  format: () => ALWAYS,
  const: (one: unknown) => valuesCheck([one]),
  enum: (values: unknown[]) => valuesCheck(values),
  allOf(data: unknown) {
    const all = list(data);
    return (value) => all.every((check) => check(value));
  },
  anyOf(data: unknown) {
    const all = list(data);
    return (value) => all.some((check) => check(value));
  },
  oneOf(data: unknown) {
    const all = list(data);
    return (value) => {
      let count = 0;
      for (const check of all) {
        if (check(value) && ++count > 1) {
          return false;
        }
      }
      return count === 1;
    };
  },
  not(data: SchemaData) {
    const check = checkOf(data);
    return (value) => !check(value);
  },
  minimum: (limit: number) => numbers((value) => value >= limit),
  maximum: (limit: number) => numbers((value) => value <= limit),
  exclusiveMinimum: (limit: number) => numbers((value) => value > limit),
  exclusiveMaximum: (limit: number) => numbers((value) => value < limit),
  minLength: (limit: number) => strings((value) => hasLength(value, limit, Infinity)),
  maxLength: (limit: number) => strings((value) => hasLength(value, 0, limit)),
  pattern(source: string) {
    const pattern = new RegExp(source, "u");
    return strings((value) => pattern.test(value));
  },
  minItems: (limit: number) => arrays((value) => value.length >= limit),
  maxItems: (limit: number) => arrays((value) => value.length <= limit),
  uniqueItems: (isUnique: boolean) => (isUnique ? arrays(hasUniqueItems) : ALWAYS),
  items: (_: unknown, data) => itemsCheck(data),
  prefixItems: (_: unknown, data) => ("items" in data ? ALWAYS : itemsCheck(data)),
  minProperties: (limit: number) => objects((value) => definedKeys(value).length >= limit),
  maxProperties: (limit: number) => objects((value) => definedKeys(value).length <= limit),
  required: (names: string[]) => objects((value) => names.every((name) => memberOf(value, name) !== undefined)),
  properties: (_: unknown, data) => propertiesCheck(data),
  additionalProperties: (_: unknown, data) => restCheck(data),
  patternProperties: (_: unknown, data) => ("additionalProperties" in data ? ALWAYS : restCheck(data)),
};

/** Objects are compared by the validator. */
const hasUniqueItems = (value: readonly unknown[]): boolean =>
  value.every((item) => typeof item !== "object") ? new Set(value).size === value.length : isValid(UNIQUE_ITEMS, value);

const UNIQUE_ITEMS = { uniqueItems: true };

function typeCheck(type: string, format: unknown): Check {
  switch (type) {
    case "null":
      return (value) => value === null;
    case "array":
      return Array.isArray;
    case "object":
      return isObject;
    case "integer":
      return format === undefined ? Number.isInteger : (value) => Number.isInteger(value) || typeof value === format;
    default:
      // A string, a boolean or a number is what `typeof` says; in place of a string, a date is an object that JSON writes as one.
      return format === undefined
        ? (value) => typeof value === type
        : (value) => typeof value === type || (typeof value === format && (format !== "object" || isDate(value)));
  }
}

/** A `Date`, or a date of `Temporal`. */
const isDate = (value: unknown): boolean => typeof (value as Partial<Date> | null)?.toJSON === "function";

function valuesCheck(values: unknown[]): Check | undefined {
  if (values.some((value) => typeof value === "object" && value !== null)) {
    return undefined;
  }
  const all = new Set(values);
  return (value) => all.has(value);
}

function itemsCheck({ prefixItems = [], items = true }: Keywords): Check {
  const first = list(prefixItems);
  const rest = checkOf(items as SchemaData);
  return arrays((value) => {
    for (let i = 0; i < value.length; i += 1) {
      if (!(first[i] ?? rest)(value[i])) {
        return false;
      }
    }
    return true;
  });
}

/** A member of its own, or undefined. Writing JSON leaves a member that is undefined out. */
const memberOf = (value: Members, name: string): unknown =>
  name in Object.prototype && !Object.hasOwn(value, name) ? undefined : value[name];

const definedKeys = (value: Members): string[] => Object.keys(value).filter((key) => value[key] !== undefined);

/** Values that tell the branches of a union apart come first: most branches end there. */
function propertiesCheck({ properties }: Keywords): Check {
  const entries = Object.entries(properties as Record<string, SchemaData>);
  const sorted = [true, false].flatMap((first) => entries.filter(([, data]) => listsValues(data) === first));
  const names = sorted.map(([name]) => name);
  const all = list(sorted.map(([, data]) => data));
  return objects((value) => {
    for (let i = 0; i < names.length; i += 1) {
      const member = memberOf(value, names[i] as string);
      if (member !== undefined && !(all[i] as Check)(member)) {
        return false;
      }
    }
    return true;
  });
}

const listsValues = (data: SchemaData): boolean =>
  typeof data === "object" &&
  ("const" in data ||
    "enum" in data ||
    "not" in data ||
    (typeof data.$ref === "function" && listsValues(referenced(data.$ref))));

/** The members that `properties` does not name, and those whose name a pattern matches. */
function restCheck({ properties = {}, patternProperties = {}, additionalProperties = true }: Keywords): Check {
  const patterns = Object.entries(patternProperties as Record<string, SchemaData>).map(
    ([source, data]) => [new RegExp(source, "u"), checkOf(data)] as const,
  );
  const rest = checkOf(additionalProperties as SchemaData);
  return objects((value) => {
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (member === undefined) {
        continue;
      }
      const matching = patterns.filter(([pattern]) => pattern.test(key));
      if (!matching.every(([, check]) => check(member))) {
        return false;
      }
      if (matching.length === 0 && !Object.hasOwn(properties as object, key) && !rest(member)) {
        return false;
      }
    }
    return true;
  });
}
