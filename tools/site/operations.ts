import { codeSpan, markdown } from "../../generator/src/escape.ts";
import type { Change } from "../../generator/src/ledger/change.ts";
import type { Area, NamedType, Operation } from "../../generator/src/model/model.ts";
import { operationLabel } from "../../generator/src/openapi/places.ts";
import type { Run } from "../../generator/src/pipeline.ts";

/** The areas of the package. */
export function areasPage({ model }: Run): string {
  const rows = model.areas.map(
    ({ name, operations, types }) =>
      `| [${name}](/reference/operations/${name}) | ${operations.length} | ${types.length} |\n`,
  );
  return `# Operations and types

What \`@flarespec/cloudflare\` has, with the corrections of each: which rule or patch, and why.

| area | operations | types |
| --- | --- | --- |
${rows.join("")}`;
}

/** The operations and types of an area, each with its corrections. */
export function areaPage(run: Run, { name, operations, types }: Area): string {
  const byPlace = corrections(run);
  return `# ${name}

Import from \`@flarespec/cloudflare/${name}\`. In the reasons, a number is how many corrections have it.

## Operations

${operations.map((operation) => operationPart(operation, byPlace)).join("\n")}
## Types

${types.map((type) => typePart(type, byPlace)).join("\n")}`;
}

type Corrections = (pointer: string) => Change[];

/** The changes at a place or below it. */
function corrections({ ledger }: Run): Corrections {
  return (pointer) => ledger.filter((change) => change.pointer === pointer || change.pointer.startsWith(`${pointer}/`));
}

function operationPart(operation: Operation, at: Corrections): string {
  const { name, summary, permissions, codes, deprecated } = operation;
  const lines = [
    `### ${name}`,
    "",
    codeSpan(operationLabel(operation)),
    "",
    ...(summary === undefined ? [] : [sentence(summary), ""]),
    ...(deprecated ? ["Deprecated.", ""] : []),
    ...(permissions.length === 0
      ? []
      : [`Any one of these permissions is enough: ${permissions.map(codeSpan).join(", ")}.`, ""]),
    ...(codes.length === 0 ? [] : [`Error codes: ${codes.map(({ code }) => code).join(", ")}.`, ""]),
    ...reasons(at(operation.pointer)),
  ];
  return `${lines.join("\n")}\n`;
}

function typePart({ name, pointer, values }: NamedType, at: Corrections): string {
  const lines = [
    `### ${name}`,
    "",
    ...(values === undefined
      ? []
      : [`Known values: ${values.map((value) => codeSpan(String(value))).join(", ")}.`, ""]),
    ...reasons(at(pointer)),
  ];
  return `${lines.join("\n")}\n`;
}

/** The corrections of a place, by rule and reason. */
function reasons(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ["As the sources say.", ""];
  const counts = new Map<string, { rule: string; reason: string; n: number }>();
  for (const { rule, reason } of changes) {
    const key = `${rule} ${reason}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { rule, reason, n: 1 });
    else known.n += 1;
  }
  const items = [...counts.values()].map(({ rule, reason, n }) => {
    const by = rule.includes(":") || rule === "selection" ? codeSpan(rule) : `[${rule}](/reference/rules/${rule})`;
    return `- ${by}${n > 1 ? ` (${n})` : ""}: ${sentence(reason)}`;
  });
  return [...items, ""];
}

/** Text of a source; two braces would be an expression of Vue. */
function sentence(text: string): string {
  return markdown(text).replaceAll("{{", "&#123;&#123;");
}
