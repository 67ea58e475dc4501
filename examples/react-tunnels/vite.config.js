import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The browser has no token: the server of the page adds it. Here that is the server of `npm run dev`.
const target = new URL(process.env.CLOUDFLARE_BASE_URL ?? "https://api.cloudflare.com/client/v4").origin;
const headers = { authorization: `Bearer ${process.env.CLOUDFLARE_API_TOKEN ?? ""}` };

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/client/v4": { target, changeOrigin: true, headers } } },
});
