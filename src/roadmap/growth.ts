import type { Decided } from "../plan/decided.js";
import type { Edit } from "../profile/edit.js";
import { MOST_HOURS } from "../profile/schema.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import { comparisonsOf } from "../rules/lanes.js";
import { type CompiledRule, type Facts, firing } from "../rules/ruleSet.js";
import type { Constant } from "../types/rulebook.js";

/** How a store could grow, and what rules would then know of one of its workloads. */
interface Growth {
  edits: Edit[];
  facts: { [fact: string]: Constant };
}

const NONE: Growth = { edits: [], facts: {} };

/** The least growth after which a rule no longer defers a workload, of one kind or else of several; none if none helps. */
export function growthAgainst(rule: CompiledRule, one: Decided, store: Store, compiled: Compiled): Edit[] {
  const kinds = [moreHours(rule, one), ...ofTheTeam(one, store, compiled), moreSize(store, compiled)];
  const helps = ({ facts }: Growth) => !firing(compiled.deciding, { ...(one.facts as Facts), ...facts }).includes(rule);
  return (kinds.flat().find(helps) ?? kinds.reduce(combined, [NONE]).find(helps) ?? NONE).edits;
}

function combined(growths: Growth[], others: Growth[]): Growth[] {
  return growths.flatMap((growth) => [growth, ...others.map((other) => both(growth, other))]);
}

function both(one: Growth, other: Growth): Growth {
  return { edits: [...one.edits, ...other.edits], facts: { ...one.facts, ...other.facts } };
}

const OF_HOURS = ["hoursPerMonth", "ownHours"];

/** More hours for the workload's first task, up to each number of hours that the rule speaks of, and just above. */
function moreHours({ conditions }: CompiledRule, { workload }: Decided): Growth[] {
  const limits = comparisonsOf(conditions).flatMap(({ fact, value }) => (OF_HOURS.includes(fact) ? value : []));
  const [first] = workload.needs;
  const others = workload.hoursPerMonth - first!.hoursPerMonth;
  return (limits as number[])
    .flatMap((limit) => [limit, limit + 1])
    .map((limit) => Math.ceil(limit - others))
    .filter((hours) => hours > first!.hoursPerMonth && hours <= MOST_HOURS)
    .sort((a, b) => a - b)
    .map((hours) => ({
      edits: [{ field: ["tasks", first!.index, "hoursPerMonth"], value: hours }],
      facts: { hoursPerMonth: others + hours, ownHours: others + hours },
    }));
}

/** More developers, somebody who can steer, and the role filled. */
function ofTheTeam({ workload }: Decided, { filledRoles }: Store, { bands }: Compiled): Growth[][] {
  const { role } = workload;
  return [
    bands.developers.below.map(({ limit }) => ({
      edits: [{ field: ["team", "developers"], value: limit }],
      facts: { developers: bandValue(bands.developers, limit) },
    })),
    [{ edits: [{ field: ["team", "canSupervise"], value: true }], facts: { canSupervise: true } }],
    [{ edits: [{ field: ["team", "roles"], value: [...filledRoles, role.id] }], facts: { roleFilled: true } }],
  ];
}

/**
 * Each larger size class, told by the measure that tells the size now.
 *
 * The hours stay as they are: usual hours differ by size, but an assumption must not count otherwise than the same hours
 * given.
 */
function moreSize({ size, sizeFrom, needs }: Store, { rulebook }: Compiled): Growth[] {
  const { classes } = rulebook.sizes;
  const at = classes.findIndex(({ id }) => id === size);
  const sameHours = needs.map(({ index, hoursPerMonth }) => ({
    field: ["tasks", index, "hoursPerMonth"],
    value: hoursPerMonth,
  }));
  return classes.slice(at + 1).map(({ id }, i) => {
    const reached = sizeFrom && classes[at + i]!.below[sizeFrom.measure];
    const edit =
      reached === undefined ? { field: ["size"], value: id } : { field: ["size", sizeFrom!.measure], value: reached };
    return { edits: [edit, ...sameHours], facts: { size: id } };
  });
}
