import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OutputChunk, type Plugin, rollup } from "rollup";
import { type Consumer, written } from "./consumer.js";

/** What rollup makes of a module: its code, and the modules of other packages that it still imports. */
export interface Rolled {
  code: string;
  imports: string[];
}

/** Bundle a module that a stranger writes with rollup, which finds our package only: others stay outside. */
export async function rolled(consumer: Consumer, code: string): Promise<Rolled> {
  const input = written(consumer, "rolled.mjs", code);
  const bundle = await rollup({ input, plugins: [ours(consumer)], onwarn: () => undefined });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const chunks = output.filter((part): part is OutputChunk => part.type === "chunk");
  return {
    code: chunks
      .map((chunk) => chunk.code)
      .join("")
      .trim(),
    imports: chunks.flatMap((chunk) => chunk.imports),
  };
}

function ours({ installed }: Consumer): Plugin {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const moduleSideEffects = manifest.sideEffects !== false;
  return {
    name: "our package",
    resolveId(source, importer) {
      if (source.startsWith(manifest.name)) {
        const { import: entry } = manifest.exports[`.${source.slice(manifest.name.length)}`];
        return { id: join(installed, entry.default), moduleSideEffects };
      }
      if (!source.startsWith(".")) return importer === undefined ? null : { id: source, external: true };
      return { id: join(importer!, "..", source), moduleSideEffects };
    },
  };
}
