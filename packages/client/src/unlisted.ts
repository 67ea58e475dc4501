/**
 * Type of a discriminator property whose value no source lists. At run time it is the string that the API sent; compare
 * it as `String(value)`.
 *
 * No listed value matches the pattern. So a comparison with a listed value narrows the union, and the `default` of a
 * switch keeps the objects with unlisted values. `string & {}` and branded strings would prevent the narrowing.
 */
export type Unlisted = `unlisted ${string}`;
