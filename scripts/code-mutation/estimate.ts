/** What became of the mutants of a step that were tried; those that change nothing are left out. */
export interface Tried {
  noticed: number;
  unnoticed: number;
  /** How many mutants the step has. */
  all: number;
}

/** Deviations that hold 95 of 100 samples. */
const DEVIATIONS = 1.96;

/** The share of all mutants that is noticed, from samples of steps, and how far it may be off in 95 of 100 samples. */
export function estimateOf(steps: Tried[]): { noticed: number; margin: number; sample: number } {
  const some = steps.filter(({ noticed, unnoticed }) => noticed + unnoticed > 0);
  const all = sum(some.map((step) => step.all));
  const parts = some.map((step) => {
    const sample = step.noticed + step.unnoticed;
    const weight = step.all / all;
    return { weight, share: step.noticed / sample, sample, unseen: 1 - Math.min(1, sample / step.all) };
  });
  const noticed = sum(parts.map(({ weight, share }) => weight * share));
  /** As if one more of each fate had been met: a step of which all were noticed is not certain. */
  const variance = parts.map(({ weight, share, sample, unseen }) => {
    const likely = (share * sample + 1) / (sample + 2);
    return (weight ** 2 * likely * (1 - likely) * unseen) / sample;
  });
  return { noticed, margin: DEVIATIONS * Math.sqrt(sum(variance)), sample: sum(parts.map((part) => part.sample)) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
