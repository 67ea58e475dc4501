/**
 * Writes the value of a parameter in a style other than the default one.
 *
 * @returns the value as percent-encoded text, or all `name=value` pairs of a query, cookie or form
 */
export type StyleWriter = (value: unknown, style: ParameterStyle, name: string) => string | string[];

/** How a parameter is written. Default: style `form` with `explode` in query and cookie, else `simple` without. */
export interface ParameterStyle {
  explode?: boolean;
  /** Writes another style; operations import the one that they need, so that a bundle contains no others. */
  write?: StyleWriter;
  /**
   * Percent-encodes a value. Default: `encodeURIComponent`.
   *
   * @param separator what separates the value from others; it must be encoded
   */
  encode?: (text: string, separator?: string) => string;
}

/** Styles by parameter name. Parameters without an entry have the default. */
export interface ParameterStyles {
  readonly [name: string]: ParameterStyle;
}
