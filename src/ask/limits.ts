import { ROUNDING } from "../plan/plan.js";

/** Work that a plan may serve, in some way that is not known. */
export interface Item {
  importance: number;
  /** For so much it can be served, whatever is not known; no end if it may be that it cannot. */
  sure: number;
  /** It costs no less, whatever is not known; no end if it cannot be served. */
  least: number;
}

/** What plans may take for some work, whatever is not known. */
export interface Limit {
  /** Nothing that costs more. */
  most: number;
  /** Whether serving it may count as much as leaving it, so that how well it is served decides. */
  isTied: boolean;
}

/** Where nothing is known of a budget, or of other work. */
export const NO_LIMIT: Limit = { most: Number.POSITIVE_INFINITY, isTied: true };

/** Where nothing is known of how some work can be served. */
export const ANYHOW = { sure: Number.POSITIVE_INFINITY, least: 0 };

/** How many steps it may take to look at every way in which all of some work may be served. */
const PATIENCE = 1_000_000;

/**
 * What plans may take for each of some works, which may be served in one of some ways each, beside other work of which little
 * is known.
 */
export function limitsIn(works: Item[][], beside: Item[], budget: number): Limit[] {
  const all = works.reduce((sum, [item]) => sum + item!.importance, 0);
  const steps = works.reduce((count, { length }) => count * length, all * works.length ** 2);
  const cells = combined(steps > PATIENCE ? works.map((items) => [asOne(items)]) : works).map((items) => {
    const sure = sureIn(items, budget);
    return items.map((item) =>
      limitBeside([...items.filter((other) => other !== item), ...beside], item, sure, budget),
    );
  });
  return works.map((_, i) => ({
    most: Math.max(...cells.map((limits) => limits[i]!.most)),
    isTied: cells.some((limits) => limits[i]!.isTied),
  }));
}

/** Work that may be served in any of some ways. */
function asOne(items: Item[]): Item {
  return {
    importance: items[0]!.importance,
    sure: Math.max(...items.map(({ sure }) => sure)),
    least: Math.min(...items.map(({ least }) => least)),
  };
}

function combined<T>(lists: T[][]): T[][] {
  return lists.reduce<T[][]>((some, list) => some.flatMap((chosen) => list.map((item) => [...chosen, item])), [[]]);
}

/**
 * What the best plan of a budget may take for some work beside other work: it never serves less than what can be served
 * for sure, so nothing that leaves too little for that.
 */
function limitBeside(others: Item[], { importance, least }: Item, sure: number, budget: number): Limit {
  const most = budget * ROUNDING;
  const costs = leastCosts(others, ({ least }) => least, most);
  const left = [...costs].flatMap(([served, cost]) => (served + importance >= sure ? [most - cost] : []));
  const isTied = [...costs.keys()].some((served) => served >= sure && costs.get(served - importance)! + least <= most);
  return { most: Math.max(Number.NEGATIVE_INFINITY, ...left), isTied };
}

/** How much importance can be served for sure. */
function sureIn(items: Item[], budget: number): number {
  return Math.max(...leastCosts(items, ({ sure }) => sure, budget / ROUNDING).keys());
}

/** By importance that some of the work adds up to, what that costs at least, if no more than some budget. */
function leastCosts(items: Item[], costOf: (item: Item) => number, most: number): Map<number, number> {
  const costs = new Map([[0, 0]]);
  for (const item of items) {
    for (const [served, before] of [...costs]) {
      const importance = served + item.importance;
      const cost = Math.min(before + costOf(item), costs.get(importance) ?? Number.POSITIVE_INFINITY);
      if (cost <= most) costs.set(importance, cost);
    }
  }
  return costs;
}
