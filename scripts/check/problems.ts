import { AdvisorError, type Issue } from "../../src/errors.js";
import { authoringOf } from "../../src/rulebook/authoring.js";
import { parseRulebook } from "../../src/rules.js";
import type { Rulebook } from "../../src/types/rulebook.js";
import type { Finding, Witness } from "../../src/types/verify.js";
import type { Check } from "./checkRulebook.js";
import { documentOf, type Place, placeOf, placeOfWord } from "./place.js";
import type { Texts } from "./texts.js";

/** Something that is wrong, or looks wrong, at a place of a file. */
export interface Problem extends Place {
  /** Path from the folder of rules; empty if it is no file's. */
  file: string;
  severity: Finding["severity"];
  kind: string;
  message: string;
  witness?: Witness | undefined;
}

/** What a check of some files came to. */
export interface Checked {
  /** Absent if the files make none. */
  rulebook: Rulebook | undefined;
  problems: Problem[];
  /** How many findings the rulebook waives. */
  waived: number;
}

/** Read a rulebook from texts: itself, or the problems that keep the files from being one. */
function readTexts(texts: Texts): Checked {
  const broken = Object.entries(texts).flatMap(([file, text]) => brokenIn(file, text));
  if (broken.length > 0) return { rulebook: undefined, problems: broken, waived: 0 };
  try {
    const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, JSON.parse(text)]));
    return { rulebook: parseRulebook(files), problems: [], waived: 0 };
  } catch (error) {
    if (!(error instanceof AdvisorError)) throw error;
    return { rulebook: undefined, problems: error.issues.map((issue) => refusal(issue, texts)), waived: 0 };
  }
}

/** Check the rulebook of some texts. */
export function checkTexts(texts: Texts, check: Check): Checked {
  const read = readTexts(texts);
  if (!read.rulebook) return read;
  const { findings } = check(read.rulebook);
  const kept = findings.filter(({ waivedBy }) => waivedBy === undefined);
  const { rules } = authoringOf(read.rulebook).places;
  const problems = kept.map((finding) => located(finding, rules, texts));
  return { ...read, problems: sorted(problems), waived: findings.length - kept.length };
}

function brokenIn(file: string, text: string): Problem[] {
  const document = documentOf(text);
  if (!("problem" in document)) return [];
  return [{ file, ...document.place, severity: "error", kind: "not-json", message: document.problem }];
}

/** What the parser says itself of the place: line and column if it was given texts, and the rule. */
const SAID = / ?\(line \d+, column \d+\)|rule "[^"]*": /g;

function refusal({ path, message }: Issue, texts: Texts): Problem {
  const [file, ...within] = path;
  const text = texts[String(file)];
  const told = message.replace(SAID, "");
  if (text === undefined)
    return { ...NOWHERE, file: "", severity: "error", kind: "refused", message: `${file} ${told}` };
  return {
    file: String(file),
    ...placeOf(text, within),
    severity: "error",
    kind: "refused",
    message: `${nameOf(within, text)}${told}`,
  };
}

/** A path within a file in words; a rule goes by its name. */
function nameOf(path: readonly (string | number)[], text: string): string {
  if (path.length === 0) return "";
  const [list, index, ...rest] = path;
  const name = list === "rules" ? JSON.parse(text).rules?.[index as number]?.name : undefined;
  return typeof name === "string" ? `${[name, rest.join(".")].filter(Boolean).join(": ")} ` : `${path.join(".")} `;
}

const NOWHERE: Place = { line: 1, column: 1 };

function located(finding: Finding, rules: Record<string, (string | number)[]>, texts: Texts): Problem {
  const { severity, kind, message, witness } = finding;
  return { ...placeOfFinding(finding, rules, texts), severity, kind, message, witness };
}

/** At its first rule; without one, where the first of the words of its id stands. */
function placeOfFinding({ id, rules: [rule] }: Finding, rules: Record<string, (string | number)[]>, texts: Texts) {
  const [file, ...within] = (rule !== undefined && rules[rule]) || [];
  if (file !== undefined && texts[file] !== undefined) return { file: String(file), ...placeOf(texts[file], within) };
  const words = rule === undefined ? id.split(/[^\w-]+/) : [rule];
  for (const word of words.filter((some) => some !== "")) {
    for (const [path, text] of Object.entries(texts)) {
      const place = placeOfWord(text, word);
      if (place) return { file: path, ...place };
    }
  }
  return { file: "", ...NOWHERE };
}

function sorted(problems: Problem[]): Problem[] {
  const rank = ({ severity }: Problem) => (severity === "error" ? 0 : 1);
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column),
  );
}
