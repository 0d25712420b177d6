import type { Need } from "../profile/store.js";
import type { Assumption } from "../types/advice.js";
import type { Constant } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";
import type { Situation } from "./situation.js";
import { factText, said } from "./text.js";

/** Every default that was filled in, in the order of the profile. */
export function assumptionsOf(situation: Situation): Assumption[] {
  const { store, decided, prices } = situation;
  const assumed: Assumption[] = [];
  if (store.currency === undefined) assumed.push(assumption(["currency"], prices.card.currency, situation));
  const byIndex = new Map<number, Workload>();
  for (const { workload } of decided) for (const { index } of workload.needs) byIndex.set(index, workload);
  for (const need of [...store.needs].sort((a, b) => a.index - b.index)) {
    assumed.push(...ofNeed(need, byIndex.get(need.index)!, situation));
  }
  if (store.teamGiven.roles === undefined) assumed.push(assumption(["team", "roles"], [], situation));
  if (store.teamGiven.canSupervise === undefined) {
    assumed.push(assumption(["team", "canSupervise"], store.canSupervise, situation));
  }
  return assumed;
}

const FIELDS = ["hoursPerMonth", "duration", "gap", "coverage", "backup", "onSite", "scope", "disciplines"] as const;

function ofNeed(need: Need, { role }: Workload, situation: Situation): Assumption[] {
  const { given, index } = need;
  const { store, compiled } = situation;
  const words = {
    task: () => factText("task", need.task.id, compiled),
    role: () => factText("role", role.id, compiled),
    size: () => factText("size", store.size, compiled),
  };
  const assumed = FIELDS.filter((field) => given[field] === undefined).map((field) =>
    assumption(["tasks", index, field], need[field], situation, words),
  );
  if (given.months === undefined && need.duration === "one-off") {
    assumed.push(assumption(["tasks", index, "months"], need.months, situation));
  }
  if (given.core === undefined) assumed.push(assumption(["tasks", index, "core"], role.core, situation, words));
  return assumed;
}

/** Names of texts by field: a name put together anew is looked up many times slower. */
const names = new Map<string, string>();

function assumption(
  path: Assumption["path"],
  value: Constant | [],
  { compiled }: Situation,
  words: Record<string, () => string> = {},
): Assumption {
  const field = String(path.at(-1));
  words.value = () => factText(field, value as Constant, compiled);
  const name = names.get(field) ?? `assumed.${field}`;
  names.set(field, name);
  const why = said(name, compiled, words);
  return { path, value, why };
}
