import type { SizeDefinition } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";
import { bandsCondition } from "../../src/verify/boxCondition.js";
import { conditionText } from "../../src/verify/conditionText.js";
import { listed } from "../../src/verify/words.js";
import type { Change } from "./changes.js";
import { outcomeText } from "./effect.js";
import { capitalised, table } from "./markdown.js";
import type { Outlook } from "./outlook.js";
import { hoursText } from "./pieces.js";
import { DURATIONS } from "./plainTable.js";

/** What each fact changes, as a table. */
export function changesTable(outlook: Outlook, changes: Change[]): string {
  const byBand = grouped(changes, ({ fact, band }) =>
    conditionText({ all: bandsCondition(fact, [band]) }, outlook.known),
  );
  const rows = [...byBand].flatMap(([text, some]) => rowsOf(text, some, outlook));
  return rows.length > 0
    ? table(["If", "then for work that is", "it is", "instead of"], rows)
    : "Nothing but the size and the hours.";
}

/** Rows of one value: what becomes what at the same hours is told once for all sizes and durations. */
function rowsOf(text: string, changes: Change[], { known }: Outlook): string[][] {
  const moves = grouped(changes, ({ from, to }) => `${to}/${from}`);
  return [...moves.values()].map((some) => {
    const [{ from, to }] = some as [Change];
    return [
      capitalised(text),
      whereText(some, known.rulebook.sizes.classes),
      toText(to),
      from ? outcomeText(from) : "–",
    ];
  });
}

function toText(to: readonly Outcome[]): string {
  return listed(to.map(outcomeText)) + (to.length > 1 ? " (whichever costs less)" : "");
}

function whereText(changes: Change[], sizes: SizeDefinition[]): string {
  const perSize = grouped(changes, ({ duration, size }) => `${duration}/${size}`);
  const hours = [...perSize.values()].map((some) => {
    const [{ duration, size }] = some as [Change];
    return { duration, size, hours: listed(some.map(({ piece }) => hoursText(piece))) };
  });
  const alike = grouped(hours, (one) => `${one.duration}/${one.hours}`);
  const perDuration = [...alike.values()].map((some) => {
    const where = listed(some.map(({ size }) => size));
    return { duration: some[0]!.duration, text: placeText(some.length === sizes.length ? "" : where, some[0]!.hours) };
  });
  return [...grouped(perDuration, ({ text }) => text)]
    .map(([text, some]) => [some.length === DURATIONS.length ? "" : some[0]!.duration, text].filter(Boolean).join(", "))
    .map((text) => text || "of any kind")
    .join("; ");
}

function placeText(sizes: string, hours: string): string {
  const parts = [hours === "any" ? "" : `${hours} hours a month`, sizes && `${sizes} store`];
  return parts.filter((part) => part !== "").join(", ");
}

/** Items by a key, in the order in which they came. */
function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
