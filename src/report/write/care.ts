import type { Block, Section, Text } from "../../types/report.js";
import type { ReadRecommendation } from "../read/adviceSchema.js";
import { checks, grouped, section } from "./parts.js";
import type { Telling } from "./telling.js";

type Precaution = ReadRecommendation["precautions"][number];

/** What to see to, each once, with those whom it concerns. */
export function careSections(recommendations: ReadRecommendation[], telling: Telling): Section[] {
  const { say } = telling;
  const all = recommendations.flatMap(({ role, precautions }) => precautions.map((one) => ({ ...one, role })));
  const same = grouped(all, ({ when, text, sources }) => JSON.stringify([when, text, sources]));
  const everybody = new Set(recommendations.map(({ role }) => role)).size;
  const blocks = (["before", "contract", "running"] as const).flatMap((when): Block[] => {
    const due = same.filter(([first]) => first!.when === when);
    return checks(
      say(`care.${when}`),
      due.map((ones) => careText(ones, everybody, telling)),
    );
  });
  return section("care", say("care.title"), blocks);
}

/** Whom it concerns is told unless it is everybody. */
function careText(same: (Precaution & { role: string })[], everybody: number, telling: Telling): Text {
  const { say, cited, uncited, numbers, and, role } = telling;
  const roles = [...new Set(same.map((one) => one.role))];
  const first = same[0]!;
  if (roles.length === everybody) return cited(first);
  return [...say("care.some", { roles: and(roles.map(role)), text: uncited(first) }), ...numbers(first.sources)];
}
