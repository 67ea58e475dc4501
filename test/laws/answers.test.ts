import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { load } from "../../generator/src/config/read.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { get, isObject, type Json, type JsonObject, join as pointerTo } from "../../generator/src/openapi/pointer.ts";
import { canonicalize, type Normalized } from "../../generator/src/pipeline.ts";
import { root } from "../contract/product.ts";
import { responseSchema, Validator } from "../contract/validate.ts";

interface Answer {
  id: string;
  operation: { method: string; path: string };
  status: number;
  body: Json;
}

/** The recorded answers of this repository, and those beside it where they are there. */
const answers = [join(root, "spec/recorded"), join(root, "../shared/recordings-real")].flatMap((folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Answer), id: file }))
    .filter(({ status }) => status !== undefined),
);

let evidence: Normalized;
let stated: Normalized;
beforeAll(async () => {
  const { input } = await load({ config: join(root, "flarespec.config.ts") });
  evidence = canonicalize(input);
  stated = canonicalize({ ...input, config: { ...input.config, answers: "stated" } });
}, 120_000);

/** A check of answers by a document; undefined where it declares none. */
function checker({ canonical }: Normalized): (answer: Answer) => string[] | undefined {
  const validator = new Validator(canonical);
  return ({ operation: { method, path }, status, body }) => {
    const pointer = pointerTo("/paths", path, method.toLowerCase());
    const node = get(canonical, pointer);
    const schema = isObject(node) ? responseSchema({ node, pointer }, status, canonical) : undefined;
    return schema === undefined ? undefined : validator.faults(schema, body);
  };
}

describe("what answers promise by evidence", () => {
  test("is in every recording: none is refused because of it", () => {
    const [byEvidence, asStated] = [checker(evidence), checker(stated)];
    const asked = answers.filter((answer) => asStated(answer)?.length === 0);
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.flatMap((answer) => byEvidence(answer)?.map((fault) => `${answer.id}: ${fault}`) ?? [])).toEqual([]);
  });

  test("refuses an answer without it, which what is stated accepts", () => {
    const [byEvidence, asStated] = [checker(evidence), checker(stated)];
    const [tunnel] = answers.filter(({ id }) => id === "tunnels/get_accounts-account_id-cfd_tunnel-tunnel_id.200.json");
    const lacking = clone(tunnel as never) as Answer & { body: { result: JsonObject } };
    delete lacking.body.result.id;
    expect(asStated(lacking)).toEqual([]);
    expect(byEvidence(lacking)).toEqual([expect.stringContaining("must have required property 'id'")]);
  });

  test("is in the ledger with its reason, and not at all where only what is stated is wanted", () => {
    const from = ({ editor }: Normalized): string[] =>
      editor.ledger.map(({ rule }) => rule).filter((id) => id === "required-result" || id.includes("answers.overlay"));
    expect(from(evidence).length).toBeGreaterThan(30);
    expect(from(stated)).toEqual([]);
    for (const { rule, direction, pointer } of evidence.editor.ledger) {
      if (!rule.includes("answers.overlay")) continue;
      expect(direction, pointer).toBe("narrow");
      expect(pointer).toMatch(/\/required$/);
    }
  });
});
