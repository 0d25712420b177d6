import type { Block, Report, Section, SourceEntry, Text } from "../../types/report.js";
import { citesText } from "./runs.js";

/** Write a report as plain text of so many columns. */
export function textOf({ title, sections }: Report, width: number): string {
  const parts = sections.flatMap((one) => sectionLines(one, 1, width));
  return `${[...titled(title, "=", width), ...parts].join("\n")}\n`;
}

/** What stands under a title, by how deep it stands; deeper ones have no line. */
const UNDER = ["=", "-", "."];

function sectionLines({ title, blocks, sections }: Section, depth: number, width: number): string[] {
  const line = UNDER[depth];
  const head = line === undefined ? wrapped(plain(title), width) : [...titled(title, line, width), ""];
  const inner = blocks.flatMap((block, i) => [...(staysClose(blocks, i) ? [] : [""]), ...blockLines(block, width)]);
  const below = [...inner, ...sections.flatMap((one) => sectionLines(one, depth + 1, width))];
  // The first part below a title follows it.
  return ["", ...head, ...below.slice(below[0] === "" ? 1 : 0)];
}

/** A line that introduces a checklist stands next to it. */
function staysClose(blocks: Block[], place: number): boolean {
  return blocks[place]!.kind === "checklist" && blocks[place - 1]?.kind === "paragraph";
}

function titled(title: Text, line: string, width: number): string[] {
  const lines = wrapped(plain(title), width);
  return [...lines, line.repeat(Math.max(...lines.map(({ length }) => length)))];
}

function blockLines(block: Block, width: number): string[] {
  if (block.kind === "paragraph") return wrapped(plain(block.text), width);
  if (block.kind === "list") {
    return block.items.flatMap((item, i) => hanging(block.ordered ? `${i + 1}. ` : "- ", plain(item), width));
  }
  if (block.kind === "checklist") return block.items.flatMap((item) => hanging("[ ] ", plain(item), width));
  if (block.kind === "sources") return block.sources.flatMap((source) => sourceLines(source, width));
  if (block.kind === "table") return tableLines(block.head, block.rows, width);
  return pairLines(block.pairs, width);
}

function sourceLines({ number, text, link }: SourceEntry, width: number): string[] {
  const lead = `[${number}] `;
  const lines = hanging(lead, plain(text), width);
  return link === undefined ? lines : [...lines, " ".repeat(lead.length) + link];
}

/** Terms take no more than this share of a line. */
const TERM_SHARE = 0.3;

function pairLines(pairs: { term: Text; text: Text }[], width: number): string[] {
  const terms = pairs.map(({ term }) => plain(term));
  const room = Math.min(Math.max(...terms.map(({ length }) => length)) + 2, Math.floor(width * TERM_SHARE));
  return pairs.flatMap(({ text }, i) => {
    const cells = [wrapped(terms[i]!, room - 1), wrapped(plain(text), width - room)];
    return sideBySide(cells, [room, width - room]);
  });
}

function tableLines(head: Text[], rows: Text[][], width: number): string[] {
  const cells = [head, ...rows].map((row) => row.map(plain));
  const columns = Math.max(...cells.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, i) => 2 + Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const others = widths.slice(1).reduce((sum, one) => sum + one, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(width - others, NARROWEST));
  const lines = cells.map((row) =>
    sideBySide(
      row.map((cell, i) => wrapped(cell, widths[i]! - 2)),
      widths,
    ),
  );
  return [...lines[0]!, widths.map((room) => "-".repeat(room - 2)).join("  "), ...lines.slice(1).flat()];
}

/** A column is never narrower. */
const NARROWEST = 12;

function sideBySide(cells: string[][], widths: number[]): string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => (lines[line] ?? "").padEnd(widths[i]!))
      .join("")
      .trimEnd(),
  );
}

function hanging(lead: string, text: string, width: number): string[] {
  const rest = " ".repeat(lead.length);
  return wrapped(text, width - lead.length).map((line, i) => (i === 0 ? lead : rest) + line);
}

/** A text as lines of so many columns; longer words stand alone. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += (line && " ") + word;
  }
  return [...lines, line];
}

/** The words of a text, with the numbers of sources in brackets. */
function plain(text: Text): string {
  return text
    .map((span) => ("cites" in span ? ` ${citesText(span.cites)}` : span.text))
    .join("")
    .trim();
}
