import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  type Advice,
  type Change,
  createAdvisor,
  type StoreProfile,
  type TaskNeed,
  whatWouldChange,
} from "../src/index.js";
import { storeProfile } from "../src/testing.js";
import { CHOICES } from "./support/choices.js";
import { refusal, thrownBy } from "./support/refusals.js";
import { seed } from "./support/seed.js";
import { applied, nudged, outcomeOf, someNearer, startOf } from "./support/whatIf.js";

const advisor = createAdvisor();
const { efforts, actionable } = advisor.rulebook.changes;

type Step = NonNullable<Change["and"]>[number];
type Pair = Omit<Change, "and"> & { and: Step };

const few = storeProfile().filter(({ tasks }) => tasks.length > 0 && tasks.length <= 3);
const shares = fc.infiniteStream(fc.nat(1000).map((share) => share / 1001));

function pairsOf(store: StoreProfile): Pair[] {
  return whatWouldChange(store, { pairs: true }).flatMap(({ and, ...change }) => {
    if (!and) return [];
    expect(and).toHaveLength(1);
    return [{ ...change, and: and[0]! }];
  });
}

function withSteps(store: StoreProfile, steps: Step[]): StoreProfile {
  return steps.reduce((changed, { field, needed }) => applied(changed, field, needed), store);
}

/** Whether a store, and those beside it, all bring what a pair tells to one of its tasks; months alone may be refused. */
function brings({ to, tasks }: Pair, store: StoreProfile): boolean {
  const advices = nudged(store).flatMap((other) => {
    const answer = advisor.safeRecommend(other);
    return answer.success ? [answer.data] : [];
  });
  if (advices.length === 0) return false;
  return tasks.some((task) => advices.every((advice) => outcomeOf(task, advice) === to));
}

test("both steps of a pair together bring what it tells; neither alone does, and no number nearer", () => {
  fc.assert(
    fc.property(few, shares, (store, some) => {
      const now = advisor.recommend(store);
      for (const pair of pairsOf(store)) {
        const steps = [pair, pair.and];
        const then = advisor.recommend(withSteps(store, steps));
        expect(pair.actionable).toBe(steps.every(({ field }) => actionable.includes(String(field.at(-1)))));
        for (const task of pair.tasks) {
          expect([outcomeOf(task, now), outcomeOf(task, then)], JSON.stringify(pair)).toEqual([pair.from, pair.to]);
        }
        for (const [step, other] of [steps, [pair.and, pair]] as [Step, Step][]) {
          expect(brings(pair, applied(store, step.field, step.needed)), JSON.stringify(pair)).toBe(false);
          for (const needed of someNearer(step, now, some)) {
            const isBrought = brings(pair, withSteps(store, [other, { ...step, needed }]));
            expect(isBrought, `${needed}: ${JSON.stringify(pair)}`).toBe(false);
          }
        }
      }
    }),
    { numRuns: 10, seed },
  );
});

/** What single changes bring, by task and outcome. */
function broughtAlone(store: StoreProfile): Set<string> {
  return new Set(whatWouldChange(store).flatMap(({ tasks, to }) => tasks.map((task) => `${task} ${to}`)));
}

test("of what a single change brings no pair tells, and the single changes stay as they are", () => {
  fc.assert(
    fc.property(few, (store) => {
      const alone = broughtAlone(store);
      const changes = whatWouldChange(store, { pairs: true });
      expect(changes.filter(({ and }) => !and)).toEqual(whatWouldChange(store));
      for (const { tasks, to } of pairsOf(store))
        expect(tasks.filter((task) => alone.has(`${task} ${to}`))).toEqual([]);
    }),
    { numRuns: 10, seed },
  );
});

function idOf(entry: StoreProfile["tasks"][number]): string {
  return typeof entry === "string" ? entry : entry.task;
}

/** Places of the tasks that are one workload with a task. */
function workloadOf(place: number, { tasks }: StoreProfile, { recommendations, notYet }: Advice): number[] {
  const id = idOf(tasks[place]!);
  const own = [...recommendations, ...notYet].find((entry) => entry.tasks.includes(id as never))!;
  return [...tasks.keys()].filter((i) => own.tasks.includes(idOf(tasks[i]!) as never));
}

/** Every choice of a task. */
function choicesOf(place: number, store: StoreProfile): Step[] {
  const entry = store.tasks[place]!;
  const given: Partial<TaskNeed> = typeof entry === "string" ? {} : entry;
  return Object.entries(CHOICES).flatMap(([name, values]) => {
    const current = given[name as keyof typeof CHOICES] ?? null;
    const others = (values as readonly unknown[]).filter((value) => value !== current);
    return others.map((needed) => ({ field: ["tasks", place, name], current, needed }));
  });
}

function told(steps: Step[], task: string, to: string): string {
  const parts = steps.map(({ field, needed }) => `${field.join(".")}=${needed}`).sort();
  return `${parts.join(" & ")}: ${task} ${to}`;
}

function toldOf(pairs: Pair[]): string[] {
  return pairs.flatMap((pair) => pair.tasks.map((task) => told([pair, pair.and], task, pair.to))).sort();
}

type NewIn = (advice: Advice) => [id: string, to: string][];

/** A store with the place of one of its tasks, what it is advised, and the ids of the tasks of the same workload. */
function scene(store: StoreProfile, pick: number) {
  const now = advisor.recommend(store);
  const place = pick % store.tasks.length;
  const places = workloadOf(place, store, now);
  const ids = places.map((i) => idOf(store.tasks[i]!));
  const alone = broughtAlone(store);
  const newIn = (advice: Advice) =>
    ids.flatMap((id): [string, string][] => {
      const to = outcomeOf(id, advice);
      return to === outcomeOf(id, now) || alone.has(`${id} ${to}`) ? [] : [[id, to]];
    });
  return { now, place, places, newIn };
}

test("no pair of choices is missed: every two of the tasks of a workload are tried", () => {
  fc.assert(
    fc.property(few, fc.nat(), (store, pick) => {
      const { places, newIn } = scene(store, pick);
      const choices = places.flatMap((i) => choicesOf(i, store));
      const found = choices.flatMap((one, i) =>
        choices.slice(i + 1).flatMap((two) => {
          if (one.field.join() === two.field.join()) return [];
          return newIn(advisor.recommend(withSteps(store, [one, two]))).map(([id, to]) => told([one, two], id, to));
        }),
      );
      const isChoice = ({ field }: Step) => String(field[2]) in CHOICES && places.includes(field[1] as number);
      const pairs = pairsOf(store).filter((pair) => isChoice(pair) && isChoice(pair.and));
      expect(toldOf(pairs)).toEqual(found.sort());
    }),
    { numRuns: 8, seed },
  );
});

/** Each new outcome where it comes first beside a choice, as the values of a number come. */
function firstsBeside(store: StoreProfile, choice: Step, field: Step["field"], values: number[], newIn: NewIn) {
  const firsts = new Map<string, string>();
  for (const needed of values) {
    const steps = [choice, { field, current: null, needed }];
    for (const [id, to] of newIn(advisor.recommend(withSteps(store, steps)))) {
      if (!firsts.has(`${id} ${to}`)) firsts.set(`${id} ${to}`, told(steps, id, to));
    }
  }
  return [...firsts.values()];
}

/** Hold what is told of a choice and a number against every whole number up to some. */
function expectAllBeside(
  store: StoreProfile,
  choice: Step,
  field: Step["field"],
  from: number,
  most: number,
  newIn: NewIn,
): void {
  const values = Array.from({ length: most + 1 }, (_, i) => i).filter((value) => value > 0 || field.length === 1);
  const more = firstsBeside(
    store,
    choice,
    field,
    values.filter((value) => value > from),
    newIn,
  );
  const less = firstsBeside(store, choice, field, values.filter((value) => value < from).reverse(), newIn);
  const pairs = pairsOf(store).filter((pair) => {
    const [number, other] = pair.and.field.join() === field.join() ? [pair.and, pair] : [pair, pair.and];
    const isBoth = number.field.join() === field.join() && other.field.join() === choice.field.join();
    return isBoth && other.needed === choice.needed && (number.needed as number) <= most;
  });
  expect(toldOf(pairs)).toEqual([...more, ...less].sort());
}

test("no pair of hours and a choice is missed: every whole number of them is tried", () => {
  fc.assert(
    fc.property(few, fc.nat(), (store, pick) => {
      const { now, place, newIn } = scene(store, pick);
      const entry = store.tasks[place]!;
      const field = ["tasks", place, "hoursPerMonth"];
      const from = (typeof entry === "object" ? entry.hoursPerMonth : undefined) ?? startOf(field, now);
      if (from > 200) return;
      for (const choice of choicesOf(place, store)) expectAllBeside(store, choice, field, from, 200, newIn);
    }),
    { numRuns: 4, seed },
  );
});

test("no pair of the budget and a choice is missed: every whole one is tried", () => {
  fc.assert(
    fc.property(few, fc.nat(), fc.integer({ min: 0, max: 800 }), (store, pick, monthlyBudget) => {
      const poor = { ...store, monthlyBudget };
      const { place, newIn } = scene(poor, pick);
      const choices = choicesOf(place, poor);
      const choice = choices[pick % choices.length]!;
      expectAllBeside(poor, choice, ["monthlyBudget"], monthlyBudget, 1500, newIn);
    }),
    { numRuns: 5, seed },
  );
});

/** The pairs of a store with the given fields, in short. */
function pairsWith(store: StoreProfile, names: string[]): string[] {
  return pairsOf(store)
    .filter(({ field, and }) => [field, and.field].every((path, i) => path.at(-1) === names[i]))
    .map(({ task, needed, and, to, actionable }) => `${task} ${needed}, ${and.needed}: ${to} ${actionable}`);
}

describe("two numbers", () => {
  test("more hours are worth a hire once the budget pays for it", () => {
    const store: StoreProfile = { size: "small", monthlyBudget: 600, tasks: ["site-bug-fixing"] };
    expect(pairsWith(store, ["hoursPerMonth", "monthlyBudget"])).toEqual(["site-bug-fixing 62, 2120: hire true"]);
  });

  test("two tasks of one workload are too little together only if both take less", () => {
    const tasks: TaskNeed[] = [
      { task: "order-processing", hoursPerMonth: 12, gap: "skill" },
      { task: "shipping", hoursPerMonth: 30, gap: "skill" },
    ];
    const store: StoreProfile = { size: "small", monthlyBudget: 3000, tasks };
    const told = "shipping 1, 8: not-enough-work true";
    expect(pairsWith(store, ["hoursPerMonth", "hoursPerMonth"])).toEqual([told]);
  });
});

test("pairs stand among the single changes by size, after those of the same one", () => {
  fc.assert(
    fc.property(few, (store) => {
      const now = advisor.recommend(store);
      const sizeOf = ({ field, current, needed }: Step) => {
        const start = (current ?? startOf(field, now)) as number;
        const least = field.at(-1) === "hoursPerMonth" ? 1 : 0;
        const isCounted = typeof needed === "number" && start >= least && start <= 10_000;
        const isMoney = field[0] === "monthlyBudget" || field[0] === "size";
        const share = () => Math.abs(start - (needed as number)) / Math.max(start, needed as number);
        return efforts[String(field.at(-1))]! * (isCounted || (isMoney && typeof needed === "number") ? share() : 1);
      };
      const sizes = whatWouldChange(store, { pairs: true }).map((change) => ({
        size: sizeOf(change) + (change.and ? sizeOf(change.and[0]!) : 0),
        isPair: change.and !== undefined,
      }));
      sizes.slice(1).forEach(({ size, isPair }, i) => {
        const before = sizes[i]!;
        expect(size).toBeGreaterThanOrEqual(before.size - 1e-9);
        if (size === before.size) expect(before.isPair && !isPair).toBe(false);
      });
    }),
    { numRuns: 10, seed },
  );
});

describe("options", () => {
  const store: StoreProfile = { size: "small", monthlyBudget: 600, tasks: ["site-bug-fixing"] };

  test("pairs are told if asked for, by an advisor too", () => {
    expect(whatWouldChange(store, { pairs: false })).toEqual(whatWouldChange(store));
    expect(whatWouldChange(store, { pairs: undefined })).toEqual(whatWouldChange(store));
    expect(advisor.whatWouldChange(store, { pairs: false })).toEqual(whatWouldChange(store));
    expect(advisor.whatWouldChange(store, { pairs: true })).toEqual(whatWouldChange(store, { pairs: true }));
    expect(pairsOf(store).length).toBeGreaterThan(0);
  });

  test.for<[unknown, RegExp]>([
    [{ pairs: 1 }, /^INVALID_OPTIONS: pairs: expected a boolean, got 1$/],
    [{ pairs: null }, /^INVALID_OPTIONS: pairs: expected a boolean, got null$/],
    [{ pair: true }, /^INVALID_OPTIONS: pair: is not an option; did you mean "pairs"\?$/],
    [null, /^INVALID_OPTIONS: expected an object with options$/],
  ])("%o is refused", ([options, message]) => {
    for (const refused of [whatWouldChange, advisor.whatWouldChange]) {
      const error = thrownBy(() => refused(store, options as never));
      expect(error.code).toBe("INVALID_OPTIONS");
      expect(error.message).toMatch(message);
    }
  });

  test("every problem is told at once", () => {
    const { issues } = thrownBy(() => whatWouldChange(store, { pairs: "yes", locale: 5, rule: 1 } as never));
    expect(issues.map(({ path }) => path.join())).toEqual(["rule", "locale", "pairs"]);
  });

  test("an advisor has its rulebook already, and advice knows no pairs", () => {
    const given = { pairs: true, locale: "en" };
    expect(thrownBy(() => advisor.whatWouldChange(store, given as never)).message).toMatch(/locale: is not an option$/);
    expect(refusal(store, { pairs: true }).message).toMatch(/pairs: is not an option/);
  });
});
