import type { Section, Text } from "../../types/report.js";
import type { ReadAdvice } from "../read/adviceSchema.js";
import { grouped, list, paragraph, section } from "./parts.js";
import type { Telling } from "./telling.js";

type Assumption = ReadAdvice["assumptions"][number];

/** What was assumed; the same of several tasks is told once. */
export function assumedSections({ assumptions }: ReadAdvice, telling: Telling): Section[] {
  const { say } = telling;
  if (assumptions.length === 0) return [];
  const byField = grouped(assumptions, fieldOf).flat();
  const same = grouped(byField, (one) => JSON.stringify([fieldOf(one), one.value, one.why]));
  const items = same.map((all) => assumedText(all[0]!, all.length, telling));
  return section("assumed", say("assumed.title"), [paragraph(say("assumed.intro")), ...list(items)]);
}

function assumedText(assumption: Assumption, count: number, telling: Telling): Text {
  const what = telling.field(fieldOf(assumption));
  return telling.say("assumed.item", { count, what, value: valueText(assumption, telling), why: assumption.why });
}

function fieldOf({ path }: Assumption): string {
  return String(path.at(-1));
}

function valueText(assumption: Assumption, { say, number, row, role, fact }: Telling): Text {
  const { value } = assumption;
  if (Array.isArray(value)) return value.length > 0 ? row(value.map((item) => role(String(item)))) : say("none");
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  return typeof value === "number" ? [{ text: number(value) }] : fact(fieldOf(assumption), value);
}
