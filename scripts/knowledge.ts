import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RulebookFiles } from "../src/rulebook/files.js";

/** The project's own folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A text of the project, by its path from there. */
export function readText(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** A JSON file of the project, by its path from there. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

/** Every JSON file of `rules/`, or of another such folder, but the generated schemas, by its path from there. */
export function knowledgeFiles(folder = `${root}rules`): RulebookFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const kept = paths.filter((path) => path.endsWith(".json") && !path.startsWith("schema"));
  const json = (path: string) => JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
  return Object.fromEntries(kept.sort().map((path) => [path.replaceAll("\\", "/"), json(path)]));
}
