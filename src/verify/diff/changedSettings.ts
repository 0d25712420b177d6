import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { Measure, Rulebook } from "../../types/rulebook.js";
import type { Priced } from "../advising.js";
import { adviceOn } from "../advising.js";
import { AMPLE_BUDGET } from "../profiles.js";
import { type Change, isSame, keysOf } from "./change.js";
import { plainStoresOf, storeOf, tried } from "./corpus.js";
import type { Joint } from "./joint.js";

/** Numbers of the decision, size classes, sentences and orders that differ. */
export function changedSettings(a: Rulebook, b: Rulebook): Change[] {
  return [
    ...partsOf(a.settings, b.settings, (name) => ({
      aspect: "settings",
      text: `setting ${name} changes`,
      alone: { ...a, settings: { ...a.settings, [name]: b.settings[name as keyof Rulebook["settings"]] } },
      candidates: (joint) => storesOfSetting(name, joint),
    })),
    ...sizeChanges(a, b),
    ...partsOf(a.texts, b.texts, (name) => ({
      aspect: "texts",
      text: `text ${name} changes`,
      alone: b.texts[name] === undefined ? undefined : { ...a, texts: { ...a.texts, [name]: b.texts[name]! } },
      candidates: storesOfText,
    })),
    ...(["engagements", "kinds"] as const)
      .filter((part) => !isSame(a[part], b[part]))
      .map((part) => ({
        aspect: `order of ${part}`,
        text: `the order of ${part} changes`,
        alone: { ...a, [part]: b[part] },
        candidates: storesOfBoth,
      })),
  ];
}

function partsOf(a: object, b: object, change: (name: string) => Change): Change[] {
  const parts = [a, b] as Record<string, unknown>[];
  return keysOf(a, b)
    .filter((name) => !isSame(parts[0]![name], parts[1]![name]))
    .map(change);
}

function* storesOfBoth({ a, b }: Joint): Generator<Priced> {
  for (const { compiled } of [a, b]) yield* plainStoresOf(compiled);
}

/** Sizes told by measures first: sentences speak of them. */
function* storesOfText(joint: Joint): Generator<Priced> {
  yield* measured(joint);
  yield* storesOfBoth(joint);
}

function* storesOfSetting(name: string, joint: Joint): Generator<Priced> {
  const special = SPECIAL[name];
  if (special) yield* special(joint);
  yield* storesOfBoth(joint);
}

/** Where the numbers of some settings show. */
const SPECIAL: Record<string, (joint: Joint) => Generator<Priced>> = {
  tightFactor: nearlyEnough,
  longestOneOffMonths: longOneOffs,
  urgencyShare: partlyUrgent,
  criterionTaskBonus: severalTasks,
  roadmapSteps: longRoads,
};

/** Budgets between what is tight under one rulebook and under the other. */
function* nearlyEnough({ a, b }: Joint): Generator<Priced> {
  const factor = (a.rulebook.settings.tightFactor + b.rulebook.settings.tightFactor) / 2;
  for (const priced of plainStoresOf(a.compiled)) {
    const advice = adviceOn(priced, a.compiled);
    const monthlyBudget = (advice?.monthlyCost ?? 0) * factor;
    if (monthlyBudget > 0) yield { ...priced, store: { ...priced.store, monthlyBudget } };
  }
}

function* longOneOffs({ a, b }: Joint): Generator<Priced> {
  for (const { settings } of [a.rulebook, b.rulebook]) {
    for (const months of [settings.longestOneOffMonths, settings.longestOneOffMonths + 1]) {
      for (const task of tasksOf(a.rulebook)) {
        const need = { task, hoursPerMonth: 60, duration: "one-off", months } as const;
        yield* tried(storeOf("medium", [need]), a.compiled, false);
      }
    }
  }
}

const SHARES = 40;
const HOURS = 150;

/** Two tasks of one role of which only one is urgent, for every share of the hours. */
function* partlyUrgent({ a }: Joint): Generator<Priced> {
  for (const { tasks } of a.rulebook.roles.filter((role) => role.tasks.length > 1)) {
    const [one, other] = tasks.map(({ id }) => id as TaskNeed["task"]) as [TaskNeed["task"], TaskNeed["task"]];
    for (let part = 1; part < SHARES; part++) {
      const hoursPerMonth = (HOURS * part) / SHARES;
      const urgent = { task: one, hoursPerMonth, duration: "ongoing", startWithinWeeks: 1 } as const;
      const rest = { task: other, hoursPerMonth: HOURS - hoursPerMonth, duration: "ongoing" } as const;
      yield* tried(storeOf("medium", [urgent, rest]), a.compiled, false);
    }
  }
}

/** Every two tasks of one role. */
function* severalTasks({ a }: Joint): Generator<Priced> {
  for (const { tasks } of a.rulebook.roles) {
    for (const { id } of tasks) {
      for (const other of tasks) {
        const store = storeOf("medium", [{ task: id as TaskNeed["task"] }]);
        if (other.id !== id) yield* tried({ ...store, tasks: [id, other.id] as TaskNeed["task"][] }, a.compiled, false);
      }
    }
  }
}

function* longRoads({ a }: Joint): Generator<Priced> {
  const tasks = tasksOf(a.rulebook);
  for (const size of ["medium", "large", "small", "starter"] as const) {
    for (const monthlyBudget of [0, 500, 2000]) {
      yield* tried({ ...storeOf(size, []), monthlyBudget, tasks }, a.compiled, false);
    }
  }
}

function tasksOf({ roles }: Rulebook): TaskNeed["task"][] {
  return roles.flatMap(({ tasks }) => tasks.map(({ id }) => id as TaskNeed["task"]));
}

function sizeChanges(a: Rulebook, b: Rulebook): Change[] {
  if (isSame(a.sizes, b.sizes)) return [];
  const change = (text: string, sizes: Rulebook["sizes"], silent = false): Change => ({
    aspect: "sizes",
    text,
    alone: { ...a, sizes },
    candidates: measured,
    silent,
  });
  const { sources, precedence, classes } = a.sizes;
  return [
    ...(isSame(precedence, b.sizes.precedence)
      ? []
      : [change("another measure counts first", { ...a.sizes, precedence: b.sizes.precedence })]),
    ...(isSame(sources, b.sizes.sources)
      ? []
      : [change("sources of the sizes change", { ...a.sizes, sources: b.sizes.sources }, true)]),
    ...b.sizes.classes.flatMap((after) => {
      const changed = classes.map((before) => (before.id === after.id ? after : before));
      return isSame(changed, classes)
        ? []
        : [change(`size ${after.id}: its limits or sources change`, { ...a.sizes, classes: changed })];
    }),
  ];
}

const MEASURES: Measure[] = ["annualRevenue", "ordersPerMonth", "headcount"];

/** Stores at and just below each threshold of either rulebook, by one measure and by two that contradict each other. */
function* measured({ a, b }: Joint): Generator<Priced> {
  const tasks = a.rulebook.roles.flatMap((role) => role.tasks.slice(0, 1).map(({ id }) => id as TaskNeed["task"]));
  const classes = [a, b].flatMap(({ rulebook }) => rulebook.sizes.classes);
  const limits = (measure: Measure) => [...new Set(classes.flatMap(({ below }) => below[measure] ?? []))];
  const single = MEASURES.flatMap((measure) =>
    limits(measure).flatMap((limit) => [limit, limit - 1].map((value): StoreProfile["size"] => ({ [measure]: value }))),
  );
  const sizes = [
    ...single,
    ...single.flatMap((one) => single.map((other) => ({ ...(one as object), ...(other as object) }))),
  ];
  for (const size of sizes) {
    for (const monthlyBudget of [AMPLE_BUDGET, 0]) {
      for (const task of tasks.slice(0, 4)) yield* tried({ size, monthlyBudget, tasks: [task] }, a.compiled, false);
    }
  }
}
