// What people do with the page of drift, in a browser: filter, open, read, by mouse and by keyboard, in light and dark.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, folder, facts] = process.argv.slice(2);
const { disagreements, hostile } = JSON.parse(facts);
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"];
const browser = await chromium.launch({ executablePath, args });
let passed = 0;
let failed = 0;

/** Opens a page; whatever it asks the network for, writes to its console or throws is a fault. */
async function check(name, file, act, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  const url = pathToFileURL(join(folder, file)).href;
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) faults.push(`asks for ${request.url()}`);
  });
  try {
    await page.goto(url);
    await act(page, url);
    assert.deepEqual(faults, []);
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAULT ${name}: ${error.message}`);
  } finally {
    await page.close();
  }
}

const rows = (page) => page.locator(".drift > tbody:not([hidden])");
const buttons = (page) => page.locator(".drift > tbody:not([hidden]) > tr > th > button");

await check("all rows are there, closed", "own.html", async (page) => {
  assert.equal(await rows(page).count(), disagreements);
  assert.equal(await page.locator('button[aria-expanded="true"]').count(), 0);
  assert.equal(await page.locator("output").textContent(), `All ${disagreements} disagreements`);
});

await check("filters by text, area, kind, severity and source, together and back", "own.html", async (page) => {
  await page.getByLabel("Text").fill("tun_type");
  assert.equal(await rows(page).count(), 1);
  await page.getByRole("combobox", { name: "Area" }).selectOption("magic");
  assert.equal(await rows(page).count(), 0);
  assert.equal(await page.locator("output").textContent(), `0 of ${disagreements} disagreements`);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.waitForFunction(
    (n) => document.querySelectorAll(".drift > tbody:not([hidden])").length === n,
    disagreements,
  );
  for (const [label, name, value] of [
    ["Kind", "fact", "type"],
    ["Severity", "severity", "breaks"],
  ]) {
    await page.getByRole("combobox", { name: label }).selectOption(value);
    const values = await rows(page).evaluateAll((all, key) => [...new Set(all.map((one) => one.dataset[key]))], name);
    assert.deepEqual(values, [value]);
  }
  await page.getByRole("combobox", { name: "Source" }).selectOption("published-2024-08-06");
  const left = await rows(page).count();
  assert.ok(left > 0 && left < disagreements);
});

await check("a row opens to its sources side by side, each with its lines", "own.html", async (page) => {
  await page.getByLabel("Text").fill("WarpConnectorTunnel.tun_type");
  await buttons(page).click();
  const sources = rows(page).locator("section");
  assert.equal(await sources.count(), 3);
  const tops = await sources.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  assert.equal(new Set(tops).size, 1);
  for (const lines of await sources.locator("pre").allInnerTexts())
    assert.match(lines, /^\d+\s*description:.*\n\d+\s*enum:\n/);
  assert.ok(await sources.locator(".here").first().isVisible());
});

await check("is used by keyboard alone", "own.html", async (page) => {
  await page.getByLabel("Text").focus();
  await page.keyboard.type("tunnel");
  for (let i = 0; i < 6; i++) await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const names = await buttons(page).allTextContents();
  assert.ok(names.length > 2);
  assert.equal(await focused(), names[0]);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), names[1]);
  await page.keyboard.press("Enter");
  assert.equal(await buttons(page).nth(1).getAttribute("aria-expanded"), "true");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await buttons(page).nth(1).getAttribute("aria-expanded"), "false");
  assert.equal(await focused(), names[1]);
});

await check("a link to a row opens it", "own.html", async (page, url) => {
  await page.goto(`${url}#d3`);
  await page.reload();
  assert.equal(await page.locator("#d3 button").getAttribute("aria-expanded"), "true");
});

await check("the chart names areas and kinds, and counts what the table has", "own.html", async (page) => {
  const counts = await page.locator("figcaption span").allTextContents();
  assert.equal(
    counts.reduce((sum, text) => sum + Number(text.replace(",", "")), 0),
    disagreements,
  );
  const labels = await page
    .locator("figure svg text")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(labels.every((height) => height >= 10));
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    await check(
      `is readable in ${colorScheme} at ${width} pixels`,
      "own.html",
      async (page) => {
        await buttons(page).first().click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        const poor = await page.evaluate(contrasts);
        assert.deepEqual(poor, []);
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  }
}

await check(
  "without script every row is open",
  "own.html",
  async (page) => {
    assert.ok(await page.locator("#d1 section").first().isVisible());
    assert.equal(await page.locator("form").isVisible(), false);
  },
  { javaScriptEnabled: false },
);

await check("hostile text is text", "hostile.html", async (page) => {
  assert.equal(await rows(page).count(), hostile);
  await buttons(page).evaluateAll((all) => all.map((one) => one.click()));
  assert.equal(await page.evaluate(() => globalThis.PWNED), undefined);
  const kinds = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll("body *")].map((one) => one.localName)),
  ]);
  assert.deepEqual(
    kinds.filter((name) => ["img", "iframe", "object", "style", "link", "base", "meta"].includes(name)),
    [],
  );
  assert.equal(await page.locator("script").count(), 1);
  const links = await page.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.deepEqual(
    links.filter((href) => !/^(#d\d+|ledger\/[\w-]+\.ndjson)$/.test(href ?? "")),
    [],
  );
});

await check("sources that agree have a page that says so", "none.html", async (page) => {
  assert.match(await page.locator("main").innerText(), /Nowhere\./);
  assert.equal(await page.locator("form, table.drift, figure").count(), 0);
});

await browser.close();
console.log(`chromium (${browser.version()}): ${passed} of ${passed + failed}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Text on the page whose contrast to what is behind it is below 4.5 : 1 (WCAG 2.2, AA). */
function contrasts() {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = new Set();
  for (const element of document.querySelectorAll(
    "h1, h2, h3, p, th, td, button, label, input, select, output, figcaption, svg text, pre span, pre b, em, a, li",
  )) {
    if (element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const color = element.localName === "text" ? style.fill : style.color;
    const [light, dark] = [luminance(color), luminance(behind(element))].sort((a, b) => b - a);
    if ((light + 0.05) / (dark + 0.05) < 4.5)
      poor.add(`${element.localName}.${element.className} ${color} on ${behind(element)}`);
  }
  return [...poor];
}
