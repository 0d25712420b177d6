import { expect, test } from "vitest";
import type { StoreProfile, TaskNeed } from "../src/index.js";
import { edited, withEdit } from "../src/profile/edit.js";
import { parseStore, storeOf } from "../src/profile/parse.js";
import { sizeFrom } from "../src/profile/size.js";
import { rulebook } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";

const { catalogue, schema } = shippedCompiled();
const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] };
const store = (more: object) => storeOf({ ...GOOD, ...more }, rulebook, catalogue);
const need = (fields: Partial<TaskNeed>) => store({ tasks: [{ task: "logo-design", ...fields }] }).needs[0]!;

test("what a profile leaves out is filled in", () => {
  const { usual } = catalogue.tasks.get("logo-design")!;
  const defaults = {
    index: 0,
    hoursPerMonth: usual.hoursPerMonth.small,
    duration: usual.duration,
    months: 1,
    gap: usual.gap,
    coverage: "flexible",
    backup: false,
    onSite: false,
    core: undefined,
    scope: "defined",
    disciplines: 1,
    startWithinWeeks: undefined,
  };
  expect(need({})).toMatchObject(defaults);
  expect(store({ tasks: ["logo-design"] }).needs[0]).toMatchObject(defaults);
  expect(store({})).toMatchObject({ filledRoles: new Set(), developers: undefined, canSupervise: true });
});

test.for([
  { hoursPerMonth: 7 },
  { duration: "ongoing" },
  { duration: "one-off", months: 3 },
  { gap: "time" },
  { coverage: "around-the-clock" },
  { backup: true },
  { onSite: true },
  { core: false },
  { scope: "open" },
  { disciplines: 3 },
  { startWithinWeeks: 0 },
] as Partial<TaskNeed>[])("what a profile says holds: %j", (fields) => {
  expect(need(fields)).toMatchObject(fields);
});

test("what a profile says of the team holds", () => {
  const team = { roles: ["copywriter"], developers: 2, canSupervise: false };
  expect(store({ team })).toMatchObject({
    filledRoles: new Set(["copywriter"]),
    developers: 2,
    canSupervise: false,
    teamGiven: team,
  });
});

test("needs stand in the order of the catalogue, and remember their place in the profile", () => {
  const ids = [...catalogue.tasks.keys()];
  const some = [ids[9]!, ids[2]!, ids[30]!];
  const { needs } = store({ tasks: some });
  expect(needs.map(({ task, index }) => [task.id, index])).toEqual([
    [ids[2], 1],
    [ids[9], 0],
    [ids[30], 2],
  ]);
});

test("a size is read from the first measure that is given, class by class up to each limit", () => {
  const { classes, precedence } = rulebook.sizes;
  const [first, second] = precedence as [string, string];
  for (const measure of precedence) {
    classes.slice(0, -1).forEach(({ id, below }, i) => {
      const limit = below[measure];
      if (limit === undefined) return;
      expect(sizeFrom({ [measure]: limit - 0.5 }, rulebook)).toEqual({
        size: id,
        sizeFrom: { measure, value: limit - 0.5 },
      });
      expect(sizeFrom({ [measure]: limit }, rulebook).size).toBe(classes[i + 1]!.id);
    });
  }
  expect(sizeFrom({ [second]: 0, [first]: 1e9 }, rulebook)).toEqual({
    size: classes.at(-1)!.id,
    sizeFrom: { measure: first, value: 1e9 },
  });
});

test("a profile is parsed into a store, or refused with what is too long told once", () => {
  const parsed = (input: unknown) => parseStore(input, schema, rulebook, catalogue);
  expect(parsed(GOOD)).toEqual({ success: true, data: store({}) });
  const tasks = [...catalogue.tasks.keys()];
  const { roles } = catalogue;
  expect(parsed({ ...GOOD, tasks, team: { roles } })).toMatchObject({ success: true });
  expect(parsed({ ...GOOD, tasks: [...tasks, "x"], team: { roles: [...roles, "x"] } })).toEqual({
    success: false,
    code: "INVALID_STORE_PROFILE",
    issues: [
      { path: ["tasks"], message: `has ${tasks.length + 1} entries; ${tasks.length} is the most that makes sense` },
      {
        path: ["team", "roles"],
        message: `has ${roles.length + 1} entries; ${roles.length} is the most that makes sense`,
      },
    ],
  });
});

test("an edit sets one field, and makes an object of a task that was an id", () => {
  expect(edited(GOOD, { field: ["monthlyBudget"], value: 9 })).toEqual({ ...GOOD, monthlyBudget: 9 });
  expect(edited(GOOD, { field: ["team", "developers"], value: 2 })).toEqual({ ...GOOD, team: { developers: 2 } });
  const two = { ...GOOD, tasks: ["shipping", "blog-posts"] } as StoreProfile;
  expect(edited(two, { field: ["tasks", 1, "hoursPerMonth"], value: 9 }).tasks).toEqual([
    "shipping",
    { task: "blog-posts", hoursPerMonth: 9 },
  ]);
  expect(GOOD.tasks).toEqual(["daily-admin"]);
});

test("of edits of the same field the later one stays, and edits of other fields stay as they are", () => {
  const first = { field: ["tasks", 1, "hoursPerMonth"], value: 5 };
  const other = { field: ["tasks", 11, "hoursPerMonth"], value: 6 };
  const later = { field: ["tasks", 1, "hoursPerMonth"], value: 7 };
  expect([first, other, later].reduce(withEdit, [])).toEqual([other, later]);
  expect(withEdit([{ field: ["a", "b"], value: 1 }], { field: ["ab"], value: 2 })).toHaveLength(2);
});
