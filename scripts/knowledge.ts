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

/** Every JSON file of `rules/` but the generated schemas, by its path from there. */
export function knowledgeFiles(): RulebookFiles {
  const paths = readdirSync(`${root}rules`, { recursive: true, encoding: "utf8" });
  const kept = paths.filter((path) => path.endsWith(".json") && !path.startsWith("schema"));
  return Object.fromEntries(kept.sort().map((path) => [path.replaceAll("\\", "/"), readJson(`rules/${path}`)]));
}
