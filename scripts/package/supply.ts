import { build } from "esbuild";
import { readJson, root } from "../knowledge.js";
import { closureOf, type Locked, lockedPackages, nameIn } from "./locked.js";
import { BUILT_IN, ENTRIES, type Entry, PACKAGES, packageOf } from "./names.js";
import { assert, assertSame, done } from "./say.js";

/** Licences that ask for no more than to be named. */
const LICENCES = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT"];

const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

/** What strangers run when they run us: known packages, free licences, no scripts, and a lock that pins every byte. */
export async function checkSupply(): Promise<void> {
  for (const entry of ENTRIES) await checkImports(entry);
  const locked = lockedPackages();
  for (const [folder, entry] of locked) checkLocked(folder, entry);
  const running = closureOf(
    ENTRIES.flatMap((entry) => PACKAGES[entry]),
    locked,
  );
  for (const folder of running) checkPackage(folder, locked.get(folder)!);
  done(`supply chain: ${running.size} packages at run time, ${locked.size} locked in all`);
}

/** The built files of an entry import the packages that it is said to stand on, and no module of Node. */
async function checkImports(entry: Entry): Promise<void> {
  const manifest = readJson("package.json") as { exports: Record<string, Record<string, { default: string }>> };
  for (const [kind, { default: file }] of Object.entries(manifest.exports[entry]!)) {
    const { metafile } = await build({
      ...{ entryPoints: [root + file], bundle: true, write: false, treeShaking: false, metafile: true },
      ...{ packages: "external", logLevel: "silent", outdir: root },
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    assertSame(
      imports.filter(({ external }) => external).map(({ path }) => packageOf(path)),
      PACKAGES[entry].filter((name) => kind === "import" || !BUILT_IN.includes(name)),
      file,
    );
  }
}

function checkLocked(folder: string, { integrity, resolved, link }: Locked): void {
  assert(link !== true, `package-lock.json: ${folder} is a link`);
  assert(integrity !== undefined, `package-lock.json: ${folder} has no integrity`);
  assert(resolved === undefined, `package-lock.json: ${folder} names where it comes from: ${resolved}`);
}

function checkPackage(folder: string, { hasInstallScript, version }: Locked): void {
  const manifest = readJson(`${folder}/package.json`) as {
    version: string;
    license?: string;
    scripts?: Record<string, string>;
  };
  const name = nameIn(folder);
  assert(manifest.version === version, `${name} is installed as ${manifest.version}, locked as ${version}: npm ci`);
  assert(LICENCES.includes(manifest.license ?? ""), `${name} has the licence ${manifest.license}`);
  const scripts = INSTALL_SCRIPTS.filter((script) => script in (manifest.scripts ?? {}));
  assert(!hasInstallScript && scripts.length === 0, `${name} runs scripts when it is installed: ${scripts}`);
}
