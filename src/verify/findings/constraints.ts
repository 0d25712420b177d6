import type { Constraint } from "../../types/authoring.js";
import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { excluded, unreachable } from "../reach.js";
import { offeredIn, storeIn } from "../stores.js";
import { inBoxes, witnessOf } from "./regional.js";

/** Constraints that leave out cells which stores reach, and cells that no store reaches though no constraint says so. */
export function constraintFindings(checked: Checked): Finding[] {
  const { judging, known } = checked;
  const { space } = judging;
  const never = unreachable(space, known.rulebook);
  const declared = known.authoring.constraints.map((constraint) => excluded(space, constraint));
  const silent = space.without(never, space.any(declared));
  return [
    ...known.authoring.constraints.flatMap((constraint, i) =>
      wrong(constraint, space.without(declared[i]!, never), checked),
    ),
    ...inBoxes(
      space,
      silent,
      space.all,
      {
        id: "undeclared-constraint",
        kind: "undeclared-constraint",
        severity: "warning",
        rules: [],
        message: (where) => `no store is like this, and no constraint of facts.json says so: ${where}`,
      },
      checked,
      { witnessIn: () => undefined },
    ),
  ];
}

function wrong({ name }: Constraint, region: Diagram, checked: Checked): Finding[] {
  const { space } = checked.judging;
  const message = (where: string) => `the constraint "${name}" leaves out work that stores have: ${where}`;
  const about = {
    id: `wrong-constraint/${name}`,
    kind: "wrong-constraint" as const,
    severity: "error" as const,
    rules: [],
    message,
  };
  const witnessIn = () => {
    const found = storeIn(space, region, checked.compiled, offeredIn);
    return found && witnessOf(found);
  };
  return inBoxes(space, region, space.all, about, checked, { most: 1, witnessIn });
}
