import * as z from "zod/mini";
import type { Issue } from "../errors.js";
import { checked } from "../input/checked.js";
import type { Rulebook } from "../types/rulebook.js";

/** Kebab-case, as every id of the rulebook. */
function kebab() {
  return z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a kebab-case id"), z.maxLength(64));
}

export const id = kebab();
/** Ids of what is there already, each a schema of its own, so that an editor's schema can list them. */
export const references = { role: kebab(), task: kebab() };
export const text = z.string().check(z.minLength(1), z.maxLength(2000));
const sourceId = z.string().check(z.regex(/^[A-Za-z0-9-]+$/, "a source id"), z.maxLength(64));
export const sourceIds = z.array(sourceId).check(z.minLength(1));
const finite = z.number();

export const engagement = z.enum(["hire", "freelancer", "agency"]);
const sizeClass = z.enum(["starter", "small", "medium", "large"]);
const measure = z.enum(["annualRevenue", "ordersPerMonth", "headcount"]);
export const kind = z.enum(["not-enough-work", "automate-first", "too-early"]);

export const strength = z.int().check(z.gte(1), z.lte(9));
const none = z.strictObject({});
const events = [
  z.strictObject({ type: z.enum(["supports", "opposes"]), params: z.strictObject({ engagement, strength }) }),
  z.strictObject({ type: z.enum(["rules-out"]), params: z.strictObject({ engagement }) }),
  z.strictObject({ type: z.enum(["defers"]), params: z.strictObject({ kind }) }),
  z.strictObject({ type: z.enum(["serves"]), params: z.strictObject({ role: references.role }) }),
  z.strictObject({ type: z.enum(["close", "plan"]), params: none }),
  z.strictObject({
    type: z.enum(["warns"]),
    params: z.strictObject({ when: z.enum(["before", "contract", "running"]) }),
  }),
  z.strictObject({
    type: z.enum(["suggests"]),
    params: z.strictObject({ role: references.role, task: references.task, engagement }),
  }),
] as const;

/** Conditions: of a rule, and elsewhere. `conditionIssues` checks them, which can say more than a schema. */
export const conditions = { ofRule: z.any(), elsewhere: z.any() };

/** What of a rule stands in its file and in the rulebook alike. */
export const ruleShape = {
  name: id,
  conditions: conditions.ofRule,
  event: z.discriminatedUnion("type", events),
  reason: text,
};

const scopes = z.array(z.enum(["task", "workload", "outcome", "plan", "store"])).check(z.minLength(1));
const bands = z.strictObject({
  of: z.string(),
  below: z.array(z.strictObject({ limit: finite, value: id })).check(z.minLength(1)),
  otherwise: id,
  absent: id,
  sources: sourceIds,
});

/** Shapes of a fact's definition, by type. */
export const factShapes = {
  plain: { type: z.enum(["task", "role", "boolean", "number"]), scopes },
  enum: { type: z.literal("enum"), scopes, values: z.record(id, text), bands: z.optional(bands) },
};

const hours = finite.check(z.gt(0), z.lte(10_000));
const taskDefinition = z.strictObject({
  id,
  title: text,
  summary: text,
  alsoBy: z.array(references.role),
  usual: z.strictObject({
    hoursPerMonth: z.strictObject({ starter: hours, small: hours, medium: hours, large: hours }),
    duration: z.enum(["ongoing", "one-off"]),
    gap: z.enum(["skill", "time", "both"]),
  }),
  sources: sourceIds,
});
const criterion = z.strictObject({
  text,
  need: z.enum(["must", "plus", "ask"]),
  topic: id,
  weight: z.int().check(z.gte(1), z.lte(10)),
  sizes: z.optional(z.array(sizeClass).check(z.minLength(1))),
  tasks: z.optional(z.array(references.task).check(z.minLength(1))),
  engagements: z.optional(z.array(engagement).check(z.minLength(1))),
  sources: sourceIds,
});
/** What of a role stands in its file and in the rulebook alike. */
export const roleShape = {
  id,
  title: text,
  label: text,
  summary: text,
  family: id,
  core: z.boolean(),
  importance: z.int().check(z.gte(1), z.lte(1000)),
  sources: sourceIds,
  tasks: z.array(taskDefinition).check(z.minLength(1)),
  lookFor: z.array(criterion).check(z.minLength(1)),
};

/** All three of something, each once. */
function three<T extends z.ZodMiniType>(item: T) {
  return z.array(item).check(z.minLength(3), z.maxLength(3), checked(repeated));
}

function repeated(items: unknown[]): Issue[] {
  const twice = items.filter((item, i) => items.indexOf(item) < i);
  return twice.map((item) => ({ path: [], message: `names ${JSON.stringify(item)} twice` }));
}

const limit = z.optional(finite.check(z.gt(0)));
const sizeDefinition = z.strictObject({
  id: sizeClass,
  below: z.strictObject({ annualRevenue: limit, ordersPerMonth: limit, headcount: limit }),
  sources: sourceIds,
});
function missingSizes(classes: { id: string }[]): Issue[] {
  const missing = sizeClass.options.filter((id) => !classes.some((given) => given.id === id));
  return missing.map((id) => ({ path: [], message: `lacks the size class "${id}"` }));
}

/** Shape of the size classes. */
export const sizesShape = {
  precedence: three(measure),
  sources: sourceIds,
  classes: z.array(sizeDefinition).check(checked(missingSizes)),
};

/** Names of the settings, each with its schema. */
export const settingsShape = {
  acceptanceFloor: z.int(),
  tightFactor: finite.check(z.gte(1)),
  longestOneOffMonths: finite.check(z.gte(1)),
  urgencyShare: finite.check(z.gt(0), z.lte(1)),
  criteriaShown: z.int().check(z.gte(1)),
  criterionTaskBonus: finite.check(z.gte(0)),
  criterionSizeBonus: finite.check(z.gte(0)),
  roadmapSteps: z.int().check(z.gte(1)),
};
export const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "a version such as 1.0.0"));
export const engagements = three(engagement);
export const kinds = three(kind);
/** Schema of the sentences that no rule owns. */
export const texts = z.record(z.string(), text);
export const sourceKind = z.enum(["article", "statistics", "practitioner", "judgement"]);

const FIELDS =
  "size annualRevenue ordersPerMonth headcount monthlyBudget canSupervise roles developers hoursPerMonth " +
  "duration months gap coverage backup onSite core scope disciplines startWithinWeeks";
const fieldName = z.enum(FIELDS.split(" ") as [string, ...string[]]);

/** Shape of how changes compare: every field of a profile that can be changed has its effort. */
export const changesShape = {
  efforts: z.record(fieldName, finite.check(z.gt(0))),
  actionable: z.array(fieldName),
};

/** Schema of a parsed rulebook; what its parts refer to is checked by `meaningIssues`. */
export const rulebookSchema = z.strictObject({
  version,
  facts: z.record(
    z.string(),
    z.discriminatedUnion("type", [z.strictObject(factShapes.plain), z.strictObject(factShapes.enum)]),
  ),
  sizes: z.strictObject(sizesShape),
  settings: z.strictObject(settingsShape),
  changes: z.strictObject(changesShape),
  engagements,
  kinds,
  roles: z.array(z.strictObject(roleShape)).check(z.minLength(1)),
  rules: z.array(z.strictObject({ ...ruleShape, sources: sourceIds })),
  texts,
  sources: z.record(sourceId, sourceKind),
}) as unknown as z.ZodMiniType<Rulebook, Rulebook>;
