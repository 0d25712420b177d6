import type { TaskId } from "../generated/ids.js";
import { edited } from "../profile/edit.js";
import { needOf, storeOf } from "../profile/parse.js";
import type { Need, Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";

/**
 * A store with one field of its profile set, or taken out by `null`; the other tasks stay the same objects.
 *
 * Fields of tasks and the budget can be set one after another; any other starts from the profile as it was parsed.
 */
export function varied(store: Store, field: (string | number)[], value: unknown, compiled: Compiled): Store {
  const [list, index, name] = field;
  if (list === "tasks") {
    const needs = store.needs.map((need) =>
      need.index === index ? withField(need, name!, value, store, compiled) : need,
    );
    return { ...store, needs };
  }
  if (list === "monthlyBudget") return { ...store, monthlyBudget: value as number };
  return storeOf(edited(store.profile, { field, value: value ?? undefined }), compiled.rulebook, compiled.catalogue);
}

function withField(need: Need, name: string | number, value: unknown, { size }: Store, { catalogue }: Compiled): Need {
  const given = { ...need.given, task: need.task.id as TaskId, [name]: value ?? undefined };
  // Ongoing work has no months.
  if (name === "duration" && value === "ongoing") given.months = undefined;
  return needOf(given, need.index, size, catalogue);
}
