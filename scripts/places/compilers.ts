import type { Consumer } from "../package/consumer.js";
import { done, run } from "../package/say.js";
import { checkTyped } from "../package/types.js";
import { COMPILERS, compilerOf } from "./tools.js";

const RESOLUTIONS = [{ module: "nodenext" }, { module: "preserve", moduleResolution: "bundler" }];

/** Every TypeScript reads our declarations in each kind of strict project. */
export function checkCompilers(consumer: Consumer, tools: string): void {
  for (const line of COMPILERS) {
    const compiler = compilerOf(tools, line);
    for (const resolution of RESOLUTIONS) {
      for (const exactOptionalPropertyTypes of [true, false]) {
        checkTyped(consumer, compiler, { ...resolution, exactOptionalPropertyTypes });
      }
    }
    done(`TypeScript ${run(process.execPath, [compiler, "--version"], tools).trim()}: nodenext and bundler`);
  }
}
