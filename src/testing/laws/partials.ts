import type { Advisor } from "../../advisor.js";
import { OF_TASK, OF_TEAM } from "../../ask/partial.js";
import type { PartialStoreProfile, PartialTaskNeed, StoreProfile, TaskNeed } from "../../types/profile.js";
import { MOST_MONEY } from "./most.js";

type Random = () => number;
type Path = (string | number)[];
type Fields = Record<string, unknown>;

/** How likely a field of a partial profile is known: some profiles say little, others nearly all. */
const KNOWN = [0.4, 0.7, 0.95];

function oneOf<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}

/** A part of what a store's profile says; an absent field is either unknown or known to be left out. */
export function partOf(store: StoreProfile, random: Random): PartialStoreProfile {
  const share = oneOf(KNOWN, random);
  const isKnown = () => random() < share;
  const some = (given: Fields, names: string[]) =>
    Object.fromEntries(names.filter(isKnown).map((name) => [name, given[name] ?? null]));
  const { size, monthlyBudget, currency = null, country = null } = store;
  const place = isKnown() ? { currency, country } : {};
  return {
    ...(isKnown() && { size }),
    ...(isKnown() && { monthlyBudget }),
    ...place,
    ...(isKnown() ? { team: some((store.team ?? {}) as Fields, OF_TEAM) } : {}),
    tasks: store.tasks.map((entry) => (typeof entry === "string" ? entry : partOfTask(entry, some))),
  };
}

/** Months are those of a one-off: without the duration they are not known either. */
function partOfTask(entry: TaskNeed, some: (given: Fields, names: string[]) => Fields): PartialTaskNeed {
  const part = some({ ...entry }, OF_TASK);
  if (part.duration !== "one-off") delete part.months;
  return { task: entry.task, ...part };
}

/** A way to draw values of fields, and of where a store is. */
export interface Drawn {
  value: (name: string) => unknown;
  place: Pick<StoreProfile, "country" | "currency">;
  /** How long a task lasts if nothing is said. */
  usual: (task: string) => TaskNeed["duration"];
}

/** How likely a field is left out, where it may be. */
const LEFT_OUT = 0.2;

/** Draw values that some store of an advisor may have, most of them where rules have limits. */
export function drawn(store: StoreProfile, { rulebook, rateCard, tasks }: Advisor, random: Random): Drawn {
  const number = (least: number, most: number) =>
    Math.min(most, least + Math.floor(random() * oneOf([2, 10, 50, 200, most], random)));
  const flag = () => random() < 0.5;
  const values: Record<string, () => unknown> = {
    size: () => oneOf(rulebook.sizes.classes, random).id,
    monthlyBudget: () =>
      flag() ? Math.min(MOST_MONEY, store.monthlyBudget * 4 * random()) : Math.round(10 ** (12 * random())),
    roles: () => rulebook.roles.filter(() => random() < 0.3).map(({ id }) => id),
    developers: () => number(0, 1000),
    canSupervise: flag,
    hoursPerMonth: () => (flag() ? oneOf([1, 200, 10 ** (-4 * random())], random) * (1 - random()) : number(1, 10_000)),
    duration: () => oneOf(["ongoing", "one-off"], random),
    months: () => number(1, 40),
    gap: () => oneOf(["skill", "time", "both"], random),
    coverage: () => oneOf(["flexible", "office-hours", "around-the-clock"], random),
    backup: flag,
    onSite: flag,
    core: flag,
    scope: () => oneOf(["defined", "open"], random),
    disciplines: () => number(1, 50),
    startWithinWeeks: () => number(0, 100),
  };
  const isNeeded = (name: string) => name === "size" || name === "monthlyBudget";
  const value = (name: string) => (!isNeeded(name) && random() < LEFT_OUT ? undefined : values[name]!());
  const { countries, currency } = rateCard;
  const country = flag() ? oneOf(Object.keys(countries), random) : undefined;
  const durations = new Map<string, TaskNeed["duration"]>(tasks().map(({ id, usual }) => [id, usual.duration]));
  return {
    value,
    place: { ...(country && { country }), ...(flag() && { currency }) },
    usual: (task) => durations.get(task),
  };
}

/** A whole profile from a part of a store's: what is open is drawn, what else is not known is as the store has it. */
export function completed(
  partial: PartialStoreProfile,
  store: StoreProfile,
  isOpen: (path: Path) => boolean,
  { value, place, usual }: Drawn,
): StoreProfile {
  const filled = (path: Path, names: string[], part: Fields, given: Fields): Fields =>
    Object.fromEntries(
      names
        .map((name) => [name, part[name] === undefined && isOpen([...path, name]) ? value(name) : given[name]])
        .filter(([, own]) => own !== undefined),
    );
  const isPlaced = partial.country === undefined && isOpen(["country"]) && isOpen(["currency"]);
  const { currency, country } = store;
  return {
    ...filled([], ["size", "monthlyBudget"], { ...partial }, { ...store }),
    ...(isPlaced ? place : { ...(currency && { currency }), ...(country && { country }) }),
    team: filled(["team"], OF_TEAM, { ...partial.team }, { ...store.team }),
    tasks: store.tasks.map((entry, index) => {
      const part = partial.tasks![index]!;
      if (typeof entry === "string" || typeof part === "string") return entry;
      return withoutMonths({ task: entry.task, ...filled(["tasks", index], OF_TASK, { ...part }, { ...entry }) });
    }),
  } as unknown as StoreProfile;

  /** Only a one-off has months. */
  function withoutMonths(need: TaskNeed): TaskNeed {
    const { months, ...rest } = need;
    return (need.duration ?? usual(need.task)) === "one-off" && months !== undefined ? need : rest;
  }
}
