/** How a call gives the body of a success, whatever its type: as JSON, string or Blob, or while it arrives. */
export type ParseAs = "json" | "text" | "blob" | "stream";
