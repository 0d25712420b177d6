import { type Edit, edited } from "../profile/edit.js";
import { needOf, storeOf } from "../profile/parse.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";

/** A store with one field of its profile set, or taken out by `undefined`; the other tasks stay the same objects. */
export function varied(store: Store, edit: Edit, { rulebook, catalogue }: Compiled): Store {
  const [list, index, name] = edit.field;
  const set = edited(store.profile, edit);
  // Ongoing work has no months.
  const profile = name === "duration" && edit.value === "ongoing" ? edited(set, monthsOf(edit.field)) : set;
  if (list !== "tasks") return storeOf(profile, rulebook, catalogue);
  const needs = store.needs.map((need) =>
    need.index === index ? needOf(profile.tasks[need.index]!, need.index, store.size, catalogue) : need,
  );
  return { ...store, profile, needs };
}

function monthsOf(field: Edit["field"]): Edit {
  return { field: [...field.slice(0, -1), "months"], value: undefined };
}
