import { readJson } from "../knowledge.js";

/** A package as package-lock.json has it. */
export interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

/** Every package of package-lock.json, by its folder; that of the project itself is left out. */
export function lockedPackages(): Map<string, Locked> {
  const { packages } = readJson("package-lock.json") as { packages: Record<string, Locked> };
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ""));
}

/** The folders of packages and of all that they pull in, found as Node would from the project's own folder. */
export function closureOf(names: Iterable<string>, locked = lockedPackages()): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = folderOf(name, from, locked);
    if (found.has(folder)) return;
    found.add(folder);
    for (const needed of Object.keys(locked.get(folder)?.dependencies ?? {})) visit(needed, folder);
  };
  for (const name of names) visit(name, "");
  return found;
}

/** The name of the package in a folder of package-lock.json. */
export function nameIn(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

function folderOf(name: string, from: string, locked: Map<string, Locked>): string {
  const folder = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (locked.has(folder)) return folder;
  if (from === "") throw new Error(`package-lock.json has no ${name}: npm install`);
  return folderOf(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), locked);
}
