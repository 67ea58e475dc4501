import { andList } from "../../diagnostics/wording.ts";
import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, type Json, join, type Pointer, parent } from "../../openapi/pointer.ts";
import { hasFinalPath, operations, renameDeclarations } from "../shared/path-move.ts";

const MEANT = "The template and the declaration mean one parameter: the template's name is the one that is sent.";
const MISSING = "The template has this parameter, no declaration does: text, as every part of a path.";
const ABSENT = "A path parameter that the template does not have cannot be sent.";

/**
 * A template and its declarations must name the same parameters, or no request can be built. If exactly one name is
 * missing and one declared name is unknown to the template, they are one parameter under two names. Other missing
 * parameters are declared as text; other unknown ones are dropped.
 */
export const pathParameterDeclared: Rule = rule({
  id: "path-parameter-declared",
  code: "FS3003",
  stage: "paths",
  summary: "Makes the declared path parameters match the template.",
  evidence: ["corpus to 2023-04: 2 documents, 3 operations each", "history: 852 versions missing, 519 undeclared"],
  direction: "invent",
  repairs: true,
  PathItem(item, cx) {
    if (parent(cx.pointer).pointer !== "/paths") return;
    const path = parent(cx.pointer).key;
    if (!hasFinalPath(path, cx.root, cx.preset)) return;
    const names = templateNames(path);
    const all = operations(item, cx.pointer);
    if (all.length === 0) return;
    const shared = pathParametersOf(item.parameters, join(cx.pointer, "parameters"), cx);
    if (shared === undefined) return;
    const lists = all.map(([operation, at]) => pathParametersOf(operation.parameters, join(at, "parameters"), cx));
    if (lists.includes(undefined)) return;
    const known = (lists as DeclaredPathParameter[][]).map((list) => [...shared, ...list]);
    for (const list of known) {
      const missing = names.filter((name) => !list.some((one) => one.name === name));
      const absent = list.filter((one) => !names.includes(one.name));
      // One name on each side has no counterpart: the declaration is renamed. The next walk handles the rest.
      const [from, to] = [absent[0], missing[0]];
      if (missing.length === 1 && absent.length === 1 && from !== undefined && to !== undefined) {
        cx.report(
          `path parameter ${JSON.stringify(from.name)} is not in the template, ${JSON.stringify(to)} not declared; the template's name counts`,
        );
        renameDeclarations(item, cx.pointer, from.name, to, MEANT, cx);
        return;
      }
    }
    all.forEach(([operation, at], n) => {
      const own = lists[n] as DeclaredPathParameter[];
      const missing = names.filter((name) => !(known[n] as DeclaredPathParameter[]).some((one) => one.name === name));
      const absent = own.filter((one) => !names.includes(one.name));
      writeParameters(operation.parameters, join(at, "parameters"), missing, absent, cx);
    });
    const absent = shared.filter((one) => !names.includes(one.name));
    writeParameters(item.parameters, join(cx.pointer, "parameters"), [], absent, cx);
  },
});

interface DeclaredPathParameter {
  name: string;
  index: number;
}

/** The path parameters of a list; undefined if a reference cannot be resolved. */
function pathParametersOf(list: Json | undefined, at: Pointer, cx: Context): DeclaredPathParameter[] | undefined {
  if (!Array.isArray(list)) return [];
  const out: DeclaredPathParameter[] = [];
  for (let index = 0; index < list.length; index++) {
    const parameter = list[index];
    const found = isObject(parameter) ? cx.resolve(parameter, join(at, index)) : undefined;
    if (found === undefined) return undefined;
    if (found.node.in === "path" && typeof found.node.name === "string") out.push({ name: found.node.name, index });
  }
  return out;
}

function writeParameters(
  list: Json | undefined,
  at: Pointer,
  missing: readonly string[],
  absent: readonly DeclaredPathParameter[],
  cx: Context,
): void {
  if (missing.length === 0 && absent.length === 0) return;
  const kept = (Array.isArray(list) ? list : []).flatMap((_, i) =>
    absent.some(({ index }) => index === i) ? [] : [cx.copy(join(at, i))],
  );
  const operation = parent(at).pointer;
  if (missing.length > 0) cx.report(`does not declare ${andList(missing)} of its path; declared as text`, operation);
  for (const { name, index } of absent) {
    cx.report(`path parameter ${JSON.stringify(name)} is not in the template; it is dropped`, join(at, index));
  }
  const added = missing.map((name): Json => ({ in: "path", name, required: true, schema: { type: "string" } }));
  cx.write(
    at,
    [...kept, ...added],
    missing.length > 0 ? MISSING : ABSENT,
    missing.length > 0 ? "invent" : "equivalent",
  );
}
