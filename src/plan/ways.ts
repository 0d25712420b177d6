import type { Engagement } from "../types/advice.js";
import { type Decided, type Needs, strengthOf, waysOf } from "./decided.js";
import { type Choice, type Front, NOTHING, type Option, takenIn, taking } from "./front.js";

/** An engagement taken for a workload, alone or within a group. */
export interface Pick {
  one: Decided;
  engagement: Engagement;
}

/** One way to serve one or more workloads. */
export interface Way extends Option {
  picks: Pick[];
}

/** Leaving a workload to itself. */
const NOBODY: Way = { importance: 0, regret: 0, cost: 0, commitment: 0, picks: [] };

/** A workload alone, or a group, with the engagements that suit it well enough. */
interface Offer {
  group: Decided[];
  engagements: Engagement[];
}

/** Workloads that groups connect, with every offer for them and the ways to serve them. */
export interface Cluster {
  groups: Decided[][];
  /** By rising cost; each serves more or better than the one before. A plan takes at most one. */
  ways: Way[];
}

/** The workloads that money can serve, by cluster; some may be known already. */
export function clustersOf(
  { decided, groups }: Needs,
  order: readonly Engagement[],
  known?: (groups: Decided[][]) => Cluster | undefined,
): Cluster[] {
  const alone = decided.map(({ group }) => group);
  return connected(alone, groups)
    .map((some) => known?.(some) ?? { groups: some, ways: waysOfCluster(some, order) })
    .filter(({ ways }) => ways.length > 0);
}

function waysOfCluster(groups: Decided[][], order: readonly Engagement[]): Way[] {
  const offers = groups.map((group) => ({ group, engagements: waysOf(group) }));
  const best = strongest(offers);
  const waysFor = ({ group, engagements }: Offer) =>
    engagements.map((engagement) => ({
      importance: sum(group, ({ workload }) => workload.role.importance),
      regret: sum(group, (one) => best[one.place]! - strengthOf(one, engagement)),
      cost: sum(group, ({ costs }) => costs[engagement].monthly),
      commitment: order.indexOf(engagement) * group.length,
      picks: group.map((one) => ({ one, engagement })),
    }));
  return undominated(offers, waysFor);
}

function sum<T>(items: T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}

/** By place of each workload, the highest strength with which any offer serves it. */
function strongest(offers: Offer[]): number[] {
  const best: number[] = [];
  for (const { group, engagements } of offers) {
    for (const engagement of engagements) {
      for (const one of group) {
        const strength = strengthOf(one, engagement);
        if (!(best[one.place]! >= strength)) best[one.place] = strength;
      }
    }
  }
  return best;
}

/** The groups of each cluster, those of one workload first. */
function connected(alone: Decided[][], shared: Decided[][]): Decided[][][] {
  if (shared.length === 0) return alone.map((group) => [group]);
  const clusterOf = alone.map((group) => [group]);
  for (const group of shared) {
    const cluster = [...new Set(group.map(({ place }) => clusterOf[place]!))].flat();
    cluster.push(group);
    for (const one of cluster.flat()) clusterOf[one.place] = cluster;
  }
  return [...new Set(clusterOf)];
}

/**
 * The best ways to serve a cluster by rising cost, found over the sets of its members that are settled so far: at each
 * set the first of the others is served alone, within a group of others not yet settled, or not at all.
 */
function undominated(offers: Offer[], waysFor: (offer: Offer) => Way[]): Way[] {
  if (offers.length === 1) return rising(waysFor(offers[0]!));
  const places = [...new Set(offers.flatMap(({ group }) => group.map(({ place }) => place)))];
  const all = 2 ** places.length - 1;
  const sets = offers.map(({ group }) => sum(group, ({ place }) => 1 << places.indexOf(place)));
  const ways = offers.map(waysFor);
  const fronts: Front<Way>[] = [[NOTHING]];
  const take = (way: Way, then: number, place: number, front: Front<Way>) => {
    fronts[then] = taking(way, place, front, fronts[then] ?? [], Number.POSITIVE_INFINITY);
  };
  for (let settled = 0; settled < all; settled++) {
    const front = fronts[settled];
    if (!front) continue;
    const first = ~settled & (settled + 1);
    take(NOBODY, settled | first, offers.length, front);
    sets.forEach((set, i) => {
      if (!(set & first) || set & settled) return;
      for (const way of ways[i]!) take(way, settled | set, i, front);
    });
  }
  return fronts[all]!.map(joined).filter(({ picks }) => picks.length > 0);
}

/** Ways by rising cost, without those that cost no less than another and suit no better. */
function rising(ways: Way[]): Way[] {
  const sorted = ways.sort((a, b) => a.cost - b.cost || a.regret - b.regret || a.commitment - b.commitment);
  return sorted.filter(({ regret }, i) => sorted.every((other, j) => j >= i || other.regret > regret));
}

/** What a choice takes, as one way. */
function joined(choice: Choice<Way>): Way {
  const { importance, regret, cost, commitment } = choice;
  return { importance, regret, cost, commitment, picks: takenIn(choice).flatMap(({ picks }) => picks) };
}
