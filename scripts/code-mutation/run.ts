import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { root } from "../knowledge.js";
import type { Step } from "./steps.js";

type Found = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** One change of the code, and what became of it. */
export interface Mutant {
  file: string;
  line: number;
  /** The code as it stands, and what is put in its place. */
  code: string;
  instead: string;
  fate: Found["status"];
}

/** Mutate the code of a step and run its tests on each mutant; what is known from the last time is not run again. */
export async function mutantsOf(name: string, { code, tests }: Step): Promise<Mutant[]> {
  const incrementalFile = `reports/code-mutation/${name}.json`;
  return run({ mutate: code, incrementalFile }, tests);
}

/** A random share of a step's mutants, and how many there are in all. */
export async function sampleOf({ code, tests }: Step, share: number, seed: number): Promise<[Mutant[], number]> {
  process.env.MUTATION_SHARE = String(share);
  process.env.MUTATION_SEED = String(seed);
  const plugins = ["@stryker-mutator/vitest-runner", `${root}scripts/code-mutation/sample.mjs`];
  const sampling = { plugins, checkers: ["sample"], incremental: false };
  const all = await run({ mutate: code, ...sampling }, tests);
  return [all.filter(({ fate }) => fate !== "CompileError"), all.length];
}

async function run(options: ConstructorParameters<typeof Stryker>[0], tests: string[]): Promise<Mutant[]> {
  process.env.MUTATION_TESTS = tests.join();
  const found = await new Stryker(options).runMutationTest();
  return found.map(toMutant);
}

/** Lines and columns count from 1. */
function toMutant({ fileName, location: { start, end }, replacement, status }: Found): Mutant {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines.push(lines.pop()!.slice(0, end.column - 1));
  lines.unshift(lines.shift()!.slice(start.column - 1));
  const file = relative(root, fileName);
  return { file, line: start.line, code: plain(lines.join(" ")), instead: plain(replacement), fate: status };
}

function plain(code: string): string {
  return code.replace(/\s+/g, " ");
}
