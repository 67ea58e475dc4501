import type { SourceSpan } from "../diagnostics/error.ts";
import type { Json, Pointer } from "../openapi/pointer.ts";
import type { Section } from "../openapi/reference-sections.ts";

/** A parsed text with the places of its nodes. */
export interface Parsed {
  value: Json;
  /** Finds the place of the node at `pointer`, or of its nearest ancestor that exists. */
  at(pointer: Pointer): SourceSpan;
  /** How the value was made of the text; absent where it is what the text says. */
  conversion?: Conversion;
}

/** The place of a node for an error, with its pointer in the text. */
export function placeOfNode(parsed: Parsed, pointer: Pointer): SourceSpan & { pointer: Pointer } {
  return { ...parsed.at(pointer), pointer: parsed.conversion?.originOf(pointer) ?? pointer };
}

/** Something that a document of another version says and OpenAPI 3.1 cannot. */
export interface Unsaid {
  message: string;
  /** In the document as it was written. */
  place: SourceSpan & { pointer: Pointer };
}

/** How a document of another version became OpenAPI 3.0 or 3.1. */
export interface Conversion {
  readonly unsaid: readonly Unsaid[];
  /** The pointer in the file of a node of the converted document. */
  originOf(pointer: Pointer): Pointer;
  /** The pointer in the converted document of a node of the file. */
  targetOf(pointer: Pointer): Pointer;
  /** The conversion of a file that the document refers to, and that states no version itself. */
  ofPart(file: Parsed): PartConversion;
}

export interface PartConversion extends Pick<Conversion, "unsaid" | "originOf" | "ofPart"> {
  /** Converts the node at `pointer` of the file. */
  part(node: Json, pointer: Pointer, section: Section): Json;
}
