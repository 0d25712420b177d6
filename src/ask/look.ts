import type { Compiled } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Constant } from "../types/rulebook.js";
import { canDiffer, isSame, type Lanes, type Patience, type Variable, variableOf } from "./differ.js";
import { type Limit, NO_LIMIT } from "./limits.js";
import { settledVerdict } from "./settled.js";
import { type Hours, hoursOf, hoursToTry, type Place, type State, stateAt, type Terms, timesOf } from "./terms.js";
import { type Money, mostFor, UNAFFORDABLE, verdictOn } from "./verdict.js";
import { openFacts, type Work } from "./work.js";

/** One size, place and time at which some work may be done, with the hours that it may take then. */
export interface Entry extends Terms {
  place: Place;
  hours: Hours;
  /** Hours of which one lies in each stretch where nothing changes, the most usual first; found when they are first asked for. */
  toTry: () => number[];
}

/** All ways in which some work may be done, and how much patience is left to look at them. */
export interface Look {
  work: Work;
  entries: Entry[];
  open: Variable[];
  money: Money;
  patience: Patience;
  compiled: Compiled;
  /** Facts of time and money that the hours do not settle. */
  without: readonly string[];
  states: States;
}

/** Look at some work of a store at every size, place and time that may be its. */
export function lookAt(work: Work, places: Place[], compiled: Compiled, patience: Patience): Look {
  const { known } = work;
  const { store, isUnknown } = known;
  const sizes = isUnknown("size") ? compiled.rulebook.sizes.classes.map(({ id }) => id) : [store.size];
  const budget = isUnknown("monthlyBudget") ? undefined : store.monthlyBudget;
  const times = timesOf(work, compiled);
  const entries = sizes.flatMap((size) => {
    const hours = hoursOf(work, size);
    return places.flatMap((place) =>
      times.map((time): Entry => {
        const terms = { ...time, size, prices: place.prices, place, hours };
        return { ...terms, toTry: tried(terms, work, [budget], compiled) };
      }),
    );
  });
  const open = variablesOf(openFacts(work, compiled), compiled);
  const money: Money = { budget, left: budget ?? Number.POSITIVE_INFINITY, limit: NO_LIMIT, isJoined: false };
  const look = { work, entries, open, money, patience, compiled, without: [] };
  return { ...look, states: statesAt(look) };
}

/** The same work where of the budget no more may be left for it, or taken, than some of it. */
export function spending(look: Look, left: number, limit: Limit): Look {
  const { work, compiled } = look;
  const money = { ...look.money, left, limit };
  const { budget } = money;
  if (budget === undefined || (left >= budget && mostFor(money) >= budget)) return { ...look, money };
  const toTry = (entry: Entry) => tried(entry, work, [budget, left, limit.most], compiled);
  const entries = look.entries.map((entry) => ({ ...entry, toTry: toTry(entry) }));
  const less = { ...look, entries, money };
  return { ...less, states: statesAt(less) };
}

/** The hours to try at an entry, found once. */
function tried(
  terms: Terms & Pick<Entry, "hours">,
  { role }: Work,
  budgets: (number | undefined)[],
  compiled: Compiled,
): Entry["toTry"] {
  const { hours } = terms;
  let found: number[] | undefined;
  return () => {
    found ??= hoursToTry(role.id, terms, hours, new Set(budgets), compiled).sort(
      (a, b) => Math.abs(a - hours.usual) - Math.abs(b - hours.usual),
    );
    return found;
  };
}

/** What some facts may become, as lanes that each value allows. */
function variablesOf(facts: Map<string, Constant[]>, { deciding }: Compiled): Variable[] {
  return deciding.columns.flatMap((column) => {
    const values = facts.get(column.fact);
    if (!values) return [];
    const bands = new Set(values.map((value) => bandIn(column, value)));
    return [
      variableOf(
        column.fact,
        [...bands].map((band) => column.masks[band]!),
      ),
    ];
  });
}

/** What is known of the work at an entry and some hours. */
export function stateOf(
  { work, compiled, without, patience }: Omit<Look, "states">,
  entry: Entry,
  hours: number,
): State {
  patience.left--;
  return stateAt(work.role.id, entry, hours, compiled.deciding, without);
}

/** Whether it is not known how many hours some work takes. */
export function areHoursOpen({ entries }: Pick<Look, "entries">): boolean {
  return entries.some(({ hours }) => hours.least < hours.most);
}

/** Whether something else can become of the work in one state than in another. */
export function tellApart(look: Look, one: State, other: State, open = look.open): boolean {
  const { money, compiled, patience } = look;
  const priced = one.costs !== other.costs && paidFor(look, one) !== paidFor(look, other);
  if (patience.left <= 0) return true;
  if (!priced && isSame(one.lanes, other.lanes)) return false;
  const differ = (left: Lanes, right: Lanes) =>
    verdictOn(left, one.costs, money, compiled) !== verdictOn(right, other.costs, money, compiled);
  const settled = (left: Lanes, right: Lanes, tested: Lanes) => {
    const verdict = settledVerdict(left, tested, one.costs, money, compiled);
    return verdict !== undefined && verdict === settledVerdict(right, tested, other.costs, money, compiled);
  };
  return canDiffer({ one: one.lanes, other: other.lanes, priced, differ, settled }, open, patience);
}

/** What prices alone make of the engagements, as a text. */
function paidFor({ money, compiled }: Pick<Look, "money" | "compiled">, { costs }: State): string {
  const { budget, left, isJoined } = money;
  const most = mostFor(money);
  if (budget !== undefined && left >= budget && !isJoined) return risingCosts(costs, most, compiled);
  const paid = compiled.rulebook.engagements.filter((one) => isJoined || costs[one].monthly <= most);
  return paid.map((engagement) => `${engagement} ${costs[engagement].monthly}`).join();
}

/** The engagements that a budget can pay, the cheapest first. */
function risingCosts(costs: State["costs"], budget: number, { rulebook }: Compiled): string {
  const paid = rulebook.engagements.filter((engagement) => costs[engagement].monthly <= budget);
  return paid.sort((a, b) => costs[a].monthly - costs[b].monthly).join();
}

/** Whether money could serve the work in some state. */
export function canBeServed({ open, patience, compiled }: Look, { lanes, costs }: State): boolean {
  const money: Money = { budget: 0, left: 0, limit: NO_LIMIT, isJoined: false };
  const differ = (left: Lanes) => verdictOn(left, costs, money, compiled) === UNAFFORDABLE;
  const settled = (left: Lanes, _: Lanes, tested: Lanes) =>
    (settledVerdict(left, tested, costs, money, compiled) ?? UNAFFORDABLE) !== UNAFFORDABLE;
  return canDiffer({ one: lanes, other: lanes, priced: true, differ, settled }, open, patience);
}

/** Every state of the work in which rules or the order of prices are otherwise than in the others, found when they are first asked for. */
export function* statesOf(look: Look): Generator<State> {
  for (let i = 0; ; i++) {
    const known = look.states.found[i];
    const state = known ?? look.states.next();
    if (!state) return;
    if (!known) look.states.found.push(state);
    yield state;
  }
}

/** States of some work as far as they are found, and how to find the next one. */
interface States {
  found: State[];
  next: () => State | undefined;
}

/** The states of the work at some entries. */
export function statesAt(look: Omit<Look, "states">): States {
  const all = distinctStates(look);
  return { found: [], next: () => all.next().value ?? undefined };
}

function* distinctStates(look: Omit<Look, "states">): Generator<State> {
  const seen = new Set<string>();
  const { budget = Number.POSITIVE_INFINITY, left } = look.money;
  const limits = [budget, left, mostFor(look.money)];
  for (const entry of look.entries.filter(({ place }) => place.first)) {
    for (const hours of entry.toTry()) {
      const state = stateOf(look, entry, hours);
      const paid = limits.map((limit) => risingCosts(state.costs, limit, look.compiled));
      const key = `${state.lanes}/${paid.join("/")}`;
      // Without patience it is left to whoever looks at the state to take anything to be possible.
      if (!seen.has(key) || look.patience.left <= 0) yield state;
      seen.add(key);
    }
  }
}
