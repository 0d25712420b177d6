import { readJson } from "../../scripts/knowledge.js";
import type { Advice, NotYet, Recommendation, StoreMeasures, StoreProfile } from "../../src/index.js";

/** A store with the answers that people who know the trade would give. */
export interface Scenario {
  id: string;
  title: string;
  store: StoreProfile;
  expected: Expected[];
  why: string;
}

interface Expected {
  role: string;
  /** An engagement, or `wait` for not yet. */
  answer: string;
  alsoAcceptable: string[];
  mustNot: string[];
  kind?: string;
}

export const scenarios = readJson("test/data/scenarios.json") as Scenario[];

/** What is answered of a role: each of its workloads by engagement, or `wait` and its kind. */
export function answersFor(role: string, { recommendations, notYet }: Advice): { answer: string; kind?: string }[] {
  const served = recommendations.filter((entry) => entry.role === role);
  const waiting = notYet.filter((entry) => entry.role === role);
  return [
    ...served.map(({ engagement }) => ({ answer: engagement })),
    ...waiting.map(({ kind }) => ({ answer: "wait", kind })),
  ];
}

/** A store and its neighbours: one of its numbers a fifth less or more. */
export function neighboursOf(store: StoreProfile): [string, StoreProfile][] {
  const moved = [
    ["-20 %", 0.8],
    ["+20 %", 1.2],
  ] as const;
  const sized = typeof store.size === "object" ? (Object.keys(store.size) as (keyof StoreMeasures)[]) : [];
  return [
    ["as given", store],
    ...moved.map(([by, factor]): [string, StoreProfile] => [`hours ${by}`, hoursTimes(store, factor)]),
    ...moved.map(([by, factor]): [string, StoreProfile] => [
      `budget ${by}`,
      { ...store, monthlyBudget: rounded(store.monthlyBudget * factor) },
    ]),
    ...sized.flatMap((measure) =>
      moved.map(([by, factor]): [string, StoreProfile] => [`${measure} ${by}`, measureTimes(store, measure, factor)]),
    ),
  ];
}

function hoursTimes(store: StoreProfile, factor: number): StoreProfile {
  const tasks = store.tasks.map((entry) =>
    typeof entry === "object" && entry.hoursPerMonth !== undefined
      ? { ...entry, hoursPerMonth: rounded(entry.hoursPerMonth * factor) }
      : entry,
  );
  return { ...store, tasks };
}

function measureTimes(store: StoreProfile, measure: keyof StoreMeasures, factor: number): StoreProfile {
  const size = store.size as StoreMeasures;
  return { ...store, size: { ...size, [measure]: rounded(size[measure]! * factor) } };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** One line a workload. */
export function linesOf(advice: Advice): string[] {
  return [
    ...advice.recommendations.map((entry) => line(entry, `${entry.engagement} ${cost(entry)} ${entry.confidence}`)),
    ...advice.notYet.map((entry) => line(entry, `not yet: ${entry.kind}${needed(entry)}`)),
  ];
}

function line({ role, hoursPerMonth, reasons }: Recommendation | NotYet, answer: string): string {
  return `  ${role}, ${Math.round(hoursPerMonth * 10) / 10} h: ${answer} | ${reasons[0].text}`;
}

function cost({ cost: { monthly } }: Recommendation): number {
  return Math.round(monthly);
}

function needed({ budgetNeeded }: NotYet): string {
  return budgetNeeded === undefined ? "" : ` (from ${budgetNeeded})`;
}
