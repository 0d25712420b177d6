/** One way to serve some of a store's work. */
export interface Option {
  /** Importance of what it serves. */
  importance: number;
  /** Points of strength less than the best options of what it serves. */
  regret: number;
  /** Cost a month. */
  cost: number;
  /** Places in the order from the lightest commitment to the heaviest. */
  commitment: number;
}

/** Options taken one after another. */
export interface Choice<O extends Option> {
  importance: number;
  regret: number;
  cost: number;
  commitment: number;
  /** What was taken last, and its place among all options; absent where nothing was. */
  option: O | undefined;
  place: number;
  before: Choice<O> | undefined;
}

/** Choices by rising cost, of which each serves more or better than the one before. */
export type Front<O extends Option> = Choice<O>[];

/** Serving nothing. */
export const NOTHING: Choice<never> = {
  importance: 0,
  regret: 0,
  cost: 0,
  commitment: 0,
  option: undefined,
  place: -1,
  before: undefined,
};

/**
 * All best choices of at most one option from each list, or of one from every list, up to a budget: each is the exact
 * optimum for every budget from its own cost up to the next one's.
 *
 * Best means most importance served, then least regret, then least cost, then lightest commitment, then the options that
 * come first. A choice that costs no less and serves no better than another can be dropped at once, because the same
 * completions are open to both. What is kept differs in importance or regret, which are whole numbers: so a front never
 * holds more than (total importance + 1) × (total regret + 1) choices, and the work is at most that times the options.
 */
export function bestChoices<O extends Option>(lists: readonly O[][], budget: number, every = false): Front<O> {
  let place = 0;
  return lists.reduce<Front<O>>(
    (front, options) =>
      options.reduce((kept, option) => taking(option, place++, front, kept, budget), every ? [] : front),
    [NOTHING],
  );
}

/** What is kept so far, and all choices of a front with one more option taken. */
export function taking<O extends Option>(
  option: O,
  place: number,
  front: Front<O>,
  kept: Front<O>,
  budget: number,
): Front<O> {
  const merged: Front<O> = [];
  let next = 0;
  for (const before of front) {
    const cost = before.cost + option.cost;
    if (cost > budget) break;
    while (next < kept.length && kept[next]!.cost < cost) keep(merged, kept[next++]!);
    if (!improves(merged, before.importance + option.importance, before.regret + option.regret)) continue;
    keep(merged, extended(before, option, place));
  }
  while (next < kept.length) keep(merged, kept[next++]!);
  return merged;
}

function extended<O extends Option>(before: Choice<O>, option: O, place: number): Choice<O> {
  return {
    importance: before.importance + option.importance,
    regret: before.regret + option.regret,
    cost: before.cost + option.cost,
    commitment: before.commitment + option.commitment,
    option,
    place,
    before,
  };
}

/**
 * Append a choice that costs no less than the last one, if it serves more or better.
 *
 * Of choices that cost the same the best stays, wherever it comes: different sums may round to one cost.
 */
function keep<O extends Option>(front: Front<O>, choice: Choice<O>): void {
  const last = front[front.length - 1];
  if (last?.cost !== choice.cost) {
    if (improves(front, choice.importance, choice.regret)) front.push(choice);
  } else if (compared(choice, last) < 0) front[front.length - 1] = choice;
}

function improves<O extends Option>(front: Front<O>, importance: number, regret: number): boolean {
  const last = front[front.length - 1];
  return !last || importance > last.importance || (importance === last.importance && regret < last.regret);
}

/** Cheapest first; of equally cheap ones the best first, so that it makes the others superfluous. */
function compared<O extends Option>(a: Choice<O>, b: Choice<O>): number {
  return (
    a.cost - b.cost ||
    b.importance - a.importance ||
    a.regret - b.regret ||
    a.commitment - b.commitment ||
    byPlaces(a, b)
  );
}

/** Of equals, the one with the earlier option where they first differ. */
function byPlaces<O extends Option>(a: Choice<O>, b: Choice<O>): number {
  const left = placesIn(a);
  const right = placesIn(b);
  const at = left.findIndex((place, i) => place !== right[i]);
  return left[at]! - right[at]!;
}

/** The options of a choice, first to last. */
export function takenIn<O extends Option>(choice: Choice<O>): O[] {
  const taken: O[] = [];
  for (let at: Choice<O> | undefined = choice; at?.option; at = at.before) taken.push(at.option);
  return taken.reverse();
}

function placesIn(choice: Choice<Option>): number[] {
  const places: number[] = [];
  for (let at: Choice<Option> | undefined = choice; at?.option; at = at.before) places.push(at.place);
  return places.reverse();
}
