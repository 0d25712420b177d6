import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../knowledge.js";

/** How far a long run has come: kept after every block of stores, so that it can go on where it was stopped. */
export interface Session {
  seed: number;
  runs: number;
  done: number;
  /** By outcome, how often a workload got it. */
  outcomes: Record<string, number>;
  /** By law, on how many stores it was tried. */
  tried: Record<string, number>;
}

const FILE = `${root}node_modules/.cache/fuzz.json`;

/** A run from its beginning. */
export function newSession(seed: number, runs: number): Session {
  return { seed, runs, done: 0, outcomes: {}, tried: {} };
}

/** The run that was stopped last. */
export function stoppedSession(): Session {
  if (!existsSync(FILE)) throw new Error("no run was stopped: leave out --resume");
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Keep how far a run has come. */
export function keep(session: Session): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(session));
}

/** Count something once more. */
export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
