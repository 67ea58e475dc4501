// Builds the React app of examples with Vite, serves it with an API beside it, and uses it in the machine's
// Chromium. A browser that is not there is reported by name. The picture of the page is in tools/.out/ecosystem.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const out = join(root, "tools/.out/ecosystem");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Reads the members of a module that is installed in this folder only, so that the project compiles without it. */
async function installed<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

interface Vite {
  build(options: object): Promise<unknown>;
}
interface Locator {
  allTextContents(): Promise<string[]>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  waitFor(): Promise<void>;
  count(): Promise<number>;
}
interface Page {
  goto(url: string): Promise<unknown>;
  on(event: "pageerror", listener: (error: Error) => void): void;
  getByRole(role: string, options?: { name?: string; exact?: boolean }): Locator;
  getByLabel(text: string): Locator;
  getByText(text: string): Locator;
  screenshot(options: { path: string }): Promise<unknown>;
}
interface Playwright {
  chromium: { launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }> };
}

/** The tunnels of one account, two on a page. */
class Api {
  #tunnels = ["blog", "shop", "docs"].map((name) => ({ id: `id-${name}`, name, created_at: "2026-01-01T00:00:00Z" }));

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const send = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const success = (result: unknown, more: object = {}): void =>
      send(200, { success: true, errors: [], messages: [], result, ...more });
    if (request.method === "POST") {
      let text = "";
      for await (const chunk of request) text += String(chunk);
      const { name } = JSON.parse(text) as { name: string };
      const error = { code: 1013, message: "You already have a tunnel with this name." };
      if (this.#tunnels.some((one) => one.name === name)) {
        send(409, { success: false, errors: [error], messages: [], result: null });
        return;
      }
      const made = { id: `id-${name}`, name, created_at: "2026-01-01T00:00:00Z" };
      this.#tunnels.unshift(made);
      success(made);
    } else if (request.method === "DELETE") {
      const id = pathname.split("/").at(-1);
      const removed = this.#tunnels.find((one) => one.id === id);
      this.#tunnels = this.#tunnels.filter((one) => one !== removed);
      success(removed);
    } else {
      const [page, size] = [Number(searchParams.get("page") ?? 1), Number(searchParams.get("per_page"))];
      const info = { page, per_page: size, total_count: this.#tunnels.length };
      success(this.#tunnels.slice((page - 1) * size, page * size), { result_info: info });
    }
  }
}

/** Serves the built page, and the API below /client/v4. */
async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const api = new Api();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/client/v4/")) {
      void api.answer(request, response);
      return;
    }
    const path = request.url === "/" ? "/index.html" : new URL(request.url ?? "", "http://localhost").pathname;
    const file = join(folder, path);
    if (!existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a person does with the page. */
async function use(page: Page, url: string): Promise<void> {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  const names = async (): Promise<string[]> =>
    (await page.getByRole("listitem").allTextContents()).map((text) => text.split(" ")[0] ?? "");
  await page.goto(url);
  await page.getByRole("button", { name: "Delete blog" }).waitFor();
  assert.deepEqual(await names(), ["blog", "shop"]);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Delete docs" }).waitFor();
  assert.deepEqual(await names(), ["blog", "shop", "docs"]);
  assert.equal(await page.getByRole("button", { name: "More" }).count(), 0);
  await page.getByLabel("Name").fill("blog");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByText("Another tunnel has this name.").waitFor();
  await page.getByLabel("Name").fill("wiki");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByRole("button", { name: "Delete wiki" }).waitFor();
  assert.deepEqual(await names(), ["wiki", "blog", "shop", "docs"]);
  await page.screenshot({ path: join(out, "tunnels-page.png") });
  await page.getByRole("button", { name: "Delete shop" }).click();
  for (let tries = 0; (await names()).includes("shop") && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  assert.deepEqual(await names(), ["wiki", "blog", "docs"]);
  assert.deepEqual(faults, []);
}

/** @param app the folder of the app, with its libraries installed in a folder above. Returns what happened, in words. */
export async function testPage(app: string): Promise<string> {
  if (!existsSync(chromium)) return `MISSING, there is no ${chromium}; the page was not used`;
  const { build } = await installed<Vite>(import.meta.resolve("vite"));
  const { default: react } = await installed<{ default: () => unknown }>(import.meta.resolve("@vitejs/plugin-react"));
  const folder = join(out, "tunnels-page");
  await build({
    root: app,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true },
    resolve: { preserveSymlinks: true },
  });
  mkdirSync(out, { recursive: true });
  const server = await serve(folder);
  const { chromium: engine } = await installed<Playwright>(import.meta.resolve("playwright-core"));
  const browser = await engine.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await use(await browser.newPage(), server.url);
    return "built by Vite, works in Chromium";
  } catch (error) {
    return String(error);
  } finally {
    await browser.close();
    server.close();
  }
}
