import type { Block, Section, Text } from "../../types/report.js";
import type { ReadCost, ReadNotYet, ReadRecommendation, Spoken } from "../read/adviceSchema.js";
import type { Telling } from "./telling.js";
import type { Values } from "./wording.js";

/** Names of a row of pairs with their texts; those without a text are left out. */
export type Pairs = [term: Text, text: Text | undefined][];

export function paragraph(text: Text): Block {
  return { kind: "paragraph", text };
}

export function list(items: Text[], ordered = false): Block[] {
  return items.length > 0 ? [{ kind: "list", ordered, items }] : [];
}

export function pairs(given: Pairs): Block {
  return { kind: "pairs", pairs: given.flatMap(([term, text]) => (text ? [{ term, text }] : [])) };
}

/** A checklist under a line that says what it is of; nothing where it is empty. */
export function checks(title: Text, items: Text[]): Block[] {
  return items.length > 0 ? [paragraph(strong(title)), { kind: "checklist", items }] : [];
}

/** A section; nothing where it would be empty. */
export function section(id: string, title: Text, blocks: Block[], sections: Section[] = []): Section[] {
  return blocks.length + sections.length > 0 ? [{ id, title, blocks, sections }] : [];
}

/** A section that paper keeps together. */
export function card(id: string, title: Text, blocks: Block[], sections: Section[]): Section {
  return { id, title, card: true, blocks, sections };
}

function strong(text: Text): Text {
  return text.map((span) => ("cites" in span ? span : { ...span, strong: true }));
}

/** Texts after one another, with their sources. */
export function sentences(all: readonly Spoken[], { cited }: Telling): Text {
  return all.flatMap((one, i) => (i === 0 ? cited(one) : [{ text: " " }, ...cited(one)]));
}

/** Why this role does it, and why it does what others usually do: the same of several tasks is told once. */
export function reasonTexts({ reasons, takenOver }: ReadRecommendation | ReadNotYet, telling: Telling): Text[] {
  const { say, row, task, uncited, numbers } = telling;
  const taken = grouped(takenOver, ({ text, sources }) => JSON.stringify([text, sources]));
  const told = taken.map((same) => {
    const tasks = row(same.map((one) => task(one.task)));
    return [...say("why.taken", { tasks, text: uncited(same[0]!) }), ...numbers(same[0]!.sources)];
  });
  return [...reasons.map(telling.cited), ...told];
}

/** Items that are the same by a key, together, in the order of the first. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** What a message needs to tell how long work goes on. */
export function lasting({ duration, months = 1 }: ReadRecommendation | ReadNotYet): Values {
  return { duration: duration === "one-off" ? "once" : "ongoing", months };
}

/** Hours, how long, when and where. */
export function workText(work: ReadRecommendation | ReadNotYet, { say, fact }: Telling): Text {
  const { hoursPerMonth, coverage, onSite } = work;
  return say("work", {
    ...lasting(work),
    hours: hoursPerMonth,
    coverage: fact("coverage", coverage),
    onSite: onSite ? "yes" : "no",
  });
}

/** What work costs a month, with its sources. */
export function costText(cost: ReadCost, { say, money, spread, numbers }: Telling): Text {
  const { monthly, estimated = false, sources = [] } = cost;
  const values = { cost: money(monthly), ...spread(cost), estimated: estimated ? "yes" : "no" };
  return [...say("cost.month", values), ...numbers(sources)];
}
