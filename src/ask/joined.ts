import { priced, type Work } from "../money/price.js";
import { ROUNDING } from "../plan/plan.js";
import { OF_PRICES } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Engagement } from "../types/advice.js";
import { type Variable, variableOf } from "./differ.js";
import { canBeServed, type Entry, type Look, statesAt, statesOf } from "./look.js";
import { prospectOf } from "./prospect.js";
import { some } from "./some.js";
import { hoursOf } from "./terms.js";

/** By place of each of some looks: the same work within any group that it may share an engagement with; nothing where none may form. */
export function groupsIn(looks: Look[]): (Look | undefined)[] {
  const shared = looks.map((one) => looks.map((other) => sharedBy(one, other)));
  const groups = looks.map((look, i) =>
    joinedLook(
      look,
      looks.filter((_, j) => shared[i]![j]!.length > 0),
    ),
  );
  const may = groups.map((group) => (group ? prospectOf(group).engagements : []));
  const joins = (i: number) =>
    shared[i]!.some((all, j) => all.some((engagement) => may[i]!.includes(engagement) && may[j]!.includes(engagement)));
  return groups.map((group, i) => (joins(i) ? group : undefined));
}

/** The engagements of which two sets of tasks may come to share one that the budget can pay. */
function sharedBy(one: Look, other: Look): Engagement[] {
  if (!mayJoin(one, other)) return [];
  const { money, compiled } = one;
  const most = (money.budget ?? Number.POSITIVE_INFINITY) * ROUNDING;
  const [entries, others] = [one, other].map((look) => look.entries.filter(isShared)) as [Entry[], Entry[]];
  return compiled.rulebook.engagements.filter((engagement) =>
    entries.some((entry) => {
      const like = others.find(({ size, place }) => size === entry.size && place === entry.place)!;
      // More of it costs no less.
      return costTogether(engagement, [one, entry], [other, like]) <= most;
    }),
  );
}

/** Only ongoing work is shared; places with the same prices count once. */
function isShared({ duration, place }: Entry): boolean {
  return duration === "ongoing" && place.first;
}

/** What an engagement costs at least for two sets of tasks together. */
function costTogether(engagement: Engagement, ...parts: [[Look, Entry], [Look, Entry]]): number {
  const works = parts.map(
    ([{ work }, { hours }]): Work => ({
      role: work.role,
      hoursPerMonth: hours.least || Number.EPSILON,
      duration: "ongoing",
      months: 1,
    }),
  );
  const [[, { prices }]] = parts;
  return works.reduce((sum, work) => sum + priced(work, works, prices)[engagement].monthly, 0);
}

/** Whether two sets of tasks may come to be done together: by other roles of a family, at the same hours and place. */
function mayJoin(one: Look, other: Look): boolean {
  return (
    one.work.role !== other.work.role &&
    one.work.role.family === other.work.role.family &&
    [one, other].every(({ entries }) => entries.some(({ duration }) => duration === "ongoing")) &&
    ["coverage", "onSite"].every((fact) => overlap(one.open, other.open, fact))
  );
}

/** A value of a fact is known by the lanes that it allows; where no rule asks for the fact, nothing speaks against it. */
function overlap(one: Variable[], other: Variable[], fact: string): boolean {
  const [masks, others] = [one, other].map((open) => open.find((variable) => variable.fact === fact)?.masks);
  return !masks || !others || masks.some((mask) => others.includes(mask));
}

/** How many steps it may take to find whether rules let a group form. */
const PATIENCE = 5000;

/** Facts of what several roles do together. */
const TOGETHER: readonly string[] = ["hoursPerMonth", "rolesTogether", ...OF_PRICES];

/** The same work within any group of it and some mates; nothing where rules let none form. */
function joinedLook(look: Look, mates: Look[]): Look | undefined {
  if (mates.length === 0) return undefined;
  const entries = look.entries.filter(({ duration }) => duration === "ongoing");
  const least = Math.min(...entries.map(({ hours }) => hours.least));
  const needs = [...new Set([look, ...mates].flatMap(({ work }) => work.needs))];
  const whole = { ...look.work, needs };
  const sizes = [...new Set(entries.map(({ size }) => size))];
  const most = Math.max(...sizes.map((size) => hoursOf(whole, size).most));
  const roles = new Set(mates.map(({ work }) => work.role)).size + 1;
  const ends: Record<string, [number, number]> = { hoursPerMonth: [least, most], rolesTogether: [2, roles] };
  const together = look.compiled.deciding.columns.filter(({ fact }) => TOGETHER.includes(fact));
  const open = together.map((column): Variable => {
    const [low, high] = (ends[column.fact] ?? [0, Number.POSITIVE_INFINITY]).map((end) => bandIn(column, end));
    return variableOf(column.fact, column.masks.slice(low, high! + 1));
  });
  const joined = { ...look, entries, open: [...look.open, ...open], without: TOGETHER };
  const group = { ...joined, states: statesAt(joined) };
  look.patience.left = PATIENCE;
  return some(statesOf(group), (state) => canBeServed(group, state)) ? group : undefined;
}
