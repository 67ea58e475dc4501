// Opens pages of the built site in the machine's Chromium: wide and narrow, light and dark. A page must ask for nothing
// elsewhere, fit its width, and pass axe. Run by `npm run docs:check`; without a browser, nothing is tested.
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const dist = join(here, ".out/dist");
const shots = join(here, ".out/shots");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = [
  "/",
  "/install",
  "/client/answers",
  "/cli",
  "/reference/rules/nullable",
  "/reference/operations/tunnels",
  "/playground",
  "/patch",
  "/breaking-change",
  "/changes",
];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://loopback");
  const file = [pathname, `${pathname}.html`, join(pathname, "index.html")]
    .map((path) => join(dist, path))
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (file === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
      .end(readFileSync(file));
});

async function check(browser, origin, path, colorScheme, width) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      faults.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(origin + path, { waitUntil: "networkidle" });
  const name = path === "/" ? "index" : path.slice(1).replaceAll("/", "-");
  await page.screenshot({ path: join(shots, `${name}-${colorScheme}-${width}.png`) });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) faults.push(`is ${wide} pixels wide`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] }));
  for (const { id, nodes } of violations)
    faults.push(`axe ${id}: ${nodes.length}, such as ${nodes[0].target.join(" ")}`);
  await context.close();
  return faults.map((fault) => `FAULT ${path}, ${colorScheme}, ${width}: ${fault}`);
}

/** The search of the site finds a word of a guide. */
async function search(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/`, { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await page.locator(".VPLocalSearchBox input").fill("paginate");
  const found = page.locator(".VPLocalSearchBox .result").first();
  await found.waitFor({ timeout: 10_000 }).catch(() => {});
  const faults = (await found.count()) > 0 ? [] : ["FAULT search: finds nothing for paginate"];
  await page.close();
  return faults;
}

/** The playground emits the types of a document, and says what is wrong with another. */
async function playground(browser, origin) {
  const page = await browser.newPage();
  const faults = [];
  await page.goto(`${origin}/playground`, { waitUntil: "networkidle" });
  const shows = async (text, what) => {
    await page
      .locator(".playground pre", { hasText: text })
      .waitFor({ timeout: 20_000 })
      .catch(() => faults.push(`FAULT playground: does not show ${what}`));
  };
  await shows("brightness: number | null", "the types of its sample");
  await page.locator("textarea").fill(`openapi: 3.1.0
info: { title: Shop, version: "1" }
paths: { /items: { get: { responses: { 200: { description: ok, content: { application/json: { schema: { type: array, items: { type: string, maxLength: 7 } } } } } } } } }
`);
  await shows("export interface ListItemsInit", "the types of a document in YAML");
  await page.locator("textarea").fill('{ "openapi": ');
  await shows(/^FS\d{4}: /, "the error of a broken document");
  await page.close();
  return faults;
}

if (!existsSync(executablePath))
  console.log(`chromium: MISSING, there is no ${executablePath}; the site was not tested`);
else {
  mkdirSync(shots, { recursive: true });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const faults = [...(await search(browser, origin)), ...(await playground(browser, origin))];
  for (const path of PAGES) {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) faults.push(...(await check(browser, origin, path, colorScheme, width)));
    }
  }
  await browser.close();
  server.close();
  console.log([...faults, `site: ${PAGES.length} pages looked at, ${faults.length} faults`].join("\n"));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
