import { createHash } from "node:crypto";
import { basename } from "node:path";

/** The share of all mutants that is tried, and the seed by which they are chosen, reach this process by its environment. */
const { MUTATION_SHARE = "1", MUTATION_SEED = "1" } = process.env;

/** Choose by what a mutant is, so that the same are chosen wherever this runs. */
function isChosen({ fileName, location: { start, end }, replacement }) {
  const what = [MUTATION_SEED, basename(fileName), start.line, start.column, end.line, end.column, replacement];
  const digest = createHash("sha256").update(JSON.stringify(what)).digest();
  return digest.readUInt32BE() / 2 ** 32 < Number(MUTATION_SHARE);
}

/** Stryker's name for what is neither tried nor counted. */
const LEFT_OUT = { status: "compileError", reason: "not in the sample" };

/** A checker of Stryker that lets a random sample of the mutants through. */
export const strykerPlugins = [
  {
    kind: "Checker",
    name: "sample",
    factory: () => ({
      init: async () => {},
      group: async (mutants) => [mutants.map(({ id }) => id)],
      check: async (mutants) =>
        Object.fromEntries(mutants.map((one) => [one.id, isChosen(one) ? { status: "passed" } : LEFT_OUT])),
    }),
  },
];
