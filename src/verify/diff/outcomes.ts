import type { Difference } from "../../types/verify.js";
import { boxed, type Region } from "./boxed.js";
import type { Joint } from "./joint.js";
import { type Answers, differingAnswers, withAmpleMoney } from "./menus.js";

/** About how many boxes are told in all, and at most of one role with one change. */
export interface Most {
  all: number;
  each: number;
}

/** Which workloads two rulebooks answer differently with ample money, and which only at some smaller budget. */
export function outcomeDifferences(joint: Joint, { all, each }: Most): Difference[] {
  const regions = regionsOf(differingAnswers(joint), joint);
  const alone = regions.filter(({ shared }) => !shared);
  const most = Math.max(1, Math.min(each, Math.floor(all / Math.max(1, alone.length))));
  return regions.flatMap((region) => boxed(region, joint, region.shared ? 1 : most));
}

/** By aspect, role, and what is answered before and after, the cells; those of shared work only with ample money. */
function regionsOf(answers: Answers[], joint: Joint): Region[] {
  const { space } = joint;
  const kinds = new Map<string, Region>();
  for (const { region, a, b } of answers) {
    const [from, to] = [withAmpleMoney(a), withAmpleMoney(b)];
    const aspect = from.join() === to.join() ? "second choice" : "outcome";
    const key = [aspect, from, to].join("/");
    const known = kinds.get(key)?.region ?? space.none;
    kinds.set(key, { aspect, role: "", region: space.or(known, region), from: from[0]!, to: to[0]!, shared: false });
  }
  return [...kinds.values()].flatMap((kind) => byRole(kind, joint));
}

function byRole(kind: Region, { space, a, b }: Joint): Region[] {
  const roles = new Set([a, b].flatMap(({ rulebook }) => rulebook.roles.map(({ id }) => id)));
  const alone = space.placeOf("rolesTogether") < 0 ? space.all : space.where("rolesTogether", ({ high }) => high === 1);
  return [...roles].flatMap((role) => {
    const own = space.and(
      kind.region,
      space.where("role", ({ values }) => values!.includes(role)),
    );
    const parts = [
      { ...kind, role, region: space.and(own, alone) },
      { ...kind, role, region: space.without(own, alone), shared: true },
    ];
    return parts.filter(({ region, shared, aspect }) => region !== space.none && !(shared && aspect !== "outcome"));
  });
}
