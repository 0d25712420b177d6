import { ROUNDING } from "../plan/plan.js";
import { cheapestOf } from "./cheapest.js";
import { groupsIn } from "./joined.js";
import { ANYHOW, type Item, type Limit, limitsIn, NO_LIMIT } from "./limits.js";
import { type Look, spending } from "./look.js";
import { both, dearestOf, type Prospect, prospectOf } from "./prospect.js";
import type { Work } from "./work.js";

/** Some work beside other work of a store, and within any group where it matters what shares an engagement with it. */
export interface Shared {
  look: Look;
  group?: Look;
}

/** All work of a store by what the rest of it leaves of the budget. */
export function sharing(looks: Look[]): Shared[] {
  const works = looks.map(({ work }) => work);
  const groups = groupsIn(looks);
  const areApart =
    !groups.some(Boolean) &&
    isDistinct(works.map(({ role }) => role)) &&
    isDistinct(works.flatMap(({ needs }) => needs));
  const alone = looks.map(prospectOf);
  const shared = groups.map((group) => group && prospectOf(group));
  const inAll = alone.map((own, i) => (shared[i] ? both(own, shared[i]) : own));
  const [limits, limitsTogether] = limitsOf(looks, shared);
  const paid = inAll.map(({ most }, i) =>
    Math.max(0, Math.min(most, Math.max(limits[i]!.most, shared[i] ? limitsTogether[i]!.most : 0))),
  );
  const left = leftIn(looks, paid, areApart);
  // Where one engagement alone can come of all that could share it, it is no matter what shares it.
  const isPlain = looks.map((_, i) => paid[i]! <= left[i]! && alone[i]!.isSure && inAll[i]!.engagements.length === 1);
  const arePlain = ({ work }: Look) =>
    looks.every((other, i) => other.work.role.family !== work.role.family || isPlain[i]);
  return looks.map((look, i): Shared => {
    const group = groups[i];
    return group && !arePlain(look)
      ? { look: joined(look, limits[i]!), group: joined(group, limitsTogether[i]!) }
      : { look: spending(look, left[i]!, group ? NO_LIMIT : limits[i]!) };
  });
}

/** What is left for each of some works, whatever others take; all of the budget where it pays for everything. */
function leftIn(looks: Look[], most: number[], areApart: boolean): number[] {
  const works = looks.map(({ work }) => work);
  const inAll = dearestOf(works, most) * (areApart ? 1 : ROUNDING);
  return looks.map(({ work, money: { budget = 0 } }) =>
    inAll <= budget ? budget : budget - dearestOf(works, most, work) * ROUNDING,
  );
}

function joined(look: Look, limit: Limit): Look {
  return { ...look, money: { ...look.money, limit, isJoined: true } };
}

/** What plans may take for each of some works, alone and in groups, if it is sure that there is the work. */
function limitsOf(looks: Look[], shared: (Prospect | undefined)[]): [Limit[], Limit[]] {
  const budget = looks[0]?.money.budget;
  const none = looks.map(() => NO_LIMIT);
  if (budget === undefined) return [none, none];
  const isSure = ({ work }: Look) => looks.every((other) => other.work === work || !areTangled(work, other.work));
  const sure = [...looks.keys()].filter((i) => isSure(looks[i]!));
  const unsure = looks.filter((look) => !isSure(look));
  const tasks = [...new Set(unsure.flatMap(({ work }) => work.needs))];
  // Each of tasks that may come together or not counts like work of its own.
  const beside = tasks.map((need): Item => {
    const own = unsure.filter(({ work }) => work.needs.includes(need));
    return { importance: Math.max(...own.map(({ work }) => work.role.importance)), ...ANYHOW };
  });
  // What serves a group costs no less than the same for one of it: its parts together pay no less than such shares.
  const shareOf = (i: number) => {
    const mates = looks.filter(({ work }, j) => shared[j] && work.role.family === looks[i]!.work.role.family);
    return shared[i] ? shared[i].least / mates.length : Number.POSITIVE_INFINITY;
  };
  const items = sure.map((i) => itemsOf(looks[i]!, shareOf(i), budget));
  // Of what serves a group no more need fall to one part than to the others.
  const together = items.map((own, j) => (shared[sure[j]!] ? own.map((item) => ({ ...item, least: 0 })) : own));
  return [items, together].map((all) => {
    const limits = limitsIn(all, beside, budget);
    return looks.map((_, i) => limits[sure.indexOf(i)] ?? NO_LIMIT);
  }) as [Limit[], Limit[]];
}

/** In which ways some work may be served, if no less than a share of what serves several falls to it. */
function itemsOf(look: Look, share: number, budget: number): Item[] {
  const { importance } = look.work.role;
  const costs = cheapestOf(look, budget);
  return costs?.map((sure) => ({ importance, sure, least: Math.min(sure, share) })) ?? [{ importance, ...ANYHOW }];
}

/** Whether it is open which of two works there is: they share tasks, or may be one. */
function areTangled(one: Work, other: Work): boolean {
  return one.role === other.role || one.needs.some((need) => other.needs.includes(need));
}

function isDistinct(items: unknown[]): boolean {
  return new Set(items).size === items.length;
}
