import { expect, test } from "vitest";
import type { StoreProfile, TaskNeed } from "../src/index.js";
import { storeOf } from "../src/profile/parse.js";
import { rulebook } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { groupsOf } from "../src/workload/group.js";
import type { Workload } from "../src/workload/workload.js";
import { workloadsOf } from "../src/workload/workloads.js";

const compiled = shippedCompiled();
const { settings } = rulebook;

function workloads(tasks: StoreProfile["tasks"], size: "small" | "large" = "large"): Workload[] {
  const store = { size, monthlyBudget: 0, tasks } as StoreProfile;
  return workloadsOf(storeOf(store, compiled.rulebook, compiled.catalogue), compiled);
}

const design = (more: Partial<TaskNeed>): TaskNeed => ({ task: "logo-design", duration: "ongoing", ...more });
const images = (more: Partial<TaskNeed>): TaskNeed => ({ task: "store-imagery", duration: "ongoing", ...more });
const ids = (...tasks: TaskNeed[]) => workloads(tasks).map(({ id }) => id);

test("tasks of one role at the same hours and place are one workload, and its id says all of them", () => {
  expect(ids(design({}), images({}))).toEqual(["graphic-designer/ongoing/flexible/remote"]);
  expect(ids(design({}), images({ onSite: true }))).toEqual([
    "graphic-designer/ongoing/flexible/on-site",
    "graphic-designer/ongoing/flexible/remote",
  ]);
  expect(ids(design({ coverage: "office-hours" }), images({}))).toHaveLength(2);
  expect(ids(design({ duration: "one-off", months: 2 }), images({ duration: "one-off", months: 3 }))).toEqual([
    "graphic-designer/one-off-2-months/flexible/remote",
    "graphic-designer/one-off-3-months/flexible/remote",
  ]);
});

test("workloads go by their ids, whatever the order of the tasks", () => {
  const found = workloads(["site-build", "search-ads", "logo-design"]).map(({ id }) => id);
  expect(found).toHaveLength(3);
  expect(found).toEqual([...found].sort());
});

test("a one-off that lasts longer than the settings allow is ongoing work", () => {
  const most = settings.longestOneOffMonths;
  const lasting = (months: number) => workloads([design({ duration: "one-off", months })])[0]!;
  expect(lasting(most)).toMatchObject({ duration: "one-off", months: most });
  expect(lasting(most + 1)).toMatchObject({ duration: "ongoing", months: 1 });
});

test("a workload asks for all that one of its tasks asks for", () => {
  const merged = (one: Partial<TaskNeed>, other: Partial<TaskNeed>) => workloads([design(one), images(other)])[0]!;
  expect(merged({ hoursPerMonth: 5 }, { hoursPerMonth: 7 }).hoursPerMonth).toBe(12);
  expect(merged({ backup: true }, {}).backup).toBe(true);
  expect(merged({}, {}).backup).toBe(false);
  expect(merged({ core: false }, { core: true }).core).toBe(true);
  expect(merged({ core: false }, { core: false }).core).toBe(false);
  expect(merged({}, {}).core).toBe(compiled.roles.get("graphic-designer")!.core);
  expect(merged({ scope: "open" }, {}).scope).toBe("open");
  expect(merged({}, {}).scope).toBe("defined");
  expect(merged({ disciplines: 2 }, { disciplines: 4 }).disciplines).toBe(4);
  expect(merged({ gap: "skill" }, { gap: "skill" }).gap).toBe("skill");
  expect(merged({ gap: "skill" }, { gap: "time" }).gap).toBe("both");
});

test("work starts at the first date by which enough of its hours must have started", () => {
  const start = (...dated: [hours: number, weeks?: number][]) => {
    const tasks = ["logo-design", "store-imagery", "brand-guide"] as const;
    return workloads(
      dated.map(([hoursPerMonth, weeks], i) => ({
        task: tasks[i]!,
        duration: "ongoing" as const,
        hoursPerMonth,
        ...(weeks !== undefined && { startWithinWeeks: weeks }),
      })),
    )[0]!.startWithinWeeks;
  };
  const enough = 100 * settings.urgencyShare;
  expect(start([100])).toBeUndefined();
  expect(start([enough, 3], [100 - enough])).toBe(3);
  expect(start([enough - 1, 3], [101 - enough])).toBeUndefined();
  expect(start([enough - 1, 2], [1, 11], [100 - enough])).toBe(11);
  expect(start([1, 11], [enough, 2], [99 - enough])).toBe(2);
});

test("a task is handed over by the first rule that fires to a role that can take it over, and told", () => {
  const found = workloads([{ task: "invoicing", hoursPerMonth: 3 }], "small");
  for (const { needs, handovers, role } of found) {
    expect(needs.map(({ task }) => task.id)).toEqual(["invoicing"]);
    for (const handover of handovers) {
      expect(handover.from.id).toBe("order-clerk");
      expect(role.id).toBe("virtual-assistant");
      expect(handover.rule.event.type).toBe("serves");
      expect(handover.facts).toMatchObject({ task: "invoicing", hoursPerMonth: 3, size: "small" });
    }
  }
  expect(workloads([design({})])[0]!.handovers).toEqual([]);
});

test("ongoing workloads of one family, at the same hours and place, can be served together in every set", () => {
  const made = (id: string, more: object = {}) =>
    ({ id, role: { family: "a" }, duration: "ongoing", coverage: "flexible", onSite: false, ...more }) as Workload;
  const sets = (...some: Workload[]) => groupsOf(some).map((set) => set.map(({ id }) => id).join(""));
  expect(sets(made("a"))).toEqual([]);
  expect(sets(made("a"), made("b"))).toEqual(["ab"]);
  expect(sets(made("a"), made("b"), made("c"))).toEqual(["ab", "ac", "bc", "abc"]);
  for (const more of [
    { role: { family: "b" } },
    { duration: "one-off" },
    { coverage: "office-hours" },
    { onSite: true },
  ])
    expect(sets(made("a"), made("b", more), made("c"))).toEqual(["ac"]);
});
