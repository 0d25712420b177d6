import { type Priced, priced, type Work } from "../money/price.js";
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
  const groups = looks.map((look) => joinedLook(look, looks));
  const may = groups.map((group) => (group ? prospectOf(group).engagements : []));
  return groups.map((group, i) => {
    const joins = looks.some((other, j) =>
      sharedBy(looks[i]!, other).some((engagement) => may[i]!.includes(engagement) && may[j]!.includes(engagement)),
    );
    return joins ? group : undefined;
  });
}

/** The engagements of which two sets of tasks may come to share one that the budget can pay. */
function sharedBy(one: Look, other: Look): Engagement[] {
  if (!mayJoin(one, other)) return [];
  const { budget = Number.POSITIVE_INFINITY } = one.money;
  const ways = one.entries.flatMap((entry) => {
    const like = other.entries.find(({ size, place }) => size === entry.size && place === entry.place);
    return like ? [costsTogether([one, entry], [other, like])] : [];
  });
  // More of it costs no less.
  const isPaid = (engagement: Engagement) => ways.some((costs) => costs[engagement] <= budget * ROUNDING);
  return one.compiled.rulebook.engagements.filter(isPaid);
}

/** What two sets of tasks cost at least, together, by engagement. */
function costsTogether(...parts: [Look, Entry][]): Record<Engagement, number> {
  const works = parts.map(
    ([{ work }, { hours }]): Work => ({
      role: work.role,
      hoursPerMonth: hours.least || Number.EPSILON,
      duration: "ongoing",
      months: 1,
    }),
  );
  const [one, other] = works.map((work) => priced(work, works, parts[0]![1].prices)) as [Priced, Priced];
  const sum = (engagement: Engagement) => one[engagement].monthly + other[engagement].monthly;
  return { hire: sum("hire"), freelancer: sum("freelancer"), agency: sum("agency") };
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

/** Facts of what several roles do together. */
const TOGETHER: readonly string[] = ["hoursPerMonth", "rolesTogether", ...OF_PRICES];

/** The same work within any group of it and some of others; nothing where rules let none form. */
function joinedLook(look: Look, looks: Look[]): Look | undefined {
  const mates = looks.filter((other) => sharedBy(look, other).length > 0);
  if (mates.length === 0) return undefined;
  const entries = look.entries.filter(({ duration }) => duration === "ongoing");
  const least = Math.min(...entries.map(({ hours }) => hours.least));
  const needs = [...new Set([look, ...mates].flatMap(({ work }) => work.needs))];
  const whole = { ...look.work, needs };
  const most = Math.max(...look.entries.map(({ size }) => hoursOf(whole, size).most));
  const roles = new Set(mates.map(({ work }) => work.role)).size + 1;
  const ends: Record<string, [number, number]> = { hoursPerMonth: [least, most], rolesTogether: [2, roles] };
  const together = look.compiled.deciding.columns.filter(({ fact }) => TOGETHER.includes(fact));
  const open = together.map((column): Variable => {
    const [low, high] = (ends[column.fact] ?? [0, Number.POSITIVE_INFINITY]).map((end) => bandIn(column, end));
    return variableOf(column.fact, column.masks.slice(low, high! + 1));
  });
  const joined = { ...look, entries, open: [...look.open, ...open], without: TOGETHER };
  const group = { ...joined, states: statesAt(joined) };
  return some(statesOf(group), (state) => canBeServed(group, state)) ? group : undefined;
}
