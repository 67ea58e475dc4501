import { isValid } from "./explain.ts";
import { referenced, type SchemaData } from "./schema-data.ts";

/** Whether a value satisfies a schema. */
export type Check = (value: unknown) => boolean;

type Keywords = { readonly [keyword: string]: unknown };
type Members = Readonly<Record<string, unknown>>;
type Items = readonly unknown[];

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
  const parts: Check[] = "type" in data ? [typesCheck(data)] : [];
  for (const keyword in data) {
    const part = partOf(keyword, data);
    if (part === undefined) {
      return (value) => isValid(data, value);
    }
    parts.push(part);
  }
  return all(parts.filter((part) => part !== ALWAYS));
}

const ALWAYS: Check = () => true;

function all(checks: readonly Check[]): Check {
  const [first = ALWAYS, second] = checks;
  if (checks.length <= 2) {
    return second === undefined ? first : (value) => first(value) && second(value);
  }
  return (value) => {
    for (const check of checks) {
      if (!check(value)) {
        return false;
      }
    }
    return true;
  };
}

/** The check of one keyword; undefined where the validator decides. */
function partOf(keyword: string, data: Keywords): Check | undefined {
  const about = KINDS.find(({ keywords }) => Object.hasOwn(keywords, keyword));
  const check = (about?.keywords ?? FOR_ALL)[keyword]?.(data[keyword] as never, data);
  if (about === undefined || check === undefined || check === ALWAYS || isOnly(about, data)) {
    return check;
  }
  const { is } = about;
  return (value) => !is(value) || check(value);
}

type Makers = { readonly [keyword: string]: (value: never, data: Keywords) => Check | undefined };

/** A kind of values, and the keywords that are about it alone: they hold for all others, and their checks get no others. */
interface Kind {
  readonly types: readonly string[];
  readonly is: Check;
  readonly keywords: Makers;
}

/** Whether `type`, which is checked first, leaves values of this kind only. */
const isOnly = ({ types }: Kind, { type, format }: Keywords): boolean =>
  format === undefined && types.includes(type as string);

const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A string has at most as many code points as it has units, and at least half as many. */
const hasLength = (value: string, min: number, max: number): boolean => {
  if (value.length < min || value.length > 2 * max) {
    return false;
  }
  const length = value.length >= 2 * min && value.length <= max ? value.length : [...value].length;
  return length >= min && length <= max;
};

const NUMBERS: Kind = {
  types: ["number", "integer"],
  is: (value) => typeof value === "number" || typeof value === "bigint",
  keywords: {
    minimum: (limit: number) => (value) => (value as number) >= limit,
    maximum: (limit: number) => (value) => (value as number) <= limit,
    exclusiveMinimum: (limit: number) => (value) => (value as number) > limit,
    exclusiveMaximum: (limit: number) => (value) => (value as number) < limit,
  },
};

const STRINGS: Kind = {
  types: ["string"],
  is: (value) => typeof value === "string",
  keywords: {
    minLength: (limit: number) => (value) => hasLength(value as string, limit, Infinity),
    maxLength: (limit: number) => (value) => hasLength(value as string, 0, limit),
    pattern(source: string) {
      const pattern = new RegExp(source, "u");
      return (value) => pattern.test(value as string);
    },
  },
};

const ARRAYS: Kind = {
  types: ["array"],
  is: Array.isArray,
  keywords: {
    minItems: (limit: number) => (value) => (value as Items).length >= limit,
    maxItems: (limit: number) => (value) => (value as Items).length <= limit,
    uniqueItems: (isUnique: boolean) => (isUnique ? (hasUniqueItems as Check) : ALWAYS),
    items: (_: unknown, data) => itemsCheck(data),
    prefixItems: (_: unknown, data) => ("items" in data ? ALWAYS : itemsCheck(data)),
  },
};

const OBJECTS: Kind = {
  types: ["object"],
  is: isObject,
  keywords: {
    minProperties: (limit: number) => (value) => definedKeys(value as Members).length >= limit,
    maxProperties: (limit: number) => (value) => definedKeys(value as Members).length <= limit,
    properties: (_: unknown, data) => membersCheck(data),
    required: (_: unknown, data) => ("properties" in data ? ALWAYS : membersCheck(data)),
    additionalProperties: (_: unknown, data) => restCheck(data),
    patternProperties: (_: unknown, data) => ("additionalProperties" in data ? ALWAYS : restCheck(data)),
  },
};

const KINDS: readonly Kind[] = [NUMBERS, STRINGS, ARRAYS, OBJECTS];

const list = (data: unknown): Check[] => (data as SchemaData[]).map(checkOf);

/** The keywords that are about all values. */
const FOR_ALL: Makers = {
  // `type` is checked first of all. It reads `format`, where a value need not be JSON.
  type: () => ALWAYS,
  format: () => ALWAYS,
  $ref($ref: unknown) {
    let check: Check | undefined;
    // Not before it is needed: a schema may refer to itself.
    return (value) => {
      check ??= checkOf(referenced($ref));
      return check(value);
    };
  },
  const: (one: unknown) => valuesCheck([one]),
  enum: (values: unknown[]) => valuesCheck(values),
  allOf: (data: unknown) => all(list(data)),
  anyOf: (data: unknown) => any(list(data)),
  oneOf: (data: unknown) => one(list(data)),
  not(data: SchemaData) {
    const check = checkOf(data);
    return (value) => !check(value);
  },
};

function any(checks: readonly Check[]): Check {
  return (value) => {
    for (const check of checks) {
      if (check(value)) {
        return true;
      }
    }
    return false;
  };
}

function one(checks: readonly Check[]): Check {
  return (value) => {
    let count = 0;
    for (const check of checks) {
      if (check(value) && ++count > 1) {
        return false;
      }
    }
    return count === 1;
  };
}

/** Objects are compared by the validator. */
const hasUniqueItems = (value: readonly unknown[]): boolean =>
  value.every((item) => typeof item !== "object") ? new Set(value).size === value.length : isValid(UNIQUE_ITEMS, value);

const UNIQUE_ITEMS = { uniqueItems: true };

function typesCheck({ type, format }: Keywords): Check {
  const checks = [type as string | string[]].flat().map((one) => typeCheck(one, format));
  return checks.length === 1 ? (checks[0] as Check) : any(checks);
}

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
  const [only] = values;
  const listed = new Set(values);
  return values.length === 1 ? (value) => value === only : (value) => listed.has(value);
}

function itemsCheck({ prefixItems = [], items = true }: Keywords): Check {
  const first = list(prefixItems);
  const rest = checkOf(items as SchemaData);
  return (value) => {
    let i = 0;
    for (const item of value as Items) {
      if (!(first[i++] ?? rest)(item)) {
        return false;
      }
    }
    return true;
  };
}

/** Writing JSON leaves members that are undefined out. */
const definedKeys = (value: Members): string[] => Object.keys(value).filter((key) => value[key] !== undefined);

/** A member that a schema names. */
interface Member {
  readonly name: string;
  readonly check: Check;
  readonly isRequired: boolean;
  /** Whether every object has a member of this name from its prototype. */
  readonly isInherited: boolean;
}

/** Checks the members that `properties` and `required` name. */
function membersCheck({ properties = {}, required = [] }: Keywords): Check {
  const schemas = properties as Record<string, SchemaData>;
  // Values that tell the branches of a union apart come first: most branches end there.
  const names = Object.keys(schemas);
  const sorted = [true, false].flatMap((first) =>
    names.filter((name) => listsValues(schemas[name] as SchemaData) === first),
  );
  const others = (required as string[]).filter((name) => !Object.hasOwn(schemas, name));
  const members = [...new Set([...sorted, ...others])].map(
    (name): Member => ({
      name,
      check: Object.hasOwn(schemas, name) ? checkOf(schemas[name] as SchemaData) : ALWAYS,
      isRequired: (required as string[]).includes(name),
      isInherited: name in Object.prototype,
    }),
  );
  return (value) => {
    for (const { name, check, isRequired, isInherited } of members) {
      const member = isInherited && !Object.hasOwn(value as Members, name) ? undefined : (value as Members)[name];
      if (member === undefined ? isRequired : !check(member)) {
        return false;
      }
    }
    return true;
  };
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
  return (value) => {
    for (const key of Object.keys(value as Members)) {
      const member = (value as Members)[key];
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
  };
}
