import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { TunnelsPage } from "./tunnels-page.js";

createRoot(document.getElementById("root") as HTMLElement).render(
  <QueryClientProvider client={new QueryClient()}>
    <TunnelsPage account_id="an-account" />
  </QueryClientProvider>,
);
