import type { FactScope } from "../types/rulebook.js";

const OF_TASK = ["task", "size", "hoursPerMonth", "duration", "gap", "coverage", "onSite"];
const OF_WORKLOAD = [
  "role",
  "size",
  "hoursPerMonth",
  "ownHours",
  "rolesTogether",
  "duration",
  "gap",
  "coverage",
  "onSite",
  "backup",
  "core",
  "scope",
  "disciplines",
  "urgency",
  "canSupervise",
  "developers",
  "roleFilled",
  "hireToFreelancer",
  "agencyToFreelancer",
];
const OF_PLAN = ["engagement", "served", "chosen", "suits", "fitsAlone", "fitsBeside"];
const OF_OUTSIDERS = ["parallelFreelancers", "parallelOutsiders"];

/** Names of the facts that are worked out at each point of the way. */
export const FACTS_OF_SCOPE: Record<FactScope, string[]> = {
  task: OF_TASK,
  workload: OF_WORKLOAD,
  plan: OF_PLAN,
  outcome: [...OF_WORKLOAD, ...OF_PLAN, "rival", "lead", "fitsAtHighest", "bestAtAllPrices", ...OF_OUTSIDERS],
  store: ["size", "canSupervise", "developers", ...OF_OUTSIDERS],
};
