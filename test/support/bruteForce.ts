import type { Candidate } from "../../src/plan/front.js";

/** Which option of each candidate is taken; -1 for none. */
export type Taken = number[];

/** Every way to serve some of the candidates. */
export function everyWay(candidates: Candidate[]): Taken[] {
  return candidates.reduce<Taken[]>(
    (ways, { options }) => ways.flatMap((way) => [...options.keys(), -1].map((taken) => [...way, taken])),
    [[]],
  );
}

/** A way with what it is judged by, in the order in which it is judged: less is better, so importance is negative. */
export function judged(candidates: Candidate[], taken: Taken): { taken: Taken; cost: number; marks: number[] } {
  const of = (mark: (candidate: Candidate, option: number) => number) =>
    taken.reduce((sum, option, i) => (option < 0 ? sum : sum + mark(candidates[i]!, option)), 0);
  const cost = of(({ options }, option) => options[option]!.cost);
  const places = taken.map((option) => (option < 0 ? Number.MAX_VALUE : option));
  const marks = [
    -of(({ importance }) => importance),
    of(({ options }, option) => options[option]!.regret),
    cost,
    of(({ options }, option) => options[option]!.commitment),
    ...places,
  ];
  return { taken, cost, marks };
}

/** The best way within a budget, found by looking at all of them. */
export function bestOf(candidates: Candidate[], budget: number): Taken {
  const ways = everyWay(candidates).map((taken) => judged(candidates, taken));
  const within = ways.filter(({ cost }) => cost <= budget);
  return within.reduce((best, way) => (compared(way.marks, best.marks) < 0 ? way : best)).taken;
}

function compared(a: number[], b: number[]): number {
  const at = a.findIndex((mark, i) => mark !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
