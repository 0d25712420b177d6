import type { Block, Report, Section, SourceEntry, Text } from "../../types/report.js";
import { citesText } from "./runs.js";

/** Write a report as Markdown (CommonMark, with the tables and tasks of GitHub). */
export function markdownOf({ title, sections }: Report): string {
  return `${[`# ${inline(title)}`, ...sections.flatMap((one) => sectionParts(one, 2))].join("\n\n")}\n`;
}

const DEEPEST = 6;

function sectionParts({ title, blocks, sections }: Section, depth: number): string[] {
  return [
    `${"#".repeat(Math.min(depth, DEEPEST))} ${inline(title)}`,
    ...blocks.map(blockText),
    ...sections.flatMap((one) => sectionParts(one, depth + 1)),
  ];
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return atStart(inline(block.text));
  if (block.kind === "list") {
    return lines(block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${atStart(inline(item))}`));
  }
  if (block.kind === "checklist") return lines(block.items.map((item) => `- [ ] ${atStart(inline(item))}`));
  if (block.kind === "sources") return lines(block.sources.map(sourceText));
  if (block.kind === "table") return tableText(block);
  return lines(block.pairs.map(({ term, text }) => `- **${inline(term)}** · ${inline(text)}`));
}

function sourceText({ number, text, link }: SourceEntry): string {
  const address = link === undefined ? "" : ` <${link}>`;
  return `${number}. ${atStart(inline(text))}${address}`;
}

function tableText({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const row = (cells: Text[]) => `| ${head.map((_, i) => inline(cells[i] ?? [])).join(" | ")} |`;
  return `${atStart(inline(caption))}\n\n${lines([row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)])}`;
}

function lines(all: string[]): string {
  return all.join("\n");
}

/** Words that would begin a list, a heading or a rule, as words. */
function atStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+=])/, "\\$1");
}

/** A text of which nothing but ours is markup. */
function inline(text: Text): string {
  const joined = text
    .map((span) => {
      if ("cites" in span) return ` ${citesText(span.cites)}`;
      return span.strong ? strong(span.text) : escaped(span.text);
    })
    .join("");
  // A bracket before a parenthesis would be a link.
  return joined.replaceAll("](", "]\\(").trim();
}

/** Stars must touch what they make strong. */
function strong(text: string): string {
  const words = text.trim();
  return words ? text.replace(words, () => `**${escaped(words)}**`) : text;
}

/** Signs that mean something, addresses that would turn into links, and people that would be called. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&$@!]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}
