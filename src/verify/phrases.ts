/** How a fact is told in a sentence. */
export interface Phrase {
  subject: string;
  /** The verb, and what it becomes where the fact does not have the values. */
  yes: string;
  no: string;
  /** Said once before the values; for a fact that is true or false, instead of them. */
  before?: string;
  /** Said once after the values. */
  after?: string;
  /** Said of the least number that there can be, instead of a range. */
  least?: { verb: "yes" | "no"; words: string };
  /** Values are always named, never excluded: their words do not go well with a negation. */
  named?: true;
  /** Values stand in quotation marks. */
  quoted?: true;
}

const WORK = { subject: "the work", yes: "is", no: "is not" };
const THIS = { subject: "this engagement" };

/** By fact, how it is told; any other fact is told by its name. */
const PHRASES: Readonly<Record<string, Phrase>> = {
  task: { subject: "the task", yes: "is", no: "is not", quoted: true },
  role: { subject: "the role", yes: "is", no: "is not" },
  size: { subject: "the store", yes: "is", no: "is not" },
  hoursPerMonth: { ...WORK, yes: "takes", no: "does not take" },
  ownHours: { subject: "the role's own part", yes: "takes", no: "does not take" },
  rolesTogether: { ...WORK, before: "shared by", least: { verb: "no", words: "shared" } },
  duration: WORK,
  gap: { subject: "what is missing", yes: "is", no: "is not", quoted: true },
  coverage: { ...WORK, before: "done" },
  onSite: { ...WORK, before: "on your premises" },
  backup: { ...WORK, yes: "must", no: "need not", before: "go on when the person is away" },
  core: { ...WORK, yes: "sets", no: "does not set", before: "your store apart" },
  scope: { subject: "the result", yes: "is", no: "is not" },
  disciplines: { ...WORK, yes: "needs", no: "does not need", least: { verb: "yes", words: "one discipline only" } },
  urgency: { ...WORK, before: "wanted" },
  canSupervise: {
    subject: "the store",
    yes: "has somebody",
    no: "has nobody",
    before: "to brief and steer outside people",
  },
  developers: { subject: "the store", yes: "has", no: "does not have" },
  roleFilled: { subject: "the role", yes: "is", no: "is not", before: "filled already" },
  hireToFreelancer: { subject: "an employee", yes: "costs", no: "does not cost", after: "as much as a freelancer" },
  agencyToFreelancer: { subject: "an agency", yes: "costs", no: "does not cost", after: "as much as a freelancer" },
  engagement: { ...THIS, yes: "is", no: "is not" },
  served: { subject: "the plan", yes: "serves", no: "does not serve", before: "the work now" },
  chosen: { subject: "the plan", yes: "takes", no: "does not take", before: "this engagement" },
  suits: { ...THIS, yes: "suits", no: "does not suit", named: true },
  fitsAlone: { subject: "the budget", yes: "is", no: "is not", after: "enough for this engagement alone", named: true },
  fitsBeside: { ...THIS, yes: "fits", no: "does not fit", before: "the budget beside the rest of the plan" },
  rival: { subject: "the next best", yes: "is", no: "is not", named: true },
  lead: { subject: "its lead", yes: "is", no: "is not" },
  fitsAtHighest: { ...THIS, yes: "fits", no: "does not fit", before: "the budget even at its highest usual price" },
  bestAtAllPrices: { ...THIS, yes: "suits", no: "does not suit", before: "best at all usual prices" },
  parallelFreelancers: { subject: "the plan", yes: "has", no: "does not have", after: "at once" },
  parallelOutsiders: { subject: "the plan", yes: "has", no: "does not have", after: "at once" },
};

/** How a fact is told. */
export function phraseOf(fact: string): Phrase {
  return Object.hasOwn(PHRASES, fact) ? PHRASES[fact]! : { subject: fact, yes: "is", no: "is not" };
}
