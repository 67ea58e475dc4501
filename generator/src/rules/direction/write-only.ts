import { type Rule, rule } from "../../normalize/rule.ts";
import { join } from "../../openapi/pointer.ts";
import { isReferredTo, markedProperties } from "./read-only.ts";

/** `writeOnly` properties (a secret that one sets and never reads) belong to requests; no response has them. */
export const writeOnly: Rule = rule({
  id: "write-only",
  code: "FS3083",
  stage: "direction",
  summary: "Removes write-only properties from schemas that only responses use.",
  evidence: ["corpus and sources: none yet"],
  keywords: ["properties"],
  direction: "widen",
  dormant:
    "No publication has writeOnly so far. It is the counterpart of read-only, and other vendors' documents do have it.",
  Schema(schema, cx) {
    const names = markedProperties(schema, "writeOnly");
    if (names.length === 0) return;
    const uses = cx.uses();
    if (uses.request || !(uses.response || uses.failure)) return;
    for (const name of names) {
      // What a reference leads to stays; without the mark, the next walk leaves it alone.
      const isReferred = isReferredTo(join(cx.pointer, "properties", name), cx);
      cx.remove(
        ["properties", name, ...(isReferred ? ["writeOnly"] : [])],
        REQUESTS_ONLY,
        isReferred ? "equivalent" : "widen",
      );
    }
    const required = Array.isArray(schema.required) ? schema.required : [];
    const left = required.filter((name) => !names.includes(name as string));
    if (left.length === required.length) return;
    if (left.length > 0) cx.set("required", left, REQUESTS_ONLY, "widen");
    else cx.remove("required", REQUESTS_ONLY, "widen");
  },
});

const REQUESTS_ONLY = "A write-only property is sent in requests; no response states it.";
