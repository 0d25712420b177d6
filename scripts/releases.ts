import { readdirSync, readFileSync } from "node:fs";
import { markAuthored } from "../src/rulebook/authoring.js";
import { hashOf } from "../src/rulebook/hash.js";
import type { Authoring } from "../src/types/authoring.js";
import type { Rulebook } from "../src/types/rulebook.js";
import { root } from "./knowledge.js";

/** Where released rulebooks are kept, each by its version. */
export const RELEASES = `${root}releases`;

/** A rulebook as it was released, with what its authors said of it. */
export interface Release {
  rulebook: Rulebook;
  authoring: Authoring;
}

/** Path of the release with the highest version. */
export function lastRelease(): string {
  const versions = readdirSync(RELEASES).map((name) => name.replace(/\.json$/, ""));
  const [last] = versions.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return `${RELEASES}/${last}.json`;
}

/** Read a released rulebook as it was; today's checks are no matter of it. */
export function readRelease(path: string): Rulebook {
  const { rulebook, authoring } = JSON.parse(readFileSync(path, "utf8")) as Release;
  return markAuthored(rulebook, authoring, hashOf(rulebook));
}
