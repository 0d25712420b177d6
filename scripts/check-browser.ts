import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { startChromium } from "./browser/chromium.js";
import { served } from "./browser/server.js";
import { site } from "./browser/site.js";
import { type Consumer, installPeer, withConsumer } from "./package/consumer.js";
import { adviceByNode } from "./package/running.js";
import { assert, checked, done } from "./package/say.js";

/** How long a page may take, in milliseconds; a worker that fails on its own leaves it waiting. */
const PATIENCE = 120_000;

interface Answer {
  advice: string;
  refused: string[];
}

/** Where the pages leave what they found. */
declare const answered: Promise<unknown>;

await checked(async () => {
  const browser = await startChromium();
  try {
    await withConsumer((consumer) => checkBrowser(consumer, browser));
  } finally {
    await browser.close();
  }
});

/** The packed package in a page and in its workers, under a policy that refuses all evaluation of texts. */
async function checkBrowser(consumer: Consumer, browser: Browser): Promise<void> {
  installPeer(consumer);
  const { address, stop } = await served(await site(consumer));
  try {
    await checkControl(browser, `${address}/control.html`);
    await checkPage(consumer, browser, `${address}/page.html`);
  } finally {
    stop();
  }
}

/** The watch notices what the policy forbids: else its silence would say nothing. */
async function checkControl(browser: Browser, address: string): Promise<void> {
  const { found, errors } = await opened<Answer[]>(browser, address);
  for (const { refused } of found) assert(refused.length === 1, `the control saw ${refused.length} refusals`);
  assert(errors.length === found.length, `the control saw ${errors.length} errors on the console`);
  done("a forbidden evaluation is noticed, in the page and in a worker");
}

async function checkPage(consumer: Consumer, browser: Browser, address: string): Promise<void> {
  const { found, errors } = await opened<{ certificate: unknown; answers: Answer[] }>(browser, address);
  assert(errors.length === 0, `the console says: ${errors.join("; ")}`);
  const expected = adviceByNode(consumer);
  for (const [i, { advice, refused }] of found.answers.entries()) {
    const place = ["the page", "the module worker", "the classic worker"][i];
    assert(refused.length === 0, `${place} was refused: ${refused.join("; ")}`);
    assert(advice === expected, `${place} gives other advice than Node`);
    done(`${place}: the same advice, nothing refused`);
  }
  const shipped = JSON.parse(readFileSync(join(consumer.installed, "certificate.json"), "utf8"));
  assert(JSON.stringify(found.certificate) === JSON.stringify(shipped), "another certificate");
  done(`Chromium ${browser.version()}: every entry point, and the certificate proven again`);
}

/** What a page leaves in `answered`, and the errors that it shows. */
async function opened<T>(browser: Browser, address: string): Promise<{ found: T; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(address);
  const found = page.evaluate(() => (typeof answered === "undefined" ? undefined : answered));
  const first = await Promise.race([found, setTimeout(PATIENCE, undefined, { ref: false })]);
  assert(first !== undefined, `${address} did not finish: ${errors.join("; ")}`);
  await page.close();
  return { found: first as T, errors };
}
