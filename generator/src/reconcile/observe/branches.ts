import { dereference, dereferenceAt, type Located } from "../../openapi/dereference.ts";
import { canonicalText } from "../../openapi/equal.ts";
import { isObject, type JsonObject, type Pointer, parent } from "../../openapi/pointer.ts";
import { tagOf } from "../../schema/discrimination.ts";
import type { Uses } from "../../schema/uses.ts";
import { isUnknown, typeNames, typesOf } from "../schemas.ts";
import type { Claim, ObservedSchema, Observer } from "./observer.ts";

/** Branches that one source's union has and another's has not. */
export function observeBranches(o: Observer, observed: ObservedSchema): void {
  extraBranches(o, observed);
  for (const branch of new Set(observed.position.lacking.map((one) => one.branch))) lackedBranch(o, observed, branch);
}

/** Branches that only a further source has. */
function extraBranches(o: Observer, { position, node, uses, stated: [base] }: ObservedSchema): void {
  const { pointer, primary, extra } = position;
  if (base === undefined || node["x-incomplete"] !== undefined) return;
  const noted = new Set<string>();
  for (const { source, pointer: theirs } of extra) {
    const their = dereferenceAt(o.root, theirs);
    if (their === undefined || !isOtherShape(o.root, their, base)) continue;
    // Several models of one source that have it, as the one sent and the one received, count once.
    const word = `${source} ${canonicalText(their.node)}`;
    if (noted.has(word)) continue;
    noted.add(word);
    const claims = [
      { source: primary, pointer, says: false },
      { source, pointer: theirs, says: true },
    ];
    noteBranch(o, their, pointer, claims, uses);
  }
}

/** A branch of the first source that some further source lacks. */
function lackedBranch(o: Observer, { position, stated, uses }: ObservedSchema, branch: Pointer): void {
  const { pointer, primary, lacking } = position;
  const our = dereferenceAt(o.root, branch);
  if (our === undefined) return;
  const claims = stated.slice(1).map(({ source, pointer: from, node }): Claim => {
    const their = dereference(o.root, node, from);
    const lacks = lacking.some((one) => one.branch === branch && one.by.source === source);
    const counterpart = o.positions.at(branch)?.statements.find((one) => one.source === source);
    if (counterpart !== undefined || !lacks) return { source, pointer: counterpart?.pointer ?? from, says: true };
    const silent =
      their === undefined ||
      isUnknown(their.node) ||
      their.node["x-incomplete"] !== undefined ||
      !isOtherShape(o.root, our, their);
    return { source, pointer: from, says: silent ? undefined : false };
  });
  noteBranch(o, our, pointer, [{ source: primary, pointer: branch, says: true }, ...claims], uses);
}

/** Strings beside a string (an id or an audience tag) are not another shape. */
function isOtherShape(root: JsonObject, branch: Located, beside: Located): boolean {
  const types = typeNames(root, beside);
  return isObject(branch.node.properties) || !typesOf(branch.node).some((one) => types.includes(one));
}

function noteBranch(o: Observer, branch: Located, pointer: Pointer, claims: readonly Claim[], uses: Uses): void {
  o.note("exists", `shape ${branchName(o.root, branch)}`, pointer, claims, uses, { shape: branch.pointer });
}

/** A branch of a union by the name of its component, its tag, or its only property. */
function branchName(root: JsonObject, branch: Located): string {
  const { pointer, key } = parent(branch.pointer);
  if (pointer === "/components/schemas") return key;
  const [only, ...more] = Object.keys(isObject(branch.node.properties) ? branch.node.properties : {});
  const member = only === undefined || more.length > 0 ? "without a name" : `with ${only}`;
  return tagOf(root, branch) ?? member;
}
