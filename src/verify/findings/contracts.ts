import { comparisonsOf } from "../../rules/lanes.js";
import type { Contract } from "../../types/authoring.js";
import type { Finding, Witness } from "../../types/verify.js";
import type { Box } from "../boxes.js";
import { boxesOf, boxRegion } from "../boxes.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { restricted, type Step, stepsOf } from "../raising.js";
import { cellOf, type Space } from "../space.js";
import { storeIn } from "../stores.js";
import { boundsOf, boxText } from "../words.js";
import { everywhere, witnessOf } from "./regional.js";

/** Promises of what never happens when a fact rises that some pair of stores breaks. */
export function brokenContracts(checked: Checked): Finding[] {
  return checked.known.authoring.contracts.flatMap((contract) =>
    contract.claim === "never-decides" ? testedAnyway(contract, checked) : broken(contract, checked),
  );
}

function testedAnyway({ name, raising }: Contract, { judging }: Checked): Finding[] {
  const tests = ({ fact }: { fact: string }) => raising.includes(fact);
  const testing = judging.placed.filter(({ rule }) => comparisonsOf(rule.conditions).some(tests));
  return testing.map(({ rule }) =>
    everywhere({
      ...brokenId(name, rule.name),
      rules: [rule.name],
      message: `"${rule.name}" tests what "${name}" promises that no deciding rule does: ${raising.join(", ")}`,
    }),
  );
}

function brokenId(name: string, part: string): Pick<Finding, "id" | "kind" | "severity"> {
  return { id: `broken-contract/${name}/${part}`, kind: "broken-contract", severity: "error" };
}

/** The largest break of a promise; one is enough to show it. */
function broken(contract: Contract, checked: Checked): Finding[] {
  const breaks = breaksOf(contract, checked);
  const largest = breaks.reduce<Break | undefined>(
    (best, one) => (one.cells > (best?.cells ?? 0) ? one : best),
    undefined,
  );
  return largest ? [findingOf(largest, breaks.length, contract, checked)] : [];
}

/** A step and the cells from which it breaks a promise. */
interface Break {
  step: Step;
  region: Diagram;
  cells: number;
}

function breaksOf(contract: Contract, { judging }: Checked): Break[] {
  const { space, reach } = judging;
  const where = contract.when ? space.and(space.region(contract.when), reach) : reach;
  const subject = subjectOf(contract, judging);
  return stepsOf(space, contract).flatMap((step) => {
    const region = brokenBy(step, subject, where, contract, space);
    return region === space.none ? [] : [{ step, region, cells: space.count(region) }];
  });
}

/** By cell what a promise is about: the strength of an engagement, or whether the work is deferred. */
function subjectOf(
  { claim, engagement, kind }: Contract,
  { rulebook, scores, deferral, space }: Checked["judging"],
): Diagram {
  if (claim !== "never-defers") return scores[rulebook.engagements.indexOf(engagement!)]!;
  const deferring = (place: number) =>
    place < rulebook.kinds.length && (kind === undefined || rulebook.kinds[place] === kind);
  return space.diagrams.map(deferral, (place) => (deferring(place) ? 1 : 0));
}

const BREAKS: Record<Contract["claim"], (before: number, after: number) => boolean> = {
  "never-weaker": (before, after) => after < before,
  "never-stronger": (before, after) => after > before,
  "never-defers": (before, after) => after > before,
  "never-decides": () => false,
};

/** The cells from which a step breaks a promise, both ends of it being cells that stores reach. */
function brokenBy(
  { axes, from, to }: Step,
  subject: Diagram,
  where: Diagram,
  { claim }: Contract,
  space: Space,
): Diagram {
  const before = restricted(space, where, axes, from);
  const after = restricted(space, where, axes, to);
  const both = space.and(before, after);
  if (both === space.none) return space.none;
  const breaks = BREAKS[claim];
  const worse = space.diagrams.combine(
    restricted(space, subject, axes, from),
    restricted(space, subject, axes, to),
    (old, now) => (breaks(old, now) ? 1 : 0),
  );
  return space.and(space.and(worse, both), bandsRegion(space, axes, from));
}

function bandsRegion(space: Space, axes: readonly number[], bands: readonly number[]): Diagram {
  return axes.reduce((region, axis, i) => {
    const { fact } = space.axes[axis]!;
    return space.and(
      space.where(fact, (_, place) => place === bands[i]),
      region,
    );
  }, space.all);
}

function findingOf({ step, region, cells }: Break, count: number, contract: Contract, checked: Checked): Finding {
  const { space, reach } = checked.judging;
  const { box } = boxesOf(space, region, reach, 1).boxes[0]!;
  const witness = witnessFor(step, space.and(boxRegion(space, box), region), checked);
  const about = contract.engagement ?? contract.kind ?? "not yet";
  return {
    ...brokenId(contract.name, about),
    rules: [],
    box: boundsOf(space, box),
    cells,
    message: `"${contract.name}" does not hold (${contract.claim}, ${about}): ${boxText(space, box, checked.known)}; and then: ${boxText(space, risen(step, space), checked.known)} (steps that break it: ${count})`,
    ...(witness && { witness }),
  };
}

/** The bands to which a step leads, as a box that bounds nothing else. */
function risen({ axes, to }: Step, space: Space): Box {
  return space.axes.map(({ bands }, axis) => {
    const place = axes.indexOf(axis);
    return place < 0 ? bands.map((_, band) => band) : [to[place]!];
  });
}

/** A store, and the same one after the step. */
function witnessFor(
  { axes, to }: Step,
  region: Diagram,
  { judging: { space }, compiled }: Checked,
): Witness | undefined {
  const first = storeIn(space, region, compiled);
  if (!first) return undefined;
  const cell = cellOf(space, first.decided.facts).map((place, axis) =>
    axes.includes(axis) ? to[axes.indexOf(axis)]! : place,
  );
  const second = storeIn(
    space,
    boxRegion(
      space,
      cell.map((place) => [place]),
    ),
    compiled,
  );
  return { ...witnessOf(first), ...(second && { other: witnessOf(second) }) };
}
