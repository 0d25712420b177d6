import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What came of some stores. */
export interface Counts {
  /** By outcome, how often a workload got it. */
  outcomes: Record<string, number>;
  /** By law, on how many stores it was tried. */
  tried: Record<string, number>;
}

/** How far a long run has come: kept after every block of stores, so that it can go on where it was stopped. */
export interface Session extends Counts {
  seed: number;
  runs: number;
  done: number;
}

/** Of the directory that the npm script runs in. */
const FILE = "node_modules/.cache/fuzz.json";

/** A run from its beginning. */
export function newSession(seed: number, runs: number): Session {
  return { seed, runs, done: 0, outcomes: {}, tried: {} };
}

/** The run that was stopped last. */
export function stoppedSession(): Session {
  if (!existsSync(FILE)) throw new Error("no run was stopped: leave out --resume");
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Add what came of the next stores, and keep how far the run has come. */
export function keep(session: Session, { size }: Block, { outcomes, tried }: Counts): void {
  session.done += size;
  for (const [outcome, times] of Object.entries(outcomes)) count(session.outcomes, outcome, times);
  for (const [law, times] of Object.entries(tried)) count(session.tried, law, times);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(session));
}

/** Count something once more, or some times more. */
export function count(counts: Record<string, number>, name: string, times = 1): void {
  counts[name] = (counts[name] ?? 0) + times;
}

/** Stores that are drawn at once, with a seed of their own, so that they can be drawn again alone. */
export interface Block {
  seed: number;
  /** The number of its first store. */
  first: number;
  size: number;
}

const LARGEST = 500;

/** The blocks that a run has still to try. */
export function* blocksLeft({ seed, runs, done }: Session): Generator<Block> {
  for (let first = done; first < runs; first += LARGEST) {
    yield { seed: seed + first, first, size: Math.min(LARGEST, runs - first) };
  }
}
