import type { Mutant } from "../../types/mutants.js";
import type { Condition } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { type Doubt, within } from "./doubt.js";
import { differing, firingRegion, type Ground } from "./ground.js";
import { servingRegions } from "./serving.js";

/** Find where an edit of a plan rule shows: wherever it changes what fires on something that the advice tells of. */
export function planDoubt(ground: Ground, mutant: Mutant): Doubt {
  return doubtIn(ground, mutant, ground.space.region(TOLD));
}

const served: Condition = { fact: "served", operator: "equal", value: true };
const chosen: Condition = { fact: "chosen", operator: "equal", value: true };
const beside: Condition = { fact: "fitsBeside", operator: "equal", value: true };
const tooDear: Condition = { fact: "fitsAlone", operator: "equal", value: "no" };
const suiting: Condition = { fact: "suits", operator: "in", value: ["best", "less"] };

/**
 * What money can make of an engagement that the advice tells of: the one that was chosen, which suits and fits; one that
 * was not, which does not fit beside the rest if it is too dear alone; or the cheapest that suits work which is left out,
 * and which would not be if that fitted beside the rest, as serving more is better.
 */
const TOLD: Condition = {
  any: [
    { all: [served, chosen, beside, { not: tooDear }, suiting] },
    { all: [served, { not: chosen }, { not: { all: [tooDear, beside] } }] },
    { all: [{ not: served }, { not: chosen }, { not: beside }, suiting] },
  ],
};

/** Find where an edit of a rule that suggests a role shows: a plan has no more freelancers than outsiders. */
export function fittingDoubt(ground: Ground, mutant: Mutant): Doubt {
  const { space } = ground;
  const [freelancers, outsiders] = ["parallelFreelancers", "parallelOutsiders"];
  const known = space.placeOf(freelancers!) >= 0 && space.placeOf(outsiders!) >= 0;
  return doubtIn(ground, mutant, known ? atMost(ground, freelancers!, outsiders!) : space.all);
}

/** The cells in which one whole number may be at most another. */
function atMost({ space }: Ground, one: string, other: string): Diagram {
  const bands = space.axes[space.placeOf(one)]!.bands;
  const parts = bands.map(({ low, withLow }, place) => {
    const least = withLow ? low : low + 1;
    const enough = space.where(other, ({ high, withHigh }) => (withHigh ? high : high - 1) >= least);
    return space.and(
      space.where(one, (_, at) => at === place),
      enough,
    );
  });
  return space.any(parts);
}

/** Find where an edit of a rule that hands tasks over shows: wherever another rule than before hands one over. */
export function servingDoubt(ground: Ground, mutant: Mutant): Doubt {
  const { space } = ground;
  const [was, is] = [servingRegions(ground, undefined), servingRegions(ground, mutant)];
  const moved = was.map((region, i) => differing(ground, region, is[i]!));
  const seen = space.any(moved);
  return within(seen);
}

function doubtIn(ground: Ground, mutant: Mutant, told: Diagram): Doubt {
  const { space, rule } = ground;
  const fires = firingRegion(ground, rule);
  const ofEvent = mutant.edit === "engagement";
  const moved = ofEvent ? fires : differing(ground, fires, firingRegion(ground, mutant.edited));
  const seen = space.and(moved, told);
  return within(seen);
}
