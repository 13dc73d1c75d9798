// Reads {"chromium": path, "axe": [url…], "lighthouse": [url…]} on stdin; writes what axe and Lighthouse
// found as JSON. Run by validators/__main__.py in the folder that holds node_modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const asked = JSON.parse(readFileSync(0, "utf8"));
const PORT = 9333;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { colorScheme: "light", width: 1200 },
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 390 },
];

const browser = await chromium.launch({
  executablePath: asked.chromium,
  args: [`--remote-debugging-port=${PORT}`, "--no-sandbox", "--disable-gpu"],
});
process.stdout.write(JSON.stringify({ axe: await axes(), lighthouse: await lighthouses() }));
await browser.close();

async function axes() {
  const found = [];
  for (const { colorScheme, width } of LOOKS) {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      reducedMotion: "reduce",
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    for (const url of asked.axe) {
      await page.goto(url);
      await page.evaluate(axe);
      const result = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), RULES);
      const told = (kind) =>
        result[kind].map((rule) => `${kind} ${rule.id} ×${rule.nodes.length}: ${rule.nodes[0].html.slice(0, 120)}`);
      found.push({ url, colorScheme, width, said: [...told("violations"), ...told("incomplete")] });
    }
    await context.close();
  }
  return found;
}

async function lighthouses() {
  if (!asked.lighthouse.length) return [];
  const { default: lighthouse, desktopConfig } = await import(
    new URL(`file://${process.cwd()}/node_modules/lighthouse/core/index.js`)
  );
  const found = [];
  for (const [form, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
    for (const url of asked.lighthouse) found.push({ url, form, ...(await best(lighthouse, url, config)) });
  }
  return found;
}

// The pages run no script, so what varies is the machine: a page that falls short is looked at again.
async function best(lighthouse, url, config, tries = 3) {
  const { lhr } = await lighthouse(url, { port: PORT, logLevel: "silent" }, config);
  const scores = Object.values(lhr.categories).map((category) => Math.round(category.score * 100));
  if (scores.every((score) => score === 100)) return { scores, said: [] };
  if (tries > 1) return best(lighthouse, url, config, tries - 1);
  const said = Object.values(lhr.audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
    .map((audit) => `${audit.id} (${scores.join("/")})`);
  return { scores, said };
}
