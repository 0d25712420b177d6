import type { Section, Text } from "../../types/report.js";
import type { ReadAdvice } from "../read/adviceSchema.js";
import { list, paragraph, section, sentences } from "./parts.js";
import type { Telling } from "./telling.js";

type Step = ReadAdvice["roadmap"][number];

/** The steps from now on, and what none of them reaches. */
export function waySections({ roadmap }: ReadAdvice, telling: Telling): Section[] {
  const { say, role } = telling;
  const steps = roadmap.map((step, place) => stepText(step, place === 0, telling));
  const left = roadmap.flatMap(({ outOfReach }) => outOfReach);
  const texts = left.map((one) => say("way.left", { role: role(one.role), reasons: sentences(one.reasons, telling) }));
  const intro = roadmap.length > 1 ? [paragraph(say("way.intro"))] : [];
  return section(
    "way",
    say("way.title"),
    [...intro, ...list(steps, true)],
    section("way-out", say("way.out"), list(texts)),
  );
}

/** The first step says how many join, and not who; no step says who leaves. */
function stepText({ text, adds, drops }: Step, isFirst: boolean, telling: Telling): Text {
  const { say } = telling;
  const begun = isFirst && adds.length > 0 ? say("way.first", { text, who: who(adds, telling) }) : [{ text }];
  return drops.length > 0 ? say("way.drops", { text: begun, who: who(drops, telling) }) : begun;
}

function who(entries: Step["adds"], { say, and, role, fact }: Telling): Text {
  return and(
    entries.map((entry) =>
      say("way.who", { role: role(entry.role), engagement: fact("engagement", entry.engagement) }),
    ),
  );
}
