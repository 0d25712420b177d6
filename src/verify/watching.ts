import { NO_RIVAL_LEAD } from "../plan/outcome.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Suitability } from "../rules/decide.js";
import type { Constant, Rulebook } from "../types/rulebook.js";
import { isIn } from "./bands.js";
import { rulesIn, type WatchingField } from "./checked.js";
import type { Diagram } from "./diagrams.js";
import { Interned } from "./interned.js";
import { type Judgement, judged, UNREACHED } from "./judging.js";
import type { Known, Space } from "./space.js";
import { workloadJudging, workloadSpace } from "./workloads.js";

const OUTSIDERS = ["parallelFreelancers", "parallelOutsiders"] as const;

/** Where rules about chosen engagements fire, over every choice that the deciding rules allow. */
export function watchingField(known: Known, { priceSwing }: Compiled): WatchingField {
  const { rulebook } = known;
  const rules = rulesIn("outcome", rulebook);
  const conditions = rules.map((rule) => rule.conditions);
  const facts = Object.keys(rulebook.facts).filter((fact) => onlyOfOutcomes(fact, rulebook));
  const space = workloadSpace([known], { facts, conditions, linked: [OUTSIDERS] });
  const judging = workloadJudging(known, space);
  const alone = aloneIn(space);
  const choices = new Interned<Choice[]>((list) => JSON.stringify(list));
  const all = judged(judging, (judgement) => choices.numberOf(choicesOf(judgement, priceSwing)));
  const chosen = (each: (space: Space, choice: Choice) => Diagram) => {
    const regions = new Map<string, Diagram>();
    const regionOf = (choice: Choice) => {
      const key = JSON.stringify(choice);
      const region = regions.get(key) ?? each(space, choice);
      regions.set(key, region);
      return region;
    };
    return space.diagrams.graft(all, (value) =>
      value === UNREACHED ? space.none : space.any(choices.valueOf(value).map(regionOf)),
    );
  };
  const surely = space.and(alone, chosen(surelyChosen));
  const perhapsAlone = space.and(alone, chosen(chosenAlone));
  const perhapsShared = space.without(chosen(chosenTogether), alone);
  return { space, rules, surely, reach: space.or(perhapsAlone, perhapsShared) };
}

function onlyOfOutcomes(fact: string, { facts }: Rulebook): boolean {
  const { scopes } = facts[fact]!;
  return scopes.includes("outcome") && !scopes.includes("workload");
}

/** The cells of work that nothing is shared with. */
export function aloneIn(space: Space): Diagram {
  return space.placeOf("rolesTogether") < 0 ? space.all : space.where("rolesTogether", (band) => isIn(band, 1));
}

/** An engagement that a plan may take, as it compares with the others. */
interface Choice {
  engagement: string;
  suits: Suitability;
  rival: string;
  lead: number;
  /** Whether the ranges of prices may make another engagement suit better, alone and at all. */
  shaky: boolean;
  priced: boolean;
}

function choicesOf({ verdicts }: Judgement, priceSwing: number): Choice[] {
  const acceptable = verdicts.filter(({ suits }) => suits === "best" || suits === "less");
  const priced = priceSwing > 0;
  return acceptable.map((own) => {
    const others = acceptable.filter((other) => other !== own);
    const closest = others.reduce((best, { strength }) => Math.max(best, strength), Number.NEGATIVE_INFINITY);
    const rival = others.find(({ strength }) => strength === closest);
    const leads = verdicts
      .filter((other) => other !== own && other.suits !== "not")
      .map(({ strength }) => own.strength - strength);
    return {
      engagement: own.engagement,
      suits: own.suits,
      rival: rival?.engagement ?? "none",
      lead: rival ? own.strength - closest : NO_RIVAL_LEAD,
      shaky: own.suits === "best" && priced && Math.min(...leads) <= priceSwing,
      priced,
    };
  });
}

/** The cells in which some facts have some values; a fact that no rule knows bounds nothing. */
function having(space: Space, values: Readonly<Record<string, readonly Constant[]>>): Diagram {
  return Object.entries(values).reduce((region, [fact, some]) => {
    if (space.placeOf(fact) < 0) return region;
    const own = space.where(fact, (band) => some.some((value) => isIn(band, value)));
    return space.and(own, region);
  }, space.all);
}

const TAKEN = { served: [true], chosen: [true], fitsAlone: ["tight", "yes"], fitsBeside: [true] };

function surelyChosen(space: Space, choice: Choice): Diagram {
  return space.and(chosenAlone(space, choice), having(space, { fitsAtHighest: [true], bestAtAllPrices: [true] }));
}

function chosenAlone(space: Space, { engagement, suits, rival, lead, shaky }: Choice): Diagram {
  const exact = { ...TAKEN, engagement: [engagement], suits: [suits], rival: [rival], lead: [lead] };
  const firm = shaky ? {} : { bestAtAllPrices: [true] };
  return space.and(having(space, { ...exact, ...firm }), besides(space, engagement));
}

/** Shared work is compared as a whole, so that the part alone does not tell its rival and lead. */
function chosenTogether(space: Space, { engagement, priced }: Choice): Diagram {
  const firm = priced ? {} : { bestAtAllPrices: [true] };
  return space.and(
    having(space, { ...TAKEN, ...firm, engagement: [engagement], suits: ["best", "less"] }),
    besides(space, engagement),
  );
}

/** Outsiders at work beside each other, the chosen one among them. */
function besides(space: Space, engagement: string): Diagram {
  const [freelancers, outsiders] = OUTSIDERS;
  if (space.placeOf(freelancers) < 0 || space.placeOf(outsiders) < 0) return space.all;
  const within = space.related(freelancers, outsiders, (some, all) => some <= all);
  const atLeastOne = (fact: string) => space.where(fact, ({ high }) => high >= 1);
  if (engagement === "freelancer") return space.and(within, atLeastOne(freelancers));
  return engagement === "agency" ? space.and(within, atLeastOne(outsiders)) : within;
}
