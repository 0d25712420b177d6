import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer.js";
import { assert, assertSame, done } from "./say.js";

/** What the tarball may weigh: what is there now, and room for some more knowledge. */
const MOST_BYTES = 780_000;

/** Every file that is packed follows one of these, and each of these has a file. */
const CONTENT = [
  /^(README|CHANGELOG|THIRD-PARTY)\.md$/,
  /^LICENSE$/,
  /^(package|certificate)\.json$/,
  /^dist\/(index|rules|report|sources|testing)\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/locales\/es\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/chunk-[A-Z0-9]{8}\.c?js$/,
  /^dist\/[a-z]+([A-Z][a-z]+)*-[\w-]{8}\.d\.c?ts$/,
  /^dist\/(engine\/toEngine|input\/jsonText|shipped\/knowledge|verify\/engineProof)\.c?js$/,
  /^rules\/[a-z-]+\.json$/,
  /^rules\/(close|engagement|fit|plan|precautions|rates|roles|serving|timing)\/[a-z-]+\.json$/,
  /^rules\/locales\/[a-z]+\.json$/,
  /^rules\/schema\/[a-zA-Z-]+\.schema\.json$/,
];

const DEPENDENCIES = ["@humanwhocodes/momoa", "intl-messageformat", "json-rules-engine", "zod"];

interface Manifest {
  exports: unknown;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
}

/** Everything named in `exports` is packed, nothing but the library is, and no script runs on install. */
export function checkContent({ installed, tarball }: Consumer): void {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;
  checkFiles(installed);
  const targets = JSON.stringify(manifest.exports).match(/\.\/[\w./]+\.\w+/g) ?? [];
  for (const target of targets) assert(existsSync(join(installed, target)), `${target} is exported but not packed`);
  const scripts = Object.keys(manifest.scripts).filter((name) =>
    /install|^(pre|post)?(prepare|pack|publish)/.test(name),
  );
  assert(scripts.length === 0, `npm would run ${scripts} on its own`);
  assertSame(Object.keys(manifest.dependencies), DEPENDENCIES, "dependencies");
  assert(manifest.peerDependenciesMeta["fast-check"]?.optional === true, "fast-check is not optional");
  const { size } = statSync(tarball);
  assert(size <= MOST_BYTES, `the tarball weighs ${size} bytes, more than ${MOST_BYTES}`);
  done(`packed content, ${size} of ${MOST_BYTES} bytes`);
}

function checkFiles(installed: string): void {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(installed.length + 1)
        .replaceAll("\\", "/"),
    );
  for (const file of files)
    assert(
      CONTENT.some((pattern) => pattern.test(file)),
      `${file} should not be packed`,
    );
  for (const pattern of CONTENT)
    assert(
      files.some((file) => pattern.test(file)),
      `nothing like ${pattern} is packed`,
    );
}
