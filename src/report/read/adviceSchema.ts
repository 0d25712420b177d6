import * as z from "zod/mini";
import { matching, notEmpty } from "../../input/checked.js";

const text = z.string();
const ids = z.array(text);
const amount = z.number();
export const ENGAGEMENTS = ["hire", "freelancer", "agency"] as const;
export const KINDS = ["not-enough-work", "automate-first", "too-early", "budget-too-small", "no-option"] as const;
const engagement = z.enum(ENGAGEMENTS);

/** A code of three letters, as `Intl` needs it. */
const currency = matching(/^[A-Z]{3}$/, "an ISO 4217 code");

const reason = z.object({ effect: text, text, sources: ids });
const reasons = z.array(reason);
const spoken = z.object({ text, sources: ids });

const cost = z.object({
  monthly: amount,
  low: amount,
  high: amount,
  upfront: amount,
  firstYear: z.optional(z.object({ low: amount, median: amount, high: amount })),
  monthsToProductive: z.optional(amount),
  noticeMonths: z.optional(amount),
  minimumTermMonths: z.optional(amount),
  breakEvenHours: z.optional(amount),
  estimated: z.optional(z.boolean()),
  year: z.optional(z.int()),
  sources: z.optional(ids),
});

const workload = {
  id: text,
  role: text,
  tasks: ids,
  hoursPerMonth: amount,
  duration: z.enum(["ongoing", "one-off"]),
  months: z.optional(amount),
  coverage: z.enum(["flexible", "office-hours", "around-the-clock"]),
  onSite: z.boolean(),
  takenOver: z.array(z.object({ task: text, text, sources: ids })),
};

const recommendation = z.object({
  ...workload,
  engagement,
  cost,
  sharedWith: ids,
  closeBecause: z.array(spoken),
  reasons,
  reservations: reasons,
  alternatives: z.array(z.object({ engagement, verdict: z.enum(["possible", "ruled-out"]), cost, reasons })),
  lookFor: z.array(z.object({ id: text, text, need: z.enum(["must", "plus", "ask"]), sources: ids })),
  precautions: z.array(z.object({ id: text, text, when: z.enum(["before", "contract", "running"]), sources: ids })),
});

const kind = z.enum(KINDS);
const notYet = z.object({
  ...workload,
  kind,
  reasons,
  budgetNeeded: z.optional(amount),
  servedInstead: z.optional(ids),
});

const entry = z.object({ id: text, role: text, engagement });
const step = z.object({
  text,
  adds: z.array(entry),
  drops: z.array(entry),
  outOfReach: z.array(z.object({ role: text, reasons })),
});

const constant = z.union([text, z.number(), z.boolean()]);

/** What a report needs of an advice; whatever else it has is left alone. */
export const adviceSchema = z.object({
  recommendations: z.array(recommendation),
  notYet: z.array(notYet),
  alsoConsider: z.array(z.object({ role: text, reasons, typicalCost: z.optional(cost) })),
  roadmap: z.array(step),
  monthlyCost: amount,
  budgetLeft: amount,
  currency,
  budgetForAll: z.optional(amount),
  size: spoken,
  assumptions: z.array(
    z.object({
      path: z.array(z.union([text, z.number()])).check(notEmpty),
      value: z.union([constant, z.array(constant)]),
      why: text,
    }),
  ),
  basis: z.object({
    rulebook: z.object({ version: text, hash: text }),
    rateCard: z.object({ id: text, asOf: text, country: z.optional(text) }),
  }),
});

/** An advice as far as a report reads it. */
export type ReadAdvice = z.infer<typeof adviceSchema>;
export type ReadRecommendation = ReadAdvice["recommendations"][number];
export type ReadNotYet = ReadAdvice["notYet"][number];
export type ReadCost = ReadRecommendation["cost"];

/** Something said, with what stands behind it. */
export type Spoken = z.infer<typeof spoken>;
