import { OF_PRICES } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import { type Variable, variableOf } from "./differ.js";
import { canBeServed, type Look, statesAt, statesOf } from "./look.js";
import { some } from "./some.js";

/** Whether two sets of tasks may come to share one agency or one job: other roles of a family, at the same hours and place. */
export function mayJoin(one: Look, other: Look): boolean {
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
export function joinedLook(look: Look, looks: Look[]): Look | undefined {
  const mates = looks.filter((other) => mayJoin(look, other));
  if (mates.length === 0) return undefined;
  const entries = look.entries.filter(({ duration }) => duration === "ongoing");
  const least = Math.min(...entries.map(({ hours }) => hours.least));
  const most = [look, ...mates].reduce((sum, one) => sum + Math.max(...one.entries.map(({ hours }) => hours.most)), 0);
  const roles = new Set(mates.map(({ work }) => work.role)).size + 1;
  const ends: Record<string, [number, number]> = { hoursPerMonth: [least, most], rolesTogether: [2, roles] };
  const together = look.compiled.deciding.columns.filter(({ fact }) => TOGETHER.includes(fact));
  const open = together.map((column): Variable => {
    const [low, high] = (ends[column.fact] ?? [0, Number.POSITIVE_INFINITY]).map((end) => bandIn(column, end));
    return variableOf(column.fact, column.masks.slice(low, high! + 1));
  });
  const joined = { ...look, entries, open: [...look.open, ...open], without: TOGETHER };
  const whole = { ...joined, states: statesAt(joined) };
  return some(statesOf(whole), (state) => canBeServed(whole, state)) ? whole : undefined;
}
