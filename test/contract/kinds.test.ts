import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { describe, expect, test } from "vitest";
import { get, isObject, type Json, type JsonObject, join } from "../../generator/src/openapi/pointer.ts";
import { discriminations, isUnlistedKind } from "../../generator/src/schema/discrimination.ts";
import { canonical, root } from "./product.ts";
import { operationsOf } from "./recordings.ts";
import { bodySchema, landing, responseSchema, Validator } from "./validate.ts";

/** What every form of recording has; a recorded request may hold its body inside `request`. */
interface File {
  operation: { method: string; path: string };
  status?: number;
  body?: Json;
  request?: Json;
}

/** Recordings of the real API lie beside the project on some machines. */
const FOLDERS = ["spec/recorded", "../shared/recordings-real"].map((name) => joinPath(root, name)).filter(existsSync);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, file: JSON.parse(readFileSync(joinPath(folder, name), "utf8")) as File })),
);

const validator = new Validator(canonical);

/** An object where a union stands whose branches a property tells apart. */
interface Met {
  at: string;
  kind: Json | undefined;
  /** The branch of this kind, or that for kinds that no source lists. */
  own: number;
  accepting: number[];
}

function meet(pointer: string, value: Json, found: Met[]): void {
  const place = landing(canonical, pointer);
  if (place === undefined) return;
  const { node } = place;
  if (Array.isArray(value)) for (const item of value) meet(join(place.pointer, "items"), item, found);
  if (isObject(value) && isObject(node.properties)) {
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(node.properties, name)) meet(join(place.pointer, "properties", name), member as Json, found);
    }
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = node[keyword];
    if (!Array.isArray(branches)) continue;
    const at = join(place.pointer, keyword);
    const accepting = branches.flatMap((_, i) => (validator.faults(join(at, i), value).length === 0 ? [i] : []));
    const [tag] = discriminations(canonical, place.pointer, keyword, branches);
    if (tag !== undefined && isObject(value) && value[tag.property] !== undefined) {
      const kind = value[tag.property];
      const own = tag.branchOf.get(kind as string) ?? branches.findIndex(isUnlistedKind);
      found.push({ at: place.pointer, kind, own, accepting });
    }
    for (const i of accepting) meet(join(at, i), value, found);
  }
}

function metIn({ operation, status, body, request }: File): Met[] {
  const value = body ?? (isObject(request) ? (request.body as Json | undefined) : undefined);
  const found: Met[] = [];
  for (const one of value === undefined ? [] : operationsOf({ operation } as never)) {
    const pointer = status === undefined ? bodySchema(one) : responseSchema(one, status);
    if (pointer !== undefined && value !== undefined) meet(pointer, value, found);
  }
  return found;
}

test("no recorded object passes through the branch of another kind", () => {
  const strangers = files.flatMap(({ name, file }) =>
    metIn(file).flatMap(({ at, kind, own, accepting }) =>
      accepting.every((branch) => branch === own) ? [] : [`${name}: ${String(kind)} at ${at}`],
    ),
  );
  expect(strangers).toEqual([]);
});

describe.each(["accounts", "zones"])("an application of /%s", (scope) => {
  const path = `/${scope}/{}/access/apps`;
  const pointer = operationsOf({ operation: { method: "POST", path } } as never).map((one) =>
    bodySchema(one),
  )[0] as string;
  const branches = (landing(canonical, pointer)?.node.anyOf ?? []) as JsonObject[];

  test("is sent as the kind that it says it is", () => {
    const [tag] = discriminations(canonical, landing(canonical, pointer)?.pointer ?? "", "anyOf", branches);
    expect(tag).toMatchObject({ property: "type", required: true });
    const kinds = [...(tag?.branchOf.keys() ?? [])];
    expect(kinds).toEqual(
      expect.arrayContaining(["self_hosted", "saas", "warp", "biso", "bookmark", "infrastructure"]),
    );
    for (const kind of kinds) {
      const found: Met[] = [];
      meet(pointer, { type: kind, name: "n", domain: "a.example", target_criteria: [] }, found);
      expect(found.slice(0, 1)).toMatchObject([{ kind, accepting: [tag?.branchOf.get(kind)] }]);
    }
  });

  test("is not sent without a kind, nor as one that no source lists", () => {
    expect(validator.faults(pointer, { name: "n" })).not.toEqual([]);
    expect(validator.faults(pointer, { name: "n", type: "new_kind" })).not.toEqual([]);
  });

  test("may be answered as a kind that no source lists, and takes a policy written out", () => {
    const answer = responseSchema(
      operationsOf({ operation: { method: "POST", path } } as never)[0] as never,
      201,
    ) as string;
    const result = join(landing(canonical, answer)?.pointer as string, "properties", "result");
    expect(get(canonical, result)).toBeDefined();
    expect(
      validator.faults(result, { type: "new_kind", id: "00000000-0000-4000-8000-000000000000", aud: "a" }),
    ).toEqual([]);
    const policy = { name: "p", decision: "allow", include: [{ everyone: {} }] };
    const body = { type: "self_hosted", name: "n", domain: "a.example", policies: [policy] };
    if (scope === "accounts") expect(validator.faults(pointer, body)).toEqual([]);
  });
});
