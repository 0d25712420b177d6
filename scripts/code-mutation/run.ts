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
  process.env.MUTATION_TESTS = tests.join();
  const incrementalFile = `reports/code-mutation/${name}.json`;
  const found = await new Stryker({ mutate: code, incrementalFile }).runMutationTest();
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
