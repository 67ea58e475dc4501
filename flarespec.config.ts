import { readFileSync } from "node:fs";
import { defineConfig } from "@flarespec/generator";

/** A release moves the version in the package itself. */
const { version } = JSON.parse(readFileSync(new URL("generated/package.json", import.meta.url), "utf8"));

export default defineConfig({
  out: "generated",
  package: { name: "@flarespec/cloudflare", license: "MIT", version },
  outputs: { openapiTypescript: {}, openapiFetch: true, tanstackQuery: true, schemas: true, msw: true },
  // A parameter of a path is one segment, which `*` matches.
  areas: {
    tunnels: ["/accounts/*/{cfd_tunnel,tunnels,warp_connector}", "/accounts/*/{cfd_tunnel,tunnels,warp_connector}/**"],
    access: [
      "/{accounts,zones}/*/access/**",
      "/accounts/*/infrastructure/targets",
      "/accounts/*/infrastructure/targets/**",
    ],
    magic: ["/accounts/*/magic/**"],
  },
  // What `--strict` accepts, and why; npm run check is strict.
  accept: [
    // Faults of the sources that are repaired, and are right as they are repaired.
    {
      code: "path-parameter-declared",
      because:
        "The Access page states no parameters at all: the template is what is known, and a part of a path is text.",
    },
    {
      code: "path-parameter-required",
      because:
        "The tunnels page calls account_id optional because the SDK takes it from its configuration; the API never does.",
    },
    {
      code: "array-items",
      at: "/paths/~1accounts~1{account_id}~1magic~1ipsec_tunnels/post/**/extra_prefixes",
      because: "The vendor's table names no item type; the items come from Cloudflare's own page of the operation.",
    },
    // What sources of one operation say differently, where one of them has to stand.
    {
      code: "settle-schema",
      at: ["/components/schemas/Portal*Response", "/components/schemas/Server*Response"],
      because:
        "The SDK is a day newer than the page and lists fields the page lacks (code_mode, server_id, auth_config_summary). No recording has them, and an answer may hold more than its type says.",
    },
    {
      code: "settle-schema",
      at: "/components/schemas/SAMLCertificate*Response/properties/previous_certificate",
      because:
        "The SDK says no more than that it may be null; the patch gives the structure that the page has in prose.",
    },
    {
      code: "settle-schema",
      at: [
        "/paths/~1accounts~1{account_id}~1access~1gateway_ca/*/responses/200/**/result",
        "/paths/~1accounts~1{account_id}~1infrastructure~1targets*/*/responses/200/**/result",
      ],
      because:
        "The Access page prints the item where the operation lists; the page of the operation itself has the list.",
    },
    {
      code: "settle-schema",
      at: "/components/schemas/access_app*",
      because:
        "The SDK has kinds of applications and members that the publication of 2024-08-06 lacks. Members that it lets requests send are added; in responses it only completes the kinds that match.",
    },
    {
      code: "settle-schema",
      at: "/components/schemas/access_messages",
      because: "Errors and messages are typed by the client, which knows documentation_url and source.",
    },
    {
      code: "settle-schema",
      at: ["/components/schemas/*Application", "/components/schemas/AccessSAMLSaaSApp2"],
      because:
        "The Access page breaks off in these models. No operation of the page leads to them, so no call has their types.",
    },
    {
      code: "settle-schema",
      at: "/paths/~1accounts~1{account_id}~1magic~1ipsec_tunnels/post/**/result",
      because:
        "The publication of 2024-08-06 wraps the tunnel in ipsec_tunnels; the page's recorded answer is the tunnel.",
    },
    {
      code: "settle-schema",
      at: "/paths/~1accounts~1{account_id}~1warp_connector/post/**/result",
      because:
        "The page is newer than the dump: the answer is the WARP connector alone, and tun_type lists all seven kinds.",
    },
    {
      code: "required-result",
      at: "/paths/~1*~1{*}~1access~1apps~1{app_id}~1revoke_tokens/post/responses/202",
      because: "Published as an object or null, and called empty.",
    },
    // What no source says.
    {
      code: "open-result",
      at: "/paths/~1accounts~1{account_id}~1cfd_tunnel~1{tunnel_id}~1connections/delete",
      because: "The page says unknown, its example is an empty object, the SDK says null: nothing is promised.",
    },
    {
      code: "open-result",
      at: "/paths/~1accounts~1{account_id}~1warp_connector~1{tunnel_id}~1failover/put",
      because: "The page says unknown, its example is an empty object, the SDK says null: nothing is promised.",
    },
    {
      code: "untyped",
      at: [
        "/components/schemas/Portal*Response/**/prompts/items/additionalProperties",
        "/components/schemas/Portal*Response/**/tools/items/additionalProperties",
        "/components/schemas/Server*Response/**/prompts/items/additionalProperties",
        "/components/schemas/Server*Response/**/tools/items/additionalProperties",
      ],
      because: "Tools and prompts are what an MCP server says of itself: maps of values of any kind.",
    },
    {
      code: "open-object",
      at: "/**/metadata",
      because: "The metadata of a tunnel are the caller's own.",
    },
    {
      code: "open-object",
      at: [
        "/components/schemas/access_everyone_rule",
        "/components/schemas/access_certificate_rule",
        "/components/schemas/access_any_valid_service_token_rule",
        "/components/schemas/EveryoneRule/**",
        "/components/schemas/CertificateRule/**",
        "/components/schemas/AnyValidServiceTokenRule/**",
      ],
      because: "These rules are told by their key; the published examples of the object in it are empty.",
    },
    {
      code: "open-object",
      at: "/components/schemas/access_app_request/anyOf/8",
      because: "An application of type dash_sso: every source lists the kind, and none describes it.",
    },
    {
      code: "open-object",
      at: "/components/schemas/access_schemas-empty_response",
      because: "Published as an object or null, and called empty.",
    },
  ],
});
