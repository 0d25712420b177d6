import { criterionIds } from "../../rulebook/criterionIds.js";
import { comparisonsOf } from "../../rules/lanes.js";
import type { Engagement } from "../../types/advice.js";
import type { RoleDefinition } from "../../types/rulebook.js";
import type { Finding, FindingKind } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import { judgedWhere } from "../outcomes.js";
import { tasksOf } from "../reach.js";
import { idleRoles } from "./outcomes.js";
import { everywhere } from "./regional.js";

/** Facts that no rule tests, sources that nothing cites, criteria for nobody, tasks that nobody ever takes. */
export function unused(checked: Checked): Finding[] {
  const { rulebook } = checked.known;
  const tested = new Set(rulebook.rules.flatMap(({ conditions }) => comparisonsOf(conditions).map(({ fact }) => fact)));
  const cited = citedIn(checked);
  return [
    ...named(
      "unused-fact",
      Object.keys(rulebook.facts).filter((fact) => !tested.has(fact)),
      "no rule tests the fact",
    ),
    ...named(
      "unused-source",
      Object.keys(rulebook.sources).filter((id) => !cited.has(id)),
      "nothing cites the source",
    ),
    ...rulebook.roles.flatMap((role) =>
      named("unused-criterion", unshown(role, checked), "nobody is ever judged by the criterion"),
    ),
    ...named("unused-task", untaken(checked), "nobody is ever engaged for the task"),
  ];
}

function named(kind: FindingKind, ids: string[], what: string): Finding[] {
  return ids.map((id) =>
    everywhere({ id: `${kind}/${id}`, kind, severity: "warning", rules: [], message: `${what} "${id}"` }),
  );
}

/** Sources that something cites, or that are listed as not to be encoded. */
function citedIn({ known: { rulebook, authoring } }: Checked): Set<string> {
  const cited = new Set([...authoring.citedElsewhere, ...Object.keys(authoring.notEncoded)]);
  for (const { sources } of [...authoring.contracts, ...authoring.waivers]) for (const id of sources) cited.add(id);
  JSON.stringify({ ...rulebook, sources: [] }, (key, value) => {
    if (key === "sources" && Array.isArray(value)) for (const id of value) cited.add(id);
    return value;
  });
  return cited;
}

/** Criteria that are for engagements which the role is never advised, or for tasks of which it serves none. */
function unshown(role: RoleDefinition, checked: Checked): string[] {
  const tasks = tasksOf(role, checked.known.rulebook).map(({ id }) => id);
  const ids = criterionIds(role);
  return role.lookFor.flatMap((criterion, i) => {
    const idle =
      criterion.engagements && !criterion.engagements.some((engagement) => isAdvised(role, engagement, checked));
    const foreign = criterion.tasks && !criterion.tasks.some((task) => tasks.includes(task));
    return idle || foreign ? [ids[i]!] : [];
  });
}

/** Whether an engagement may be planned for some work of a role. */
function isAdvised({ id }: RoleDefinition, engagement: Engagement, { outcomes, judging: { space } }: Checked): boolean {
  const planned = judgedWhere(outcomes, ({ verdicts }) =>
    verdicts.some((own) => own.engagement === engagement && (own.suits === "best" || own.suits === "less")),
  );
  const own = space.placeOf("role") < 0 ? space.all : space.where("role", ({ values }) => values!.includes(id));
  return space.and(own, planned) !== space.none;
}

/** Tasks of which every role that may serve them is never engaged. */
function untaken(checked: Checked): string[] {
  const { rulebook } = checked.known;
  const idle = idleRoles(checked);
  const taken = new Set(rulebook.roles.flatMap((role) => (idle.includes(role.id) ? [] : tasksOf(role, rulebook))));
  return rulebook.roles.flatMap(({ tasks }) => tasks.flatMap((task) => (taken.has(task) ? [] : [task.id])));
}
