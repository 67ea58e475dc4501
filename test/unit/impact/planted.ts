import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangeKind } from "../../../generator/src/diff/change.ts";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import type { Edit } from "../diff/versions.ts";
import { root } from "./workspace.ts";

const own = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8")) as JsonObject;

function at(pointer: string): Json {
  const found = get(own, pointer);
  if (found === undefined) throw new Error(`nothing at ${pointer}`);
  return found;
}

/** A change of the document, and the kind of change that every finding must be put down to. */
export interface Planted {
  id: string;
  edits: readonly Edit[];
  cause: ChangeKind;
}

const tunnels = "/paths/~1accounts~1{account_id}~1cfd_tunnel";
const tunnel = `${tunnels}~1{tunnel_id}`;
const token = `${tunnel}~1token/get`;
const apps = "/paths/~1accounts~1{account_id}~1access~1apps";
const model = "/components/schemas/CloudflareTunnel/properties";
const draft = `${tunnels}/post/requestBody/content/application~1json/schema`;
const status = `${model}/status/anyOf/0/enum`;
const required = { type: "string" };

/** What breaks by each is marked in the consumer's own lines; what is marked nowhere breaks nothing. */
export const PLANTED: readonly Planted[] = [
  { id: "status-added", cause: "enum-value-added", edits: [[`${status}/-`, "asleep"]] },
  {
    id: "local-removed",
    cause: "enum-value-removed",
    edits: [[`${draft}/properties/config_src/enum`, ["cloudflare"]]],
  },
  { id: "name-removed", cause: "property-removed", edits: [[`${model}/name`, undefined]] },
  { id: "name-number", cause: "type-changed", edits: [[`${model}/name`, { type: "number" }]] },
  { id: "name-nullable", cause: "nullable-added", edits: [[`${model}/name`, { type: ["string", "null"] }]] },
  { id: "secret-required", cause: "required-added", edits: [[`${draft}/required`, ["name", "tunnel_secret"]]] },
  {
    id: "region-required",
    cause: "property-added",
    edits: [
      [`${draft}/properties/region`, required],
      [`${draft}/required`, ["name", "region"]],
    ],
  },
  {
    id: "draft-name-removed",
    cause: "property-removed",
    edits: [
      [`${draft}/properties/name`, undefined],
      [`${draft}/required`, undefined],
    ],
  },
  { id: "connections-one", cause: "type-changed", edits: [[`${model}/connections`, { type: "string" }]] },
  {
    id: "colo-number",
    cause: "type-changed",
    edits: [[`${model}/connections/items/properties/colo_name`, { type: "number" }]],
  },
  { id: "inactive-removed", cause: "property-removed", edits: [[`${model}/conns_inactive_at`, undefined]] },
  {
    id: "token-moved",
    cause: "path-renamed",
    edits: [
      [`${tunnel}~1secret`, at(`${tunnel}~1token`)],
      [`${tunnel}~1token`, undefined],
    ],
  },
  {
    id: "token-object",
    cause: "type-changed",
    edits: [
      [
        `${token}/responses/200/content/application~1json/schema/properties/result`,
        { type: "object", properties: { value: { type: "string" } } },
      ],
    ],
  },
  { id: "delete-removed", cause: "operation-removed", edits: [[`${tunnel}/delete`, undefined]] },
  { id: "page-size-text", cause: "type-changed", edits: [[`${tunnels}/get/parameters/7/schema`, { type: "string" }]] },
  { id: "exact-removed", cause: "parameter-removed", edits: [[`${apps}/get/parameters/3`, undefined]] },
  {
    id: "apps-moved",
    cause: "path-renamed",
    edits: [
      ["/paths/~1accounts~1{account_id}~1access~1applications", at(apps)],
      [apps, undefined],
    ],
  },
  {
    id: "tunnel-id-renamed",
    cause: "path-parameter-renamed",
    edits: [
      [`${tunnels}~1{id}~1token`, JSON.parse(JSON.stringify(at(`${tunnel}~1token`)).replaceAll('"tunnel_id"', '"id"'))],
      [`${tunnel}~1token`, undefined],
    ],
  },
  {
    id: "search-required",
    cause: "parameter-made-required",
    edits: [[`${apps}/get/parameters/5/required`, true]],
  },
  // Nothing of these reaches the consumer.
  {
    id: "elsewhere",
    cause: "operation-removed",
    edits: [["/paths/~1accounts~1{account_id}~1magic~1ipsec_tunnels", undefined]],
  },
  { id: "addition", cause: "property-added", edits: [[`${model}/brand_new`, required]] },
  { id: "prose", cause: "prose-changed", edits: [[`${model}/name/description`, "What it is called."]] },
];
