import type { Compiled } from "../../rulebook/compile.js";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { Constant } from "../../types/rulebook.js";
import { cellsIn, has, sampleOf } from "../cells.js";
import type { Diagram } from "../diagrams.js";
import { AMPLE_BUDGET } from "../profiles.js";
import { cellOf, type Space } from "../space.js";
import { type Found, workloadsIn } from "../stores.js";
import type { Trial } from "./compared.js";
import { needsFor, OUTSIDE, withTasks } from "./trials.js";

const SIZES = ["small", "medium", "large", "starter"] as const;

/** Stores with one task each, of every role and size. */
export function* plainStores(compiled: Compiled): Generator<Found> {
  for (const size of SIZES) {
    for (const { tasks } of compiled.rulebook.roles) {
      for (const hoursPerMonth of [20, 60, 140]) {
        const task = { task: tasks[0]!.id as TaskNeed["task"], hoursPerMonth, duration: "ongoing" as const };
        const store: StoreProfile = { size, monthlyBudget: AMPLE_BUDGET, tasks: [task] };
        const [decided] = workloadsIn(store, undefined, compiled);
        if (decided) yield { store, rateCard: undefined, decided };
      }
    }
  }
}

const MOST_HANDED = 200;

/** Stores with a task that lies in a region of the facts of tasks. */
export function* storesWithTask(space: Space, region: Diagram): Generator<Trial> {
  let tried = 0;
  for (const cell of cellsIn(space, region)) {
    if (tried++ >= MOST_HANDED) return;
    const { task, size, ...rest } = sampleOf(space, cell);
    const store = { size: size ?? "small", monthlyBudget: AMPLE_BUDGET, tasks: [{ task, ...rest }] };
    yield { store: store as StoreProfile, rateCard: undefined };
  }
}

const MOST_OUTSIDERS = 6;

/** Stores with so many freelancers and agencies at work that the facts of the store lie in a region. */
export function* storesWithOutsiders(
  space: Space,
  region: Diagram,
  { rulebook }: Compiled,
  suggested: string,
): Generator<Trial> {
  const others = rulebook.roles.filter(({ id }) => id !== suggested).reverse();
  for (const facts of storeFacts()) {
    for (let freelancers = 0; freelancers <= MOST_OUTSIDERS; freelancers++) {
      for (let agencies = 0; freelancers + agencies <= MOST_OUTSIDERS; agencies++) {
        const outsiders = { parallelFreelancers: freelancers, parallelOutsiders: freelancers + agencies };
        if (!has(space, region, cellOf(space, { ...facts.facts, ...outsiders }))) continue;
        const needs = [
          ...needsFor(others.slice(0, freelancers), OUTSIDE[0]!),
          ...needsFor(others.slice(freelancers, freelancers + agencies), OUTSIDE[1]!),
        ];
        yield { store: withTasks(facts.store, needs), rateCard: undefined };
      }
    }
  }
}

interface StoreFacts {
  store: StoreProfile;
  facts: Record<string, Constant>;
}

const DEVELOPERS = [
  { developers: "unknown", team: {} },
  { developers: "below-five", team: { developers: 0 } },
  { developers: "five-or-more", team: { developers: 5 } },
];

function storeFacts(): StoreFacts[] {
  return SIZES.flatMap((size) =>
    [true, false].flatMap((canSupervise) =>
      DEVELOPERS.map(({ developers, team: ofDevelopers }) => {
        const team = { ...ofDevelopers, ...(!canSupervise && { canSupervise }) };
        const store = { size, monthlyBudget: AMPLE_BUDGET, tasks: [], ...(Object.keys(team).length > 0 && { team }) };
        return { store, facts: { size, canSupervise, developers } };
      }),
    ),
  );
}
