import type { JobBrief, Section, Text } from "../../types/report.js";
import type { ReadAdvice, ReadRecommendation } from "../read/adviceSchema.js";
import type { Complete } from "../read/options.js";
import { checks, list, paragraph, section, workText } from "./parts.js";
import { finished } from "./report.js";
import { type Telling, tellingOf } from "./telling.js";

/** Write a job brief for each recommendation. */
export function briefsFor({ recommendations, currency }: ReadAdvice, options: Complete): JobBrief[] {
  return recommendations.map((one) => briefOf(one, tellingOf(options, currency)));
}

/** Everything that a brief says, as texts of several pieces. */
interface Said {
  title: Text;
  purpose: Text;
  tasks: { id: string; title: Text; summary: Text }[];
  hours: Text;
  must: Text[];
  plus: Text[];
  questions: Text[];
  terms: Text[];
  before: Text[];
  running: Text[];
}

function briefOf(one: ReadRecommendation, telling: Telling): JobBrief {
  const said = saidOf(one, telling);
  const { id, role, engagement, hoursPerMonth, lookFor } = one;
  const texts = (all: Text[]) => all.map(plainText);
  return {
    kind: "brief",
    ...{ id, role, engagement, lang: telling.lang, hoursPerMonth },
    title: plainText(said.title),
    purpose: plainText(said.purpose),
    tasks: said.tasks.map((task) => ({ id: task.id, title: plainText(task.title), summary: plainText(task.summary) })),
    hours: plainText(said.hours),
    lookFor: lookFor.flatMap((criterion) => {
      const { id, need } = criterion;
      return need === "ask" ? [] : [{ id, need, text: plainText(telling.uncited(criterion)) }];
    }),
    ...{ questions: texts(said.questions), terms: texts(said.terms) },
    ...{ before: texts(said.before), running: texts(said.running) },
    document: finished(said.title, sectionsOf(said, telling), telling),
  };
}

function saidOf(one: ReadRecommendation, telling: Telling): Said {
  const { say, uncited, role, fact, task, about, store } = telling;
  const named = { role: role(one.role), engagement: fact("engagement", one.engagement) };
  const needing = (need: string) => one.lookFor.filter((criterion) => criterion.need === need).map(uncited);
  const at = (when: string) => one.precautions.filter((precaution) => precaution.when === when).map(uncited);
  return {
    title: store === undefined ? say("brief.title", named) : say("brief.title.store", { ...named, store }),
    purpose: say("brief.purpose.text", { summary: about("role", one.role) }),
    tasks: one.tasks.map((id) => ({ id, title: task(id), summary: about("task", id) })),
    hours: workText(one, telling),
    must: needing("must"),
    plus: needing("plus"),
    questions: [...needing("ask"), ...ownQuestions(one, telling)],
    terms: [...termsOf(one, telling), ...at("contract")],
    before: at("before"),
    running: at("running"),
  };
}

/** Nobody but us says that these are worth asking, and so they say. */
function ownQuestions(one: ReadRecommendation, { say }: Telling): Text[] {
  const asked = [say("brief.question.first"), say("brief.question.hours", { hours: one.hoursPerMonth })];
  return asked.map((text) => say("judged", { text }));
}

function termsOf(one: ReadRecommendation, telling: Telling): Text[] {
  const { say, money, spread, term, and, role } = telling;
  const { cost, engagement, sharedWith } = one;
  const { noticeMonths, minimumTermMonths } = cost;
  return [
    say("brief.term.hours", { work: workText(one, telling) }),
    say("brief.term.cost", { cost: money(cost.monthly), ...spread(cost) }),
    ...(sharedWith.length > 0 ? [say("brief.term.shared", { engagement, roles: and(sharedWith.map(role)) })] : []),
    ...(minimumTermMonths ? [say("brief.term.minimum", { minimum: term(minimumTermMonths) })] : []),
    ...(noticeMonths ? [say("brief.term.notice", { notice: term(noticeMonths) })] : []),
  ];
}

function sectionsOf(said: Said, { say }: Telling): Section[] {
  const tasks = said.tasks.map(({ title, summary }) => say("brief.task", { title, summary }));
  const checklist = (items: Text[]) => (items.length > 0 ? [{ kind: "checklist" as const, items }] : []);
  return [
    ...section("purpose", say("brief.purpose"), [paragraph(said.purpose)]),
    ...section("tasks", say("brief.tasks"), list(tasks)),
    ...section("hours", say("brief.hours"), [paragraph(said.hours)]),
    ...section("look-for", say("brief.lookFor"), [
      ...checks(say("look.must"), said.must),
      ...checks(say("look.plus"), said.plus),
    ]),
    ...section("questions", say("brief.questions"), checklist(said.questions)),
    ...section("terms", say("brief.terms"), checklist(said.terms)),
    ...section("before", say("care.before"), checklist(said.before)),
    ...section("running", say("care.running"), checklist(said.running)),
  ];
}

function plainText(text: Text): string {
  return text.map((span) => ("cites" in span ? "" : span.text)).join("");
}
