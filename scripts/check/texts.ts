import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts of files, by path from their folder. */
export type Texts = Record<string, string>;

/** Every JSON file of a folder of rules but schemas and prices; one that goes away meanwhile is left out. */
export function textsIn(folder: string): Texts {
  const kept = pathsIn(folder)
    .filter((path) => path.endsWith(".json") && !/^(schema|rates)\//.test(path))
    .sort();
  return Object.fromEntries(
    kept.flatMap((path) => {
      const text = textOf(join(folder, path));
      return text === undefined ? [] : [[path, text]];
    }),
  );
}

/** Folders can go away too. */
function pathsIn(folder: string): string[] {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return paths.map((path) => path.replaceAll("\\", "/"));
  } catch {
    return [];
  }
}

/** Editors that replace a file take it away for a moment. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Whether two folders hold the same. */
export function sameTexts(a: Texts, b: Texts): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
