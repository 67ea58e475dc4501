import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { movePath, sendableForm } from "../shared/path-move.ts";

const NOT_SENDABLE = "A request has no such path: it starts with one slash, and white space is encoded.";

/**
 * No request can be sent to `zones`, `//zones` or `/my zones`. Each is replaced by the path that was meant. A fragment
 * (`/#Action=CopyImage`) stays: it distinguishes operations, and the client does not send it. If that is published too with the same methods, the path stays, and the model lists its operations as not
 * sent.
 */
export const pathForm: Rule = rule({
  id: "path-form",
  code: "FS3037",
  stage: "paths",
  summary: "Rewrites paths to a form that a request can have.",
  evidence: ["other vendors: paths without a slash in front, and with blanks"],
  direction: "equivalent",
  repairs: true,
  dormant: "Every path that Cloudflare published starts with one slash and has no space.",
  Document(root, cx) {
    if (!isObject(root.paths)) return;
    for (const path of Object.keys(root.paths)) {
      const to = sendableForm(path, root);
      if (to === undefined) continue;
      cx.report(`no request has such a path; it is read as ${to}`, join("/paths", path));
      movePath(path, to, NOT_SENDABLE, cx);
    }
  },
});
