import type { Block, Report, Section, SourceEntry, Text } from "../../types/report.js";
import { runsOf, runText } from "./runs.js";
import { STYLE } from "./style.js";

/** What is the same all over a page. */
interface Page {
  lang: string;
  /** Numbers of the sources that the page lists. */
  listed: ReadonlySet<number>;
}

/** Write a report as a page that needs nothing else: no script, no file, no network. */
export function htmlOf({ lang, title, sections }: Report): string {
  const page = { lang, listed: new Set(sections.flatMap(numbersIn)) };
  const heading = inline(title, page);
  return [
    "<!doctype html>",
    `<html lang="${escaped(lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(wordsOf(title))}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${heading}</h1></header>`,
    "<main>",
    ...sections.map((one) => sectionHtml(one, TOP, page)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function numbersIn({ blocks, sections }: Section): number[] {
  const own = blocks.flatMap((block) => (block.kind === "sources" ? block.sources.map(({ number }) => number) : []));
  return [...own, ...sections.flatMap(numbersIn)];
}

const TOP = 2;
const DEEPEST = 6;

/** Only the sections of the first level are landmarks: a page with many helps nobody to find their way. */
function sectionHtml({ id, title, card, blocks, sections }: Section, depth: number, page: Page): string {
  const level = Math.min(depth, DEEPEST);
  const isLandmark = depth === TOP;
  const tag = card ? "article" : "section";
  const inner = [
    `<h${level}${isLandmark ? ` id="${id}_title"` : ""}>${inline(title, page)}</h${level}>`,
    ...blocks.map((block) => blockHtml(block, page)),
    ...sections.map((one) => sectionHtml(one, depth + 1, page)),
  ];
  const named = isLandmark ? ` aria-labelledby="${id}_title"` : "";
  return `<${tag} id="${id}"${card ? ' class="card"' : ""}${named}>\n${inner.join("\n")}\n</${tag}>`;
}

function blockHtml(block: Block, page: Page): string {
  const text = (one: Text) => inline(one, page);
  if (block.kind === "paragraph") return `<p>${text(block.text)}</p>`;
  if (block.kind === "list")
    return listHtml(
      block.ordered ? "ol" : "ul",
      "",
      block.items.map((item) => `<li>${text(item)}</li>`),
    );
  if (block.kind === "checklist")
    return listHtml(
      "ul",
      "checks",
      block.items.map((item) => checkHtml(item, page)),
    );
  if (block.kind === "sources")
    return listHtml(
      "ol",
      "sources",
      block.sources.map((source) => sourceHtml(source, page)),
    );
  if (block.kind === "table") return tableHtml(block, page);
  return listHtml(
    "dl",
    "",
    block.pairs.map((pair) => `<dt>${text(pair.term)}</dt>\n<dd>${text(pair.text)}</dd>`),
  );
}

/** A list; nothing where it has no entries, which HTML does not allow everywhere. */
function listHtml(tag: string, kind: string, entries: string[]): string {
  if (entries.length === 0) return "";
  return `<${tag}${kind && ` class="${kind}"`}>\n${entries.join("\n")}\n</${tag}>`;
}

/** A box to tick with its words; links to sources stand outside, so that a touch of the words ticks. */
function checkHtml(item: Text, page: Page): string {
  const words = item.filter((span) => !("cites" in span));
  const cites = item.filter((span) => "cites" in span);
  return `<li><label><input type="checkbox">${inline(words, page)}</label>${inline(cites, page)}</li>`;
}

function sourceHtml({ number, text, link }: SourceEntry, page: Page): string {
  const words = inline(text, page);
  const linked = link === undefined ? words : `<a href="${escaped(link)}">${words}</a>`;
  return `<li id="source_${number}" value="${number}">${linked}</li>`;
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: "table" }>, page: Page): string {
  const heads = head.map((cell) => `<th scope="col">${inline(cell, page)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0 ? `<th scope="row">${inline(cell, page)}</th>` : `<td>${inline(cell, page)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const top = `<caption>${inline(caption, page)}</caption>\n<thead><tr>${heads}</tr></thead>`;
  return `<table>\n${top}\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

function inline(text: Text, page: Page): string {
  return text.map((span) => ("cites" in span ? citesHtml(span.cites, page) : wordsHtml(span, page))).join("");
}

function wordsHtml(
  { text, lang, strong }: { text: string; lang?: string | undefined; strong?: boolean | undefined },
  page: Page,
): string {
  const words = strong ? `<strong>${escaped(text)}</strong>` : escaped(text);
  return lang === undefined || lang === page.lang ? words : `<span lang="${escaped(lang)}">${words}</span>`;
}

function citesHtml(cites: number[], { listed }: Page): string {
  const numbers = runsOf(cites).map((run) =>
    listed.has(run[0]) ? `<a href="#source_${run[0]}">${runText(run)}</a>` : runText(run),
  );
  return ` <span class="cites">[${numbers.join(", ")}]</span>`;
}

function wordsOf(text: Text): string {
  return text.map((span) => ("cites" in span ? "" : span.text)).join("");
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
