/** How one parameter is written; OpenAPI's words and defaults (query and cookie: `form` and `explode`, else `simple`). */
export interface ParameterStyle {
  style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple";
  explode?: boolean;
  /** The parameter has a `content` instead of a schema: its value goes as JSON. */
  content?: boolean;
}

/** Parameters of one place, by name; those that are not there have the defaults. */
export interface ParameterStyles {
  readonly [name: string]: ParameterStyle;
}
