/** One way to serve a workload. */
export interface Option {
  /** Cost a month. */
  cost: number;
  /** Points of strength less than the workload's best option. */
  regret: number;
  /** Place in the order from the lightest commitment to the heaviest. */
  commitment: number;
}

/** A workload that money can serve; `options` is not empty. */
export interface Candidate {
  importance: number;
  options: Option[];
}

/** A choice for the first few candidates. */
export interface Choice {
  importance: number;
  regret: number;
  cost: number;
  commitment: number;
  /** Index of the option taken for the last of them; -1 for none. */
  taken: number;
  before: Choice | undefined;
}

const NOTHING: Choice = { importance: 0, regret: 0, cost: 0, commitment: 0, taken: -1, before: undefined };

/**
 * All best choices up to a budget, by rising cost: each is the exact optimum for every budget from its own cost up to
 * the next one's.
 *
 * Best means most importance served, then least regret, then least cost, then lightest commitment, then the candidates
 * that come first. Costs are summed in the order of the candidates, so that sums are equal to the last bit wherever the
 * same is chosen. A choice that costs no less and serves no better than another can be dropped at once, because the same
 * completions are open to both: so few choices stay that all are found by going through the candidates once.
 */
export function bestChoices(candidates: Candidate[], budget: number): Choice[] {
  return candidates.reduce<Choice[]>((front, candidate) => undominated(extended(front, candidate, budget)), [NOTHING]);
}

function extended(front: Choice[], { importance, options }: Candidate, budget: number): Choice[] {
  const choices: Choice[] = [];
  for (const before of front) {
    options.forEach((option, taken) => {
      const cost = before.cost + option.cost;
      if (cost > budget) return;
      choices.push({
        importance: before.importance + importance,
        regret: before.regret + option.regret,
        cost,
        commitment: before.commitment + option.commitment,
        taken,
        before,
      });
    });
    choices.push({ ...before, taken: -1, before });
  }
  return choices;
}

function undominated(choices: Choice[]): Choice[] {
  const kept: Choice[] = [];
  for (const choice of choices.sort(byCost)) {
    const last = kept[kept.length - 1];
    if (!last || servesBetter(choice, last)) kept.push(choice);
  }
  return kept;
}

function servesBetter(a: Choice, b: Choice): boolean {
  return a.importance > b.importance || (a.importance === b.importance && a.regret < b.regret);
}

/** Cheapest first; of equally cheap ones the best first, so that it dominates the others. */
function byCost(a: Choice, b: Choice): number {
  return (
    a.cost - b.cost ||
    b.importance - a.importance ||
    a.regret - b.regret ||
    a.commitment - b.commitment ||
    byCandidates(a, b)
  );
}

/** Of equals, the one that serves the first candidate in which they differ. */
function byCandidates(a: Choice, b: Choice): number {
  const left = takenIn(a);
  const right = takenIn(b);
  const at = left.findIndex((taken, i) => taken !== right[i]);
  if (at < 0) return 0;
  return (
    (left[at]! < 0 ? Number.POSITIVE_INFINITY : left[at]!) - (right[at]! < 0 ? Number.POSITIVE_INFINITY : right[at]!)
  );
}

/** By candidate, the index of the option taken, or -1. */
export function takenIn(choice: Choice): number[] {
  const taken: number[] = [];
  for (let at = choice; at.before; at = at.before) taken.push(at.taken);
  return taken.reverse();
}
