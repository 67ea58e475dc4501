/** Makes everything that values hold unchangeable, maps and sets among it: a write throws in a module. */
export function freezeAll(...values: readonly unknown[]): void {
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) continue;
    if (value instanceof Map || value instanceof Set) {
      for (const name of ["set", "add", "delete", "clear"]) Object.defineProperty(value, name, { value: refuse });
      for (const entry of value.entries()) open.push(...entry);
    }
    Object.freeze(value);
    for (const member of Object.values(value)) open.push(member);
  }
}

function refuse(): never {
  throw new TypeError("Cannot change a collection of the model");
}
