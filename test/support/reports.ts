import { readdirSync, readFileSync } from "node:fs";
import { root } from "../../scripts/knowledge.js";
import { type Advice, type Change, recommend, roles, type StoreProfile, whatWouldChange } from "../../src/index.js";
import {
  type SufficientCondition,
  type SufficientReason,
  sufficientReasons,
  toHtml,
  toMarkdown,
  toText,
} from "../../src/report.js";

/** The example stores by name, with their advice. */
export const examples = readdirSync(`${root}examples/stores`).map((file) => {
  const store = JSON.parse(readFileSync(`${root}examples/stores/${file}`, "utf8")) as StoreProfile;
  const name = file.replace(/\.json$/, "");
  return {
    ...{ name, store, advice: recommend(store) },
    ...{ changes: whatWouldChange(store), sufficient: sufficientReasons(store) },
  };
});

/** How each format is written, and how its words are read off it again. */
export const FORMATS = {
  text: { render: toText, words: (text: string) => text },
  markdown: { render: toMarkdown, words: (text: string) => text.replace(/\\(.)/g, "$1").replaceAll("**", "") },
  html: { render: toHtml, words: wordsOfPage },
} as const;

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function wordsOfPage(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name]!);
}

/** A text on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** An advice with everything that few stores have: every kind of waiting, odd ranges, sources that nobody knows. */
export function rareAdvice(): Advice {
  const advice = structuredClone(examples.find(({ name }) => name === "international-retailer")!.advice);
  const [first, second] = advice.recommendations as [Advice["recommendations"][0], Advice["recommendations"][0]];
  Object.assign(first.cost, { low: 9, high: 2, noticeMonths: 0.25, monthsToProductive: 1, minimumTermMonths: 1 });
  first.reasons[0].sources = ["nobody-knows-this"];
  Object.assign(second, {
    sharedWith: ["copywriter"],
    takenOver: [{ ...second.reasons[0], task: "shipping", from: "order-clerk" }],
  });
  const { hoursPerMonth, tasks, role, id, reasons } = first;
  const waiting = { hoursPerMonth, tasks, role, id, reasons, importance: 1, takenOver: [], onSite: false } as const;
  const kinds = ["not-enough-work", "automate-first", "too-early", "budget-too-small", "no-option"] as const;
  advice.notYet = kinds.map((kind) => ({
    ...waiting,
    ...{ kind, duration: "one-off", months: 2, coverage: "flexible", budgetNeeded: 5, servedInstead: [first.id] },
  })) as never;
  advice.budgetForAll = 999;
  const dropped = { id, role, tasks, engagement: "hire", sharedWith: [] } as const;
  Object.assign(advice.roadmap.at(-1)!, {
    drops: [dropped],
    outOfReach: [{ id, role, tasks, kind: "no-option", reasons }],
  });
  advice.assumptions.push({ path: ["team", "roles"], value: [], why: "None is named." });
  return advice;
}

/** One change of each kind that a report tells, of the first work of an advice; and one that it does not tell. */
export function rareChanges({ recommendations: [first] }: Advice): Change[] {
  const { tasks, engagement: from } = first!;
  const change = (field: string, needed: unknown, to: Change["to"] = "agency"): Change => {
    return { tasks, task: tasks[0]!, field: ["tasks", 0, field], current: null, needed, from, to, actionable: true };
  };
  return [
    { ...change("monthlyBudget", 5000), field: ["monthlyBudget"] },
    change("hoursPerMonth", 1, "not-enough-work"),
    change("hoursPerMonth", 40),
    change("canSupervise", false),
    change("canSupervise", true),
    change("scope", "open"),
    change("scope", "defined"),
    change("startWithinWeeks", 1),
    change("startWithinWeeks", 2),
    change("startWithinWeeks", null),
    change("country", "GR"),
  ];
}

/** A reason of each kind that a report tells, of the first work of an advice; and two that it does not tell. */
export function rareReasons({ recommendations: [first] }: Advice): SufficientReason[] {
  const { id, role, engagement } = first!;
  const reason = (...conditions: SufficientCondition[]): SufficientReason => {
    return { id, role, engagement, forces: "best", smallest: true, conditions };
  };
  const ranges = [
    ...[{ least: 1.5 }, { above: 40 }, { most: 40 }, { below: 87 }, { least: 40, most: 40 }, { least: 40, most: 173 }],
    ...[
      { least: 40, below: 87 },
      { above: 40, most: 87 },
      { above: 40, below: 87 },
    ],
  ];
  return [
    reason(),
    { ...reason({ fact: "core", values: [true] }), forces: "acceptable" },
    { ...reason(), forces: "acceptable" },
    reason({ fact: "role", values: ["copywriter"] }, { fact: "duration", values: ["ongoing", "one-off"] }),
    reason({ fact: "role", values: roles().flatMap((role) => (role.id === "order-clerk" ? [] : [role.id])) }),
    reason({ fact: "size", values: ["small", "large"] }),
    reason({ fact: "gap", values: ["both"] }),
    reason({ fact: "coverage", values: ["around-the-clock"] }),
    reason({ fact: "scope", values: ["open"] }),
    reason({ fact: "urgency", values: ["days", "weeks"] }),
    reason({ fact: "developers", values: ["five-or-more"] }),
    ...["onSite", "backup", "core", "canSupervise", "roleFilled"].flatMap((fact) =>
      [true, false].map((value) => reason({ fact, values: [value] })),
    ),
    ...ranges.map((range) => reason({ fact: "hoursPerMonth", ...range })),
    ...["ownHours", "hireToFreelancer", "agencyToFreelancer"].map((fact) => reason({ fact, least: 2 })),
    ...["rolesTogether", "disciplines"].flatMap((fact) => [
      ...[reason({ fact, below: 2 }), reason({ fact, most: 1 })],
      ...[reason({ fact, least: 2 }), reason({ fact, below: 3 })],
    ]),
    reason({ fact: "core", values: [true] }, { fact: "nobody-knows-this", values: ["x"] }),
    reason({ fact: "duration" }),
  ];
}

/** An advice of nothing. */
export function emptyAdvice(): Advice {
  return recommend({
    size: "small",
    monthlyBudget: 0,
    tasks: [],
    currency: "EUR",
    team: { roles: [], canSupervise: false },
  });
}
