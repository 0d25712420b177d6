import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { type Consumer, written } from "./consumer.js";
import { packageOf } from "./names.js";

/** A bundle for browsers, and what is in it. */
export interface Bundle {
  text: string;
  /** Bytes of each package, by its name. */
  packages: Record<string, number>;
}

/** Bundle a module that a stranger writes, minified, with esbuild. */
export async function bundled(consumer: Consumer, code: string, format: "esm" | "iife" = "esm"): Promise<Bundle> {
  const entry = written(consumer, "bundle.mjs", code);
  const options = { bundle: true, minify: true, write: false, platform: "browser", target: "es2022" } as const;
  const result = await build({
    ...options,
    absWorkingDir: consumer.folder,
    entryPoints: [entry],
    format,
    globalName: "advisor",
    metafile: true,
    logLevel: "silent",
  });
  return { text: result.outputFiles[0]!.text, packages: packagesIn(result.metafile) };
}

/** What a bundle weighs when it is served compressed. */
export function weight({ text }: Bundle): number {
  return gzipSync(text, { level: 9 }).length;
}

function packagesIn({ outputs }: Metafile): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, inside] = /node_modules\/((?!.*node_modules\/).*)$/.exec(path) ?? [];
      if (inside === undefined || bytesInOutput === 0) continue;
      const name = packageOf(inside);
      found[name] = (found[name] ?? 0) + bytesInOutput;
    }
  }
  return found;
}
