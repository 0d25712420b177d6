import type { Finding } from "../types/verify.js";
import type { Checked } from "./checked.js";
import { idleConditions } from "./findings/conditions.js";
import { constraintFindings } from "./findings/constraints.js";
import { brokenContracts } from "./findings/contracts.js";
import { contradictions } from "./findings/contradictions.js";
import { holes } from "./findings/holes.js";
import { idleRules } from "./findings/idle.js";
import { misleadingReasons } from "./findings/misleading.js";
import { unreachedOutcomes } from "./findings/outcomes.js";
import { overlaps } from "./findings/overlaps.js";
import { priceTies } from "./findings/priceTies.js";
import { neverFiring } from "./findings/silent.js";
import { wrongTranslations } from "./findings/translations.js";
import { unused } from "./findings/unused.js";
import { aloneIn } from "./watching.js";

/** Something that is proven of a rulebook where it has no finding of some kinds. */
export interface Property {
  name: string;
  find: (checked: Checked) => Finding[];
  /** Over how many cells it is proven; 0 for what is no matter of cells. */
  cells: (checked: Checked) => number;
  method: string;
}

const DIAGRAMS = "decision diagrams over every cell that stores reach";
const PAIRS = "decision diagrams over every pair of cells that a rise leads from and to";
const LOOKUP = "every entry looked up";

/** All that is proven of a rulebook, by what is looked for. */
export const PROPERTIES: readonly Property[] = [
  { name: "some engagement is left for all work that is due", find: holes, cells: cellsAlone, method: DIAGRAMS },
  {
    name: "nothing that is supported strongly is ruled out",
    find: contradictions,
    cells: cellsOfWorkloads,
    method: DIAGRAMS,
  },
  {
    name: "price alone decides between strong support only where the answer is called close",
    find: priceTies,
    cells: cellsAlone,
    method: DIAGRAMS,
  },
  { name: "every rule fires", find: neverFiring, cells: cellsOfAll, method: DIAGRAMS },
  { name: "every deciding rule matters", find: idleRules, cells: cellsOfWorkloads, method: DIAGRAMS },
  { name: "no rule is a duplicate or subsumed", find: overlaps, cells: cellsOfAll, method: DIAGRAMS },
  { name: "every condition has an effect", find: idleConditions, cells: cellsOfAll, method: DIAGRAMS },
  {
    name: "every engagement, kind of not yet and role is reached",
    find: unreachedOutcomes,
    cells: cellsAlone,
    method: DIAGRAMS,
  },
  { name: "every contract holds", find: brokenContracts, cells: cellsOfWorkloads, method: PAIRS },
  {
    name: "the constraints name exactly the cells that no store reaches",
    find: constraintFindings,
    cells: cellsOfSpace,
    method: "decision diagrams over every cell",
  },
  { name: "every fact, source, criterion and task is used", find: unused, cells: none, method: LOOKUP },
  {
    name: "every text is translated, from the English as it reads and with its placeholders",
    find: wrongTranslations,
    cells: none,
    method: LOOKUP,
  },
  {
    name: "every reason points the way in which it is cited",
    find: misleadingReasons,
    cells: cellsOfWorkloads,
    method: PAIRS,
  },
];

function none(): number {
  return 0;
}

function cellsAlone({ judging: { space, reach } }: Checked): number {
  return space.count(space.and(aloneIn(space), reach));
}

function cellsOfWorkloads({ judging: { space, reach } }: Checked): number {
  return space.count(reach);
}

function cellsOfSpace({ judging: { space } }: Checked): number {
  return space.count(space.all);
}

function cellsOfAll({ fields }: Checked): number {
  return Object.values(fields).reduce((sum, { space, reach }) => sum + space.count(reach), 0);
}
