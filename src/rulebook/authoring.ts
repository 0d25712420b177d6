import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";

const number = (notes: object) => ({ meaning: "", ...notes });

/** What authors say of a rulebook. */
export function authoringOf(_rulebook: Rulebook): Authoring {
  return {
    facts: {
      hoursPerMonth: number({ above: 0, unit: "hours a month" }),
      ownHours: number({ above: 0, unit: "hours a month" }),
      rolesTogether: number({ atLeast: 1, whole: true, unit: "roles" }),
      disciplines: number({ atLeast: 1, whole: true, unit: "disciplines" }),
      hireToFreelancer: number({ atLeast: 0, unit: "times" }),
      agencyToFreelancer: number({ atLeast: 0, unit: "times" }),
      lead: number({ whole: true, unit: "points" }),
      parallelFreelancers: number({ atLeast: 0, whole: true }),
      parallelOutsiders: number({ atLeast: 0, whole: true }),
    },
    strongSupport: 4,
    constraints: [],
    contracts: [],
    waivers: [],
    questions: [],
    examples: {},
    supports: {},
    sources: {},
    citedElsewhere: [],
    notEncoded: {},
    translations: {},
    places: { rules: {}, roles: {} },
  };
}
