/**
 * The property that tells kinds apart, in an object of a kind that no source lists. At run time it is the API's own word:
 * compare it as `String(value)`.
 *
 * The pattern fits no listed kind. A comparison with a listed one therefore narrows the union, and `default` of a switch
 * keeps the objects of unlisted kinds; `string & {}` and branded strings prevent the first.
 */
export type Unlisted = `unlisted ${string}`;
