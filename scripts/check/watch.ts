import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Long enough for an editor to finish what it writes, too short to wait for. */
const QUIET_MS = 120;

/**
 * Call back once a folder has been quiet for a moment after a change of any file in it.
 *
 * Watches folders rather than files: editors that replace a file would lose a watch on it.
 */
export function watchFolder(folder: string, changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const stirred = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchNew(folder, watchers, stirred);
      changed();
    }, QUIET_MS);
  };
  watchNew(folder, watchers, stirred);
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function watchNew(folder: string, watchers: Map<string, FSWatcher>, stirred: () => void): void {
  for (const path of foldersIn(folder)) {
    if (watchers.has(path)) continue;
    const watcher = watch(path, stirred);
    const gone = () => {
      watcher.close();
      watchers.delete(path);
      stirred();
    };
    watchers.set(path, watcher.on("error", gone));
  }
}

/** A folder and all inside; one that goes away meanwhile is left out. */
function foldersIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [];
  }
}
