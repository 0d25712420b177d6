import type { Section, Text } from "../../types/report.js";
import type { SufficientCondition } from "../../types/sufficient.js";
import type { ReadRecommendation } from "../read/adviceSchema.js";
import type { ReadReason } from "../read/options.js";
import { list, paragraph, section } from "./parts.js";
import type { Telling } from "./telling.js";

/** What alone decides a recommendation; nothing where that cannot be told whole. */
export function enoughSection(
  { id, engagement }: ReadRecommendation,
  at: string,
  reasons: readonly ReadReason[],
  telling: Telling,
): Section[] {
  const own = reasons.find((reason) => reason.id === id && reason.engagement === engagement);
  const told = own?.conditions.map((condition) => conditionText(condition, telling));
  if (!own || !told?.every((text) => text !== undefined)) return [];
  const { say, fact } = telling;
  const values = { forces: own.forces, engagement: fact("engagement", engagement) };
  const text = say(told.length > 0 ? "enough.some" : "enough.none", values);
  return section(`${at}-enough`, say("enough.title"), [paragraph(text), ...list(told)]);
}

/** Facts with a message of their own, by what they are. */
const TOLD: Record<"names" | "flags" | "numbers" | "counts", readonly string[]> = {
  names: ["size", "duration", "gap", "coverage", "scope", "urgency", "developers"],
  flags: ["onSite", "backup", "core", "canSupervise", "roleFilled"],
  numbers: ["hoursPerMonth", "ownHours", "hireToFreelancer", "agencyToFreelancer"],
  counts: ["rolesTogether", "disciplines"],
};

function conditionText(condition: SufficientCondition, telling: Telling): Text | undefined {
  const { fact, values } = condition;
  if (values) return valuesText(fact, values, telling);
  const range = rangeText(condition, telling);
  if (TOLD.numbers.includes(fact)) return telling.say(`enough.${fact}`, { range });
  if (!TOLD.counts.includes(fact)) return undefined;
  return telling.say(`enough.${fact}`, { range, one: isOne(condition) ? "yes" : "no" });
}

function valuesText(name: string, values: readonly (string | boolean)[], telling: Telling): Text | undefined {
  const { say, or, fact } = telling;
  const ids = values.map(String);
  if (name === "role") return rolesText(ids, telling);
  if (TOLD.names.includes(name)) return say(`enough.${name}`, { values: or(ids.map((id) => fact(name, id))) });
  return TOLD.flags.includes(name) ? say(`enough.${name}`, { is: values[0] === true ? "yes" : "no" }) : undefined;
}

/** Roles that will do; where most of them do, those that do not. */
function rolesText(ids: readonly string[], { say, or, role, roles }: Telling): Text {
  const others = roles.filter((id) => !ids.includes(id));
  const isShort = ids.length <= others.length || others.length === 0;
  return isShort
    ? say("enough.role", { roles: or(ids.map(role)) })
    : say("enough.role.but", { roles: or(others.map(role)) });
}

/** Whether a count can only be one. */
function isOne({ most = Number.POSITIVE_INFINITY, below = Number.POSITIVE_INFINITY }: SufficientCondition): boolean {
  return most < 2 || below <= 2;
}

/** A range in words. */
function rangeText({ least, above, most, below }: SufficientCondition, { say, number }: Telling): Text {
  const [low, high] = [least ?? above, most ?? below];
  const from = least !== undefined ? "least" : above !== undefined ? "above" : "open";
  const to = most !== undefined ? "most" : below !== undefined ? "below" : "open";
  const ends = low !== undefined && low === high ? "one" : `${from}_${to}`;
  const told = (end: number | undefined) => (end === undefined ? "" : number(end));
  return say("enough.range", { ends, low: told(low), high: told(high) });
}
