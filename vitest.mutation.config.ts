import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import shared from "./vitest.config.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const tests = process.env.MUTATION_TESTS?.split(",") ?? [];

/** The files in the order in which they are named: those that notice most come first, and the rest need not run. */
class AsNamed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => tests.findIndex((name) => moduleId.endsWith(`/${name}`));
    return files.sort((a, b) => rank(a) - rank(b));
  }
}

/** The tests that a step of code mutation runs, quickly: few runs of each property, always with the same values. */
export default defineConfig({
  resolve: {
    alias: [
      ...(shared.resolve!.alias as { find: RegExp; replacement: string }[]),
      { find: /^fast-check$/, replacement: at("test/support/fewerRuns.ts") },
    ],
  },
  test: { ...shared.test!, include: tests, sequence: { sequencer: AsNamed } },
});
