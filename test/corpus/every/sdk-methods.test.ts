import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { compareOnWire, hasSdk, writeCalls } from "../../unit/codemod/wire.ts";
import { generateInto, hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "../whole-document.ts";

sayIfMissing("every method of the SDK");
if (!hasSdk) console.info("every method of the SDK: skipped, npm ci --prefix tools/sdk installs the SDK");

/** Lists in a query, and bodies that the document of 2024 has and the SDK has not, or the other way round. */
const DIFFERENT = [
  "POST /accounts/{account_id}/access/service_tokens/{service_token_id}/rotate",
  "POST /accounts/{account_id}/brand-protection/submit",
  "GET /accounts/{account_id}/intel/dns",
  "GET /accounts/{account_id}/load_balancers/search",
  "DELETE /accounts/{account_id}/magic/routes",
  "PATCH /zones/{zone_id}/client_certificates/{client_certificate_id}",
  "DELETE /zones/{zone_id}/filters",
  "DELETE /zones/{zone_id}/firewall/access_rules/rules/{identifier}",
  "DELETE /zones/{zone_id}/firewall/rules",
  "DELETE /zones/{zone_id}/firewall/rules/{id}",
  "GET /zones/{zone_id}/settings/zaraz/history/configs",
];

test.runIf(hasCorpus && hasSdk)(
  "calls of the SDK for the whole document are moved, and send the same requests",
  { timeout: 600_000 },
  async () => {
    const { folder, remove } = generateInto(publishedDocument(WHOLE));
    try {
      const { pairs, missing, unwritten } = writeCalls(
        JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as JsonObject,
      );
      // Newer versions of the SDK lack operations of 2024, such as those of single AI models. Bodies that are not JSON are not written here.
      expect([pairs.length, missing.length, unwritten.length]).toEqual([1317, 155, 61]);
      const { equal, different, left } = await compareOnWire(pairs, folder);
      const leftBecause = (reason: string) => left.filter(({ why }) => why.includes(reason)).map(({ label }) => label);
      expect(leftBecause("the document does not say how")).toHaveLength(6);
      // The document of 2024 has bodies that the SDK does not send: what a call of ours should send is not known.
      expect(leftBecause("takes a body, and the SDK sends none")).toEqual([
        "PUT /user/tokens/{token_id}/value",
        "DELETE /zones/{zone_id}/api_gateway/operations",
      ]);
      expect(left).toHaveLength(8);
      expect(different.map(({ label }) => label)).toEqual(DIFFERENT);
      expect(equal).toHaveLength(1298);
    } finally {
      remove();
    }
  },
);
