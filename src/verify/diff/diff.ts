import type { Rulebook } from "../../types/rulebook.js";
import type { Difference } from "../../types/verify.js";
import type { Priced } from "../advising.js";
import { OutOfRoom } from "../diagrams.js";
import { ROOM } from "../workloads.js";
import { type Change, isSame } from "./change.js";
import { changedFacts } from "./changedFacts.js";
import { changedRoles } from "./changedRoles.js";
import { changedRules } from "./changedRules.js";
import { changedSettings } from "./changedSettings.js";
import { storeOf } from "./corpus.js";
import { jointOf } from "./joint.js";
import { type Most, outcomeDifferences } from "./outcomes.js";
import { type Sides, sideOf } from "./sides.js";
import { told } from "./told.js";
import { inOrder } from "./words.js";

/** How much is told, and how much room its proofs may take. */
export interface Extent extends Most {
  room: number;
}

const USUAL: Extent = { all: 60, each: 4, room: ROOM };

/**
 * Compare two rulebooks: which stores are answered otherwise, then everything else that makes an advice differ.
 *
 * Every example is confirmed by advising it under both; where none was found, the text says so. What is proven to be seen by
 * no store is left out, and so is the version.
 */
export function differencesBetween(a: Rulebook, b: Rulebook, extent: Partial<Extent> = {}): Difference[] {
  if (isSame({ ...a, version: "" }, { ...b, version: "" })) return [];
  const sides = { a: sideOf(a), b: sideOf(b) };
  const changes = [...changedRules(a, b), ...changedRoles(a, b), ...changedSettings(a, b), ...changedFacts(a, b)];
  const found = jointly(sides, changes, { ...USUAL, ...extent });
  return inOrder(found);
}

function jointly(sides: Sides, changes: readonly Change[], extent: Extent): Difference[] {
  const within = (aspect: string, work: () => Difference[]) => ifRoom(aspect, sides, work);
  const rules = [sides.a, sides.b].flatMap(({ rulebook }) => rulebook.rules);
  const cutting = rules.filter(({ name }) => isChanged(name, sides)).map(({ conditions }) => conditions);
  return within("rulebook", () => {
    const joint = jointOf(sides, cutting, extent.room);
    const outcomes = within("outcome", () => outcomeDifferences(joint, extent));
    const known = outcomes.map(pricedOf);
    return [...outcomes, ...changes.flatMap((change) => within(change.aspect, () => told(change, joint, known)))];
  });
}

function ifRoom(aspect: string, sides: Sides, work: () => Difference[]): Difference[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfRoom) return [tooLarge(aspect, error, sides)];
    throw error;
  }
}

function pricedOf({ example, options }: Difference): Priced {
  return { store: example, rateCard: options?.rateCard };
}

function isChanged(name: string, { a, b }: Sides): boolean {
  const versions = [a, b].map(({ rulebook }) => rulebook.rules.find((rule) => rule.name === name));
  return !isSame(versions[0], versions[1]);
}

/** What could not be compared, said as a difference. */
function tooLarge(aspect: string, { message }: OutOfRoom, { a }: Sides): Difference {
  const { id: role, tasks } = a.rulebook.roles[0]!;
  return {
    from: "no-option",
    to: "no-option",
    role,
    aspect,
    box: {},
    cells: 0,
    example: storeOf("small", [{ task: tasks[0]!.id as never }]),
    text: `the ${aspect} could not be compared: it would take ${message}`,
  };
}
