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
