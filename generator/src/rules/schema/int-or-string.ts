import { type Rule, rule } from "../../normalize/rule.ts";

/**
 * Kubernetes and what is made with its tools describe a value that is a number or a text (`port: 80`, `port: "http"`) as a
 * string of the format `int-or-string`. The type alone would refuse every number.
 */
export const intOrString: Rule = rule({
  id: "int-or-string",
  code: "FS3055",
  stage: "schema",
  summary: "Lets a string of the format `int-or-string` be an integer.",
  evidence: ["Kubernetes API: IntOrString, the `port` of probes and services"],
  keywords: ["format"],
  direction: "widen",
  dormant: "Cloudflare's documents have no such format; those of Kubernetes and its extensions do.",
  Schema({ format, type }, cx) {
    if (format !== "int-or-string" || type !== "string") return;
    cx.set("type", ["integer", "string"], "The format says that it is an integer or a string.");
  },
});
