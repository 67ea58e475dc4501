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

const rows = (page) => page.locator("details:not([hidden])");
const summaries = (page) => page.locator("details:not([hidden]) > summary");

await check("all rows are there, closed", "own.html", async (page) => {
  assert.equal(await rows(page).count(), disagreements);
  assert.equal(await page.locator("details[open]").count(), 0);
  assert.equal(await page.locator("output").textContent(), `All ${disagreements} disagreements`);
});

await check("filters by text, area, kind, severity and source, together and back", "own.html", async (page) => {
  await page.getByLabel("Text").fill("tun_type");
  assert.equal(await rows(page).count(), 1);
  await page.getByRole("combobox", { name: "Area" }).selectOption("magic");
  assert.equal(await rows(page).count(), 0);
  assert.equal(await page.locator("output").textContent(), `0 of ${disagreements} disagreements`);
  assert.equal(await page.locator(".area:visible").count(), 0);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.waitForFunction((n) => document.querySelectorAll("details:not([hidden])").length === n, disagreements);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("type");
  const kinds = await rows(page).evaluateAll((all) => [...new Set(all.map((one) => one.dataset.f))]);
  assert.deepEqual(kinds, ["type"]);
  await page.getByRole("combobox", { name: "Severity" }).selectOption("breaks");
  const severities = await rows(page).locator("summary em").allTextContents();
  assert.deepEqual([...new Set(severities)], ["breaks"]);
  await page.getByRole("combobox", { name: "Source" }).selectOption("published-2024-08-06");
  const left = await rows(page).count();
  assert.ok(left > 0 && left < disagreements);
  const named = await rows(page).evaluateAll((all) =>
    all.every((one) => [...one.querySelectorAll("strong")].some((id) => id.textContent === "published-2024-08-06")),
  );
  assert.ok(named);
});

await check("a row opens to its sources side by side, each with its line", "own.html", async (page) => {
  await page.getByLabel("Text").fill("WarpConnectorTunnel tun_type");
  await summaries(page).click();
  const sources = rows(page).locator("ul > li");
  assert.equal(await sources.count(), 3);
  const tops = await sources.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  assert.equal(new Set(tops).size, 1);
  for (const text of await sources.allInnerTexts()) assert.match(text, /line \d+\s+enum:$/m);
});

await check("no row of cards ends with an orphan", "own.html", async (page) => {
  await page.locator("details").evaluateAll((all) => {
    for (const one of all.slice(0, 60)) one.open = true;
  });
  const orphans = await page.locator("details[open] > ul").evaluateAll(
    (lists) =>
      lists.filter((list) => {
        const last = list.lastElementChild.getBoundingClientRect();
        return last.right < list.getBoundingClientRect().right - 2;
      }).length,
  );
  assert.equal(orphans, 0);
});

await check("rows are in groups of one type or operation, the worst first", "own.html", async (page) => {
  const groups = await page.locator(".area > section").evaluateAll((all) =>
    all.map((one) => ({
      name: one.querySelector("h4").firstChild.textContent.trim(),
      severities: [...one.querySelectorAll("summary em")].map((em) => em.textContent),
    })),
  );
  assert.ok(groups.length > 20 && groups.length < disagreements);
  const order = ["breaks", "misses", "cosmetic"];
  for (const { name, severities } of groups) {
    assert.match(name, /^([A-Z]+ \/\S+|\/\S+|[^\s.]+)$/);
    assert.deepEqual(
      severities,
      [...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  }
});

await check("is used by keyboard alone", "own.html", async (page) => {
  await page.getByLabel("Text").focus();
  await page.keyboard.type("tunnel");
  for (let i = 0; i < 6; i++) await page.keyboard.press("Tab");
  const isFocused = (n) =>
    summaries(page)
      .nth(n)
      .evaluate((one) => one === document.activeElement);
  assert.ok((await summaries(page).count()) > 2);
  assert.ok(await isFocused(0));
  await page.keyboard.press("Tab");
  assert.ok(await isFocused(1));
  await page.keyboard.press("Enter");
  assert.ok(
    await rows(page)
      .nth(1)
      .evaluate((one) => one.open),
  );
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(
    await rows(page)
      .nth(1)
      .evaluate((one) => one.open),
    false,
  );
  assert.ok(await isFocused(1));
});

await check("a link to a row opens it, below the heading that stays at the top", "own.html", async (page, url) => {
  await page.goto(`${url}#d30`);
  await page.reload();
  const { open, top, covered } = await page.evaluate(() => {
    const row = document.querySelector("#d30");
    const heading = row.closest(".area").querySelector("h3").getBoundingClientRect();
    const { top } = row.getBoundingClientRect();
    return { open: row.open, top, covered: heading.bottom > top };
  });
  assert.deepEqual({ open, covered }, { open: true, covered: false });
  assert.ok(top < 200);
});

await check("each row leads to its rule, which is on the page", "own.html", async (page) => {
  const missing = await page
    .locator("details > p > a")
    .evaluateAll((all) =>
      all
        .map((one) => one.getAttribute("href"))
        .filter((href) => href.startsWith("#") && !document.querySelector(href)),
    );
  assert.deepEqual(missing, []);
  assert.match(await page.locator("dt#r-settle-schema + dd").innerText(), /npx flarespec explain settle-schema/);
});

await check("the table of areas counts what the page has", "own.html", async (page) => {
  const counts = await page.locator(".counts tbody td:last-child").allTextContents();
  assert.equal(
    counts.reduce((sum, text) => sum + Number(text.replace(",", "")), 0),
    disagreements,
  );
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    await check(
      `is readable in ${colorScheme} at ${width} pixels`,
      "own.html",
      async (page) => {
        await summaries(page).first().click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        const poor = await page.evaluate(contrasts);
        assert.deepEqual(poor, []);
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  }
}

await check(
  "without script rows open too",
  "own.html",
  async (page) => {
    await page.locator("#d1 > summary").click();
    assert.ok(await page.locator("#d1 li").first().isVisible());
    assert.equal(await page.locator("form").isVisible(), false);
  },
  { javaScriptEnabled: false },
);

await check("hostile text is text", "hostile.html", async (page) => {
  assert.equal(await rows(page).count(), hostile);
  await summaries(page).evaluateAll((all) => all.map((one) => one.click()));
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
    links.filter((href) => !/^(#(?:d\d+|[ar]-[\w-]+)|ledger\/[\w-]+\.ndjson)$/.test(href ?? "")),
    [],
  );
});

await check("sources that agree have a page that says so", "none.html", async (page) => {
  assert.match(await page.locator("main").innerText(), /Nowhere\./);
  assert.equal(await page.locator("form, details, .counts").count(), 0);
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
    "h1, h2, h3, h3 span, h4, h4 span, p, th, td, button, label, input, select, output, pre, small, summary *, em, a, li, dt, dd",
  )) {
    if (element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const { color } = style;
    const [light, dark] = [luminance(color), luminance(behind(element))].sort((a, b) => b - a);
    if ((light + 0.05) / (dark + 0.05) < 4.5)
      poor.add(`${element.localName}.${element.className} ${color} on ${behind(element)}`);
  }
  return [...poor];
}
