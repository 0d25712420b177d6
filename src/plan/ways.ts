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

/**
 * The ways to serve what money can serve: a list for each workload, or for the workloads that groups connect, of which a
 * plan takes at most one. In each list the ways go by rising cost, and each serves more or better than the one before.
 */
export function waysToServe({ decided, groups }: Needs, order: readonly Engagement[]): Way[][] {
  const alone = decided.map(({ group }) => ({ group, engagements: waysOf(group) }));
  const shared = groups.map((group) => ({ group, engagements: waysOf(group) }));
  const best = strongest([...alone, ...shared]);
  const waysFor = ({ group, engagements }: Offer) =>
    engagements.map((engagement) => ({
      importance: sum(group, ({ workload }) => workload.role.importance),
      regret: sum(group, (one) => best[one.place]! - strengthOf(one, engagement)),
      cost: sum(group, ({ costs }) => costs[engagement].monthly),
      commitment: order.indexOf(engagement) * group.length,
      picks: group.map((one) => ({ one, engagement })),
    }));
  return connected(alone, shared)
    .map((cluster) => undominated(cluster, waysFor))
    .filter((ways) => ways.length > 0);
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

/** Workloads that groups connect, with every offer for them. */
interface Cluster {
  members: Decided[];
  offers: Offer[];
}

function connected(alone: Offer[], shared: Offer[]): Cluster[] {
  const clusterOf = alone.map((offer) => ({ members: offer.group, offers: [offer] }));
  for (const offer of shared) {
    const met = [...new Set(offer.group.map(({ place }) => clusterOf[place]!))];
    const cluster = { members: met.flatMap(({ members }) => members), offers: met.flatMap(({ offers }) => offers) };
    cluster.offers.push(offer);
    for (const { place } of cluster.members) clusterOf[place] = cluster;
  }
  return shared.length > 0 ? [...new Set(clusterOf)] : clusterOf;
}

/**
 * The best ways to serve a cluster by rising cost, found over the sets of its members that are settled so far: at each
 * set the first of the others is served alone, within a group of others not yet settled, or not at all.
 */
function undominated({ members, offers }: Cluster, waysFor: (offer: Offer) => Way[]): Way[] {
  if (offers.length === 1) return rising(waysFor(offers[0]!));
  const places = members.map(({ place }) => place);
  const all = 2 ** members.length - 1;
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
