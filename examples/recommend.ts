/**
 * Prints the whole advice for a store kept in a JSON file, as plain text for a terminal.
 *
 *     npx tsx examples/recommend.ts examples/stores/tea-shop.json
 *
 * Shows how every part of an `Advice` can be put before people, down to the sources it cites.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Advice,
  AdvisorError,
  type Alternative,
  type Assumption,
  type Cost,
  type Criterion,
  type Engagement,
  type Issue,
  type NotYet,
  type NotYetKind,
  type Precaution,
  type Recommendation,
  type RoadmapStep,
  type RoleId,
  recommend,
  roles,
  type StoreProfile,
  type Suggestion,
  type TaskId,
  tasks,
} from "store-staffing-advisor";
import { sources } from "store-staffing-advisor/sources";

const WIDTH = 100;
const CRITERIA = 5;

const ENGAGEMENTS: Record<Engagement, string> = {
  hire: "hire",
  freelancer: "take a freelancer",
  agency: "take an agency",
};
const KINDS: Record<NotYetKind, string> = {
  "not-enough-work": "not enough work",
  "automate-first": "automate first",
  "too-early": "too early",
  "budget-too-small": "the budget is too small",
  "no-option": "no engagement suits",
};
const CONFIDENCE: Record<Recommendation["confidence"], string> = { clear: "a clear case", close: "a close call" };
const VERDICTS: Record<Alternative["verdict"], string> = { possible: "possible", "ruled-out": "ruled out" };
const MOMENTS: Record<Precaution["when"], string> = {
  before: "Before the start",
  contract: "In the contract",
  running: "While the work runs",
};

/** A paragraph: what stands before its first line, its text, what it cites, and where its prices come from. */
interface Line {
  lead: string;
  text: string;
  sources: string[];
  prices: string[];
}

/** The advice for a store as text, at most 100 columns wide. */
export function adviceText(store: StoreProfile): string {
  const advice = recommend(store);
  const { currency } = advice;
  const body = [
    ...summary(advice, store.monthlyBudget),
    ...section(
      "Engage now",
      advice.recommendations.flatMap((each) => recommended(each, currency)),
    ),
    ...section(
      "Not yet",
      advice.notYet.flatMap((each) => waiting(each, currency)),
    ),
    ...section(
      "Also consider",
      advice.alsoConsider.flatMap((each) => suggested(each, currency)),
    ),
    ...section("Step by step", advice.roadmap.flatMap(step)),
    ...section("Assumptions", assumed(advice.assumptions, store)),
  ];
  return [...body, ...bibliography(body)].flatMap(wrapped).join("\n");
}

function summary({ size, monthlyCost, currency }: Advice, monthlyBudget: number): Line[] {
  const total = money(monthlyCost, currency);
  const left = money(monthlyBudget - Math.round(monthlyCost), currency);
  return [
    line("", size.text, size.sources),
    line("", `Total: ${total} a month of ${money(monthlyBudget, currency)}; ${left} left.`),
  ];
}

function section(title: string, lines: Line[]): Line[] {
  if (lines.length === 0) return [];
  return [BLANK, line("", title.toUpperCase()), ...lines];
}

/** One recommendation: who, what for, at what price, and everything that is said of it. */
function recommended(one: Recommendation, currency: string): Line[] {
  return [
    BLANK,
    line("", `${roleTitle(one.role)}: ${ENGAGEMENTS[one.engagement]} (${CONFIDENCE[one.confidence]})`),
    line("  ", `${taskTitles(one.tasks)} · ${workload(one)}`),
    ...shared(one),
    priced("  ", costWords(one.cost, currency), one.cost),
    line("  ", laterWords(one.cost, currency)),
    ...block("Why", one.reasons),
    ...block("Why it is close", one.closeBecause),
    ...block("Watch", one.reservations),
    line("  ", "Otherwise"),
    ...one.alternatives.map((other) => alternative(other, currency)),
    line("  ", "Look for"),
    ...one.lookFor.slice(0, CRITERIA).map(criterion),
    ...precautions(one.precautions),
  ];
}

/** With whom a job or an agency is shared. */
function shared({ engagement, sharedWith }: Recommendation): Line[] {
  if (sharedWith.length === 0) return [];
  const what = engagement === "hire" ? "One job together with" : "One agency together with";
  return [line("  ", `${what}: ${sharedWith.map(roleTitle).join(", ")}`)];
}

function alternative({ engagement, verdict, cost, reasons }: Alternative, currency: string): Line {
  const [first] = reasons;
  const price = `${money(cost.monthly, currency)} a month`;
  return bullet(`${ENGAGEMENTS[engagement]}, ${VERDICTS[verdict]}, ${price}: ${first?.text}`, first?.sources);
}

function criterion({ need, text, sources }: Criterion): Line {
  return line(`  - ${need.padEnd(4)} `, text, sources);
}

function precautions(all: Precaution[]): Line[] {
  const moments = Object.keys(MOMENTS) as Precaution["when"][];
  return moments.flatMap((moment) =>
    block(
      MOMENTS[moment],
      all.filter(({ when }) => when === moment),
    ),
  );
}

function waiting(one: NotYet, currency: string): Line[] {
  const { budgetNeeded } = one;
  return [
    BLANK,
    line("", `${roleTitle(one.role)}: ${KINDS[one.kind]}`),
    line("  ", `${taskTitles(one.tasks)} · ${workload(one)}`),
    ...one.reasons.map(({ text, sources }) => bullet(text, sources)),
    ...(budgetNeeded === undefined ? [] : [bullet(`Monthly budget needed: ${money(budgetNeeded, currency)}.`)]),
  ];
}

function suggested({ role, reasons, typicalCost }: Suggestion, currency: string): Line[] {
  return [
    BLANK,
    line("", roleTitle(role)),
    ...(typicalCost ? [priced("  ", `Usually ${costWords(typicalCost, currency)}`, typicalCost)] : []),
    ...reasons.map(({ text, sources }) => bullet(text, sources)),
  ];
}

/** One step of the way, and what no step reaches. */
function step({ step, text, outOfReach }: RoadmapStep): Line[] {
  return [
    line(`${step}. `, text),
    ...outOfReach.map(({ role, reasons: [first] }) =>
      bullet(`Out of reach: ${roleTitle(role)}. ${first.text}`, first.sources),
    ),
  ];
}

/** The filled-in defaults, those of one task on one line. */
function assumed(assumptions: Assumption[], { tasks: needs }: StoreProfile): Line[] {
  const bySubject = new Map<string, string[]>();
  for (const { path, value } of assumptions) {
    const need = path[0] === "tasks" ? needs[Number(path[1])] : undefined;
    const subject = need === undefined ? "The store" : taskTitle(typeof need === "string" ? need : need.task);
    const known = bySubject.get(subject) ?? [];
    bySubject.set(subject, [...known, `${fieldWords(String(path.at(-1)))} ${valueWords(value)}`]);
  }
  return [...bySubject].map(([subject, fields]) => line("- ", `${subject}: ${fields.join(", ")}`));
}

/** Every source of some lines, once each: first those of the sentences, then those of prices only. */
function bibliography(lines: Line[]): Line[] {
  const cited = new Set(lines.flatMap((each) => each.sources));
  const prices = new Set(lines.flatMap((each) => each.prices).filter((id) => !cited.has(id)));
  return [...section("Sources cited", titles(cited)), ...section("Sources of the prices", titles(prices))];
}

/** Titles of sources, each after the ids that stand for it. */
function titles(ids: Set<string>): Line[] {
  const byTitle = new Map<string, string[]>();
  for (const { id, title, year, kind } of Object.values(sources)) {
    if (!ids.has(id)) continue;
    const entry = `${title} (${year}, ${kind})`;
    byTitle.set(entry, [...(byTitle.get(entry) ?? []), id]);
  }
  return [...byTitle].map(([entry, known]) => line("- ", `${known.join(", ")}: ${entry}`));
}

/** A heading with a list under it; nothing where the list is empty. */
function block(heading: string, entries: { text: string; sources: string[] }[]): Line[] {
  if (entries.length === 0) return [];
  return [line("  ", heading), ...entries.map(({ text, sources }) => bullet(text, sources))];
}

function bullet(text: string, sources: string[] = []): Line {
  return line("  - ", text, sources);
}

function line(lead: string, text: string, sources: string[] = []): Line {
  return { lead, text, sources, prices: [] };
}

function priced(lead: string, text: string, { sources = [] }: Cost): Line {
  return { lead, text, sources: [], prices: sources };
}

const BLANK = line("", "");

function workload({ hoursPerMonth, duration, months, coverage, onSite }: Recommendation | NotYet): string {
  const term = duration === "ongoing" ? "ongoing" : months === 1 ? "for 1 month" : `for ${months} months`;
  const hours = hoursPerMonth === 1 ? "1 hour" : `${grouped(hoursPerMonth)} hours`;
  const words = [`${hours} a month`, term];
  if (coverage !== "flexible") words.push(fieldWords(coverage));
  if (onSite) words.push("on your premises");
  return words.join(", ");
}

function costWords({ monthly, low, high, upfront }: Cost, currency: string): string {
  const range = `${money(low, currency)} to ${whole(high)}`;
  const once = upfront > 0 ? `, and ${money(upfront, currency)} once at the start` : "";
  return `${money(monthly, currency)} a month (${range})${once}`;
}

/** What people meet later. */
function laterWords(cost: Cost, currency: string): string {
  const { firstYear, noticeMonths, minimumTermMonths, monthsToProductive, breakEvenHours } = cost;
  const words: string[] = [];
  if (firstYear) words.push(`in all ${money(firstYear.median, currency)} in the first year`);
  if (monthsToProductive) words.push(`full output after about ${duration(monthsToProductive)}`);
  if (minimumTermMonths) words.push(`for at least ${duration(minimumTermMonths)}`);
  if (noticeMonths) words.push(`${duration(noticeMonths)} of notice`);
  if (breakEvenHours) words.push(`an employee costs less from ${whole(breakEvenHours)} hours a month`);
  return `${words.join(", ")}.`.replace(/^./, (letter) => letter.toUpperCase());
}

/** Months as people say them: in weeks below one month. */
function duration(months: number): string {
  const [count, unit] = months < 1 ? [Math.round((months * 52) / 12), "week"] : [months, "month"];
  return `${grouped(count)} ${unit}${count === 1 ? "" : "s"}`;
}

function money(amount: number, currency: string): string {
  return `${currency} ${whole(amount)}`;
}

/** An amount in whole units, its thousands grouped. */
function whole(amount: number): string {
  return grouped(Math.round(amount));
}

function grouped(value: number): string {
  return value.toLocaleString("en-GB");
}

/** "hoursPerMonth" as "hours per month", "around-the-clock" as "around the clock". */
function fieldWords(name: string): string {
  return name.replaceAll("-", " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function valueWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value) && value.length === 0) return "none";
  return String(value);
}

function roleTitle(id: RoleId): string {
  return roles().find((role) => role.id === id)?.title ?? id;
}

function taskTitle(id: TaskId): string {
  return tasks().find((task) => task.id === id)?.title ?? id;
}

function taskTitles(ids: TaskId[]): string {
  return ids.map(taskTitle).join(", ");
}

/** A paragraph as lines of the terminal; those after the first stand under its text. */
function wrapped({ lead, text, sources }: Line): string[] {
  const words = (sources.length === 0 ? text : `${text} [${sources.join(", ")}]`).split(" ");
  const rest = " ".repeat(lead.length);
  const lines: string[] = [];
  let current = lead + (words.shift() ?? "");
  for (const word of words) {
    if (current.length + 1 + word.length <= WIDTH) {
      current += ` ${word}`;
    } else {
      lines.push(current);
      current = rest + word;
    }
  }
  return [...lines, current.trimEnd()];
}

/** Read a store file and print its advice; the exit code is 1 if that cannot be done. */
function main(file: string | undefined): void {
  try {
    console.log(adviceText(storeIn(file)));
  } catch (error) {
    console.error(complaint(error));
    process.exitCode = 1;
  }
}

/** What a file says of a store, for the library to check. */
function storeIn(file: string | undefined): StoreProfile {
  if (file === undefined) throw new Error("Which store? Usage: npx tsx examples/recommend.ts <store.json>");
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${messageOf(error)}`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${messageOf(error)}`);
  }
}

function complaint(error: unknown): string {
  if (!(error instanceof AdvisorError)) return messageOf(error);
  return ["No advice, because the store profile is not valid:", ...error.issues.map(issueText)].join("\n");
}

function issueText({ path, message }: Issue): string {
  return path.length === 0 ? `- ${message}` : `- ${path.join(".")}: ${message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2]);
