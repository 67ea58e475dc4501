// Runs the suite in a page of the server's own, in the machine's Chromium.
import { chromium } from "playwright-core";

const [origin, stranger, executablePath] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"];
const browser = await chromium.launch({
  executablePath,
  args: [...args, "--disable-component-update", "--no-first-run"],
});
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/suite.html`);
  const results = await page.evaluate(
    async (addresses) => (await import("/suite.js")).suite(...addresses),
    [origin, stranger],
  );
  console.log(`RESULTS ${JSON.stringify(results)}`);
} finally {
  await browser.close();
}
