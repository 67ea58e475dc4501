import { FlarespecError } from "../../diagnostics/error.ts";

/** @throws FlarespecError FS1027 for the text of a web page. */
export function refuseWebPage(text: string, file: string, remedy?: string): void {
  if (!/^\uFEFF?\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text)) return;
  const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.replace(/\s+/g, " ").trim();
  throw new FlarespecError("FS1027", {
    message: `${file} is a web page${title === undefined || title === "" ? "" : ` with the title ${JSON.stringify(title)}`}`,
    place: { file, line: 1, column: 1 },
    expected: "JSON or YAML",
    ...(remedy !== undefined && { remedy }),
  });
}
