import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createAdvisor,
  nextQuestions,
  type PartialStoreProfile,
  recommend,
  type StoreProfile,
  type TaskId,
} from "../src/index.js";
import { edited } from "../src/profile/edit.js";
import { outcomesIn } from "../src/testing/laws/lawsOfChanges.js";
import { CHOICES } from "./support/choices.js";
import { seed } from "./support/seed.js";

type Path = (string | number)[];
type Axis = { path: Path; values: readonly unknown[] };

const advisor = createAdvisor();
const { roles, sizes } = advisor.rulebook;

const MOST_WAYS = 500;

/** Fields with every value that rules tell apart; nothing stands for a field that is left out. */
const OF_TASK: Record<string, readonly unknown[]> = {
  ...CHOICES,
  months: [null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  disciplines: [1, 2, 3, 4, 5, 6],
  startWithinWeeks: [null, 0, 1, 2, 5, 6, 8, 10, 30],
};
const OF_STORE: Axis[] = [
  { path: ["size"], values: sizes.classes.map(({ id }) => id) },
  { path: ["team", "canSupervise"], values: [true, false] },
  { path: ["team", "developers"], values: [null, 0, 1, 2, 3, 4, 6, 10] },
];

/** Tasks of the roles of one family: of one role they are done as one, and roles of one family may share an engagement. */
const families = [...new Set(roles.map(({ family }) => family))];
const idsOf = (family: string) =>
  roles.filter((role) => role.family === family).flatMap((role) => role.tasks.map(({ id }) => id as TaskId));

interface Case {
  store: StoreProfile;
  axes: Axis[];
}

/** Of what kind cases are. */
interface Kind {
  /** What may be open of a task. */
  names: string[];
  durations: ("one-off" | "ongoing")[];
  hours: number[];
  /** Whether each task has a role of its own. */
  isApart: boolean;
  /** How many tasks of other families stand beside them, each with a role of its own. */
  beside?: number;
}

function casesOf({ names, durations, hours, isApart, beside = 0 }: Kind): fc.Arbitrary<Case> {
  const homeOf = (id: TaskId) => roles.find((role) => role.tasks.some((task) => task.id === id))!.id;
  const alsoBy = (id: TaskId) => roles.flatMap(({ tasks }) => tasks.find((task) => task.id === id)?.alsoBy ?? []);
  const mostApart = (family: string) => roles.filter((role) => role.family === family && role.tasks.length > 0).length;
  return fc
    .constantFrom(...families.filter((family) => (isApart ? mostApart(family) : idsOf(family).length) > 1))
    .chain((family) =>
      fc.record({
        size: fc.constantFrom(...sizes.classes.map(({ id }) => id)),
        ids: fc.uniqueArray(fc.constantFrom(...idsOf(family)), {
          minLength: 2,
          maxLength: 3,
          selector: (id) => (isApart ? homeOf(id) : id),
        }),
        others: fc.uniqueArray(
          fc.constantFrom(...families.filter((other) => other !== family).flatMap((other) => idsOf(other))),
          { minLength: beside, maxLength: beside, selector: homeOf },
        ),
        own: fc.array(fc.constantFrom(...hours), { minLength: 5, maxLength: 5 }),
        coverage: fc.constantFrom(...CHOICES.coverage),
        duration: fc.constantFrom(...durations),
        share: fc.constantFrom(0.2, 0.4, 0.6, 0.8, 0.95, 1, 2),
        ofStore: fc.subarray([...OF_STORE, "roles" as const], { maxLength: 2 }),
        ofTasks: fc.array(fc.subarray(names, { maxLength: Math.min(4, names.length) }), { minLength: 5, maxLength: 5 }),
      }),
    )
    .map(({ size, others, own, coverage, duration, share, ofStore, ofTasks, ...family }): Case => {
      const ids = [...family.ids, ...others];
      const tasks = ids.map((task, i) => ({ task, hoursPerMonth: own[i]!, coverage, duration }));
      const monthlyBudget = recommend({ size, monthlyBudget: 1e9, tasks }).monthlyCost * share;
      const serving = [...new Set(ids.flatMap((id) => [homeOf(id), ...alsoBy(id)]))];
      const filled = { path: ["team", "roles"], values: [[], ...serving.map((id) => [id]), serving] };
      const open = ids.flatMap((_, i) => ofTasks[i]!.map((name) => ["tasks", i, name] as Path));
      const ofEach = open
        .filter(([, , name]) => name !== "months" || duration === "one-off")
        .map((path): Axis => ({ path, values: OF_TASK[path[2]!]! }));
      const axes = [...ofStore.map((axis) => (axis === "roles" ? filled : axis)), ...ofEach];
      return { store: { size, monthlyBudget, tasks } as StoreProfile, axes };
    })
    .filter(({ axes }) => axes.length > 0 && axes.reduce((ways, { values }) => ways * values.length, 1) <= MOST_WAYS);
}

/** A store with some fields set; ongoing work has no months. */
function filledIn(store: StoreProfile, axes: Axis[], values: unknown[]): StoreProfile {
  const set = axes.reduce((one, { path }, i) => {
    return edited(one, { field: path, value: values[i] ?? undefined });
  }, store);
  const tasks = set.tasks.map((need) => {
    if (typeof need === "string" || need.duration === "one-off") return need;
    const { months, ...rest } = need;
    return rest;
  });
  return { ...set, tasks };
}

/** The open fields that decide what becomes of a task in some way to fill in the others. */
function thatMatter({ store, axes }: Case): string[] {
  const ways = axes.reduce<unknown[][]>(
    (some, { values }) => some.flatMap((way) => values.map((value) => [...way, value])),
    [[]],
  );
  const outcomes = ways.map((way) => {
    const one = filledIn(store, axes, way);
    return JSON.stringify(outcomesIn(one, advisor.recommend(one)));
  });
  const decides = (place: number) => {
    const seen = new Map<string, string>();
    return ways.some((way, i) => {
      const key = JSON.stringify(way.filter((_, j) => j !== place));
      const before = seen.get(key) ?? outcomes[i];
      seen.set(key, before!);
      return before !== outcomes[i];
    });
  };
  return axes.filter((_, place) => decides(place)).map(({ path }) => path.join("."));
}

/** The store with nothing open but the fields of the axes. */
function partialOf({ store, axes }: Case): PartialStoreProfile {
  const isOpen = (...path: Path) => axes.some((axis) => axis.path.join() === path.join());
  const known = (names: string[], given: object, ...at: Path) =>
    Object.fromEntries(
      names
        .filter((name) => !isOpen(...at, name))
        .map((name) => [name, (given as Record<string, unknown>)[name] ?? null]),
    );
  const names = ["hoursPerMonth", ...Object.keys(OF_TASK)];
  return {
    ...known(["size", "monthlyBudget", "country", "currency"], store),
    team: known(["roles", "developers", "canSupervise"], {}, "team"),
    tasks: store.tasks.map((need, i) => {
      const { task } = need as { task: TaskId };
      return { task, ...known(names, need as object, "tasks", i) };
    }),
  } as PartialStoreProfile;
}

test.for([
  [
    "tasks that are done together, or may share an engagement",
    120,
    {
      names: Object.keys(OF_TASK),
      durations: ["one-off", "ongoing", "ongoing"],
      hours: [3, 12, 40, 90],
      isApart: false,
    },
  ],
  [
    "roles that may share an engagement",
    120,
    {
      names: ["gap", "backup", "core", "scope", "disciplines"],
      durations: ["ongoing"],
      hours: [12, 40, 90],
      isApart: true,
    },
  ],
  [
    "roles that may share an engagement, beside others for which less is left",
    120,
    {
      names: ["gap", "backup", "coverage", "scope", "disciplines", "startWithinWeeks"],
      durations: ["ongoing"],
      hours: [3, 12, 40, 90],
      isApart: true,
      beside: 2,
    },
  ],
  [
    "one-offs of an open number of months",
    60,
    { names: ["months", "scope", "backup"], durations: ["one-off"], hours: [3, 12], isApart: false },
  ],
] as const)("exactly what decides something is asked for: %s", ([, numRuns, kind]) => {
  let [asked, runs] = [0, 0];
  const check = (one: Case) => {
    const partial = partialOf(one);
    const fields = nextQuestions(partial).map(({ field }) => field.join("."));
    expect(fields.sort(), JSON.stringify(partial)).toEqual(thatMatter(one).sort());
    asked += fields.length;
    runs++;
  };
  fc.assert(fc.property(casesOf(kind as unknown as Kind), check), { numRuns, seed });
  expect(asked).toBeGreaterThan(runs / 8);
});
