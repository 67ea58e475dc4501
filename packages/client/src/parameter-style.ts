/** OpenAPI's `style` and `explode` of one parameter. Default: `form` and `explode` in query and cookie, else `simple`. */
export interface ParameterStyle {
  style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple";
  explode?: boolean;
  /** The parameter has `content` instead of a schema: its value is written as JSON. */
  content?: boolean;
}

/** Styles by parameter name. Parameters without an entry have the default. */
export interface ParameterStyles {
  readonly [name: string]: ParameterStyle;
}
