import { bestChoices, type Option, takenIn } from "../plan/front.js";
import type { Engagement } from "../types/advice.js";
import { leavesOf } from "./differ.js";
import { areHoursOpen, type Look, stateOf } from "./look.js";
import { rolesOf } from "./prospect.js";
import { remembered } from "./remembered.js";
import { linksOf, UNAFFORDABLE, verdictOn } from "./verdict.js";

/** How many sets of rules that may fire are looked at for some work, and in how many ways its rivals may come out. */
const MOST_LEAVES = 2000;
const MOST_WAYS = 400;

/** Of how many works every sum of importances is looked at. */
const MOST_SUMMED = 8;

/** An engagement of some work. */
interface Taken extends Option {
  engagement: Engagement;
}

/** What some work may take of a budget, and what becomes of it if it takes nothing. */
interface Share {
  options: Taken[];
  otherwise: string;
}

const WAITING: Share = { options: [], otherwise: "" };

/** How many steps of a search one such way is worth. */
const STEPS = 5;

/** Let works, no two of which share anything, differ in nothing that makes no difference beside all others. */
export function besideRivals(looks: Look[]): void {
  const roles = rolesOf(looks.map(({ work }) => work));
  const ranked = roles.map((role) => looks.find(({ work }) => work.role === role)!);
  const isTied = areTied(looks);
  for (const { money } of looks) money.isTied = isTied;
  const shares = remembered((place: number) => sharesIn(ranked[place]!));
  const waysBeside = remembered((place: number) =>
    waysOf(ranked.map((_, rival) => (rival === place ? [WAITING] : shares(rival)))),
  );
  ranked.forEach((look, place) => {
    const { money, patience } = look;
    const { budget } = money;
    // Of open hours the states tell apart only what the rules and the budget alone do, not every cost.
    if (budget === undefined || areHoursOpen(look)) return;
    const outcomes = remembered((verdict: string) => {
      const share = shareOf(verdict, look);
      const ways = waysBeside(place);
      patience.left -= STEPS * (ways?.length ?? 0);
      return ways?.map((way) =>
        outcomeOf(
          way.map((rival, i) => (i === place ? share : rival)),
          budget,
        ),
      );
    });
    look.decide = (one, other) => {
      const others = outcomes(other);
      return outcomes(one)?.some((outcome, i) => outcome !== others![i]) ?? true;
    };
  });
}

/** Whether some of these works may be served instead of others of the same importance; of many it is taken to be so. */
function areTied(looks: Look[]): boolean {
  if (looks.length > MOST_SUMMED) return true;
  const sums = looks.reduce<number[]>(
    (some, { work }) => some.concat(some.map((sum) => sum + work.role.importance)),
    [0],
  );
  return new Set(sums).size < sums.length;
}

/** What becomes of all works, most important first. */
function outcomeOf(shares: Share[], budget: number): string {
  const best = bestChoices(
    shares.map(({ options }) => options),
    budget,
  ).at(-1)!;
  const taken = new Map<Option, string>(takenIn(best).map((option) => [option, option.engagement]));
  return shares.map(({ options, otherwise }) => taken.get(options.find((one) => taken.has(one))!) ?? otherwise).join();
}

function shareOf(verdict: string, { work, compiled }: Look): Share {
  const { importance } = work.role;
  const options = linksOf(verdict).map(([engagement, cost, regret]): Taken => {
    const commitment = compiled.rulebook.engagements.indexOf(engagement);
    return { engagement, cost, regret, importance, commitment };
  });
  return { options, otherwise: options.length > 0 ? UNAFFORDABLE : verdict };
}

/** Everything that may become of some work, waiting for whatever reason as one; nothing if that is too much. */
function sharesIn(look: Look): Share[] | undefined {
  const { money, compiled } = look;
  const verdicts = new Set<string>();
  let left = MOST_LEAVES;
  if (areHoursOpen(look)) return undefined;
  for (const entry of look.entries) {
    const { lanes, costs } = stateOf(look, entry, entry.hours.least);
    const leaves = leavesOf(lanes, look.open, left);
    if (!leaves) return undefined;
    left -= leaves.length;
    for (const leaf of leaves) verdicts.add(verdictOn(leaf, costs, { ...money, left: 0 }, compiled));
  }
  const shares = [...verdicts].map((verdict) => shareOf(verdict, look)).filter(({ options }) => options.length > 0);
  return shares.length < verdicts.size ? [WAITING, ...shares] : shares;
}

function waysOf(axes: (Share[] | undefined)[]): Share[][] | undefined {
  const ways = axes.reduce((count, values) => count * (values?.length ?? Number.POSITIVE_INFINITY), 1);
  if (ways > MOST_WAYS) return undefined;
  return axes.reduce<Share[][]>(
    (some, values) => some.flatMap((way) => values!.map((value) => way.concat(value))),
    [[]],
  );
}
