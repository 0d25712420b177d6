import type { Finding, Witness } from "../../types/verify.js";
import { boxesOf, boxRegion } from "../boxes.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import type { Space } from "../space.js";
import { type Found, storeIn } from "../stores.js";
import { boundsOf, boxText } from "../words.js";

/** What is found in a region, before it is told box by box. */
export interface Regional {
  id: string;
  kind: Finding["kind"];
  severity: Finding["severity"];
  rules: string[];
  /** The message, given where it is so in words. */
  message: (where: string) => string;
}

interface Telling {
  /** How many boxes to tell. */
  most?: number;
  /** A store that shows it. */
  witnessIn?: (region: Diagram) => Witness | undefined;
}

/** Tell what is so in a region as findings, one for each of its few boxes, the largest first. */
export function inBoxes(
  space: Space,
  region: Diagram,
  reach: Diagram,
  { message, ...about }: Regional,
  checked: Checked,
  { most = 5, witnessIn = (within) => shownIn(space, within, checked) }: Telling = {},
): Finding[] {
  const { boxes, more } = boxesOf(space, region, reach, most);
  return boxes.map(({ box, cells }, place) => {
    const last = place === boxes.length - 1 && more > 0 ? `, and ${more} cells more` : "";
    const witness = witnessIn(space.and(boxRegion(space, box), space.and(region, reach)));
    return {
      ...about,
      id: place === 0 ? about.id : `${about.id}/${place + 1}`,
      box: boundsOf(space, box),
      cells,
      message: message(boxText(space, box, checked.known) + last),
      ...(witness && { witness }),
    };
  });
}

/** A store of which a workload, told of in its advice, lies in a region of the workloads. */
export function shownIn(space: Space, region: Diagram, { compiled }: Checked): Witness | undefined {
  const found = storeIn(space, region, compiled);
  return found && witnessOf(found);
}

/** A found store as it is given to `recommend`. */
export function witnessOf({ store, rateCard }: Found): Witness {
  return { store, ...(rateCard && { options: { rateCard } }) };
}

/** A finding of the rulebook as a whole, not of a region. */
export function everywhere(finding: Omit<Finding, "box" | "cells">): Finding {
  return { ...finding, box: {}, cells: 0 };
}
