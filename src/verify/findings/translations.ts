import { englishTexts } from "../../rulebook/englishTexts.js";
import { templateOf } from "../../text/template.js";
import type { Locale } from "../../types/locale.js";
import type { Finding, FindingKind } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import { everywhere } from "./regional.js";

/** Texts that a language lacks or has from another English, and translations with other placeholders than the English. */
export function wrongTranslations({ known: { rulebook, authoring } }: Checked): Finding[] {
  const english = englishTexts(rulebook);
  return Object.entries(authoring.translations).flatMap(([tag, translations]) => [
    ...[...english.keys()]
      .filter((key) => !Object.hasOwn(translations, key))
      .map((key) => finding("missing-translation", tag, key, "is not translated")),
    ...Object.entries(translations).flatMap(([key, translation]) => wrong(tag, key, translation, english.get(key))),
  ]);
}

/** Messages of reports and questions are no part of a rulebook: `untranslated` of `./report` knows them. */
const ELSEWHERE = /^(report|question)\//;

function wrong(tag: string, key: string, { en, text }: Translation, now: string | undefined): Finding[] {
  if (now === undefined && ELSEWHERE.test(key)) return [];
  if (now === undefined) return [finding("stale-translation", tag, key, "translates a text that is gone")];
  if (now !== en) return [finding("stale-translation", tag, key, `was made from "${en}", which now reads "${now}"`)];
  const [wanted, given] = [placeholdersOf(en), placeholdersOf(text)];
  if (wanted === given) return [];
  const message = `has the placeholders ${given || "(none)"}, the English ${wanted || "(none)"}`;
  return [finding("translation-placeholders", tag, key, message)];
}

type Translation = Locale["translations"][string];

function placeholdersOf(text: string): string {
  const names = templateOf(text).filter((_, place) => place % 2 === 1);
  return [...new Set(names)].sort().join(", ");
}

function finding(kind: FindingKind, tag: string, key: string, what: string): Finding {
  const [, rule] = /^rule\/(.*)$/.exec(key) ?? [];
  const rules = rule === undefined ? [] : [rule];
  const message = `${tag}: ${key} ${what}`;
  return everywhere({ id: `${kind}/${tag}/${key}`, kind, severity: "warning", rules, message });
}
