import type { Operation, Parameter } from "../../model/model.ts";
import { code, isAndWas } from "../messages.ts";
import { SUBJECT } from "../subject.ts";
import { operationSymbols } from "../symbols.ts";
import { type OperationComparison, type OperationPair, REQUEST } from "./comparison.ts";

/** Parameters: those of the path by position, all others by place and name. */
export function compareParameters(at: OperationComparison, pair: OperationPair): void {
  const { old, next } = pair;
  comparePathParameters(at, pair);
  const others = new Map(notInPath(next).map((one) => [`${one.in} ${one.name}`, one]));
  for (const one of notInPath(old)) {
    const other = others.get(`${one.in} ${one.name}`);
    others.delete(`${one.in} ${one.name}`);
    const [name, names] = [nameOf(one), [one.name]];
    if (other === undefined) {
      at.add("parameter-removed", [one.type.pointer, null], { ...REQUEST, request: true }, `${name} is gone`, {
        names,
      });
      continue;
    }
    const places = [one.type.pointer, other.type.pointer] as const;
    if (other.required && !one.required) {
      at.add("parameter-made-required", places, { ...REQUEST, request: true }, `${name} must be given`, { names });
    } else if (one.required && !other.required) {
      at.add("parameter-made-optional", places, REQUEST, `${name} may be left out`, { names });
    }
    compareParameter(at, pair, one, other);
  }
  for (const one of others.values()) {
    const text = `${nameOf(one)} is new${one.required ? ", and must be given" : ""}`;
    at.add("parameter-added", [null, one.type.pointer], { ...REQUEST, request: one.required }, text, {
      names: [one.name],
    });
  }
}

function comparePathParameters(at: OperationComparison, pair: OperationPair): void {
  const [before, after] = [inPath(pair.old), inPath(pair.next)];
  if (before.length !== after.length) return;
  for (const [i, one] of before.entries()) {
    const other = after[i];
    if (one === undefined || other === undefined) continue;
    if (one.name !== other.name) {
      const text = `the path parameter ${code(one.name)} of ${SUBJECT} is now called ${code(other.name)}`;
      const places = [one.type.pointer, other.type.pointer] as const;
      at.add("path-parameter-renamed", places, { ...REQUEST, request: true }, text, {
        names: [one.name, other.name],
      });
    }
    compareParameter(at, pair, one, other);
  }
}

function compareParameter(at: OperationComparison, pair: OperationPair, one: Parameter, other: Parameter): void {
  const [name, names] = [nameOf(other), [other.name]];
  const places = [one.type.pointer, other.type.pointer] as const;
  const styles = [
    ["style", one.style, other.style],
    ["explode", one.explode, other.explode],
    ["content", one.mediaType, other.mediaType],
  ] as const;
  const differing = styles.filter(([, was, is]) => was !== is);
  if (differing.length > 0) {
    const how = differing.map(([key, was, is]) => `${code(key)} ${isAndWas(was, is)}`).join("; ");
    const text = `${name} is written in another way, which the client follows: ${how}`;
    at.add("parameter-style-changed", places, REQUEST, text, { names });
  }
  if (one.description !== other.description) {
    at.add("prose-changed", places, REQUEST, `the description of ${name.slice("the ".length)} changes`, { names });
  }
  if (one.deprecated !== other.deprecated) {
    const kind = other.deprecated ? "deprecated-set" : "deprecated-unset";
    at.add(kind, places, REQUEST, `${name} is ${other.deprecated ? "" : "no longer "}deprecated`, { names });
  }
  const root = `${pair.next.title}Init`;
  at.enterParameter(one.type, other.type, other.name, one.in, root);
  if (one.takesDate === other.takesDate) return;
  const text = `${name} ${one.takesDate ? "no longer" : "also"} takes a ${code("Date")}`;
  const kind = one.takesDate ? "type-changed" : "type-opened";
  at.add(kind, places, { ...REQUEST, request: one.takesDate }, text, {
    symbols: operationSymbols(root, [pair]),
    names,
  });
}

function nameOf({ in: place, name }: Parameter): string {
  return `the ${place} parameter ${code(name)} of ${SUBJECT}`;
}

function notInPath({ parameters }: Operation): Parameter[] {
  return parameters.filter((one) => one.in !== "path");
}

/** The parameters of the path in its order; undefined for one that is not declared. */
function inPath({ path, parameters }: Operation): (Parameter | undefined)[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) =>
    parameters.find((one) => one.in === "path" && one.name === name),
  );
}
