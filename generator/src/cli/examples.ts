/** Examples at the end of the help, by command. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  flarespec: [
    "npx flarespec init",
    "npx flarespec generate --source openapi.json --out ./api --runtime bundled",
    "npx flarespec explain FS1002",
  ],
  init: ["npx flarespec init", "npx flarespec init --yes --source openapi.json --package-name @acme/api"],
  generate: [
    "npx flarespec generate",
    "npx flarespec generate --source openapi.json --out ./api --runtime bundled",
    "npx flarespec generate --check --strict",
  ],
  update: ["npx flarespec update --dry-run", "npx flarespec update"],
  explain: ["npx flarespec explain FS1002", "npx flarespec explain nullable"],
  trace: [
    "npx flarespec trace Tunnel.status",
    'npx flarespec trace "GET /accounts/{account_id}/cfd_tunnel" --source openapi.json',
  ],
  statistics: ["npx flarespec statistics openapi.json"],
  drift: ["npx flarespec drift"],
  read: ["npx flarespec read page.md", "npx flarespec read page.md --recordings"],
  diff: [
    "npx flarespec diff old.json new.json",
    "npx flarespec diff generated openapi.json --markdown --changelog changes.md --fail-on breaking",
  ],
  impact: [
    "npx flarespec impact old.json new.json --project tsconfig.json",
    "npx flarespec impact old.json new.json --project apps/web --fix --dry-run",
  ],
  fake: ["npx flarespec fake --port 8787", "npx flarespec fake --source openapi.json --port 8787"],
  record: ["npx flarespec record --listen 8787 --to recordings"],
  verify: [
    "npx flarespec verify recordings",
    "npx flarespec verify recordings --overlay spec/patches/recorded.overlay.yaml",
  ],
  migrate: ["npx flarespec migrate --from cloudflare --project tsconfig.json --dry-run"],
};
