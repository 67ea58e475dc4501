import { type Rule, rule } from "../../normalize/rule.ts";
import { markedProperties } from "./read-only.ts";

/** `writeOnly` properties (a secret one sets and never reads) belong to requests; no response states them. */
export const writeOnly: Rule = rule({
  id: "write-only",
  code: "FS3083",
  stage: "direction",
  summary: "Leaves write-only properties out of what only responses use.",
  evidence: ["corpus and sources: none yet"],
  keywords: ["properties"],
  direction: "widen",
  dormant: "No publication says writeOnly so far; it is the other half of read-only, and other documents do say it.",
  Schema(schema, cx) {
    const names = markedProperties(schema, "writeOnly");
    if (names.length === 0) return;
    const uses = cx.uses();
    if (uses.request || !(uses.response || uses.failure)) return;
    for (const name of names) cx.remove(["properties", name], NOT_TOLD, "widen");
    const required = Array.isArray(schema.required) ? schema.required : [];
    const left = required.filter((name) => !names.includes(name as string));
    if (left.length === required.length) return;
    if (left.length > 0) cx.set("required", left, NOT_TOLD, "widen");
    else cx.remove("required", NOT_TOLD, "widen");
  },
});

const NOT_TOLD = "A write-only property is sent in requests; no response states it.";
