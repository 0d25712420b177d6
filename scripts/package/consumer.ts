import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJson, root } from "../knowledge.js";
import { assert, run } from "./say.js";

/** A project of a stranger that has installed our packed tarball, and nothing else. */
export interface Consumer {
  folder: string;
  tarball: string;
  /** Where our package lies in it. */
  installed: string;
}

/** Quick where everything is at hand, and quick to give up where no registry answers. */
const QUICK = [
  ...["--no-audit", "--no-fund", "--prefer-offline"],
  ...["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000", "--fetch-timeout=60000"],
];

/** Let a check use a consumer in a scratch folder, which is removed afterwards. */
export async function withConsumer(use: (consumer: Consumer) => Promise<void>): Promise<void> {
  const folder = scratchProject("packed-");
  try {
    const tarball = packInto(folder);
    install(folder, [tarball]);
    await use({ folder, tarball, installed: join(folder, "node_modules/store-staffing-advisor") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Make an empty project in a folder of its own. */
export function scratchProject(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  return folder;
}

/** Install packages as strangers do, but without letting any script run. */
export function install(folder: string, packages: string[]): void {
  run("npm", ["install", ...QUICK, "--save-exact", "--ignore-scripts", ...packages], folder);
}

/** Install the optional peer dependency: the version that our own tests use, unless another is asked for. */
export function installPeer({ folder }: Consumer, version = peerVersion()): void {
  install(folder, [`fast-check@${version}`]);
}

/** Write a file into a consumer's project and give its path. */
export function written({ folder }: Pick<Consumer, "folder">, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function peerVersion(): string {
  const { devDependencies } = readJson("package.json") as { devDependencies: Record<string, string> };
  return devDependencies["fast-check"]!;
}

function packInto(folder: string): string {
  assert(existsSync(join(root, "dist")), "there is no dist/ to pack: npm run build");
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], root);
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz"))!);
}
