import { code, commentLines, identifier, joined, json, key, quote, type SafeCode } from "../escape.ts";
import type { Model } from "../model/model.ts";
import type { JsonObject } from "../openapi/pointer.ts";

/** Your own output: it adds files to the package. */
export interface Plugin {
  /** How errors name it. */
  name: string;
  /** Packages that a program needs if it imports the files, with their ranges of versions: `{ zod: "^4.0.0" }`. */
  peers?: Readonly<Record<string, string>>;
  /**
   * Makes its files. The same arguments must give the same bytes. All arguments are frozen.
   *
   * @param model areas, operations, types and names
   * @param print the only functions that make text of files. Text of a document cannot act as code in it
   * @param document the canonical document
   */
  outputs(model: Model, print: Print, document: JsonObject): readonly PluginFile[];
}

/** A file of a plugin. */
export interface PluginFile {
  /** Relative to the package: `routes.js` or `routes/areas.js`. */
  path: PluginPath;
  text: SafeCode;
  /** What it is imported as: `./routes`. Declarations and JavaScript of one module have the same. */
  entry?: `./${string}`;
}

export type PluginPath = `${string}.${"js" | "d.ts" | "json"}`;

/** The functions that print text of files, so that text of a document stays text. */
export interface Print {
  /** A tag for templates, which takes printed text, lists of it and numbers. */
  code: typeof code;
  /** A string. */
  quote: typeof quote;
  /** The name of a member. */
  key: typeof key;
  /** A name made of any text. Two texts may give the same name. */
  identifier: typeof identifier;
  /** A value as JSON. */
  json: typeof json;
  /** A list with a separator. */
  joined: typeof joined;
  /** Lines of a block comment. */
  commentLines: typeof commentLines;
}

export const PRINT: Print = Object.freeze({ code, quote, key, identifier, json, joined, commentLines });
