import { comparisonsOf } from "../../rules/lanes.js";
import type { Bands, Measure, Rulebook } from "../../types/rulebook.js";

/** The numbers of a rulebook at which some answer may change, each list rising. */
export interface Thresholds {
  /** Contract hours a month, of a workload or of its own part. */
  hours: number[];
  disciplines: number[];
  weeks: number[];
  developers: number[];
  measures: Record<Measure, number[]>;
  /** Months from which a one-off counts as ongoing. */
  months: number[];
  /** Prices of an employee and of an agency, as times a freelancer's. */
  hireToFreelancer: number[];
  agencyToFreelancer: number[];
}

/** Read the thresholds of a rulebook off its rules, its facts, its sizes and its settings. */
export function thresholdsOf(rulebook: Rulebook): Thresholds {
  const { facts, sizes, settings } = rulebook;
  const limits = (fact: string) => (facts[fact] as { bands: Bands }).bands.below.map(({ limit }) => limit);
  const measured = (measure: Measure) => sizes.classes.map(({ below }) => below[measure]);
  return {
    hours: rising([...tested("hoursPerMonth", rulebook), ...tested("ownHours", rulebook)]),
    disciplines: rising(tested("disciplines", rulebook)),
    weeks: rising(limits("urgency")),
    developers: rising(limits("developers")),
    measures: {
      annualRevenue: rising(measured("annualRevenue")),
      ordersPerMonth: rising(measured("ordersPerMonth")),
      headcount: rising(measured("headcount")),
    },
    months: [settings.longestOneOffMonths],
    hireToFreelancer: rising(tested("hireToFreelancer", rulebook)),
    agencyToFreelancer: rising(tested("agencyToFreelancer", rulebook)),
  };
}

/** Every number with which some rule compares a fact. */
function tested(fact: string, { rules }: Rulebook): unknown[] {
  const comparisons = rules.flatMap(({ conditions }) => comparisonsOf(conditions));
  return comparisons.filter((comparison) => comparison.fact === fact).flatMap(({ value }) => value);
}

function rising(values: readonly unknown[]): number[] {
  const numbers = values.filter((value) => typeof value === "number");
  return [...new Set(numbers)].sort((a, b) => a - b);
}
