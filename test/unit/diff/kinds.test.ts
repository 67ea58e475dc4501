import { describe, expect, test } from "vitest";
import {
  type Bump,
  type ChangeDirection,
  type ChangeKind,
  KINDS,
  type PlainChange,
} from "../../../generator/src/diff/change.ts";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { BASE, difference, type Edit, sideWith } from "./versions.ts";

const things = "/paths/~1accounts~1{account_id}~1things";
const thing = "/paths/~1accounts~1{account_id}~1things~1{thing_id}";
const exported = "/paths/~1accounts~1{account_id}~1things~1{thing_id}~1export";
const schemas = "/components/schemas";
const model = `${schemas}/thing_thing/properties`;
const draft = `${schemas}/thing_draft/properties`;
const at = (pointer: string) => get(BASE, pointer) as Json;
const triangle = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: ["triangle"] }, base: { type: "number" } },
};
const withTriangle = (place: string): Edit[] => [
  [`${schemas}/thing_triangle`, triangle],
  [`${place}/shape/oneOf/-`, { $ref: "#/components/schemas/thing_triangle" }],
];

/** No rule makes one schema of these: each says something else of the names of members. */
const UNMERGEABLE = [
  { type: "object", properties: { third: { type: "string" } }, propertyNames: { pattern: "^[a-z]+$" } },
  { type: "object", properties: { second: { type: "string" } }, propertyNames: { minLength: 1 } },
  { type: "object", properties: { first: { type: "string" } }, propertyNames: { maxLength: 9 } },
];

const JSON_PATCH = { schema: { type: "array", items: { type: "object" } } };

const answered = `${thing}/get/responses/200/content/application~1json/schema`;
const listed = { type: "object", properties: { items: at(`${schemas}/thing_collection/properties/result`) } };

/** Ways to be let in, and one of them for every operation. */
const TOKEN: readonly Edit[] = [
  [
    "/components/securitySchemes",
    {
      token: { type: "http", scheme: "bearer" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
      mail: { type: "apiKey", in: "header", name: "X-Mail" },
      grant: { type: "oauth2", flows: { implicit: { authorizationUrl: "https://id.example.com", scopes: {} } } },
    },
  ],
  ["/security", [{ token: [] }]],
];

const REGION = { region: { default: "eu", enum: ["eu", "us"] } };
const serverOf = (url: string, variables: JsonObject): Edit[] => [["/servers/0", { url, variables }]];
const secondServer = (region: string): Edit => [
  "/servers/1",
  { url: "https://{region}.example.org", variables: { region: { ...REGION.region, default: region } } },
];

/** One enum in two places, and one for each. */
const SHARED_ENUM: readonly Edit[] = [
  [`${schemas}/thing_pace`, { type: "string", enum: ["fast", "slow"] }],
  [`${model}/pace`, { $ref: "#/components/schemas/thing_pace" }],
  [`${draft}/pace`, { $ref: "#/components/schemas/thing_pace" }],
];
const SPLIT_ENUM: readonly Edit[] = [
  [`${schemas}/thing_thing_pace`, { type: "string", enum: ["fast", "slow"] }],
  [`${schemas}/thing_draft_pace`, { type: "string", enum: ["fast", "slow", "lazy"] }],
  [`${model}/pace`, { $ref: "#/components/schemas/thing_thing_pace" }],
  [`${draft}/pace`, { $ref: "#/components/schemas/thing_draft_pace" }],
];

const TOTAL = { "X-Total": { schema: { type: "integer" } } };

interface Case {
  kind: ChangeKind;
  edits: readonly Edit[];
  /** What else the version before has, and the one after does not. */
  before?: readonly Edit[];
  direction: ChangeDirection;
  /** What it breaks: a request, a response, both or neither. */
  breaks: "request" | "response" | "both" | "neither";
  bump: Bump;
  message: string;
  /** What the change says beside its sentence. */
  details?: Pick<PlainChange, "value" | "argument">;
  /** Messages of further changes. */
  and?: readonly string[];
}

/** One edit of base.yaml a case, with all changes that follow from it, and what the whole difference is worth. */
const CASES: readonly Case[] = [
  {
    kind: "operation-added",
    edits: [[`${thing}/delete`, { ...(at(`${thing}/get`) as object), operationId: "delete-thing" }]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "`deleteThing` (`DELETE /accounts/{account_id}/things/{thing_id}`) is new",
  },
  {
    kind: "operation-removed",
    edits: [[`${thing}/put`, undefined]],
    direction: "both",
    breaks: "both",
    bump: "major",
    message: "`updateThing` (`PUT /accounts/{account_id}/things/{thing_id}`) is gone",
  },
  {
    kind: "path-renamed",
    edits: [
      [exported, undefined],
      [exported.replace("export", "dump"), at(exported)],
    ],
    direction: "request",
    breaks: "request",
    bump: "major",
    message:
      "`GET /accounts/{account_id}/things/{thing_id}/export` moves to `GET /accounts/{account_id}/things/{thing_id}/dump`; `getThingExport` becomes `getThingDump`",
  },
  {
    kind: "method-renamed",
    edits: [
      [`${schemas}/thing_collection/properties/result`, { type: "object", properties: { items: { type: "string" } } }],
    ],
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "`things.listThings` is now called `things.getThings`",
    and: [
      "the type `things.GetThingsResult` is new",
      "`GetThingsData.result` changes from a list of objects to an object (response)",
      "`getThings` can no longer be paginated",
    ],
  },
  {
    kind: "name-reused",
    edits: [["/paths/~1accounts~1{account_id}~1thing", { get: { responses: { "204": { description: "" } } } }]],
    direction: "both",
    breaks: "both",
    bump: "major",
    message:
      "`getThing` called `GET /accounts/{account_id}/things/{thing_id}` and calls `GET /accounts/{account_id}/thing` now",
    and: [
      "`getThing` (`GET /accounts/{account_id}/thing`) is new",
      "`things.getThing` is now called `things.getThingByThingId`",
    ],
  },
  {
    kind: "operationId-renamed",
    edits: [[`${thing}/get/operationId`, "read-thing"]],
    direction: "both",
    breaks: "neither",
    bump: "patch",
    message:
      "`GET /accounts/{account_id}/things/{thing_id}`: the operationId `get-thing` becomes `read-thing`; no name of the package follows it",
  },
  {
    kind: "deprecated-set",
    edits: [[`${thing}/get/deprecated`, true]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "`getThing` (`GET /accounts/{account_id}/things/{thing_id}`) is deprecated",
  },
  {
    kind: "deprecated-unset",
    edits: [],
    before: [[`${thing}/get/deprecated`, true]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "`getThing` is no longer deprecated",
  },
  {
    kind: "type-renamed",
    edits: [
      [`${schemas}/thing_round`, at(`${schemas}/thing_circle`)],
      [`${model}/shape/oneOf/0/$ref`, "#/components/schemas/thing_round"],
      [`${draft}/shape/oneOf/0/$ref`, "#/components/schemas/thing_round"],
      [`${schemas}/thing_circle`, undefined],
    ],
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "the type `things.Circle` is now called `things.Round`",
  },
  {
    kind: "type-split",
    before: SHARED_ENUM,
    edits: SPLIT_ENUM,
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "the type `things.Pace` is now several: `things.ThingPace` and `things.DraftPace`",
    and: ["`Draft.pace` also accepts `lazy` (request)"],
  },
  {
    kind: "type-split",
    before: SHARED_ENUM,
    edits: [
      [`${schemas}/thing_pace`, { type: "string", enum: ["fast", "slow"] }],
      [`${schemas}/thing_gait`, { type: "string", enum: ["fast", "slow", "lazy"] }],
      [`${model}/pace`, { $ref: "#/components/schemas/thing_pace" }],
      [`${draft}/pace`, { $ref: "#/components/schemas/thing_gait" }],
    ],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "the type `things.Pace` is now several: `things.Pace` and `things.Gait`",
    and: ["`Draft.pace` also accepts `lazy` (request)"],
  },
  {
    kind: "types-merged",
    before: SPLIT_ENUM,
    edits: SHARED_ENUM,
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "the types `things.ThingPace` and `things.DraftPace` are now one: `things.Pace`",
    and: ["`Draft.pace` no longer accepts `lazy` (request)"],
  },
  {
    kind: "type-added",
    edits: [
      [`${schemas}/thing_owner`, at(`${model}/owner`)],
      [`${model}/owner`, { $ref: "#/components/schemas/thing_owner" }],
    ],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "the type `things.Owner` is new",
  },
  {
    kind: "type-removed",
    edits: [[`${draft}/mode`, { type: "string" }]],
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "the type `things.DraftMode` is gone",
    and: ["`Draft.mode` no longer lists its values: any string is allowed (request)"],
  },
  {
    kind: "area-renamed",
    edits: [
      [things, undefined],
      [things.replace("things", "items"), at(things)],
      [thing, undefined],
      [thing.replace("things", "items"), at(thing)],
      [exported, undefined],
      [exported.replace("things", "items"), at(exported)],
    ],
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "the area `things` is now called `items`: its functions and types are imported from there",
    and: [
      "`GET /accounts/{account_id}/things` moves to `GET /accounts/{account_id}/items`; `listThings` becomes `listItems`",
      "`POST /accounts/{account_id}/things` moves to `POST /accounts/{account_id}/items`; `createThing` becomes `createItem`",
      "`GET /accounts/{account_id}/things/{thing_id}` moves to `GET /accounts/{account_id}/items/{thing_id}`; `getThing` becomes `getItem`",
      "`PUT /accounts/{account_id}/things/{thing_id}` moves to `PUT /accounts/{account_id}/items/{thing_id}`; `updateThing` becomes `updateItem`",
      "the type `things.UpdateThingBody` is now called `items.UpdateItemBody`",
      "`GET /accounts/{account_id}/things/{thing_id}/export` moves to `GET /accounts/{account_id}/items/{thing_id}/export`; `getThingExport` becomes `getItemExport`",
    ],
  },
  {
    kind: "path-parameter-renamed",
    edits: [
      [exported, undefined],
      [exported.replace("thing_id", "id"), at(exported)],
      [
        `${exported.replace("thing_id", "id")}/get/parameters/1`,
        { name: "id", in: "path", required: true, schema: { type: "string" } },
      ],
    ],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the path parameter `thing_id` of `getThingExport` is now called `id`",
  },
  {
    kind: "parameter-added",
    edits: [[`${things}/get/parameters/-`, { name: "order", in: "query", schema: { type: "string" } }]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the query parameter `order` of `listThings` is new",
  },
  {
    kind: "parameter-added",
    edits: [[`${things}/get/parameters/-`, { name: "order", in: "query", required: true, schema: { type: "string" } }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the query parameter `order` of `listThings` is new, and must be given",
  },
  {
    kind: "parameter-removed",
    edits: [[`${things}/get/parameters/1`, undefined]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the query parameter `name` of `listThings` is gone",
  },
  {
    kind: "parameter-made-required",
    edits: [[`${things}/get/parameters/1/required`, true]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the query parameter `name` of `listThings` must be given",
  },
  {
    kind: "parameter-made-optional",
    edits: [[`${things}/get/parameters/2/required`, false]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the query parameter `tags` of `listThings` may be left out",
  },
  {
    kind: "parameter-style-changed",
    edits: [[`${things}/get/parameters/2/explode`, false]],
    direction: "request",
    breaks: "neither",
    bump: "patch",
    message:
      "the query parameter `tags` of `listThings` is written in another way, which the client follows: `explode` is `false`, was not set",
  },
  {
    kind: "argument-form-changed",
    edits: [[`${things}/post/parameters/-`, { name: "name", in: "query", schema: { type: "string" } }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the argument of `createThing` was given flat, and is now given by place (`path`, `query`, `body`)",
    details: { argument: { old: "flat", new: "places" } },
    and: ["the query parameter `name` of `createThing` is new"],
  },
  {
    kind: "body-added",
    before: [[`${thing}/delete`, at(`${thing}/get`)]],
    edits: [[`${thing}/delete`, { ...(at(`${thing}/get`) as object), requestBody: at(`${thing}/put/requestBody`) }]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`deleteThing` may be given a body",
  },
  {
    kind: "body-removed",
    edits: [[`${thing}/put/requestBody`, undefined]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`updateThing` takes no body any more",
  },
  {
    kind: "body-made-required",
    edits: [[`${thing}/put/requestBody/required`, true]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the body of `updateThing` must be given",
  },
  {
    kind: "body-made-optional",
    edits: [[`${things}/post/requestBody/required`, false]],
    direction: "request",
    breaks: "neither",
    bump: "major",
    message: "the body of `createThing` may be left out",
    and: ["the argument of `createThing` was given flat, and is now given with its body as `body`"],
  },
  {
    kind: "body-media-changed",
    edits: [
      [
        `${thing}/put/requestBody/content`,
        { "application/x-www-form-urlencoded": at(`${thing}/put/requestBody/content/application~1json`) },
      ],
    ],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the body of `updateThing` is sent as `application/x-www-form-urlencoded`, not as `application/json`",
  },
  {
    kind: "body-media-changed",
    before: [[`${thing}/put/requestBody/content/application~1json-patch+json`, JSON_PATCH]],
    edits: [],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the body of `updateThing` is no longer sent as `application/json-patch+json`",
  },
  {
    kind: "body-media-changed",
    edits: [[`${thing}/put/requestBody/content/application~1json-patch+json`, JSON_PATCH]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the body of `updateThing` may also be sent as `application/json-patch+json`",
  },
  {
    kind: "response-added",
    edits: [[`${thing}/get/responses/202`, at(`${thing}/get/responses/200`)]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`getThing` may now also answer with status 202",
  },
  {
    kind: "response-removed",
    edits: [],
    before: [[`${thing}/get/responses/202`, at(`${thing}/get/responses/200`)]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`getThing` no longer answers with status 202",
  },
  {
    kind: "response-media-changed",
    edits: [[`${exported}/get/responses/200/content`, { "application/zip": { schema: { type: "string" } } }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the answer of `getThingExport` was text and is bytes",
  },
  {
    kind: "response-media-added",
    edits: [[`${exported}/get/responses/200/content/application~1zip`, { schema: { type: "string" } }]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`getThingExport` also answers with `application/zip`",
  },
  {
    kind: "response-media-removed",
    edits: [],
    before: [[`${exported}/get/responses/200/content/application~1zip`, { schema: { type: "string" } }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`getThingExport` no longer answers with `application/zip`",
  },
  {
    kind: "response-header-added",
    edits: [[`${thing}/get/responses/200/headers`, TOTAL]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "the response header `x-total` of `getThing` is new",
  },
  {
    kind: "response-header-removed",
    edits: [],
    before: [[`${thing}/get/responses/200/headers`, TOTAL]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the response header `x-total` of `getThing` is gone",
  },
  {
    kind: "response-header-made-required",
    edits: [[`${thing}/get/responses/200/headers`, { "X-Total": { ...TOTAL["X-Total"], required: true } }]],
    before: [[`${thing}/get/responses/200/headers`, TOTAL]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "the response header `x-total` of `getThing` always comes",
  },
  {
    kind: "response-header-made-optional",
    edits: [[`${thing}/get/responses/200/headers`, TOTAL]],
    before: [[`${thing}/get/responses/200/headers`, { "X-Total": { ...TOTAL["X-Total"], required: true } }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the response header `x-total` of `getThing` may be missing",
  },
  {
    kind: "failure-added",
    edits: [
      [
        `${exported}/get/responses/409`,
        {
          description: "Busy.",
          content: { "application/json": { schema: { type: "object", properties: { since: { type: "string" } } } } },
        },
      ],
    ],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`getThingExport` may fail with a further body that is no envelope (status `409`)",
  },
  {
    kind: "failure-removed",
    edits: [[`${exported}/get/responses/404`, undefined]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "a body by which `getThingExport` failed and that was no envelope is gone (status `404`)",
  },
  {
    kind: "error-code-added",
    edits: [[`${thing}/get/x-error-codes/1002`, "Too many."]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`getThing` may refuse with the error code 1002: Too many.",
  },
  {
    kind: "error-code-removed",
    edits: [[`${thing}/get/x-error-codes`, undefined]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`getThing` no longer lists the error code 1001: Not found.",
  },
  {
    kind: "error-code-changed",
    edits: [[`${thing}/get/x-error-codes/1001`, "Gone *for good*."]],
    direction: "response",
    breaks: "neither",
    bump: "patch",
    message: "the error code 1001 of `getThing` means “Gone \\*for good\\*.”, was “Not found.”",
  },
  {
    kind: "permission-added",
    edits: [[`${thing}/get/x-accepted-permissions/-`, "Things Write"]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the permission `Things Write` is enough for `getThing`",
  },
  {
    kind: "permission-removed",
    edits: [[`${thing}/get/x-accepted-permissions`, undefined]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the permission `Things Read` is no longer said to be enough for `getThing`",
  },
  {
    kind: "security-added",
    before: TOKEN,
    edits: [...TOKEN, [`${thing}/get/security`, [{ token: [] }, { key: [], mail: [] }]]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`getThing`: a call with `key` (`X-Key`) and `mail` (`X-Mail`) is let in",
  },
  {
    kind: "security-removed",
    before: TOKEN,
    edits: [...TOKEN, ["/security", [{ key: [], mail: [] }]]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "every operation: a call with `token` is no longer let in",
    and: ["every operation: a call with `key` (`X-Key`) and `mail` (`X-Mail`) is let in"],
  },
  {
    kind: "security-removed",
    before: [...TOKEN, [`${thing}/get/security`, []]],
    edits: TOKEN,
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`getThing`: a call without credentials is no longer let in",
  },
  {
    kind: "security-removed",
    before: TOKEN,
    edits: [],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "every operation: it is no longer said that a call with `token` is let in",
  },
  {
    kind: "security-scope-added",
    before: [...TOKEN, [`${thing}/get/security`, [{ grant: ["read"] }]]],
    edits: [...TOKEN, [`${thing}/get/security`, [{ grant: ["read", "write"] }]]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`getThing`: the scope `write` of `grant` is asked for",
  },
  {
    kind: "security-scope-removed",
    before: [...TOKEN, [`${thing}/get/security`, [{ grant: ["read", "write"] }]]],
    edits: [...TOKEN, [`${thing}/get/security`, [{ grant: ["read"] }]]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`getThing`: the scope `write` of `grant` is no longer asked for",
  },
  {
    kind: "pagination-changed",
    edits: [[`${things}/get/parameters/-`, { name: "page", in: "query", schema: { type: "integer" } }]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "`listThings` is paginated in another way, which the client follows: by page, was in one answer",
    and: ["the query parameter `page` of `listThings` is new"],
  },
  {
    kind: "pagination-removed",
    edits: [[`${schemas}/thing_collection/properties/result`, { type: "string" }]],
    direction: "both",
    breaks: "request",
    bump: "major",
    message: "`getThings` can no longer be paginated",
    and: [
      "`GetThingsData.result` changes from a list of objects to a string (response)",
      "`things.listThings` is now called `things.getThings`",
    ],
  },
  {
    kind: "pagination-added",
    edits: [[`${schemas}/thing_single/properties/result`, { type: "array", items: { type: "string" } }]],
    direction: "both",
    breaks: "neither",
    bump: "major",
    message: "`getThing` can be paginated",
    and: ["`CreateThingData.result` changes from an object to a list of strings (response)"],
  },
  {
    kind: "property-added",
    edits: [[`${model}/size`, { type: "number" }]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`Thing.size` is new (response)",
  },
  {
    kind: "property-added",
    edits: [
      [`${draft}/size`, { type: "number" }],
      [`${schemas}/thing_draft/required/-`, "size"],
    ],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.size` is new, and must be given (request)",
  },
  {
    kind: "property-removed",
    edits: [[`${model}/count`, undefined]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.count` is gone (response)",
  },
  {
    kind: "property-removed",
    edits: [[`${draft}/limit`, undefined]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.limit` is gone (request)",
  },
  {
    kind: "required-added",
    edits: [[`${schemas}/thing_draft/required/-`, "limit"]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.limit` must be given (request)",
  },
  {
    kind: "required-added",
    edits: [[`${schemas}/thing_thing/required/-`, "count"]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`Thing.count` is always there (response)",
  },
  {
    kind: "required-removed",
    edits: [[`${schemas}/thing_thing/required`, []]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.id` may be missing (response)",
  },
  {
    kind: "required-removed",
    edits: [[`${schemas}/thing_draft/required`, []]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`Draft.name` may be left out (request)",
  },
  {
    kind: "type-changed",
    edits: [[`${model}/count`, { type: "string" }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.count` changes from a number to a string (response)",
    and: ["`Thing.count` has other limits: `minimum` is not set, was `0` (response)"],
  },
  {
    kind: "type-changed",
    edits: [[`${draft}/limit`, { type: ["number", "string"], maximum: 10 }]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`Draft.limit` changes from a number to a number or a string (request)",
  },
  {
    kind: "type-refined",
    edits: [[`${draft}/free`, { type: "string" }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.free`, open before, is a string (request)",
  },
  {
    kind: "type-opened",
    edits: [[`${model}/count`, {}]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.count` may be anything, not only a number (response)",
    and: ["`Thing.count` has other limits: `minimum` is not set, was `0` (response)"],
  },
  {
    kind: "wrapped",
    before: [[answered, { $ref: "#/components/schemas/thing_thing" }]],
    edits: [],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the answer of `getThing` is now in an envelope: what was all of it is its `result`",
  },
  {
    kind: "unwrapped",
    before: [],
    edits: [[answered, { $ref: "#/components/schemas/thing_thing" }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the answer of `getThing` is no longer in an envelope: what was its `result` is all of it",
  },
  {
    kind: "wrapped",
    edits: [[`${schemas}/thing_collection/properties/result`, listed]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`GetThingsData.result` is now an object that holds what it was in `items` (response)",
    and: ["`things.listThings` is now called `things.getThings`", "`getThings` can no longer be paginated"],
  },
  {
    kind: "unwrapped",
    before: [[`${draft}/owner`, { type: "object", properties: { who: at(`${model}/owner`) } }]],
    edits: [[`${draft}/owner`, at(`${model}/owner`)]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.owner` is now what it held in `who` (request)",
  },
  {
    kind: "nullable-added",
    edits: [[`${model}/count/type`, ["integer", "null"]]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.count` may now also be `null` (response)",
  },
  {
    kind: "nullable-removed",
    edits: [[`${model}/note`, { type: "string" }]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`Thing.note` is no longer `null` (response)",
  },
  {
    kind: "enum-value-added",
    edits: [[`${model}/state/enum/-`, "lost"]],
    direction: "response",
    breaks: "response",
    bump: "minor",
    message: "`Thing.state` may now also be `lost` (response; breaks an exhaustive switch)",
    details: { value: "lost" },
  },
  {
    kind: "enum-value-added",
    edits: [[`${draft}/mode/enum/-`, "lazy"]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`Draft.mode` also accepts `lazy` (request)",
    details: { value: "lazy" },
  },
  {
    kind: "closed-enum-value-added",
    before: [[`${model}/state`, { type: "string", const: "up" }]],
    edits: [[`${model}/state`, { type: "string", enum: ["up", "down"] }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.state` may now also be `down` (response)",
    details: { value: "down" },
    and: ["the type `things.ThingState` is new"],
  },
  {
    kind: "closed-enum-value-added",
    before: [[`${model}/state`, { type: "boolean", enum: [true] }]],
    edits: [[`${model}/state`, { type: "boolean", enum: [true, false] }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.state` may now also be `false` (response)",
    details: { value: false },
  },
  {
    kind: "type-changed",
    before: [[`${model}/state`, { type: "string", const: "up" }]],
    edits: [[`${model}/state`, { type: "string", const: "down" }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.state` is now `down`, was `up` (response)",
  },
  {
    kind: "enum-value-removed",
    edits: [[`${draft}/mode/enum`, ["fast"]]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.mode` no longer accepts `slow` (request)",
    details: { value: "slow" },
    and: ["the type `things.DraftMode` is gone"],
  },
  {
    kind: "enum-introduced",
    edits: [[`${draft}/name/enum`, ["one", "two"]]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.name` now accepts only `one`, `two` (request)",
    and: ["the default of `Draft.name` is not set, was `unnamed` (request)", "the type `things.DraftName` is new"],
  },
  {
    kind: "enum-dropped",
    edits: [[`${model}/state`, { type: "string" }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.state` no longer lists its values: any string is allowed (response)",
    and: ["the type `things.ThingState` is gone"],
  },
  {
    kind: "branch-added",
    edits: withTriangle(model),
    direction: "response",
    breaks: "response",
    bump: "major",
    message: '`Thing.shape` may now also be an object with `kind: "triangle"` (response)',
  },
  {
    kind: "branch-added",
    edits: withTriangle(draft),
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: '`Draft.shape` also accepts an object with `kind: "triangle"` (request)',
  },
  {
    kind: "branch-removed",
    edits: [[`${draft}/shape/oneOf/1`, undefined]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: '`Draft.shape` no longer accepts an object with `kind: "square"` (request)',
  },
  {
    kind: "union-introduced",
    edits: [[`${draft}/free`, { oneOf: at(`${draft}/shape/oneOf`) }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.free` is held to one of several forms (request)",
  },
  {
    kind: "union-dropped",
    edits: [],
    before: [[`${model}/anything`, { oneOf: at(`${draft}/shape/oneOf`) }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.anything` is no longer held to one of several forms (response)",
  },
  {
    kind: "member-added",
    edits: [[`${draft}/open`, { allOf: UNMERGEABLE }]],
    before: [[`${draft}/open`, { allOf: UNMERGEABLE.slice(1) }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.open` must also be an object (request)",
  },
  {
    kind: "member-removed",
    edits: [[`${model}/owner`, { allOf: UNMERGEABLE.slice(1) }]],
    before: [[`${model}/owner`, { allOf: UNMERGEABLE }]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.owner` need no longer be an object (response)",
  },
  {
    kind: "enum-opened",
    edits: [[`${draft}/mode`, { anyOf: [{ type: "string", enum: ["fast", "slow"] }, { type: "string" }] }]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`Draft.mode` may be other values than the listed ones (request)",
  },
  {
    kind: "enum-closed",
    edits: [],
    before: [[`${draft}/mode`, { anyOf: [{ type: "string", enum: ["fast", "slow"] }, { type: "string" }] }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.mode` is one of the listed values alone (request)",
  },
  {
    kind: "additional-properties-added",
    edits: [[`${model}/owner/additionalProperties`, true]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`Thing.owner` may have other members than those it names (response)",
  },
  {
    kind: "additional-properties-removed",
    edits: [[`${draft}/open/additionalProperties`, undefined]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "`Draft.open` has no other members than those it names (request)",
  },
  {
    kind: "additional-properties-removed",
    before: [[`${model}/owner`, { type: "object" }]],
    edits: [],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "`Thing.owner` took members of any name, and now has those it names alone (response)",
    and: ["`Thing.owner.name` is new (response)"],
  },
  {
    kind: "additional-properties-added",
    before: [],
    edits: [[`${model}/owner`, { type: "object" }]],
    direction: "response",
    breaks: "neither",
    bump: "major",
    message: "`Thing.owner` may have members of any name (response)",
    and: ["`Thing.owner.name` is no longer named (response)"],
  },
  {
    kind: "additional-properties-removed",
    before: [[`${model}/owner`, { type: "object" }]],
    edits: [[`${model}/owner`, { type: "object", additionalProperties: false }]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "`Thing.owner` has no members any more (response)",
  },
  {
    kind: "additional-properties-added",
    before: [[`${draft}/open`, { type: "object", additionalProperties: false }]],
    edits: [],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "`Draft.open`, which had no members, may have some (request)",
    and: ["`Draft.open.first` is new (request)"],
  },
  {
    kind: "additional-properties-added",
    edits: [[`${schemas}/thing_draft/additionalProperties`, true]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message:
      "`Draft` may have other members than those it names: a value whose type is an interface does not fit (request)",
    and: ["the argument of `createThing` was given flat, and is now given with its body as `body`"],
  },
  {
    kind: "constraint-changed",
    edits: [[`${model}/count/minimum`, 1]],
    direction: "response",
    breaks: "neither",
    bump: "patch",
    message: "`Thing.count` has other limits: `minimum` is `1`, was `0` (response)",
  },
  {
    kind: "format-changed",
    edits: [[`${draft}/until/format`, "date"]],
    direction: "request",
    breaks: "neither",
    bump: "patch",
    message: "`Draft.until` is written in another way: `format` is `date`, was `date-time` (request)",
  },
  {
    kind: "default-changed",
    edits: [[`${draft}/name/default`, "nameless"]],
    direction: "request",
    breaks: "neither",
    bump: "patch",
    message: "the default of `Draft.name` is `nameless`, was `unnamed` (request)",
  },
  {
    kind: "access-changed",
    edits: [[`${model}/id/readOnly`, true]],
    direction: "response",
    breaks: "neither",
    bump: "patch",
    message: "`Thing.id` is read-only (response)",
  },
  {
    kind: "prose-changed",
    edits: [[`${model}/id/description`, "Says which it is."]],
    direction: "response",
    breaks: "neither",
    bump: "patch",
    message: "the description of `Thing.id` changes (response)",
  },
  {
    kind: "server-changed",
    edits: [["/servers/0/url", "https://api.example.com/v2"]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "the server changes from `https://api.example.com/v1` to `https://api.example.com/v2`",
  },
  {
    kind: "server-changed",
    before: [["/servers/0/url", "/api/v1"]],
    edits: [["/servers/0/url", "/api/v2"]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "the path of the server, which calls join to `baseUrl`, changes from `/api/v1` to `/api/v2`",
  },
  {
    kind: "server-added",
    edits: [["/servers/-", { url: "https://test.example.com" }]],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "there is another server, `https://test.example.com`",
  },
  {
    kind: "server-removed",
    before: [
      ["/servers/-", { url: "https://test.example.com" }],
      ["/servers/-", { url: "https://old.example.com" }],
    ],
    edits: [["/servers/-", { url: "https://test.example.com" }]],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the server `https://old.example.com` is gone",
  },
  {
    kind: "server-removed",
    before: [["/servers/-", { url: "https://test.example.com" }]],
    edits: [],
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the option `server` is gone: `https://api.example.com/v1` is the only server",
    and: ["the server `https://test.example.com` is gone"],
  },
  {
    kind: "server-variable-added",
    before: serverOf("https://{region}.example.com", REGION),
    edits: serverOf("https://{region}.example.com/{version}", { ...REGION, version: { default: "v1" } }),
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "servers have the variable `version`, which is `v1` by default",
    and: ["the server changes from `https://eu.example.com` to `https://eu.example.com/v1`"],
  },
  {
    kind: "server-variable-added",
    before: serverOf("https://{region}.example.com", REGION),
    edits: serverOf("https://{region}.example.com/{version}", REGION),
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "servers have the variable `version`, which calls need",
    and: ["the server was `https://eu.example.com`, and now calls need `baseUrl` or `serverVariables`"],
  },
  {
    kind: "server-variable-removed",
    before: serverOf("https://{region}.example.com", REGION),
    edits: serverOf("https://eu.example.com", {}),
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the variable `region` of servers is gone",
  },
  {
    kind: "server-variable-changed",
    before: serverOf("https://{region}.example.com", REGION),
    edits: serverOf("https://{region}.example.com", { region: { default: "eu", enum: ["eu", "asia"] } }),
    direction: "request",
    breaks: "request",
    bump: "major",
    message: "the variable `region` of servers no longer takes `us`",
    and: ["the variable `region` of servers takes `asia` too"],
  },
  {
    kind: "server-variable-changed",
    before: [...serverOf("https://{region}.example.com", REGION), secondServer("eu")],
    edits: [...serverOf("https://{region}.example.com", REGION), secondServer("us")],
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the variable `region` of the server `https://{region}.example.org` is `us` by default, was `eu`",
  },
  {
    kind: "server-variable-changed",
    before: serverOf("https://{region}.example.com", REGION),
    edits: serverOf("https://{region}.example.com", { region: { default: "us", enum: ["eu", "us"] } }),
    direction: "request",
    breaks: "neither",
    bump: "minor",
    message: "the variable `region` of servers is `us` by default, was `eu`",
    and: ["the server changes from `https://eu.example.com` to `https://us.example.com`"],
  },
  {
    kind: "server-changed",
    edits: [[`${thing}/get/servers`, [{ url: "https://files.example.com" }]]],
    direction: "both",
    breaks: "neither",
    bump: "minor",
    message: "`getThing`: the server changes from that of all calls to `https://files.example.com`",
  },
  {
    kind: "webhook-added",
    edits: [["/webhooks/thing-lost", at("/webhooks/thing-made")]],
    direction: "response",
    breaks: "neither",
    bump: "minor",
    message: "the API may call `POST thing-lost`",
  },
  {
    kind: "webhook-removed",
    edits: [["/webhooks/thing-made", undefined]],
    direction: "response",
    breaks: "response",
    bump: "major",
    message: "the API no longer calls `POST thing-made`",
  },
];

describe("names of the package", () => {
  const ofKind = (kind: ChangeKind, edits: readonly Edit[], before?: readonly Edit[]) =>
    difference(edits, before).changes.filter((change) => change.kind === kind);

  test("a type that is called otherwise says which operations use it", () => {
    const [only, ...others] = ofKind("type-split", SPLIT_ENUM, SHARED_ENUM);
    expect(others).toEqual([]);
    expect(only?.operations).toHaveLength(4);
    expect(only?.symbols).toContainEqual(expect.objectContaining({ old: "things.Pace", new: "things.DraftPace" }));
    expect(only?.symbols).toContainEqual(
      expect.objectContaining({ old: "things.KnownPace", new: "things.KnownThingPace" }),
    );
  });

  test("a name that another type takes over is said of both", () => {
    const swapped: Edit[] = [
      [`${schemas}/thing_disc`, at(`${schemas}/thing_circle`)],
      [`${schemas}/thing_circle`, at(`${schemas}/thing_square`)],
      [`${schemas}/thing_square`, undefined],
      [`${model}/shape/oneOf/0/$ref`, "#/components/schemas/thing_disc"],
      [`${draft}/shape/oneOf/0/$ref`, "#/components/schemas/thing_disc"],
      [`${model}/shape/oneOf/1/$ref`, "#/components/schemas/thing_circle"],
      [`${draft}/shape/oneOf/1/$ref`, "#/components/schemas/thing_circle"],
    ];
    expect(ofKind("type-renamed", swapped).map(({ message }) => message)).toEqual([
      "the type `things.Square` is now called `things.Circle`",
      "the type `things.Circle` is now called `things.Disc`",
    ]);
  });

  test("an area that is called otherwise is one line, and its functions and types are none", () => {
    const moved = CASES.find(({ kind }) => kind === "area-renamed") as Case;
    const { changes } = difference(moved.edits, moved.before);
    const names = changes.filter(({ kind }) => /^(types?|method)-/.test(kind)).map(({ message }) => message);
    // That one is called after its operation, whose path moved.
    expect(names).toEqual(["the type `things.UpdateThingBody` is now called `items.UpdateItemBody`"]);
    const [area] = changes.filter(({ kind }) => kind === "area-renamed");
    expect(area?.operations).toHaveLength(5);
  });
});

describe("values in messages", () => {
  const said = (edits: readonly Edit[], before: readonly Edit[] = []) =>
    difference(edits, before).changes.map(({ message }) => message);

  test("are all limits that differ, each as it is and was", () => {
    const name = (limits: object): Edit => [`${draft}/name`, { type: "string", default: "unnamed", ...limits }];
    const [before, after] = [name({ maxLength: 10, pattern: "^a`b$" }), name({ maxLength: 255, minLength: 1 })];
    expect(said([after], [before])).toEqual([
      "`Draft.name` has other limits: `minLength` is `1`, was not set; `maxLength` is `255`, was `10`; `pattern` is not set, was `` ^a`b$ `` (request)",
    ]);
  });

  test.each([
    ["1", 1, 'is `1`, was `"1"`'],
    ["", "a", 'is `a`, was `""`'],
    ["  ", null, "is `null`, was `   `"],
    [{ a: [1] }, undefined, 'is not set, was `{"a":[1]}`'],
    ["x".repeat(500), false, `is \`false\`, was \`${"x".repeat(79)}…\``],
  ])("show a default of %j that becomes %j", (before, after, expected) => {
    const edit = (value: Json | undefined): Edit => [`${draft}/free`, value === undefined ? {} : { default: value }];
    expect(said([edit(after)], [edit(before)])).toEqual([`the default of \`Draft.free\` ${expected} (request)`]);
  });
});

describe("credentials", () => {
  const of = (edits: readonly Edit[], before: readonly Edit[] = TOKEN) =>
    difference([...TOKEN, ...edits], before).changes.map(({ kind, message, operations }) => ({
      kind,
      message,
      operations: operations.length,
    }));

  test.each([
    [
      "schemes that are called otherwise",
      TOKEN,
      [
        ["/components/securitySchemes/bearer", { type: "http", scheme: "bearer", description: "A token." }],
        ["/security", [{ bearer: [] }]],
      ],
    ],
    ["what an operation says of its own as the document does", TOKEN, [[`${thing}/get/security`, [{ token: [] }]]]],
    [
      "another order",
      [...TOKEN, ["/security", [{ token: [] }, { key: [] }]]],
      [["/security", [{ key: [] }, { token: [] }]]],
    ],
    ["a way that asks for more than another", TOKEN, [["/security", [{ token: [] }, { token: [], key: [] }]]]],
  ] as [string, Edit[], Edit[]][])("%s is no difference", (_, before, edits) => {
    expect(of(edits, before)).toEqual([]);
  });

  test("one statement of the document is one change, of the operations that inherit it", () => {
    const own: Edit = [`${thing}/put/security`, [{ key: [] }]];
    expect(of([own, ["/security", [{ token: [] }, { key: [] }]]], [...TOKEN, own])).toEqual([
      {
        kind: "security-added",
        message: "`listThings`, `createThing`, `getThing` and 1 more: a call with `key` (`X-Key`) is let in",
        operations: 4,
      },
    ]);
  });

  test("a requirement where none was stated refuses calls without credentials, unless it lets them in", () => {
    const without: Edit[] = [...TOKEN, ["/security", undefined]];
    const added = (requirements: Json) =>
      difference([...without, [`${thing}/get/security`, requirements]], without).changes.map(({ kind, breaking }) => {
        return { kind, breaks: breaking.request };
      });
    expect(added([{ token: [] }])).toEqual([{ kind: "security-added", breaks: true }]);
    expect(added([{ token: [] }, {}])).toEqual([
      { kind: "security-added", breaks: false },
      { kind: "security-added", breaks: false },
    ]);
  });

  test("what asks for less accepts every earlier caller", () => {
    expect(of([["/security", [{ token: [] }]]], [...TOKEN, ["/security", [{ token: [], key: [] }]]])).toEqual([
      { kind: "security-added", message: "every operation: a call with `token` is let in", operations: 5 },
    ]);
  });
});

describe("what changes within a parameter is said of all operations that have it", () => {
  const shared = "/components/parameters/thing_order";
  const order: Edit[] = [
    [shared, { name: "order", in: "query", schema: { type: "object", properties: { by: { type: "string" } } } }],
    ...["get", "post"].map((method): Edit => [`${things}/${method}/parameters/-`, { $ref: `#${shared}` }]),
  ];
  test.each([
    [
      order,
      [...order, [`${shared}/schema/properties/by/type`, "number"]],
      "the query parameter `order.by` of `listThings` and `createThing` changes from a string to a number (request)",
    ],
    [
      order,
      [...order, [`${shared}/schema/properties/by`, undefined]],
      "the query parameter `order.by` of `listThings` and `createThing` is no longer named (request)",
    ],
    [
      [],
      [["/components/parameters/thing_account/schema/type", "number"]],
      "the path parameter `account_id` of every operation changes from a string to a number (request)",
    ],
    [
      [],
      [[`${things}/get/parameters/2/schema/items/type`, "number"]],
      "the query parameter `tags[]` of `listThings` changes from a string to a number (request)",
    ],
  ] as [Edit[], Edit[], string][])("%#", (before, after, message) => {
    expect(difference(after, before).changes.map((change) => change.message)).toContain(message);
  });
});

/** A place of a model whose items are identified by their places. */
const tuple = (more: JsonObject): Edit[] => [
  [`${model}/pair`, { type: "array", prefixItems: [{ type: "string" }, { type: "string" }], ...more }],
];
const whole = { minItems: 2, maxItems: 2 };
const upload = (part: JsonObject, encoding?: JsonObject): Edit[] => {
  const media = { schema: { type: "object", properties: { file: part } }, ...(encoding && { encoding }) };
  return [[`${thing}/put/requestBody/content`, { "multipart/form-data": media }]];
};
const text = { type: "string" };
const since = (schema: JsonObject): Edit[] => [[`${things}/get/parameters/1/schema`, schema]];
const failures = (statuses: Record<string, string>): Edit[] =>
  Object.entries({ 404: undefined, 409: undefined, ...statuses }).flatMap(([status, name]): Edit[] => {
    const schema = { type: "object", properties: { [name ?? ""]: { type: "string" } } };
    const response = { description: "Fails.", content: { "application/json": { schema } } };
    if (name === undefined) return status === "404" ? [[`${exported}/get/responses/404`, undefined]] : [];
    return [[`${exported}/get/responses/${status}`, response]];
  });
const server = (region: string): Edit[] => [
  ["/servers/0", { url: "https://{region}.example.com", variables: { region: { default: region } } }],
];

/** What shows in a type or in a call though the document says it where no type does. */
describe("as the emitter has it", () => {
  test.each([
    [
      "text becomes a file",
      upload(text),
      upload({ type: "string", format: "binary" }),
      "major",
      "the part `file` of the body of `updateThing` is now a file (`Blob`), was no file",
    ],
    [
      "the encoding makes it a file",
      upload(text),
      upload(text, { file: { contentType: "application/pdf" } }),
      "major",
      "the part `file` of the body of `updateThing` is now a file (`Blob`), was no file",
    ],
    [
      "a file may be text",
      upload(text, { file: { contentType: "application/pdf" } }),
      upload(text, { file: { contentType: "application/pdf, text/plain" } }),
      "minor",
      "the part `file` of the body of `updateThing` is now a file or text, was a file (`Blob`)",
    ],
    [
      "a part has another media type",
      upload(text, { file: { contentType: "text/plain" } }),
      upload(text, { file: { contentType: "text/csv" } }),
      "patch",
      "the part `file` of the body of `updateThing` is written in another way, which the client follows",
    ],
    [
      "a time is any text",
      since({ type: "string", format: "date-time" }),
      since(text),
      "major",
      "the query parameter `name` of `listThings` no longer takes a `Date`",
    ],
    [
      "any text is a time",
      since(text),
      since({ type: "string", format: "date-time" }),
      "minor",
      "the query parameter `name` of `listThings` also takes a `Date`",
    ],
    [
      "a tuple may be short",
      tuple(whole),
      tuple({ ...whole, minItems: 1 }),
      "major",
      "`Thing.pair` may have fewer items (response)",
    ],
    ["a tuple is whole", tuple({}), tuple(whole), "minor", "`Thing.pair` has all of its items (response)"],
    [
      "a tuple may be long",
      tuple(whole),
      tuple({ minItems: 2 }),
      "major",
      "`Thing.pair` may have further items (response)",
    ],
    [
      "a tuple that is anything stays so",
      tuple({}),
      tuple({ prefixItems: [{ type: "string" }, { type: "number" }] }),
      "patch",
      "`Thing.pair` has other items at its places, which may be anything (response)",
    ],
    [
      "a short tuple takes another kind of item",
      tuple({ items: false }),
      tuple({ items: false, prefixItems: [{ type: "string" }, { type: "number" }] }),
      "major",
      "`Thing.pair[]` may now also be a number (response)",
    ],
    [
      "one of two failures is gone",
      failures({ 404: "reason", 409: "conflict" }),
      failures({ 409: "conflict" }),
      "minor",
      "a body by which `getThingExport` failed and that was no envelope is gone (status `404`)",
    ],
    [
      "another server by default",
      server("eu"),
      server("us"),
      "minor",
      "the server changes from `https://eu.example.com` to `https://us.example.com`",
    ],
    [
      "a server that is spelled with a variable",
      [["/servers/0/url", "https://eu.example.com"]],
      server("eu"),
      "minor",
      "servers have the variable `region`, which is `eu` by default",
    ],
    [
      "no server",
      [],
      [["/servers", undefined]],
      "major",
      "the server was `https://api.example.com/v1`, and now calls need `baseUrl`",
    ],
  ] as [string, Edit[], Edit[], Bump, string][])("%s", (_, before, after, bump, message) => {
    const { changes, summary } = difference(after, before);
    expect(changes.map((change) => change.message)).toContain(message);
    expect(summary.bump).toBe(bump);
    for (const { kind } of changes) expect(KINDS).toHaveProperty(kind);
  });

  test.each([["failures that change places", failures({ 404: "a", 409: "b" }), failures({ 404: "b", 409: "a" })]] as [
    string,
    Edit[],
    Edit[],
  ][])("%s are no change", (_, before, after) => {
    expect(difference(after, before).changes).toEqual([]);
  });

  test("two names that swap what they name are both said to be called otherwise", () => {
    const swap = (one: string, other: string): Edit[] => [
      [`${schemas}/thing_${one}`, { type: "object", properties: { n: { type: "string" } } }],
      [`${schemas}/thing_${other}`, { type: "object", properties: { m: { type: "string" } } }],
      [`${model}/first`, { $ref: `#/components/schemas/thing_${one}` }],
      [`${model}/second`, { $ref: `#/components/schemas/thing_${other}` }],
    ];
    const { changes, summary } = difference(swap("two", "one"), swap("one", "two"));
    expect(changes.map(({ kind, message }) => [kind, message]).sort()).toEqual([
      ["type-renamed", "the type `things.One` is now called `things.Two`"],
      ["type-renamed", "the type `things.Two` is now called `things.One`"],
    ]);
    expect(summary.bump).toBe("major");
  });
});

test.each([
  ["an envelope around an answer", [[answered, { $ref: "#/components/schemas/thing_thing" }]], []],
  [
    "an object around a result",
    [],
    [
      [
        `${schemas}/thing_single/properties/result`,
        { type: "object", properties: { thing: { $ref: "#/components/schemas/thing_thing" } } },
      ],
    ],
  ],
] as [string, Edit[], Edit[]][])("%s is one change, there and back", (_, before, after) => {
  expect(difference(after, before).changes.map(({ kind }) => kind)).toEqual(["wrapped"]);
  expect(difference(before, after).changes.map(({ kind }) => kind)).toEqual(["unwrapped"]);
});

test("the comparison of lists that contain themselves ends", () => {
  const nest: Edit = [`${schemas}/thing_nest`, { type: "array", items: { $ref: "#/components/schemas/thing_nest" } }];
  const reference = { $ref: "#/components/schemas/thing_nest" };
  const { changes } = difference(
    [nest, [`${model}/owner`, { type: "object", properties: { nest: reference } }]],
    [nest, [`${model}/owner`, reference]],
  );
  expect(changes.map(({ kind }) => kind)).toContain("type-changed");
});

test("what changes inside of what was wrapped is told beside it", () => {
  const { changes } = difference(
    [[`${model}/count`, undefined]],
    [[answered, { $ref: "#/components/schemas/thing_thing" }]],
  );
  expect(changes.map(({ message }) => message)).toContain("`Thing.count` is gone (response)");
  expect(changes).toHaveLength(2);
});

describe("one edit", () => {
  test.each(CASES)("of $kind ($direction) gives the message: $message", (expected) => {
    const { changes, summary } = difference(expected.edits, expected.before);
    const messages = [expected.message, ...(expected.and ?? [])];
    expect(changes.map(({ message }) => message).sort()).toEqual(messages.sort());
    const change = changes.find(({ message }) => message === expected.message);
    expect(change).toMatchObject({
      kind: expected.kind,
      direction: expected.direction,
      breaking: {
        request: ["request", "both"].includes(expected.breaks),
        response: ["response", "both"].includes(expected.breaks),
      },
    });
    expect({ value: change?.value, argument: change?.argument }).toEqual({ ...expected.details });
    expect(summary.bump).toBe(expected.bump);
    expectPlaces(changes, expected);
  });

  test.each(
    CASES.flatMap(({ kind, edits, before }) => (opposite(kind) === undefined ? [] : [{ kind, edits, before }])),
  )("of $kind is its opposite when it is read backwards", ({ kind, edits, before }) => {
    const { changes } = difference(before ?? [], edits);
    expect(changes.map((change) => change.kind)).toContain(opposite(kind));
  });

  test("every kind occurs", () => {
    const shown = new Set(CASES.map(({ kind }) => kind));
    expect(Object.keys(KINDS).filter((kind) => !shown.has(kind as ChangeKind))).toEqual([]);
  });

  test("a document and itself do not differ", () => {
    expect(difference([])).toEqual({ changes: [], summary: { request: false, response: false, bump: "none" } });
  });
});

/** A change has a place in each version that has what it is about, and the renaming of an area has none. */
function expectPlaces(changes: readonly PlainChange[], { edits, before = [] }: Case): void {
  const [old, next] = [sideWith(before).canonical, sideWith(edits).canonical];
  for (const change of changes) {
    if (change.old !== null) expect(get(old, change.old), change.message).toBeDefined();
    if (change.new !== null) expect(get(next, change.new), change.message).toBeDefined();
    expect(change.old ?? change.new ?? change.kind, change.message).toMatch(/^\/|^area-renamed$/);
  }
}

/** What a change is to somebody who goes back; undefined where that is a change of the same kind, or depends. */
function opposite(kind: ChangeKind): ChangeKind | undefined {
  const ENDS = [
    ["added", "removed"],
    ["set", "unset"],
    ["required", "optional"],
    ["refined", "opened"],
    ["introduced", "dropped"],
  ];
  for (const [one, other] of ENDS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ])) {
    const there = kind.replace(new RegExp(`(?<=-)${one}$`), other as string);
    if (there !== kind && Object.hasOwn(KINDS, there)) return there as ChangeKind;
  }
  return undefined;
}
