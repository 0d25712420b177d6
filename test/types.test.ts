import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import {
  type Advice,
  type Advisor,
  AdvisorError,
  type AdvisorErrorCode,
  type AdvisorOptions,
  type Alternative,
  type Assumption,
  type Change,
  type Cost,
  createAdvisor,
  type Engagement,
  type Issue,
  type NotYet,
  type NotYetKind,
  type Precaution,
  type RateCard,
  type RateCardChanges,
  type Reason,
  type Recommendation,
  type RoadmapEntry,
  type RoadmapStep,
  type Role,
  type RoleId,
  type Rulebook,
  recommend,
  roles,
  type StoreProfile,
  type Suggestion,
  safeRecommend,
  type storeProfileSchema,
  type Task,
  type TaskId,
  type TaskNeed,
  tasks,
  whatWouldChange,
} from "../src/index.js";
import { extendRateCard, rateCards } from "../src/rules.js";

const SMALL = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] } satisfies StoreProfile;

test("the schema of the store profile has exactly the profile's type", () => {
  expectTypeOf<z.infer<typeof storeProfileSchema>>().toEqualTypeOf<StoreProfile>();
  expectTypeOf<z.input<typeof storeProfileSchema>>().toEqualTypeOf<StoreProfile>();
});

test("the functions take and return what the contract says", () => {
  expectTypeOf(recommend).parameters.toEqualTypeOf<[StoreProfile, (AdvisorOptions | undefined)?]>();
  expectTypeOf(recommend).returns.toEqualTypeOf<Advice>();
  expectTypeOf(safeRecommend).parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf(createAdvisor).parameters.toEqualTypeOf<[(AdvisorOptions | undefined)?]>();
  expectTypeOf(createAdvisor).returns.toEqualTypeOf<Advisor>();
  expectTypeOf(roles).returns.toEqualTypeOf<Role[]>();
  expectTypeOf(tasks).returns.toEqualTypeOf<Task[]>();
  expectTypeOf<Advisor["recommend"]>().toEqualTypeOf<(store: StoreProfile) => Advice>();
  expectTypeOf<Advisor>().toHaveProperty("rulebook").toEqualTypeOf<Rulebook>();
  expectTypeOf<Advisor>().toHaveProperty("rateCard").toEqualTypeOf<RateCard>();
});

test("changes are told with pairs if asked for", () => {
  type Asked = { pairs?: boolean | undefined };
  expectTypeOf(whatWouldChange).parameters.toEqualTypeOf<[StoreProfile, ((AdvisorOptions & Asked) | undefined)?]>();
  expectTypeOf<Parameters<Advisor["whatWouldChange"]>>().toEqualTypeOf<[StoreProfile, (Asked | undefined)?]>();
  expectTypeOf(whatWouldChange).returns.toEqualTypeOf<Change[]>();
  type Step = { field: (string | number)[]; current: unknown; needed: unknown };
  expectTypeOf<Change["and"]>().toEqualTypeOf<Step[] | undefined>();
});

test("a safe answer is told apart by its success", () => {
  const answer = safeRecommend(SMALL);
  if (answer.success) expectTypeOf(answer.data).toEqualTypeOf<Advice>();
  else expectTypeOf(answer.error).toEqualTypeOf<AdvisorError>();
  expect(answer.success).toBe(true);
});

test("the parts of an advice have the contract's types", () => {
  expectTypeOf<Engagement>().toEqualTypeOf<"hire" | "freelancer" | "agency">();
  expectTypeOf<NotYetKind>().toEqualTypeOf<
    "not-enough-work" | "automate-first" | "too-early" | "budget-too-small" | "no-option"
  >();
  expectTypeOf<Advice["recommendations"]>().toEqualTypeOf<Recommendation[]>();
  expectTypeOf<Advice["notYet"]>().toEqualTypeOf<NotYet[]>();
  expectTypeOf<Advice["alsoConsider"]>().toEqualTypeOf<Suggestion[]>();
  expectTypeOf<Advice["assumptions"]>().toEqualTypeOf<Assumption[]>();
  expectTypeOf<Advice["budgetForAll"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Recommendation["reasons"]>().toEqualTypeOf<[Reason, ...Reason[]]>();
  expectTypeOf<NotYet["reasons"]>().toEqualTypeOf<[Reason, ...Reason[]]>();
  expectTypeOf<Recommendation["confidence"]>().toEqualTypeOf<"clear" | "close">();
  expectTypeOf<Recommendation["alternatives"]>().toEqualTypeOf<Alternative[]>();
  expectTypeOf<Recommendation["sharedWith"]>().toEqualTypeOf<RoleId[]>();
  expectTypeOf<Recommendation["tasks"]>().toEqualTypeOf<TaskId[]>();
  expectTypeOf<Alternative["verdict"]>().toEqualTypeOf<"possible" | "ruled-out">();
  expectTypeOf<Precaution["when"]>().toEqualTypeOf<"before" | "contract" | "running">();
  expectTypeOf<Cost>().toMatchTypeOf<{ monthly: number; low: number; high: number; upfront: number }>();
  expectTypeOf<Reason["effect"]>().toEqualTypeOf<
    "supports" | "opposes" | "rules-out" | "defers" | "plan" | "suggests"
  >();
});

test("a roadmap has the contract's types", () => {
  expectTypeOf<Advice["roadmap"]>().toEqualTypeOf<RoadmapStep[]>();
  expectTypeOf<RoadmapStep["adds"]>().toEqualTypeOf<RoadmapEntry[]>();
  expectTypeOf<RoadmapStep["drops"]>().toEqualTypeOf<RoadmapEntry[]>();
  expectTypeOf<RoadmapStep["changes"]>().toEqualTypeOf<{ from: RoadmapEntry; to: RoadmapEntry }[]>();
  expectTypeOf<RoadmapStep["trigger"]>().toEqualTypeOf<{ field: (string | number)[]; value: unknown }[]>();
  expectTypeOf<RoadmapEntry["sharedWith"]>().toEqualTypeOf<RoleId[]>();
  expectTypeOf<RoadmapStep["outOfReach"][number]["kind"]>().toEqualTypeOf<NotYetKind>();
  expectTypeOf<RoadmapStep["outOfReach"][number]["reasons"]>().toEqualTypeOf<[Reason, ...Reason[]]>();
});

test("what is there only sometimes is optional, and everything else is not", () => {
  expectTypeOf<Advice["budgetLeft"]>().toEqualTypeOf<number>();
  expectTypeOf<NotYet["budgetNeeded"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<NotYet["servedInstead"]>().toEqualTypeOf<string[] | undefined>();
  expectTypeOf<Cost["breakEvenHours"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Cost["minimumTermMonths"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Cost["monthsToProductive"]>().toEqualTypeOf<number | undefined>();
});

test("changes of a rate card need a name, and figures as a whole", () => {
  expectTypeOf(extendRateCard).toEqualTypeOf<(base: RateCard, changes: RateCardChanges) => RateCard>();
  const figure = { value: 1, year: 2026, sources: ["own"] };
  const eu = rateCards.eu!;
  expect(extendRateCard(eu, { id: "own", onCost: figure }).onCost).toEqual(figure);
  const refused = [
    // @ts-expect-error no name
    () => extendRateCard(eu, { onCost: figure }),
    // @ts-expect-error a part of a figure
    () => extendRateCard(eu, { id: "own", onCost: { value: 1 } }),
    // @ts-expect-error an unknown field
    () => extendRateCard(eu, { id: "own", oncost: figure }),
    // @ts-expect-error a part of a figure deep inside
    () => extendRateCard(eu, { id: "own", roles: { copywriter: { freelancer: { hourly: { low: 1 } } } } }),
  ];
  for (const call of refused) expect(call).toThrow(AdvisorError);
});

test("errors have closed codes and at least one issue", () => {
  expectTypeOf<AdvisorError>().toExtend<Error>();
  expectTypeOf<AdvisorError["code"]>().toEqualTypeOf<AdvisorErrorCode>();
  expectTypeOf<AdvisorErrorCode>().toEqualTypeOf<
    "INVALID_STORE_PROFILE" | "INVALID_RULEBOOK" | "INVALID_RATE_CARD" | "INVALID_OPTIONS" | "CURRENCY_MISMATCH"
  >();
  expectTypeOf<AdvisorError["issues"]>().toEqualTypeOf<[Issue, ...Issue[]]>();
  interface Located {
    path: (string | number)[];
    message: string;
    line?: number | undefined;
    column?: number | undefined;
  }
  expectTypeOf<Issue>().toEqualTypeOf<Located>();
});

test("there are 12 roles, and a bare task id is a task's id", () => {
  expectTypeOf<StoreProfile["tasks"]>().toEqualTypeOf<(TaskId | TaskNeed)[]>();
  expectTypeOf<"web-developer">().toExtend<RoleId>();
  expectTypeOf<"site-build">().toExtend<TaskId>();
  expect(roles()).toHaveLength(12);
});

test("what does not fit does not compile, and is refused when it runs", () => {
  const refused = [
    // @ts-expect-error an unknown task
    () => recommend({ ...SMALL, tasks: ["juggling"] }),
    // @ts-expect-error an unknown field
    () => recommend({ ...SMALL, budget: 500 }),
    // @ts-expect-error money as text
    () => recommend({ ...SMALL, monthlyBudget: "500" }),
    // @ts-expect-error no size
    () => recommend({ monthlyBudget: 500, tasks: [] }),
    // @ts-expect-error an unknown option
    () => recommend(SMALL, { language: "en" }),
    // @ts-expect-error nothing at all
    () => recommend(),
  ];
  for (const call of refused) expect(call).toThrow(AdvisorError);
});
