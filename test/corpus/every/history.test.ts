import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { History } from "../../../generator/src/reconcile/history.ts";
import { hasCorpus, history, publishedDocument, sayIfMissing, WHOLE } from "../whole-document.ts";

sayIfMissing("the history of tun_type");

const OURS = new URL("../../../spec/history/warp-connector-create.ndjson", import.meta.url);

test.runIf(hasCorpus)("our history of tun_type is that of all publications", () => {
  const route = {
    method: "post",
    path: "/accounts/{}/warp_connector",
    part: ["responses", "200"],
    members: [".result", ".tun_type"],
  };
  const whole = { name: WHOLE, source: () => publishedDocument(WHOLE) };
  const told: [date: string, until: string, says: Json][] = [];
  for (const { name, source } of [...history("slices"), whole]) {
    const [date, revision] = [name.slice(0, 10), name.slice(11)];
    // One at a time: all of them are too much to hold at once.
    const openapi = JSON.parse(source().text) as JsonObject;
    const one = new History({ location: name, text: JSON.stringify({ date, revision, openapi }) });
    for (const { says } of one.past("enum", "enum", route)) {
      const last = told.at(-1);
      if (last !== undefined && isDeepStrictEqual(last[2], says)) last[1] = name;
      else told.push([name, name, says]);
    }
  }
  const ours = new History({ location: "ours", text: readFileSync(OURS, "utf8") }).past("enum", "enum", route);
  const named = (date: string, revision: string | undefined): string => `${date}-${revision}`;
  expect(ours.map((one) => [named(one.date, one.revision), named(one.until, one.untilRevision), one.says])).toEqual(
    told,
  );
});
