/** A difference between the SDK's request and ours, and who is right by which source. */
export interface Difference {
  what: string;
  operations: readonly string[];
  ours: string;
  sdk: string;
  right: "ours is" | "the SDK is" | "both are";
  because: string;
}

const IPSEC = "POST /accounts/{account_id}/magic/ipsec_tunnels";

export const DIFFERENCES: readonly Difference[] = [
  {
    what: "query",
    operations: ["GET /accounts/{account_id}/tunnels"],
    ours: "tun_types=cfd_tunnel,warp_connector",
    sdk: "tun_types=cfd_tunnel&tun_types=warp_connector",
    right: "ours is",
    because: "the resource page (spec/openapi/tunnels.yaml) says that several tunnel types are separated by commas",
  },
  {
    what: "query",
    operations: [IPSEC],
    ours: "?validate_only=true",
    sdk: "no query: its types do not know the parameter, and what they do not know goes into the body",
    right: "ours is",
    because: "all three documents of the operation write ?validate_only=true (spec/patches/magic.overlay.yaml)",
  },
  {
    what: "body",
    operations: [IPSEC],
    ours: "without validate_only",
    sdk: "with validate_only",
    right: "ours is",
    because: "the same parameter",
  },
];
