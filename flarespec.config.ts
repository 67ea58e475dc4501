import { defineConfig } from "@flarespec/generator";

export default defineConfig({
  out: "generated",
  package: { name: "@flarespec/cloudflare", license: "MIT" },
  // A parameter of a path is one segment, which `*` matches;
  areas: {
    tunnels: ["/accounts/*/{cfd_tunnel,tunnels,warp_connector}", "/accounts/*/{cfd_tunnel,tunnels,warp_connector}/**"],
    access: [
      "/{accounts,zones}/*/access/**",
      "/accounts/*/infrastructure/targets",
      "/accounts/*/infrastructure/targets/**",
    ],
    magic: ["/accounts/*/magic/**"],
  },
});
