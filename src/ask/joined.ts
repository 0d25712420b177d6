import { OF_PRICES } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import { type Variable, variableOf } from "./differ.js";
import { type Look, statesAt } from "./look.js";

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

/** The same work within any group of some roles at most. */
export function joinedLook(look: Look, roles: number): Look {
  const entries = look.entries.filter(({ duration }) => duration === "ongoing");
  const least = Math.min(...entries.map(({ hours }) => hours.least));
  const from: Record<string, number> = { hoursPerMonth: least, rolesTogether: 2 };
  const together = look.compiled.deciding.columns.filter(({ fact }) => TOGETHER.includes(fact));
  const open = together.map((column): Variable => {
    const lowest = bandIn(column, from[column.fact] ?? 0);
    const highest = column.fact === "rolesTogether" ? bandIn(column, roles) : column.masks.length;
    return variableOf(column.fact, column.masks.slice(lowest, highest + 1));
  });
  const joined = { ...look, entries, open: [...look.open, ...open], without: TOGETHER };
  return { ...joined, states: statesAt(joined) };
}
