import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { assert } from "../package/say.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Start the Chromium of this machine, without its own sandbox, which containers do not allow. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? installed();
  assert(
    executablePath !== undefined && isProgram(executablePath),
    "test:browser needs Chromium: apt-get install chromium, or CHROMIUM=/path/to/chromium npm run test:browser",
  );
  return chromium.launch({ executablePath, chromiumSandbox: false, args: QUIET });
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
