import type { Said } from "../explain/said.js";
import { ROUNDING } from "../plan/plan.js";
import type { Need } from "../profile/store.js";
import type { Engagement } from "../types/advice.js";
import type { RoleDefinition } from "../types/rulebook.js";
import { type Lanes, leftBy, together } from "./differ.js";
import { areHoursOpen, type Look, stateOf } from "./look.js";
import { remembered } from "./remembered.js";
import { saidIn } from "./settled.js";
import type { Work } from "./work.js";

/** What some work may come to. */
export interface Prospect {
  /** What may be paid for it at most, and at least if anything is; no end if nothing may be. */
  most: number;
  least: number;
  /** What may suit it, and the budget alone could pay. */
  engagements: Engagement[];
  /** Whether some engagement suits it, or it waits, whatever is not known. */
  isSure: boolean;
}

/** What some work may come to over all that is not known of it; anything, where its hours are not known. */
export function prospectOf(look: Look): Prospect {
  const { entries, money, compiled } = look;
  const { budget = Number.POSITIVE_INFINITY } = money;
  if (areHoursOpen(look)) {
    return { most: budget, least: 0, engagements: compiled.rulebook.engagements, isSure: false };
  }
  const said = remembered((lanes: Lanes) => saidOf(lanes, look));
  const prospects = entries
    .filter(({ place }) => place.first)
    .map((entry): Prospect => {
      const { lanes, costs } = stateOf(look, entry, entry.hours.least);
      const { isDue, suits } = said(lanes);
      const floor = compiled.rulebook.settings.acceptanceFloor;
      const paidBy = (most: number) => suits.filter(({ engagement }) => !isDue && costs[engagement].monthly <= most);
      // What serves a group costs no less than the same for one of it, but for the last digit.
      const may = paidBy(budget * ROUNDING).filter(({ most }) => most >= floor);
      const engagements = may.map(({ engagement }) => engagement);
      const paid = engagements.map((engagement) => costs[engagement].monthly);
      return {
        most: Math.max(0, ...paid),
        least: Math.min(...paid),
        engagements,
        isSure: isDue || paidBy(budget).some(({ least }) => least >= floor),
      };
    });
  return prospects.reduce(both);
}

function saidOf(lanes: Lanes, { open, compiled }: Look): Said {
  const tested = open.map((variable) => variable.tested).reduce(together, new Int32Array(lanes.length));
  return saidIn(leftBy(open, lanes), tested, compiled);
}

/** What work may come to that has one prospect or another. */
export function both(one: Prospect, other: Prospect): Prospect {
  return {
    most: Math.max(one.most, other.most),
    least: Math.min(one.least, other.least),
    engagements: [...new Set([...one.engagements, ...other.engagements])],
    isSure: one.isSure && other.isSure,
  };
}

/**
 * What may be paid at most for works, by what may be paid for each, or for those of them that may be done beside one; works
 * that share a task are not done both.
 */
export function dearestOf(works: Work[], most: number[], beside?: Work): number {
  const others = [...works.keys()].filter((i) => !beside?.needs.some((need) => works[i]!.needs.includes(need)));
  // Added up in the order in which a plan does: the sum is the same to the last digit.
  return rolesOf(works).reduce((sum, role) => {
    const own = others.filter((i) => works[i]!.role === role);
    const tasks = [...new Set(own.flatMap((i) => works[i]!.needs))];
    const areWhole = own.length > tasks.length;
    const dearest = ([first, ...rest]: Need[]): number => {
      if (!first) return 0;
      const sets = own.filter((i) => works[i]!.needs.includes(first) && isWithin(works[i]!.needs, [first, ...rest]));
      const ways = sets.map((i) => most[i]! + dearest(rest.filter((need) => !works[i]!.needs.includes(need))));
      return Math.max(0, ...ways, areWhole || ways.length === 0 ? dearest(rest) : 0);
    };
    return sum + dearest(tasks);
  }, 0);
}

/** The roles of works, the most important first. */
function rolesOf(works: Work[]): RoleDefinition[] {
  const roles = [...new Set(works.map(({ role }) => role))].sort((a, b) => (`${a.id}/` < `${b.id}/` ? -1 : 1));
  return roles.sort((a, b) => b.importance - a.importance);
}

function isWithin(some: Need[], all: Need[]): boolean {
  return some.every((need) => all.includes(need));
}
